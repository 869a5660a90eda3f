import Testing

@testable import ReportKit

struct UnsafeRegexTests {
  @Test(arguments: [
    ("发.", "发展，发现", [0..<2, 3..<5]), ("\\d+", "a12b3", [1..<3, 4..<5]), ("x*", "axxb", [1..<3]),
    ("^a|b$", "aab", [0..<1, 2..<3]), ("(?=a)", "aa", []), ("\\w+", "发a-展", [0..<2, 3..<4]),
    ("a\\Kb", "ab", [1..<2]), ("\\p{Han}", "a发", [1..<2]), ("a", "", []),
  ])
  func matches(expression: String, subject: String, expected: [Range<Int>]) throws {
    #expect(try matches(expression, subject) == expected)
  }

  @Test func caseIsIgnoredWhereWanted() throws {
    #expect(try matches("[A-Z]", "aB") == [1..<2])
    #expect(try matches("[A-Z]", "aB", ignoresCase: true) == [0..<1, 1..<2])
  }

  @Test(arguments: [
    ("(a", 2, "missing closing parenthesis"), ("aa[b", 4, "missing terminating ]"),
  ])
  func mistakesSayWhere(expression: String, units: Int, reason: String) {
    #expect {
      try UnsafeRegex(Array(expression.utf16), ignoresCase: false)
    } throws: { error in
      let mistake = error as? UnsafeRegex.Mistake
      return mistake?.units == units && mistake?.reason.hasPrefix(reason) == true
    }
  }

  @Test(arguments: ["(a+)+[bc]", "((((a*)*)*)*)*[bc]", "(a|aa)+[bc]"])
  func hostileExpressionsEnd(expression: String) {
    let subject = String(repeating: "a", count: 5000)
    #expect(throws: SearchError.tooHard) { try matches(expression, subject) }
  }

  @Test func manyRepeatsAreNotTooHard() throws {
    let subject = String(repeating: "ab", count: 10_000)
    #expect(try matches("(a|b)+", subject) == [0..<20_000])
    #expect(try matches(".*c", subject) == [])
  }

  private func matches(
    _ expression: String, _ subject: String, ignoresCase: Bool = false
  ) throws -> [Range<Int>] {
    let regex = try UnsafeRegex(Array(expression.utf16), ignoresCase: ignoresCase)
    var found: [Range<Int>] = []
    try Array(subject.utf16).withUnsafeBufferPointer { units in
      try regex.forEachMatch(in: units) { found.append($0) }
    }
    return found
  }
}
