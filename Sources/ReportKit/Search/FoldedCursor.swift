/// Walks over the characters of a report that a ``FoldedText`` keeps, in its order, as they stand in
/// the source.
struct FoldedCursor {
  /// A character of the source.
  struct Character: Equatable {
    /// As it stands there.
    let scalar: UInt32
    /// Its bytes.
    let range: Range<Int>
  }

  private let fragments: [Paragraph.Fragment]
  private let bytes: UnsafeBufferPointer<UInt8>
  private var fragment: Int
  private var cursor: UnsafeUTF8Cursor

  /// Stands at a position of a folded text.
  ///
  /// A binary search and a walk over at most 63 characters: for all positions of a text linear, since what is dropped
  /// between these characters is walked over at most 64 times.
  init(_ folded: FoldedText, at position: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    fragments = folded.report.paragraphs.fragments
    self.bytes = bytes
    fragment = folded.fragment(at: position)
    guard position < folded.count, fragment < fragments.count, let storage = folded.storage else {
      fragment = fragments.count
      cursor = UnsafeUTF8Cursor(bytes, in: bytes.count..<bytes.count)
      return
    }
    var offset = fragments[fragment].range.lowerBound
    var current = Int(folded.fragmentStarts[fragment])
    let blockStart = position / UnsafeUnits.stride * UnsafeUnits.stride
    if blockStart >= current {
      offset = storage.offsets[position / UnsafeUnits.stride]
      current = blockStart
    }
    cursor = UnsafeUTF8Cursor(bytes, in: offset..<fragments[fragment].range.upperBound)
    skip(position - current)
  }

  /// Steps over so many characters that are kept, or to the end.
  mutating func skip(_ count: Int) {
    var left = count
    while left > 0 {
      let ideographs = cursor.skipIdeographs(atMost: left)
      left -= ideographs
      if ideographs == 0 {
        guard next() != nil else { return }
        left -= 1
      }
    }
  }

  /// Steps over those of the next characters that are kept and begin before a byte, at most `limit`, and answers how
  /// many they were.
  mutating func skip(before offset: Int, atMost limit: Int) -> Int {
    var skipped = 0
    while skipped < limit {
      let left = min(limit - skipped, max(0, (offset - cursor.position + 2) / 3))
      let ideographs = cursor.skipIdeographs(atMost: left)
      skipped += ideographs
      if ideographs > 0 { continue }
      let (fragmentBefore, cursorBefore) = (fragment, cursor)
      guard let character = next(), character.range.lowerBound < offset else {
        (fragment, cursor) = (fragmentBefore, cursorBefore)
        break
      }
      skipped += 1
    }
    return skipped
  }

  /// Takes the next character that is kept and steps over it; nil at the end.
  mutating func next() -> Character? {
    while true {
      while true {
        let start = cursor.position
        guard let scalar = cursor.next() else { break }
        if FoldTable.exact.fold(scalar) != nil {
          return Character(scalar: scalar, range: start..<cursor.position)
        }
      }
      guard fragment + 1 < fragments.count else { return nil }
      fragment += 1
      cursor = UnsafeUTF8Cursor(bytes, in: fragments[fragment].range)
    }
  }
}

extension UnsafeUTF8Cursor {
  /// Steps over characters from U+4000 to U+9FFF, nearly all of a Chinese text, none of which folding drops; answers how
  /// many there were, at most `count`.
  fileprivate mutating func skipIdeographs(atMost count: Int) -> Int {
    var skipped = 0
    while skipped < count, position < end, (0xE4...0xE9).contains(bytes[position]) {
      position += 3
      skipped += 1
    }
    return skipped
  }
}
