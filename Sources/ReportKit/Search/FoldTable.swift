/// What each character becomes when it is folded.
///
///     FoldTable.all.fold(0x767C)      // 0x53D1: 發 becomes 发, as 髮 does
///     FoldTable.all.fold(0x20)        // nil: white space is dropped
///
/// Folding goes character by character, never by phrases: what a character becomes does not depend on
/// its neighbours, so that what is found does not either. White space, controls, format characters and
/// variation selectors are dropped whatever the kinds are. The pairs come from OpenCC and Unicode; see
/// `Sources/CUnicodeTables/Generator/fold_pairs.py`, which also checks that characters which some kinds
/// make equal are equal after all of them.
struct FoldTable: Sendable {
  /// What the characters of the basic plane become, which is in the basic plane too; 0 for those that
  /// are dropped.
  let basic: [UInt16]
  /// What others become, if they change; 0 for those that are dropped.
  private let others: [UInt32: UInt32]

  /// The table of all kinds, which a ``FoldedText`` is made with.
  static let all = FoldTable(.all)
  /// The table that changes nothing, and drops what all tables drop.
  static let exact = FoldTable([])

  /// The table of some kinds; those that are needed often are kept.
  static func of(_ kinds: FoldKinds) -> FoldTable {
    switch kinds {
    case .all: all
    case []: exact
    default: FoldTable(kinds)
    }
  }

  /// Puts the table of some kinds together.
  ///
  /// Costs as much as folding a hundred thousand characters.
  init(_ kinds: FoldKinds) {
    var basic = (0...UInt16.max).map { $0 }
    var others: [UInt32: UInt32] = [:]
    func fold(_ scalar: UInt32) -> UInt32 {
      scalar <= 0xFFFF ? UInt32(basic[Int(scalar)]) : others[scalar] ?? scalar
    }
    func set(_ scalar: UInt32, to result: UInt32) {
      if scalar <= 0xFFFF {
        basic[Int(scalar)] = UInt16(truncatingIfNeeded: result)
      } else {
        others[scalar] = result
      }
    }
    // From the last kind to the first, so that each leads on to what the later ones make of it.
    for kind in FoldKinds.inOrder.reversed() where kinds.contains(kind) {
      for pair in CharacterTable.pairs(of: kind) { set(pair.from, to: fold(pair.to)) }
    }
    for range in CharacterTable.dropped {
      for scalar in range.from...range.to { set(scalar, to: 0) }
    }
    self.basic = basic
    self.others = others
  }

  /// What a character becomes; nil if it is dropped.
  func fold(_ scalar: UInt32) -> UInt32? {
    let result = scalar <= 0xFFFF ? UInt32(basic[Int(scalar)]) : others[scalar] ?? scalar
    return result == 0 ? nil : result
  }
}
