/// Tells the headings that a person means by a few characters or letters.
///
///     let filter = HeadingFilter("fhwy")
///     filter.matches(5, in: report)      // true of 五是發揮委員作用, as for "fahui", "发挥" and "發揮wyzy"
///
/// The characters must stand in the label and title one after the other, in any of their forms (see ``FoldKinds``).
/// A Latin letter also stands for an ideograph: by the first letter of its reading, by zh, ch or sh, or by the whole
/// syllable without tone; the last syllable may be unfinished. All readings of a character count. White space in the
/// heading does not matter, and marks that were not typed do not either.
public struct HeadingFilter: Equatable, Sendable {
  /// The most characters that a filter may have, white space not counted.
  public static let longest = 63

  /// What was typed.
  public let words: String
  /// The folded characters, and where each stands in the words: a bit for each place.
  private var literals: [Literal] = []
  /// What each syllable may stand for; empty where no letter was typed.
  private var readings: [ReadingPlaces] = []
  private var length = 0

  /// Makes a filter; what exceeds ``longest`` is left out.
  public init(_ words: String) {
    self.words = words
    let units = Self.units(of: words)
    length = units.count
    for (place, unit) in units.enumerated() {
      if let known = literals.firstIndex(where: { $0.unit == unit }) {
        literals[known].places |= 1 << UInt64(place)
      } else {
        literals.append(Literal(unit: unit, places: 1 << UInt64(place)))
      }
    }
    if units.contains(where: Self.isLetter) {
      readings = CharacterTable.syllables.map { ReadingPlaces($0, in: units) }
    }
  }

  /// Whether nothing was typed but white space; then all headings match.
  public var isBlank: Bool { length == 0 }

  /// Whether more characters can be typed.
  public static func hasRoom(after words: String) -> Bool { units(of: words).count < longest }

  /// Whether the heading of a node matches.
  ///
  /// Linear in the length of the heading.
  public func matches(_ node: Int, in report: Report) -> Bool {
    if isBlank { return true }
    let heading = report.outline.headings[node]
    let range = heading.range.lowerBound..<max(heading.title.upperBound, heading.label.upperBound)
    // The places in the words up to which the characters before have come, a bit for each.
    var reached: UInt64 = 1
    let end: UInt64 = 1 << UInt64(length)
    var isFound = false
    report.forEachPiece(of: range, of: heading) { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      while !isFound, let scalar = cursor.next() {
        guard let unit = FoldTable.all.fold(scalar) else { continue }
        var next = Self.isMark(unit) ? reached | 1 : 1
        for literal in literals where literal.unit == unit {
          next |= (reached & literal.places) << 1
        }
        if !readings.isEmpty, unit >= 0x3400 {
          func read(_ syllable: Int) {
            let places = readings[syllable]
            next |= (reached & places.initial) << 1
            next |= (reached & places.twoLetters) << 2
            next |= (reached & places.whole) << places.length
            if reached & places.unfinished != 0 { isFound = true }
          }
          CharacterTable.forEachReading(of: scalar, read)
          if unit != scalar { CharacterTable.forEachReading(of: unit, read) }
        }
        if next & end != 0 { isFound = true }
        reached = next
      }
    }
    return isFound
  }

  /// Whether the same was typed.
  public static func == (first: HeadingFilter, second: HeadingFilter) -> Bool {
    first.words == second.words
  }

  private static func units(of words: String) -> [UInt32] {
    // ü is typed as v, and that is how the table has it.
    let units = words.unicodeScalars.lazy.map { $0 == "ü" || $0 == "Ü" ? 0x76 : $0.value }
    return Array(units.compactMap { FoldTable.all.fold($0) }.prefix(longest))
  }

  private static func isLetter(_ unit: UInt32) -> Bool { (0x61...0x7A).contains(unit) }

  /// Whether a folded character is a mark, which need not be typed.
  private static func isMark(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0..<0x80, 0xB7, 0x2010...0x206F, 0x3001...0x3020: true
    default: false
    }
  }
}

extension HeadingFilter {
  /// A folded character of the words.
  private struct Literal {
    let unit: UInt32
    var places: UInt64
  }

  /// Where in the words a syllable may stand: a bit for each place at which it begins.
  private struct ReadingPlaces {
    /// By its first letter.
    var initial: UInt64 = 0
    /// By zh, ch or sh.
    var twoLetters: UInt64 = 0
    /// By all its letters.
    var whole: UInt64 = 0
    /// By its first letters, with which the words end.
    var unfinished: UInt64 = 0
    let length: UInt64

    init(_ syllable: [UInt8], in units: [UInt32]) {
      length = UInt64(syllable.count)
      for place in units.indices {
        let bit: UInt64 = 1 << UInt64(place)
        let rest = units[place...]
        let common = zip(rest, syllable).prefix { $0 == UInt32($1) }.count
        if common >= 1 { initial |= bit }
        if common >= 2, syllable[1] == UInt8(ascii: "h") { twoLetters |= bit }
        if common == syllable.count { whole |= bit }
        if common == rest.count { unfinished |= bit }
      }
    }
  }
}
