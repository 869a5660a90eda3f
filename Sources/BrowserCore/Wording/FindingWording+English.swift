extension FindingWording {
  static let english = FindingWording(
    explanation: { rule in
      switch rule {
      case .numberingGap: "a number is missing in a run of headings"
      case .numberingRepeat: "a number stands twice in a row"
      case .numberingRestart: "a run of headings begins again where no new run is due"
      case .numberingOrder: "a number stands before or after its place"
      case .missingParent: "a heading has no parent, which others of its kind have"
      case .cutEnd: "the text ends in the middle of a sentence"
      case .unclosedMark: "a quotation mark or bracket has no partner"
      case .brokenParagraph: "a paragraph is cut in the middle of a sentence"
      case .mixedScript: "Simplified characters in Traditional text, or the reverse"
      case .doubledCharacter: "a character is doubled that Chinese does not double"
      case .noHeadings: "a text of several pages has no headings"
      }
    },
    name: { rule in
      switch rule {
      case .numberingGap: "numbers missing"
      case .numberingRepeat: "repeated"
      case .numberingRestart: "restarts"
      case .numberingOrder: "order"
      case .missingParent: "no parent"
      case .cutEnd: "cut end"
      case .unclosedMark: "unpaired marks"
      case .brokenParagraph: "broken paragraphs"
      case .mixedScript: "mixed script"
      case .doubledCharacter: "doubled characters"
      case .noHeadings: "no headings"
      }
    },
    severity: { severity in
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    },
    quote: { "“\($0)”" },
    numbers: { numbers in
      switch numbers.count {
      case 1: "\(numbers.lowerBound) is"
      case 2: "\(numbers.lowerBound) and \(numbers.upperBound) are"
      default: "\(numbers.lowerBound) to \(numbers.upperBound) are"
      }
    },
    startsLate: { "The numbering begins at \($0); \($1) missing." },
    skips: { "\($0) follows \($2); \($1) missing." },
    repeats: { "\($0) stands here for the \(ordinal($1)) time; the first is in line \($2)." },
    restarts: { "The numbering begins again at \($0); it began in line \($1)." },
    unexpected: { "\($0) stands where number \($1) is due." },
    misplaced: { "\($0) and \($1) stand in the wrong order." },
    noParent: { "\($0) has no heading above it, as others have, such as \($1) in line \($2)." },
    cutEnd: "The text ends in the middle of a sentence.",
    unclosed: {
      "The mark \($0) is never closed"
        + ($1 > 0 ? ", nor \($1 > 1 ? "are" : "is") \($1) more in this paragraph." : ".")
    },
    unopened: {
      "The mark \($0) closes what was not opened"
        + ($1 > 0 ? ", and so \($1 > 1 ? "do" : "does") \($1) more in this paragraph." : ".")
    },
    broken: {
      "The paragraph is cut at \($0); it goes on in line \($1)."
        + ($2 > 0 ? " It is cut in \($2) more \($2 > 1 ? "places" : "place")." : "")
    },
    between: ", ",
    mixed: { form, words, more in
      let other = form == .simplified ? "Simplified" : "Traditional"
      let rest = form == .simplified ? "Traditional" : "Simplified"
      return "\(other) characters in \(rest) text: \(words)"
        + (more > 0 ? " and \(more) more." : ".")
    },
    doubled: {
      "\($0) is probably doubled by mistake"
        + ($1 > 0
          ? ", and so again in \($1) more \($1 > 1 ? "places" : "place") of this paragraph." : ".")
    },
    noHeadings: "The text has several pages and no headings.")

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let last) where last != 11: "\(number)st"
    case (2, let last) where last != 12: "\(number)nd"
    case (3, let last) where last != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}
