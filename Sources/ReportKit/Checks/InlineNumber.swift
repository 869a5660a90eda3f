/// Looks for a number that stands inside a paragraph, where the outline does not list it: the first item
/// of 一是…；二是…, or 首先 in the place of 第一，.
enum InlineNumber {
  /// Whether the text of a range holds a label of the kind with this number.
  ///
  /// Linear in the length of the range.
  static func stands(
    _ number: Int, as kind: HeadingKind, in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    labels(of: number, kind).contains { find(Array($0.utf8), in: range, bytes) }
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

  private static func find(
    _ word: [UInt8], in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first, range.count >= word.count else { return false }
    return (range.lowerBound...range.upperBound - word.count).contains { start in
      bytes[start] == first && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
  }
}
