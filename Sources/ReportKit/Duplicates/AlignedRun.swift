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
}
