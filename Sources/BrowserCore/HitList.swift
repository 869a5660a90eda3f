import ReportKit

/// The hits of a search as a list of places, grouped by section.
struct HitList: Sendable {
  /// A section with hits.
  private struct Group {
    /// Its heading; nil before the first.
    let node: Int?
    /// Its hits, as indices.
    let hits: Range<Int>
  }

  /// How many characters of context stand before a hit, and how many stand before and after it in the
  /// words below the list.
  private static let before = 12
  private static let around = 30
  private static let after = 120

  private let folded: FoldedText
  private let report: Report
  private let hits: SearchHits
  private let groups: [Group]
  private let documentWords: String

  /// Groups hits by the sections of a report.
  ///
  /// Some binary searches for each section with hits.
  init(_ hits: SearchHits, in folded: FoldedText, of report: Report, documentWords: String) {
    self.folded = folded
    self.report = report
    self.hits = hits
    self.documentWords = documentWords
    let outline = report.outline
    var groups: [Group] = []
    var next = 0
    while next < hits.count {
      let node = outline.node(at: folded.sourceRange(at: hits[next].lowerBound).lowerBound)
      let following = node.map { $0 + 1 } ?? 0
      // Headings may share a place with what stands before them; each group has a hit at least.
      let end =
        following < outline.count
        ? hits.index(from: folded.position(at: outline.headings[following].range.lowerBound))
        : hits.count
      groups.append(Group(node: node, hits: next..<max(end, next + 1)))
      next = max(end, next + 1)
    }
    self.groups = groups
  }

  /// The number of rows: hits and the headings of groups.
  var count: Int { hits.count + groups.count }

  /// The row of a hit.
  func row(ofHit hit: Int) -> Int {
    hit + groups.countOfPrefix { $0.hits.lowerBound <= hit }
  }

  /// A row of the list.
  func row(_ index: Int) -> ListPanel.Row {
    // The heading of a group stands above its first hit.
    let number = groups.indices.countOfPrefix { groups[$0].hits.lowerBound + $0 <= index } - 1
    let group = groups[number]
    let place = index - number - group.hits.lowerBound
    return place == 0 ? heading(of: group) : row(of: group.hits.lowerBound + place - 1)
  }

  private func heading(of group: Group) -> ListPanel.Row {
    let words = group.node.map { node in
      SectionPath.path(of: node, in: report.outline) + " "
        + report.words(of: report.outline.headings[node], limit: ListPanel.mostBytes)
    }
    return ListPanel.Row(words: words ?? documentWords, count: String(group.hits.count))
  }

  private func row(of hit: Int) -> ListPanel.Row {
    let range = folded.sourceRange(of: hits[hit])
    return ListPanel.Row(
      lead: String(report.lines.line(at: range.lowerBound)),
      words: context(of: hits[hit], before: Self.before, after: Self.after),
      detail: context(of: hits[hit], before: Self.around, after: Self.after), target: range)
  }

  /// A hit with characters before and after it, of its paragraph, without what breaks them.
  private func context(of hit: Range<Int>, before: Int, after: Int) -> String {
    let paragraph = folded.positions(ofParagraph: folded.paragraph(at: hit.lowerBound))
    let start = max(paragraph.lowerBound, hit.lowerBound - before)
    let end = min(paragraph.upperBound, hit.upperBound + after)
    return (start > paragraph.lowerBound ? "…" : "") + folded.spelling(of: start..<end)
      + (end < paragraph.upperBound ? "…" : "")
  }
}

extension State {
  /// Lists the hits of the search by section, and selects the current one.
  mutating func listHits() {
    guard search.pattern != nil else {
      message = wording.nothingSearched
      return
    }
    guard let folded = search.folded, search.hasAllHits else {
      message = wording.searching(Int(search.progress * 100))
      return
    }
    let list = HitList(search.hits, in: folded, of: report, documentWords: documentWords)
    let lastLine = report.lines.line(at: report.text.count)
    var panel = ListPanel(
      .listHits, title: SearchWords.status(self).first ?? "", emptyWords: SearchWords.none(self),
      leadWidth: String(lastLine).utf8.count, hasGroups: true, count: list.count
    ) { list.row($0) }
    let current = search.current.map { search.hits.index(from: $0.lowerBound) }
    let index = current ?? search.hits.index(from: folded.position(at: text.place))
    if list.count > 0 { panel.select(list.row(ofHit: min(index, search.hits.count - 1))) }
    open(panel)
  }

  /// Shows the hit to which the list has led, and makes it the current one.
  mutating func showHit(at target: Range<Int>) {
    guard let folded = search.folded else { return }
    let index = search.hits.index(from: folded.position(at: target.lowerBound))
    if index < search.hits.count { search.current = search.hits[index] }
    show(target)
  }
}
