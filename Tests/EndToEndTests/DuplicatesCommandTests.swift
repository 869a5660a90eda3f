import Foundation
import Testing

@Suite struct DuplicatesCommandTests {
  private static let passage = "堅持把黨的領導貫穿到政協全部工作之中，引導各黨派團體和各族各界人士"
  private static let text = Data(
    """
    一、甲項
    \(passage)。
    二、乙項
    \(passage.replacing("引導", with: "帶領"))。
    另有一段。

    """.utf8)

  @Test func familiesArePrintedForPeople() throws {
    let result = try Program.run(["duplicates", "-"], input: Self.text)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.text == """
        1. 34 characters, 2 copies, 94% alike: 堅持把黨的領導貫穿到政協全部工作之中，引導各黨派…
           -:2:一
           -:4:二 [−引導 +帶領]

        """)
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", "1. 34字，2处，相同94%以上：堅持"), ("zh_TW.UTF-8", "1. 34字，2處，相同94%以上：堅持"),
  ])
  func theLanguageIsThatOfTheReader(locale: String, beginning: String) throws {
    let result = try Program.run(["duplicates", "-"], input: Self.text, locale: locale)
    #expect(result.text.hasPrefix(beginning), "\(result.text)")
  }

  @Test func familiesArePrintedForPrograms() throws {
    let result = try Program.run(["duplicates", "-", "--format", "json"], input: Self.text)
    #expect(
      result.text == """
        {"file":"-","families":[{"kind":"near","length":34,"similarity":0.94,"occurrences":[\
        {"utf8Range":[13,115],"line":2,"section":"一","partial":false,"parts":[[13,115]]},\
        {"utf8Range":[129,231],"line":4,"section":"二","partial":false,"parts":[[129,231]]}]}]}

        """)
  }

  @Test func whatCountsCanBeChosen() throws {
    func count(_ options: String...) throws -> Int {
      let result = try Program.run(["duplicates", "-"] + options, input: Self.text)
      #expect(result.status == 0)
      return result.text.split(separator: "\n").count
    }
    #expect(try count("--min-length", "36") == 0)
    #expect(try count("--similarity", "1") == 0)
    #expect(try count("--similarity", "1", "--min-length", "12") > 0)
  }

  @Test(arguments: [["--min-length", "7"], ["--similarity", "0.4"], ["--similarity", "1.1"]])
  func valuesOutOfRangeAreWrongUsage(options: [String]) throws {
    let result = try Program.run(["duplicates", "-"] + options, input: Self.text)
    #expect(result.status == 2)
    #expect(result.errors.contains(options[0]))
  }

  @Test func theSampleIsTheSameEveryTime() throws {
    let first = try Program.run(["duplicates", Program.sample, "--format", "json"])
    let second = try Program.run(["duplicates", Program.sample, "--format", "json"])
    #expect(first.output == second.output)
    #expect(first.text.contains(#""utf8Range":[1068,5739],"line":9,"section":"四","partial":false"#))
  }
}
