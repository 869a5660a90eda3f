import ReportKit

/// Why a document cannot be read, as data: the program that shows it finds the words.
public enum ExtractionError: Error, Equatable, Sendable {
  /// The file is of a kind that holds no report, or one that is not read.
  case notRead(ForeignForm)
  /// The file is cut off, or not what its beginning says.
  case damaged(DocumentForm)
  /// The file asks for a password.
  case encrypted(DocumentForm)
  /// The file would take more memory than any report needs, or is nested more deeply than any report is.
  case excessive(DocumentForm)
  /// There is no text in it: pictures of pages, for one.
  case noText(DocumentForm)
  /// The program that reads the form is not installed, with the Debian package that has it.
  case noConverter(program: String, package: String)
  /// The program that reads the form has failed, with the last line that it has written, made harmless.
  case converterFailed(program: String, lastLine: String)
  /// The program that reads the form took too long, or wrote too much.
  case converterStopped(program: String)
  /// The file cannot be read at all.
  case unreadable(ReportError)
}

/// The forms of documents that are read.
public enum DocumentForm: String, CaseIterable, Sendable {
  /// Plain text in any encoding.
  case text
  /// Word, since 2007 (ECMA-376).
  case docx
  /// OpenDocument text (ISO/IEC 26300), as LibreOffice writes it.
  case odt
  /// A book of web pages (EPUB 2 and 3).
  case epub
  /// A web page.
  case html
  /// Rich Text Format, 1.9.
  case rtf
  /// A PDF file.
  case pdf
  /// Word, until 2003, and WPS.
  case doc
}

/// Forms that are known and not read.
public enum ForeignForm: String, CaseIterable, Sendable {
  /// A table of Excel, WPS or LibreOffice.
  case spreadsheet
  /// Slides.
  case presentation
  /// OFD (GB/T 33190), in which Chinese offices keep what they print.
  case ofd
  /// A picture, which may be one of a page.
  case picture
  /// An archive of files.
  case archive
  /// Sound or film.
  case sound
  /// A program.
  case program
  /// Something else that is no text.
  case other
}
