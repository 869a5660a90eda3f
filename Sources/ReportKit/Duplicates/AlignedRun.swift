/// Units that two copies have in common, without a difference.
struct AlignedRun: Equatable {
  /// Where it begins in the copy that stands first.
  var one: Int
  /// Where it begins in the other copy.
  var two: Int
  /// How many units it is of.
  var count: Int
  /// How many edits make what stands before it in one copy into what stands before it in the other.
  var editsBefore = 0

  /// Where it ends in the copy that stands first.
  var oneEnd: Int { one + count }
  /// Where it ends in the other copy.
  var twoEnd: Int { two + count }

  /// The part of it that lies in a range of either copy; nil if there is none.
  func cut(one range: Range<Int>, two other: Range<Int>) -> AlignedRun? {
    let start = max(0, max(range.lowerBound - one, other.lowerBound - two))
    let end = min(count, min(range.upperBound - one, other.upperBound - two))
    return start < end ? AlignedRun(one: one + start, two: two + start, count: end - start) : nil
  }
}
