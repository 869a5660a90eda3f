import ReportKit

extension State {
  /// Takes the key after `y`: what is copied, and with a capital letter its source too.
  mutating func copy(_ key: Key) -> Effect? {
    takeOut.isCopying = false
    switch key {
    case .character("p"): return .copy(paragraphHere)
    case .character("P"): return .copy(paragraphHere + "\n" + citation)
    case .character("s"): return .copy(sectionHere)
    case .character("S"): return .copy(sectionHere + "\n" + citation)
    case .character("l"): return .copy(lineHere)
    case .character("L"): return .copy(lineHere + "\n" + citation)
    case .control("Z"): return .suspend
    case .control("L"): return .redraw
    case .escape: return nil
    default:
      message = wording.takeOut.copyHint
      return nil
    }
  }

  /// Sends the section to a command that was typed.
  mutating func pipe(to command: String) -> Effect? {
    takeOut.remember(command)
    return .pipe(command: command, text: sectionHere)
  }

  /// The line of the place, from 1: where an editor is to begin.
  var lineNumber: Int { min(report.lines.line(at: placeHere), max(1, report.lines.count)) }

  /// Says what has become of what was taken out.
  mutating func tell(_ answer: TakeOutAnswer) {
    message = wording.takeOut.sentence(for: answer)
  }

  /// What is taken out is that of the selected row of the outline while it has the keys, else that of the top row.
  private var placeHere: Int {
    guard focus == .outline else { return text.wordsOnTop }
    return outline.selectedNode.map { report.outline.headings[$0].range.lowerBound } ?? 0
  }

  private var sectionNode: Int? {
    focus == .outline ? outline.selectedNode : sectionOnTop
  }

  /// The section with all below it; before the first heading, and on the row of the document, the whole text.
  private var sectionHere: String {
    let range = sectionNode.map(report.range(ofSection:)) ?? 0..<report.text.count
    if showsOriginalLines { return report.text.string(in: range) }
    return report.readingText(in: range)
  }

  /// The paragraph as it is shown: joined, or a line.
  private var paragraphHere: String {
    let paragraphs = text.paragraphs
    guard paragraphs.count > 0 else { return "" }
    let paragraph = paragraphs[paragraphs.index(at: placeHere)]
    return paragraph.pieces(of: paragraph.range).map(report.text.string).joined()
  }

  private var lineHere: String {
    guard report.lines.count > 0 else { return "" }
    var line = report.text.string(in: report.lines.range(ofLine: lineNumber))[...]
    while let last = line.unicodeScalars.last, last == "\n" || last == "\r" {
      line.unicodeScalars.removeLast()
    }
    return String(line)
  }

  /// Where it stands, in words that `:` and `--at` understand one by one.
  private var citation: String {
    let node = report.outline.node(at: placeHere)
    let title = report.outline.title.map { report.words(in: $0) } ?? report.name
    let section = node.map { node in
      SectionPath.path(of: node, in: report.outline) + " "
        + report.words(of: report.outline.headings[node])
    }
    let paragraph = report.paragraphs.index(at: placeHere) + 1
    let place = wording.takeOut.citation(title, section, paragraph, lineNumber)
    let page = report.page(at: placeHere).map(wording.pages.cited) ?? ""
    return VisibleForm.of(place + page)
  }
}
