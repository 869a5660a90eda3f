import BrowserCore
import ReportKit
import Synchronization

/// Does the jobs of the browser, each on a thread of its own.
final class Workers {
  private let mailbox: Mailbox
  /// For each kind of job whether the one that runs is still wanted.
  private var running: [Job.Kind: Wish] = [:]

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Starts a job; what it makes useless ends soon.
  func start(_ job: Job) {
    if job.kind == .folding { running.values.forEach { $0.end() } }
    running[job.kind]?.end()
    let wish = Wish()
    running[job.kind] = wish
    let work: @Sendable () -> Void = { [mailbox] in
      job.run(threads: Surroundings.processorCount, isWanted: { wish.isAlive }) {
        mailbox.post(.event(.done($0, generation: job.generation)))
      }
    }
    if let thread = BackgroundThread(work) { thread.leave() } else { work() }
  }

  /// Whether somebody still wants the answer.
  private final class Wish: Sendable {
    private let alive = Atomic(true)
    var isAlive: Bool { alive.load(ordering: .relaxed) }
    func end() { alive.store(false, ordering: .relaxed) }
  }
}
