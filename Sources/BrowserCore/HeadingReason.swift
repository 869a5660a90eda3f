import ReportKit

/// One reason why a paragraph was taken for a heading, as data.
struct HeadingReason: Equatable, Sendable {
  /// What speaks for the heading, or against it.
  enum Detail: Equatable, Sendable {
    /// How its number follows from those before it.
    case sequence(HeadingEvidence.Sequence)
    /// Its number goes on with the run if that of the heading before it is wrong.
    case followsWrongNumber
    /// It stands like this in its paragraph.
    case form(Heading.Form)
    /// One other sign.
    case sign(HeadingEvidence.Signs)
  }

  let detail: Detail
  /// The other heading of its run that the reason is about; nil if it is about this one alone.
  var other: Int?

  /// Whether it speaks for a heading; nil if it only says how the heading stands.
  var speaksFor: Bool? {
    switch detail {
    case .sequence(.opensRun), .sequence(.follows), .sequence(.runsOn), .followsWrongNumber: true
    case .sequence: false
    case .form(.ownLine): true
    case .form: nil
    case .sign(let sign): sign != .weakLabel
    }
  }

  /// The reasons for a heading: first how its number follows, then how it looks.
  ///
  /// Looks back for the heading before it in its run: over all headings of a document this is linear.
  static func reasons(for node: Int, in outline: Outline) -> [HeadingReason] {
    let heading = outline.headings[node]
    let evidence = heading.evidence
    var reasons = [sequence(of: node, in: outline)]
    if evidence.signs.contains(.isFollowed) {
      reasons.append(
        HeadingReason(detail: .sign(.isFollowed), other: outline.nextSibling(of: node)))
    }
    reasons.append(HeadingReason(detail: .form(heading.form)))
    for (sign, _) in HeadingEvidence.Signs.all
    where evidence.signs.contains(sign) && sign != .isFollowed && sign != .ownLine {
      reasons.append(HeadingReason(detail: .sign(sign)))
    }
    return reasons
  }

  private static func sequence(of node: Int, in outline: Outline) -> HeadingReason {
    let heading = outline.headings[node]
    let sequence = heading.evidence.sequence
    switch sequence {
    case .unnumbered, .opensRun, .opensLate:
      return HeadingReason(detail: .sequence(sequence))
    case .runsOn:
      // The run stood under another heading: what was closed last of this kind.
      let before = (0..<node).last { outline.headings[$0].kind == heading.kind }
      return HeadingReason(detail: .sequence(sequence), other: before)
    case .follows, .skips, .repeats, .restarts, .goesBack, .restored:
      var before = outline.previousSibling(of: node)
      while let sibling = before, outline.headings[sibling].kind != heading.kind {
        before = outline.previousSibling(of: sibling)
      }
      if sequence == .follows, let number = before.map({ outline.headings[$0].number }),
        number != heading.number, number + 1 != heading.number
      {
        return HeadingReason(detail: .followsWrongNumber, other: before)
      }
      return HeadingReason(detail: .sequence(sequence), other: before)
    }
  }
}
