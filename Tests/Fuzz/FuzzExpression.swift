@testable import ReportKit

/// A regular expression that an input chooses, with a matcher of its own: slow, and nothing like that of PCRE2.
struct FuzzExpression {
  private indirect enum Node {
    case literal(Unicode.Scalar)
    case any
    case oneOf([Unicode.Scalar], isNegated: Bool)
    case sequence([Node])
    case either(Node, Node)
    case optional(Node)
    case some(Node)
  }

  private static let letters: [Unicode.Scalar] = ["发", "發", "a", "A", "一", "，", "。", "是"]
  private let root: Node
  private var stepsLeft = 0

  init(_ input: inout FuzzInput) { root = Self.node(&input, depth: 3) }

  private static func node(_ input: inout FuzzInput, depth: Int) -> Node {
    switch input.below(depth > 0 ? 8 : 3) {
    case 0: .literal(input.pick(letters))
    case 1: .any
    case 2: .oneOf([input.pick(letters), input.pick(letters)], isNegated: input.below(3) == 0)
    case 3: .either(node(&input, depth: depth - 1), node(&input, depth: depth - 1))
    case 4: .optional(node(&input, depth: depth - 1))
    // At least one literal, so that nothing is matched for ever.
    case 5: .some(.sequence([.literal(input.pick(letters)), node(&input, depth: depth - 1)]))
    default: .sequence((0...input.below(3)).map { _ in node(&input, depth: depth - 1) })
    }
  }

  /// How a person would type it.
  var words: String { Self.words(root) }

  private static func words(_ node: Node) -> String {
    switch node {
    case .literal(let letter): String(letter)
    case .any: "."
    case .oneOf(let letters, let isNegated):
      "[\(isNegated ? "^" : "")\(letters.map { String($0) }.joined())]"
    case .sequence(let nodes): "(?:\(nodes.map(words).joined()))"
    case .either(let one, let two): "(?:\(words(one))|\(words(two)))"
    case .optional(let node): "(?:\(words(node)))?"
    case .some(let node): "(?:\(words(node)))+"
    }
  }

  /// The matches in folded characters, leftmost first, none of them empty; nil if that takes too long.
  mutating func matches(in text: [UInt32]) -> [Range<Int>]? {
    stepsLeft = 200_000
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end: Int?
      _ = match(root, text, start) { _, place in
        if place > start { end = place }
        return place > start
      }
      if stepsLeft <= 0 { return nil }
      if let end { found.append(start..<end) }
      start = end ?? start + 1
    }
    return found
  }

  /// Tries the ways to match from a place, in the order that regular expressions have; true once `next` accepts one.
  private mutating func match(
    _ node: Node, _ text: [UInt32], _ place: Int, _ next: (inout FuzzExpression, Int) -> Bool
  ) -> Bool {
    stepsLeft -= 1
    if stepsLeft <= 0 { return false }
    func accepts(_ letter: Unicode.Scalar) -> Bool {
      FoldTable.all.fold(letter.value) == text[place]
    }
    switch node {
    case .literal(let letter):
      return place < text.count && accepts(letter) && next(&self, place + 1)
    case .any:
      return place < text.count && next(&self, place + 1)
    case .oneOf(let letters, let isNegated):
      return place < text.count && letters.contains(where: accepts) != isNegated
        && next(&self, place + 1)
    case .sequence(let nodes):
      guard let first = nodes.first else { return next(&self, place) }
      return match(first, text, place) {
        $0.match(.sequence(Array(nodes.dropFirst())), text, $1, next)
      }
    case .either(let one, let two):
      return match(one, text, place, next) || match(two, text, place, next)
    case .optional(let node):
      return match(node, text, place, next) || next(&self, place)
    case .some(let node):
      return match(node, text, place) {
        $0.match(.some(node), text, $1, next) || next(&$0, $1)
      }
    }
  }
}
