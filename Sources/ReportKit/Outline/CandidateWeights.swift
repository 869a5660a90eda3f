/// How much the look of a candidate speaks for a heading, as log-odds: 0 is even, +2 is about seven to
/// one, and weights add.
///
/// They follow from what each sign means, not from counting: signs that decide alone have 4, strong ones 2,
/// weak ones 0.5 to 1.
struct CandidateWeights {
  let habits: DocumentHabits

  /// The weight of a candidate by itself.
  func weight(_ candidate: HeadingCandidate) -> Float {
    let look = candidate.look
    let series = candidate.series
    var weight = Self.base(series)
    let isTitle = look.isTitle
    if candidate.markdownDepth > 0 { weight += 5 }
    // Clauses without a title are not named in the contents of a standard (GB/T 1.1-2020, 7.5).
    if series.decimalDepth > 0 && !isTitle && habits.decimalTitleShare > 0.5 { weight -= 4 }
    if isTitle { weight += 1 }
    if look.contains(.standsOut) { weight += isTitle ? 1.5 : 0.5 }
    if look.contains(.endsAsItem) { weight -= 0.3 }
    if look.contains(.isAnnounced) { weight += 0.3 }
    if look.contains(.isInContents) { weight += 2 }
    if look.contains(.isUsual) { weight += 1.5 }
    if series == .plain && look.contains(.hasComma) { weight -= 0.5 }
    // A numeral that was lost is known from its neighbours, but only where a title stands.
    if candidate.number < 0 && !isTitle { weight -= 3 }
    if look.contains(.isTableRow) { weight -= 4 }
    if look.contains(.isNumeric) && !candidate.title.isEmpty {
      weight -= look.contains(.isWeak) || series.decimalDepth > 0 ? 4 : 1.5
    }
    if look.contains(.isWeak) { weight -= series == .arabic ? 1.5 : 1 }
    if look.contains(.isOtherWord) { weight -= isTitle ? 1.5 : 4 }
    weight += 0.5 * habits.agreement(candidate)
    if series == .article {
      if look.contains(.isCited) { weight -= 3 }
      // 第三十六條所定之例假 among 第 36 條.
      weight -= 6 * max(0, 0.5 - habits.blankShare(candidate))
      if !look.contains(.blankAfterLabel) && !isTitle { weight -= 0.5 }
    } else if series == .appendix {
      if !look.contains(.ownLine) { weight -= 3 }
    } else if series.isDivision {
      if look.contains(.isCited) { weight -= isTitle ? 0.5 : 4 }
      // 第一款罪，告诉的才处理。 Titles of divisions are no sentences.
      if !isTitle { weight -= 2.5 }
    } else if series == .hanBare || series == .arabicBare {
      if !isTitle { weight -= 3 }
    }
    return weight
  }

  private static func base(_ series: LabelSeries) -> Float {
    switch series {
    case .appendix: 1.5
    case .part, .subpart, .chapter, .section, .article, .han, .parenHan: 1
    case .arabic, .parenArabic, .decimal2, .decimal3, .decimal4, .decimal5: 0.7
    case .isOrdinal, .ordinal, .halfParenArabic, .oneOfThem: 0.5
    case .mustOrdinal, .kuan, .mu, .plain: 0.3
    case .hanBare, .circled, .stem, .parenStem, .sequenceWord: 0
    case .arabicBare: -0.5
    case .markdown: 0
    }
  }
}
