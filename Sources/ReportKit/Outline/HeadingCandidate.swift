/// A paragraph that may be a heading, with everything about its look that speaks for it or against it.
struct HeadingCandidate: Equatable {
  /// What can be seen of a candidate by itself.
  struct Look: OptionSet, Equatable {
    let rawValue: UInt32

    /// The whole paragraph would be the heading.
    static let ownLine = Look(rawValue: 1 << 0)
    /// It ends without any mark, as titles do.
    static let endsOpen = Look(rawValue: 1 << 1)
    /// It ends as an item of a list does: ； ， ：.
    static let endsAsItem = Look(rawValue: 1 << 2)
    /// A blank stands after the label.
    static let blankAfterLabel = Look(rawValue: 1 << 3)
    /// The label is cited, not set, as in 第三条规定的.
    static let isCited = Look(rawValue: 1 << 4)
    /// The label is the beginning of another word: 第一目标.
    static let isOtherWord = Look(rawValue: 1 << 5)
    /// Longer than nearly all headings with a line of their own.
    static let isLong = Look(rawValue: 1 << 6)
    /// Its words stand in columns, as in a row of a table.
    static let isTableRow = Look(rawValue: 1 << 7)
    /// The paragraph before ends with a colon: a list is announced.
    static let isAnnounced = Look(rawValue: 1 << 8)
    /// The form of its label alone is not enough; see ``HeadingLabel/isWeak``.
    static let isWeak = Look(rawValue: 1 << 9)
    /// A contents list of the document names it.
    static let isInContents = Look(rawValue: 1 << 10)
    /// A line that names a new document stands shortly before it.
    static let beginsDocument = Look(rawValue: 1 << 11)
    /// The next paragraph is a candidate too: it has no text of its own.
    static let hasNoBody = Look(rawValue: 1 << 12)
    /// Reports use these words as a heading without a label.
    static let isUsual = Look(rawValue: 1 << 13)
    /// The first heading below it stands in its line.
    static let holdsHeading = Look(rawValue: 1 << 14)
    /// A wide blank divides its title from the text in the same line.
    static let isTitleBeforeBlank = Look(rawValue: 1 << 15)

    /// Its words are mostly digits and ASCII.
    static let isNumeric = Look(rawValue: 1 << 17)
    /// The same words with the same label stood before: a text that stands twice.
    static let isRepeated = Look(rawValue: 1 << 18)
    /// The file calls it a heading.
    static let isStyled = Look(rawValue: 1 << 19)
    /// Its type is bold or large, as that of little else.
    static let standsOut = Look(rawValue: 1 << 20)
    /// A comma divides its words: it is a clause rather than a name.
    static let hasComma = Look(rawValue: 1 << 16)

    /// Whether it stands as titles do: without a stop, and not as long as a sentence.
    var isTitle: Bool {
      contains(.isTitleBeforeBlank) || isSuperset(of: [.ownLine, .endsOpen]) && !contains(.isLong)
    }
  }

  var series: LabelSeries
  /// The number in the label; 0 if it has none, -1 if it was lost.
  var number: Int32
  var branch: Int16 = 0
  /// How many # of Markdown stand before it.
  var markdownDepth: UInt8 = 0
  /// White space before it, in half-width cells.
  var indent: UInt8 = 0
  var look: Look
  /// The numbers before the last one of a decimal label, as one value.
  var prefix: Int32 = 0
  var paragraph: Int32
  /// From the label to the end of the title, a final 。 included.
  var range: Range<Int>
  var labelEnd: Int
  var title: Range<Int>

  /// What speaks for it by itself.
  var signs: HeadingEvidence.Signs {
    var signs: HeadingEvidence.Signs = []
    if look.contains(.ownLine) { signs.insert(.ownLine) }
    if look.contains(.endsOpen) { signs.insert(.noStop) }
    if look.contains(.isInContents) { signs.insert(.inContents) }
    if look.contains(.isAnnounced) { signs.insert(.announced) }
    if look.contains(.isWeak) { signs.insert(.weakLabel) }
    if look.contains(.isUsual) { signs.insert(.usualWords) }
    if look.contains(.isRepeated) { signs.insert(.sameWords) }
    if look.contains(.isStyled) {
      signs.insert(.styled)
    } else if markdownDepth > 0 {
      signs.insert(.markdown)
    }
    if look.contains(.standsOut) {
      signs.insert(.emphasized)
    } else if series == .plain {
      signs.insert(.setApart)
    }
    return signs
  }

  /// The heading, once its level and its evidence are known.
  func heading(level: Int, number: Int, evidence: HeadingEvidence) -> Heading {
    Heading(
      kind: series == .markdown && look.contains(.isStyled) ? .plain : series.kind,
      form: look.contains(.ownLine) ? .ownLine : .runIn, number: number,
      level: level, range: range, labelEnd: labelEnd, title: title, paragraph: Int(paragraph),
      evidence: evidence)
  }
}
