extension SettingWording {
  static let english = SettingWording(
    head: [
      "Settings of gangmu: ~/.config/gangmu/config.toml, or gangmu/config.toml in $XDG_CONFIG_HOME.",
      "Take the # away before a setting to change it; options of the command line go before settings.",
    ],
    language: "The language of the interface; auto goes by the locale.",
    theme: "The colours; auto goes by the terminal. NO_COLOR goes before this.",
    indent: "Whether body paragraphs begin two full-width cells further right.",
    ambiguousWidth: "How wide the terminal draws “ ” ‘ ’ — …; auto asks it.",
    outlineWidth: "How many columns the outline has; auto takes three tenths of the screen.",
    searchExact: "Whether a search begins by taking script, width, case and marks as typed.",
    minLength: "How long a duplicated passage must be, in characters without blanks.",
    similarity:
      "How alike the copies of a passage must be; 1: the same but for forms of characters.",
    keys:
      "All keys of a command; a key that is given to another command here is taken from it. Ctrl-C always quits.",
    oneOf: { "one of: \($0)" },
    integer: { "a whole number from \($0) to \($1)" + ($2.isEmpty ? "" : ", or \($2)") },
    number: { "a number from \($0) to \($1)" },
    boolean: "true or false",
    listOfKeys: #"a list of keys such as ["j", "Space", "Ctrl-L", "PgDn", "Down"]"#,
    unknown: { "there is no setting \($0). There are: \($1)" },
    notAllowed: { "\($0) must be \($1)." },
    noSuchKey: {
      "no key is called “\($0)”. Keys are characters, Ctrl- with a capital letter, Space, Enter, Tab, Esc, Backspace, PgUp, PgDn, Home, End, Up, Down, Left, Right."
    },
    keyTaken: { "the key “\($0)” belongs to \($1) already." },
    keyLost: { "this takes “\($0)”, the only key of \($1); give that one another." })
}
