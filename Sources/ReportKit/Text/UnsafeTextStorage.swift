import Glibc

/// A block of memory that one reader fills from the front and any number of texts look at.
///
/// A ``SourceText`` keeps the storage and its own length, and never looks past that length: so the
/// reader may go on appending while earlier texts are in use, without a lock and without a copy.
/// Growing allocates a new block, and the texts that look at the old one keep it alive. Where it is not known
/// how long a text will be, addresses are reserved for a very long one, so that it need not grow: pages that were
/// never written to take no memory.
final class UnsafeTextStorage: @unchecked Sendable {
  let base: UnsafeMutablePointer<UInt8>
  let capacity: Int
  /// Whether it is room for any text, of which most will never be written to.
  let isReserved: Bool

  /// Allocates `capacity` bytes; nil when there is no memory for them.
  init?(capacity: Int) {
    let size = max(capacity, 1)
    guard let memory = malloc(size) else { return nil }
    base = memory.assumingMemoryBound(to: UInt8.self)
    self.capacity = size
    isReserved = false
    UnsafeLargePages.ask(for: memory, size)
  }

  /// Reserves addresses for a text of unknown length; nil if there are not enough, or if they are limited.
  init?(reserving size: Int) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur == rlim_t(bitPattern: -1),
      let memory = mmap(
        nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      memory != MAP_FAILED
    else { return nil }
    base = memory.assumingMemoryBound(to: UInt8.self)
    capacity = size
    isReserved = true
    UnsafeLargePages.ask(for: memory, size)
  }

  deinit {
    if isReserved { munmap(base, capacity) } else { free(base) }
  }

  /// A larger storage that begins with the first `count` bytes of this one; nil without memory.
  func grown(to newCapacity: Int, keeping count: Int) -> UnsafeTextStorage? {
    guard let larger = UnsafeTextStorage(capacity: newCapacity) else { return nil }
    memcpy(larger.base, base, count)
    return larger
  }
}

/// Appends bytes to storage that grows as needed and hands out texts over what is there.
///
/// The only writer of an ``UnsafeTextStorage``.
struct UnsafeTextAppender: ~Copyable {
  private var storage: UnsafeTextStorage
  private(set) var count = 0

  init?(capacity: Int) {
    guard let storage = UnsafeTextStorage(capacity: capacity) else { return nil }
    self.storage = storage
  }

  /// Prepares for a text of which it is not known how long it will be.
  init?(reserving size: Int) {
    guard let storage = UnsafeTextStorage(reserving: size) ?? UnsafeTextStorage(capacity: 0) else {
      return nil
    }
    self.storage = storage
  }

  /// The text so far.
  ///
  /// Costs nothing; stays as it is when more is appended.
  var text: SourceText { SourceText(storage: storage, count: count) }

  /// Makes room and appends; false when there is no memory.
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return true }
    guard makeRoom(bytes.count) else { return false }
    memcpy(storage.base + count, source, bytes.count)
    count += bytes.count
    return true
  }

  /// Makes room for `limit` bytes and appends those that `body` writes there, whose number it
  /// answers; false when there is no memory.
  mutating func append(
    upTo limit: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    guard makeRoom(limit) else { return false }
    count += body(UnsafeMutableRawBufferPointer(start: storage.base + count, count: limit))
    return true
  }

  /// Appends U+FFFD; false when there is no memory.
  mutating func appendReplacement() -> Bool {
    append(upTo: 3) { room in
      room.copyBytes(from: [0xEF, 0xBF, 0xBD])
      return 3
    }
  }

  /// Enlarges the room for a text whose characters take three bytes here and two in its file; false
  /// when there is no memory.
  mutating func reserveForLongerText() -> Bool {
    storage.isReserved
      || makeRoom(storage.capacity + storage.capacity / 2 + (1 << 16) - count)
  }

  private mutating func makeRoom(_ bytes: Int) -> Bool {
    if count + bytes <= storage.capacity { return true }
    let wanted = max(count + bytes, storage.capacity + storage.capacity / 2)
    guard let larger = storage.grown(to: wanted, keeping: count) else { return false }
    storage = larger
    return true
  }
}
