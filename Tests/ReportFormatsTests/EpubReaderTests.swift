import TestSupport
import Testing

@testable import ReportFormats

@Suite struct EpubReaderTests {
  private func book(_ more: KeyValuePairs<String, String>) -> [UInt8] {
    let fixed: KeyValuePairs = [
      "mimetype": "application/epub+zip",
      "META-INF/container.xml":
        "<container><rootfiles><rootfile full-path=\"O/b.opf\"/></rootfiles></container>",
      "O/b.opf": """
      <package><metadata><dc:title xmlns:dc="d">书</dc:title></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/>\
      <item id="b" href="two.xhtml"/><item id="a" href="%E4%B8%80.xhtml"/></manifest>\
      <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
      """,
    ]
    return StoredZip.archive(
      (fixed.map { $0 } + more.map { $0 }).map { ($0.key, Array($0.value.utf8)) })
  }

  @Test func pagesComeInTheOrderOfTheSpine() throws {
    let text = try DocumentReading.extract(
      book([
        "O/two.xhtml": "<html><body><p>乙",
        "O/一.xhtml": "<html><head><title/></head><body><h1>甲</h1>", "O/nav.xhtml": "<html><p>目录",
      ]))
    #expect(text.string == "目录\n甲\n乙\n" && text.structure.statedTitle == "书")
    #expect(text.structure.lines.map { $0.traits.contains(.isContents) } == [true, false, false])
  }

  @Test func aBookWithoutItsListIsDamaged() {
    #expect(throws: ExtractionError.damaged(.epub)) {
      try DocumentReading.extract(StoredZip.archive(["mimetype": "application/epub+zip"]))
    }
    #expect(throws: ExtractionError.damaged(.epub)) { try DocumentReading.extract(book([:])) }
  }
}
