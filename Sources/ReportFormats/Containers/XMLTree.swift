/// The elements of an XML document in flat arrays, by their names without prefix.
///
/// A node is an index. Word, LibreOffice and others choose prefixes as they like, and no two elements of a form have the
/// same name in two of its namespaces with another meaning, so the names alone are enough.
final class XMLTree {
  /// What stands in a place: an element, or characters.
  private struct Node {
    /// The index of its name; -1 for characters.
    var name: Int32
    var next: Int32 = -1
    /// The first node inside; of characters, where they begin.
    var first: Int32 = -1
    /// Where characters end; of an element its first attribute.
    var extra: Int32 = 0
    var attributeCount: Int32 = 0
  }

  private struct Attribute {
    let name: Int32
    let value: Range<Int32>
  }

  private var nodes: [Node] = []
  private var attributes: [Attribute] = []
  private var names: [String] = []
  private var indices: [String: Int32] = [:]
  private var characters: [UInt8] = []
  /// The open elements, and the last node inside of each.
  private var open: [(node: Int32, last: Int32)] = []

  /// More nodes, or levels, than any document has that a person made.
  static let mostNodes = 3_000_000
  static let mostLevels = 400

  /// Whether there is more than any document has.
  var isExcessive: Bool { nodes.count > Self.mostNodes || open.count > Self.mostLevels }

  /// The outermost element; nil if there is none.
  var root: Int? { nodes.isEmpty ? nil : 0 }

  /// The name of an element; empty for characters.
  func name(_ node: Int) -> String {
    nodes[node].name < 0 ? "" : names[Int(nodes[node].name)]
  }

  /// The nodes inside of an element, in order.
  func children(_ node: Int) -> Children { Children(tree: self, following: firstChild(node)) }

  /// The first element inside of an element with a name.
  func child(_ name: String, of node: Int?) -> Int? {
    guard let node else { return nil }
    for child in children(node) where self.name(child) == name { return child }
    return nil
  }

  /// The value of an attribute.
  func attribute(_ name: String, of node: Int?) -> String? {
    guard let node, nodes[node].name >= 0 else { return nil }
    let first = Int(nodes[node].extra)
    for attribute in attributes[first..<first + Int(nodes[node].attributeCount)]
    where names[Int(attribute.name)] == name {
      return String(
        decoding: characters[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)],
        as: UTF8.self)
    }
    return nil
  }

  /// The value of the attribute `val` of the first element inside with a name, as Word has it.
  func value(_ name: String, of node: Int?) -> String? {
    attribute("val", of: child(name, of: node))
  }

  /// The characters of a node that has no elements.
  func bytes(_ node: Int) -> ArraySlice<UInt8> {
    nodes[node].name < 0 ? characters[Int(nodes[node].first)..<Int(nodes[node].extra)] : []
  }

  /// All characters inside of an element.
  func text(_ node: Int?) -> String {
    guard let node else { return "" }
    if nodes[node].name < 0 { return String(decoding: bytes(node), as: UTF8.self) }
    return children(node).map { text($0) }.joined()
  }

  /// Whether an element of a name is anywhere.
  func holds(_ name: String) -> Bool { indices[name] != nil }

  private func firstChild(_ node: Int) -> Int32 {
    nodes[node].name < 0 ? -1 : nodes[node].first
  }

  /// A walk over the nodes inside of an element.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: XMLTree
    fileprivate var following: Int32

    mutating func next() -> Int? {
      guard following >= 0 else { return nil }
      defer { following = tree.nodes[Int(following)].next }
      return Int(following)
    }
  }

  // MARK: Building

  func openElement(_ name: String) {
    let node = append(Node(name: index(of: name), extra: Int32(attributes.count)))
    open.append((node, -1))
  }

  func addAttribute(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
    guard let last = open.last else { return }
    let start = Int32(characters.count)
    characters += value
    attributes.append(Attribute(name: index(of: name), value: start..<Int32(characters.count)))
    nodes[Int(last.node)].attributeCount += 1
  }

  func closeElement() { _ = open.popLast() }

  func addCharacters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let parent = open.last else { return }
    let start = characters.count
    characters += bytes
    // What comes in pieces is one node.
    if parent.last >= 0, nodes[Int(parent.last)].name < 0,
      Int(nodes[Int(parent.last)].extra) == start
    {
      nodes[Int(parent.last)].extra = Int32(characters.count)
    } else {
      _ = append(Node(name: -1, first: Int32(start), extra: Int32(characters.count)))
    }
  }

  private func append(_ node: Node) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(node)
    if let parent = open.last {
      if parent.last >= 0 {
        nodes[Int(parent.last)].next = index
      } else {
        nodes[Int(parent.node)].first = index
      }
      open[open.count - 1].last = index
    }
    return index
  }

  private func index(of name: String) -> Int32 {
    if let index = indices[name] { return index }
    let index = Int32(names.count)
    names.append(name)
    indices[name] = index
    return index
  }
}
