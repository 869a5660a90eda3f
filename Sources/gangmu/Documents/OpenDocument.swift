import BrowserCore
import ReportKit

/// What the run loop knows of an open document beside its state.
struct OpenDocument {
  /// Where it comes from.
  let source: ReportSource
  /// What reads and writes what is remembered, as soon as the document is known.
  var keeper: MemoryKeeper?
  /// Tells whether the file has changed since it was read.
  var watch: FileWatch?
  /// What is to be said when it has been read again; nil while it is not being read again.
  var rereadAnswer: TakeOutAnswer?
  /// Why it cannot be read.
  var error: ReportError?

  init(_ source: ReportSource) { self.source = source }

  /// Begins to watch the file, which is about to be read.
  mutating func watchFile() {
    watch = source.path.flatMap(FileWatch.init)
  }

  /// Why it cannot be read again; nil if it can.
  var obstacle: ReloadObstacle? {
    switch source {
    case .standardInput: .isStandardInput
    case .sample: .isSample
    case .file: watch == nil ? .isNoFile : nil
    }
  }
}
