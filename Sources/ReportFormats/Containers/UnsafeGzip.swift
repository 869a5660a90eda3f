import CZlib

/// Unpacks what gzip has packed (RFC 1952), by zlib.
///
/// The one place that calls zlib itself.
enum UnsafeGzip {
  /// Why it cannot be unpacked.
  enum Failure: Error {
    case damaged
    case tooLarge
  }

  /// What a packed file holds, one member after the other.
  ///
  /// - Parameter limit: how long it may be, in bytes.
  static func unpacked(_ bytes: [UInt8], atMost limit: Int) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, and 16 for the head of gzip.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .tooLarge }
    defer { inflateEnd(&stream) }
    var input = bytes
    var result: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    let failure = input.withUnsafeMutableBufferPointer { input -> Failure? in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      while true {
        let (status, produced) = room.withUnsafeMutableBufferPointer { room in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, room.count - Int(stream.avail_out))
        }
        result += room[..<produced]
        if result.count > limit { return .tooLarge }
        if status == Z_STREAM_END {
          // Another member may follow.
          if stream.avail_in == 0 || inflateReset(&stream) != Z_OK { return nil }
          if stream.next_in?.pointee != 0x1F { return nil }
        } else if status != Z_OK {
          return .damaged
        } else if produced == 0, stream.avail_in == 0 {
          return .damaged
        }
      }
    }
    if let failure { throw failure }
    return result
  }
}
