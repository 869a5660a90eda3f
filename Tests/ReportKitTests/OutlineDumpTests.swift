import Testing

@testable import ReportKit

struct OutlineDumpTests {
  @Test func eachHeadingHasItsLineNumberAndItsIndent() {
    let tree = tree(of: "报告\n\n一、总则\n（一）目的。为了\n1.范围\n二、附则")
    #expect(
      tree == """
        1  报告
        3    一、总则
        4      （一）目的
        5        1.范围
        6    二、附则

        """)
  }

  @Test func lineNumbersAreAsWideAsTheLast() {
    let tree = tree(of: "报告\n一、总则\n" + String(repeating: "\n", count: 97) + "二、附则")
    #expect(
      tree == """
          1  报告
          2    一、总则
        100    二、附则

        """)
  }

  @Test func aReportMayHaveNoTitle() {
    #expect(tree(of: "各位代表：\n一、总则") == "2    一、总则\n")
  }

  @Test(arguments: ["", "\n\n", "各位代表：\n现在报告。"])
  func aTextWithoutHeadingsHasAnEmptyOutline(string: String) {
    #expect(tree(of: string) == "")
  }

  @Test func aNoteStandsBelowItsHeading() {
    let report = Report(name: "-", text: SourceText("报告\n一、总则\n（一）目的。为了\n二、附则"))
    #expect(
      OutlineDump.tree(of: report) { "note \($0)\u{1B}" } == """
        1  报告
        2    一、总则
                 note 0⟨U+001B⟩
        3      （一）目的
                   note 1⟨U+001B⟩
        4    二、附则
                 note 2⟨U+001B⟩

        """)
  }

  @Test func controlsAreMadeVisible() {
    let tree = tree(of: "报\u{1B}[2J告\n一、总\u{202E}则\t\u{7}x\r\n")
    #expect(tree == "1  报⟨U+001B⟩[2J告\n2    一、总⟨U+202E⟩则⟨U+0009⟩⟨U+0007⟩x\n")
  }

  @Test func labelsStandAsInTheText() {
    #expect(tree(of: "第 一 編　總則\n(一 ) 目的") == "1    第 一 編　總則\n2      (一 ) 目的\n")
  }

  private func tree(of string: String) -> String {
    OutlineDump.tree(of: Report(name: "-", text: SourceText(string)))
  }
}
