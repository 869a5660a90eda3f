import BrowserCore
import NcursesTerminal
import ReportKit
import Synchronization

/// What other threads send to the loop of the browser.
final class Mailbox: Sendable {
  /// One piece of news.
  enum Message: Sendable {
    /// Something for the browser.
    case event(Event)
    /// The report cannot be read, from this place on.
    case failed(ReportError)
  }

  /// Wakes the loop when there is news.
  let waker: Waker
  private let messages = Mutex<[Message]>([])

  init(waker: Waker) { self.waker = waker }

  /// Leaves a message, from any thread.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  /// Takes all messages, the oldest first.
  func takeAll() -> [Message] {
    waker.clear()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
