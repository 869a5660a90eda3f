/// Finds runs of headings that lack the heading above them: （三） before 二、, where all other （一） stand below
/// one.
///
/// A run at the top that begins with its first number may be a list of its own, unless what comes next shows
/// that a heading above it was lost: 二、 without 一、.
enum MissingParentCheck {
  /// One finding for each run, at its first heading.
  ///
  /// Linear in the number of headings.
  static func findings(in outline: Outline, of text: SourceText) -> [Finding] {
    let runs = NumberingRuns(outline, of: text)
    /// An example of each kind with a numbered parent.
    var below: [HeadingKind: Int] = [:]
    for (node, heading) in outline.headings.enumerated() {
      guard let parent = outline.parent(of: node), outline.headings[parent].number > 0,
        outline.headings[parent].kind != .appendix, below[heading.kind] == nil
      else { continue }
      below[heading.kind] = node
    }
    return outline.headings.indices.compactMap { node in
      let heading = outline.headings[node]
      guard heading.number > 0, outline.parent(of: node) == nil, runs.previous[node] < 0,
        let example = below[heading.kind], node < example,
        let parent = outline.parent(of: example), parent > node, runs.previous[parent] < 0,
        outline.headings[parent].number > 1
      else { return nil }
      return Finding(
        rule: .missingParent, range: heading.label,
        detail: .noParent(example: outline.headings[example].label))
    }
  }
}
