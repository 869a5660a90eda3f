import ReportKit

/// The list of duplicated passages as a ``ListPanel``.
enum FamilyPanel {
  /// So many characters of a passage are shown below the list.
  private static let detailLength = 120
  /// So many of its places.
  private static let mostPlaces = 12

  static func panel(of list: FamilyList, _ report: Report, _ wording: Wording) -> ListPanel {
    let words = wording.copies
    let lastLine = report.lines.line(at: report.text.count)
    let count = list.index.families.count
    let share = list.index.coveredCount * 100 / max(1, list.index.folded.count)
    return ListPanel(
      .listFamilies, title: "\(words.listHead) \(count.grouped)",
      summary: [words.share(share), words.order(list.order)],
      emptyWords: words.none, leadWidth: String(lastLine).utf8.count, count: list.rows.count
    ) { row(list.rows[$0], of: list, report, wording) }
  }

  private static func row(
    _ row: FamilyList.Row, of list: FamilyList, _ report: Report, _ wording: Wording
  ) -> ListPanel.Row {
    let words = wording.copies
    let folded = list.index.folded
    let positions = list.positions(of: row)
    let range = folded.sourceRange(of: positions)
    let family = list.index.families[list.family(of: row)]
    var result = ListPanel.Row(
      lead: String(report.lines.line(at: range.lowerBound)), words: "", target: range)
    let beginning = beginning(of: positions, in: folded)
    switch row {
    case .short:
      result.lead = ""
      result.words = words.shortPassages(list.shortCount)
      result.detail = words.shortPassages(list.shortCount)
    case .family:
      result.words = beginning
      result.count = words.family(family.length, family.occurrences.count, kind(of: family, words))
      result.detail = places(of: family, report, words) + beginning
    case .copy(_, let copy):
      let isPartial = family.occurrences[copy].isPartial
      result.words = section(at: range.lowerBound, report) ?? beginning
      result.count =
        "\(copy + 1)/\(family.occurrences.count)"
        + (isPartial ? " " + words.partial(positions.count * 100 / family.length) : "")
      result.detail = beginning
    case .part:
      result.words = beginning
      result.count = words.characters(positions.count)
    }
    let sign = list.canOpen(row) ? list.isOpen(row) ? "▾ " : "▸ " : "  "
    result.words = String(repeating: "  ", count: list.depth(of: row)) + sign + result.words
    return result
  }

  /// How its copies are alike: exact, folded, or how much.
  private static func kind(of family: PassageFamily, _ words: CopyWording) -> String {
    switch family.kind {
    case .exact: words.exact
    case .folded: words.folded
    case .near: words.near(Int(family.similarity * 100))
    }
  }

  /// In which lines the copies begin.
  private static func places(
    of family: PassageFamily, _ report: Report, _ words: CopyWording
  ) -> String {
    let lines = family.occurrences.prefix(mostPlaces).map {
      String(report.lines.line(at: $0.range.lowerBound))
    }
    return words.lines(lines, family.occurrences.count > mostPlaces)
  }

  private static func section(at offset: Int, _ report: Report) -> String? {
    report.outline.node(at: offset).map { node in
      SectionPath.path(of: node, in: report.outline) + " "
        + report.words(of: report.outline.headings[node], limit: ListPanel.mostBytes)
    }
  }

  private static func beginning(of positions: Range<Int>, in folded: FoldedText) -> String {
    let end = min(positions.upperBound, positions.lowerBound + detailLength)
    return folded.spelling(of: positions.lowerBound..<end)
      + (end < positions.upperBound ? "…" : "")
  }
}
