@testable import ReportKit

/// The paragraphs of any text are all of it, and its headings make a tree.
enum OutlineTarget {
  static func run(_ input: inout FuzzInput) {
    let report = Report(name: "", text: SourceText(decoding: input.bytes))
    checkLines(report)
    checkParagraphs(report)
    checkHeadings(report)
    let inline = report.showingInlineOrdinals(true)
    checkHeadings(inline)
    check(inline.outline.count >= report.outline.count, "inline ordinals have displaced headings")
    checkBlocks(report, joined: true)
    checkBlocks(report, joined: false)
    for finding in report.findings() { checkRange(finding.range, report) }
    let again = Report(name: "", text: SourceText(decoding: input.bytes))
    check(again.outline.headings == report.outline.headings, "another outline the second time")
  }

  static func checkRange(_ range: Range<Int>, _ report: Report) {
    let text = report.text
    check(
      (0...text.count).contains(range.lowerBound) && range.upperBound <= text.count,
      "\(range) is outside")
    for offset in [range.lowerBound, range.upperBound] {
      check(text.characterStart(at: offset) == offset, "\(offset) is inside a character")
    }
  }

  private static func checkLines(_ report: Report) {
    var end = 0
    for line in 1..<report.lines.count + 1 {
      let range = report.lines.range(ofLine: line)
      check(range.lowerBound == end && !range.isEmpty, "line \(line) is \(range)")
      check(report.lines.line(at: range.lowerBound) == line, "line \(line) is another")
      end = range.upperBound
    }
    check(end == report.text.count, "the lines end at \(end)")
  }

  /// Each byte is in one fragment, or in a blank line, at a line's end, or of the mark that begins the
  /// text.
  private static func checkParagraphs(_ report: Report) {
    let original = ParagraphList(report.text, lines: report.lines, joining: false)
    for list in [report.paragraphs, original] {
      var owners = [Bool](repeating: false, count: report.text.count)
      for index in 0..<list.count {
        let paragraph = list[index]
        for fragment in paragraph.fragments {
          checkRange(fragment.range, report)
          check(!fragment.range.isEmpty, "an empty fragment")
          for byte in fragment.range {
            check(!owners[byte], "byte \(byte) is in two paragraphs")
            owners[byte] = true
          }
        }
        let start = paragraph.range.lowerBound
        check(list.index(at: start) == index, "paragraph \(index) is not found at its beginning")
      }
      report.text.withBytes { bytes in
        let mark = bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
        for line in 1..<report.lines.count + 1 {
          let lineRange = report.lines.range(ofLine: line)
          let range = max(lineRange.lowerBound, mark)..<lineRange.upperBound
          let owned = range.count { owners[$0] }
          let words = String(decoding: bytes[range], as: UTF8.self)
          let isEnd = range.filter { !owners[$0] }.allSatisfy {
            bytes[$0] == 0x0A || bytes[$0] == 0x0D
          }
          let isBlank = words.unicodeScalars.allSatisfy {
            WhiteSpace.contains($0.value) || $0 == "\n" || $0 == "\r"
          }
          check(
            owned > 0 ? isEnd : isBlank,
            "line \(line) is in no paragraph: \(words.debugDescription)")
        }
      }
    }
  }

  private static func checkHeadings(_ report: Report) {
    var level = 0
    var last = 0
    if let title = report.outline.title { checkRange(title, report) }
    for (node, heading) in report.outline.headings.enumerated() {
      check((1...level + 1).contains(heading.level), "level \(heading.level) after \(level)")
      check(heading.range.lowerBound >= last, "a heading at \(heading.range) after \(last)")
      for range in [heading.range, heading.label, heading.title] { checkRange(range, report) }
      check(heading.label.upperBound <= heading.title.lowerBound, "a label that ends in the title")
      check(
        heading.title.upperBound <= heading.range.upperBound,
        "a title that is longer than its heading")
      check(
        heading.range == heading.range.clamped(to: report.paragraphs[heading.paragraph].range),
        "a heading outside of its paragraph")
      check((0...1).contains(heading.evidence.confidence), "sure by \(heading.evidence.confidence)")
      check(report.outline.node(at: heading.range.lowerBound) == node, "node \(node) is not found")
      check(report.outline.subtree(of: node).contains(node), "a node outside of its subtree")
      if let parent = report.outline.parent(of: node) {
        check(
          parent < node && report.outline.headings[parent].level == heading.level - 1,
          "a wrong parent")
      }
      (level, last) = (heading.level, heading.range.upperBound)
    }
  }

  /// The blocks of a report hold each byte of its paragraphs once.
  private static func checkBlocks(_ report: Report, joined: Bool) {
    var owners = [Bool](repeating: false, count: report.text.count)
    report.forEachBlock(in: 0..<report.text.count, joined: joined) { block in
      for piece in block.pieces {
        checkRange(piece, report)
        for byte in piece {
          check(!owners[byte], "byte \(byte) is in two blocks")
          owners[byte] = true
        }
      }
    }
    report.text.withBytes { bytes in
      for index in 0..<report.paragraphs.count {
        for fragment in report.paragraphs[index].fragments {
          let lost = fragment.range.filter { !owners[$0] && bytes[$0] > 0x20 && bytes[$0] < 0x7F }
          check(lost.isEmpty, "bytes \(lost.prefix(3)) are in no block")
        }
      }
    }
  }
}
