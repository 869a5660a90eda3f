extension FoldedText {
  /// The passages that stand more than once, those with the most text in all their copies first.
  ///
  ///     let families = FoldedText(report).families()
  ///     families[0].occurrences.map(\.range)      // where the first one stands, in bytes
  ///
  /// ``duplicates(_:threads:whileWorking:)`` says more while it works, and can be stopped.
  public func families(_ options: DuplicateOptions = DuplicateOptions()) -> [PassageFamily] {
    duplicates(options).families
  }

  /// The passages that stand more than once, those with the most text in all their copies first.
  ///
  ///     var known: [PassageFamily] = []
  ///     let result = folded.duplicates(threads: 2) { progress in
  ///       known += progress.families
  ///       return !isCancelled
  ///     }
  ///
  /// About linear. The same text gives the same families, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - threads: How many threads work at once, the calling one among them.
  ///   - whileWorking: Is called on the calling thread every few milliseconds; when it answers false, the
  ///     search ends with the families that are known.
  public func duplicates(
    _ options: DuplicateOptions = DuplicateOptions(), threads: Int = 1,
    whileWorking: (DuplicateProgress) -> Bool = { _ in true }
  ) -> DuplicateFamilies {
    withUnits { buffer in
      guard let units = UnsafeUnitRuns(buffer) else {
        return DuplicateFamilies(families: [], isComplete: true, leftOut: 0)
      }
      return withoutActuallyEscaping(whileWorking) { whileWorking in
        let pulse = SearchPulse(whileWorking)
        let (families, leftOut) = families(options, units, threads: threads, pulse)
        let sorted = families.sorted {
          ($1.totalLength, $0.occurrences[0].positions.lowerBound)
            < ($0.totalLength, $1.occurrences[0].positions.lowerBound)
        }
        return DuplicateFamilies(
          families: sorted, isComplete: !pulse.isStopped, leftOut: leftOut)
      }
    }
  }

  private func families(
    _ options: DuplicateOptions, _ units: UnsafeUnitRuns, threads: Int, _ pulse: SearchPulse
  ) -> ([PassageFamily], leftOut: Int) {
    guard var seeds = seeds(options, units, threads: threads, pulse) else { return ([], 0) }
    let paragraphs = ParagraphBounds(self)
    let pairs = pairs(&seeds, options, units, paragraphs, pulse)
    pulse.begin(0.6..<1)
    var finder = FamilyFinder(
      pairs.found, units, cuts: PassageCuts(self, units, paragraphs), options: options,
      paragraphs: paragraphStarts, pulse)
    var families: [PassageFamily] = []
    finder.forEachFamily { members, parts in
      let family = family(members, parts, units)
      families.append(family)
      pulse.note(family)
    }
    let leftOut = finder.leftOut(pairs.leftOut)
    _ = pulse.tell(1)
    return (families, leftOut)
  }

  /// The pairs of copies, as far as `pulse` lets them be looked for.
  ///
  /// Takes the seeds, each piece of which is gone as soon as it is tried.
  private func pairs(
    _ seeds: inout [[UInt64]], _ options: DuplicateOptions, _ units: UnsafeUnitRuns,
    _ paragraphs: ParagraphBounds, _ pulse: SearchPulse
  ) -> PairFinder {
    pulse.begin(0.4..<0.6)
    var pairs = PairFinder(PassageEnds(self, units, paragraphs), units, options: options)
    let count = max(1, seeds.reduce(0) { $0 + $1.count })
    var index = 0
    for piece in seeds.indices {
      for seed in seeds[piece] {
        let cost = pairs.take(Int(seed & 0xFFFF_FFFF), Int(seed >> 32))
        guard pulse.spend(cost, share: Double(index) / Double(count)) else { return pairs }
        index += 1
      }
      seeds[piece] = []
    }
    return pairs
  }

  /// The seeds of passages in the order of the text, in pieces; nil if `pulse` ends the search.
  ///
  /// Anchors are gone before seeds are sorted: they would be half of all memory.
  private func seeds(
    _ options: DuplicateOptions, _ units: UnsafeUnitRuns, threads: Int, _ pulse: SearchPulse
  ) -> [[UInt64]]? {
    unsortedSeeds(options, units, threads: threads, pulse).flatMap {
      SeedOrder.sorted($0, places: units.count, pulse)
    }
  }

  private func unsortedSeeds(
    _ options: DuplicateOptions, _ units: UnsafeUnitRuns, threads: Int, _ pulse: SearchPulse
  ) -> [[UInt64]]? {
    let window = min(Self.anchorWindow, options.minLength - Anchors.anchorLength + 1)
    pulse.begin(0..<0.15)
    guard var anchors = Anchors(units, window: window, threads: threads, pulse),
      let insides = LongCopies.insides(anchors, units, pulse)
    else { return nil }
    anchors.leaveOut(insides)
    pulse.begin(0.15..<0.4)
    return SeedFinder(units, options: options).seeds(anchors, threads: threads, pulse)
  }

  /// So many successive runs of eight units have an anchor.
  private static let anchorWindow = 7

  /// Where paragraphs begin inside a range.
  private func paragraphStarts(in range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var index = paragraph(at: range.lowerBound) + 1
    while index < report.paragraphs.count {
      let start = positions(ofParagraph: index).lowerBound
      if start >= range.upperBound { break }
      if start > range.lowerBound, start != starts.last { starts.append(start) }
      index += 1
    }
    return starts
  }

  private func family(
    _ members: [FamilyFinder.Member], _ parts: [[Int]], _ units: UnsafeUnitRuns
  ) -> PassageFamily {
    let first = members[0].range
    let areEqual = members.allSatisfy {
      ($0.isPartial || $0.range.count == first.count) && isEqual($0.range, first, units)
    }
    let sorted = members.indices.sorted {
      members[$0].range.lowerBound < members[$1].range.lowerBound
    }
    let ranges = report.text.withBytes { bytes in
      sorted.map { sourceRange(of: members[$0].range, in: bytes) }
    }
    let occurrences = zip(sorted, ranges).map { index, range in
      let member = members[index]
      let bounds = parts.isEmpty ? nil : parts[index]
      return PassageFamily.Occurrence(
        positions: member.range, range: range, isPartial: member.isPartial,
        parts: bounds.map { zip($0, $0.dropFirst()).map { $0 < $1 ? $0..<$1 : nil } })
    }
    let isExact = areEqual && occurrences.allSatisfy { isSame($0.range, occurrences[0].range) }
    return PassageFamily(
      kind: isExact ? .exact : areEqual ? .folded : .near,
      similarity: members.reduce(1) { min($0, $1.similarity) }, occurrences: occurrences,
      model: sorted.firstIndex(of: 0) ?? 0)
  }

  /// Whether two ranges have the same units, as far as the shorter one goes.
  private func isEqual(_ one: Range<Int>, _ two: Range<Int>, _ units: UnsafeUnitRuns) -> Bool {
    let count = min(one.count, two.count)
    return units.forward(one.lowerBound, two.lowerBound, limit: count) == count
  }

  /// Whether two ranges have the same bytes, as far as the shorter one goes.
  private func isSame(_ one: Range<Int>, _ two: Range<Int>) -> Bool {
    let count = min(one.count, two.count)
    return report.text.withBytes { bytes in
      bytes[one.lowerBound..<one.lowerBound + count].elementsEqual(
        bytes[two.lowerBound..<two.lowerBound + count])
    }
  }
}
