import TestSupport
import Testing

@testable import ReportKit

struct HitLinesTests {
  private static let text = """
    報告

    一、發展
    甲说发展，再说發展。
    乙没有。乙是高價值科技

    — 3 —

    成果，是二。
    丙。
    戊。
    丁说发展。
    """

  @Test func eachLineComesOnceWithItsHitsMarked() throws {
    #expect(
      try picture("发展") == """
        3:一、[發展]
        4:甲说[发展]，再说[發展]。
        12:丁说[发展]。
        """)
  }

  @Test func linesThatAHitJoinsComeAsOne() throws {
    #expect(try picture("科技成果") == "5:乙没有。乙是高價值[科技][成果]，是二。")
    #expect(try picture("3") == "7:— [3] —")
  }

  @Test func aHitInALineThatIsThereAlreadyIsMarkedInIt() throws {
    let text = "甲是一。乙是高價值科技\n\n（上接第3版）\n\n成果，是科技二。\n科\n"
    #expect(
      try picture("科技", in: "甲是一。乙是高價值科　\n\n技，是科技二。\n") == "1:甲是一。乙是高價值[科][技]，是[科技]二。")
    #expect(
      try picture("科", in: text) == """
        1:甲是一。乙是高價值[科]技
        5:成果，是[科]技二。
        6:[科]
        """)
  }

  @Test func wordsOfLatinLettersMeetWithASpace() throws {
    let wrapped = (0..<8).map { _ in "甲" }.joined() + "。World\n\nBank Group是一个机构，甲在其中。"
    #expect(
      try picture("world bank", in: wrapped) == "1:甲甲甲甲甲甲甲甲。[World][ ][Bank] Group是一个机构，甲在其中。")
  }

  @Test func contextIsOfLinesThatAreNotBlank() throws {
    #expect(
      try picture("发展", context: 1) == """
        1-報告
        3:一、[發展]
        4:甲说[发展]，再说[發展]。
        5-乙没有。乙是高價值科技
        --
        11-戊。
        12:丁说[发展]。
        """)
    #expect(
      try picture("科技成果", context: 1) == """
        4-甲说发展，再说發展。
        5:乙没有。乙是高價值[科技][成果]，是二。
        10-丙。
        """)
  }

  @Test func contextsThatMeetAreOneRun() throws {
    let all = try lines("发展", context: 9)
    #expect(all.runs(context: 9).count == 1)
    #expect(all.runs(context: 9)[0].map(\.line) == [1, 3, 4, 5, 7, 9, 10, 11, 12])
    #expect(all.runs(context: 0).flatMap { $0 } == all.lines)
  }

  @Test func hitsThatJoinManyLinesAreMarkedInOneWalk() throws {
    let isLinear = try Growth.isLinear(from: 200) { count in
      let text = "甲。" + String(repeating: "展改革。开放发\n", count: count)
      return try FoldedText(text)
    } _: { folded in
      let lines = HitLines(try folded.hits(of: SearchPattern("发展")), in: folded)
      return lines.lines.map(lines.pieces)
    }
    #expect(isLinear)
    #expect(
      try picture("发展", in: "甲。展改革。开放发\n展改革。开放发\n展改革。开放发\n")
        == "1:甲。展改革。开放[发][展]改革。开放[发][展]改革。开放发")
  }

  @Test func noHitsAreNoLines() throws {
    #expect(try lines("龘").runs(context: 3).isEmpty)
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func everyHitOfTheCorpusStandsInOneLine(name: String) throws {
    let folded = try FoldedText(Report(name: name, text: try Corpus.text(name)))
    for words in ["的", "发展", "a"] {
      let hits = try folded.hits(of: SearchPattern(words))
      let lines = HitLines(hits, in: folded)
      #expect(lines.lines.reduce(0) { $0 + $1.hits.count } == hits.count)
      #expect(Set(lines.lines.map(\.line)).count == lines.lines.count)
      for context in [0, 2] {
        let all = lines.runs(context: context).flatMap { $0 }
        #expect(all.filter { !$0.hits.isEmpty } == lines.lines)
        #expect(Set(all.map(\.start)).count == all.count)
      }
    }
  }

  private func lines(
    _ words: String, in text: String = HitLinesTests.text, context: Int = 0
  ) throws -> HitLines {
    let folded = try FoldedText(text)
    return HitLines(try folded.hits(of: SearchPattern(words)), in: folded)
  }

  private func picture(
    _ words: String, in text: String = HitLinesTests.text, context: Int = 0
  ) throws -> String {
    let lines = try lines(words, in: text)
    let runs = lines.runs(context: context).map { run in
      run.map { line in
        let words = lines.pieces(of: line).map { $0.isHit ? "[\($0.words)]" : $0.words }.joined()
        return "\(line.line)\(line.hits.isEmpty ? "-" : ":")\(words)"
      }.joined(separator: "\n")
    }
    return runs.joined(separator: context > 0 ? "\n--\n" : "\n")
  }
}
