/// Tells which families are only parts of others.
enum NestedFamilies {
  /// The families, without those of which every copy lies in a copy of a longer one with as many copies or
  /// more.
  ///
  /// A copy lies in another one if four fifths of it do. What stands more often than the longer one is
  /// kept: it also stands where the longer one does not.
  static func removed(from families: [[FamilyFinder.Member]]) -> [[FamilyFinder.Member]] {
    let sorted = families.map { $0.map(\.range).sorted { $0.lowerBound < $1.lowerBound } }
    var ranges: [Range<Int>] = []
    var owners: [Int] = []
    for (family, members) in sorted.enumerated() {
      ranges += members
      owners += members.map { _ in family }
    }
    let index = RangeIndex(ranges)
    return families.indices.filter { family in
      let first = sorted[family][0]
      let slack = first.count / 5
      let around = index.indices(
        beginningBy: first.lowerBound + slack, endingFrom: first.upperBound - slack)
      return !around.contains { entry in
        let other = owners[entry]
        return other != family && sorted[other].count >= sorted[family].count
          && families[other][0].range.count > families[family][0].range.count
          && sorted[family].allSatisfy { lies($0, in: sorted[other]) }
      }
    }.map { families[$0] }
  }

  private static func lies(_ range: Range<Int>, in others: [Range<Int>]) -> Bool {
    var index = others.countOfPrefix { $0.upperBound <= range.lowerBound }
    while index < others.count, others[index].lowerBound < range.upperBound {
      if others[index].clamped(to: range).count * 5 >= range.count * 4 { return true }
      index += 1
    }
    return false
  }
}
