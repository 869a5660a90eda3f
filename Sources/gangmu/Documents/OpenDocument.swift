import BrowserCore
import Glibc
import ReportFormats
import ReportKit

/// What the run loop knows of an open document beside its state.
struct OpenDocument {
  /// Where it comes from.
  let source: ReportSource
  /// Ends the reading of it; nil before it has begun.
  var reading: Wish?
  /// What reads and writes what is remembered, as soon as the document is known.
  var keeper: MemoryKeeper?
  /// Tells whether the file has changed since it was read.
  var watch: FileWatch?
  /// What is to be said when it has been read again; nil while it is not being read again.
  var rereadAnswer: TakeOutAnswer?
  /// Why it cannot be read.
  var error: DocumentError?

  init(_ source: ReportSource) { self.source = source }

  /// Begins to watch the file, which is about to be read.
  mutating func watchFile() {
    watch = source.path.flatMap(FileWatch.init)
  }

  /// Whether a pipe or a device, which may never end, has taken the name of the file.
  ///
  /// A folder is told by who reads.
  private func isSomethingElse(_ path: String) -> Bool {
    var status = stat()
    return stat(FileName.cString(path), &status) == 0
      && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// The text to its end; nil where it cannot be read again, or is another one by now.
  mutating func wholeText(reading: ReadingOptions) -> SourceText? {
    guard obstacle == nil, watch?.change() == nil else { return nil }
    do throws(DocumentError) {
      guard var reader = try source.reader(reading: reading) else { return nil }
      try reader.readAll()
      return reader.text
    } catch {
      return nil
    }
  }

  /// Why it cannot be read again; nil if it can.
  var obstacle: ReloadObstacle? {
    switch source {
    case .standardInput: .isStandardInput
    case .sample: .isSample
    case .file(let path): watch == nil || isSomethingElse(path) ? .isNoFile : nil
    }
  }
}
