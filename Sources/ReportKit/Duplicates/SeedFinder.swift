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
  /// How much text on either side the members of a large class are sorted by.
  private static let context = 256
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

  /// The seeds, each as the later place and the earlier one in 32 bits each, in order of the later place;
  /// nil if `pulse` ends the search.
  func seeds(_ anchors: Anchors, threads: Int = 1, _ pulse: SearchPulse) -> [UInt64]? {
    guard let all = AnchorClasses.all(anchors.hashes, threads: threads, pulse) else { return nil }
    let isLarge = membersOfLargeClasses(all, count: anchors.places.count)
    let found = Parallel.map(
      all.count, threads: threads, goesOn: { pulse.tell($0) },
      { self.seeds(all[$0], isLarge, anchors) })
    guard let found else { return nil }
    var seeds: [UInt64] = []
    seeds.reserveCapacity(found.reduce(0) { $0 + $1.count })
    for some in found { seeds += some }
    AnchorClasses.sort(&seeds)
    return seeds
  }

  private func seeds(
    _ classes: AnchorClasses, _ isLarge: [Bool], _ anchors: Anchors
  ) -> [UInt64] {
    var seeds: [UInt64] = []
    anchors.places.withUnsafeBufferPointer { places in
      anchors.hashes.withUnsafeBufferPointer { hashes in
        classes.members.withUnsafeBufferPointer { members in
          for (start, end) in zip(classes.starts, classes.starts.dropFirst()) {
            let group = UnsafeBufferPointer(rebasing: members[Int(start)..<Int(end)])
            if group.count <= Self.smallClass {
              addPairs(group, isLarge, places, hashes, &seeds)
            } else {
              addNeighbours(group, places, hashes, &seeds)
            }
          }
        }
      }
    }
    return seeds
  }

  /// For each anchor, whether its class is large.
  private func membersOfLargeClasses(_ all: [AnchorClasses], count: Int) -> [Bool] {
    var isLarge = [Bool](repeating: false, count: count)
    for classes in all {
      for (start, end) in zip(classes.starts, classes.starts.dropFirst())
      where end - start > Self.smallClass {
        for member in classes.members[Int(start)..<Int(end)] { isLarge[Int(member)] = true }
      }
    }
    return isLarge
  }

  /// Every two of a small class, but for those that only go on from two that were compared.
  private func addPairs(
    _ group: UnsafeBufferPointer<UInt32>, _ isLarge: [Bool], _ places: UnsafeBufferPointer<UInt32>,
    _ hashes: UnsafeBufferPointer<UInt32>, _ seeds: inout [UInt64]
  ) {
    for later in 1..<group.count {
      for earlier in stride(from: later - 1, through: 0, by: -1) {
        let one = Int(group[earlier])
        let two = Int(group[later])
        if Anchors.goOn(one, two, places, hashes), !isLarge[one - 1] { continue }
        add(Int(places[one]), Int(places[two]), &seeds)
      }
    }
  }

  /// The neighbours in a large class, unless all of it only goes on.
  private func addNeighbours(
    _ group: UnsafeBufferPointer<UInt32>, _ places: UnsafeBufferPointer<UInt32>,
    _ hashes: UnsafeBufferPointer<UInt32>, _ seeds: inout [UInt64]
  ) {
    let first = Int(group[0])
    if group.dropFirst().allSatisfy({ Anchors.goOn(first, Int($0), places, hashes) }) { return }
    var sorted = group.map { Int(places[Int($0)]) }
    sorted.sort { isOrderedForward($0, $1) }
    addNeighbours(sorted, &seeds)
    sorted.sort { isOrderedBackward($0, $1) }
    addNeighbours(sorted, &seeds)
  }

  private func addNeighbours(_ sorted: [Int], _ seeds: inout [UInt64]) {
    for index in 1..<sorted.count {
      add(
        min(sorted[index - 1], sorted[index]), max(sorted[index - 1], sorted[index]), &seeds)
    }
  }

  private func isOrderedForward(_ one: Int, _ two: Int) -> Bool {
    let limit = min(Self.context, units.count - max(one, two))
    let length = units.forward(one, two, limit: limit)
    // What ends with the text comes before what goes on.
    if length == limit { return limit < Self.context ? one > two : one < two }
    return units[one + length] < units[two + length]
  }

  private func isOrderedBackward(_ one: Int, _ two: Int) -> Bool {
    let limit = min(Self.context, min(one, two))
    let length = units.backward(one, two, limit: limit)
    if length == limit { return one < two }
    return units[one - length - 1] < units[two - length - 1]
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
