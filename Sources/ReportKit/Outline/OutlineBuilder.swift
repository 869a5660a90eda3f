/// Recovers the headings of a text and their levels.
///
/// Candidates are found by their form, contents lists are set aside, and ``OutlineSearch`` chooses among
/// the rest by everything that the document shows.
enum OutlineBuilder {
  /// All headings of a text, with their levels.
  ///
  /// Linear in the length of the text.
  static func headings(
    of text: SourceText, paragraphs: ParagraphList, title: Range<Int>?,
    structure: SourceStructure? = nil
  ) -> [Heading] {
    text.withBytes { bytes in
      let evidence = structure.map { StructureEvidence($0, paragraphs, title: title, bytes) }
      let candidates = candidates(of: paragraphs, title: title, evidence, bytes)
      let habits = DocumentHabits(candidates)
      let weights = candidates.map(CandidateWeights(habits: habits).weight)
      let choices = OutlineSearch.best(candidates, weights: weights)
      return headings(choices, candidates, habits)
    }
  }

  private static func candidates(
    of paragraphs: ParagraphList, title: Range<Int>?, _ evidence: StructureEvidence?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeadingCandidate] {
    var candidates = labelled(paragraphs, evidence, bytes)
    var plain = PlainHeadings.find(in: paragraphs, besides: candidates, title: title, bytes)
    if let evidence {
      addStyled(&candidates, &plain, paragraphs, title: title, evidence, bytes)
    }
    if !plain.isEmpty {
      candidates += plain
      candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    if let title { candidates.removeAll { $0.range.overlaps(title) } }
    dropTitleLines(&candidates, paragraphs)
    lookAround(&candidates, paragraphs, title: title, bytes)
    return candidates
  }

  /// Adds what the file says: of candidates with a label that they are headings, and which others are.
  private static func addStyled(
    _ candidates: inout [HeadingCandidate], _ plain: inout [HeadingCandidate],
    _ paragraphs: ParagraphList, title: Range<Int>?, _ evidence: StructureEvidence,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var taken = Set<Int32>()
    for index in candidates.indices {
      let paragraph = Int(candidates[index].paragraph)
      // Of a chain of headings in one paragraph the first has its style.
      guard taken.insert(candidates[index].paragraph).inserted else { continue }
      let level = evidence.level(of: paragraph)
      if level > 0, candidates[index].markdownDepth == 0 {
        candidates[index].markdownDepth = UInt8(clamping: level)
        candidates[index].look.insert(.isStyled)
      } else if evidence.standsOut(paragraph) {
        candidates[index].look.insert(.standsOut)
      }
    }
    plain.removeAll { evidence.isApart(Int($0.paragraph)) }
    for index in 0..<paragraphs.count where !taken.contains(Int32(clamping: index)) {
      guard
        let styled = evidence.candidate(index, of: paragraphs, title: title, bytes)
      else { continue }
      plain.removeAll { $0.paragraph == styled.paragraph }
      plain.append(styled)
    }
  }

  /// The candidates with a label or the # of Markdown, without those that only name headings.
  private static func labelled(
    _ paragraphs: ParagraphList, _ evidence: StructureEvidence?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeadingCandidate] {
    var labelled: [HeadingCandidate] = []
    labelled.reserveCapacity(paragraphs.count / 2)
    var contentsTitles: [Int] = []
    var isCode = false
    for index in 0..<paragraphs.count {
      // Code in Markdown stands between fences (CommonMark 4.5).
      if ParagraphLook.isFence(paragraphs.piece(of: index), in: bytes) { isCode.toggle() }
      if isCode { continue }
      if let evidence, evidence.isApart(index) { continue }
      var start: Int?
      while let candidate = CandidateScanner.candidate(
        openingParagraph: index, of: paragraphs, from: start, in: bytes)
      {
        labelled.append(candidate)
        if !candidate.look.contains(.holdsHeading) { break }
        start = candidate.range.upperBound
      }
      if ContentsList.isTitle(paragraphs.piece(of: index), in: bytes) {
        contentsTitles.append(index)
      }
    }
    let contents = ContentsList(
      labelled, titles: contentsTitles, paragraphs: paragraphs, in: bytes)
    if contents.entries.isEmpty { return labelled }
    labelled = labelled.enumerated().compactMap { index, candidate in
      contents.entries.contains(index) ? nil : candidate
    }
    for index in labelled.indices where contents.names(labelled[index].range, in: bytes) {
      labelled[index].look.insert(.isInContents)
    }
    return labelled
  }

  /// Adds to each candidate what the paragraphs around it say.
  private static func lookAround(
    _ candidates: inout [HeadingCandidate], _ paragraphs: ParagraphList, title: Range<Int>?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var labels = LastLabels()
    // Of a chain of headings in one paragraph all are announced or none, and the line before it is read once.
    var announced = (paragraph: -1, isTrue: false)
    for index in candidates.indices {
      if let last = labels.replace(candidates[index], by: index),
        candidates[last].range.count == candidates[index].range.count,
        bytes[candidates[last].range].elementsEqual(bytes[candidates[index].range])
      {
        candidates[index].look.insert(.isRepeated)
      }
      let isFollowed =
        index + 1 < candidates.count && candidates[index].look.contains(.ownLine)
        && ContentsList.isNext(candidates[index], candidates[index + 1], paragraphs)
      if isFollowed { candidates[index].look.insert(.hasNoBody) }
      guard candidates[index].number == 1 else { continue }
      let here = Int(candidates[index].paragraph)
      if here > 0, here != announced.paragraph {
        let before = paragraphs.lastPiece(of: here - 1)
        announced = (here, ParagraphLook.announces(before, in: bytes))
      }
      if here > 0, announced.isTrue { candidates[index].look.insert(.isAnnounced) }
      let mayBegin = candidates[index].series.isDivision || candidates[index].series == .han
      let before = index > 0 ? Int(candidates[index - 1].paragraph) : -1
      if mayBegin,
        DocumentBeginning.stands(before: here, after: before, in: paragraphs, title: title, bytes)
      {
        candidates[index].look.insert(.beginsDocument)
      }
    }
  }

  /// Markdown documents have titles of several lines: # 民法典, # 物权编.
  private static func dropTitleLines(
    _ candidates: inout [HeadingCandidate], _ paragraphs: ParagraphList
  ) {
    let lines = candidates.prefix {
      $0.series == .markdown && $0.markdownDepth == 1 && !$0.look.contains(.isStyled)
    }
    let isAtTop = zip(lines, 0...).allSatisfy { $0.paragraph <= $1 + 1 }
    if isAtTop && lines.count < candidates.count { candidates.removeFirst(lines.count) }
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

/// Where each label stood last, of numbers up to 255.
private struct LastLabels {
  private var places = [Int32](repeating: -1, count: LabelSeries.allCases.count << 8)

  /// The candidate that had the same label before; nil if none had, or the label has no number.
  mutating func replace(_ candidate: HeadingCandidate, by index: Int) -> Int? {
    guard (1..<256).contains(candidate.number) else { return nil }
    let place = Int(candidate.series.rawValue) << 8 | Int(candidate.number)
    defer { places[place] = Int32(clamping: index) }
    return places[place] < 0 ? nil : Int(places[place])
  }
}
