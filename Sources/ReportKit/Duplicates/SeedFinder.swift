/// Finds pairs of places that begin to read the same: the seeds of passages.
///
/// In a small class of equal anchors every two are compared. A large one would make that quadratic; there
/// each anchor is compared with those whose text goes on most like its own, and with those whose text
/// before is most like its own. These are its neighbours when the class is sorted by the text after, and
/// by the text before: no copy is left out for their number, since whatever reads on as long is linked
/// by a chain of neighbours.
struct SeedFinder {
  /// Classes of up to so many anchors are small.
  private static let smallClass = 8
  /// Runs of so many units are worth a look at what is beside them.
  private static let goodRun = 12

  private let units: UnsafeUnitRuns
  private let leastRun: Int
  private let isExact: Bool

  /// - Parameter options: what is looked for; where copies have to be equal, shorter runs are no seeds.
  init(_ units: UnsafeUnitRuns, options: DuplicateOptions) {
    self.units = units
    isExact = options.similarity == 1
    leastRun = isExact ? options.minLength : min(Self.goodRun, options.minLength)
  }

  /// Lists of seeds, each seed as the later place and the earlier one in 32 bits each; nil if `pulse` ends the search.
  func seeds(_ anchors: Anchors, threads: Int = 1, _ pulse: SearchPulse) -> [[UInt64]]? {
    guard let (sizes, classes) = classes(of: anchors, threads: threads, pulse) else { return nil }
    return Parallel.map(
      classes.withLock { $0.count }, threads: threads, goesOn: { pulse.tell(0.5 + $0 / 2) },
      { part in
        // They are gone when their seeds are known: where every sentence recurs they are as long as these.
        let some = classes.withLock { all in
          defer { all[part] = nil }
          return all[part]
        }
        return some.map { self.seeds($0, sizes, anchors) } ?? []
      })
  }

  /// How many anchors there are like each one, as ``Classes/sizes``; and the classes, to be taken out one after the other.
  private func classes(
    of anchors: Anchors, threads: Int, _ pulse: SearchPulse
  ) -> (sizes: [UInt16], classes: Locked<[AnchorClasses?]>)? {
    guard let all = AnchorClasses.all(anchors.hashes, threads: threads, pulse) else { return nil }
    return (classSizes(all, count: anchors.places.count), Locked(all))
  }

  private func seeds(
    _ classes: AnchorClasses, _ sizes: [UInt16], _ anchors: Anchors
  ) -> [UInt64] {
    var seeds: [UInt64] = []
    let order = UnsafeContextSort(units)
    anchors.places.withUnsafeBufferPointer { places in
      anchors.hashes.withUnsafeBufferPointer { hashes in
        sizes.withUnsafeBufferPointer { sizes in
          classes.members.withUnsafeBufferPointer { members in
            let all = Classes(places: places, hashes: hashes, sizes: sizes)
            for (start, end) in zip(classes.starts, classes.starts.dropFirst()) {
              let group = UnsafeBufferPointer(rebasing: members[Int(start)..<Int(end)])
              if group.count <= Self.smallClass {
                addPairs(group, all, &seeds)
              } else {
                addNeighbours(group, all, order, &seeds)
              }
            }
          }
        }
      }
    }
    // Without the room that the list has for more: all lists wait until the last one is there.
    return seeds.withUnsafeBufferPointer { Array($0) }
  }

  /// What is known of each anchor.
  private struct Classes {
    let places: UnsafeBufferPointer<UInt32>
    let hashes: UnsafeBufferPointer<UInt32>
    /// How many anchors there are like it; 0 if it is the only one, or if there are too many to count.
    let sizes: UnsafeBufferPointer<UInt16>

    /// Whether a whole class goes on from one, so that it is of no use to look at it again.
    func allGoOn(_ group: UnsafeBufferPointer<UInt32>) -> Bool {
      let first = Int(group[0])
      return first > 0 && Int(sizes[first - 1]) == group.count
        && group.dropFirst().allSatisfy { Anchors.goOn(first, Int($0), places, hashes) }
    }

    /// Whether a whole class leads to the next one.
    func allLead(_ group: UnsafeBufferPointer<UInt32>) -> Bool {
      let first = Int(group[0])
      return first + 1 < sizes.count && Int(sizes[first + 1]) == group.count
        && group.dropFirst().allSatisfy { Anchors.lead(first, Int($0), places, hashes) }
    }
  }

