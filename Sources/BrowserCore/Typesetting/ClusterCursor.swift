import ReportKit

/// Walks over a text, one cluster at a time.
///
/// The whole text comes out, each byte in exactly one cluster, whatever it holds: a mark with no
/// character before it, or beyond the room of a cell, comes out by itself as a hidden cluster.
struct ClusterCursor {
  private var scalars: UnsafeUTF8Cursor
  private let widths: CellWidths

  private static let zeroWidthJoiner: UInt32 = 0x200D

  /// Stands at the beginning of a range of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, widths: CellWidths) {
    scalars = UnsafeUTF8Cursor(bytes, in: range)
    self.widths = widths
  }

  /// The character that the cluster under the cursor begins with; nil at the end.
  var current: UInt32? { scalars.current }

  /// Takes the cluster under the cursor and steps over it; nil at the end.
  mutating func next() -> Cluster? {
    let start = scalars.position
    guard let value = scalars.next(), let scalar = Unicode.Scalar(value) else { return nil }
    if value == 0x09 { return cluster(.tab, scalar, CombiningMarks(), from: start, cells: 0) }
    guard case .cells(let cells) = widths.cellClass(of: value) else {
      let length = VisibleForm.of(value).unicodeScalars.count
      return cluster(.hidden, scalar, CombiningMarks(), from: start, cells: length)
    }
    var marks = CombiningMarks()
    while let ahead = scalars.current, joins(ahead, to: value), marks.append(ahead) {
      _ = scalars.next()
    }
    return cluster(.character, scalar, marks, from: start, cells: cells)
  }

  /// Walks over a string until `body` answers false.
  static func forEach(in string: String, widths: CellWidths, _ body: (Cluster) -> Bool) {
    var string = string
    string.withUTF8 { bytes in
      var cursor = ClusterCursor(bytes, in: 0..<bytes.count, widths: widths)
      while let cluster = cursor.next(), body(cluster) {}
    }
  }

  /// A mark joins any character; a joiner only between two pictographs.
  private func joins(_ scalar: UInt32, to base: UInt32) -> Bool {
    if scalar == Self.zeroWidthJoiner, CharacterTable.isPictograph(base) {
      // The row of a part of the text must have the clusters that the whole text has there.
      var ahead = scalars.unbounded
      _ = ahead.next()
      return ahead.current.map(CharacterTable.isPictograph) ?? false
    }
    return widths.cellClass(of: scalar) == .mark
  }

  private func cluster(
    _ kind: Cluster.Kind, _ scalar: Unicode.Scalar, _ marks: CombiningMarks, from start: Int,
    cells: Int
  ) -> Cluster {
    Cluster(
      kind: kind, scalar: scalar, marks: marks, range: start..<scalars.position, cells: cells)
  }
}
