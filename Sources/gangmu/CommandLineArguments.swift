/// The arguments of the program, with `+120` as `--at=120`, as less and vim have it.
enum CommandLineArguments {
  /// Those that the program was started with.
  static func read() -> [String] {
    let names = Gangmu.configuration.subcommands.compactMap { $0.configuration.commandName }
    return withPlaces(UnsafeArguments.all.map(FileName.string), commands: names)
  }

  /// Those, with long runs of names taken out for the parser.
  static let runs = LongRuns(in: read())

  /// The names for which those of the parser stand.
  static func names(for parsed: [String]) -> [String] { runs.names(for: parsed) }

  /// Other commands than the browser have no places: there `+120` may be words to look for.
  static func withPlaces(_ arguments: [String], commands: [String]) -> [String] {
    if let first = arguments.first, commands.contains(first), first != "browse" { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    return arguments.enumerated().map { index, argument in
      let digits = argument.dropFirst()
      guard index < end, argument.hasPrefix("+"), !digits.isEmpty,
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return argument }
      return "--at=" + digits
    }
  }

  /// The arguments, if they are nothing but files for the browser.
  ///
  /// The parser takes two milliseconds to set up its options, half the time from the start to the first screen: who
  /// gives none need not wait for it.
  static func onlyFiles(_ arguments: [String], commands: [String]) -> [String]? {
    if let first = arguments.first, commands.contains(first) { return nil }
    return arguments.contains { $0.hasPrefix("-") } ? nil : arguments
  }
}
