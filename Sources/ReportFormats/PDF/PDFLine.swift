/// A line of a page: pieces that stand side by side, or a row of a table.
struct PDFLine {
  /// The page, from 0 among those that were read.
  var page = 0
  var top = 0
  var bottom = 0
  var left = 0
  var right = 0
  /// The size of most of its characters.
  var size = 0
  var isBold = false
  /// Its text; the cells of a row of a table.
  var cells: [String] = []
  /// The left sides of its cells.
  var lefts: [Int] = []
  /// The number that stands raised behind it and names a note.
  var noteMarks: [String] = []
  /// The small number with which it begins: of a note, whose text it is not.
  var ownMark: String?
  /// Where its last piece begins, and how many characters it has.
  var lastPiece = (left: 0, count: 0)

  var text: String { cells.joined(separator: "\t") }
  var isRow: Bool { cells.count > 1 }
  var height: Int { bottom - top }
}

/// Puts the pieces of a page together to lines and rows, in the order of the page's own contents.
///
/// Writers of PDF files write a text in the order of reading, and a table cell by cell: so a piece that stands beside the
/// last one goes on with its line or opens the next cell, one below it begins a line, and one that goes up again to the
/// right begins a cell beside lines that were taken for lines of text till then.
struct PDFLineBuilder {
  private var lines: [PDFLine] = []
  private let page: Int
  private let height: Int

  /// The lines of a page.
  ///
  /// - Parameter index: its place among the pages.
  static func lines(of page: PDFPage, at index: Int) -> [PDFLine] {
    var builder = PDFLineBuilder(page: index, height: page.height)
    let body = usualSize(of: page)
    for piece in page.pieces { builder.add(piece, body) }
    return builder.lines.filter { line in line.cells.contains { $0.contains { !$0.isWhitespace } } }
  }

  private init(page: Int, height: Int) {
    self.page = page
    self.height = height
  }

