import ReportKit
import Testing

@testable import BrowserCore

@Suite struct SettingWordingTests {
  private static let problems = [
    SettingProblem(path: "a.b", line: 1, kind: .unknown(["theme", "indent"])),
    SettingProblem(path: "a.b", line: 1, kind: .notAllowed(.words(["on", "off"]))),
    SettingProblem(path: "a.b", line: 1, kind: .notAllowed(.integer(16...80, orWords: ["auto"]))),
    SettingProblem(path: "a.b", line: 1, kind: .notAllowed(.integer(8...9, orWords: []))),
    SettingProblem(path: "a.b", line: 1, kind: .notAllowed(.number(0.5...1))),
    SettingProblem(path: "a.b", line: 1, kind: .notAllowed(.boolean)),
    SettingProblem(path: "a.b", line: 1, kind: .notAllowed(.keys)),
    SettingProblem(path: "a.b", line: 1, kind: .noSuchKey("F1")),
    SettingProblem(path: "a.b", line: 1, kind: .keyTaken("j", by: "keys.help")),
    SettingProblem(path: "a.b", line: 1, kind: .keyLost("j", by: "help")),
  ]

  @Test(arguments: Language.allCases)
  func eachSentenceSaysWhatIsWrongAndWhatIsAllowed(language: Language) {
    let sentences = Self.problems.map { Wording.of(language).settings.sentence(for: $0) }
    let words = [
      ["a.b", "theme indent"], ["a.b", "\"on\" \"off\""], ["16", "80", "\"auto\""], ["8", "9"],
      ["0.5", "1.0"], ["true", "false"], ["Ctrl-L"], ["F1", "PgDn"], ["j", "keys.help"],
      ["j", "help"],
    ]
    for (sentence, words) in zip(sentences, words) {
      #expect(words.allSatisfy(sentence.contains), "\(sentence)")
    }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test func theLanguagesAreDifferent() {
    for problem in Self.problems {
      let sentences = Language.allCases.map { Wording.of($0).settings.sentence(for: problem) }
      #expect(Set(sentences).count == 3, "\(sentences)")
    }
  }
}
