/// Tells prose from titles, dates, signatures and rows of tables.
enum Prose {
  /// More characters than headings have: of those with a line for themselves, in 45 reports, 95 in 100
  /// had 54 or fewer.
  private static let longestHeading = 60

  /// Whether a sentence ends in the pieces of a paragraph, or it has clauses and is longer than headings are.
  ///
  /// Reads no further than it needs to know.
  static func isFound(
    in pieces: some Sequence<Range<Int>>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var length = 0
    var hasClauses = false
    for piece in pieces {
      var cursor = UnsafeUTF8Cursor(bytes, in: piece)
      while let scalar = cursor.next() {
        length += 1
        if scalar == 0x3002 { return true }
        if scalar == 0xFF0C { hasClauses = true }
        if length > longestHeading, hasClauses { return true }
      }
    }
    return false
  }
}
