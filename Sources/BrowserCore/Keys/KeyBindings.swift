/// The keys that the browser knows: those of the ``KeyTable``, with the changes that settings make.
public struct KeyBindings: Sendable {
  /// All lines of the help.
  public private(set) var rows: [KeyTable.Row]
  private var commands: [Key: Command]
  /// The first key of each command.
  private var keys: [Command: Key]

  /// The keys of the table.
  public init() {
    rows = KeyTable.rows
    commands = KeyTable.commands
    keys = KeyTable.keys
  }

  /// The key that quits whatever the settings say, so that there is always a way out.
  public static let wayOut = Key.control("C")

  /// Gives commands the keys of settings.
  ///
  /// Such a command has these keys and no others; a key that it takes is lost to the command that has it in the
  /// table.
  ///
  /// - Parameter changes: no key in it twice, and not the ``wayOut``.
  public init(changing changes: [Command: [Key]]) {
    self.init()
    let taken = Set(changes.values.joined())
    for index in rows.indices {
      var bindings: [(key: Key, command: Command)] = []
      for (key, command) in rows[index].bindings {
        if let keys = changes[command] {
          if !bindings.contains(where: { $0.command == command }) {
            bindings += keys.map { ($0, command) }
          }
          if key == Self.wayOut { bindings.append((key, command)) }
        } else if !taken.contains(key) {
          bindings.append((key, command))
        }
      }
      rows[index].bindings = bindings
    }
    rows.removeAll { $0.bindings.isEmpty }
    commands = KeyTable.commands(in: rows)
    keys = KeyTable.keys(in: rows)
  }

  /// What a key does; nil if it does nothing.
  public func command(for key: Key) -> Command? { commands[key] }

  /// The key that is named where a command is spoken of; nil if it has none.
  func key(for command: Command) -> Key? { keys[command] }

  /// Words with the names of keys in place of those of commands: `⟨help⟩` becomes `?`.
  ///
  /// A command without a key is named itself.
  func filled(_ words: String) -> String {
    guard words.unicodeScalars.contains("⟨") else { return words }
    var filled = ""
    var rest = words[...]
    while let open = rest.unicodeScalars.firstIndex(of: "⟨"),
      let close = rest[open...].unicodeScalars.firstIndex(of: "⟩")
    {
      let start = rest.unicodeScalars.index(after: open)
      let end = rest.unicodeScalars.index(after: close)
      if let command = Command(name: String(rest[start..<close])) {
        filled += rest[..<open] + (key(for: command)?.name ?? command.name)
        rest = rest[end...]
      } else {
        filled += rest[..<start]
        rest = rest[start...]
      }
    }
    return filled + rest
  }
}
