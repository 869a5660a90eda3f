/// A program that turns documents of a form into text, and how it is called.
public struct Converter: Equatable, Sendable {
  /// The form it reads.
  public let form: DocumentForm
  /// Its name and its arguments; `/dev/fd/3` is the document.
  public let command: [String]
  /// The Debian package that has it.
  public let package: String

  /// Describes a program.
  public init(form: DocumentForm, command: [String], package: String) {
    self.form = form
    self.command = command
    self.package = package
  }

  /// What is called if the settings say nothing else.
  ///
  /// pdftohtml tells where each piece of text stands, in which size and whether it is bold; it is faster than
  /// pdftotext, and hands a page on when it is done.
  public static let presets = [
    Converter(
      form: .pdf,
      command: ["pdftohtml", "-q", "-xml", "-i", "-hidden", "-stdout", "/dev/fd/3"],
      package: "poppler-utils"),
    Converter(
      form: .doc, command: ["antiword", "-t", "-m", "UTF-8.txt", "-w", "0", "/dev/fd/3"],
      package: "antiword"),
  ]
}
