/// A list of small values that only grows, in chunks, so that a long one is never copied to a larger place.
final class UnsafeChunks<Element: BitwiseCopyable> {
  /// The number of elements.
  private(set) var count = 0
  private var chunks: [UnsafeMutablePointer<Element>] = []
  /// So many elements are one chunk, as a power of two.
  private static var chunkBits: Int { 13 }

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// An element, which must be there.
  subscript(index: Int) -> Element {
    @inline(__always) get { chunks[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] }
  }

  /// Adds an element.
  func append(_ element: Element) {
    if count >> Self.chunkBits == chunks.count {
      chunks.append(.allocate(capacity: 1 << Self.chunkBits))
    }
    chunks[count >> Self.chunkBits].advanced(by: count & (1 << Self.chunkBits - 1))
      .initialize(to: element)
    count += 1
  }
}
