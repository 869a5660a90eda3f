/// Gathers pairs of copies into families.
///
/// Each side of each pair is a passage that may have more copies: those of all pairs of which one side
/// contains it, and of these again. So a passage that is part of longer ones has all its copies, and each
/// longer one has its own. The longest passages come first; a side that is a copy of a known passage,
/// but for stray ends, is not looked at again.
final class FamilyFinder {
  /// Ends that differ by less are the same.
  static let strayEnd = 8

  /// A copy while its family is being gathered.
  struct Member {
    /// Where it stands.
    let range: Range<Int>
    /// No fewer edits than make it into the first member, or the part of that which it has.
    let edits: Int
    /// The length that the edits are measured by.
    let length: Int
    let isPartial: Bool
    /// Which part of the first member it has.
    var parts: [Int]

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
  /// How often each side of a pair was looked at, for any family.
  private var visits: [UInt8]
  /// How many passages were not looked at because families of passages around them were, often enough.
  private(set) var leftOut = 0
  /// How often all of them were.
  private var totalVisits = 0
  /// So many looks are granted to any text, and so many to each side of a pair on the average.
  private static let freeVisits = 1_000_000
  private static let visitsPerSide = 4

  /// A passage that was looked at so often is no beginning of one more family.
  private var enoughVisits: UInt8 {
    totalVisits < Self.freeVisits + Self.visitsPerSide * index.count ? 64 : 2
  }

  /// How much of the work is done.
  private var share = 0.0
  /// The copies of all families, by their beginnings in blocks of ``strayEnd``.
  private var known: [Int: [Range<Int>]] = [:]

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
    visits = [UInt8](repeating: 0, count: 2 * pairs.count)
  }

  /// Calls `body` with the members of each family, the one that was looked at first in front; without
  /// those that are only parts of others.
  func forEachFamily(_ body: ([Member]) -> Void) {
    var nested = NestedFamilies(count: units.count)
    var frequent = FrequentPassages(count: units.count)
    for (done, side) in index.longestFirst.enumerated() {
      share = Double(done) / Double(index.count)
      guard pulse.spend(1, share: share) else { return }
      let range = pairs.side(Int(side))
      if isKnown(range) { continue }
      if visits[Int(side)] >= enoughVisits || frequent.contain(range) {
        leftOut += 1
        continue
      }
      let members = family(of: range)
      if pulse.isStopped { return }
      if members.count < 2 { continue }
      for member in members {
        known[member.range.lowerBound / Self.strayEnd, default: []].append(member.range)
      }
      if members.count >= FrequentPassages.leastCount {
        for member in members { frequent.insert(member.range) }
      }
      if nested.insert(members.map(\.range)) { body(members) }
    }
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    let block = range.lowerBound / Self.strayEnd
    for block in block - 1...block + 1 {
      for other in known[block] ?? []
      where abs(other.lowerBound - range.lowerBound) < Self.strayEnd
        && abs(other.upperBound - range.upperBound) < Self.strayEnd
      {
        return true
      }
    }
    return false
  }

  /// The family of a passage: copies that are all like one of them, the first one if that loses none and
  /// is not to be looked for among very many.
  private func family(of range: Range<Int>) -> [Member] {
    let members = gather(range)
    if members.count >= FrequentPassages.leastCount { return members }
    let first = members.lazy.filter { !$0.isPartial }.min {
      $0.range.lowerBound < $1.range.lowerBound
    }
    guard let first, first.range != range else { return members }
    let others = gather(first.range)
    return others.count >= members.count && others.contains { $0.range == range } ? others : members
  }

  private func gather(_ range: Range<Int>) -> [Member] {
    var members = [
      Member(range: range, edits: 0, length: range.count, isPartial: false, parts: bounds(range))
    ]
    var taken = TakenRanges(like: range)
    taken.insert(range)
    var unlike: Set<Range<Int>> = []
    var next = 0
    while next < members.count {
      let member = members[next]
      next += 1
      // A partial copy has nothing to say of the rest.
      if member.isPartial { continue }
      var found: [Candidate] = []
      index.forEach(
        beginningBy: member.range.lowerBound + Self.strayEnd - 1,
        endingFrom: min(
          member.range.lowerBound + options.minLength, member.range.upperBound - Self.strayEnd + 1)
      ) { side in
        guard pulse.spend(64, share: share) else { return }
        totalVisits += 1
        if visits[side] < .max { visits[side] += 1 }
        if let copy = copy(of: member, side, root: range, taken, &unlike) { found.append(copy) }
      }
      if pulse.isStopped { return [] }
      found.sort()
      for copy in found where !taken.overlaps(copy.range) {
        taken.insert(copy.range)
        members.append(
          Member(
            range: copy.range, edits: copy.edits, length: copy.length, isPartial: copy.isPartial,
            parts: parts(of: copy, member)))
      }
    }
    return members
  }

  /// The bounds of the parts of a member as they are in a copy of it.
  private func parts(of copy: Candidate, _ member: Member) -> [Int] {
    let part = member.range.clamped(to: pairs.side(copy.side))
    return member.parts.map { bound -> Int in
      if bound <= part.lowerBound { return copy.range.lowerBound }
      if bound >= part.upperBound { return copy.range.upperBound }
      return pairs.place(
        of: bound, in: pairs[copy.side / 2], fromTwo: copy.side % 2 == 1)
    }
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
