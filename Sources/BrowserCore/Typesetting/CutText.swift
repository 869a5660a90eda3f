/// Shortens strings to a number of cells, on whole characters and with … where something is left out.
struct CutText {
  let widths: CellWidths

  /// The beginning of a string, with … at its end if it is too long.
  func end(_ string: String, to cells: Int) -> String {
    if widths.cells(of: string) <= cells { return string }
    let room = cells - widths.cells(of: "…")
    guard room >= 0 else { return "" }
    var kept = 0
    var column = 0
    ClusterCursor.forEach(in: string, widths: widths) { cluster in
      column += cluster.advance(atColumn: column, limit: Int.max)
      if column > room { return false }
      kept = cluster.range.upperBound
      return true
    }
    return String(decoding: Array(string.utf8)[..<kept], as: UTF8.self) + "…"
  }

  /// The end of a string, with … at its beginning if it is too long.
  func beginning(_ string: String, to cells: Int) -> String {
    let whole = widths.cells(of: string)
    if whole <= cells { return string }
    let room = cells - widths.cells(of: "…")
    guard room >= 0 else { return "" }
    var dropped = 0
    var column = 0
    ClusterCursor.forEach(in: string, widths: widths) { cluster in
      if whole - column <= room { return false }
      column += cluster.advance(atColumn: column, limit: Int.max)
      dropped = cluster.range.upperBound
      return true
    }
    return "…" + String(decoding: Array(string.utf8)[dropped...], as: UTF8.self)
  }
}
