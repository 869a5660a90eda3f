/// Recovers the headings of a text and their levels.
///
/// Candidates are found by their form, contents lists are set aside, and ``OutlineSearch`` chooses among
/// the rest by everything that the document shows.
enum OutlineBuilder {
  /// All headings of a text, with their levels.
  ///
  /// Linear in the length of the text.
  static func headings(
    of text: SourceText, paragraphs: ParagraphList, title: Range<Int>?
  ) -> [Heading] {
    text.withBytes { bytes in
      let candidates = candidates(of: paragraphs, title: title, bytes)
      let habits = DocumentHabits(candidates)
      let weights = candidates.map(CandidateWeights(habits: habits).weight)
      let choices = OutlineSearch.best(candidates, weights: weights)
      return headings(choices, candidates, habits)
    }
  }

  private static func candidates(
    of paragraphs: ParagraphList, title: Range<Int>?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeadingCandidate] {
    var labelled: [HeadingCandidate] = []
    var contentsTitles: [Int] = []
    for index in 0..<paragraphs.count {
      var start: Int?
      while let candidate = CandidateScanner.candidate(
        openingParagraph: index, paragraphs[index], from: start, in: bytes)
      {
        labelled.append(candidate)
        if !candidate.look.contains(.holdsHeading) { break }
        start = candidate.range.upperBound
      }
      if ContentsList.isTitle(paragraphs[index], in: bytes) { contentsTitles.append(index) }
    }
    let contents = ContentsList(
      labelled, titles: contentsTitles, paragraphs: paragraphs, in: bytes)
    if !contents.entries.isEmpty {
      labelled = labelled.enumerated().compactMap { index, candidate in
        contents.entries.contains(index) ? nil : candidate
      }
      for index in labelled.indices where contents.names(labelled[index].range, in: bytes) {
        labelled[index].look.insert(.isInContents)
      }
    }
    let plain = PlainHeadings.find(in: paragraphs, besides: labelled, title: title, bytes)
    var all = plain.isEmpty ? labelled : merge(labelled, plain)
    if let title { all.removeAll { $0.range.overlaps(title) } }
    dropTitleLines(&all, paragraphs)
    for index in all.indices {
      if index + 1 < all.count, all[index].look.contains(.ownLine),
        ContentsList.isNext(all[index], all[index + 1], paragraphs)
      {
        all[index].look.insert(.hasNoBody)
      }
      if all[index].number == 1, all[index].series.isDivision || all[index].series == .han,
        DocumentBeginning.stands(
          before: Int(all[index].paragraph), after: index > 0 ? Int(all[index - 1].paragraph) : -1,
          in: paragraphs, bytes)
      {
        all[index].look.insert(.beginsDocument)
      }
    }
    return all
  }

  /// Markdown documents have titles of several lines: # 民法典, # 物权编.
  private static func dropTitleLines(
    _ candidates: inout [HeadingCandidate], _ paragraphs: ParagraphList
  ) {
    let lines = candidates.prefix { $0.series == .markdown && $0.markdownDepth == 1 }
    let isAtTop = zip(lines, 0...).allSatisfy { $0.paragraph <= $1 + 1 }
    if isAtTop && lines.count < candidates.count { candidates.removeFirst(lines.count) }
  }

  private static func merge(
    _ first: [HeadingCandidate], _ second: [HeadingCandidate]
  ) -> [HeadingCandidate] {
    (first + second).sorted { $0.paragraph < $1.paragraph }
  }

  private static func headings(
    _ choices: [OutlineSearch.Choice], _ candidates: [HeadingCandidate], _ habits: DocumentHabits
  ) -> [Heading] {
    let followed = OutlineSearch.followed(choices)
    return choices.enumerated().map { index, choice in
      let candidate = candidates[choice.candidate]
      var signs = candidate.signs
      if followed[index] { signs.insert(.isFollowed) }
      if habits.agreement(candidate) > 0.5 { signs.insert(.habit) }
      let evidence = HeadingEvidence(
        sequence: choice.sequence, signs: signs,
        logOdds: choice.weight + (followed[index] ? 1 : 0))
      return candidate.heading(level: choice.level + 1, number: choice.number, evidence: evidence)
    }
  }
}
