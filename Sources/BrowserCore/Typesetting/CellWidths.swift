/// How many cells the characters called ambiguous (UAX #11) take: “ ” ‘ ’ — … and others.
public enum AmbiguousWidth: Sendable {
  /// One cell, as most terminals draw them.
  case narrow
  /// Two cells, as terminals set up for Chinese fonts may do.
  case wide
}

/// How many cells each character takes.
public struct CellWidths: Equatable, Sendable {
  /// What this terminal does with ambiguous characters.
  public var ambiguous: AmbiguousWidth

  /// Makes the widths for a terminal.
  public init(ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
  }

  /// What a character is to a row of cells.
  enum CellClass: Equatable {
    /// It takes this many cells.
    case cells(Int)
    /// It joins the character before it.
    case mark
    /// It must be shown in its visible form.
    case hidden
  }

  /// The class of a character.
  ///
  /// Two table look-ups.
  func cellClass(of scalar: UInt32) -> CellClass {
    switch CharacterTables.cellForm(of: scalar) {
    case .mark: .mark
    case .narrow: .cells(1)
    case .wide: .cells(2)
    case .ambiguous: .cells(ambiguous == .wide ? 2 : 1)
    case .hidden: .hidden
    }
  }

  /// How many cells a string takes on one line, its controls in their visible form.
  ///
  /// Linear.
  public func cells(of string: String) -> Int {
    var column = 0
    ClusterCursor.forEach(in: string, widths: self) { cluster in
      column += cluster.advance(atColumn: column, limit: Int.max)
      return true
    }
    return column
  }
}
