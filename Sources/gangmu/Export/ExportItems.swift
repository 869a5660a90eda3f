import ReportKit

/// What an export consists of: blocks of the report, and notes in the place of copies that are left out.
enum ExportItem {
  case block(ReportBlock)
  case leftOut(OmittedCopies.Copy)
}

/// A report, or a section of it, as it is to be exported.
struct ExportItems {
  let report: Report
  /// The section that is exported; nil for the whole report.
  let section: Int?
  private let joined: Bool
  private let omitted: OmittedCopies?

  /// Says what is to be exported.
  init(_ report: Report, section: Int?, joined: Bool, omitting omitted: OmittedCopies?) {
    self.report = report
    self.section = section
    self.joined = joined
    self.omitted = omitted
  }

  /// Hands over what is exported, in the order of reading.
  ///
  /// Linear; nothing is kept of what was handed over.
  func forEachItem<Failure: Error>(
    _ body: (ExportItem) throws(Failure) -> Void
  ) throws(Failure) {
    let range = section.map(report.range(ofSection:)) ?? 0..<report.text.count
    var noted = Set<Int>()
    try report.forEachBlock(in: range, joined: joined) { (block) throws(Failure) in
      guard let omitted else { return try body(.block(block)) }
      try divide(block, omitting: omitted, &noted, body)
    }
  }

  /// Hands over the parts of a block that are in no copy, and the copies once each.
  private func divide<Failure: Error>(
    _ block: ReportBlock, omitting omitted: OmittedCopies, _ noted: inout Set<Int>,
    _ body: (ExportItem) throws(Failure) -> Void
  ) throws(Failure) {
    let whole = (block.pieces.first?.lowerBound ?? 0)..<(block.pieces.last?.upperBound ?? 0)
    // A heading of which only a part is in a copy stays whole.
    let staysWhole = block.isHeading && !omitted.gaps(in: whole).isEmpty
    if staysWhole { try body(.block(block)) }
    var rest: [Range<Int>] = []
    func handRest() throws(Failure) {
      if !rest.isEmpty { try body(.block(ReportBlock(kind: block.kind, pieces: rest))) }
      rest = []
    }
    for piece in block.pieces {
      var position = piece.lowerBound
      for copy in omitted.copies(in: piece) {
        if copy.range.lowerBound > position, !staysWhole {
          rest.append(position..<copy.range.lowerBound)
        }
        if noted.insert(copy.range.lowerBound).inserted {
          try handRest()
          try body(.leftOut(copy))
        }
        position = max(position, min(copy.range.upperBound, piece.upperBound))
      }
      if position < piece.upperBound, !staysWhole { rest.append(position..<piece.upperBound) }
    }
    try handRest()
  }

  /// The cells of a block that is a row of a table; nil for others.
  func cells(of block: ReportBlock) -> [String]? {
    guard let start = block.pieces.first?.lowerBound, block.kind == .paragraph,
      report.structure?.line(at: start)?.traits.contains(.isTableRow) ?? false
    else { return nil }
    return report.words(of: block).split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  /// The node and the level, from 1, of each heading that is exported.
  var headings: [(node: Int, level: Int)] {
    var found: [(node: Int, level: Int)] = []
    forEachItem { item in
      guard case .block(let block) = item, case .heading(let node) = block.kind else { return }
      found.append((node, level(of: node)))
    }
    return found
  }

  /// The level of a heading in the export: below a title from 2 on, in a section from 1 on; at most 6.
  func level(of node: Int) -> Int {
    let level = report.outline.headings[node].level
    if let section { return min(6, level - report.outline.headings[section].level + 1) }
    return min(6, level + (report.outline.title == nil ? 0 : 1))
  }

  /// The title of the export.
  var title: String {
    if let section { return report.words(of: report.outline.headings[section]) }
    return report.outline.title.map { report.words(in: $0) } ?? report.name
  }
}

extension ReportBlock {
  /// Whether it is a title or a heading.
  var isHeading: Bool {
    switch kind {
    case .title, .heading: true
    case .paragraph, .debris: false
    }
  }
}
