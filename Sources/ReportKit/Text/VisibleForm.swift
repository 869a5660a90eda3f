/// How characters that a terminal would obey, or that nobody can see, are shown: as `⟨U+001B⟩`.
///
/// These are the C0 and C1 controls, DEL, line and paragraph separators, bidi controls, zero-width
/// and other format characters, and noncharacters. There is one form for all of them, which no
/// text contains by itself, on the screen and in everything that is printed. LF and TAB are layout
/// and stay as they are where lines are printed; a joiner between two emoji is part of their picture.
///
///     VisibleForm.of("\u{1B}[2J")      // "⟨U+001B⟩[2J"
public enum VisibleForm {
  /// Whether the character needs the form wherever it stands, but for a joiner between two emoji.
  public static func isNeeded(for scalar: UInt32) -> Bool {
    CharacterTable.isHidden(scalar)
  }

  /// The form of one character, in ASCII but for its brackets: `⟨U+200B⟩`.
  public static func of(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }

  /// A string on one line with every such character in its form, LF and TAB too.
  public static func of(_ string: String) -> String {
    if !string.unicodeScalars.contains(where: { isNeeded(for: $0.value) }) { return string }
    var result = ""
    var joiners = EmojiJoiners()
    var rest = string.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let joins = joiners.joins(scalar.value, before: rest.first?.value)
      if isNeeded(for: scalar.value), !joins {
        result += of(scalar.value)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
