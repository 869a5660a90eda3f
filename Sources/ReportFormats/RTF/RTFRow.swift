import ReportKit

/// Collects a row of a table of an RTF file.
struct RTFRow {
  private var cells: [[ParagraphText]] = []
  private var cell: [ParagraphText] = []

  mutating func add(_ paragraph: ParagraphText) { cell.append(paragraph) }

  mutating func endCell() {
    cells.append(cell)
    cell = []
  }

  /// Writes the row as a line, with a TAB between cells; the paragraphs of a single cell as such.
  mutating func write(to output: inout ExtractedText) {
    if !cell.isEmpty { endCell() }
    defer { cells = [] }
    if cells.count <= 1 {
      for paragraph in cells.joined() { output.write(paragraph) }
      return
    }
    var line = ParagraphText()
    line.traits = .isTableRow
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append([0x09]) }
      for (place, paragraph) in cell.enumerated() {
        if place > 0 { line.append([0x20]) }
        let words = paragraph.lines().map(\.bytes).joined(separator: [0x20])
        line.append(words.map { $0 == 0x09 ? 0x20 : $0 })
      }
    }
    output.write(line)
  }
}
