/// One value of a file of settings, before anything is known of its meaning.
public struct SettingEntry: Equatable, Sendable {
  /// A value, as far as settings have use for it.
  public enum Value: Equatable, Sendable {
    /// `"auto"`
    case string(String)
    /// `24`
    case integer(Int)
    /// `0.85`
    case number(Double)
    /// `true`
    case boolean(Bool)
    /// `["j", "Down"]`; anything that is no string makes the whole ``other``.
    case strings([String])
    /// A date, or an array of something else.
    case other
  }

  /// The keys that lead to it, joined by dots: `search.exact`.
  public let path: String
  /// Its value.
  public var value: Value
  /// Its line, from 1.
  public let line: Int

  /// Makes a value that stands in a line.
  public init(path: String, value: Value, line: Int) {
    self.path = path
    self.value = value
    self.line = line
  }
}
