/// Where a place of one copy stands in another.
public struct PassageCounterpart: Equatable, Sendable {
  /// The position in the other copy.
  public let position: Int
  /// Whether the other copy lacks the place; then the position is the nearest that it has.
  public let isMissing: Bool
}

extension FoldedText {
  /// Longer parts are not compared character by character where they differ.
  static let longestCompared = 1 << 20

  /// Where a position of one copy stands in another: in the part that corresponds, at the character that does.
  ///
  ///     let place = folded.counterpart(of: 1_200, of: family, from: 0, to: 1)
  ///     folded.sourceRange(at: place.position)     // its bytes in the second copy
  ///
  /// Linear in the length of the part. Behind the first difference of parts of a million characters, in
  /// proportion.
  ///
  /// - Parameters:
  ///   - position: a position in the copy `one`.
  ///   - family: the family of both copies.
  ///   - one: a copy, as an index into the family's.
  ///   - two: another one.
  public func counterpart(
    of position: Int, of family: PassageFamily, from one: Int, to two: Int
  ) -> PassageCounterpart {
    let parts = family.occurrences[one].parts
    let others = family.occurrences[two].parts
    let part = parts.firstIndex { $0?.contains(position) ?? false }
    guard let part, let here = parts[part] else {
      return PassageCounterpart(
        position: family.occurrences[two].positions.lowerBound, isMissing: true)
    }
    if let there = others[part] { return counterpart(of: position, in: here, and: there) }
    if let before = others[..<part].last(where: { $0 != nil }), let before {
      return PassageCounterpart(position: before.upperBound - 1, isMissing: true)
    }
    return PassageCounterpart(
      position: family.occurrences[two].positions.lowerBound, isMissing: true)
  }

  /// The same for two pieces of the text that are alike, neither of which may be empty.
  func counterpart(
    of position: Int, in one: Range<Int>, and two: Range<Int>
  ) -> PassageCounterpart {
    let distance = position - one.lowerBound
    let same = withUnits { buffer in
      UnsafeUnitRuns(buffer)?.forward(
        one.lowerBound, two.lowerBound, limit: min(one.count, two.count)) ?? 0
    }
    if distance < same {
      return PassageCounterpart(position: two.lowerBound + distance, isMissing: false)
    }
    if max(one.count, two.count) > Self.longestCompared {
      let share = Double(distance) / Double(one.count)
      return PassageCounterpart(
        position: two.lowerBound + Int(share * Double(two.count)), isMissing: false)
    }
    var end = (one: one.lowerBound, two: two.lowerBound)
    for difference in differences(of: one, and: two) {
      if position < difference.one.lowerBound { break }
      if position < difference.one.upperBound {
        let step = min(position - difference.one.lowerBound, difference.two.count - 1)
        return PassageCounterpart(
          position: min(difference.two.lowerBound + max(0, step), two.upperBound - 1),
          isMissing: difference.two.isEmpty)
      }
      end = (difference.one.upperBound, difference.two.upperBound)
    }
    return PassageCounterpart(position: end.two + position - end.one, isMissing: false)
  }
}
