/// Makes pairs of copies of seeds.
///
/// A seed is carried on in both directions, exactly and over small differences. The copy that stands first
/// ends before the other begins: so nothing is aligned with itself, and a text that repeats itself again and
/// again is divided into copies of one period each.
struct PairFinder {
  /// What was found.
  let found = PassagePairs()

  /// Seeds that were left out because both places have many copies already.
  private(set) var leftOut: [(one: UInt32, two: UInt32)] = []

  private let units: UnsafeUnitRuns
  private let options: DuplicateOptions
  private let ends: PassageEnds
  private let gapped: GappedExtension
  /// How far the runs of each distance between two copies go, in the copy that stands second.
  private var covered = CoveredDistances()
  /// The texts that repeat themselves again and again and may not have ended yet.
  private var tandems: [Tandem] = []

  /// For each block of sixteen positions the number of pairs that have a copy there.
  private var links: [UInt8]
  private static let blockBits = 4
  /// A place in so many pairs has copies enough to lead to all others.
  private static let manyLinks: UInt8 = 8
  /// Where the text up to there has more pairs than it is granted, two are enough.
  private static let fewLinks: UInt8 = 2
  /// So many pairs are granted to any text, and one more for each so many units.
  private static let freePairs = 1 << 14
  private static let unitsPerPair = 64

  private struct Tandem {
    let range: Range<Int>
    /// The length of a copy, a multiple of the period.
    let copy: Int
    let period: Int
  }

  init(_ ends: PassageEnds, _ units: UnsafeUnitRuns, options: DuplicateOptions) {
    self.units = units
    self.options = options
    self.ends = ends
    gapped = GappedExtension(units, options: options)
    links = [UInt8](repeating: 0, count: units.count >> Self.blockBits + 1)
  }

  /// Makes pairs of a seed.
  ///
  /// Seeds have to come in order of the later place. Answers about how many units were looked at.
  mutating func take(_ one: Int, _ two: Int) -> Int {
    let distance = two - one
    covered.forget(before: two)
    if covered.end(of: distance) > two { return 4 }
    let ends = (one >> Self.blockBits, two >> Self.blockBits)
    let isGranted = found.count < Self.freePairs + two / Self.unitsPerPair
    let enough = isGranted ? Self.manyLinks : Self.fewLinks
    if links[ends.0] >= enough, links[ends.1] >= enough {
      leftOut.append((UInt32(one), UInt32(two)))
      return 4
    }
    tandems.removeAll { $0.range.upperBound + $0.copy < two }
    var floor = one + Anchors.anchorLength
    for tandem in tandems where tandem.range.contains(one) {
      if two < tandem.range.upperBound, isMultiple(distance, of: tandem) { return 8 }
      let copies = (two - tandem.range.lowerBound) / tandem.copy
      floor = max(floor, tandem.range.lowerBound + copies * tandem.copy)
    }
    let back = units.backward(one, two, limit: one)
    let forth = units.forward(one, two, limit: units.count - two)
    covered.cover(distance, upTo: two + forth)
    if back + forth > distance {
      takeTandem(one - back..<two + forth, distance)
    } else {
      extend(AlignedRun(one: one - back, two: two - back, count: back + forth), floor: floor)
    }
    return back + forth + 256
  }

  private func isMultiple(_ distance: Int, of tandem: Tandem) -> Bool {
    let copies = (distance + tandem.period / 2) / tandem.period
    return abs(distance - copies * tandem.period)
      <= (tandem.period == tandem.copy ? min(GappedExtension.longestGap, tandem.period / 8) : 0)
  }

  /// Divides a text with a period into copies.
  private mutating func takeTandem(_ range: Range<Int>, _ distance: Int) {
    let period = Period.least(of: range, dividing: distance, units)
    let copy = (options.minLength + period - 1) / period * period
    tandems.append(Tandem(range: range, copy: copy, period: period))
    var one = range.lowerBound
    if copy == period { one += tandemStart(range, period) }
    while range.upperBound - one - copy >= options.minLength {
      let count = min(copy, range.upperBound - one - copy)
      found.append(
        one..<one + count, one + copy..<one + copy + count,
        [AlignedRun(one: one, two: one + copy, count: count)], edits: 0)
      one += copy
    }
  }

  /// By how much the first copy of a text with a period is cut so that it begins with a sentence.
  private func tandemStart(_ range: Range<Int>, _ period: Int) -> Int {
    let one = range.lowerBound
    if let offsets = ends.offsets(one, one + period, grows: -1), offsets.one == offsets.two,
      offsets.one >= 0
    {
      return offsets.one
    }
    return ends.strayMarks(one..<one + period)
  }

  private mutating func extend(_ seed: AlignedRun, floor: Int) {
    let before = gapped.runs(
      from: seed.one, seed.two, .backward,
      within: .init(one: 0, two: max(floor, seed.oneEnd)), matched: seed.count)
    var runs = before.reversed() + [seed]
    var limit = runs[0].two
    var behind = gapped.runs(
      from: seed.oneEnd, seed.twoEnd, .forward, within: .init(one: limit, two: units.count),
      matched: runs.reduce(0) { $0 + $1.count })
    runs += behind
    let start = runs[0].one
    let period = limit - start
    add(runs)
    // What ends where the other copy begins may go on as a third copy, and so on.
    while let last = runs.last, last.oneEnd == limit, last.twoEnd < units.count {
      let one = limit
      let two = last.twoEnd
      let count = units.forward(one, two, limit: min(two - one, units.count - two))
      guard count > 0 else { break }
      cover(AlignedRun(one: one, two: two, count: count))
      limit = two
      runs = [AlignedRun(one: one, two: two, count: count)]
      behind = gapped.runs(
        from: one + count, two + count, .forward, within: .init(one: limit, two: units.count),
        matched: count)
      runs += behind
      add(runs)
      let range = start..<(runs.last?.twoEnd ?? two)
      tandems.removeAll { $0.range.lowerBound == start }
      tandems.append(Tandem(range: range, copy: period, period: period))
    }
  }

  /// Counts a pair for the places of a copy.
  private mutating func link(_ range: Range<Int>) {
    for block in range.lowerBound >> Self.blockBits...(range.upperBound - 1) >> Self.blockBits
    where links[block] < .max {
      links[block] += 1
    }
  }

  private mutating func cover(_ run: AlignedRun) {
    covered.cover(run.two - run.one, upTo: run.twoEnd)
  }

  /// Adds what is alike and long enough of some runs.
  private mutating func add(_ runs: [AlignedRun]) {
    var rest = [runs]
    while let runs = rest.popLast() {
      for run in runs { cover(run) }
      guard let last = runs.last,
        max(last.oneEnd - runs[0].one, last.twoEnd - runs[0].two) + 2 * PassageEnds.reach
          >= options.minLength
      else { continue }
      var alignment = Alignment(runs, units)
      let dropped = alignment.trim(options)
      rest += dropped
      guard alignment.leaveOutDebris(ends) else { continue }
      alignment.moveEnds(ends, options, count: units.count)
      if min(alignment.one.count, alignment.two.count) >= options.minLength {
        found.append(alignment.one, alignment.two, alignment.runs, edits: alignment.edits)
        link(alignment.one)
        link(alignment.two)
      }
    }
  }
}
