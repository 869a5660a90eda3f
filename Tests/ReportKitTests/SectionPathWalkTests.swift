import TestSupport
import Testing

@testable import ReportKit

@Suite struct SectionPathWalkTests {
  private func paths(_ outline: Outline, count: Int) -> [String] {
    var walk = SectionPathWalk(outline)
    var paths: [String] = []
    for _ in 0..<count { walk.next { paths.append(String(decoding: $0, as: UTF8.self)) } }
    return paths
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func theWalkTellsThePathOfEachNode(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let outline = RandomOutline.outline(&generator)
    #expect(
      paths(outline, count: outline.count)
        == (0..<outline.count).map { SectionPath.path(of: $0, in: outline) })
  }

  @Test func nothingComesAfterTheLast() {
    let outline = RandomOutline.outline(levels: [1, 2, 2, 1], numbers: [1, 1, 0, 1])
    #expect(paths(outline, count: 6) == ["一", "一.一", "一.§2", "一#2"])
  }
}
