/// What a paragraph without a label looks like: a line of a title, or prose.
struct ParagraphLook {
  /// The most characters that a heading without a label has.
  static let longestTitle = 30

  /// Whether a sentence ends in it.
  let holdsSentence: Bool
  /// Whether a sentence ends in it, or it is longer than titles are.
  let isProse: Bool
  /// Whether it may be a heading by its look: short, without a stop or colon, and with Chinese words.
  let isTitle: Bool
  /// Whether it has clauses.
  let hasComma: Bool
  /// Whether the last character ends a sentence, or announces what follows.
  let endsSentence: Bool
  /// Its bytes without the blank around it.
  let words: Range<Int>

  /// The most bytes that are read: of a longer paragraph the end is enough.
  private static let longestRead = 4 * longestTitle + 60

  init(_ paragraph: Paragraph, in bytes: UnsafeBufferPointer<UInt8>) {
    let range = paragraph.range
    if range.count > Self.longestRead {
      let last = paragraph.fragments.last?.range ?? range
      endsSentence = LineShape.lastWord(in: last, bytes).map(SentenceEnd.contains) ?? false
      isProse = true
      holdsSentence = true
      isTitle = false
      hasComma = false
      words = range
      return
    }
    var cursor = UnsafeUTF8Cursor(bytes, in: range)
    cursor.skipWhiteSpace()
    let start = cursor.position
    let first = cursor.current
    var end = start
    var last: UInt32 = 0
    var length = 0
    var han = 0
    var hasStop = false
    var hasColon = false
    var comma = false
    var blank = 0
    var columns = 1
    while let scalar = cursor.next() {
      if WhiteSpace.contains(scalar) || scalar == 0x0A || scalar == 0x0D {
        blank += scalar == 0x3000 ? 2 : 1
        continue
      }
      if blank >= 2 { columns += 1 }
      blank = 0
      end = cursor.position
      last = scalar
      length += 1
      if UnsafeUTF8Cursor.isHan(scalar) { han += 1 }
      if scalar == 0x3002 { hasStop = true }
      if scalar == 0xFF0C { comma = true }
      if scalar == 0xFF1A || scalar == 0x3A || scalar == 0xFE30 || scalar == 0xFF1B {
        hasColon = true
      }
    }
    words = start..<end
    endsSentence = SentenceEnd.contains(last)
    isProse = hasStop || length > 60
    holdsSentence = hasStop
    hasComma = comma
    isTitle =
      (1...Self.longestTitle).contains(length) && han * 2 >= length && han >= 1 && !hasStop
      && !hasColon && columns < 3 && paragraph.fragments.count == 1
      && !Self.beginsNoTitle(first) && !Self.endsNoTitle(last)
  }

  private static func beginsNoTitle(_ first: UInt32?) -> Bool {
    switch first.flatMap(Unicode.Scalar.init) {
    case "—", "-", "－", "–", "·", "•", "（", "(", "【", "[", "［", "<", "〈", "《", "“", "‘", "「", "『",
      "，", "。",
      "、", "；", "！", "？", "）", "》", "”", "’", "*", "|":
      true
    default: false
    }
  }

  private static func endsNoTitle(_ last: UInt32) -> Bool {
    switch Unicode.Scalar(last) {
    case "。", "，", "、", "；", "：", "︰", "！", "？", ",", ";", ":", "!", "?", "—", "…", "）", ")", "】",
      "〉", "》":
      true
    default: false
    }
  }

  /// Whether a piece ends with a colon: a list follows.
  static func announces(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = LineShape.lastWord(in: range, bytes)
    return last == 0xFF1A || last == 0x3A || last == 0xFE30
  }

  /// Whether a piece begins with three backquotes or tildes.
  static func isFence(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count >= 3, bytes[range.lowerBound] == 0x60 || bytes[range.lowerBound] == 0x7E
    else { return false }
    return (1..<3).allSatisfy { bytes[range.lowerBound + $0] == bytes[range.lowerBound] }
  }
}
