import TestSupport

@testable import BrowserCore

/// One thing that happens in a ``RandomWalk``; it is printed as the code that makes it.
///
/// Numbers that choose among what is there, such as jobs, are taken modulo how many there are, so that a step
/// means something wherever it stands: a failing walk stays one when other steps are taken out.
enum WalkStep: Equatable, Codable, Sendable {
  /// Keys that type characters.
  case type(String)
  /// Another key, by the name that help gives it.
  case key(String)
  case paste(String)
  case click(row: Int, column: Int)
  case wheel(row: Int, column: Int, rows: Int)
  case resize(rows: Int, columns: Int)
  case ambiguous(isWide: Bool)
  /// A document that is being read gets on.
  case read(Int)
  /// A document that is being read cannot be read on.
  case fail(Int)
  /// A job is done, or given up where it can be.
  case work(Int, isCutShort: Bool)
  /// The oldest news of other threads arrives.
  case mail
  case idle
  /// The file of the shown document is written by somebody else.
  case change(seed: UInt64)
  /// What was remembered of the shown document arrives.
  case remember(place: Int, columns: Int)
  case notice(String)
  /// What the terminal sends does not go on.
  case stall(isPaste: Bool)
  case pasteLeft
  /// Goes wrong: for tests of the walk itself.
  case fault(isCrash: Bool)

  /// The events that a step with keys stands for.
  var keys: [Key] {
    switch self {
    case .type(let characters): characters.unicodeScalars.map(Key.character)
    case .key(let name): Key(name: name).map { [$0] } ?? []
    default: []
    }
  }
}

extension SeededGenerator {
  /// Some steps that belong together.
  mutating func walkSteps() -> [WalkStep] {
    switch Int.random(in: 0..<100, using: &self) {
    case ..<52: [boundKey()]
    case ..<57: [.type(String(scalar()))]
    case ..<66: phrase()
    case ..<70: [.key(pick(["Enter", "Esc", "Esc", "↓", "↑", "Backspace", "Tab"]))]
    case ..<74: [.click(row: below(100), column: below(300))]
    case ..<77:
      [.wheel(row: below(100), column: below(300), rows: Int.random(in: -9...9, using: &self))]
    case ..<81: [resize()]
    case ..<83: [.paste(string(of: NastyStrings.pieces + ["发展", "\n", "\u{1B}[20"], upTo: 60))]
    case ..<86: [.idle]
    case ..<90: [below(30) == 0 ? .fail(below(8)) : .read(below(8)), .mail]
    case ..<94: [.work(below(8), isCutShort: below(8) == 0)]
    case ..<97: Array(repeating: .mail, count: below(6))
    case 97: [.change(seed: next())]
    case 98:
      [
        .ambiguous(isWide: Bool.random(using: &self)),
        pick([.notice("⟨help⟩"), .stall(isPaste: true), .stall(isPaste: false), .pasteLeft]),
      ]
    default: [.remember(place: below(30_000), columns: below(120) + 1)]
    }
  }

  /// A key of the table; leaving the program is rare, so that walks become long.
  private mutating func boundKey() -> WalkStep {
    let binding = pick(KeyTable.rows.flatMap(\.bindings))
    if binding.command == .quit, below(20) > 0 { return .key("Esc") }
    if case .character(let scalar) = binding.key { return .type(String(scalar)) }
    return .key(binding.key.name)
  }

  /// What a reader would type, most of it sensible.
  private mutating func phrase() -> [WalkStep] {
    let words = [
      "发展", "發展", "一", "的", "工作", "[发發]展", "(", "a*", ".", "fhwy", "zh", "四", "x",
      string(of: NastyStrings.pieces, upTo: 5),
    ]
    let places = [
      "1", "120", "45%", "100%", "p12", "四.二", "五#2.一", "§3", "0", "999999999999999999999",
    ]
    let first: [(String, [String])] = [
      ("/", words), ("f", words), (":", places), ("|", ["wc", "cat"]), ("Ba", words), ("?/", words),
      ("m", ["a", "Z", "發"]), ("'", ["a", "Z", "!"]), ("y", ["p", "s", "l", "P", "S", "L", "x"]),
      ("/", words),
    ]
    let (opening, rest) = pick(first)
    var steps: [WalkStep] = [.type(opening)]
    if opening == "/" || opening == "?/", below(3) == 0 {
      steps.append(.key(pick(["Ctrl-R", "Ctrl-E"])))
    }
    steps += [.type(pick(rest)), .key(pick(["Enter", "Enter", "Esc", "↓"]))]
    return steps
  }

  /// Sizes of real screens mostly, and any from 1×1 to 300×100.
  private mutating func resize() -> WalkStep {
    switch below(4) {
    case 0: .resize(rows: below(100) + 1, columns: below(300) + 1)
    case 1: .resize(rows: below(5) + 1, columns: below(12) + 1)
    default: .resize(rows: below(30) + 8, columns: below(100) + 30)
    }
  }

  mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &self) }
}
