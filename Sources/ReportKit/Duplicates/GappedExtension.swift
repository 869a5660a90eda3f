/// Carries an alignment of two copies on, in either direction, over small differences.
///
/// At a difference it takes the nearest place where both copies read the same again for long enough; at
/// most ``longestGap`` units are skipped, and fewer where less text is known to be alike. A difference
/// counts against what is gained behind it, the further edits of one less than the first, since nine units
/// that were left out are one change. So it is crossed only towards text that is alike, and the end is where
/// the gain is greatest.
struct GappedExtension {
  /// The most units of either copy that a difference may have.
  static let longestGap = 16

  /// The directions.
  enum Direction: Int {
    case forward = 1
    case backward = -1
  }

  /// How far either copy may be followed: up to these places, or back to them.
  struct Bounds {
    var one: Int
    var two: Int
  }

  private let units: UnsafeUnitRuns
  private let gain: Double
  private let loss: Double

  /// How far the score may fall below its highest value before the search ends.
  private static let patience = 4.0

  init(_ units: UnsafeUnitRuns, options: DuplicateOptions) {
    self.units = units
    gain = 1 - options.similarity
    loss = options.similarity
  }

  /// The runs behind two places, in the order in which they are found; `matched` is the length of the run
  /// that ends there.
  func runs(
    from one: Int, _ two: Int, _ direction: Direction, within bounds: Bounds, matched: Int
  ) -> [AlignedRun] {
    if gain == 0 { return [] }
    var runs: [AlignedRun] = []
    var edits: [Int] = []
    var kept = 0
    var score = 0.0
    var best = 0.0
    var place = (one: one, two: two)
    var total = matched
    let step = direction.rawValue
    while best - score < Self.patience {
      let room = room(at: place, direction, bounds)
      guard
        let gap = nextGap(at: place, direction, room, limit: min(Self.longestGap, 2 + total / 2))
      else { break }
      place = (place.one + step * gap.one, place.two + step * gap.two)
      let count = match(
        place.one, place.two, direction, limit: min(room.one - gap.one, room.two - gap.two))
      runs.append(
        AlignedRun(
          one: min(place.one, place.one + step * count),
          two: min(place.two, place.two + step * count),
          count: count))
      place = (place.one + step * count, place.two + step * count)
      total += count
      let changed = EditDistance.between(
        skipped(gap.one, before: runs[runs.count - 1].one, count, direction),
        skipped(gap.two, before: runs[runs.count - 1].two, count, direction), units)
      edits.append(changed)
      score += gain * Double(count + max(gap.one, gap.two) - changed) - price(changed)
      if score >= best {
        best = score
        kept = runs.count
      }
    }
    // The two ends of a copy may have a difference near them, which what is behind does not outweigh.
    if kept < runs.count,
      gain * Double((kept > 0 ? runs[kept - 1].count : matched) + runs[kept].count)
        >= 2 * price(edits[kept])
    {
      kept += 1
    }
    runs.removeLast(runs.count - kept)
    return runs
  }

  /// What a difference of so many edits costs.
  private func price(_ edits: Int) -> Double { loss * (1 + Double(edits - 1) / 8) }

  /// The units of one copy that were skipped before a run.
  private func skipped(
    _ gap: Int, before run: Int, _ count: Int, _ direction: Direction
  ) -> Range<Int> {
    direction == .forward ? run - gap..<run : run + count..<run + count + gap
  }

  private func room(
    at place: (one: Int, two: Int), _ direction: Direction, _ bounds: Bounds
  ) -> (one: Int, two: Int) {
    switch direction {
    case .forward: (max(0, bounds.one - place.one), max(0, bounds.two - place.two))
    case .backward: (max(0, place.one - bounds.one), max(0, place.two - bounds.two))
    }
  }

  /// The least difference behind which the copies read the same again: so many units of each.
  private func nextGap(
    at place: (one: Int, two: Int), _ direction: Direction, _ room: (one: Int, two: Int), limit: Int
  ) -> (one: Int, two: Int)? {
    var changed = 0
    for size in 1...limit {
      if min(room.one, room.two) >= size {
        let ahead = direction == .forward ? size - 1 : -size
        if units[place.one + ahead] != units[place.two + ahead] { changed += 1 }
      }
      if isGap(size, size, at: place, direction, room, Self.neededRun[max(1, changed)]) {
        return (size, size)
      }
      // Most do not stand there at all.
      if !mayGoOn(at: place, size, direction) { continue }
      let needed = Self.neededRun[size]
      for other in stride(from: size - 1, through: 0, by: -1) {
        if isGap(size, other, at: place, direction, room, needed) { return (size, other) }
        if isGap(other, size, at: place, direction, room, needed) { return (other, size) }
      }
    }
    return nil
  }

  /// Whether the two units behind a gap of some units of one copy, either one, stand in the other behind a gap that is no
  /// longer than may be.
  @inline(__always)
  private func mayGoOn(at place: (one: Int, two: Int), _ gap: Int, _ direction: Direction) -> Bool {
    switch direction {
    case .forward:
      guard max(place.one, place.two) &+ Self.longestGap &+ 1 < units.count else { return true }
      return units.havePair(
        place.one &+ gap, in16From: place.two, or: place.two &+ gap, in16From: place.one)
    case .backward:
      guard min(place.one, place.two) > Self.longestGap &+ 1 else { return true }
      let back = Self.longestGap &+ 1
      return units.havePair(
        place.one &- gap &- 2, in16From: place.two &- back,
        or: place.two &- gap &- 2, in16From: place.one &- back)
    }
  }

  /// How long the text behind a difference of so many units must be the same for it to be believed; where both copies have
  /// as many, only those count that are not the same.
  private static let neededRun = [0, 3, 5, 5, 6, 6, 6, 8, 8, 8, 8, 10, 10, 10, 10, 10, 10]

  @inline(__always)
  private func isGap(
    _ one: Int, _ two: Int, at place: (one: Int, two: Int), _ direction: Direction,
    _ room: (one: Int, two: Int), _ needed: Int
  ) -> Bool {
    guard room.one >= one + needed, room.two >= two + needed else { return false }
    let step = direction.rawValue
    let (first, second) = (place.one &+ step &* one, place.two &+ step &* two)
    // Most differ at once.
    let ahead = direction == .forward ? 0 : 1
    return units[first &- ahead] == units[second &- ahead]
      && match(first, second, direction, limit: needed) == needed
  }

  @inline(__always)
  private func match(_ one: Int, _ two: Int, _ direction: Direction, limit: Int) -> Int {
    direction == .forward
      ? units.forward(one, two, limit: limit) : units.backward(one, two, limit: limit)
  }
}
