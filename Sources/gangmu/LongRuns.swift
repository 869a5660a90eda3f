/// Arguments in which long runs of names are one mark each.
///
/// The parser of arguments takes time with the square of their number: 60,000 names, which a shell makes of `*`, were
/// a minute. Of a run it gets the first names, among which are a pattern and the value of an option, and the mark for the rest.
struct LongRuns {
  /// What the parser is given.
  let arguments: [String]
  private let runs: [Substring: ArraySlice<String>]

  /// So many names of a run go to the parser.
  private static let head = 8
  /// A zero, which no argument has, and a number.
  private static let mark: Character = "\0"

  /// Takes long runs of arguments that are no options out.
  init(in arguments: [String]) {
    var short: [String] = []
    var runs: [Substring: ArraySlice<String>] = [:]
    var rest = arguments[...]
    while !rest.isEmpty {
      let run = rest.prefix { !$0.hasPrefix("-") }
      if run.count > 2 * Self.head {
        let mark = "\(Self.mark)\(runs.count)"
        short += run.prefix(Self.head) + [mark]
        runs[mark[...]] = run.dropFirst(Self.head)
      } else {
        short += run
      }
      rest = rest[run.endIndex...]
      if let option = rest.popFirst() { short.append(option) }
    }
    self.arguments = short
    self.runs = runs
  }

  /// The names for which those of the parser stand.
  func names(for parsed: [String]) -> [String] {
    runs.isEmpty ? parsed : parsed.flatMap { runs[$0[...]] ?? [$0] }
  }

  /// A message of the parser, in which marks are dots.
  func shown(_ message: String) -> String {
    if runs.isEmpty { return message }
    return message.split(separator: Self.mark, omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 ? String($1) : "…" + $1.drop { $0.isNumber } }.joined()
  }
}
