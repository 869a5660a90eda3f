import ReportKit

extension State {
  /// Shows another state of the document, such as a file that was changed: what is on top stays there as far as it
  /// still stands, and so do the folds before the first change.
  public mutating func show(_ changed: Report) {
    let place = Self.place(text.place, of: report.text, in: changed.text)
    let words = outline.filter?.pattern.words
    report = changed.showingInlineOrdinals(report.showsInlineOrdinals)
    outline.setFilter(nil)
    outline.show(report.outline)
    marks = OutlineMarks(report)
    repeatedHeadings = RepeatedHeadings(report)
    if let words { outline.setFilter(OutlineFilter(words, in: report)) }
    search = SearchState()
    searchStart = nil
    filterStart = nil
    prompt = nil
    list = nil
    closedFindings = nil
    copies = CopiesState()
    comparison = nil
    jumps = JumpHistory()
    text = TextPane(
      report, breaker: RowBreaker(columns: 1, widths: widths), indent: text.indent, height: 1)
    if showsOriginalLines {
      text.show(ParagraphList(report.text, lines: report.lines, joining: false))
    }
    fit()
    text.go(to: place)
    followText()
  }

  /// Where the words at a place of a text stand in another one, if all between its first and its last change is new.
  static func place(_ place: Int, of old: SourceText, in new: SourceText) -> Int {
    old.withBytes { old in
      new.withBytes { new in
        let shorter = min(old.count, new.count)
        let before = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
        if place < before { return place }
        let after =
          (0..<shorter - before).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
          ?? shorter - before
        return place >= old.count - after ? place + new.count - old.count : min(before, new.count)
      }
    }
  }
}
