/// The labels of divisions and ordinals: 第一章, 第十七条之一, 第一，, 附件.
extension UnsafeUTF8Cursor {
  /// 第一章, 第 三 節, 第一分编, 第十七条之一, 第 15-1 條; and 第一，.
  ///
  /// Weak: 第=节, whose number was lost.
  mutating func skipDivision() -> LabelParts? {
    _ = next()
    skipWhiteSpace()
    guard let number = skipHanNumeral() ?? skipArabicNumeral() else { return skipDamagedDivision() }
    if skipAny("，,、：:") {
      return opensEnumeration(ofItems: true) ? nil : LabelParts(series: .ordinal, number: number)
    }
    var branch = 0
    if skipAny("-－–之") { branch = skipArabicNumeral() ?? skipHanNumeral() ?? 0 }
    skipWhiteSpace()
    let isSubdivision = skip("分")
    guard let series = next().flatMap(Self.division) else { return nil }
    if isSubdivision { return series == .part ? LabelParts(series: .subpart, number: number) : nil }
    var ahead = self
    if skipAny("之"), let second = skipHanNumeral() ?? skipArabicNumeral() {
      branch = second
    } else {
      self = ahead
      ahead.skipWhiteSpace()
      // 第十七 条 之 一
      if ahead.skipAny("之") {
        ahead.skipWhiteSpace()
        if let second = ahead.skipHanNumeral() {
          branch = second
          self = ahead
        }
      }
    }
    return LabelParts(series: series, number: number, branch: branch)
  }

  /// 第节 and 第=节: a scanner lost the numeral, which is one character wide.
  private mutating func skipDamagedDivision() -> LabelParts? {
    if !stands("编編篇章节節") {
      guard let lost = next(), lost < 0x3000 || lost == 0xFF1D || lost == 0x30FC else { return nil }
    }
    skipWhiteSpace()
    guard let series = next().flatMap(Self.division), series != .article else { return nil }
    return LabelParts(series: series, number: nil, isWeak: true)
  }

  private static func division(_ value: UInt32) -> LabelSeries? {
    switch Unicode.Scalar(value) {
    case "编", "編", "篇": .part
    case "章": .chapter
    case "节", "節": .section
    case "款": .kuan
    case "目": .mu
    case "条", "條": .article
    default: nil
    }
  }

  /// 附件, 附件1, 附录二, 附注, 附： in a line of its own or before a title.
  mutating func skipAppendix() -> LabelParts? {
    _ = next()
    if stands("：:") { return LabelParts(series: .appendix, number: 0) }
    guard skipAny("件录錄表注註") else { return nil }
    var ahead = self
    ahead.skipWhiteSpace()
    let found = ahead.skipArabicNumeral() ?? ahead.skipHanNumeral()
    if found != nil { self = ahead }
    let number = found ?? 0
    let isClosed = current.map { WhiteSpace.contains($0) } ?? true
    guard isClosed || stands("：:.．、，—-《【") else { return nil }
    return LabelParts(series: .appendix, number: number)
  }

  /// 首先，其次，再次，最后，; 其一，其二，.
  mutating func skipSequenceWord() -> LabelParts? {
    guard let first = next().flatMap(Unicode.Scalar.init) else { return nil }
    if first == "其", let number = skipHanNumeral(), (1...10).contains(number) {
      guard skipAny("，,：:、") else { return nil }
      return opensEnumeration(ofItems: true) ? nil : LabelParts(series: .oneOfThem, number: number)
    }
    let number: Int?
    switch first {
    case "首" where skipAny("先"): number = 1
    case "其" where skipAny("次"): number = 2
    case "再" where skipAny("次"): number = 3
    case "最" where skipAny("后後"): number = nil
    default: return nil
    }
    guard skipAny("，,：:") else { return nil }
    return LabelParts(series: .sequenceWord, number: number, isWeak: true)
  }

  /// Whether another numeral of a list in a sentence follows: 一、二、三产业, 第一、二、三项.
  ///
  /// - Parameter ofItems: whether the numeral may also be the last one: 第一、二款规定.
  func opensEnumeration(ofItems: Bool = false) -> Bool {
    var ahead = self
    guard ahead.skipHanNumeral() != nil else { return false }
    return ahead.stands("、和及与與") || ofItems && ahead.stands("项項款条條章节節")
  }
}
