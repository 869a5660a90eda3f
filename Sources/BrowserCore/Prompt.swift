/// A line in which a person types, at the bottom of the screen.
struct Prompt: Equatable, Sendable {
  /// What stands before the words.
  let sign: String
  /// What has been typed.
  private(set) var input = ""

  /// What a key in the prompt leads to.
  enum Outcome: Equatable {
    /// Typing goes on.
    case open
    /// The prompt was left without an answer.
    case cancelled
    /// This was typed.
    case entered(String)
  }

  init(sign: String) {
    self.sign = sign
  }

  /// Takes a key.
  ///
  /// Backspace removes one character with its marks, and leaves an empty prompt.
  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .enter:
      return input.isEmpty ? .cancelled : .entered(input)
    case .escape, .control("C"):
      return .cancelled
    case .backspace:
      return input.popLast() == nil ? .cancelled : .open
    case .control("U"):
      input = ""
    case .character(let scalar):
      input.unicodeScalars.append(scalar)
    default:
      break
    }
    return .open
  }
}
