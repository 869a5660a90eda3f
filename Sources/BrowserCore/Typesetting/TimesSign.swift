extension CellWidths {
  /// Words with a × that fills the cells that it takes: ×4 as it is, or ｘ4.
  ///
  /// × is ambiguous (UAX #11), but fonts have only a narrow one. Where terminals draw it two cells wide, xterm leaves in
  /// the second what was there before.
  func withFullTimes(_ words: String) -> String {
    guard ambiguous == .wide else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.map { $0 == "×" ? "ｘ" : $0 }))
  }
}
