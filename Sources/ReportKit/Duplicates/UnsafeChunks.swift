/// A list of up to 2³² small values that only grows, in chunks, so that a long one is never copied to a larger place.
final class UnsafeChunks<Element: BitwiseCopyable> {
  /// The number of elements.
  private(set) var count = 0
  /// Room for all chunks that there may be; the system gives the memory when one is set.
  private let chunks = UnsafeMutablePointer<UnsafeMutablePointer<Element>>.allocate(
    capacity: 1 << (32 - chunkBits))
  private var chunkCount = 0
  /// So many elements are one chunk, as a power of two.
  private static var chunkBits: Int { 13 }

  deinit {
    for index in 0..<chunkCount { chunks[index].deallocate() }
    chunks.deallocate()
  }

  /// An element, which must be there.
  subscript(index: Int) -> Element {
    @inline(__always) get { chunks[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] }
  }

  /// Adds an element.
  func append(_ element: Element) {
    if count >> Self.chunkBits == chunkCount {
      chunks[chunkCount] = .allocate(capacity: 1 << Self.chunkBits)
      chunkCount += 1
    }
    chunks[count >> Self.chunkBits].advanced(by: count & (1 << Self.chunkBits - 1))
      .initialize(to: element)
    count += 1
  }
}
