/// The rules of UAX #14 (Unicode 15.0) that say between which characters a line may be broken.
///
/// Takes the classes of a text one after the other and answers for each whether the line may be
/// broken before it. Numbers are kept whole as example 7 of section 8.2 tailors rule LB25, which is
/// what the standard's own test file expects. Nothing here is particular to Chinese: that is
/// ``ChineseLineBreaking``.
///
/// Each answer costs a few comparisons; nothing is remembered but this value.
struct LineBreakRules {
  /// The class before, spaces included; nil at the beginning.
  ///
  /// Marks count as what they stand on.
  private var last: LineBreakClass?
  /// The class before the spaces, or the class before if there are none.
  private var lastBeforeSpaces: LineBreakClass?
  /// Whether a zero-width joiner stands just before.
  private var followsJoiner = false
  /// Whether a hyphen after a Hebrew letter stands just before.
  private var followsHebrewHyphen = false
  /// Whether an odd number of regional indicators stands just before.
  private var followsHalfFlag = false
  /// Where in a number the text is.
  private var number = NumberPart.none

  /// The parts of `NU (NU | SY | IS)* (CL | CP)?`.
  private enum NumberPart {
    case none
    case digits
    case closed
  }

  /// Takes the next class and answers whether the line may be broken before it.
  ///
  /// - Parameters:
  ///   - next: the class of the next character.
  ///   - digitFollows: whether a digit comes right after that, marks left out.
  mutating func allowsBreak(
    before next: LineBreakClass, digitFollows: @autoclosure () -> Bool
  ) -> Bool {
    // Most of a Chinese text, by LB31, and most of a Latin one, by LB28.
    if next == last, !followsJoiner {
      if next == .id { return true }
      if next == .al { return false }
    }
    if next == .cm || next == .zwj, let last, takesMarks(last) {
      followsJoiner = next == .zwj
      return false  // LB9
    }
    let effective = next == .cm || next == .zwj ? LineBreakClass.al : next  // LB10
    let decision = decision(before: effective, digitFollows: digitFollows)
    take(effective)
    followsJoiner = next == .zwj
    return decision
  }

  /// LB9: whether marks join a class.
  private func takesMarks(_ last: LineBreakClass) -> Bool {
    switch last {
    case .bk, .cr, .lf, .nl, .sp, .zw: false
    default: true
    }
  }

  private mutating func take(_ next: LineBreakClass) {
    followsHebrewHyphen = last == .hl && (next == .hy || next == .ba)
    followsHalfFlag = next == .ri && !(last == .ri && followsHalfFlag)
    switch next {
    case .nu: number = .digits
    case .sy, .is: if number != .digits { number = .none }
    case .cl, .cp: number = number == .digits ? .closed : .none
    default: number = .none
    }
    last = next
    if next != .sp { lastBeforeSpaces = next }
  }

  private func decision(before next: LineBreakClass, digitFollows: () -> Bool) -> Bool {
    guard let last else { return false }  // LB2
    switch last {
    case .bk, .lf, .nl: return true  // LB4, LB5
    case .cr: return next != .lf  // LB5
    default: break
    }
    switch next {
    case .bk, .cr, .lf, .nl, .sp, .zw: return false  // LB6, LB7
    default: break
    }
    if lastBeforeSpaces == .zw { return true }  // LB8
    if followsJoiner || next == .wj || last == .wj || last == .gl { return false }  // LB8a–LB12
    switch next {
    case .gl where last != .sp && last != .ba && last != .hy: return false  // LB12a
    case .cl, .cp, .ex, .is, .sy: return false  // LB13
    default: break
    }
    if let decision = decisionOverSpaces(before: next) { return decision }
    if last == .sp { return true }  // LB18
    if next == .qu || last == .qu { return false }  // LB19
    if next == .cb || last == .cb { return true }  // LB20
    return !isJoined(last, next, digitFollows)
  }

  /// LB14–LB17: what opens, or belongs together, holds on over spaces.
  private func decisionOverSpaces(before next: LineBreakClass) -> Bool? {
    switch (lastBeforeSpaces, next) {
    case (.op, _), (.ow, _): false  // LB14
    case (.qu, .op), (.qu, .ow): false  // LB15
    case (.cl, .ns), (.cp, .ns): false  // LB16
    case (.b2, .b2): false  // LB17
    default: nil
    }
  }

  /// LB21–LB30b: whether two characters hold together.
  private func isJoined(
    _ last: LineBreakClass, _ next: LineBreakClass, _ digitFollows: () -> Bool
  ) -> Bool {
    switch (last, next) {
    case (_, .ba), (_, .hy), (_, .ns), (.bb, _): true  // LB21
    case (.hy, _) where followsHebrewHyphen, (.ba, _) where followsHebrewHyphen: true  // LB21a
    case (.sy, .hl): true  // LB21b
    case (_, .in): true  // LB22
    case (.al, .nu), (.hl, .nu), (.nu, .al), (.nu, .hl): true  // LB23
    case (.pr, .id), (.pr, .eb), (.pr, .em): true  // LB23a
    case (.id, .po), (.eb, .po), (.em, .po): true
    case (.pr, .al), (.pr, .hl), (.po, .al), (.po, .hl): true  // LB24
    case (.al, .pr), (.hl, .pr), (.al, .po), (.hl, .po): true
    case (.pr, .nu), (.po, .nu), (.op, .nu), (.ow, .nu), (.hy, .nu): true  // LB25
    case (.pr, .op), (.pr, .ow), (.po, .op), (.po, .ow): digitFollows()
    case (_, .nu) where number == .digits: true
    case (_, .po) where number != .none, (_, .pr) where number != .none: true
    case (.jl, .jl), (.jl, .jv), (.jl, .h2), (.jl, .h3): true  // LB26
    case (.jv, .jv), (.jv, .jt), (.h2, .jv), (.h2, .jt), (.jt, .jt), (.h3, .jt): true
    case (.jl, .po), (.jv, .po), (.jt, .po), (.h2, .po), (.h3, .po): true  // LB27
    case (.pr, .jl), (.pr, .jv), (.pr, .jt), (.pr, .h2), (.pr, .h3): true
    case (.al, .al), (.al, .hl), (.hl, .al), (.hl, .hl): true  // LB28
    case (.is, .al), (.is, .hl): true  // LB29
    case (.al, .op), (.hl, .op), (.nu, .op): true  // LB30
    case (.cp, .al), (.cp, .hl), (.cp, .nu): true
    case (.ri, .ri): followsHalfFlag  // LB30a
    case (.eb, .em): true  // LB30b
    default: false  // LB31
    }
  }
}
