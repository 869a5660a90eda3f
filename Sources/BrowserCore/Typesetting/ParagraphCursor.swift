import ReportKit

/// Walks over a paragraph, one cluster at a time, as if its fragments were one text.
struct ParagraphCursor {
  /// A place in a paragraph.
  struct Place: Equatable {
    /// The index of the fragment.
    fileprivate let fragment: Int
    /// The byte, as an offset into the text.
    let offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let fragments: ArraySlice<Paragraph.Fragment>
  private let widths: CellWidths
  private var fragment: Int
  private var clusters: ClusterCursor

  /// Stands at the beginning of a paragraph.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: Paragraph, widths: CellWidths) {
    self.bytes = bytes
    self.widths = widths
    fragments = paragraph.fragments
    fragment = fragments.startIndex
    clusters = ClusterCursor(bytes, in: fragments.first?.range ?? 0..<0, widths: widths)
  }

  /// Where the cluster that was taken last begins.
  func place(of cluster: Cluster) -> Place {
    Place(fragment: fragment, offset: cluster.range.lowerBound)
  }

  /// The character that the next cluster begins with; nil at the end.
  var following: UInt32? {
    if let scalar = clusters.current { return scalar }
    guard fragment + 1 < fragments.endIndex else { return nil }
    return UnsafeUTF8Cursor(bytes, in: fragments[fragment + 1].range).current
  }

  /// Takes the next cluster and steps over it; nil at the end.
  mutating func next() -> Cluster? {
    if let cluster = clusters.next() { return cluster }
    guard fragment + 1 < fragments.endIndex else { return nil }
    fragment += 1
    clusters = ClusterCursor(bytes, in: fragments[fragment].range, widths: widths)
    return clusters.next()
  }

  /// Goes to a place where it has been.
  mutating func move(to place: Place) {
    fragment = place.fragment
    let end = fragments.indices.contains(fragment) ? fragments[fragment].range.upperBound : 0
    clusters = ClusterCursor(bytes, in: place.offset..<max(place.offset, end), widths: widths)
  }
}
