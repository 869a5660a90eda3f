import BrowserCore
import CNcurses
import Glibc

/// Turns what ncurses reads into events.
struct NcursesInput {
  private let keyboard: CInt
  /// Whether the terminal still owes the report that it was asked for.
  private var awaitsAnswer: Bool
  /// Whether the rest of that report is waited for: until ESC has once been a key by itself.
  private var isPatient = true
  private var typed = TypedCharacter()

  /// How long the rest of a report may be behind its first byte, in milliseconds.
  private static let patience: CInt = 100

  /// What ends a paste, and the most bytes of one that are kept.
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let longestPaste = 4096

  init(keyboard: CInt, awaitsAnswer: Bool) {
    self.keyboard = keyboard
    self.awaitsAnswer = awaitsAnswer
  }

  /// The next event; nil when nothing more has been typed.
  mutating func nextEvent() -> Event? {
    while true {
      let code = wgetch(cn_screen())
      if code == ERR { return nil }
      let event =
        switch code {
        case 0x1B: eventAfterEscape()
        case 0...0xFF: typed.take(UInt8(code)).flatMap(Self.key).map(Event.key)
        default: Self.event(forKeyCode: code)
        }
      if let event { return event }
    }
  }

  /// The key that types a character; nil for one that means nothing.
  private static func key(typing scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0D, 0x0A: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A: return Unicode.Scalar(scalar.value + 0x40).map(Key.control)
    case 0..<0x20, 0x80..<0xA0: return nil
    default: return .character(scalar)
    }
  }

  /// What ESC begins: the key by itself, the report that the terminal owes, or a sequence that ncurses
  /// does not know or a character typed together with Alt, which mean nothing.
  private mutating func eventAfterEscape() -> Event? {
    guard let first = nextOfSequence() else {
      isPatient = false
      return .key(.escape)
    }
    if first == "\u{1B}" {
      ungetch(0x1B)
      return .key(.escape)
    }
    if "]P_^X".unicodeScalars.contains(first) { return skipControlString() }
    // ECMA-48: CSI (ESC [) and SS3 (ESC O) go on to a final byte from @ to ~.
    guard first == "[" || first == "O" else { return nil }
    var sequence = String(first)
    while let next = nextOfSequence(isPatient: sequence.hasPrefix("[<")), sequence.utf8.count < 64 {
      sequence.unicodeScalars.append(next)
      if ("@"..."~").contains(next) { break }
    }
    if sequence == "[200~" { return .paste(pastedWords()) }
    if sequence == "[M" {
      for _ in 0..<3 {
        if let next = nextOfSequence(isPatient: true) { sequence.unicodeScalars.append(next) }
      }
    }
    if let report = MouseReport(sequence) { return report.event }
    guard awaitsAnswer, let report = CursorReport(sequence), report.row == CN_ASKED_ROW
    else { return nil }
    awaitsAnswer = false
    return .ambiguousWidth(report.column > 2 ? .wide : .narrow)
  }

  /// The characters up to the mark that ends what was pasted, ESC [ 201 ~.
  ///
  /// A long paste arrives in many pieces, and those a little late.
  private func pastedWords() -> String {
    var bytes: [UInt8] = []
    while let code = nextOfPaste() {
      guard let byte = UInt8(exactly: code) else { continue }
      bytes.append(byte)
      if bytes.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
        bytes.removeLast(Self.pasteEnd.count)
        break
      }
      // Nobody looks for so much; but the mark still has to come.
      if bytes.count > 2 * Self.longestPaste {
        bytes.removeSubrange(Self.longestPaste..<bytes.count - Self.pasteEnd.count)
      }
    }
    return String(decoding: bytes.prefix(Self.longestPaste), as: UTF8.self)
  }

  private func nextOfPaste() -> CInt? {
    let code = wgetch(cn_screen())
    if code != ERR { return code }
    guard cn_more_input(keyboard, Self.patience) else { return nil }
    let later = wgetch(cn_screen())
    return later == ERR ? nil : later
  }

  /// Swallows a control string (ECMA-48: OSC, DCS, APC, PM, SOS) up to BEL or ESC \.
  private func skipControlString() -> Event? {
    while let next = nextOfSequence(), next != "\u{7}" {
      if next == "\u{1B}" {
        _ = nextOfSequence()
        break
      }
    }
    return nil
  }

  /// The next character of a sequence, which is there already; only the rest of the report that is
  /// owed, and of one of the mouse, may be a little late.
  private func nextOfSequence(isPatient isReport: Bool = false) -> Unicode.Scalar? {
    var code = wgetch(cn_screen())
    if code == ERR, isReport || awaitsAnswer && isPatient, cn_more_input(keyboard, Self.patience) {
      code = wgetch(cn_screen())
    }
    if code > 0xFF { ungetch(code) }
    return code == ERR || code > 0xFF ? nil : Unicode.Scalar(UInt8(code))
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
    default: nil
    }
  }
}
