import ReportKit
import Testing

@testable import BrowserCore

@Suite struct ListPanelTests {
  /// A list whose rows lead to their own numbers; nil is a group heading.
  static func panel(_ targets: [Int?], hasGroups: Bool = false) -> ListPanel {
    ListPanel(
      .help, title: "List", emptyWords: "nothing", leadWidth: 2, hasGroups: hasGroups,
      count: targets.count
    ) { index in
      ListPanel.Row(
        lead: String(index), words: "row \(index)", target: targets[index].map { $0..<$0 + 1 })
    }
  }

  @Test func aListWithoutRowsHasNoSelectedRow() {
    var panel = Self.panel([])
    panel.moveSelection(by: 1)
    panel.moveSelection(by: -1)
    panel.select(near: 5)
    panel.showSelection(height: 3)
    #expect(panel.selectedRow == nil)
    #expect(panel.top == 0)
  }

  @Test func theSelectionStepsOverGroupHeadings() {
    var panel = Self.panel([nil, 10, 20, nil, 30])
    #expect(panel.selection == 1)
    panel.moveSelection(by: -1)
    #expect(panel.selection == 1)
    panel.moveSelection(by: 2)
    #expect(panel.selection == 4)
    panel.moveSelection(by: -1)
    #expect(panel.selection == 2)
    panel.select(3)
    #expect(panel.selection == 4)
  }

  @Test func aGroupHeadingAtTheEndIsNeverSelected() {
    var panel = Self.panel([10, 20, nil])
    panel.moveSelection(by: 9)
    #expect(panel.selection == 1)
  }

  @Test func theSelectionStaysInTheList() {
    var panel = Self.panel([1, 2, 3])
    panel.moveSelection(by: Int.max)
    #expect(panel.selection == 2)
    panel.moveSelection(by: Int.min + 1)
    #expect(panel.selection == 0)
  }

  @Test(arguments: [(0, 0), (10, 0), (11, 1), (30, 2), (31, 2)])
  func theRowNearAPlaceIsTheFirstThatDoesNotComeBeforeIt(offset: Int, row: Int) {
    var panel = Self.panel([10, 20, 30])
    panel.select(near: offset)
    #expect(panel.selection == row)
  }

  @Test func theSelectedRowIsShownWithItsGroupHeading() {
    var panel = Self.panel([nil, 1, 2, nil, 3, 4, 5, 6])
    panel.moveSelection(by: 9)
    panel.showSelection(height: 3)
    #expect(panel.top == 5)
    panel.moveSelection(by: -3)
    panel.showSelection(height: 3)
    #expect((panel.selection, panel.top) == (4, 3))
    panel.showSelection(height: 1)
    #expect(panel.top == 4)
  }

  @Test func theRowsFillTheListWhereTheyCan() {
    var panel = Self.panel([1, 2, 3, 4])
    panel.moveSelection(by: 9)
    panel.showSelection(height: 2)
    #expect(panel.top == 2)
    panel.showSelection(height: 3)
    #expect(panel.top == 1)
    panel.showSelection(height: 10)
    #expect(panel.top == 0)
  }

  @Test func rowsAreMadeOnlyWhenTheyAreAskedFor() {
    var panel = ListPanel(.help, title: "", emptyWords: "", count: 1 << 40) {
      ListPanel.Row(words: String($0), target: $0..<$0 + 1)
    }
    panel.moveSelection(by: 1 << 41)
    #expect(panel.selectedRow?.words == String((1 << 40) - 1))
    panel.select(near: 1 << 30)
    #expect(panel.selection == 1 << 30)
  }
}
