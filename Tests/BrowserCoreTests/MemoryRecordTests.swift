import TestSupport
import Testing

@testable import BrowserCore

@Suite struct MemoryRecordTests {
  private static let text = """
    gangmu-memory\t1
    name\t報告.txt
    place\t1068
    outline-columns\t34
    mark\ta\t120
    mark\tb\t7
    bookmark\t7\t開頭
    bookmark\t3510\t要引用的 數字
    later\tversion\t9

    """

  private static func read(
    _ text: String, length: Int = 5_000
  ) -> (memory: ReaderMemory, condition: MemoryRecord.Condition) {
    MemoryRecord.read(Array(text.utf8), length: length)
  }

  @Test func aRecordIsReadAndWrittenAgainAsItStood() {
    let (memory, condition) = Self.read(Self.text)
    #expect(condition == .sound)
    #expect(memory.name == "報告.txt")
    #expect(memory.place == 1068)
    #expect(memory.outlineColumns == 34)
    #expect(memory.marks == ["a": 120, "b": 7])
    #expect(memory.bookmarks == [7: "開頭", 3510: "要引用的 數字"])
    #expect(memory.otherLines == ["later\tversion\t9"])
    #expect(MemoryRecord.text(of: memory) == Self.text)
  }

  @Test func aNameIsOneFieldOfOneLine() {
    var memory = ReaderMemory()
    memory.name = "a\tb\nc"
    memory.bookmarks[0] = "x\ty\u{1B}\r\n"
    let (read, condition) = Self.read(MemoryRecord.text(of: memory))
    #expect(condition == .sound)
    #expect(read.name == "a b⟨U+000A⟩c")
    #expect(read.bookmarks == [0: "x y⟨U+001B⟩⟨U+000D⟩⟨U+000A⟩"])
    #expect(read.otherLines.isEmpty)
  }

  @Test(arguments: [
    "", "\n", "gangmu-memory", "gangmu-memory\t1", "gangmu-memory\t0\n", "gangmu-memory\tx\n",
    "other\t1\n", "\0\0\0\0",
  ])
  func whatIsNoRecordIsDamaged(text: String) {
    let (memory, condition) = Self.read(text)
    #expect(condition == .damaged)
    #expect(memory.isEmpty)
  }

  @Test(arguments: [
    "place\t-1", "place\t5000", "place\tx", "place", "place\t1\t2", "mark\tab\t1", "mark\t,\t1",
    "mark\ta\t5000", "mark\ta", "bookmark\tx\tname", "bookmark\t1", "outline-columns\t0",
    "outline-columns", "name", "",
    "place\t99999999999999999999", "place\t7",
  ])
  func aLineWithoutSenseCostsNoOther(line: String) {
    let (memory, condition) = Self.read("gangmu-memory\t1\n\(line)\nmark\tz\t3\n")
    #expect(condition == (line == "place\t7" ? .sound : .damaged))
    #expect(memory.marks == ["z": 3])
  }

  @Test func aRecordThatWasCutIsDamaged() {
    let bytes = Array(Self.text.utf8)
    for count in 0..<bytes.count {
      let (memory, condition) = MemoryRecord.read(Array(bytes[..<count]), length: 5_000)
      // One that ends between two lines cannot be told from a shorter one.
      let isWhole = count >= 16 && bytes[count - 1] == 0x0A
      #expect(condition == (isWhole ? .sound : .damaged), "\(count)")
      #expect(memory.bookmarks.count <= 2)
    }
  }

  @Test func bytesThatAreNoTextAreDamaged() {
    let (memory, condition) = MemoryRecord.read(
      Array("gangmu-memory\t1\nplace\t7\n".utf8) + [0xFF, 0x0A], length: 100)
    #expect(condition == .damaged)
    #expect(memory.isEmpty)
  }

  @Test func aLaterVersionIsLeftAlone() {
    let (memory, condition) = Self.read("gangmu-memory\t2\nplace\t7\n")
    #expect(condition == .newer)
    #expect(memory.isEmpty)
  }

  @Test func anythingCanBeRead() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      var bytes = Array(Self.text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let memory = MemoryRecord.read(bytes, length: 4_000).memory
      let places = [memory.place] + memory.marks.values + memory.bookmarks.keys
      #expect(places.allSatisfy { (0..<4_000).contains($0) })
      let again = MemoryRecord.read(Array(MemoryRecord.text(of: memory).utf8), length: 4_000)
      #expect(again.condition == .sound)
      #expect(again.memory.bookmarks.keys == memory.bookmarks.keys)
    }
  }
}
