import TestSupport
import Testing

@testable import BrowserCore

@Suite struct JumpHistoryTests {
  @Test func backAndForward() {
    var jumps = JumpHistory()
    #expect(jumps.move(back: true) == nil)
    jumps.settle(at: 10)
    jumps.jump(to: 50)
    jumps.settle(at: 55)
    jumps.jump(to: 90)
    #expect(jumps.move(back: true) == 55)
    #expect(jumps.move(back: true) == 10)
    #expect(jumps.move(back: true) == nil)
    jumps.settle(at: 12)
    #expect(jumps.move(back: false) == 55)
    #expect(jumps.move(back: false) == 90)
    #expect(jumps.move(back: false) == nil)
    #expect(jumps.move(back: true) == 55)
    #expect(jumps.move(back: true) == 12)
  }

  @Test func aJumpForgetsWhatIsFurtherForward() {
    var jumps = JumpHistory()
    jumps.jump(to: 1)
    jumps.jump(to: 2)
    _ = jumps.move(back: true)
    jumps.jump(to: 3)
    #expect(jumps.move(back: false) == nil)
    #expect(jumps.move(back: true) == 1)
    #expect(jumps.move(back: true) == 0)
  }

  @Test func aJumpToTheSamePlaceIsNone() {
    var jumps = JumpHistory()
    jumps.settle(at: 5)
    jumps.jump(to: 5)
    #expect(jumps.move(back: true) == nil)
    jumps.jump(to: 6)
    jumps.jump(to: 6)
    #expect(jumps.move(back: true) == 5)
    #expect(jumps.move(back: true) == nil)
  }

  /// Going back as often as possible and forward again leads over the same places, of which there are never
  /// more than the limit.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func theWayBackIsTheWayThere(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var jumps = JumpHistory()
    var way = [0]
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      let place = Int.random(in: 0...9, using: &random)
      if Bool.random(using: &random) {
        jumps.settle(at: place)
        way[way.count - 1] = place
      } else if place != way.last {
        jumps.jump(to: place)
        way.append(place)
      }
    }
    way = way.suffix(JumpHistory.limit)
    var back: [Int] = []
    while let place = jumps.move(back: true) { back.append(place) }
    #expect(back == way.dropLast().reversed())
    var forward: [Int] = []
    while let place = jumps.move(back: false) { forward.append(place) }
    #expect(forward == Array(way.dropFirst()))
  }
}
