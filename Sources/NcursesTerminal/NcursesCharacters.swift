import BrowserCore
import CNcurses
import Glibc

/// Cells as ncurses wants them.
///
/// Those that were asked for last are kept: a screen has some hundred different ones, nearly all of which were on the one
/// before, and ncurses looks at each for some hundred nanoseconds.
struct NcursesCharacters {
  private let look: (Style) -> NcursesStyles.Look
  private var kept: [(cell: Cell, character: cchar_t)]
  /// So many are kept, as a power of two.
  private static let keptBits = 11

  /// - Parameter look: answers how a style looks.
  init(look: @escaping (Style) -> NcursesStyles.Look) {
    self.look = look
    let blank = Cell.blank(.text)
    kept = Array(
      repeating: (blank, Self.character(of: blank, look(.text))), count: 1 << Self.keptBits)
  }

  /// The character of a cell that is not a continuation.
  subscript(cell: Cell) -> cchar_t {
    mutating get {
      let value = cell.scalar.value &+ UInt32(cell.style.rawValue) &* 0x9E3B
      let slot = Int(value & (1 << Self.keptBits - 1))
      if kept[slot].cell != cell {
        kept[slot] = (cell, Self.character(of: cell, look(cell.style)))
      }
      return kept[slot].character
    }
  }

  private static func character(of cell: Cell, _ look: NcursesStyles.Look) -> cchar_t {
    var result = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: CombiningMarks.limit + 2) { text in
      text.initialize(repeating: 0)
      text[0] = wchar_t(bitPattern: cell.scalar.value)
      var end = 1
      for mark in cell.marks {
        text[end] = wchar_t(bitPattern: mark.value)
        end += 1
      }
      _ = setcchar(&result, text.baseAddress, look.attributes, look.pair, nil)
    }
    return result
  }
}
