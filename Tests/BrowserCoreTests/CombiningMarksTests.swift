import Testing

@testable import BrowserCore

struct CombiningMarksTests {
  @Test func marksComeOutInTheOrderTheyCameIn() {
    var marks = CombiningMarks()
    #expect(marks.isEmpty)
    #expect(Array(marks) == [])
    let added: [Unicode.Scalar] = ["\u{301}", "\u{200D}", "\u{E0100}"]
    for count in 1...added.count {
      let hasRoom = marks.append(added[count - 1].value)
      #expect(hasRoom)
      #expect(Array(marks) == Array(added.prefix(count)))
      #expect(!marks.isEmpty)
    }
  }

  @Test func theFourthMarkHasNoRoom() {
    var marks = CombiningMarks()
    for mark: UInt32 in 0x301...0x303 { _ = marks.append(mark) }
    let full = marks
    let hasRoom = marks.append(0x304)
    #expect(!hasRoom)
    #expect(marks == full)
    #expect(Array(marks).count == CombiningMarks.limit)
  }

  @Test func theLargestCharactersHaveRoomSideBySide() {
    var marks = CombiningMarks()
    for _ in 0..<CombiningMarks.limit { _ = marks.append(0x10FFFF) }
    #expect(Array(marks) == ["\u{10FFFF}", "\u{10FFFF}", "\u{10FFFF}"])
  }

  @Test func theOrderOfMarksMatters() {
    var first = CombiningMarks()
    var second = CombiningMarks()
    for mark: UInt32 in [0x301, 0x302] { _ = first.append(mark) }
    for mark: UInt32 in [0x302, 0x301] { _ = second.append(mark) }
    #expect(first != second)
  }
}
