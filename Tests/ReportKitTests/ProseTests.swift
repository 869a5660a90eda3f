import Testing

@testable import ReportKit

@Suite struct ProseTests {
  @Test(arguments: [
    ("各项工作取得进展。", true), ("某市工作报告", false), ("二〇二五年一月", false), ("甲，乙，丙", false),
    (String(repeating: "工作", count: 29) + "，取得", true), (String(repeating: "工作", count: 40), false),
  ])
  func proseHasASentenceOrIsLongWithClauses(words: String, isProse: Bool) {
    let text = SourceText(words)
    text.withBytes { #expect(Prose.isFound(in: CollectionOfOne(0..<$0.count), $0) == isProse) }
  }

  @Test func thePiecesCountTogether() {
    let text = SourceText(String(repeating: "工作", count: 29) + "，取得")
    text.withBytes { bytes in
      #expect(Prose.isFound(in: [0..<90, 90..<bytes.count], bytes))
      #expect(!Prose.isFound(in: [90..<bytes.count], bytes))
    }
  }
}
