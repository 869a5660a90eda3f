import TestSupport
import Testing

@testable import BrowserCore

@Suite struct ReaderMemoryTests {
  @Test func whatTwoProgramsSetIsAllKept() {
    var base = ReaderMemory()
    base.marks = ["a": 1, "b": 2]
    base.bookmarks = [10: "甲", 20: "乙"]
    var mine = base
    mine.place = 7
    mine.marks["c"] = 3
    mine.marks["a"] = nil
    mine.bookmarks[10] = "甲二"
    var other = base
    other.place = 9
    other.marks["d"] = 4
    other.bookmarks[20] = nil
    other.bookmarks[30] = "丙"
    other.otherLines = ["later\tx"]
    other.outlineColumns = 30
    let merged = mine.merged(into: other, since: base)
    #expect(merged.place == 7)
    #expect(merged.outlineColumns == 30)
    mine.outlineColumns = 20
    #expect(mine.merged(into: other, since: base).outlineColumns == 20)
    #expect(merged.marks == ["b": 2, "c": 3, "d": 4])
    #expect(merged.bookmarks == [10: "甲二", 30: "丙"])
    #expect(merged.otherLines == ["later\tx"])
  }

  @Test func theBeginningIsNoPlaceWhereNothingWasRemembered() {
    let mine = ReaderMemory()
    var other = ReaderMemory()
    other.place = 9
    #expect(mine.merged(into: other, since: ReaderMemory()).place == 9)
    #expect(mine.merged(into: other, since: other).place == 0)
  }

  /// What neither touched stays, what only one touched is as that one left it; of both, mine.
  @Test func eachMarkIsWhereTheLastChangeLeftIt() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      func marks() -> [Unicode.Scalar: Int] {
        var marks: [Unicode.Scalar: Int] = [:]
        for letter in "abc".unicodeScalars where Bool.random(using: &random) {
          marks[letter] = Int.random(in: 0..<2, using: &random)
        }
        return marks
      }
      var (mine, other, base) = (ReaderMemory(), ReaderMemory(), ReaderMemory())
      (mine.marks, other.marks, base.marks) = (marks(), marks(), marks())
      let merged = mine.merged(into: other, since: base).marks
      for letter in "abc".unicodeScalars {
        let isMine = mine.marks[letter] != base.marks[letter]
        #expect(merged[letter] == (isMine ? mine : other).marks[letter])
      }
    }
  }

  @Test func onlyWhatHoldsNothingIsEmpty() {
    var memory = ReaderMemory()
    memory.name = "report.txt"
    #expect(memory.isEmpty)
    memory.place = 1
    #expect(!memory.isEmpty)
    memory = ReaderMemory()
    memory.marks["a"] = 0
    #expect(!memory.isEmpty)
    memory = ReaderMemory()
    memory.bookmarks[0] = "甲"
    #expect(!memory.isEmpty)
    memory = ReaderMemory()
    memory.outlineColumns = 30
    #expect(!memory.isEmpty)
    memory = ReaderMemory()
    memory.otherLines = ["x"]
    #expect(!memory.isEmpty)
  }
}
