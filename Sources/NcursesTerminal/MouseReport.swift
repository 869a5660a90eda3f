import BrowserCore

/// What a terminal says of a button of the mouse: `ESC [ < button ; column ; row M`, or `m` when it is let go (xterm's
/// mode 1006), or `ESC [ M` and three bytes (mode 1000) from terminals that know no better.
struct MouseReport: Equatable {
  /// 0 is the left button, 64 and 65 are the wheel, up and down.
  let button: Int
  let position: Position
  let isPressed: Bool

  /// How many rows one turn of the wheel moves.
  private static let wheelRows = 3
  /// Shift, Alt and Ctrl, held meanwhile.
  private static let modifiers = 4 | 8 | 16

  /// Reads a sequence without its ESC; nil if it is no such report.
  init?(_ sequence: String) {
    let marks = Array(sequence.unicodeScalars)
    if sequence.hasPrefix("[<"), let last = marks.last, last == "M" || last == "m" {
      guard let numbers = sequence.dropFirst(2).dropLast().parameters, numbers.count == 3
      else { return nil }
      self.init(button: numbers[0], column: numbers[1], row: numbers[2], isPressed: last == "M")
    } else if sequence.hasPrefix("[M"), marks.count == 5 {
      let numbers = marks[2...].map { Int($0.value) - 32 }
      // The button that was let go is not told.
      self.init(
        button: numbers[0], column: numbers[1], row: numbers[2], isPressed: numbers[0] & 3 != 3)
    } else {
      return nil
    }
  }

  private init?(button: Int, column: Int, row: Int, isPressed: Bool) {
    guard button >= 0, column > 0, row > 0 else { return nil }
    self.button = button & ~Self.modifiers
    position = Position(row: row - 1, column: column - 1)
    self.isPressed = isPressed
  }

  /// What it means; nil if nothing.
  var event: Event? {
    guard isPressed else { return nil }
    switch button {
    case 0: return .click(position)
    case 64: return .wheel(position, rows: -Self.wheelRows)
    case 65: return .wheel(position, rows: Self.wheelRows)
    default: return nil
    }
  }
}
