/// Shortens strings to a number of cells, on whole characters and with … where something is left out.
struct CutText {
  let widths: CellWidths

  /// The beginning of a string, with … at its end if it is too long.
  ///
  /// Reads no more than has room.
  func end(_ string: String, to cells: Int) -> String {
    let room = cells - widths.cells(of: "…")
    var kept = 0
    var column = 0
    ClusterCursor.forEach(in: string, widths: widths) { cluster in
      column += cluster.advance(atColumn: column, limit: Int.max)
      if column <= room { kept = cluster.range.upperBound }
      return column <= cells
    }
    if column <= cells { return string }
    if room < 0 { return "" }
    let words = string.utf8.prefix(kept)
    // A joiner would join the … to the emoji before it.
    let joiner = Array("\u{200D}".utf8)
    return String(
      decoding: words.dropLast(words.suffix(3).elementsEqual(joiner) ? 3 : 0), as: UTF8.self) + "…"
  }

  /// The end of a string, with … at its beginning if it is too long.
  ///
  /// A tab is wider or narrower where it stands after the cut, so the result is measured again.
  func beginning(_ string: String, to cells: Int) -> String {
    let whole = widths.cells(of: string)
    if whole <= cells { return string }
    if widths.cells(of: "…") > cells { return "" }
    var ends: [(offset: Int, column: Int)] = []
    var column = 0
    ClusterCursor.forEach(in: string, widths: widths) { cluster in
      column += cluster.advance(atColumn: column, limit: Int.max)
      ends.append((cluster.range.upperBound, column))
      return true
    }
    for end in ends where whole - end.column <= cells {
      let rest = "…" + String(decoding: Array(string.utf8)[end.offset...], as: UTF8.self)
      if widths.cells(of: rest) <= cells { return rest }
    }
    return "…"
  }
}
