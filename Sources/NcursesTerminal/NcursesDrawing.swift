import BrowserCore
import CNcurses
import Glibc

/// Puts a picture on the screen of ncurses.
enum NcursesDrawing {
  /// Draws what differs from `previous`, in each row from the first such cell to the last, and the caret.
  static func draw(
    _ picture: CellBuffer, over previous: CellBuffer?, characters: inout NcursesCharacters
  ) {
    let known = previous?.size == picture.size ? previous : nil
    var cells: [cchar_t] = []
    cells.reserveCapacity(picture.size.columns)
    for row in 0..<picture.size.rows {
      let drawn = picture.row(row)
      let span = known.map { ChangedCells.span(of: drawn, over: $0.row(row)) } ?? drawn.indices
      if span.isEmpty { continue }
      cells.removeAll(keepingCapacity: true)
      for cell in drawn[span] {
        // ncurses writes the second half of a wide character by itself.
        if !cell.isContinuation { cells.append(characters[cell]) }
      }
      mvadd_wchnstr(CInt(row), CInt(span.lowerBound - drawn.startIndex), cells, CInt(cells.count))
    }
    if let caret = picture.caret {
      move(CInt(caret.row), CInt(caret.column))
      curs_set(1)
    } else {
      curs_set(0)
    }
    refresh()
  }
}
