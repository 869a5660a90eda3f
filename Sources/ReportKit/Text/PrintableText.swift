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
      // What holds forms is put together first: a text may be nothing but controls.
      var pending: [UInt8] = []
      func writePending() -> Bool {
        if pending.isEmpty { return true }
        defer { pending.removeAll(keepingCapacity: true) }
        return pending.withUnsafeBytes(write)
      }
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      var joiners = EmojiJoiners()
      while true {
        let start = cursor.position
        guard let scalar = cursor.next() else { break }
        let joins = joiners.joins(scalar, before: cursor.current)
        if VisibleForm.isNeeded(for: scalar), !joins, !stays(scalar, at: start, before: cursor) {
          pending += bytes[runStart..<start]
          VisibleForm.append(scalar, to: &pending)
          runStart = cursor.position
          if pending.count >= Self.pieceSize, !writePending() { return }
        } else if start - runStart >= Self.pieceSize {
          guard writePending(), write(UnsafeRawBufferPointer(rebasing: raw[runStart..<start]))
          else { return }
          runStart = start
        }
      }
      guard writePending(), runStart < raw.count else { return }
      _ = write(UnsafeRawBufferPointer(rebasing: raw[runStart...]))
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
