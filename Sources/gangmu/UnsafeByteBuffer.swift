import Glibc

/// Bytes that are written one after the other and handed on in portions.
///
/// Faster than an array of bytes for thousands of short pieces: a check of the room, and a copy. One
/// writer owns it; a copy of the reference is the same buffer.
final class UnsafeByteBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes wait in it.
  private(set) var count = 0

  init(capacity: Int = 1 << 12) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  /// Appends one byte.
  @inline(__always)
  func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Appends bytes.
  @inline(__always)
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    append(source, bytes.count)
  }

  /// Appends so many bytes from an address on.
  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > capacity { grow(by: length) }
    memcpy(base + count, source, length)
    count += length
  }

  /// Appends the decimal digits of a number that is not negative.
  func append(digitsOf value: Int) {
    if count + 20 > capacity { grow(by: 20) }
    var rest = UInt64(value)
    var length = 1
    var limit: UInt64 = 10
    while length < 19, rest >= limit {
      limit *= 10
      length += 1
    }
    for index in stride(from: count + length - 1, through: count, by: -1) {
      let tenth = rest / 10
      base[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    }
    count += length
  }

  /// Forgets all bytes and keeps the room.
  func removeAll() { count = 0 }

  /// Lends the bytes to `body`, outside of which the buffer must not be used.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  private func grow(by length: Int) {
    let larger = max(capacity * 2, count + length)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (memory, larger)
  }
}
