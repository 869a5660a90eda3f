/// The headings of a report as a tree in flat arrays: a node is an index into ``headings``.
///
///     let outline = Report(name: "seed", text: text).outline
///     outline.headings[3].number        // 2
///     outline.parent(of: 3)             // 1: (二) under 四是
///
/// Nodes stand in document order, so a subtree is a run of indices.
public struct Outline: Sendable {
  /// The headings, in the order they stand.
  public let headings: [Heading]
  /// The bytes of the document's title, if it has one.
  public let title: Range<Int>?
  private let parents: [Int32]
  private let subtreeEnds: [Int32]

  /// How often the node's number stood among the siblings before it, plus one.
  let repeats: [Int32]
  /// The place of the node among its siblings, from 1.
  let positions: [Int32]

  /// Builds the tree from headings in document order, whose levels never go down by more than one
  /// at a time.
  ///
  /// Linear.
  init(headings: [Heading], title: Range<Int>?) {
    self.headings = headings
    self.title = title
    var parents = [Int32](repeating: -1, count: headings.count)
    var ends = [Int32](repeating: Int32(headings.count), count: headings.count)
    var open: [Int] = []
    for (node, heading) in headings.enumerated() {
      while open.count >= heading.level, let closed = open.popLast() { ends[closed] = Int32(node) }
      parents[node] = Int32(open.last ?? -1)
      open.append(node)
    }
    self.parents = parents
    subtreeEnds = ends
    (repeats, positions) = Self.countSiblings(headings, parents)
  }

  /// The number of headings.
  public var count: Int { headings.count }

  /// The node above; nil at the first level.
  public func parent(of node: Int) -> Int? {
    parents[node] < 0 ? nil : Int(parents[node])
  }

  /// The node and everything below it, as a run of nodes.
  public func subtree(of node: Int) -> Range<Int> { node..<Int(subtreeEnds[node]) }

  /// Whether headings stand below this one.
  public func hasChildren(_ node: Int) -> Bool { Int(subtreeEnds[node]) > node + 1 }

  /// The nodes directly below a node, or the first level for nil.
  ///
  /// Linear in their number.
  public func children(of node: Int?) -> [Int] {
    let end = node.map { Int(subtreeEnds[$0]) } ?? count
    var children: [Int] = []
    var child = node.map { $0 + 1 } ?? 0
    while child < end {
      children.append(child)
      child = Int(subtreeEnds[child])
    }
    return children
  }

  /// The next node with the same parent.
  public func nextSibling(of node: Int) -> Int? {
    let next = Int(subtreeEnds[node])
    return next < count && parents[next] == parents[node] ? next : nil
  }

  /// The node before with the same parent.
  ///
  /// Climbs from the node just before: its cost is the difference of depth.
  public func previousSibling(of node: Int) -> Int? {
    var candidate = node - 1
    while candidate >= 0, parents[candidate] != parents[node] {
      if candidate == Int(parents[node]) { return nil }
      candidate = Int(parents[candidate])
    }
    return candidate >= 0 ? candidate : nil
  }

  /// The node and its parents, from the first level down to the node itself.
  public func lineage(of node: Int) -> [Int] {
    var lineage = [node]
    while let parent = parent(of: lineage[lineage.count - 1]) { lineage.append(parent) }
    return lineage.reversed()
  }

  /// The section in which a byte stands: the last heading that begins at it or before it; nil
  /// before the first.
  ///
  /// A binary search.
  public func node(at offset: Int) -> Int? {
    let before = headings.countOfPrefix { $0.range.lowerBound <= offset }
    return before > 0 ? before - 1 : nil
  }

  private static func countSiblings(
    _ headings: [Heading], _ parents: [Int32]
  ) -> (repeats: [Int32], positions: [Int32]) {
    var repeats = [Int32](repeating: 1, count: headings.count)
    var positions = [Int32](repeating: 1, count: headings.count)
    var open: [Siblings] = []
    for (node, heading) in headings.enumerated() {
      let depth = heading.level - 1
      while open.count <= depth { open.append(Siblings()) }
      if open.count > depth + 1 { open.removeSubrange((depth + 1)...) }
      // The levels below begin anew under each heading, and so does this one under another parent.
      if open[depth].parent != parents[node] { open[depth] = Siblings(parent: parents[node]) }
      (repeats[node], positions[node]) = open[depth].add(Int32(clamping: heading.number))
    }
    return (repeats, positions)
  }

  /// The numbers that stood below one parent so far.
  private struct Siblings {
    var parent: Int32 = -2
    private var count: Int32 = 0
    private var highest = Int32.min
    private var numbers: [Int32] = []
    /// How often each number stood; empty as long as each was higher than those before.
    private var counts: [Int32: Int32] = [:]

    init(parent: Int32 = -2) { self.parent = parent }

    mutating func add(_ number: Int32) -> (repeats: Int32, position: Int32) {
      count += 1
      if number > highest && counts.isEmpty {
        highest = number
        numbers.append(number)
        return (1, count)
      }
      if counts.isEmpty {
        for known in numbers { counts[known] = 1 }
      }
      counts[number, default: 0] += 1
      return (counts[number] ?? 1, count)
    }
  }
}
