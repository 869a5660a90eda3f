import CUnicodeTables

/// What the Unicode data files say about a character.
///
/// Each answer is two table look-ups.
package enum CharacterTable {
  /// Whether it is a control, a bidi or zero-width sign, or another one without a shape.
  package static func isHidden(_ scalar: UInt32) -> Bool {
    Int(cut_cell_class(scalar)) & CUT_CELL_WIDTHS == CUT_CELL_HIDDEN
  }

  /// Whether it is a mark that joins the character before it.
  package static func isMark(_ scalar: UInt32) -> Bool {
    Int(cut_cell_class(scalar)) & CUT_CELL_WIDTHS == CUT_CELL_MARK
  }

  /// Whether it is a pictograph or the skin colour of one, which a joiner may join (UTS #51).
  package static func isPictograph(_ scalar: UInt32) -> Bool {
    Int(cut_cell_class(scalar)) & CUT_CELL_PICTOGRAPH != 0
  }

  /// The characters that a kind of folding changes, sorted, each with what it becomes.
  static func pairs(of kind: FoldKinds) -> [(from: UInt32, to: UInt32)] {
    let number: Int
    switch kind {
    case .width: number = CUT_FOLD_WIDTH
    case .letterCase: number = CUT_FOLD_CASE
    case .script: number = CUT_FOLD_SCRIPT
    case .punctuation: number = CUT_FOLD_PUNCTUATION
    default: return []
    }
    return rows(of: number)
  }

  /// The ranges of characters that a folded text leaves out, sorted, each by its first and its last.
  static var dropped: [(from: UInt32, to: UInt32)] { rows(of: CUT_FOLD_DROPPED) }

  /// For each character of the basic plane the form of Chinese to which it belongs alone, and whether it is
  /// common.
  static let scriptForms: [ScriptFlags] = {
    var forms = [ScriptFlags](repeating: [], count: 0x10000)
    for row in 0..<cut_script_form_count {
      forms[Int(cut_script_form(row, 0))] = ScriptFlags(rawValue: UInt8(cut_script_form(row, 1)))
    }
    return forms
  }()

  /// The syllables of Mandarin without tones, in ASCII letters: `a`, `ai`, …; ü is `v`.
  static let syllables: [[UInt8]] = (0..<cut_pinyin_syllable_count).map { number in
    (CInt(0)..<8).map { UInt8(bitPattern: cut_pinyin_letter(number, $0)) }.filter { $0 != 0 }
  }

  /// Calls `body` with each reading of an ideograph, as an index into ``syllables``.
  @inline(__always)
  static func forEachReading(of scalar: UInt32, _ body: (Int) -> Void) {
    var place = UInt32(cut_pinyin_start(scalar))
    if place == 0 { return }
    while true {
      let reading = Int(cut_pinyin_reading(place))
      body(reading & ~CUT_PINYIN_LAST_OF_SET)
      if reading & CUT_PINYIN_LAST_OF_SET != 0 { return }
      place += 1
    }
  }

  private static func rows(of kind: Int) -> [(from: UInt32, to: UInt32)] {
    (cut_fold_start(CInt(kind))..<cut_fold_start(CInt(kind + 1))).map {
      (cut_fold_value($0, 0), cut_fold_value($0, 1))
    }
  }
}

/// What is known of an ideograph.
struct ScriptFlags: OptionSet {
  let rawValue: UInt8

  /// It belongs to Simplified Chinese alone.
  static let simplified = ScriptFlags(rawValue: UInt8(CUT_SCRIPT_SIMPLIFIED))
  /// It belongs to Traditional Chinese alone.
  static let traditional = ScriptFlags(rawValue: UInt8(CUT_SCRIPT_TRADITIONAL))
  /// It is one of the 3755 most common, or the Traditional form of one.
  static let common = ScriptFlags(rawValue: UInt8(CUT_SCRIPT_COMMON))
}

/// Tells the joiners inside emoji, as in 👨‍👩‍👧, from all others, as one walks over a text.
package struct EmojiJoiners {
  private var base: UInt32 = 0

  /// Begins before the first character.
  package init() {}

  /// Takes the next character and answers whether it is a joiner between two pictographs (UAX #29,
  /// rule GB11).
  package mutating func joins(_ scalar: UInt32, before next: UInt32?) -> Bool {
    if scalar == 0x200D, CharacterTable.isPictograph(base), let next,
      CharacterTable.isPictograph(next)
    {
      return true
    }
    if !CharacterTable.isMark(scalar) { base = scalar }
    return false
  }
}
