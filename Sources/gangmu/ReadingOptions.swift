import ReportFormats
import ReportKit

/// What the command line says of the documents that are read.
struct ReadingOptions: Equatable, Sendable {
  /// How texts are encoded; nil to find out.
  var encoding: TextEncoding?
  /// What form they have; nil to find out.
  var form: DocumentForm?
}
