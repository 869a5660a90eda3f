/// Gathers pairs of copies into families.
///
/// Each side of each pair is a passage that may have more copies: those of all pairs of which one side
/// contains it, and of these again. So a passage that is part of longer ones has all its copies, and each
/// longer one has its own. The longest passages come first; a side that is a copy of a known passage,
/// but for stray ends, is not looked at again.
struct FamilyFinder {
  private static let strayEnd = KnownCopies.strayEnd

  /// A copy while its family is being gathered.
  struct Member {
    /// Where it stands.
    let range: Range<Int>
    /// No fewer edits than make it into the first member, or the part of that which it has.
    let edits: Int
    /// The length that the edits are measured by.
    let length: Int
    let isPartial: Bool
    /// The member of which it is a copy, and the side of a pair by which it is one; nil for the first.
    let origin: (member: Int, side: Int)?

    /// How alike it is to the first member.
    var similarity: Double { 1 - Double(edits) / Double(length) }
  }

  /// What may become a member: a copy of one by a side of a pair.
  private struct Candidate: Comparable {
    let range: Range<Int>
    let edits: Int
    let length: Int
    let isPartial: Bool
    let side: Int

    /// Whole copies come before partial ones, the most alike first.
    static func < (one: Candidate, two: Candidate) -> Bool {
      (one.isPartial ? 1 : 0, one.edits, -one.range.count, one.range.lowerBound, one.side)
        < (two.isPartial ? 1 : 0, two.edits, -two.range.count, two.range.lowerBound, two.side)
    }
  }

  private let pairs: PassagePairs
  private let options: DuplicateOptions
  private let index: RangeIndex
  private let cuts: PassageCuts
  private let units: UnsafeUnitRuns
  private let paragraphs: (Range<Int>) -> [Int]
  private let pulse: SearchPulse
  private var visits: FamilyVisits
  /// Pairs of which a side was not looked at because families of passages around it were, often enough.
  private var leftOut: [UInt32] = []
  /// How many copies the families have that were handed over, and how many they may have.
  private var copyCount = 0
  private let mostCopies: Int
  /// For each so many units a text may have one copy more than ``DuplicateOptions/freeCopies``.
  private static let unitsPerCopy = 80
  /// How much of the work is done.
  private var share = 0.0
  private var known: KnownCopies
  private var nested: NestedFamilies
  private var candidates: [Candidate] = []
  /// The sides that may have a copy of a member, while its copies are looked for.
  private var sides: [UInt32] = []

  /// - Parameter paragraphs: answers where paragraphs begin in a range, without its own beginning.
  init(
    _ pairs: PassagePairs, _ units: UnsafeUnitRuns, cuts: PassageCuts, options: DuplicateOptions,
    paragraphs: @escaping (Range<Int>) -> [Int], _ pulse: SearchPulse
  ) {
    self.pulse = pulse
    self.pairs = pairs
    self.units = units
    self.options = options
    self.cuts = cuts
    self.paragraphs = paragraphs
    index = RangeIndex(count: 2 * pairs.count, pairs.side)
    visits = FamilyVisits(count: index.count)
    nested = NestedFamilies(count: units.count)
    known = KnownCopies(count: units.count)
    mostCopies = options.freeCopies + units.count / Self.unitsPerCopy
  }

  /// Calls `body` with the members of each family and the bounds of their parts, if there are several, the one that was
  /// looked at first in front; without those that are only parts of others.
  mutating func forEachFamily(_ body: ([Member], _ parts: [[Int]]) -> Void) {
    var frequent = FrequentPassages(count: units.count)
    for (done, side) in index.longestFirst.enumerated() {
      share = Double(done) / Double(index.count)
      guard pulse.spend(1, share: share) else { return }
      let range = pairs.side(Int(side))
      if known.contain(range) { continue }
      if copyCount >= mostCopies || !visits.allow(Int(side), length: range.count)
        || frequent.contain(range)
      {
        leftOut.append(side / 2)
        continue
      }
      let members = gather(range)
      if pulse.isStopped { return }
      if members.count < 2 { continue }
      for member in members { known.insert(member.range) }
      if members.count >= FrequentPassages.leastCount {
        for member in members { frequent.insert(member.range) }
      }
      if nested.holdsAll(members.map(\.range)) { continue }
      let (chosen, parts) = chooseFirst(members)
      if pulse.isStopped { return }
      if nested.insert(chosen.map(\.range)) {
        copyCount += chosen.count
        body(chosen, parts)
      }
    }
  }

  /// About how many pairs were left out, seeds of them among these, of which no family holds both copies.
  mutating func leftOut(_ seeds: LeftOutSeeds) -> Int {
    var count = 0
    for seed in seeds.sample {
      guard pulse.spend(256, share: 1) else { return count }
      if !nested.hold(Int(seed.one), and: Int(seed.two)) { count += seeds.weight }
    }
    leftOut.sort()
    for (place, index) in leftOut.enumerated() where place == 0 || leftOut[place - 1] != index {
      guard pulse.spend(256, share: 1) else { return count }
      let pair = pairs[Int(index)]
      let middle = pair.one.lowerBound + pair.one.count / 2
      if !nested.hold(middle, and: pairs.place(of: middle, in: pair, fromTwo: false)) { count += 1 }
    }
    return count
  }

