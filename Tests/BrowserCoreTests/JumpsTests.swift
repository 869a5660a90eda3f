import Testing

@testable import BrowserCore

/// `H` and `L` through every way to jump.
@Suite struct JumpsTests {
  /// The keys that jump from the first screen, and whether the outline has the keys first.
  private static let jumps: [[Key]] = [
    [.character("]")], [.character("}")], [.character("G")], [.end],
    [.character(":"), .character("1"), .character("2"), .enter],
    [.character(":"), .character("9"), .character("0"), .character("%"), .enter],
    [.character(":"), .character("三"), .enter],
    [.character("/"), .character("丙"), .enter],
    [.tab, .down, .down, .down, .enter], [.tab, .end, .tab], [.tab, .down, .character("]")],
    [.tab, .pageDown, .character("o")],
    [.character("!"), .down, .enter],
  ]

  @Test(arguments: jumps)
  func everyJumpIsOne(keys: [Key]) throws {
    var pilot = Pilot(faulty, rows: 6, columns: 60)
    pilot.press("jj")
    let start = pilot.state.text.place
    for key in keys { pilot.press(key) }
    let end = pilot.state.text.place
    try #require(end != start)
    pilot.press("H")
    #expect(pilot.state.text.place == start)
    pilot.press("H")
    #expect(pilot.row(5) == " There is no place to go back to.")
    pilot.press("L")
    #expect(pilot.state.text.place == end)
    pilot.press("L")
    #expect(pilot.row(5) == " There is no place to go forward to.")
  }

  @Test func clicksAreJumps() {
    var pilot = Pilot(faulty, rows: 6, columns: 60)
    pilot.press("j")
    let start = pilot.state.text.place
    pilot.click(row: 4, column: 6)
    #expect(pilot.state.text.place != start)
    pilot.press("H")
    #expect(pilot.state.text.place == start)
  }

  @Test func scrollingIsNoJump() {
    var pilot = Pilot(faulty, rows: 6, columns: 60)
    pilot.press("jj dubk")
    pilot.press(.down, .up, .pageDown, .pageUp, .enter)
    pilot.turnWheel(row: 2, column: 50, by: 2)
    pilot.resize(rows: 8, columns: 40)
    pilot.press("H")
    #expect(pilot.row(7) == " There is no place to go back to.")
  }

  @Test func whatIsOnlyLookedAtIsNoJump() {
    var pilot = Pilot(faulty, rows: 6, columns: 60)
    pilot.press("j")
    pilot.press("/丙")
    pilot.press(.escape)
    pilot.press("!j")
    pilot.press(.escape)
    pilot.press("?jj")
    pilot.press(.escape)
    pilot.press("H")
    #expect(pilot.row(5) == " There is no place to go back to.")
    // Of the headings that were looked at on the way only the last is one to come back to.
    let start = pilot.state.text.place
    pilot.press(.tab, .down, .down, .down, .down)
    pilot.press("H")
    #expect(pilot.state.text.place == start)
  }

  @Test func goingBackLeadsToWhereTheReaderHadReadOn() {
    var pilot = Pilot(faulty, rows: 6, columns: 60)
    pilot.press("]j")
    let read = pilot.state.text.place
    pilot.press("G")
    let end = pilot.state.text.place
    pilot.press("k")
    let above = pilot.state.text.place
    #expect(above != end)
    pilot.press("H")
    #expect(pilot.state.text.place == read)
    pilot.press("L")
    #expect(pilot.state.text.place == above)
  }

  @Test func hitsAreJumps() {
    var pilot = Pilot(faulty, rows: 6, columns: 60)
    pilot.press("/項")
    pilot.press(.enter)
    let first = pilot.state.text.place
    pilot.press("nn")
    #expect(pilot.state.text.place != first)
    var seen: Set<Int> = []
    for _ in 0..<3 {
      pilot.press("H")
      seen.insert(pilot.state.text.place)
    }
    #expect(seen.contains(first) && seen.contains(0))
  }

  /// Chapters of which one is missing.
  private let faulty = """
    某市工作報告
    一、總體情況
    經濟平穩。
    社會安定。
    二、主要任務
    （一）第一項
    甲。
    （三）第二項
    乙。
    有了說明。
    （四）第三項
    丁。
    三、保障措施
    丙。
    五、其他事項
    戊。
    """
}
