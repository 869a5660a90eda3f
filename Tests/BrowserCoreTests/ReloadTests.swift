import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct ReloadTests {
  @Test func whatIsOnTopStaysWhenTheFileChanges() {
    var pilot = Pilot(chapters, rows: 6, columns: 64)
    pilot.open(at: "二")
    let top = pilot.row(1).split(separator: "│").last
    pilot.press("1")
    pilot.show(text: "新的一行。\n" + chapters)
    #expect(pilot.row(1).split(separator: "│").last == top)
    pilot.show(text: "新的一行。\n" + chapters + "\n四、附則\n丁。\n")
    #expect(pilot.row(1).split(separator: "│").last == top)
    #expect(pilot.row(1).hasPrefix(" Contents 8"))
    pilot.show(text: "")
    #expect(pilot.state.text.place == 0)
  }

  @Test func searchAndHistoryBeginAnewAndTheFilterStays() {
    var pilot = Pilot(chapters, rows: 8, columns: 64)
    pilot.press("/社會")
    pilot.press(.enter)
    pilot.press("f項")
    pilot.press(.enter)
    pilot.show(text: chapters.replacing("第一項", with: "首要事項"))
    pilot.idle()
    #expect(pilot.row(1).hasPrefix(" Contents 2/7  項"))
    #expect(pilot.state.search.pattern == nil)
    pilot.press("n")
    #expect(pilot.row(7).trimmed.hasPrefix("Nothing has been looked for"))
  }

  /// The words at the place are the same where they still stand.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aPlaceMovesWithItsWords(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let before = generator.string(of: ["甲", "乙", "a"], upTo: 10)
    let after = generator.string(of: ["甲", "乙", "b"], upTo: 10)
    let old = SourceText(before + generator.string(of: ["1", "2"], upTo: 5) + after)
    let new = SourceText(before + generator.string(of: ["3"], upTo: 5) + after)
    for place in 0...old.count {
      let moved = State.place(place, of: old, in: new)
      #expect((0...new.count).contains(moved))
      if place < before.utf8.count { #expect(moved == place) }
      let rest = old.count - place
      if rest <= after.utf8.count, rest > 0 { #expect(new.count - moved == rest || moved == place) }
    }
  }
}
