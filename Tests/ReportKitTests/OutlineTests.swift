import TestSupport
import Testing

@testable import ReportKit

struct OutlineTests {
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func navigationAgreesWithItsSlowDefinition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let levels = RandomOutline.levels(&generator)
    let outline = RandomOutline.outline(levels: levels, numbers: levels.map { _ in 1 })
    let nodes = Array(levels.indices)
    let parents = nodes.map { node in
      nodes[..<node].last { levels[$0] < levels[node] }
    }
    #expect(outline.count == levels.count)
    #expect(outline.children(of: nil) == nodes.filter { parents[$0] == nil })
    for node in nodes {
      let children = nodes.filter { parents[$0] == node }
      #expect(outline.parent(of: node) == parents[node])
      #expect(outline.children(of: node) == children)
      #expect(outline.hasChildren(node) == !children.isEmpty)
      let below = nodes[(node + 1)...].prefix { levels[$0] > levels[node] }
      #expect(Array(outline.subtree(of: node)) == [node] + below)
      let siblings = nodes.filter { parents[$0] == parents[node] }
      #expect(outline.nextSibling(of: node) == siblings.first { $0 > node })
      #expect(outline.previousSibling(of: node) == siblings.last { $0 < node })
      var lineage = [node]
      while let parent = lineage.first.flatMap({ parents[$0] }) { lineage.insert(parent, at: 0) }
      #expect(outline.lineage(of: node) == lineage)
      #expect(outline.lineage(of: node).count == levels[node])
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aByteStandsInTheLastSectionThatBeganBeforeIt(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let outline = RandomOutline.outline(&generator)
    for offset in -1...outline.count * 10 + 20 {
      let expected = outline.headings.lastIndex { $0.range.lowerBound <= offset }
      #expect(outline.node(at: offset) == expected)
    }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func siblingsAreCounted(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let outline = RandomOutline.outline(&generator)
    for node in 0..<outline.count {
      let before = (0..<node).filter { outline.parent(of: $0) == outline.parent(of: node) }
      let same = before.filter { outline.headings[$0].number == outline.headings[node].number }
      #expect(Int(outline.positions[node]) == before.count + 1)
      #expect(Int(outline.repeats[node]) == same.count + 1)
    }
  }

  @Test func anEmptyOutlineHasNoNodes() {
    let outline = Outline(headings: [], title: nil)
    #expect(outline.count == 0)
    #expect(outline.children(of: nil) == [])
    #expect(outline.node(at: 0) == nil)
    #expect(outline.title == nil)
  }

  @Test func theSampleIsATree() throws {
    let outline = try Sample.report().outline
    #expect(outline.children(of: nil) == [0, 1, 6, 9, 12])
    #expect(outline.children(of: 1) == [2, 3, 4, 5])
    #expect(outline.subtree(of: 6) == 6..<9)
    #expect(outline.parent(of: 8) == 6)
    #expect(outline.nextSibling(of: 1) == 6)
    #expect(outline.previousSibling(of: 6) == 1)
    #expect(outline.nextSibling(of: 5) == nil)
    #expect(outline.previousSibling(of: 2) == nil)
    #expect(!outline.hasChildren(0))
    #expect(outline.node(at: 109) == nil)
    #expect(outline.node(at: 110) == 0)
    #expect(outline.node(at: 1067) == 0)
    #expect(outline.node(at: 24_677) == 14)
  }
}
