import Glibc

/// Pages of 2 MiB for what is long and read from one end to the other.
enum UnsafeLargePages {
  /// Asks for them where whole ones fit: a fault for every 4 KiB took a tenth of the time in which a large text is read,
  /// and the processor reads ahead only within a page.
  ///
  /// Only a hint: nothing depends on it.
  static func ask(for memory: UnsafeMutableRawPointer, _ size: Int) {
    let page = 1 << 21
    guard size >= 2 * page else { return }
    let start = memory.alignedUp(toMultipleOf: page)
    let end = (memory + size).alignedDown(toMultipleOf: page)
    if start < end { _ = madvise(start, end - start, MADV_HUGEPAGE) }
  }
}
