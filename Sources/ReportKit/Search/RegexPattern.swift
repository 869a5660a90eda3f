/// A regular expression as a person types it, written for folded text.
///
/// Literal characters become what they become in the text, so that 发 finds 髮 and （ is no bracket of
/// the expression. White space is not in folded text: blanks are left out, and `\s` outside of a class
/// matches nothing, so that `主\s+管` finds 主管. Both ends of a range stay as they are.
struct RegexPattern {
  /// The expression, in units.
  private(set) var units: [UInt16] = []
  /// For each unit, how many characters as typed come before the one it is of.
  private var origins: [Int] = []
  private let typed: [UInt32]
  private let table: FoldTable

  /// Escapes that stand for white space of one kind or another.
  private static let blankEscapes = Set("shvRntfre".unicodeScalars.map(\.value))

  /// Writes an expression anew.
  ///
  /// - Parameters:
  ///   - table: what characters become.
  ///   - unit: the unit of a folded character outside the basic plane; 0 if no text has it.
  init(_ words: String, table: FoldTable, unit: (UInt32) -> UInt16) {
    typed = words.unicodeScalars.map(\.value)
    self.table = table
    var isInClass = false
    var isQuoted = false
    var index = 0
    while index < typed.count {
      let scalar = typed[index]
      let next = index + 1 < typed.count ? typed[index + 1] : nil
      if scalar == 0x5C, let next {
        if isQuoted ? next == 0x45 : next == 0x51 || next == 0x45 {
          isQuoted = next == 0x51
          add([scalar, next], at: index, unit)
        } else if isQuoted {
          add([scalar], at: index, unit)
          index -= 1
        } else if Self.blankEscapes.contains(next), !isInClass {
          add("(?:)".unicodeScalars.map(\.value), at: index, unit)
        } else if next < 0x80 {
          add([scalar, next], at: index, unit)
        } else {
          addLiteral(next, at: index, isQuoted: false, unit)
        }
        index += 2
        continue
      }
      if !isQuoted {
        if scalar == 0x5B, !isInClass {
          isInClass = true
          index = addClassStart(from: index, unit)
          continue
        }
        // [:alpha:] and the like stand within a class.
        if scalar == 0x5B, let next, next == 0x3A || next == 0x2E || next == 0x3D,
          let end = endOfPosixClass(from: index)
        {
          add(Array(typed[index..<end]), at: index, unit)
          index = end
          continue
        }
        if scalar == 0x5D { isInClass = false }
      }
      let isEndOfRange =
        isInClass && (next == 0x2D || index > 0 && typed[index - 1] == 0x2D)
      if scalar < 0x80 || isEndOfRange {
        if !WhiteSpace.contains(scalar) || isInClass { add([scalar], at: index, unit) }
      } else {
        addLiteral(scalar, at: index, isQuoted: isQuoted, unit)
      }
      index += 1
    }
  }

  /// How many characters as typed come before a unit of the expression.
  func charactersTyped(before unit: Int) -> Int {
    unit < origins.count ? origins[unit] : typed.count
  }

  /// `[`, `[^`, `[]` and `[^]`, after which a class goes on; answers the index after it.
  private mutating func addClassStart(from start: Int, _ unit: (UInt32) -> UInt16) -> Int {
    var index = start + 1
    if index < typed.count, typed[index] == 0x5E { index += 1 }
    if index < typed.count, typed[index] == 0x5D { index += 1 }
    add(Array(typed[start..<index]), at: start, unit)
    return index
  }

  private func endOfPosixClass(from start: Int) -> Int? {
    let sign = typed[start + 1]
    var index = start + 2
    while index + 1 < typed.count, typed[index] != 0x5D {
      if typed[index] == sign, typed[index + 1] == 0x5D { return index + 2 }
      index += 1
    }
    return nil
  }

  /// Adds a character outside ASCII as it stands in the text; one that becomes a sign of ASCII stays a
  /// literal.
  private mutating func addLiteral(
    _ scalar: UInt32, at index: Int, isQuoted: Bool, _ unit: (UInt32) -> UInt16
  ) {
    guard let folded = table.fold(scalar) else { return }
    if folded >= 0x80 {
      add([folded], at: index, unit)
    } else {
      let literal = "\\x{\(String(folded, radix: 16))}"
      let words = isQuoted ? "\\E\(literal)\\Q" : literal
      add(words.unicodeScalars.map(\.value), at: index, unit)
    }
  }

  private mutating func add(_ scalars: [UInt32], at index: Int, _ unit: (UInt32) -> UInt16) {
    for scalar in scalars {
      units.append(scalar <= 0xFFFF ? UInt16(scalar) : unit(scalar))
      origins.append(index)
    }
  }
}
