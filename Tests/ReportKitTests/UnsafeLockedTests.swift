import Testing

@testable import ReportKit

@Suite struct UnsafeLockedTests {
  @Test func noChangeOfAnyThreadIsLost() throws {
    let numbers = Locked<[Int]>([])
    let threads = (0..<4).compactMap { thread in
      BackgroundThread {
        for index in 0..<1000 { numbers.withLock { $0.append(thread * 1000 + index) } }
      }
    }
    for thread in threads { thread.wait() }
    #expect(threads.count == 4)
    #expect(numbers.withLock { $0.sorted() } == Array(0..<4000))
  }

  @Test func whatIsDoneUnderTheLockIsAnswered() {
    let words = Locked(["一", "二"])
    #expect(words.withLock { $0.popLast() } == "二")
    #expect(words.withLock { $0 } == ["一"])
  }
}
