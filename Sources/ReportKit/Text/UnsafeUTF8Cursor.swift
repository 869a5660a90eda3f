/// Walks over valid UTF-8, one character (Unicode scalar) at a time.
///
/// Only for bytes of a ``SourceText``, which are always valid, and only inside `withBytes`.
@frozen
public struct UnsafeUTF8Cursor {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Where the cursor stands, as a byte offset into the text.
  public var position: Int
  /// Where it stops.
  public let end: Int

  /// Stands at the beginning of a range of `bytes`, whose ends must be character boundaries.
  @inlinable
  public init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The character under the cursor; nil at the end.
  @inlinable
  public var current: UInt32? {
    var ahead = self
    return ahead.next()
  }

  /// The same place in the same bytes, with their end as its own: to see what follows its range.
  @inlinable
  public var unbounded: UnsafeUTF8Cursor {
    UnsafeUTF8Cursor(bytes, in: position..<bytes.count)
  }

  /// Takes the character under the cursor and steps over it; nil at the end.
  @inlinable
  public mutating func next() -> UInt32? {
    guard position < end else { return nil }
    let lead = UInt32(bytes[position])
    if lead < 0x80 {
      position += 1
      return lead
    }
    if lead < 0xE0 {
      defer { position += 2 }
      return (lead & 0x1F) << 6 | continuation(1)
    }
    if lead < 0xF0 {
      defer { position += 3 }
      return (lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2)
    }
    defer { position += 4 }
    return (lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3)
  }

  @inlinable
  func continuation(_ index: Int) -> UInt32 { UInt32(bytes[position + index]) & 0x3F }

  /// Steps over the character under the cursor if it is `scalar`.
  @inlinable
  public mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    var ahead = self
    guard ahead.next() == scalar.value else { return false }
    self = ahead
    return true
  }

  /// Steps over ideographs from U+4000 to U+9FFF, up to one that is `stop`; nil if none stands here.
  ///
  /// - Returns: how many, and the last.
  @inlinable
  mutating func skipIdeographs(besides stop: UInt32) -> (count: Int, last: UInt32)? {
    let start = position
    let lead = UInt8(truncatingIfNeeded: stop >> 12) | 0xE0
    let middle = UInt8(truncatingIfNeeded: stop >> 6) & 0x3F | 0x80
    let trail = UInt8(truncatingIfNeeded: stop) & 0x3F | 0x80
    while position + 2 < end, (0xE4...0xE9).contains(bytes[position]) {
      if bytes[position] == lead, bytes[position + 1] == middle, bytes[position + 2] == trail {
        break
      }
      position += 3
    }
    if position == start { return nil }
    var before = UnsafeUTF8Cursor(bytes, in: position - 3..<position)
    return before.next().map { ((position - start) / 3, $0) }
  }
}
