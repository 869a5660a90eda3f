/// Gives each heading its level, in the order they stand.
///
/// The open headings form a stack. A kind of label that is open already continues its run, and
/// closes all that was opened below it; a new kind opens a level below the last heading. Divisions
/// of statutes keep their fixed order: 第二章 closes 第一条, even one that no chapter opened.
struct OutlineBuilder {
  private var openKinds: [HeadingKind] = []

  /// The level of the next heading, from 1.
  mutating func level(ofNext kind: HeadingKind) -> Int {
    if let open = openKinds.lastIndex(of: kind) {
      openKinds.removeSubrange((open + 1)...)
      return openKinds.count
    }
    if let rank = kind.statuteRank {
      let outer = openKinds.firstIndex { ($0.statuteRank ?? Int.max) >= rank }
      if let outer { openKinds.removeSubrange(outer...) }
    }
    openKinds.append(kind)
    return openKinds.count
  }

  /// All headings of a text, with their levels.
  static func headings(of text: SourceText, paragraphs: ParagraphList) -> [Heading] {
    var builder = OutlineBuilder()
    var headings: [Heading] = []
    text.withBytes { bytes in
      for index in 0..<paragraphs.count {
        guard
          let heading = HeadingScanner.heading(
            openingParagraph: index, paragraphs[index], in: bytes)
        else { continue }
        headings.append(heading.atLevel(builder.level(ofNext: heading.kind)))
      }
    }
    return headings
  }
}
