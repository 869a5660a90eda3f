import ReportKit

@testable import BrowserCore

/// What holds of the browser after each step, whatever has happened.
enum WalkInvariants {
  /// What does not hold; nil if everything does.
  static func breach(in state: State) -> String? {
    let picture = render(state)
    if let breach = WalkPicture.breach(in: picture, state) { return breach }
    for holds in [place, rows, outline, list, hits, comparison, jumps, layout] {
      if let breach = holds(state) { return breach }
    }
    return WalkPicture.paneBreach(in: picture, state) ?? WalkPicture.textBreach(in: picture, state)
  }

  /// What does not hold when everything has been read and done; nil if all does.
  static func unrest(in state: State) -> String? {
    state.work.awaited.map { "the reader still waits for \($0)" }
  }

  private static func isBoundary(_ offset: Int, _ text: SourceText) -> Bool {
    (0...text.count).contains(offset) && text.characterStart(at: offset) == offset
  }

  /// Whether a range is one of whole characters of the text.
  private static func isInside(_ range: Range<Int>, _ text: SourceText) -> Bool {
    isBoundary(range.lowerBound, text) && isBoundary(range.upperBound, text)
  }

  private static func place(_ state: State) -> String? {
    let text = state.report.text
    let memory = state.readerMemory
    if !isBoundary(state.text.place, text) { return "place \(state.text.place)" }
    for place in memory.marks.values where !isBoundary(place, text) {
      return "a mark at \(place) of \(text.count)"
    }
    for place in memory.bookmarks.keys where !isBoundary(place, text) {
      return "a bookmark at \(place) of \(text.count)"
    }
    return nil
  }

  /// The rows of the text are pieces of it, each going on where the one before ends, and the place is in the first.
  private static func rows(_ state: State) -> String? {
    let rows = state.text.rows
    let paragraphs = state.text.paragraphs
    if rows.isEmpty { return paragraphs.count == 0 ? nil : "no rows" }
    if rows.count > state.text.pageHeight { return "too many rows" }
    if let first = rows[0].range, !first.contains(state.text.place) {
      // White space at the ends of the text belongs to no row.
      let next = rows[0].paragraph
      let isOutside =
        state.text.place >= paragraphs[next].range.upperBound
        || paragraphs[next].isDebris || (next > 0 && paragraphs[next - 1].isDebris)
        || state.text.place < first.lowerBound
      if !isOutside { return "\(state.text.place) is not in the first row, \(first)" }
    }
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard let range = next.range else { continue }
      if row.paragraph == next.paragraph, let before = row.range {
        if before.upperBound != range.lowerBound { return "a gap between \(before) and \(range)" }
      } else if range.lowerBound != paragraphs[next.paragraph].range.lowerBound {
        return "a paragraph begins with \(range)"
      } else if !(row.paragraph...row.paragraph + 1).contains(next.paragraph) {
        return "paragraph \(next.paragraph) after \(row.paragraph)"
      }
    }
    for row in rows.compactMap(\.range) where !isInside(row, state.report.text) || row.isEmpty {
      return "a row \(row) of \(state.report.text.count)"
    }
    return nil
  }

  /// The selected row is that of the section on top, or of the nearest heading above it that is shown; while the
  /// outline has the keys, of any heading above it, or at the beginning the document.
  private static func outline(_ state: State) -> String? {
    let outline = state.outline
    guard outline.rows.indices.contains(outline.selection) else { return "no row is selected" }
    for (row, next) in zip(outline.rows, outline.rows.dropFirst()) where row ?? -1 >= next ?? -1 {
      return "rows of the outline out of order"
    }
    if let last = outline.rows.last, last ?? 0 >= max(1, state.report.outline.count) {
      return "a row without a heading"
    }
    if outline.top < 0 || outline.top > outline.selection && outline.top >= outline.rows.count {
      return "the outline begins with row \(outline.top) of \(outline.rows.count)"
    }
    var followed = outline
    followed.select(state.sectionOnTop)
    // As long as the original lines of a report that has grown are listed, those from before stand there.
    let isBehind = state.text.report.text.count != state.report.text.count
    if isBehind || state.prompt?.purpose == .filter { return nil }
    if state.focus == .outline {
      let section = state.sectionOnTop
      let stands =
        outline.selectedNode.map { node in
          section.map(state.report.outline.subtree(of: node).contains) ?? false
        } ?? (state.text.place == 0)
      if stands { return nil }
    }
    if followed.selection != outline.selection {
      return "row \(outline.selection) is selected, not \(followed.selection)"
    }
    return nil
  }

  private static func list(_ state: State) -> String? {
    guard let list = state.list, list.count > 0 else { return nil }
    guard (0..<list.count).contains(list.selection) else { return "no row of the list is selected" }
    if list.selectedRow?.target == nil,
      (0..<list.count).contains(where: { list.row($0).target != nil })
    {
      return "a head of the list is selected"
    }
    let height = ListPanelView.parts(list, state).list.rows
    if !(list.top..<list.top + max(1, height)).contains(list.selection) {
      return "row \(list.selection) of the list is not in the \(height) from \(list.top)"
    }
    if list.command == .listDocuments { return nil }
    if let target = list.selectedRow?.target, !isInside(target, state.report.text) {
      return "a row of the list leads to \(target) of \(state.report.text.count)"
    }
    return nil
  }

  private static func hits(_ state: State) -> String? {
    guard let folded = state.search.folded else {
      return state.search.current == nil ? nil : "a hit in no text"
    }
    if folded.report.text.count > state.report.text.count { return "a longer text is searched" }
    if let current = state.search.current, current.upperBound > folded.count {
      return "a hit at \(current) of \(folded.count)"
    }
    if let hit = state.search.current, !isInside(folded.sourceRange(of: hit), folded.report.text) {
      return "a hit that is no characters"
    }
    return nil
  }

  private static func comparison(_ state: State) -> String? {
    guard let comparison = state.comparison else { return nil }
    for row in comparison.rows {
      for range in [row.one?.range, row.two?.range].compactMap(\.self)
      where !isInside(range, state.report.text) {
        return "a compared row \(range) of \(state.report.text.count)"
      }
    }
    return nil
  }

  private static func jumps(_ state: State) -> String? {
    for isBack in [true, false] {
      var jumps = state.jumps
      while let place = jumps.move(back: isBack) {
        if !isBoundary(place, state.report.text) { return "a jump to \(place)" }
      }
    }
    return nil
  }

  /// Laying everything out again for the same room changes nothing.
  private static func layout(_ state: State) -> String? {
    var again = state
    again.fit()
    again.showListSelection()
    again.scrollHelp(by: 0)
    if again.text.rows != state.text.rows { return "the text is not laid out for its pane" }
    if again.outline.selection != state.outline.selection { return "the outline is behind" }
    if again.list?.top != state.list?.top { return "the list is not laid out for its pane" }
    if again.helpTop != state.helpTop { return "the help is not laid out for the screen" }
    let rows = [again, state].map { state in
      (state.comparison?.rows ?? []).map { [$0.one?.range, $0.two?.range] }
    }
    return rows[0] == rows[1] ? nil : "the compared copies are not laid out for the screen"
  }
}
