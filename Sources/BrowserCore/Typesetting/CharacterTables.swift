import CUnicodeTables

/// What the Unicode data files say about a character, as far as typesetting asks.
///
/// Each answer is two table look-ups. This is the one file of the target that reads the tables.
enum CharacterTables {
  /// How a character takes cells.
  enum CellForm {
    /// It joins the character before it.
    case mark
    /// It takes one cell.
    case narrow
    /// It takes two.
    case wide
    /// It takes one or two, as the terminal decides.
    case ambiguous
    /// It must be shown in its visible form.
    case hidden
  }

  /// How a character takes cells.
  static func cellForm(of scalar: UInt32) -> CellForm {
    switch Int(cut_cell_class(scalar)) & CUT_CELL_WIDTHS {
    case CUT_CELL_MARK: .mark
    case CUT_CELL_WIDE: .wide
    case CUT_CELL_AMBIGUOUS: .ambiguous
    case CUT_CELL_HIDDEN: .hidden
    default: .narrow
    }
  }

  /// What a character is to the rules of UAX #14, after their rule LB1.
  static func lineBreakClass(of scalar: UInt32) -> LineBreakClass {
    LineBreakClass(rawValue: cut_line_class(scalar)) ?? .al
  }
}
