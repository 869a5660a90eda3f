import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct OutlinePaneTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func foldingHidesExactlyTheSubtrees(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let outline = Self.outline(&generator)
    let hasDocumentRow = Bool.random(using: &generator)
    var pane = OutlinePane(outline, hasDocumentRow: hasDocumentRow)
    var folded: Set<Int> = []
    for _ in 0..<12 {
      if outline.count > 0 {
        let node = Int.random(in: 0..<outline.count, using: &generator)
        let isFolding = Int.random(in: 0..<3, using: &generator) > 0
        pane.setFolded(isFolding, node)
        if isFolding && outline.hasChildren(node) {
          folded.insert(node)
        } else {
          folded.remove(node)
        }
      }
      let visible = Self.visible(outline, folded)
      let documentRow: [Int?] = hasDocumentRow || outline.count == 0 ? [nil] : []
      #expect(pane.rows == documentRow + visible)
      #expect(pane.rows.indices.contains(pane.selection))
      for node in 0..<outline.count { #expect(pane.isFolded(node) == folded.contains(node)) }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func aHiddenNodeIsStoodForByItsNearestVisibleParent(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let outline = Self.outline(&generator)
    var pane = OutlinePane(outline, hasDocumentRow: Bool.random(using: &generator))
    for _ in 0..<6 where outline.count > 0 {
      pane.setFolded(
        Bool.random(using: &generator), Int.random(in: 0..<outline.count, using: &generator))
    }
    for node in 0..<outline.count {
      pane.select(node)
      let expected = outline.lineage(of: node).last { pane.rows.contains($0) }
      #expect(pane.selectedNode == expected)
      #expect(pane.rows[pane.selection] == pane.selectedNode)
    }
    pane.select(nil)
    #expect(pane.selection == 0)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func foldingKeepsTheSelectionOrMovesItToTheParentThatHidesIt(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let outline = Self.outline(&generator)
    if outline.count == 0 { return }
    var pane = OutlinePane(outline, hasDocumentRow: Bool.random(using: &generator))
    for _ in 0..<10 {
      pane.select(Int.random(in: 0..<outline.count, using: &generator))
      let selected = pane.selectedNode
      let node = Int.random(in: 0..<outline.count, using: &generator)
      pane.setFolded(Bool.random(using: &generator), node)
      let isHidden = selected.map { pane.isFolded(node) && outline.subtree(of: node).contains($0) }
      #expect(pane.selectedNode == (isHidden == true ? node : selected))
    }
  }

  @Test(arguments: 1...9)
  func foldingToALevelShowsHeadingsDownToIt(level: Int) {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let outline = Self.outline(&generator)
      var pane = OutlinePane(outline, hasDocumentRow: false)
      pane.fold(toLevel: 1)
      pane.fold(toLevel: level)
      let expected = (0..<outline.count).filter { outline.headings[$0].level <= level }
      #expect(pane.rows.compactMap { $0 } == expected)
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theSelectionIsShownAtEveryHeight(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let outline = Self.outline(&generator)
    var pane = OutlinePane(outline, hasDocumentRow: true)
    for height in 1...pane.rows.count + 3 {
      for row in pane.rows.indices {
        pane.top = Int.random(in: 0...pane.rows.count, using: &generator)
        pane.select(pane.rows[row])
        pane.showSelection(height: height)
        #expect(pane.selection == row)
        #expect((pane.top..<pane.top + height).contains(row))
        #expect(pane.top == 0 || pane.top + height <= pane.rows.count)
      }
    }
    pane.showSelection(height: 0)
    #expect(pane.top == pane.selection)
  }

  @Test func rowsThatAreShownAlreadyStayWhereTheyAre() {
    var pane = OutlinePane(
      Self.outline(levels: Array(repeating: 1, count: 20)), hasDocumentRow: false)
    pane.top = 5
    for node in 5..<15 {
      pane.select(node)
      pane.showSelection(height: 10)
      #expect(pane.top == 5)
    }
    pane.select(15)
    pane.showSelection(height: 10)
    #expect(pane.top == 6)
    pane.select(3)
    pane.showSelection(height: 10)
    #expect(pane.top == 3)
  }

  @Test func scrollingStopsAtBothEndsAndKeepsTheSelection() {
    var pane = OutlinePane(
      Self.outline(levels: Array(repeating: 1, count: 20)), hasDocumentRow: true)
    pane.select(7)
    pane.scroll(by: 100, height: 6)
    #expect(pane.top == 15)
    pane.scroll(by: -3, height: 6)
    #expect(pane.top == 12)
    pane.scroll(by: -100, height: 6)
    #expect(pane.top == 0)
    pane.scroll(by: 100, height: 60)
    #expect(pane.top == 0)
    #expect(pane.selectedNode == 7)
  }

  @Test func rowsAreIndentedByTheirLevel() {
    let pane = OutlinePane(Self.outline(levels: [1, 2, 3, 2, 1]), hasDocumentRow: true)
    #expect(pane.rows == [nil, 0, 1, 2, 3, 4])
    #expect(pane.rows.indices.map(pane.indent) == [0, 0, 1, 2, 1, 0])
  }

  @Test func anOutlineWithoutHeadingsHasARowForTheDocument() {
    var pane = OutlinePane(Self.outline(levels: []), hasDocumentRow: false)
    #expect(pane.rows == [nil])
    #expect(pane.selectedNode == nil)
    pane.fold(toLevel: 1)
    pane.showSelection(height: 10)
    pane.scroll(by: 5, height: 3)
    #expect(pane.rows == [nil])
    #expect(pane.top == 0)
  }

  @Test func textBeforeTheFirstHeadingIsSelectedByItsOwnRow() {
    var pane = OutlinePane(Self.outline(levels: [1, 1]), hasDocumentRow: true)
    #expect(pane.selectedNode == nil)
    pane.select(1)
    #expect(pane.selection == 2)
    pane.select(nil)
    #expect(pane.selection == 0)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func anotherOutlineOfTheTextKeepsFoldsSelectionAndPlace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let levels = Self.levels(&generator)
    // Paragraphs with ordinals stand below some of the headings.
    let text = Self.lines(levels: levels).map { line in
      Bool.random(using: &generator) ? line + "\n話說：一是甲；二是乙。" : line
    }
    let short = Report(name: "", text: SourceText(text.joined(separator: "\n")))
    let long = short.showingInlineOrdinals(true)
    var pane = OutlinePane(short.outline, hasDocumentRow: true)
    for node in 0..<short.outline.count {
      pane.setFolded(Int.random(in: 0..<4, using: &generator) == 0, node)
    }
    pane.select(short.outline.count / 2)
    let folded = Self.starts(short.outline) { pane.isFolded($0) }
    let selected = Self.start(pane.selectedNode, short.outline)
    let line = pane.selection - pane.top
    pane.show(long.outline, hasDocumentRow: true)
    #expect(Self.starts(long.outline) { pane.isFolded($0) } == folded)
    #expect(Self.start(pane.selectedNode, long.outline) == selected)
    #expect(pane.selection - pane.top == line)
    #expect(pane.rows.dropFirst() == ArraySlice(Self.visible(long.outline, pane.isFolded)))
    pane.show(short.outline, hasDocumentRow: true)
    #expect(Self.starts(short.outline) { pane.isFolded($0) } == folded)
    #expect(pane.rows.dropFirst() == ArraySlice(Self.visible(short.outline, pane.isFolded)))
  }

  private static func start(_ node: Int?, _ outline: Outline) -> Int? {
    node.map { outline.headings[$0].range.lowerBound }
  }

  private static func starts(_ outline: Outline, _ isWanted: (Int) -> Bool) -> [Int] {
    outline.headings.indices.filter(isWanted).map { outline.headings[$0].range.lowerBound }
  }

  private static func visible(_ outline: Outline, _ isFolded: (Int) -> Bool) -> [Int?] {
    visible(outline, Set(outline.headings.indices.filter(isFolded)))
  }

  /// The nodes that stand below no folded one.
  private static func visible(_ outline: Outline, _ folded: Set<Int>) -> [Int?] {
    (0..<outline.count).filter { node in
      outline.lineage(of: node).dropLast().allSatisfy { !folded.contains($0) }
    }
  }

  private static func outline(_ generator: inout SeededGenerator) -> Outline {
    outline(levels: levels(&generator))
  }

  private static func levels(_ generator: inout SeededGenerator) -> [Int] {
    var levels: [Int] = []
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      levels.append(Int.random(in: 1...min(5, (levels.last ?? 0) + 1), using: &generator))
    }
    return levels
  }

  /// Headings that are numbered well and have these levels.
  private static func lines(levels: [Int]) -> [String] {
    var numbers = [0, 0, 0, 0, 0]
    return levels.map { level in
      numbers[level - 1] += 1
      for deeper in level..<5 { numbers[deeper] = 0 }
      let number = numbers[level - 1]
      let han = HanNumeral.string(number)
      let label = ["\(han)、", "（\(han)）", "\(number).", "（\(number)）", "第\(number)，"][level - 1]
      return label + "標題"
    }
  }

  private static func outline(levels: [Int]) -> Outline {
    let text = SourceText(lines(levels: levels).joined(separator: "\n"))
    let outline = Report(name: "outline", text: text).outline
    #expect(outline.headings.map(\.level) == levels)
    return outline
  }
}
