import TestSupport
import Testing

@testable import ReportKit

@Suite struct LabelStackTests {
  /// A level of a stack that is kept in the plainest way.
  private struct Level: Equatable {
    var series: LabelSeries
    var number: Int
    var isTitled: Bool
    var markdown: Int
    var isSingle: Bool
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func aStackIsAnArrayOfLevels(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var stack = LabelStack()
    var levels: [Level] = []
    for _ in 0..<60 {
      let isTitled = Bool.random(using: &generator)
      let new = candidate(
        generator.pick(LabelSeries.allCases), Int.random(in: 1...9, using: &generator),
        look: isTitled ? [.ownLine, .endsOpen] : .ownLine,
        markdown: generator.pick([0, 0, 0, 1, 2]))
      let number = Int(new.number)
      var level = Level(
        series: new.series, number: number, isTitled: isTitled,
        markdown: Int(new.markdownDepth), isSingle: true)
      if !levels.isEmpty, Bool.random(using: &generator) {
        let place = Int.random(in: 0..<levels.count, using: &generator)
        stack.goOn(at: place, new, number: number)
        level.isSingle = false
        levels = levels.prefix(place) + [level]
      } else {
        let deepest = min(levels.count, LabelStack.mostLevels - 1)
        let place = Int.random(in: 0...deepest, using: &generator)
        stack.open(at: place, new, number: number)
        levels = levels.prefix(place) + [level]
      }
      #expect(
        levels
          == (0..<stack.depth).map {
            Level(
              series: stack.series(at: $0), number: stack.number(at: $0),
              isTitled: stack.isTitled($0), markdown: stack.markdownDepth(at: $0),
              isSingle: stack.singles(from: $0) > stack.singles(from: $0 + 1))
          })
      #expect(stack.hasMarkdown == levels.contains { $0.markdown > 0 })
      let wanted = generator.pick(LabelSeries.allCases)
      for level in 0...levels.count {
        #expect(
          stack.isOpen(wanted, above: level)
            == levels.prefix(level).contains { $0.series == wanted })
        #expect(
          stack.isOpen(wanted, below: level)
            == levels.dropFirst(level + 1).contains { $0.series == wanted })
        let sinceArticle = levels.prefix(level).reversed().prefix { $0.series != .article }
        #expect(
          stack.holds(wanted, above: level) == sinceArticle.contains { $0.series == wanted })
      }
    }
  }

  /// The number that would be there, after each of some numbers of a run, if those that fit in nowhere were
  /// misprints.
  private func expected(_ numbers: [Int]) -> [Int] {
    var stack = LabelStack()
    return numbers.enumerated().map { index, number in
      if index == 0 {
        stack.open(at: 0, candidate(.han, number), number: number)
      } else {
        stack.goOn(at: 0, candidate(.han, number), number: number)
      }
      return stack.expectedNumber(at: 0)
    }
  }

  @Test func misprintsAreRemembered() {
    #expect(expected([1, 2, 3]) == [1, 2, 3])
    #expect(expected([1, 2, 7, 4, 5]) == [1, 2, 3, 4, 5])
    #expect(expected([1, 2, 4, 3, 5]) == [1, 2, 3, 4, 5])
    #expect(expected([1, 2, 1, 2]) == [1, 2, 1, 2])
    #expect(expected([1, 2, 7, 8]) == [1, 2, 3, 8])
    #expect(expected([3, 4, 4, 6]) == [3, 4, 5, 6])
  }

  @Test func decimalsKnowWhatTheyBeginWith() {
    var stack = LabelStack()
    stack.open(at: 0, candidate(.decimal2, 1, prefix: 5), number: 1)
    #expect(stack.hasPrefix(5, at: 0))
    #expect(!stack.hasPrefix(1, at: 0))
    #expect(stack.isPrefix(5001, at: 0))
    #expect(!stack.isPrefix(5002, at: 0))
  }

  @Test func stacksAreEqualWhateverWasClosed() {
    var one = LabelStack()
    one.open(at: 0, candidate(.han, 1), number: 1)
    var other = one
    other.open(at: 1, candidate(.parenHan, 1), number: 1)
    #expect(one != other)
    one.goOn(at: 0, candidate(.han, 2), number: 2)
    #expect(one != other)
    other.goOn(at: 0, candidate(.han, 2), number: 2)
    #expect(one == other)
    other.open(at: 0, candidate(.arabic, 2), number: 2)
    #expect(one != other)
  }
}
