/// The smallest part of a text that is never divided: a character with the marks that join it, or
/// one control that is shown in its visible form.
public struct Cluster: Equatable, Sendable {
  /// What it is to a row.
  public enum Kind: Equatable, Sendable {
    /// A character that is drawn as it is.
    case character
    /// A tab: blank up to the next multiple of eight columns.
    case tab
    /// A character that is drawn in its visible form, such as ⟨U+200B⟩.
    case hidden
  }

  /// What it is to a row.
  public let kind: Kind
  /// The character.
  public let scalar: Unicode.Scalar
  /// The marks that join it.
  public let marks: CombiningMarks
  /// Its bytes in the text it was read from.
  public let range: Range<Int>
  /// How many cells it takes; 0 for a tab, which depends on its column.
  public let cells: Int

  /// How many columns a tab leads on to at the most.
  static let tabStop = 8

  /// How many cells it takes from a column of a row that ends at column `limit`.
  ///
  /// A tab takes at least one, and never more than the row has left.
  func advance(atColumn column: Int, limit: Int) -> Int {
    guard kind == .tab else { return cells }
    return max(1, min(Self.tabStop - column % Self.tabStop, limit - column))
  }
}
