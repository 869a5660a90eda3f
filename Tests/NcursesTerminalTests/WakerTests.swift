import Glibc
import Testing

@testable import NcursesTerminal

@Suite struct WakerTests {
  private func isReadable(_ waker: Waker) -> Bool {
    var waiting = pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  @Test func itIsReadableFromWakingToClearing() throws {
    let waker = try #require(Waker())
    #expect(!isReadable(waker))
    waker.wake()
    waker.wake()
    #expect(isReadable(waker))
    waker.clear()
    #expect(!isReadable(waker))
  }

  @Test func wakingNeverWaits() throws {
    let waker = try #require(Waker())
    // More than a pipe holds.
    for _ in 0..<100_000 { waker.wake() }
    waker.clear()
    #expect(!isReadable(waker))
  }

  @Test func waitingEndsWhenItIsWoken() throws {
    let waker = try #require(Waker())
    waker.wake()
    waker.wait(milliseconds: 600_000)
  }
}
