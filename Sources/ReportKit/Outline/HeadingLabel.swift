/// What stands at the head of a heading: its kind, its number, and the bytes it takes.
struct HeadingLabel: Equatable {
  let kind: HeadingKind
  /// From 1; 0 where the label has none (附件).
  ///
  /// The last number of a decimal label.
  let number: Int
  let range: Range<Int>
}

extension UnsafeUTF8Cursor {
  /// Steps over the label that opens the text here, after white space, if one does.
  ///
  /// Says only that the characters have the form of a label; whether a heading stands here is for
  /// the ``OutlineBuilder`` to decide. Looks at some twenty characters at most.
  mutating func skipHeadingLabel() -> HeadingLabel? {
    var ahead = self
    ahead.skipWhiteSpace()
    let start = ahead.position
    guard let first = ahead.current, let scalar = Unicode.Scalar(first) else { return nil }
    let found: (HeadingKind, Int)?
    switch scalar {
    case "第": found = ahead.skipDivision()
    case "(", "（", "〔", "﹙": found = ahead.skipBracketed()
    case "附": found = ahead.skipAppendix()
    case "㈠"..."㈩": found = ahead.skipSingle(.parenHan, from: "㈠")
    case "①"..."⑳": found = ahead.skipSingle(.circled, from: "①")
    case "0"..."9", "０"..."９": found = ahead.skipArabicLabel()
    default: found = ahead.skipHanLabel()
    }
    guard let found else { return nil }
    self = ahead
    return HeadingLabel(kind: found.0, number: found.1, range: start..<ahead.position)
  }

  /// 第一章, 第 三 節, 第十七条之一; and 第一，.
  private mutating func skipDivision() -> (HeadingKind, Int)? {
    _ = next()
    skipWhiteSpace()
    guard let number = skipHanNumeral() ?? skipArabicNumeral() else { return nil }
    if skipAny("，,、") { return opensEnumeration() ? nil : (.ordinalRunIn, number) }
    skipWhiteSpace()
    guard let kind = next().flatMap(Unicode.Scalar.init).flatMap(Self.division) else { return nil }
    if kind == .article {
      var ahead = self
      if ahead.skip("之"), ahead.skipHanNumeral() != nil { self = ahead }
    }
    return (kind, number)
  }

  private static func division(_ scalar: Unicode.Scalar) -> HeadingKind? {
    switch scalar {
    case "编", "編", "篇": .part
    case "章": .chapter
    case "节", "節": .section
    case "款": .kuan
    case "目": .mu
    case "条", "條": .article
    default: nil
    }
  }

  /// （一）, (一 ), (1).
  private mutating func skipBracketed() -> (HeadingKind, Int)? {
    _ = next()
    skipWhiteSpace()
    let kind: HeadingKind
    let number: Int
    if let value = skipHanNumeral() {
      (kind, number) = (.parenHan, value)
    } else if let value = skipArabicNumeral() {
      (kind, number) = (.parenArabic, value)
    } else {
      return nil
    }
    skipWhiteSpace()
    guard skipAny(")）〕﹚") else { return nil }
    return (kind, number)
  }

  /// 附件, 附件1, 附录二.
  private mutating func skipAppendix() -> (HeadingKind, Int)? {
    _ = next()
    guard skipAny("件录錄") else { return nil }
    let number = skipArabicNumeral() ?? skipHanNumeral() ?? 0
    guard current.map({ WhiteSpace.contains($0) || $0 == 0xFF1A || $0 == 0x3A }) ?? true else {
      return nil
    }
    return (.appendix, number)
  }

  private mutating func skipSingle(
    _ kind: HeadingKind, from first: Unicode.Scalar
  ) -> (HeadingKind, Int)? {
    next().map { (kind, Int($0 - first.value) + 1) }
  }

  /// 1. 1、 １． and 5.1.2 before a space. Not 20.9%, not 1.5亿.
  private mutating func skipArabicLabel() -> (HeadingKind, Int)? {
    guard var number = skipArabicNumeral(), number > 0 else { return nil }
    var parts = 1
    while skipAny(".．﹒、") {
      guard let next = skipArabicNumeral() else {
        // The label ends with its stop, as in 1. and 5.1.
        return number < 1000 ? (parts == 1 ? .arabic : .decimal, number) : nil
      }
      number = next
      parts += 1
    }
    guard parts > 1, current.map(WhiteSpace.contains) ?? false else { return nil }
    return (.decimal, number)
  }

  /// 一、 and 一是, 一要.
  ///
  /// Not 一、二、三产业, not 统一是.
  private mutating func skipHanLabel() -> (HeadingKind, Int)? {
    guard let number = skipHanNumeral(), (1...99).contains(number) else { return nil }
    if skipAny("是要") { return (.ordinalRunIn, number) }
    guard skipAny("、﹑") else { return nil }
    return opensEnumeration() ? nil : (.han, number)
  }

  /// Whether another numeral of a list in a sentence follows: 一、二、三产业, 第一、二、三项.
  private func opensEnumeration() -> Bool {
    var ahead = self
    return ahead.skipHanNumeral() != nil && ahead.skipAny("、和及与與")
  }

  private mutating func skipAny(_ scalars: String) -> Bool {
    guard let value = current, let scalar = Unicode.Scalar(value),
      scalars.unicodeScalars.contains(scalar)
    else { return false }
    _ = next()
    return true
  }
}