  /// Makes the first copy the one that all are like, if that loses none and is not to be looked for among very
  /// many; answers the bounds of all parts.
  private mutating func chooseFirst(_ members: [Member]) -> ([Member], [[Int]]) {
    let first = members.indices.lazy.filter { !members[$0].isPartial }.min {
      members[$0].range.lowerBound < members[$1].range.lowerBound
    }
    guard let first, first != 0 else { return (members, parts(members)) }
    if areEqual(members) {
      var members = members
      members.swapAt(0, first)
      let start = members[0].range.lowerBound
      let bounds = bounds(members[0].range)
      if bounds.count == 2 { return (members, []) }
      let parts = members.map { member in
        bounds.map { member.range.lowerBound + min($0 - start, member.range.count) }
      }
      return (members, parts)
    }
    if members.count < FrequentPassages.leastCount {
      let others = gather(members[first].range)
      if others.count >= members.count, others.contains(where: { $0.range == members[0].range }) {
        for other in others { known.insert(other.range) }
        return (others, parts(others))
      }
    }
    return (members, parts(members))
  }

  private func areEqual(_ members: [Member]) -> Bool {
    members.allSatisfy {
      $0.edits == 0 && ($0.isPartial || $0.range.count == members[0].range.count)
    }
  }

  private mutating func gather(_ range: Range<Int>) -> [Member] {
    var members = [
      Member(range: range, edits: 0, length: range.count, isPartial: false, origin: nil)
    ]
    var taken = TakenRanges(like: range)
    taken.insert(range)
    var unlike: Set<Range<Int>> = []
    var next = 0
    while next < members.count {
      let (origin, member) = (next, members[next])
      next += 1
      // A partial copy has nothing to say of the rest.
      if member.isPartial { continue }
      candidates.removeAll(keepingCapacity: true)
      sides.removeAll(keepingCapacity: true)
      index.find(
        beginningBy: member.range.lowerBound + Self.strayEnd - 1,
        endingFrom: min(
          member.range.lowerBound + options.minLength, member.range.upperBound - Self.strayEnd + 1),
        into: &sides)
      for side in sides.lazy.map(Int.init) {
        visits.count(side)
        if let copy = copy(of: member, side, root: range, taken, &unlike) {
          candidates.append(copy)
        }
      }
      guard pulse.spend(64 * (sides.count + 1), share: share) else { return [] }
      candidates.sort()
      for copy in candidates where !taken.overlaps(copy.range) {
        taken.insert(copy.range)
        members.append(
          Member(
            range: copy.range, edits: copy.edits, length: copy.length, isPartial: copy.isPartial,
            origin: (origin, copy.side)))
      }
    }
    return members
  }

  /// The bounds of the parts of all members, each as they are in the member of which it is a copy; empty if the first
  /// one is of one part.
  private func parts(_ members: [Member]) -> [[Int]] {
    var all = [bounds(members[0].range)]
    if all[0].count == 2 { return [] }
    for copy in members {
      guard let (member, side) = copy.origin else { continue }
      let part = members[member].range.clamped(to: pairs.side(side))
      let pair = pairs[side / 2]
      all.append(
        all[member].map { bound in
          if bound <= part.lowerBound { return copy.range.lowerBound }
          if bound >= part.upperBound { return copy.range.upperBound }
          return pairs.place(of: bound, in: pair, fromTwo: side % 2 == 1)
        })
    }
    return all
  }

  private func bounds(_ range: Range<Int>) -> [Int] {
    [range.lowerBound] + paragraphs(range) + [range.upperBound]
  }

  /// The copy of a member by one side of a pair, if that is one, does not overlap those that are taken, and
  /// is like the root of the family.
  ///
  /// - Parameter unlike: what is known not to be like the root.
  private func copy(
    of member: Member, _ side: Int, root: Range<Int>, _ taken: TakenRanges,
    _ unlike: inout Set<Range<Int>>
  ) -> Candidate? {
    let pair = pairs[side / 2]
    let fromTwo = side % 2 == 1
    let whole = fromTwo ? pair.two : pair.one
    let part = member.range.clamped(to: whole)
    let start = pairs.place(of: part.lowerBound, in: pair, fromTwo: fromTwo)
    let end = pairs.place(of: part.upperBound, in: pair, fromTwo: fromTwo)
    guard end - start >= options.minLength, !taken.overlaps(start..<end) else { return nil }
    let range = start..<end
    let isPartial = whole.upperBound <= member.range.upperBound - Self.strayEnd
    if isPartial, !cuts.isCut(end) { return nil }
    var edits = member.edits + pairs.edits(of: part, range, in: pair, fromTwo: fromTwo, units)
    var length = max(part.count, range.count)
    if !isPartial {
      edits += member.range.count - part.count
      length = max(root.count, range.count)
    }
    if !options.allow(edits: edits, in: length) {
      if isPartial || unlike.contains(range) { return nil }
      pulse.add(length / 4)
      guard let fewer = self.edits(from: root, to: range) else {
        unlike.insert(range)
        return nil
      }
      edits = fewer
    }
    return Candidate(
      range: range, edits: edits, length: length, isPartial: isPartial, side: side)
  }

  /// How many edits lead from the root to a copy that was found through others, if they are few enough.
  private func edits(from root: Range<Int>, to range: Range<Int>) -> Int? {
    let length = max(root.count, range.count)
    guard length <= Self.longestComparison else { return nil }
    return EditDistance.between(root, range, units, atMost: Int(options.edits(in: length)))
  }

  /// Longer passages are not compared unit by unit with those that are not aligned with them.
  private static let longestComparison = 4096
}
