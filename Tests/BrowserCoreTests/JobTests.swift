import ReportKit
import Testing

@testable import BrowserCore

@Suite struct JobTests {
  private func results(of task: Job.Task, isWanted: () -> Bool = { true }) -> [Job.Result] {
    var results: [Job.Result] = []
    Job(generation: 0, task: task).run(isWanted: isWanted) { results.append($0) }
    return results
  }

  private static let passage = "召開委員工作交流座談會，聽取委員對政協工作的意見建議，制定關於進一步加強委員聯繫的辦法。\n"

  @Test func foldingAnswersTheFoldedReport() throws {
    let report = Report(name: "", text: SourceText(chapters))
    let found = results(of: .folding(report))
    guard case .folded(let folded) = try #require(found.first) else {
      Issue.record("\(found)")
      return
    }
    #expect(folded.count == (try FoldedText(report)).count)
  }

  @Test func whatNobodyWantsIsNotFolded() {
    let text = String(repeating: Self.passage, count: 40_000)
    let report = Report(name: "", text: SourceText(text))
    #expect(results(of: .folding(report), isWanted: { false }).isEmpty)
  }

  @Test func familiesComeAsTheyAreFoundAndThenAll() throws {
    var text = ""
    for number in 1...60 {
      let passage = Self.passage.replacing("委員", with: "第\(number)組\(number * 7)號委員")
      text += passage + "另有一事\(number)。\n" + passage
    }
    let folded = try FoldedText(Report(name: "", text: SourceText(text)))
    let found = results(of: .families(folded, DuplicateOptions())).map { result -> CopiesIndex? in
      if case .families(let index) = result { index } else { nil }
    }
    let last = try #require(found.last ?? nil)
    #expect(last.isComplete)
    #expect(last.families == folded.families())
    for early in found.dropLast() { #expect(early?.isComplete == false) }
  }

  @Test func aSearchForFamiliesThatNobodyWantsTellsNothing() throws {
    let text = String(repeating: Self.passage, count: 1000)
    let folded = try FoldedText(Report(name: "", text: SourceText(text)))
    let found = results(of: .families(folded, DuplicateOptions()), isWanted: { false })
    #expect(found.count <= 1)
  }

  @Test func eachTaskHasItsKind() throws {
    let report = Report(name: "", text: SourceText(chapters))
    let tasks: [Job.Task] = [
      .folding(report), .findings(report), .inlineOrdinals(report), .originalLines(report),
      .families(try FoldedText(report), DuplicateOptions()),
    ]
    let kinds = tasks.map { Job(generation: 0, task: $0).kind }
    #expect(kinds == [.folding, .findings, .inlineOrdinals, .originalLines, .families])
  }
}
