import BrowserCore
import CNcurses
import Glibc

/// Puts a picture on the screen of ncurses.
enum NcursesDrawing {
  /// Draws the rows that differ from `previous`, and the caret.
  static func draw(_ picture: CellBuffer, over previous: CellBuffer?, styles: NcursesStyles) {
    let known = previous?.size == picture.size ? previous : nil
    var cells: [cchar_t] = []
    cells.reserveCapacity(picture.size.columns)
    // Many cells are as the one before them, blanks above all.
    var last = (cell: Cell.blank(.text), character: character(of: .blank(.text), styles: styles))
    for row in 0..<picture.size.rows {
      let drawn = picture.row(row)
      if let known, known.row(row) == drawn { continue }
      cells.removeAll(keepingCapacity: true)
      for cell in drawn {
        // ncurses writes the second half of a wide character by itself.
        if cell.isContinuation { continue }
        if cell != last.cell { last = (cell, character(of: cell, styles: styles)) }
        cells.append(last.character)
      }
      mvadd_wchnstr(CInt(row), 0, cells, CInt(cells.count))
    }
    if let caret = picture.caret {
      move(CInt(caret.row), CInt(caret.column))
      curs_set(1)
    } else {
      curs_set(0)
    }
    refresh()
  }

  private static func character(of cell: Cell, styles: NcursesStyles) -> cchar_t {
    var result = cchar_t()
    let look = styles.look(of: cell.style)
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
