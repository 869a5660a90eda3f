import ReportKit

@testable import BrowserCore

/// The rows of any text at any width are the text, and none is wider than the pane.
enum TypesettingTarget {
  static func run(_ input: inout FuzzInput) {
    let columns = input.below(4) == 0 ? input.below(8) + 1 : input.below(250) + 1
    let widths = CellWidths(ambiguous: input.pick([.narrow, .wide]))
    let indent = input.pick([FirstLineIndent.on, .off])
    let isJoined = input.below(3) > 0
    let place = input.below(0x1_0000)
    let report = Report(name: "", text: SourceText(decoding: input.bytes))
    let paragraphs =
      isJoined
      ? report.paragraphs : ParagraphList(report.text, lines: report.lines, joining: false)
    let breaker = RowBreaker(columns: columns, widths: widths)
    for index in 0..<paragraphs.count {
      let paragraph = paragraphs[index]
      let cells = indent.cells(of: paragraph, in: report, columns: columns)
      checkRows(
        breaker.rows(of: paragraph, in: report.text, indent: cells), of: paragraph, report, breaker)
    }
    checkAddresses(
      TextLayout(report, paragraphs: paragraphs, breaker: breaker, indent: indent), report, place)
    checkCut(report, columns: columns, widths)
  }

  private static func checkRows(
    _ rows: ParagraphRows, of paragraph: Paragraph, _ report: Report, _ breaker: RowBreaker
  ) {
    check(rows.starts.first == paragraph.range.lowerBound, "the first row begins elsewhere")
    check(rows.end == paragraph.range.upperBound, "the last row ends elsewhere")
    check(zip(rows.starts, rows.starts.dropFirst()).allSatisfy(<), "rows out of order")
    var count = 0
    for row in 0..<rows.count {
      let range = rows.range(ofRow: row)
      var column = row == 0 ? rows.indent : 0
      var clusters = 0
      var visibleEnd = column
      report.text.withBytes { bytes in
        for piece in paragraph.pieces(of: range) {
          count += piece.count
          var cursor = ClusterCursor(bytes, in: piece, widths: breaker.widths)
          var end = piece.lowerBound
          while let cluster = cursor.next() {
            check(cluster.range.lowerBound == end, "a gap before \(cluster.range)")
            end = cluster.range.upperBound
            column += cluster.advance(atColumn: column, limit: breaker.columns)
            if !cluster.isWhiteSpace {
              clusters += 1
              visibleEnd = column
            }
          }
          check(end == piece.upperBound, "row \(range) ends inside a character")
        }
      }
      check(
        visibleEnd <= breaker.columns || clusters == 1,
        "row \(range) takes \(visibleEnd) cells of \(breaker.columns)")
    }
    check(count == paragraph.byteCount, "\(count) bytes in rows of \(paragraph.byteCount)")
  }

  /// Going down from the first row to the last and back up, and from a byte to its row.
  private static func checkAddresses(_ layout: TextLayout, _ report: Report, _ place: Int) {
    var layout = layout
    if layout.isEmpty { return }
    let offset = report.text.characterStart(at: place % (report.text.count + 1))
    let address = layout.address(of: offset)
    if let range = layout.range(of: address), address.row > 0 {
      check(range.lowerBound <= offset, "byte \(offset) is in row \(range)")
    }
    var steps = 0
    var next: RowAddress? = layout.address(of: 0)
    var last: RowAddress?
    while let row = next, steps < 2000 {
      check(last.map { $0 < row } ?? true, "rows do not go down")
      if let last { check(layout.row(before: row) == last, "the row before is another") }
      check(
        layout.address(of: layout.offset(of: row)) == row || row.row < 0
          || layout.range(of: row)?.isEmpty == true
          || !layout.paragraphs[row.paragraph].pieces(of: layout.range(of: row) ?? 0..<0).contains {
            $0.lowerBound == layout.offset(of: row)
          },
        "row \(row) is not found by its first byte")
      (last, next) = (row, layout.row(after: row))
      steps += 1
    }
  }

  /// What is cut to a width has that width at most, and all of it stands in the buffer.
  private static func checkCut(_ report: Report, columns: Int, _ widths: CellWidths) {
    let words = report.text.string(
      in: 0..<report.text.characterStart(at: min(400, report.text.count)))
    let cut = CutText(widths: widths).end(words, to: columns)
    check(widths.cells(of: cut) <= columns, "\(widths.cells(of: cut)) cells were cut to \(columns)")
    var screen = CellBuffer(size: Size(rows: 1, columns: columns))
    let end = screen.write(words, row: 0, column: 0, limit: columns, style: .text, widths: widths)
    check(end <= columns, "written up to \(end) of \(columns)")
    for column in 0..<columns {
      let cell = screen[0, column]
      check(
        cell.isContinuation || !VisibleForm.isNeeded(for: cell.scalar.value), "a control in a cell")
    }
  }
}
