import ReportKit

/// Says between which clusters of a Chinese text a row may be broken: UAX #14, tailored.
///
/// On top of ``LineBreakRules``, as section 8 of UAX #14 provides for:
///
/// - 避頭尾: no mark that closes or pauses, no percent sign and no interpunct begins a row, no opening
///   mark ends one, even over white space (GB/T 15834—2011, 5.1; W3C, Requirements for Chinese Text
///   Layout, “Prohibition rules for line start and line end”, strict: no — or … begins a row either,
///   and no solidus between ideographs ends one). ``ChineseLineBreakClass`` says what is such a mark.
/// - 分離禁則: —— and …… are not divided, and a number keeps its sign before it and its unit after it,
///   which is the one ideograph there: 25名, 5亿元, 第3次 (the same text, “Prohibition rules for
///   unbreakable marks”). A unit that is a sign, such as %, is the end of the number: 20.9%|以上.
struct ChineseLineBreaking {
  /// The class of the cluster taken last, as it counts in Chinese.
  private(set) var current: LineBreakClass?
  private var rules = LineBreakRules()
  /// Whether an opening mark stands before, white space left out.
  private var followsOpening = false
  private var followsWhiteSpace = false
  /// Whether a number stands before, one space left out.
  private var followsNumber = false
  /// Whether 第 stands before, one space left out.
  private var followsOrdinalSign = false

  private static let ordinalSign: UInt32 = 0x7B2C

  /// Takes the next cluster and answers whether a row may be broken before it.
  ///
  /// - Parameters:
  ///   - cluster: the cluster.
  ///   - following: the character after it.
  mutating func allowsBreak(before cluster: Cluster, following: UInt32?) -> Bool {
    let scalar = cluster.scalar.value
    let next = ChineseLineBreakClass.of(
      scalar, after: followsWhiteSpace ? .sp : current, before: following)
    let isAllowed =
      rules.allowsBreak(before: next, digitFollows: Self.isDigit(following))
      && !isHeld(next)
    if !cluster.marks.isEmpty { takeMarks(of: cluster) }
    take(next, scalar, isWhiteSpace: cluster.isWhiteSpace)
    return isAllowed
  }

  /// Whether the tailoring forbids a break.
  private func isHeld(_ next: LineBreakClass) -> Bool {
    if followsOpening || next.neverBeginsRow { return true }
    switch next {
    case .b2: return !followsWhiteSpace
    case .ba: return followsWhiteSpace
    case .id: return followsNumber || (current == .sy && !followsWhiteSpace)
    case .nu: return followsOrdinalSign
    default: return false
    }
  }

  private mutating func take(_ next: LineBreakClass, _ scalar: UInt32, isWhiteSpace: Bool) {
    switch next {
    case .nu: followsNumber = true
    case .is, .sy: followsNumber = followsNumber && !followsWhiteSpace
    case .sp: followsNumber = followsNumber && current != .sp
    case .id: followsNumber = followsNumber && ChineseLineBreakClass.isMagnitude(scalar)
    default: followsNumber = false
    }
    if isWhiteSpace {
      followsOrdinalSign = followsOrdinalSign && current != .sp
    } else {
      followsOrdinalSign = scalar == Self.ordinalSign
      switch next {
      case .op, .ow: followsOpening = true
      case .b2, .hy, .in, .is, .sy: break  // “—— opens as well
      default: followsOpening = false
      }
    }
    followsWhiteSpace = isWhiteSpace
    current = next
  }

  private mutating func takeMarks(of cluster: Cluster) {
    for mark in cluster.marks {
      _ = rules.allowsBreak(
        before: CharacterTables.lineBreakClass(of: mark.value), digitFollows: false)
    }
  }

  private static func isDigit(_ scalar: UInt32?) -> Bool {
    scalar.map { ChineseLineBreakClass.ofSingle($0) == .nu } ?? false
  }
}

extension LineBreakClass {
  /// Whether it never begins a row, even after white space.
  var neverBeginsRow: Bool {
    switch self {
    case .cl, .cp, .ex, .is, .ns, .po, .sy: true
    default: false
    }
  }

  /// Whether a row that has to be broken inside a word may be broken between two classes without
  /// harm to 避頭尾 or to a number.
  static func isHarmlessBreak(_ last: LineBreakClass, _ next: LineBreakClass) -> Bool {
    if next.neverBeginsRow { return false }
    switch (last, next) {
    case (.op, _), (.ow, _), (.ri, .ri), (_, .b2): return false
    case (_, .in), (_, .sp), (_, .ba), (_, .gl), (_, .cm), (_, .zwj), (_, .wj): return false
    case (.nu, .nu), (.nu, .id), (.nu, .pr), (.pr, .nu), (.is, .nu): return false
    default: return true
    }
  }
}
