import Testing

@testable import BrowserCore

struct CutTextTests {
  static let strings =
    NastyStrings.all + [
      "四是發揮委員作用。把充分調動每位委員的積極性", "“十四五”規劃實施——開局之年……", "Report on the work of 2021",
      "第一章\t總則", "\t一", "a\t\tb\t一二三四五六七八",
    ]
  static let withTabs = strings.filter { $0.contains("\t") }
  static let withJoiners = strings.filter { $0.unicodeScalars.contains("\u{200D}") }
  static let simple = strings.filter { !withTabs.contains($0) && !withJoiners.contains($0) }

  @Test(arguments: AmbiguousWidth.both, simple)
  func theBeginningThatIsKeptFitsAndIsWhole(ambiguous: AmbiguousWidth, string: String) {
    let cut = CutText(widths: CellWidths(ambiguous: ambiguous))
    let bounds = Set(ClusterCursor.clusters(of: string, ambiguous).map(\.range.lowerBound))
    let whole = cut.widths.cells(of: string)
    for cells in 0...40 {
      let result = cut.end(string, to: cells)
      #expect(cut.widths.cells(of: result) <= cells)
      guard whole > cells else {
        #expect(Array(result.utf8) == Array(string.utf8))
        continue
      }
      guard cells >= cut.widths.cells(of: "…") else {
        #expect(result == "")
        continue
      }
      let kept = Array(result.utf8).dropLast("…".utf8.count)
      #expect(result.unicodeScalars.last == "…")
      #expect(string.utf8.starts(with: kept))
      #expect(bounds.contains(kept.count))
    }
  }

  @Test(arguments: AmbiguousWidth.both, simple)
  func theEndThatIsKeptFitsAndIsWhole(ambiguous: AmbiguousWidth, string: String) {
    let cut = CutText(widths: CellWidths(ambiguous: ambiguous))
    let bounds = Set(ClusterCursor.clusters(of: string, ambiguous).map(\.range.upperBound))
    let whole = cut.widths.cells(of: string)
    for cells in 0...40 {
      let result = cut.beginning(string, to: cells)
      #expect(cut.widths.cells(of: result) <= cells)
      guard whole > cells else {
        #expect(Array(result.utf8) == Array(string.utf8))
        continue
      }
      guard cells >= cut.widths.cells(of: "…") else {
        #expect(result == "")
        continue
      }
      let kept = Array(result.utf8).dropFirst("…".utf8.count)
      #expect(result.unicodeScalars.first == "…")
      #expect(string.utf8.reversed().starts(with: kept.reversed()))
      #expect(bounds.contains(string.utf8.count - kept.count))
    }
  }

  @Test(arguments: AmbiguousWidth.both, withTabs + withJoiners)
  func whatIsKeptOfTabsAndJoinedEmojiFitsToo(ambiguous: AmbiguousWidth, string: String) {
    let cut = CutText(widths: CellWidths(ambiguous: ambiguous))
    let tooWide = (0...40).filter { cells in
      cut.widths.cells(of: cut.end(string, to: cells)) > cells
        || cut.widths.cells(of: cut.beginning(string, to: cells)) > cells
    }
    #expect(tooWide == [])
  }

  @Test func asMuchIsKeptAsHasRoom() {
    let cut = CutText(widths: CellWidths())
    #expect(cut.end("一二三四", to: 8) == "一二三四")
    #expect(cut.end("一二三四", to: 7) == "一二三…")
    #expect(cut.end("一二三四", to: 6) == "一二…")
    #expect(cut.end("一二三四", to: 1) == "…")
    #expect(cut.beginning("一二三四", to: 8) == "一二三四")
    #expect(cut.beginning("一二三四", to: 7) == "…二三四")
    #expect(cut.beginning("一二三四", to: 6) == "…三四")
    #expect(cut.beginning("一二三四", to: 1) == "…")
  }

  @Test func aWideEllipsisTakesItsOwnRoom() {
    let cut = CutText(widths: CellWidths(ambiguous: .wide))
    #expect(cut.end("一二三四", to: 7) == "一二…")
    #expect(cut.beginning("一二三四", to: 7) == "…三四")
    #expect(cut.end("一二三四", to: 1) == "")
    #expect(cut.beginning("一二三四", to: 1) == "")
  }

  @Test func aCharacterKeepsItsMarks() {
    let cut = CutText(widths: CellWidths())
    #expect(cut.end("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
    #expect(cut.beginning("e\u{301}e\u{301}e\u{301}", to: 2) == "…e\u{301}")
  }

  @Test(arguments: [-1, -100])
  func noRoomKeepsNothing(cells: Int) {
    let cut = CutText(widths: CellWidths())
    #expect(cut.end("一二", to: cells) == "")
    #expect(cut.beginning("一二", to: cells) == "")
    #expect(cut.end("", to: cells) == "")
  }
}
