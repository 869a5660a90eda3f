/// The file of settings that is printed: every setting with its standard value, all of it commented out.
public enum SettingsText {
  /// The file, in the words of a language.
  ///
  /// With the `#` before each setting taken away it sets everything to what it is anyway.
  public static func standard(_ wording: Wording) -> String {
    var lines = wording.settings.head.map { "# " + $0 }
    var table = ""
    for row in SettingsTable.rows {
      let parts = row.path.split(separator: ".").map(String.init)
      if parts.count == 2, parts[0] != table {
        table = parts[0]
        lines += ["", "[\(table)]"]
      }
      lines += ["", "## " + row.meaning(wording.settings)]
      let allowed = wording.settings.words(for: row.allowed)
      lines += ["## " + allowed, "#\(parts.last ?? "") = \(row.standard)"]
    }
    lines += ["", "[keys]", "", "## " + wording.settings.keys]
    for row in KeyTable.rows {
      lines += ["", "## " + row.meaning(wording.keys)]
      var keys: [(command: Command, names: [String])] = []
      for (key, command) in row.bindings where key != KeyBindings.wayOut {
        if let index = keys.firstIndex(where: { $0.command == command }) {
          keys[index].names.append(key.name)
        } else {
          keys.append((command, [key.name]))
        }
      }
      for (command, names) in keys {
        lines.append("#\(command.name) = [\(names.map(quoted).joined(separator: ", "))]")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// As a string of TOML in which nothing stands for something else, where that is possible.
  private static func quoted(_ words: String) -> String {
    words.contains("\"") || words.contains("\\") ? "'\(words)'" : "\"\(words)\""
  }
}
