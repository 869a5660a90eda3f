/// Which headings say the same as others, and the how-manieth of them each is.
///
///     var repeated = RepeatedHeadings(report)
///     while repeated.step(1000) {}
///     repeated.place(of: 5)          // (2, 3): the second of three 五是發揮委員作用
///
/// Label and title count, in any forms of their characters; white space does not. It goes on in steps, so that no
/// key waits for a large outline.
public struct RepeatedHeadings: Sendable {
  private let report: Report
  /// How often each text has come so far, by a 64-bit sum of it.
  private var counts: [UInt64: Int32] = [:]
  /// How often the text of each node has come, itself included.
  private var ordinals: [Int32] = []

  /// Begins before the first heading.
  public init(_ report: Report) {
    self.report = report
  }

  /// Whether all headings have been looked at.
  public var isFinished: Bool { ordinals.count == report.outline.count }

  /// Looks at so many more headings; false when all have been looked at.
  ///
  /// Linear in their length.
  @discardableResult
  public mutating func step(_ count: Int) -> Bool {
    let outline = report.outline
    if ordinals.isEmpty {
      // Growing later would be a long step of its own.
      counts.reserveCapacity(outline.count)
      ordinals.reserveCapacity(outline.count)
    }
    for node in ordinals.count..<min(outline.count, ordinals.count + count) {
      let ordinal = counts[sum(of: node), default: 0] + 1
      counts[sum(of: node)] = ordinal
      ordinals.append(ordinal)
    }
    return !isFinished
  }

  /// The how-manieth of how many headings with the same words a node is; nil for words that stand once, and as
  /// long as not all headings have been looked at.
  public func place(of node: Int) -> (ordinal: Int, count: Int)? {
    guard isFinished, ordinals.indices.contains(node), let count = counts[sum(of: node)], count > 1
    else { return nil }
    return (Int(ordinals[node]), Int(count))
  }

  /// FNV-1a over the folded characters.
  private func sum(of node: Int) -> UInt64 {
    let heading = report.outline.headings[node]
    let range = heading.range.lowerBound..<max(heading.title.upperBound, heading.label.upperBound)
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    report.forEachPiece(of: range, of: heading) { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      while let scalar = cursor.next() {
        guard let unit = FoldTable.all.fold(scalar) else { continue }
        sum = (sum ^ UInt64(unit)) &* 0x100_0000_01B3
      }
    }
    return sum
  }
}
