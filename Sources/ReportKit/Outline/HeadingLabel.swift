/// What stands at the head of a heading: its series, its number, and the bytes it takes.
struct HeadingLabel: Equatable {
  let series: LabelSeries
  /// From 1; 0 where the label has none (附件), nil where it was lost (第=节).
  ///
  /// The last number of a decimal label.
  let number: Int?
  /// The second number of an inserted article (第十七条之一, 第 15-1 條); else 0.
  var branch = 0
  /// The numbers before the last one of a decimal label, as one value; 0 for others.
  var prefix = 0
  let range: Range<Int>
  /// Whether it needs more than its form to be taken for a label: a bracket or its number is missing,
  /// or the form is common in prose and tables.
  var isWeak = false
}

extension UnsafeUTF8Cursor {
  /// Steps over the label that opens the text here, after white space, if one does.
  ///
  /// Says only that the characters have the form of a label; whether a heading stands here is for
  /// the ``OutlineSearch`` to decide. Looks at some twenty characters at most.
  ///
  /// - Parameter weakToo: whether forms count that need other evidence.
  mutating func skipHeadingLabel(weakToo: Bool = false) -> HeadingLabel? {
    var ahead = self
    ahead.skipBlankBeforeLabel()
    let start = ahead.position
    guard let first = ahead.current, let scalar = Unicode.Scalar(first) else { return nil }
    let found: LabelParts?
    switch scalar {
    case "第": found = ahead.skipDivision()
    case "(", "（", "〔", "﹙", "[", "［", "〈": found = ahead.skipBracketed()
    case "附": found = ahead.skipAppendix()
    case "㈠"..."㈩": found = ahead.skipSingle(.parenHan, from: "㈠")
    case "①"..."⑳": found = ahead.skipSingle(.circled, from: "①")
    case "⒈"..."⒛": found = ahead.skipSingle(.arabic, from: "⒈")
    case "⑴"..."⒇": found = ahead.skipSingle(.parenArabic, from: "⑴")
    case "0"..."9", "０"..."９": found = ahead.skipArabicLabel()
    case "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸": found = ahead.skipStemLabel()
    case "、": found = ahead.skipLostNumeral()
    case "首", "其", "再", "最": found = ahead.skipSequenceWord()
    default: found = ahead.skipHanLabel()
    }
    guard let found, weakToo || !found.isWeak else { return nil }
    self = ahead
    return HeadingLabel(
      series: found.series, number: found.number, branch: found.branch, prefix: found.prefix,
      range: start..<ahead.position, isWeak: found.isWeak)
  }

  /// Steps over what may stand before a label without being seen.
  private mutating func skipBlankBeforeLabel() {
    while let scalar = current, WhiteSpace.contains(scalar) || Self.isInvisible(scalar) {
      _ = next()
    }
  }

  /// Zero-width space, joiners and marks, and characters for private use, which texts copied from web
  /// pages hold; and the form feed before a page.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0B, 0x0C, 0x200B...0x200F, 0x2060, 0xFEFF, 0xE000...0xF8FF: true
    default: false
    }
  }

  /// Steps over the character here if it is one of these.
  mutating func skipAny(_ scalars: StaticString) -> Bool {
    var ahead = self
    guard let value = ahead.next() else { return false }
    var list = UnsafeUTF8Cursor(
      UnsafeBufferPointer(start: scalars.utf8Start, count: scalars.utf8CodeUnitCount),
      in: 0..<scalars.utf8CodeUnitCount)
    while let scalar = list.next() {
      if scalar == value {
        self = ahead
        return true
      }
    }
    return false
  }

  /// Whether one of these characters stands here.
  func stands(_ scalars: StaticString) -> Bool {
    var ahead = self
    return ahead.skipAny(scalars)
  }
}

/// A label without its bytes.
struct LabelParts {
  let series: LabelSeries
  let number: Int?
  var branch = 0
  var prefix = 0
  var isWeak = false
}
