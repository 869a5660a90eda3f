/// One cell of the screen.
///
/// A wide character takes two cells: its own, and a ``continuation`` right of it.
public struct Cell: Equatable, Sendable {
  /// The character; U+0000 in a continuation.
  public var scalar: Unicode.Scalar
  /// The marks that join it.
  public var marks: CombiningMarks
  /// What the cell is for.
  public var style: Style

  /// Makes a cell.
  public init(_ scalar: Unicode.Scalar, marks: CombiningMarks = CombiningMarks(), style: Style) {
    self.scalar = scalar
    self.marks = marks
    self.style = style
  }

  /// A cell with nothing in it.
  public static func blank(_ style: Style) -> Cell { Cell(" ", style: style) }

  /// The right half of the wide character before it.
  public static func continuation(_ style: Style) -> Cell { Cell("\0", style: style) }

  /// Whether this is the right half of a wide character.
  public var isContinuation: Bool { scalar == "\0" }
}
