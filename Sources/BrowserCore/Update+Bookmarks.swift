import ReportKit

extension State {
  /// Lists the bookmarks, and selects the first at the words on top or after them.
  mutating func showBookmarks() {
    var panel = BookmarkList.panel(of: memory.kept.bookmarks, report, wording)
    if panel.count > 0 { panel.select(near: text.place) }
    open(panel)
  }

  /// Does what a key does only in the list of bookmarks; false if it is another key.
  mutating func pressInBookmarks(_ key: Key) -> Bool {
    guard list?.command == .bookmarks, helpTop == nil else { return false }
    let selected = list?.selectedRow?.target?.lowerBound
    switch key {
    case .character("a"):
      let place = placeToRemember
      let name = memory.kept.bookmarks[place] ?? words(at: place)
      prompt = Prompt(.bookmark(place), input: name)
    case .character("e"):
      guard let selected, let name = memory.kept.bookmarks[selected] else { break }
      prompt = Prompt(.bookmark(selected), input: name)
    case .character("x"):
      guard let selected, let name = memory.kept.bookmarks[selected] else { break }
      memory.removeBookmark(at: selected)
      listBookmarksAgain(near: selected)
      message = wording.bookmarkRemoved(name)
    default:
      return false
    }
    return true
  }

  /// Sets the bookmark whose name was typed.
  mutating func setBookmark(_ name: String, at place: Int) {
    memory.setBookmark(name, at: place)
    listBookmarksAgain(near: place)
  }

  private mutating func listBookmarksAgain(near place: Int) {
    var panel = BookmarkList.panel(of: memory.kept.bookmarks, report, wording)
    if panel.count > 0 { panel.select(near: place) }
    open(panel)
  }

  /// The byte of the first row with words: the place, unless a blank row is on top.
  var placeToRemember: Int {
    if text.rows.first?.range != nil { return text.place }
    return text.rows.lazy.compactMap(\.range).first?.lowerBound ?? text.place
  }

  /// A name for a place: its heading if one begins there, else its first words.
  private func words(at place: Int) -> String {
    let row = text.rows.lazy.compactMap(\.range).first { $0.contains(place) } ?? place..<place
    let start = max(place, report.text.endOfWhiteSpace(in: row))
    if let node = report.outline.node(at: start),
      report.outline.headings[node].range.lowerBound == start
    {
      return VisibleForm.of(
        report.words(of: report.outline.headings[node], limit: ListPanel.mostBytes))
    }
    return VisibleForm.of(
      report.words(in: start..<max(start, row.upperBound), limit: ListPanel.mostBytes))
  }
}

/// The bookmarks of a document as a list of places.
enum BookmarkList {
  /// A row for each bookmark in the order of the text: its line, its name, and its section.
  static func panel(
    of bookmarks: [Int: String], _ report: Report, _ wording: Wording
  ) -> ListPanel {
    let sorted = bookmarks.sorted { $0.key < $1.key }
    let lastLine = sorted.last.map { report.lines.line(at: $0.key) } ?? 0
    return ListPanel(
      .bookmarks, title: "\(wording.bookmarksHead) \(sorted.count)",
      summary: [wording.bookmarksHint],
      emptyWords: wording.noBookmarks, leadWidth: String(lastLine).utf8.count, count: sorted.count
    ) { index in
      let (place, name) = sorted[index]
      let node = report.outline.node(at: place)
      let path = node.map { SectionPath.path(of: $0, in: report.outline) } ?? ""
      let words = report.words(in: place..<min(place + excerpt, report.text.count))
      return ListPanel.Row(
        lead: String(report.lines.line(at: place)), words: name, count: path, detail: words,
        target: place..<place)
    }
  }

  /// The bytes that are shown below the list, of the paragraph at the bookmark.
  private static let excerpt = 600
}
