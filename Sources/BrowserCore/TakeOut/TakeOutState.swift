/// What the reader is about to take out.
struct TakeOutState: Sendable {
  /// Whether the next key says what is copied.
  var isCopying = false
  /// Where the browser is to begin, as long as the report is still being read.
  var awaitedPlace: String?
  /// The commands to which sections were sent, the latest last.
  private(set) var commands: [String] = []

  /// The most commands that are remembered.
  private static let longestHistory = 100

  /// Remembers a command.
  mutating func remember(_ command: String) {
    commands.removeAll { $0 == command }
    commands.append(command)
    if commands.count > Self.longestHistory { commands.removeFirst() }
  }
}
