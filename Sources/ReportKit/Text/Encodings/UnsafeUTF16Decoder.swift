/// Appends UTF-16 to a text and puts U+FFFD in the place of surrogates without their other half, and
/// of a cut end.
struct UnsafeUTF16Decoder: ChunkDecoder {
  private let highByte: Int
  /// The end of the last chunk: half a unit, half a pair of surrogates, or both.
  private var carried: [UInt8] = []

  /// Reads units in one of the two byte orders.
  init(isBigEndian: Bool) { highByte = isBigEndian ? 0 : 1 }

  mutating func append(
    _ chunk: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) -> Bool {
    if carried.isEmpty { return decode(chunk, to: &text) }
    let bytes = carried + chunk
    carried.removeAll()
    return bytes.withUnsafeBytes { decode($0, to: &text) }
  }

  mutating func finish(to text: inout UnsafeTextAppender) -> Bool {
    if carried.isEmpty { return true }
    carried.removeAll()
    return text.appendReplacement()
  }

  private mutating func decode(
    _ bytes: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) -> Bool {
    var position = 0
    // A unit takes three bytes of UTF-8 at most, a pair of surrogates four.
    let isStored = text.append(upTo: bytes.count / 2 * 3) { room in
      var end = 0
      while position + 1 < bytes.count {
        var scalar = unit(bytes, position)
        var length = 2
        if scalar & 0xF800 == 0xD800 {
          if scalar < 0xDC00, position + 3 >= bytes.count { break }
          let low = scalar < 0xDC00 ? unit(bytes, position + 2) : 0
          if low & 0xFC00 == 0xDC00 {
            scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
            length = 4
          } else {
            scalar = 0xFFFD
          }
        }
        position += length
        Self.write(scalar, to: room, at: &end)
      }
      return end
    }
    carried = Array(bytes[position...])
    return isStored
  }

  @inline(__always)
  private func unit(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt32 {
    UInt32(bytes[position + highByte]) << 8 | UInt32(bytes[position + 1 - highByte])
  }

  @inline(__always)
  private static func write(
    _ scalar: UInt32, to room: UnsafeMutableRawBufferPointer, at end: inout Int
  ) {
    func put(_ byte: UInt32) {
      room[end] = UInt8(truncatingIfNeeded: byte)
      end += 1
    }
    if scalar < 0x80 { return put(scalar) }
    if scalar < 0x800 {
      put(0xC0 | scalar >> 6)
    } else {
      if scalar < 0x10000 {
        put(0xE0 | scalar >> 12)
      } else {
        put(0xF0 | scalar >> 18)
        put(0x80 | scalar >> 12 & 0x3F)
      }
      put(0x80 | scalar >> 6 & 0x3F)
    }
    put(0x80 | scalar & 0x3F)
  }
}
