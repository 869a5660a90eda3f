import BrowserCore
import NcursesTerminal
import ReportFormats
import ReportKit

/// What other threads send to the loop of the browser.
final class Mailbox: Sendable {
  /// One piece of news.
  enum Message: Sendable {
    /// Something for a document.
    case event(Event, document: Int)
    /// A document cannot be read, from this place on.
    case failed(DocumentError, document: Int)
    /// A document has been read again.
    case reread(Revision, document: Int)
    /// A document cannot be read again.
    case notReread(document: Int)
  }

  /// Wakes the loop when there is news.
  let waker: Waker
  private let messages = Locked<[Message]>([])

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
