/// Looks for numbers that stand inside a paragraph, where the outline does not list them: the first item
/// of 一是…；二是…, or 首先 in the place of 第一，.
enum InlineNumber {
  /// Those of some numbers of which no label of the kind stands in the text of a range.
  ///
  /// Linear in the length of the range: one walk for all numbers.
  static func missing(
    _ numbers: ClosedRange<Int>, as kind: HeadingKind, in range: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int] {
    var missing = Set(numbers)
    // The labels by the last byte of their first character: few characters of a text need a closer look.
    var labels = [[(number: Int, utf8: [UInt8])]](repeating: [], count: 256)
    for number in numbers {
      for label in Self.labels(of: number, kind).map({ Array($0.utf8) }) {
        labels[Int(label[characterLength(label[0]) - 1])].append((number, label))
      }
    }
    var position = range.lowerBound
    while position < range.upperBound, !missing.isEmpty {
      let end = min(position + characterLength(bytes[position]), range.upperBound)
      for label in labels[Int(bytes[end - 1])]
      where stands(label.utf8, at: position, in: range, bytes) { missing.remove(label.number) }
      position = end
    }
    return numbers.filter(missing.contains)
  }

  private static func stands(
    _ word: [UInt8], at position: Int, in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    range.upperBound - position >= word.count
      && word.indices.allSatisfy { bytes[position + $0] == word[$0] }
  }

  /// How many bytes a character has, by its first.
  private static func characterLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The forms that a label with this number may have in a sentence.
  private static func labels(of number: Int, _ kind: HeadingKind) -> [String] {
    let han = HanNumeral.string(number)
    let digits = String(number)
    switch kind {
    case .ordinalRunIn:
      let words = number == 1 ? ["首先", "一方面"] : number == 2 ? ["其次", "另一方面"] : []
      let ordinals = ["，", "、", "是", "要", "就"].map { "第\(han)\($0)" }
      return words + ordinals + ["\(han)是", "\(han)要", "（\(han)）", "(\(han))"]
    case .parenHan, .parenArabic:
      return ["（\(han)）", "(\(han))", "（\(digits)）", "(\(digits))"]
    case .arabic, .decimal: return ["\(digits).", "\(digits)．", "\(digits)、"]
    case .han: return ["\(han)、", "\(han)是"]
    case .circled:
      return number <= 20 ? [String(Unicode.Scalar(UInt32(0x2460 + number - 1)) ?? "①")] : []
    default: return ["第\(han)", "第\(digits)", "第 \(han)", "第 \(digits)"]
    }
  }
}
