import BrowserCore
import ReportFormats
import ReportKit

/// Reads a file again on a thread of its own, and compares it with what it was.
enum Rereader {
  /// Begins to read; the answer comes as a message.
  static func start(
    _ source: ReportSource, reading: ReadingOptions, old: Report, document: Int, mailbox: Mailbox
  ) {
    let work: @Sendable () -> Void = {
      do throws(DocumentError) {
        let report = try source.open(reading: reading)
        mailbox.post(.reread(Revision(of: old, as: report), document: document))
      } catch {
        mailbox.post(.notReread(document: document))
      }
    }
    if let thread = BackgroundThread(work) { thread.leave() } else { work() }
  }
}
