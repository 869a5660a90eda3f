import ReportKit

/// A line in which a person types, at the bottom of the screen.
struct Prompt: Equatable, Sendable {
  /// What is asked for.
  enum Purpose: Equatable, Sendable {
    /// A place to go to.
    case place
    /// Words to look for.
    case search
    /// What the outline is to be limited to.
    case filter
    /// A command that reads the section.
    case command
    /// A key or words to look for on the help screen.
    case help
    /// The name of the bookmark at a byte.
    case bookmark(Int)
  }

  /// What is asked for.
  let purpose: Purpose
  /// What has been typed.
  private(set) var input: String
  /// Whether the words to look for are taken as typed.
  private(set) var isExact: Bool
  /// Whether a regular expression is looked for.
  private(set) var isRegularExpression = false
  /// What was entered before, the latest last.
  private let history: [String]
  /// Which of the earlier inputs is shown; their number for what was typed now.
  private var shown: Int
  /// What was typed now, while an earlier input is shown.
  private var draft = ""

  /// What a key in the prompt leads to.
  enum Outcome: Equatable {
    /// Typing goes on.
    case open
    /// The prompt was left without an answer.
    case cancelled
    /// This was typed.
    case entered(String)
  }

  /// - Parameters:
  ///   - input: what stands there as if it had been typed.
  ///   - isExact: whether words are taken as typed to begin with.
  ///   - history: what was entered before, the latest last.
  init(_ purpose: Purpose, input: String = "", isExact: Bool = false, history: [String] = []) {
    self.purpose = purpose
    self.input = input
    self.isExact = isExact
    self.history = history
    shown = history.count
  }

  /// What is looked for.
  var pattern: SearchPattern {
    SearchPattern(input, kinds: isExact ? [] : .all, isRegularExpression: isRegularExpression)
  }

  /// Takes a key.
  ///
  /// Backspace removes one character with its marks, and leaves an empty prompt.
  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .enter where purpose == .filter:
      return .entered(input)
    case .enter:
      return input.isEmpty ? .cancelled : .entered(input)
    case .escape:
      return .cancelled
    case .backspace:
      return input.popLast() == nil ? .cancelled : .open
    case .control("U"):
      input = ""
    case .control("E") where purpose == .search:
      isExact.toggle()
    case .control("R") where purpose == .search:
      isRegularExpression.toggle()
    case .up:
      show(shown - 1)
    case .down:
      show(shown + 1)
    case .character(let scalar):
      append(scalar)
    default:
      break
    }
    return .open
  }

  /// Takes words that were pasted; what cannot be typed, such as line ends, is left out.
  mutating func paste(_ words: String) {
    for scalar in words.unicodeScalars
    where !VisibleForm.isNeeded(for: scalar.value) && scalar != "\t" {
      append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if purpose == .filter, !HeadingFilter.hasRoom(after: input) { return }
    input.unicodeScalars.append(scalar)
  }

  private mutating func show(_ index: Int) {
    guard (0...history.count).contains(index), index != shown else { return }
    if shown == history.count { draft = input }
    shown = index
    input = index < history.count ? history[index] : draft
  }
}
