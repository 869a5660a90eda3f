extension Settings {
  /// Takes the settings of a file, in the order of its lines.
  ///
  /// What is wrong is answered, and stays as it is without settings.
  public init(_ entries: [SettingEntry], problems: inout [SettingProblem]) {
    self.init()
    var changes = KeyChanges()
    for entry in entries.sorted(by: { $0.line < $1.line }) {
      if entry.path.hasPrefix(KeyChanges.table + ".") {
        changes.take(entry, problems: &problems)
        continue
      }
      guard let row = SettingsTable.rows.first(where: { $0.path == entry.path }) else {
        let paths = SettingsTable.rows.map(\.path) + [KeyChanges.table]
        problems.append(SettingProblem(path: entry.path, line: entry.line, kind: .unknown(paths)))
        continue
      }
      if row.allowed.contains(entry.value) {
        row.set(&self, entry.value)
      } else {
        problems.append(
          SettingProblem(path: entry.path, line: entry.line, kind: .notAllowed(row.allowed)))
      }
    }
    keys = changes.bindings(problems: &problems)
    problems.sort { $0.line < $1.line }
  }
}

/// The keys that a file of settings gives to commands.
struct KeyChanges {
  /// The table of the file in which they stand.
  static let table = "keys"

  /// The commands that can have keys, and their names in the order of help.
  private static let commands = Set(KeyTable.rows.flatMap { $0.bindings.map(\.command) })
  private static let names: [String] = {
    var names: [String] = []
    for command in KeyTable.rows.flatMap({ $0.bindings.map(\.command) })
    where names.last != command.name {
      names.append(command.name)
    }
    return names
  }()

  private var changes: [Command: [Key]] = [:]
  private var lines: [Key: (path: String, line: Int)] = [:]

  /// Takes the keys of a command; those that are wrong are left out, and if none is left all of it is.
  mutating func take(_ entry: SettingEntry, problems: inout [SettingProblem]) {
    func report(_ kind: SettingProblem.Kind) {
      problems.append(SettingProblem(path: entry.path, line: entry.line, kind: kind))
    }
    let name = entry.path.dropFirst(Self.table.count + 1)
    guard let command = Command(name: String(name)), Self.commands.contains(command) else {
      report(.unknown(Self.names))
      return
    }
    guard case .strings(let words) = entry.value else {
      report(.notAllowed(.keys))
      return
    }
    var keys: [Key] = []
    for word in words {
      guard let key = Key(name: word) else {
        report(.noSuchKey(word))
        continue
      }
      if key == KeyBindings.wayOut {
        if command != .quit { report(.keyTaken(word, by: Command.quit.name)) }
      } else if let other = lines[key] {
        if other.line != entry.line { report(.keyTaken(word, by: other.path)) }
      } else {
        lines[key] = (entry.path, entry.line)
        keys.append(key)
      }
    }
    if !keys.isEmpty || words.isEmpty { changes[command] = keys }
  }

  /// The keys with these changes; commands that have lost their last key to others are told of.
  func bindings(problems: inout [SettingProblem]) -> KeyBindings {
    let bindings = KeyBindings(changing: changes)
    var told: Set<Command> = []
    for (key, command) in KeyTable.rows.flatMap(\.bindings) where changes[command] == nil {
      guard bindings.key(for: command) == nil, let taker = lines[key],
        told.insert(command).inserted
      else { continue }
      problems.append(
        SettingProblem(
          path: taker.path, line: taker.line, kind: .keyLost(key.name, by: command.name)))
    }
    return bindings
  }
}
