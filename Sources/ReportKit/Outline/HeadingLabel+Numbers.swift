/// The labels that are numbers with a mark: 一、 （一） 1. (1) 5.1.2 甲、 一是.
extension UnsafeUTF8Cursor {
  /// （一）, (一 ), （一], (1), （甲）.
  ///
  /// Weak: （一 without its second bracket.
  mutating func skipBracketed() -> LabelParts? {
    // [1] is a note or a source.
    let isSquare = stands("[［")
    _ = next()
    skipWhiteSpace()
    let series: LabelSeries
    let number: Int
    if let value = skipHanNumeral() {
      (series, number) = (.parenHan, value)
    } else if !isSquare, let value = skipArabicNumeral() {
      (series, number) = (.parenArabic, value)
    } else if let value = skipStem() {
      (series, number) = (.parenStem, value)
    } else {
      return nil
    }
    // Larger ones are years and numbers of documents: （2021）5号.
    guard (1...199).contains(number) else { return nil }
    let beforeBlank = self
    skipWhiteSpace()
    guard skipAny(")）〕﹚]］") else {
      self = beforeBlank
      guard series == .parenHan, current.map(Self.isHan) ?? false, !stands("是年月日个季期")
      else { return nil }
      return LabelParts(series: series, number: number, isWeak: true)
    }
    if standsReference() { return nil }
    return LabelParts(series: series, number: number, isWeak: series == .parenStem)
  }

  /// Whether words follow that make a reference of a label: （一）项规定, （一）、（二）和（三）; not
  /// （一）项目建设.
  private func standsReference() -> Bool {
    var ahead = self
    if ahead.skipAny("项項款号號") {
      return ahead.current == nil || ahead.stands("、，。；至规規所的之和及与與或第（(")
    }
    return ahead.skipAny("、至和與与及或") && ahead.stands("第（(")
  }

  /// A label of one character.
  mutating func skipSingle(_ series: LabelSeries, from first: Unicode.Scalar) -> LabelParts? {
    next().map { LabelParts(series: series, number: Int($0 - first.value) + 1) }
  }

  /// 1. 1、 １． 1) and 5.1.2. Not 20.9%, not 1.5亿. Weak: 5.1 or 1 right before a word.
  mutating func skipArabicLabel() -> LabelParts? {
    guard var number = skipArabicNumeral(), number > 0, number < 1000 else { return nil }
    if number < 200, skipAny("）)") {
      return standsReference() ? nil : LabelParts(series: .halfParenArabic, number: number)
    }
    var parts = 1
    var prefix = 0
    var ahead = self
    var afterFirst = self
    while ahead.skipAny(".．﹒") || (parts == 1 && ahead.skipAny("、")) {
      self = ahead
      guard let following = ahead.skipArabicNumeral(), following < 1000 else {
        // The label ends with its stop, as in 1. and 5.1.
        return parts == 1
          ? LabelParts(series: .arabic, number: number)
          : LabelParts(series: .decimal(parts: parts), number: number, prefix: prefix)
      }
      if parts == 1 { afterFirst = self }
      // No outline goes so deep: this is the number of a version.
      if parts == Self.mostDecimalParts { return nil }
      if ahead.stands("、") || stands("0０") { return nil }
      prefix = prefix * 1000 + number
      number = following
      parts += 1
      self = ahead
    }
    if parts == 1 { return skipDotted(number) ?? skipBareNumber(number) }
    guard prefix > 0 else { return nil }
    let isSetOff = current.map(WhiteSpace.contains) ?? false
    if !isSetOff, !(current.map(Self.isHan) ?? false) || stands("亿億万萬千百倍个個元年月米平公厘毫种種件项項名家") {
      // 1.5亿; but also the eighth item, 8.6个重大专项.
      guard parts == 2, prefix > 1, current.map(Self.isHan) ?? false else { return nil }
      self = afterFirst
      return LabelParts(series: .arabic, number: prefix, isWeak: true)
    }
    return LabelParts(
      series: .decimal(parts: parts), number: number, prefix: prefix, isWeak: !isSetOff)
  }

  /// 2· and 4 ·, as scanners read 2.
  private mutating func skipDotted(_ number: Int) -> LabelParts? {
    var ahead = self
    ahead.skipWhiteSpace()
    guard number < 100, ahead.skipAny("·•"), ahead.current.map(Self.isHan) ?? false else {
      return nil
    }
    self = ahead
    return LabelParts(series: .arabic, number: number, isWeak: true)
  }

  private static var mostDecimalParts: Int { 6 }

  /// 1 before a blank and words, as standards number their clauses (GB/T 1.1).
  private mutating func skipBareNumber(_ number: Int) -> LabelParts? {
    guard number < 100, current.map(WhiteSpace.contains) ?? false else { return nil }
    var ahead = self
    ahead.skipWhiteSpace()
    guard ahead.current.map(Self.isHan) ?? false else { return nil }
    return LabelParts(series: .arabicBare, number: number, isWeak: true)
  }

  /// 一、 and 一是, 一要, 一）.
  ///
  /// Weak: 一 alone on its line, or before a blank.
  ///
  /// Not 一、二、三产业, not 统一是.
  mutating func skipHanLabel() -> LabelParts? {
    guard let number = skipHanNumeral(), (1...9999).contains(number) else { return nil }
    if number < 100 {
      if skipAny("是") { return LabelParts(series: .isOrdinal, number: number) }
      if skipAny("要") { return LabelParts(series: .mustOrdinal, number: number) }
      if skipAny("）)") {
        return LabelParts(series: .parenHan, number: number, isWeak: true)
      }
      if current == nil || (current.map(WhiteSpace.contains) ?? false) {
        return LabelParts(series: .hanBare, number: number, isWeak: true)
      }
    }
    guard number < 1000 else { return nil }
    if skipAny("、﹑") {
      return opensEnumeration() ? nil : LabelParts(series: .han, number: number)
    }
    var ahead = self
    guard skipAny("．."), ahead.next() != nil, ahead.skipHanNumeral() == nil else { return nil }
    return LabelParts(series: .han, number: number)
  }

  /// 、“八五”计划: a scanner lost the numeral, which is a thin stroke.
  mutating func skipLostNumeral() -> LabelParts? {
    _ = next()
    return LabelParts(series: .han, number: nil, isWeak: true)
  }

  /// 甲、 and 甲．; not 甲、乙双方.
  mutating func skipStemLabel() -> LabelParts? {
    guard let number = skipStem(), skipAny("、．.﹑") else { return nil }
    var ahead = self
    if ahead.skipStem() != nil { return nil }
    return LabelParts(series: .stem, number: number, isWeak: true)
  }

  private mutating func skipStem() -> Int? {
    var ahead = self
    guard let value = ahead.next() else { return nil }
    let stems = "甲乙丙丁戊己庚辛壬癸".unicodeScalars
    guard let index = stems.firstIndex(where: { $0.value == value }) else { return nil }
    self = ahead
    return stems.distance(from: stems.startIndex, to: index) + 1
  }

  /// Whether a character is a Chinese one, roughly: from the blocks of ideographs.
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
  }
}
