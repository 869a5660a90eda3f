import ReportKit
import Testing

@testable import BrowserCore

@Suite struct HeadingReasonTests {
  /// The reasons for each heading of a text: `+` for it, `-` against it, with the node they are about.
  private func reasons(_ string: String, inline: Bool = false) -> [String] {
    let report = Report(name: "", text: SourceText(string)).showingInlineOrdinals(inline)
    return report.outline.headings.indices.map { node in
      HeadingReason.reasons(for: node, in: report.outline).map { reason in
        let name =
          switch reason.detail {
          case .sequence(let sequence): sequence.name
          case .followsWrongNumber: "follows-wrong-number"
          case .form(let form): form.rawValue
          case .sign(let sign): sign.names.joined()
          }
        return (reason.speaksFor.map { $0 ? "+" : "-" } ?? "") + name
          + (reason.other.map { "(\($0))" } ?? "")
      }.joined(separator: " ")
    }
  }

  @Test func aRunThatGoesOn() {
    #expect(
      reasons("一、總體\n平穩。\n二、任務。完成任務。\n三、保障\n丙。\n") == [
        "+opens-run +is-followed(1) +own +no-stop",
        "+follows(0) +is-followed(2) runin",
        "+follows(1) +own +no-stop",
      ])
  }

  @Test func aRunThatBeginsLateAndRepeats() {
    #expect(
      reasons("三是協商。甲乙。\n四是監督。甲乙。\n四是監督。甲乙。\n六是提高。甲乙。\n") == [
        "-opens-late +is-followed(1) runin +habit",
        "+follows(0) runin +habit",
        "-repeats(1) +is-followed(3) runin +habit +same-words",
        "+follows-wrong-number(2) runin +habit",
      ])
  }

  @Test func aRunOverTwoParents() {
    #expect(
      reasons(
        """
        （一）總體
        1．甲。子丑。
        2．乙。寅卯。
        （二）任務
        3．丙。辰巳。
        4．丁。午未。
        """) == [
          "+opens-run +is-followed(3) +own +no-stop",
          "+opens-run +is-followed(2) runin +habit",
          "+follows(1) runin +habit",
          "+follows(0) +own +no-stop",
          "+runs-on(2) +is-followed(5) runin +habit",
          "+follows(4) runin +habit",
        ])
  }

  @Test func aMisprintedNumber() {
    let found = reasons("一、甲\n平。\n二、乙\n平。\n七、丙\n平。\n四、丁\n平。\n五、戊\n平。\n")
    #expect(found[2].hasPrefix("-skips(1) "))
    #expect(found[3].hasPrefix("+follows-wrong-number(2) "))
    #expect(found[4].hasPrefix("+follows(3) "))
  }

  @Test func aLostNumber() {
    let found = reasons("一、甲某\n平穩。\n、乙某\n平穩。\n三、丙某\n平穩。\n")
    #expect(found[1] == "-restored(0) +is-followed(2) +own +no-stop +habit -weak-label")
  }

  @Test func ordinalsInTheMiddleOfAParagraph() {
    #expect(
      reasons("一、總體\n一是甲乙；二是丙丁；三是戊己。\n二、任務\n完成。\n", inline: true).dropFirst(2) == [
        "+follows(1) inline", "+follows(2) inline", "+follows(0) +own +no-stop",
      ])
  }

  @Test func everyReasonNamesAHeadingOfItsRun() throws {
    let outline = try Sample.report().showingInlineOrdinals(true).outline
    for node in outline.headings.indices {
      let reasons = HeadingReason.reasons(for: node, in: outline)
      #expect(reasons.count >= 2)
      for other in reasons.compactMap(\.other) {
        #expect(other != node)
        #expect(outline.headings[other].kind == outline.headings[node].kind)
      }
    }
  }
}
