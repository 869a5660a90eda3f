import ReportKit

/// The text of a document, and what its file says of it.
///
/// Only lines that hold a character are there; each ends with LF, and stands in the structure.
public struct ExtractedText: Equatable, Sendable {
  /// UTF-8, a paragraph a line.
  public private(set) var bytes: [UInt8] = []
  /// What is known of each line, and where pages begin.
  public private(set) var structure = SourceStructure()
  /// How many pages begin with the next line.
  private var pagesDue = 0

  /// Nothing yet.
  public init() {}

  /// Whether there is no text.
  public var isEmpty: Bool { bytes.isEmpty }

  /// All lines in one, with a blank between them: the content of a cell.
  var words: [UInt8] {
    Array(bytes.split { $0 == 0x0A || $0 == 0x09 }.joined(separator: CollectionOfOne(0x20)))
  }

  /// States the title that the file gives itself.
  mutating func state(title: String?) {
    if let title, !title.isEmpty { structure.statedTitle = title }
  }

  /// Says that a page ends here: what is written next stands on another.
  mutating func endPage() {
    if bytes.isEmpty { return }
    pagesDue += 1
  }

  /// Says what the form of the file is called.
  mutating func name(form: DocumentForm) { structure.form = form.rawValue }

  /// Writes a paragraph, which may have several lines; nothing if it holds no character.
  mutating func write(_ paragraph: ParagraphText) {
    for line in paragraph.lines() { write(line) }
  }

  /// Writes a line.
  mutating func write(_ line: ParagraphText.Line) {
    if line.isBlank {
      for _ in line.pageEnds { endPage() }
      return
    }
    let start = bytes.count
    for _ in 0..<pagesDue { beginPage(at: start) }
    pagesDue = 0
    for offset in line.pageEnds where offset < line.bytes.count { beginPage(at: start + offset) }
    structure.append(
      SourceStructure.Line(
        start: start, style: line.style, outlineLevel: line.outlineLevel,
        madeLabel: line.madeLabel, traits: line.traits))
    bytes += line.bytes
    bytes.append(0x0A)
    pagesDue = line.pageEnds.count { $0 >= line.bytes.count }
  }

  /// Writes all lines of another text, whose pages are not this one's.
  ///
  /// - Parameter traits: what is known of each of them besides.
  mutating func append(_ other: ExtractedText, traits: SourceStructure.Traits = []) {
    if other.isEmpty { return }
    for _ in 0..<pagesDue { beginPage(at: bytes.count) }
    pagesDue = 0
    for line in other.structure.lines {
      var line = line
      line.start += bytes.count
      line.traits.formUnion(traits)
      structure.append(line)
    }
    bytes += other.bytes
  }

  private mutating func beginPage(at offset: Int) {
    if offset == 0 { return }
    if structure.pageStarts.isEmpty { structure.beginPage(at: 0) }
    structure.beginPage(at: offset)
  }
}
