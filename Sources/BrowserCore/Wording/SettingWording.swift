/// What is said about settings, in one language.
public struct SettingWording: Sendable {
  /// The lines on top of the file.
  let head: [String]
  let language: String
  let theme: String
  let indent: String
  let ambiguousWidth: String
  let outlineWidth: String
  let searchExact: String
  let minLength: String
  let similarity: String
  /// What stands above the keys.
  let keys: String

  /// Which words are allowed.
  let oneOf: @Sendable (String) -> String
  /// A whole number from one to another, and words that are allowed too, or nothing.
  let integer: @Sendable (Int, Int, String) -> String
  let number: @Sendable (Double, Double) -> String
  let boolean: String
  let listOfKeys: String
  let unknown: @Sendable (String, String) -> String
  let notAllowed: @Sendable (String, String) -> String
  let noSuchKey: @Sendable (String) -> String
  let keyTaken: @Sendable (String, String) -> String
  let keyLost: @Sendable (String, String) -> String

  /// Which values are allowed.
  func words(for allowed: AllowedValues) -> String {
    switch allowed {
    case .words(let words): oneOf(Self.list(words))
    case .integer(let range, let words):
      integer(range.lowerBound, range.upperBound, Self.list(words))
    case .number(let range): number(range.lowerBound, range.upperBound)
    case .boolean: boolean
    case .keys: listOfKeys
    }
  }

  /// What is wrong with a setting, and what is allowed.
  public func sentence(for problem: SettingProblem) -> String {
    switch problem.kind {
    case .unknown(let paths): unknown(problem.path, paths.joined(separator: " "))
    case .notAllowed(let allowed): notAllowed(problem.path, words(for: allowed))
    case .noSuchKey(let name): noSuchKey(name)
    case .keyTaken(let key, let other): keyTaken(key, other)
    case .keyLost(let key, let command): keyLost(key, command)
    }
  }

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
