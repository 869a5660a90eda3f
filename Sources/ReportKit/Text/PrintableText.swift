/// Turns a text into what may be printed: as it stands, but with controls in ``VisibleForm``.
///
/// Line ends (LF, CRLF), tabs and a byte order mark at the very beginning stay. So the output of a
/// text without controls is the text, byte for byte.
public struct PrintableText {
  private static let pieceSize = 1 << 16
  private let text: SourceText

  /// Prepares to print `text`.
  public init(_ text: SourceText) {
    self.text = text
  }

  /// Hands the output to `write` in pieces, until `write` answers false.
  ///
  /// Linear; needs little memory.
  public func forEachPiece(_ write: (UnsafeRawBufferPointer) -> Bool) {
    text.withBytes { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var runStart = 0
      func writeRun(to end: Int) -> Bool {
        if end == runStart { return true }
        defer { runStart = end }
        return write(UnsafeRawBufferPointer(rebasing: raw[runStart..<end]))
      }
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      var joiners = EmojiJoiners()
      while true {
        let start = cursor.position
        guard let scalar = cursor.next() else { break }
        let joins = joiners.joins(scalar, before: cursor.current)
        if VisibleForm.isNeeded(for: scalar), !joins, !stays(scalar, at: start, before: cursor) {
          var form = VisibleForm.of(scalar)
          guard writeRun(to: start), form.withUTF8({ write(UnsafeRawBufferPointer($0)) })
          else { return }
          runStart = cursor.position
        } else if start - runStart >= Self.pieceSize {
          guard writeRun(to: start) else { return }
        }
      }
      _ = writeRun(to: raw.count)
    }
  }

  private func stays(_ scalar: UInt32, at start: Int, before next: UnsafeUTF8Cursor) -> Bool {
    switch scalar {
    case 0x09, 0x0A: true
    case 0x0D: next.current == 0x0A
    case 0xFEFF: start == 0
    default: false
    }
  }
}
