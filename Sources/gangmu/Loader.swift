import BrowserCore
import Glibc
import NcursesTerminal
import ReportFormats
import ReportKit

/// Reads a report on a thread of its own and shows the browser as much as there is.
///
/// The browser gets a snapshot of the first chunk at once, then one each time that the text has become several times
/// longer, so that all of them together cost little more than the last; and one when the source pauses.
struct Loader {
  private let source: ReportSource
  private let reading: ReadingOptions
  private let document: Int
  private let mailbox: Mailbox
  private let wish = Wish()
  private var shown = -1
  private var nextSize = TextReader.chunkSize
  private var lastNews = ContinuousClock.now
  /// Until when no pause is worth a snapshot, which costs some time itself.
  private var quietUntil = ContinuousClock.now

  /// By how much the text grows between two snapshots.
  private static let growth = 8
  /// How long a source gives nothing until that is a pause.
  private static let pause = Duration.milliseconds(20)
  /// How often the browser hears how far the reading has come.
  private static let newsInterval = Duration.milliseconds(50)
  /// A snapshot at a pause may take so little of the time.
  private static let shareOfPauses = 4

  private init(
    _ source: ReportSource, reading: ReadingOptions, document: Int, mailbox: Mailbox
  ) {
    self.source = source
    self.reading = reading
    self.document = document
    self.mailbox = mailbox
  }

  /// Begins to read a document; what comes of it is said to be for that one.
  ///
  /// - Returns: what ends the reading soon when the document is closed, so that its memory is free again.
  static func start(
    _ source: ReportSource, reading: ReadingOptions, document: Int, mailbox: Mailbox
  ) -> Wish {
    let loader = Loader(source, reading: reading, document: document, mailbox: mailbox)
    let work: @Sendable () -> Void = {
      var loader = loader
      do throws(DocumentError) {
        try loader.run()
      } catch {
        mailbox.post(.failed(error, document: document))
      }
    }
    if let thread = BackgroundThread(work) { thread.leave() } else { work() }
    return loader.wish
  }

  private mutating func run() throws(DocumentError) {
    guard var reader = try source.reader(reading: reading) else {
      post(.loaded(Snapshot(ReportSource.sampleReport, loading: .complete)))
      return
    }
    do throws(DocumentError) {
      while try step(&reader) { if !wish.isAlive { return } }
    } catch {
      // What there is stays.
      if reader.text.count > 0 { show(reader, isComplete: true) }
      throw error
    }
    show(reader, isComplete: true)
  }

  /// Reads a chunk, or shows what there is; false at the end.
  private mutating func step(_ reader: inout DocumentReader) throws(DocumentError) -> Bool {
    let count = reader.text.count
    if count > max(0, shown) {
      let wait = max(Self.pause, quietUntil - .now)
      if !reader.hasData(within: wait) {
        show(reader, isComplete: false)
        return true
      }
    }
    guard try reader.readChunk() else { return false }
    if reader.text.count >= nextSize {
      show(reader, isComplete: false)
    } else if .now - lastNews >= Self.newsInterval {
      lastNews = .now
      post(.loading(loading(reader, isComplete: false)))
    }
    return true
  }

  private mutating func show(_ reader: borrowing DocumentReader, isComplete: Bool) {
    let start = ContinuousClock.now
    let report = reader.report
    let snapshot = Snapshot(report, loading: loading(reader, isComplete: isComplete))
    post(.loaded(snapshot))
    shown = reader.text.count
    nextSize = max(nextSize, shown * Self.growth)
    lastNews = .now
    quietUntil = lastNews + (lastNews - start) * Self.shareOfPauses
  }

  private func post(_ event: Event) { mailbox.post(.event(event, document: document)) }

  private func loading(_ reader: borrowing DocumentReader, isComplete: Bool) -> Loading {
    Loading(
      bytesRead: reader.bytesRead, bytesExpected: reader.bytesExpected, isComplete: isComplete)
  }
}
