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
    let parts: [Int]

    /// How alike it is to the first member.
    var similarity: Double { 1 - Double(edits) / Double(length) }
  }

  private let pairs: PassagePairs
  private let options: DuplicateOptions
  private let index: RangeIndex
  private let cuts: PassageCuts
  private let units: UnsafeUnitRuns
  private let paragraphs: (Range<Int>) -> [Int]
  private let pulse: SearchPulse
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
    index = RangeIndex(pairs.pairs.flatMap { [$0.one, $0.two] })
  }

  /// Calls `body` with the members of each family, the one that was looked at first in front; without
  /// those that are only parts of others.
  func forEachFamily(_ body: ([Member]) -> Void) {
    let sides = pairs.pairs.flatMap { [$0.one, $0.two] }
    let order = sides.indices.sorted {
      (-sides[$0].count, sides[$0].lowerBound, $0) < (-sides[$1].count, sides[$1].lowerBound, $1)
    }
    var nested = NestedFamilies(count: units.count)
    for (done, side) in order.enumerated() {
      guard pulse.spend(1, share: Double(done) / Double(order.count)) else { return }
      if isKnown(sides[side]) { continue }
      share = Double(done) / Double(order.count)
      let members = family(of: sides[side])
      if pulse.isStopped { return }
      if members.count < 2 { continue }
      for member in members {
        known[member.range.lowerBound / Self.strayEnd, default: []].append(member.range)
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

  /// The family of a passage: copies that are all like one of them, the first one if that loses none.
  private func family(of range: Range<Int>) -> [Member] {
    let members = gather(range)
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
      let sides = index.indices(
        beginningBy: member.range.lowerBound + Self.strayEnd - 1,
        endingFrom: min(
          member.range.lowerBound + options.minLength, member.range.upperBound - Self.strayEnd + 1))
      var found: [Member] = []
      for side in sides {
        guard pulse.spend(range.count + 64, share: share) else { return [] }
        if let copy = copy(of: member, side, root: range, &unlike), !taken.overlaps(copy.range) {
          found.append(copy)
        }
      }
      // Whole copies before partial ones, the most alike first.
      found.sort {
        ($0.isPartial ? 1 : 0, $0.edits, -$0.range.count, $0.range.lowerBound)
          < ($1.isPartial ? 1 : 0, $1.edits, -$1.range.count, $1.range.lowerBound)
      }
      for copy in found where !taken.overlaps(copy.range) {
        taken.insert(copy.range)
        members.append(copy)
      }
    }
    return members
  }

  private func bounds(_ range: Range<Int>) -> [Int] {
    [range.lowerBound] + paragraphs(range) + [range.upperBound]
  }

  /// The copy of a member by one side of a pair, if that is one and it is like the root of the family.
  ///
  /// - Parameter unlike: what is known not to be like the root.
  private func copy(
    of member: Member, _ side: Int, root: Range<Int>, _ unlike: inout Set<Range<Int>>
  ) -> Member? {
    let pair = pairs.pairs[side / 2]
    let fromTwo = side % 2 == 1
    let whole = fromTwo ? pair.two : pair.one
    let part = member.range.clamped(to: whole)
    let projection = pairs.projection(of: part, in: pair, fromTwo: fromTwo, units)
    let range = projection.range
    guard range.count >= options.minLength else { return nil }
    let isPartial = whole.upperBound <= member.range.upperBound - Self.strayEnd
    var edits = member.edits + projection.edits
    var length = max(part.count, range.count)
    if isPartial {
      guard cuts.isCut(range.upperBound) else { return nil }
    } else {
      edits += member.range.count - part.count
      length = max(root.count, range.count)
    }
    if !options.allow(edits: edits, in: length) {
      if isPartial || unlike.contains(range) { return nil }
      guard let fewer = self.edits(from: root, to: range) else {
        unlike.insert(range)
        return nil
      }
      edits = fewer
    }
    let parts = member.parts.map { bound -> Int in
      if bound <= part.lowerBound { return range.lowerBound }
      if bound >= part.upperBound { return range.upperBound }
      return pairs.place(of: bound, in: pair, fromTwo: fromTwo)
    }
    return Member(range: range, edits: edits, length: length, isPartial: isPartial, parts: parts)
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

/// The ranges of a family, all of about one length, to see whether another one overlaps them.
private struct TakenRanges {
  private let block: Int
  private var ranges: [Int: [Range<Int>]] = [:]

  init(like range: Range<Int>) { block = max(1, range.count) }

  mutating func insert(_ range: Range<Int>) {
    for key in range.lowerBound / block...(range.upperBound - 1) / block {
      ranges[key, default: []].append(range)
    }
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    for key in range.lowerBound / block...(range.upperBound - 1) / block
    where ranges[key]?.contains(where: { $0.overlaps(range) }) == true {
      return true
    }
    return false
  }
}