  /// The size in which most of a page is set.
  static func usualSize(of page: PDFPage) -> Int {
    var counts: [Int: Int] = [:]
    for piece in page.pieces { counts[piece.size, default: 0] += piece.text.count }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private mutating func add(_ piece: PDFPage.Piece, _ body: Int) {
    guard var last = lines.last else { return begin(piece) }
    let em = max(piece.size, 1)
    let overlap = min(last.bottom, piece.bottom) - max(last.top, piece.top)
    let isBeside = overlap * 2 > min(last.height, piece.height)
    if isBeside, piece.left >= last.right - em * 3 / 2 {
      if isNoteMark(piece, behind: last, body) {
        last.noteMarks.append(piece.text.trimmed)
        last.right = max(last.right, piece.right)
        lines[lines.count - 1] = last
        return
      }
      if isOwnMark(last, before: piece) {
        last.ownMark = last.text.trimmed
        last.cells = [piece.text]
        last.size = piece.size
        last.lastPiece = (piece.left, piece.text.count)
        extend(&last, piece)
        lines[lines.count - 1] = last
        return
      }
      let gap = piece.left - last.right
      if gap > em * 3 / 2, !piece.text.allSatisfy(\.isWhitespace), !endsWithBlank(last) {
        last.cells.append(piece.text)
        last.lefts.append(piece.left)
      } else {
        put(piece, behind: &last, gap: gap)
      }
      last.lastPiece = (piece.left, piece.text.count)
      extend(&last, piece)
      lines[lines.count - 1] = last
    } else if let row = rowAbove(piece) {
      join(from: row, piece)
    } else if last.isRow, let cell = cell(of: last, below: piece) {
      last.cells[cell] += piece.text
      extend(&last, piece)
      lines[lines.count - 1] = last
    } else {
      begin(piece)
    }
  }

  private mutating func begin(_ piece: PDFPage.Piece) {
    lines.append(
      PDFLine(
        page: page, top: piece.top, bottom: piece.bottom, left: piece.left, right: piece.right,
        size: piece.size, isBold: piece.isBold || piece.isSans, cells: [piece.text],
        lefts: [piece.left], lastPiece: (piece.left, piece.text.count)))
  }

  /// Puts a piece behind the last one, or before it where it stands to the left: fonts of marks are drawn when they come.
  private func put(_ piece: PDFPage.Piece, behind line: inout PDFLine, gap: Int) {
    let cell = line.cells.count - 1
    if piece.left + piece.size / 4 < line.lastPiece.left {
      let place = line.cells[cell].index(
        line.cells[cell].endIndex, offsetBy: -line.lastPiece.count,
        limitedBy: line.cells[cell].startIndex)
      line.cells[cell].insert(contentsOf: piece.text, at: place ?? line.cells[cell].startIndex)
    } else {
      line.cells[cell] += divider(gap, max(piece.size, 1), line, piece) + piece.text
    }
  }

  /// Whether a line is nothing yet but a small number before larger type.
  private func isOwnMark(_ line: PDFLine, before piece: PDFPage.Piece) -> Bool {
    let words = line.text.trimmed
    return line.ownMark == nil && !line.isRow && line.size * 4 <= piece.size * 3
      && (1...3).contains(words.count) && words.allSatisfy { $0.isNumber && $0.isASCII }
  }

  private func extend(_ line: inout PDFLine, _ piece: PDFPage.Piece) {
    line.top = min(line.top, piece.top)
    line.bottom = max(line.bottom, piece.bottom)
    line.right = max(line.right, piece.right)
    if !piece.text.allSatisfy(\.isWhitespace) {
      line.isBold = line.isBold && (piece.isBold || piece.isSans)
      line.size = max(line.size, piece.size)
    }
  }

  private func endsWithBlank(_ line: PDFLine) -> Bool {
    line.cells.last?.last?.isWhitespace ?? false
  }

  /// A blank where one is seen between two words, but not between a Chinese character and a number.
  private func divider(_ gap: Int, _ em: Int, _ line: PDFLine, _ piece: PDFPage.Piece) -> String {
    guard gap > em / 6, let last = line.cells.last?.last, let first = piece.text.first,
      !last.isWhitespace, !first.isWhitespace
    else { return "" }
    return last.isASCII && first.isASCII || gap > em * 2 / 3 ? " " : ""
  }

  /// A raised small number: the mark of a note.
  private func isNoteMark(_ piece: PDFPage.Piece, behind line: PDFLine, _ body: Int) -> Bool {
    let words = piece.text.trimmed
    return piece.size * 4 <= body * 3 && piece.size * 4 <= line.size * 3 && !words.isEmpty
      && words.count <= 3
      && words.allSatisfy { $0.isNumber || "[]〔〕*".contains($0) }
      && piece.middle <= (line.top + line.bottom) / 2
  }

  /// The line with which a row begins whose next cell a piece begins: it goes up again and stands to the right.
  private func rowAbove(_ piece: PDFPage.Piece) -> Int? {
    guard let last = lines.last, piece.top < last.bottom - last.height / 2 else { return nil }
    var index = lines.count - 1
    var count = 0
    while index >= 0, lines[index].bottom > piece.top + piece.height / 2 || index == lines.count - 1
    {
      if lines[index].right > piece.left + piece.size / 2 { return nil }
      count += 1
      index -= 1
    }
    // A column of text is longer than a cell.
    let top = lines[index + 1].top
    return count <= 12 && last.bottom - top < height / 4 ? index + 1 : nil
  }

  /// Makes the lines from one on a cell, and a piece the next.
  private mutating func join(from index: Int, _ piece: PDFPage.Piece) {
    var row = lines[index]
    for line in lines[(index + 1)...] {
      if line.isRow || row.isRow {
        row.cells[row.cells.count - 1] += line.text
      } else {
        row.cells[0] += line.text
      }
      row.bottom = max(row.bottom, line.bottom)
      row.right = max(row.right, line.right)
    }
    lines.removeSubrange((index + 1)...)
    row.cells.append(piece.text)
    row.lefts.append(piece.left)
    extend(&row, piece)
    lines[index] = row
  }

  /// The last cell of a row, if a piece goes on with it below.
  private func cell(of row: PDFLine, below piece: PDFPage.Piece) -> Int? {
    guard let left = row.lefts.last, abs(left - piece.left) <= piece.size / 2,
      piece.top < row.bottom + piece.height / 2, row.cells.count > 1
    else { return nil }
    return row.cells.count - 1
  }
}

extension StringProtocol {
  /// Without the white space at both ends.
  var trimmed: String {
    var words = self[...]
    while words.first?.isWhitespace ?? false { words.removeFirst() }
    while words.last?.isWhitespace ?? false { words.removeLast() }
    return String(words)
  }
}
