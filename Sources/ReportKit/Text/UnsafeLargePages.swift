import Glibc

/// Pages of 2 MiB for what is long and read from one end to the other.
enum UnsafeLargePages {
  /// Asks for them: a fault for every 4 KiB took a tenth of the time in which a large text is read, and the processor reads
  /// ahead only within a page.
  ///
  /// Only a hint: nothing depends on it. It is given for all small pages on which the block stands: the system would
  /// divide a mapping of which only a part is meant, and could not enlarge it in its place any more.
  static func ask(for memory: UnsafeMutableRawPointer, _ size: Int) {
    guard size >= 1 << 22 else { return }
    let page = sysconf(CInt(_SC_PAGESIZE))
    let start = memory.alignedDown(toMultipleOf: page)
    let end = (memory + size).alignedUp(toMultipleOf: page)
    _ = madvise(start, end - start, MADV_HUGEPAGE)
  }
}
