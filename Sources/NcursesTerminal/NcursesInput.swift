import BrowserCore
import CNcurses
import Glibc

/// Turns what ncurses reads into events.
enum NcursesInput {
  /// How many rows one turn of the wheel moves.
  private static let wheelRows = 3

  /// The next event; nil when nothing more has been typed.
  static func nextEvent() -> Event? {
    while true {
      var code = wint_t()
      switch get_wch(&code) {
      case OK:
        if let key = key(typed: code) { return .key(key) }
      case KEY_CODE_YES:
        if let event = event(forKeyCode: CInt(bitPattern: code)) { return event }
      default:
        return nil
      }
    }
  }

  /// The key for a character; nil for one that means nothing.
  private static func key(typed code: wint_t) -> Key? {
    switch code {
    case 0x1B: return skipUnknownSequence() ? nil : .escape
    case 0x0D, 0x0A: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A: return Unicode.Scalar(code + 0x40).map(Key.control)
    case 0..<0x20, 0x80..<0xA0: return nil
    default: return Unicode.Scalar(code).map(Key.character)
    }
  }

  /// Swallows the rest of a sequence that ncurses does not know, or the character typed together with
  /// Alt, which arrive at once behind ESC; false if ESC came alone.
  private static func skipUnknownSequence() -> Bool {
    var code = wint_t()
    guard get_wch(&code) == OK else { return false }
    // ECMA-48: CSI (ESC [) and SS3 (ESC O) go on to a final byte from @ to ~.
    guard code == UInt32(UInt8(ascii: "[")) || code == UInt32(UInt8(ascii: "O")) else {
      return true
    }
    while get_wch(&code) == OK, !(0x40...0x7E).contains(code) {}
    return true
  }

  private static func event(forKeyCode code: CInt) -> Event? {
    switch code {
    case KEY_UP: .key(.up)
    case KEY_DOWN: .key(.down)
    case KEY_LEFT: .key(.left)
    case KEY_RIGHT: .key(.right)
    case KEY_NPAGE: .key(.pageDown)
    case KEY_PPAGE: .key(.pageUp)
    case KEY_HOME: .key(.home)
    case KEY_END: .key(.end)
    case KEY_ENTER: .key(.enter)
    case KEY_BACKSPACE: .key(.backspace)
    case KEY_BTAB: .key(.tab)
    case KEY_RESIZE: .resize(Size(rows: Int(cn_rows()), columns: Int(cn_columns())))
    case KEY_MOUSE: mouseEvent()
    default: nil
    }
  }

  private static func mouseEvent() -> Event? {
    var mouse = MEVENT()
    guard getmouse(&mouse) == OK else { return nil }
    let position = Position(row: Int(mouse.y), column: Int(mouse.x))
    if mouse.bstate & cn_wheel_up != 0 { return .wheel(position, rows: -wheelRows) }
    if mouse.bstate & cn_wheel_down != 0 { return .wheel(position, rows: wheelRows) }
    return mouse.bstate & cn_button1 != 0 ? .click(position) : nil
  }
}
