import BrowserCore
import CNcurses
import Glibc

/// Turns what ncurses reads into events.
struct NcursesInput {
  private var decoder: InputDecoder
  /// What was decoded and not yet answered, the last first.
  private var decoded: [Event] = []
  /// When the decoder is told that nothing has come, in milliseconds of the clock; nil if time means nothing.
  private var deadline: Int?

  /// - Parameter awaitsAnswer: whether the terminal was asked where its cursor is.
  init(awaitsAnswer: Bool) {
    decoder = InputDecoder(askedRow: awaitsAnswer ? Int(CN_ASKED_ROW) : nil)
  }

  /// How long to wait for input until ``nextEvent()`` is to be asked again, in milliseconds; nil for ever.
  var patience: CInt? {
    deadline.map { CInt(max(0, $0 - Self.milliseconds)) }
  }

  /// The next event; nil when nothing more has been typed.
  mutating func nextEvent() -> Event? {
    while true {
      if let event = decoded.popLast() { return event }
      let code = wgetch(cn_screen())
      switch code {
      case ERR:
        // Time is only over when nothing is left to be read, however late this is asked.
        guard let deadline, deadline <= Self.milliseconds else { return nil }
        decoded = decoder.pause().reversed()
      case 0...0xFF: decoded = decoder.take(UInt8(code)).reversed()
      case KEY_RESIZE: return .resize(Size(rows: Int(cn_rows()), columns: Int(cn_columns())))
      default: decoded = decoder.take(Self.key(forCode: code)).reversed()
      }
      deadline = decoder.patience.map { Self.milliseconds + $0 }
    }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func key(forCode code: CInt) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_NPAGE: .pageDown
    case KEY_PPAGE: .pageUp
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .tab
    default: nil
    }
  }
}
