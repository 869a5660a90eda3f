import TestSupport
import Testing

@testable import ReportKit

struct SectionPathTests {
  @Test func pathsOfTheSample() throws {
    let outline = try Sample.report().outline
    let paths = (0..<outline.count).map { SectionPath.path(of: $0, in: outline) }
    #expect(
      paths.joined(separator: "\n") == """
        三
        四
        四.一
        四.二
        四.三
        四.四
        五
        五.一
        五.二
        五#2
        五#2.一
        五#2.二
        五#3
        五#3.一
        五#3.二
        """)
    expectRoundTrip(outline)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aPathLeadsBackToItsNode(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    expectRoundTrip(RandomOutline.outline(&generator))
  }

  @Test(
    .enabled(if: Corpus.isPresent, Corpus.absence),
    arguments: [
      "seed_liaoning_cppcc.txt", "prov2025_shanghai.txt", "nat1955.txt", "policy_baotou.txt",
    ])
  func pathsOfReportsLeadBack(name: String) throws {
    expectRoundTrip(Report(name: name, text: try Corpus.text(name)).outline)
  }

  static let found: [(String, Int, Bool)] = [
    ("三", 0, false), ("四.二", 3, false), ("四.2", 3, false), ("４．２", 3, false), ("4.二", 3, false),
    ("五", 6, true), ("五.一", 7, true), ("五#1", 6, false), ("五#2", 9, false), ("5#2", 9, false),
    ("五#二", 9, false), ("五#2.一", 10, false), ("五#2.一#1", 10, false), ("5#3.2", 14, false),
  ]

  @Test(arguments: found)
  func aPathIsFollowed(path: String, node: Int, isFirstOfSeveral: Bool) throws {
    let answer = SectionPath.resolve(path, in: try Sample.report().outline)
    #expect(answer == .found(node: node, isFirstOfSeveral: isFirstOfSeveral))
  }

  @Test(arguments: ["一", "120", "三.一", "四.五", "五#4", "五#4.一", "四.一.一", "§1", "四.§1", "三#2"])
  func aSectionMayBeMissing(path: String) throws {
    #expect(SectionPath.resolve(path, in: try Sample.report().outline) == .missing)
  }

  @Test(arguments: [
    "", ".", "四.", ".四", "x", "四..二", "五#0", "五#", "五##2", "五#2#3", "#2", "五#x", "零", "0", "§",
    "§0", "§x", "四 .二", " 四", "四,二", "-1", "四.x", "第四", "四、",
  ])
  func somethingElseIsNoPath(path: String) throws {
    #expect(SectionPath.resolve(path, in: try Sample.report().outline) == .malformed)
  }

  @Test(arguments: ["九.x", "九.", "三.一.", "九.§0", "五#4.x", "§1."])
  func whatIsNoPathIsNotMissing(path: String) throws {
    #expect(SectionPath.resolve(path, in: try Sample.report().outline) == .malformed)
  }

  @Test func anUnnumberedHeadingIsFoundByItsPlace() {
    let outline = RandomOutline.outline(levels: [1, 1, 2, 1], numbers: [1, 0, 0, 2])
    #expect((0..<4).map { SectionPath.path(of: $0, in: outline) } == ["一", "§2", "§2.§1", "二"])
    #expect(resolve("§2.§一", outline) == .found(node: 2, isFirstOfSeveral: false))
    #expect(resolve("§1", outline) == .missing)
    #expect(resolve("§9", outline) == .missing)
  }

  @Test func thePathOfALaterStepWithoutItsOccurrenceIsTheFirst() {
    let outline = RandomOutline.outline(levels: [1, 2, 2, 1], numbers: [1, 3, 3, 2])
    #expect(resolve("一.三", outline) == .found(node: 1, isFirstOfSeveral: true))
    #expect(resolve("一.三#2", outline) == .found(node: 2, isFirstOfSeveral: false))
  }

  private func resolve(_ path: String, _ outline: Outline) -> SectionPath.Answer {
    SectionPath.resolve(path, in: outline)
  }

  private func expectRoundTrip(_ outline: Outline) {
    for node in 0..<outline.count {
      let isFirstOfSeveral = outline.lineage(of: node).contains { step in
        let same = outline.children(of: outline.parent(of: step))
          .filter { outline.headings[$0].number == outline.headings[step].number }
        return outline.headings[step].number > 0 && same.count > 1 && same.first == step
      }
      let path = SectionPath.path(of: node, in: outline)
      let answer = SectionPath.resolve(path, in: outline)
      #expect(answer == .found(node: node, isFirstOfSeveral: isFirstOfSeveral), "\(path)")
    }
  }
}
