/// The runs of headings that are counted together: the numbered siblings of one kind.
///
/// 一是, 一要 and 第一， are of one kind and counted apart all the same; so are 5.1.1 and 5.2.1.
struct NumberingRuns {
  /// The heading before in the same run; -1 for the first of a run.
  private(set) var previous: [Int]
  /// The heading after in the same run; -1 for the last of a run.
  private(set) var next: [Int]

  private struct Key: Hashable {
    let parent: Int
    let kind: HeadingKind
    let form: ArraySlice<UInt8>
  }

  /// Finds the runs; linear in the number of headings.
  init(_ outline: Outline, of text: SourceText) {
    previous = Array(repeating: -1, count: outline.count)
    next = previous
    var last: [Key: Int] = [:]
    text.withBytes { bytes in
      for (node, heading) in outline.headings.enumerated() where heading.number > 0 {
        let key = Key(
          parent: outline.parent(of: node) ?? -1, kind: heading.kind,
          form: Self.form(of: heading, in: bytes))
        if let before = last.updateValue(node, forKey: key) {
          previous[node] = before
          next[before] = node
        }
      }
    }
  }

  /// What else than its kind tells the run of a heading.
  ///
  /// 是, 要 or ， after an ordinal, and the first parts of a decimal number.
  private static func form(
    of heading: Heading, in bytes: UnsafeBufferPointer<UInt8>
  ) -> ArraySlice<UInt8> {
    switch heading.kind {
    case .ordinalRunIn: return Array(bytes[heading.label].suffix(3))[...]
    case .decimal:
      let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
      let label = Array(bytes[heading.label])[...]
      let end = label.lastIndex(where: isDigit) ?? label.startIndex
      return label[..<(label[..<end].lastIndex { !isDigit($0) } ?? label.startIndex)]
    default: return []
    }
  }
}
