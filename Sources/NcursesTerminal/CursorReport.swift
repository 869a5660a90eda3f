/// Where a terminal says that its cursor is: `ESC [ row ; column R`, both from 1 (ECMA-48, CPR).
struct CursorReport: Equatable {
  let row: Int
  let column: Int

  /// Reads a sequence without its ESC; nil if it is no such report.
  init?(_ sequence: String) {
    guard sequence.first == "[", sequence.last == "R" else { return nil }
    guard let numbers = sequence.dropFirst().dropLast().parameters, numbers.count == 2
    else { return nil }
    row = numbers[0]
    column = numbers[1]
  }
}

extension Substring {
  /// The numbers of a sequence, which `;` divides (ECMA-48, 5.4.2); nil if there is anything else, or one is missing.
  var parameters: [Int]? {
    let numbers = split(separator: ";", omittingEmptySubsequences: false).compactMap { digits in
      digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
    return numbers.count == utf8.count(where: { $0 == UInt8(ascii: ";") }) + 1 ? numbers : nil
  }
}
