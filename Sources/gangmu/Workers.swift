import BrowserCore
import ReportKit

/// Does the jobs of the browser, each on a thread of its own.
final class Workers {
  private let mailbox: Mailbox
  /// A kind of job for a document.
  private struct Post: Hashable {
    let document: Int
    let kind: Job.Kind
  }

  /// For each kind of job whether the one that runs is still wanted.
  private var running: [Post: Wish] = [:]

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Starts a job for a document; what it makes useless ends soon.
  func start(_ job: Job, for document: Int) {
    if job.kind == .folding { end(for: document) }
    let post = Post(document: document, kind: job.kind)
    running[post]?.end()
    let wish = Wish()
    running[post] = wish
    let work: @Sendable () -> Void = { [mailbox] in
      job.run(threads: Surroundings.processorCount, isWanted: { wish.isAlive }) {
        mailbox.post(.event(.done($0, generation: job.generation), document: document))
      }
    }
    let thread = BackgroundThread {
      ThreadPriority.stepBack()
      work()
    }
    if let thread { thread.leave() } else { work() }
  }

  /// Ends all jobs for a document soon.
  func end(for document: Int) {
    for (post, wish) in running where post.document == document {
      wish.end()
      running[post] = nil
    }
  }
}