  private func classSizes(_ all: [AnchorClasses], count: Int) -> [UInt16] {
    var sizes = [UInt16](repeating: 0, count: count)
    for classes in all {
      for (start, end) in zip(classes.starts, classes.starts.dropFirst()) {
        let size = UInt16(exactly: end - start) ?? 0
        for member in classes.members[Int(start)..<Int(end)] { sizes[Int(member)] = size }
      }
    }
    return sizes
  }

  /// Every two of a small class, but for those that only go on from two that were compared.
  private func addPairs(
    _ group: UnsafeBufferPointer<UInt32>, _ all: Classes, _ seeds: inout [UInt64]
  ) {
    for later in 1..<group.count {
      for earlier in stride(from: later - 1, through: 0, by: -1) {
        let one = Int(group[earlier])
        let two = Int(group[later])
        if Anchors.goOn(one, two, all.places, all.hashes),
          (1...Self.smallClass).contains(Int(all.sizes[one - 1]))
        {
          continue
        }
        add(Int(all.places[one]), Int(all.places[two]), &seeds)
      }
    }
  }

  /// The neighbours in a large class, but for those that are neighbours before or behind as well.
  ///
  /// Where the text after decides, neighbours that go on were also neighbours in the class before, since whatever
  /// stood between them there goes on too; unless so much was the same that it was not all compared.
  private func addNeighbours(
    _ group: UnsafeBufferPointer<UInt32>, _ all: Classes, _ order: UnsafeContextSort,
    _ seeds: inout [UInt64]
  ) {
    let goesOn = all.allGoOn(group)
    let leads = all.allLead(group)
    if goesOn, leads { return }
    var sorted = group.map { UInt64(all.places[Int($0)]) << 32 | UInt64($0) }
    if !goesOn {
      order.sort(&sorted, .forward)
      addNeighbours(sorted, &seeds) { one, two, first, second in
        guard Anchors.goOn(first, second, all.places, all.hashes) else { return false }
        let step = Int(all.places[first] - all.places[first - 1])
        return wasCompared(forwardMatch(one, two), step)
      }
    }
    if !leads {
      order.sort(&sorted, .backward)
      addNeighbours(sorted, &seeds) { one, two, first, second in
        guard Anchors.lead(first, second, all.places, all.hashes) else { return false }
        let step = Int(all.places[first + 1] - all.places[first])
        return wasCompared(backwardMatch(one, two), step)
      }
    }
  }

  /// Whether two that have so much in common were told apart as well as now so many units away.
  ///
  /// Those that have all in common that is compared are told apart where that ends.
  private func wasCompared(_ match: Int, _ step: Int) -> Bool {
    match == UnsafeContextSort.context || match + step < UnsafeContextSort.context
  }

  private func addNeighbours(
    _ sorted: [UInt64], _ seeds: inout [UInt64], isKnown: (Int, Int, Int, Int) -> Bool
  ) {
    for (one, two) in zip(sorted, sorted.dropFirst()) {
      let places = (Int(one >> 32), Int(two >> 32))
      let anchors = (Int(one & 0xFFFF_FFFF), Int(two & 0xFFFF_FFFF))
      if isKnown(places.0, places.1, anchors.0, anchors.1) { continue }
      add(min(places.0, places.1), max(places.0, places.1), &seeds)
    }
  }

  private func forwardMatch(_ one: Int, _ two: Int) -> Int {
    units.forward(one, two, limit: min(UnsafeContextSort.context, units.count - max(one, two)))
  }

  private func backwardMatch(_ one: Int, _ two: Int) -> Int {
    units.backward(one, two, limit: min(UnsafeContextSort.context, min(one, two)))
  }

  /// Adds two places if they read the same for long enough, or nearly the same.
  private func add(_ one: Int, _ two: Int, _ seeds: inout [UInt64]) {
    let length = Anchors.anchorLength
    guard units.word(one) == units.word(two), units.word(one + 4) == units.word(two + 4) else {
      return
    }
    let before = units.backward(one, two, limit: min(leastRun, one))
    let after = units.forward(
      one + length, two + length, limit: min(leastRun, units.count - two - length))
    if before + length + after >= leastRun || (!isExact && goesOn(one, two, before, after)) {
      seeds.append(UInt64(two) << 32 | UInt64(one))
    }
  }

  /// Whether a short run goes on behind one changed unit, on either side.
  private func goesOn(_ one: Int, _ two: Int, _ before: Int, _ after: Int) -> Bool {
    let end = Anchors.anchorLength + after + 1
    let onward = units.forward(one + end, two + end, limit: min(5, max(0, units.count - two - end)))
    if onward >= 5 { return true }
    let start = before + 1
    return units.backward(one - start, two - start, limit: min(5, max(0, one - start))) >= 5
  }
}
