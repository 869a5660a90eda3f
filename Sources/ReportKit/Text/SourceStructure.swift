/// What a file says of the text that was taken out of it, beside the characters: for each line what its author
/// made of it, and where pages begin.
///
/// A text file says nothing of the kind. Word files, web pages, books and PDF files do, each in its own way; whoever
/// reads them makes one of these, and nothing else of their form comes to a ``Report``. It is evidence for the outline
/// and no verdict: authors mark body text as headings, and headings not at all.
///
///     var structure = SourceStructure()
///     structure.append(.init(start: 0, style: "Heading 1", outlineLevel: 1))
///     structure.append(.init(start: 22))
///     let report = Report(name: "report.docx", text: text, structure: structure)
public struct SourceStructure: Equatable, Sendable {
  /// What is known of a line.
  public struct Traits: OptionSet, Sendable {
    /// One bit for each trait.
    public let rawValue: UInt16
    /// Traits by their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// All its characters are bold.
    public static let isBold = Traits(rawValue: 1 << 0)
    /// It is centred.
    public static let isCentered = Traits(rawValue: 1 << 1)
    /// It is a row of a table, with a TAB between two cells.
    public static let isTableRow = Traits(rawValue: 1 << 2)
    /// It is a footnote or an endnote.
    public static let isNote = Traits(rawValue: 1 << 3)
    /// It is an entry of a contents list, or the head of one.
    public static let isContents = Traits(rawValue: 1 << 4)
    /// It belongs to the page and not to the text: a running head, the number of the page, the navigation of a site.
    public static let isFurniture = Traits(rawValue: 1 << 5)
    /// It goes on with the paragraph before: its author ended the line there and not the paragraph.
    public static let isContinued = Traits(rawValue: 1 << 6)
    /// It is set larger than the text around it.
    public static let isLarge = Traits(rawValue: 1 << 7)
    /// It is the title of the document.
    public static let isTitle = Traits(rawValue: 1 << 8)
  }

  /// One line of the text.
  public struct Line: Equatable, Sendable {
    /// The byte at which it begins.
    public var start: Int
    /// What the file calls its style, such as Heading 2; nil where it has none.
    public var style: String?
    /// The level that the file gives it in its own outline, from 1 to 9; 0 where it is body text.
    public var outlineLevel: Int
    /// How many bytes at its beginning are an automatic number: characters that the file does not hold.
    public var madeLabel: Int
    /// What else is known of it.
    public var traits: Traits

    /// Describes a line.
    public init(
      start: Int, style: String? = nil, outlineLevel: Int = 0, madeLabel: Int = 0,
      traits: Traits = []
    ) {
      self.start = start
      self.style = style
      self.outlineLevel = outlineLevel
      self.madeLabel = madeLabel
      self.traits = traits
    }
  }

  /// The lines, in the order of the text; each LF ends one.
  public private(set) var lines: [Line] = []
  /// The bytes at which pages begin, in order.
  ///
  /// The first page begins with the text; a page without text begins where the next one does. Empty where pages are
  /// not known.
  public private(set) var pageStarts: [Int] = []
  /// What the form of the file is called: docx.
  public var form: String?
  /// The title that the file states for itself; it counts only if the text bears it out.
  public var statedTitle: String?

  /// Knows nothing yet.
  public init() {}

  /// Adds a line behind those there are.
  public mutating func append(_ line: Line) { lines.append(line) }

  /// Says that a page begins at a byte, which is at or behind the beginning of the last one.
  public mutating func beginPage(at offset: Int) { pageStarts.append(offset) }

  /// The line in which a byte stands; nil before the first.
  ///
  /// A binary search.
  public func line(at offset: Int) -> Line? {
    let before = lines.countOfPrefix { $0.start <= offset }
    return before > 0 ? lines[before - 1] : nil
  }
}
