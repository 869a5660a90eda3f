/// Tells where a new document begins inside a text that holds several: statutes bound together, or whole
/// texts that stand several times.
enum DocumentBeginning {
  /// How many paragraphs stand at most between the title of a document and its first heading.
  private static let longestFront = 24

  /// The last words of titles: statutes and the kinds of official documents (党政机关公文处理工作条例, article
  /// 8), with what reports and plans are called.
  private static let lastWords: [String] = [
    "法", "条例", "條例", "规定", "規定", "办法", "辦法", "细则", "細則", "规则", "規則", "规程", "規程", "准则",
    "準則", "标准", "標準", "解释", "解釋", "决定", "決定", "决议", "決議", "章程", "通知", "通告", "公告", "意见",
    "意見", "方案", "规划", "規劃", "计划", "計劃", "计畫", "計畫", "纲要", "綱要", "报告", "報告", "公报", "公報",
    "要点", "要點", "制度", "规范", "規範", "编", "編", "宪法", "憲法", "协定", "協定", "公约", "公約",
  ]

  /// Whether a title of a document stands shortly before a paragraph, with no heading between.
  static func stands(
    before paragraph: Int, after previous: Int, in paragraphs: ParagraphList,
    title: Range<Int>?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in stride(
      from: paragraph - 1, to: max(previous, paragraph - 1 - longestFront), by: -1)
    {
      if paragraphs[index].isDebris { continue }
      let look = ParagraphLook(paragraphs[index], in: bytes)
      if look.isTitle && namesDocument(look.words, bytes) { return true }
      if let title, bytes[title].elementsEqual(bytes[look.words]) { return true }
    }
    return false
  }

  private static func namesDocument(
    _ words: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    lastWords.contains { last in
      let utf8 = Array(last.utf8)
      return words.count >= 9 && bytes[words].suffix(utf8.count).elementsEqual(utf8)
    }
  }
}
