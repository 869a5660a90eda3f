import ReportKit

/// Makes the text of a PDF file from what pdftohtml says of its pages: paragraphs whole, in the order of reading,
/// without numbers of pages and running heads, notes behind the paragraphs that refer to them.
struct PDFReader {
  private var scanner = PDFPageScanner()
  private var pages: [PDFPage] = []

  /// Nothing read yet.
  init() {}

  /// How many pages are whole.
  var pageCount: Int { pages.count }

  /// Reads on what the program writes.
  mutating func read(_ bytes: [UInt8]) {
    scanner.read(bytes)
    pages += scanner.takePages()
  }

  /// Reads the end of what the program writes.
  mutating func finish() {
    scanner.finish()
    pages += scanner.takePages()
  }

  /// The text of the pages so far.
  ///
  /// Linear in their pieces.
  func text() -> ExtractedText {
    var perPage = pages.enumerated().map { PDFLineBuilder.lines(of: $1, at: $0) }
    let furniture = PDFFurniture(perPage, heights: pages.map(\.height))
    var notes: [[PDFLine]] = []
    for index in perPage.indices {
      perPage[index] = perPage[index].enumerated().filter {
        !furniture.indices[index].contains($0.offset)
      }
      .map(\.element)
      notes.append(Self.takeNotes(&perPage[index]))
    }
    let lines = Array(perPage.joined())
    let paragraphs = PDFParagraphs(lines, pageWidths: pages.map(\.width))
    var output = ExtractedText()
    var page = 0
    var due: [PDFLine] = []
    let body = Self.usualSize(lines)
    for range in paragraphs.paragraphs() {
      while page < lines[range.lowerBound].page {
        Self.write(&due, to: &output)
        due = notes[page]
        Self.write(&due, to: &output)
        output.endPage()
        page += 1
      }
      var paragraph = ParagraphText()
      var marks: [String] = []
      for index in range {
        while page < lines[index].page {
          due += notes[page]
          paragraph.endPage()
          page += 1
        }
        Self.append(lines[index], to: &paragraph)
        marks += lines[index].noteMarks
      }
      let first = lines[range.lowerBound]
      if first.isRow { paragraph.traits.insert(.isTableRow) }
      if range.allSatisfy({ lines[$0].isBold }) { paragraph.traits.insert(.isBold) }
      if range.allSatisfy({ paragraphs.isCentered($0) }) { paragraph.traits.insert(.isCentered) }
      if first.size * 10 >= body * 12 { paragraph.traits.insert(.isLarge) }
      output.write(paragraph)
      // Notes stand behind the paragraph that refers to them.
      for mark in marks where page < notes.count {
        if let place = notes[page].firstIndex(where: { Self.isNote($0, marked: mark) }) {
          var end = place + 1
          while end < notes[page].count, !Self.beginsNote(notes[page][end]) { end += 1 }
          due += notes[page][place..<end]
          notes[page].removeSubrange(place..<end)
        }
      }
      Self.write(&due, to: &output)
    }
    while page < notes.count {
      Self.write(&notes[page], to: &output)
      page += 1
    }
    return output
  }

  private static func append(_ line: PDFLine, to paragraph: inout ParagraphText) {
    let words = line.isRow ? line.cells.map(\.trimmed).joined(separator: "\t") : line.text
    let text = paragraph.isEmpty ? words.droppingTrailingBlanks : words.trimmed
    if let last = paragraph.lastCharacter, last.isASCII, last.isLetter || last.isNumber,
      last != " ",
      let first = text.first, first.isASCII, first.isLetter
    {
      paragraph.append(" ")
    }
    paragraph.append(text)
  }

  // MARK: Notes

  /// Takes the notes at the foot of a page away: lines that begin with the mark of one, below the text, in smaller type
  /// or behind a mark that stands in the text.
  private static func takeNotes(_ lines: inout [PDFLine]) -> [PDFLine] {
    let marks = lines.flatMap(\.noteMarks)
    let body = usualSize(lines)
    guard !marks.isEmpty || lines.contains(where: { $0.size < body }) else { return [] }
    var start = lines.count
    for index in lines.indices.reversed() {
      let line = lines[index]
      let isSmall = line.size * 20 <= body * 19
      let isMarked = beginsNote(line) && marks.contains { isNote(line, marked: $0) }
      if isMarked { start = index }
      if !isMarked, !isSmall, !marks.isEmpty, start - index > 3 { break }
      if marks.isEmpty { break }
    }
    // Everything from the first note on must stand below everything before it.
    guard start > 0, start < lines.count,
      lines[start...].allSatisfy({ $0.top > (lines[..<start].map(\.top).max() ?? 0) - 2 })
    else { return [] }
    let notes = Array(lines[start...])
    lines.removeSubrange(start...)
    return notes
  }

  private static func beginsNote(_ line: PDFLine) -> Bool {
    if line.ownMark != nil { return true }
    let words = line.text.trimmed
    guard let first = words.first else { return false }
    if "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".contains(first) { return true }
    return "[〔*".contains(first) || first.isNumber && first.isASCII
  }

  private static func isNote(_ line: PDFLine, marked mark: String) -> Bool {
    if let own = line.ownMark { return own == mark }
    let words = line.text.trimmed
    let digits = mark.filter { $0.isNumber }
    if let number = Int(digits), (1...20).contains(number),
      let circled = Unicode.Scalar(0x245F + UInt32(number)), words.unicodeScalars.first == circled
    {
      return true
    }
    let own = words.drop { "[〔".contains($0) }.prefix { $0.isNumber }
    return !digits.isEmpty && own == digits || words.hasPrefix(mark)
  }

  /// Writes the lines of notes, each note a line.
  private static func write(_ notes: inout [PDFLine], to output: inout ExtractedText) {
    var paragraph = ParagraphText()
    for line in notes {
      if beginsNote(line), !paragraph.isEmpty {
        output.write(paragraph)
        paragraph = ParagraphText()
      }
      paragraph.traits = .isNote
      append(line, to: &paragraph)
    }
    if !paragraph.isEmpty { output.write(paragraph) }
    notes = []
  }

  private static func usualSize(_ lines: [PDFLine]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.size, default: 0] += line.text.count }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}

extension StringProtocol {
  fileprivate var droppingTrailingBlanks: String {
    var words = self[...]
    while words.last?.isWhitespace ?? false { words.removeLast() }
    return String(words)
  }
}
