import Testing

@testable import ReportKit

@Suite struct HeadingLabelDivisionsTests {
  /// A text, the series of its label with the number and the second number, and its bytes.
  private static let labels: [(String, String, String)] = [
    ("第三百六十條　內容", "article 360", "第三百六十條"),
    ("第十七条之一　内容", "article 17-1", "第十七条之一"),
    ("第十七 条 之 二 内容", "article 17-2", "第十七 条 之 二"),
    ("第 15-1 條", "article 15-1", "第 15-1 條"),
    ("第一分编 通则", "subpart 1", "第一分编"),
    ("第一編 總則", "part 1", "第一編"),
    ("第三十二篇", "part 32", "第三十二篇"),
    ("第１章　总则", "chapter 1", "第１章"),
    ("第 二 節 效力", "section 2", "第 二 節"),
    ("第三款 通則", "kuan 3", "第三款"),
    ("第四目 能力", "mu 4", "第四目"),
    ("第二、抓落实", "ordinal 2", "第二、"),
    ("第二：抓落实", "ordinal 2", "第二："),
    ("其二，抓落实", "oneOfThem 2", "其二，"),
    ("附件3 名单", "appendix 3", "附件3"),
    ("附录二　公式", "appendix 2", "附录二"),
    ("附：名单", "appendix 0", "附"),
    ("附註：", "appendix 0", "附註"),
    ("附表《名单》", "appendix 0", "附表"),
    ("第=节　灌溉", "section ?", "第=节"),
    ("第节造林和育林", "section ?", "第节"),
    ("再次，抓落实", "sequenceWord 3", "再次，"),
    ("最後，抓落實", "sequenceWord ?", "最後，"),
  ]

  @Test(arguments: labels)
  func aLabelIsRead(string: String, picture: String, bytes: String) {
    let text = SourceText(string)
    let label = text.withBytes { buffer in
      var cursor = UnsafeUTF8Cursor(buffer, in: 0..<buffer.count)
      return cursor.skipHeadingLabel(weakToo: true)
    }
    let branch = label.map { $0.branch > 0 ? "-\($0.branch)" : "" } ?? ""
    let number = label?.number.map(String.init) ?? "?"
    #expect(label.map { "\($0.series) \(number)\(branch)" } == picture)
    #expect(label.map { text.string(in: $0.range) } == bytes)
  }

  @Test(arguments: [
    "第一分章", "第一", "第一、二、三产业", "第一、二项", "第条", "第=条", "第目", "附近", "附件材料齐全", "附条件",
    "其一、二项", "其余，不论", "首先要抓", "最好，不过",
  ])
  func otherWordsAreNoLabel(string: String) {
    let label = SourceText(string).withBytes { buffer in
      var cursor = UnsafeUTF8Cursor(buffer, in: 0..<buffer.count)
      return cursor.skipHeadingLabel(weakToo: true)
    }
    #expect(label == nil)
  }
}
