import Glibc

/// Where each line of a text begins.
///
/// A line is ended by LF and nothing else; a form feed, NEL or U+2028 does not end one. Lines are
/// counted from 1, as editors do. A text that ends with LF has no empty line after it.
public struct LineIndex: Sendable {
  private let starts: [Int]
  private let textCount: Int

  /// Finds the lines.
  ///
  /// Linear: one pass of `memchr`.
  public init(_ text: SourceText) {
    textCount = text.count
    starts = text.withBytes { bytes in
      guard let base = bytes.baseAddress, bytes.count > 0 else { return [] }
      var starts = [0]
      var position = 0
      while let found = memchr(base + position, 0x0A, bytes.count - position) {
        position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        if position == bytes.count { break }
        starts.append(position)
      }
      return starts
    }
  }

  /// The number of lines; 0 for an empty text.
  public var count: Int { starts.count }

  /// The bytes of a line, its LF included.
  ///
  /// - Parameter line: from 1 to ``count``.
  public func range(ofLine line: Int) -> Range<Int> {
    let end = line < starts.count ? starts[line] : textCount
    return starts[line - 1]..<end
  }

  /// The line in which a byte stands; the last line for an offset at the end or past it, and 1 in
  /// an empty text.
  ///
  /// A binary search.
  public func line(at offset: Int) -> Int {
    max(1, starts.countOfPrefix { $0 <= offset })
  }

  /// The line in which a byte stands that does not stand before a given line, which must be from 1 to ``count``.
  ///
  /// Linear in the lines between: for places in the order of the text, one after the other.
  public func line(at offset: Int, after line: Int) -> Int {
    var line = line
    while line < starts.count, starts[line] <= offset { line += 1 }
    return line
  }
}

extension RandomAccessCollection where Index == Int {
  /// The number of elements at the front that satisfy `belongs`, in a collection where all of them
  /// stand before all others.
  ///
  /// A binary search.
  package func countOfPrefix(where belongs: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
