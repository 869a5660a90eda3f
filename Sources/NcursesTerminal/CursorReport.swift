/// Where a terminal says that its cursor is: `ESC [ row ; column R`, both from 1 (ECMA-48, CPR).
struct CursorReport: Equatable {
  let row: Int
  let column: Int

  /// Reads a sequence without its ESC; nil if it is no such report.
  init?(_ sequence: String) {
    guard sequence.first == "[", sequence.last == "R" else { return nil }
    let numbers = sequence.dropFirst().dropLast().split(
      separator: ";", omittingEmptySubsequences: false)
    guard numbers.count == 2, let row = Self.number(numbers[0]),
      let column = Self.number(numbers[1])
    else { return nil }
    self.row = row
    self.column = column
  }

  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
