import TestSupport
import Testing

@testable import ReportKit

struct ReportBlockTests {
  private static let text = """
    某市工作報告

    前言說明情況，工作有序。
    一、深度協商
    在此基礎上召開專題議政性常委會議，形成了一批針對性、操作性較強的意見建議，省政府主要領導作出明確批示。各部門集中採納反饋，各單位高價值科技

    — 3 —

    成果不斷湧現，創新能力進一步增強。廣大委員堅持為國履職、為民盡責的情懷，把事業放在心上。
    （一）調研。充分發揮作用，成效明顯。
    乙。
    二、結語
    完。
    """

  private static func lines(joined: Bool, dividing: Bool = true) -> String {
    let report = Report(name: "", text: SourceText(text))
    var lines: [String] = []
    report.forEachBlock(in: 0..<report.text.count, joined: joined, dividing: dividing) {
      let kind =
        switch $0.kind {
        case .title: "T"
        case .heading(let node): "\(report.outline.headings[node].level)"
        case .paragraph: " "
        case .debris: "-"
        }
      lines.append(kind + " " + report.words(of: $0))
    }
    return lines.joined(separator: "\n")
  }

  @Test func headingsAndParagraphsAreBlocks() {
    #expect(
      Self.lines(joined: true) == """
        T 某市工作報告
          前言說明情況，工作有序。
        1 一、深度協商
          在此基礎上召開專題議政性常委會議，形成了一批針對性、操作性較強的意見建議，省政府主要領導作出明確批示。各部門集中採納反饋，各單位高價值科技成果不斷湧現，創新能力進一步增強。廣大委員堅持為國履職、為民盡責的情懷，把事業放在心上。
        - — 3 —
        2 （一）調研。
          充分發揮作用，成效明顯。
          乙。
        1 二、結語
          完。
        """)
  }

  @Test func linesThatAreNotJoinedStandInTheirOrder() {
    let lines = Self.lines(joined: false).split(separator: "\n")
    #expect(lines[3].hasSuffix("高價值科技"))
    #expect(lines[4] == "- — 3 —")
    #expect(lines[5].hasPrefix("  成果"))
  }

  @Test func headingsCanStayPartsOfParagraphs() {
    let lines = Self.lines(joined: true, dividing: false).split(separator: "\n")
    #expect(lines[0] == "  某市工作報告")
    #expect(lines[5] == "  （一）調研。充分發揮作用，成效明顯。")
  }

  @Test func aSectionIsItsHeadingAndAllBelow() {
    let report = Report(name: "", text: SourceText(Self.text))
    #expect(report.readingText(in: report.range(ofSection: 1)) == "（一）調研。充分發揮作用，成效明顯。\n乙。")
    #expect(report.readingText(in: report.range(ofSection: 0)).hasSuffix("乙。"))
    #expect(report.range(ofSection: 2).upperBound == report.text.count)
  }

  /// Every byte of the text but white space and line ends is in one block, once.
  private static func check(_ report: Report, _ range: Range<Int>) {
    let isText = report.text.withBytes { bytes in
      var isText = [Bool](repeating: false, count: bytes.count)
      var cursor = UnsafeUTF8Cursor(bytes, in: range)
      while case let start = cursor.position, let scalar = cursor.next() {
        let isBlank = WhiteSpace.contains(scalar) || [0x0A, 0x0D].contains(scalar)
        for byte in start..<cursor.position { isText[byte] = !isBlank }
      }
      return isText
    }
    for joined in [true, false] {
      for dividing in [true, false] {
        var counts = [Int](repeating: 0, count: report.text.count)
        var last = -1
        report.forEachBlock(in: range, joined: joined, dividing: dividing) { block in
          for piece in block.pieces { for byte in piece { counts[byte] += 1 } }
          if !joined {
            #expect(block.pieces[0].lowerBound > last)
            last = block.pieces[0].lowerBound
          }
        }
        let isWrong = counts.indices.contains { counts[$0] > 1 || isText[$0] && counts[$0] == 0 }
        #expect(!isWrong, "\(report.name) \(range) \(joined) \(dividing)")
        #expect(counts.indices.allSatisfy { range.contains($0) || counts[$0] == 0 })
      }
    }
  }

  @Test func theBlocksOfTheSampleAreItsText() throws {
    let report = Report(name: "seed", text: try SourceText(path: PackageFiles.sample))
    Self.check(report, 0..<report.text.count)
    for node in report.outline.headings.indices {
      Self.check(report, report.range(ofSection: node))
    }
  }

  @Test(
    .enabled(if: !PackageFiles.corpusNames.isEmpty, Comment(rawValue: PackageFiles.corpusAbsence)),
    arguments: PackageFiles.corpusNames)
  func theBlocksOfADocumentAreItsText(name: String) throws {
    let text = try SourceText(path: PackageFiles.corpus + "/" + name)
    let report = Report(name: name, text: text).showingInlineOrdinals(true)
    Self.check(report, 0..<text.count)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theBlocksOfAnyTextAreItsText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.string(
      of: [
        "一、甲", "（一）", "二是乙。", "文字很多，情況", "\n", "\n\n", "— 3 —", " ", "　", "。", "第一章 總則", "\r\n",
      ],
      upTo: 30)
    let report = Report(name: text, text: SourceText(text)).showingInlineOrdinals(true)
    Self.check(report, 0..<report.text.count)
    for node in report.outline.headings.indices {
      Self.check(report, report.range(ofSection: node))
    }
  }
}
