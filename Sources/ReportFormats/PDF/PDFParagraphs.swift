/// Puts the lines of a PDF file together to paragraphs, by their places.
struct PDFParagraphs {
  /// A column of text: where its lines begin and end, and how far apart they are.
  private struct Column {
    var left = 0
    var right = 0
    /// From the top of a line to that of the next.
    var step = 0
  }

  private let lines: [PDFLine]
  private let column: [Column]
  /// Whether first lines are indented in this document.
  private let indents: Bool
  /// Whether paragraphs stand apart in it.
  private let spaces: Bool
  /// The size in which most is set.
  private let body: Int

  init(_ lines: [PDFLine], pageWidths: [Int]) {
    self.lines = lines
    column = Self.columns(of: lines, pageWidths)
    let column = column
    var sizes: [Int: Int] = [:]
    for line in lines { sizes[line.size, default: 0] += line.text.count }
    body = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    var indented = 0
    var flush = 0
    for (index, line) in lines.enumerated()
    where !line.isRow && line.right >= column[index].right - 3 * line.size {
      let indent = line.left - column[index].left
      if abs(indent) <= line.size / 2 { flush += 1 }
      if indent > line.size * 5 / 4, indent < line.size * 5 { indented += 1 }
    }
    indents = indented * 12 > flush
    let apart = lines.indices.dropFirst().count { index in
      lines[index].page == lines[index - 1].page
        && Self.standsApart(lines[index - 1], lines[index], column[index - 1].step)
    }
    spaces = apart * 6 > lines.count
  }

  /// The lines of each paragraph, by their places among all lines.
  func paragraphs() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in lines.indices where index > start {
      if goesOn(from: index - 1, to: index) { continue }
      result.append(start..<index)
      start = index
    }
    if start < lines.count { result.append(start..<lines.count) }
    return result
  }

  /// Whether a line is in the middle of its column, with room on both sides.
  func isCentered(_ index: Int) -> Bool {
    let (line, column) = (lines[index], column[index])
    let before = line.left - column.left
    let after = column.right - line.right
    return before > line.size * 3 / 2 && abs(before - after) <= max(2 * line.size, 12)
      && before > line.size * 5 / 2
  }

  private func goesOn(from first: Int, to second: Int) -> Bool {
    let (line, next) = (lines[first], lines[second])
    if line.isRow || next.isRow { return false }
    if abs(line.size - next.size) * 8 > max(line.size, next.size) { return false }
    if line.isBold != next.isBold { return false }
    let (own, other) = (column[first], column[second])
    let em = max(line.size, 1)
    let isSamePlace = next.page == line.page && abs(own.left - other.left) <= em
    if isSamePlace {
      let step = next.top - line.top
      if step < 0 || Self.standsApart(line, next, own.step) { return false }
    }
    let indent = next.left - other.left
    // A title that fills its line goes on below.
    if line.size * 10 >= body * 12, line.size == next.size, isSamePlace, isFull(first) {
      return true
    }
    if isCentered(first) || isCentered(second) {
      return isCentered(first) && isCentered(second) && isSamePlace
        && isTitle(first, goingOnIn: second)
    }
    // What hangs behind the label of an item.
    let hangs = indent > em / 2 && abs(next.left - line.left) <= em / 2 && !isFull(first)
    if hangs { return false }
    guard isFull(first) || hasNoRoom(after: first, for: second) else { return false }
    if indent > em * 5 / 4 {
      // Both lines are indented alike: a quotation, or an item.
      return abs(next.left - line.left) <= em / 2 && !indents
    }
    return indents || spaces && isSamePlace || !endsSentence(line)
  }

  private static func standsApart(_ line: PDFLine, _ next: PDFLine, _ step: Int) -> Bool {
    step > 0 && next.top - line.top > step * 4 / 3 + 2
  }

  /// Whether the first word of the next line, a number or a word of Latin letters with the marks before it, had no room
  /// in a line.
  private func hasNoRoom(after first: Int, for second: Int) -> Bool {
    let em = max(lines[first].size, 1)
    var width = 0
    var letters = 0
    for scalar in lines[second].text.trimmed.unicodeScalars.prefix(60) {
      if letters == 0, "“‘（《〈「『【〔".unicodeScalars.contains(scalar) {
        width += em
      } else if (0x21...0x7E).contains(scalar.value) {
        width += em * 11 / 20
        letters += 1
      } else if letters > 0, "”’）》〉」』】〕，。、；：％".unicodeScalars.contains(scalar) {
        width += em
      } else {
        break
      }
    }
    return letters > 0 && !endsSentence(lines[first])
      && lines[first].right + width + em / 2 > column[first].right
  }

  /// A title is set in two lines if the first is long.
  private func isTitle(_ first: Int, goingOnIn second: Int) -> Bool {
    let width = column[first].right - column[first].left
    return lines[first].right - lines[first].left > width * 3 / 5
      && lines[first].size * 10 >= lines[second].size * 9
      && !endsSentence(lines[first])
  }

  /// Whether a line has no room for another character; marks may hang over its end.
  private func isFull(_ index: Int) -> Bool {
    lines[index].right >= column[index].right - lines[index].size * 7 / 4
  }

  private func endsSentence(_ line: PDFLine) -> Bool {
    "。！？：；".contains(line.text.trimmed.last ?? " ")
  }

  // MARK: Columns

  /// The column of each line: of one page, lines that begin and end alike.
  private static func columns(of lines: [PDFLine], _ pageWidths: [Int]) -> [Column] {
    var result = [Column](repeating: Column(), count: lines.count)
    // What holds for most pages holds for those with few lines too.
    let all = extent(of: Array(lines.indices), lines)
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      let page = Array(start..<end)
      let middle = gutter(page, lines, width: pageWidths[lines[start].page])
      if let middle {
        let left = page.filter { lines[$0].right <= middle + lines[$0].size }
        let right = page.filter { lines[$0].left >= middle - lines[$0].size }
        let (first, second) = (extent(of: left, lines), extent(of: right, lines))
        for index in page {
          result[index] = lines[index].left >= middle - lines[index].size ? second : first
        }
      } else {
        var own = extent(of: page, lines)
        // A page of a few short lines is set as wide as the others.
        let isSame = abs(own.left - all.left) <= 3 * max(1, lines[start].size)
        if isSame || page.count < 8 {
          own = Column(
            left: min(own.left, all.left), right: max(own.right, all.right), step: all.step)
        }
        for index in page { result[index] = own }
      }
      start = end
    }
    return result
  }

  /// Where two columns are divided; nil where there is one.
  private static func gutter(_ page: [Int], _ lines: [PDFLine], width: Int) -> Int? {
    let middle = width / 2
    var crossing = 0
    var left = 0
    var right = 0
    for index in page where !lines[index].isRow {
      let line = lines[index]
      if line.right <= middle + line.size {
        if line.right - line.left > width / 5 { left += 1 }
      } else if line.left >= middle - line.size {
        if line.right - line.left > width / 5 { right += 1 }
      } else {
        crossing += 1
      }
    }
    return left >= 4 && right >= 4 && crossing * 6 < left + right ? middle : nil
  }

  /// Where most lines begin and end, and how far apart they are.
  private static func extent(of indices: [Int], _ lines: [PDFLine]) -> Column {
    var lefts: [Int: Int] = [:]
    var rights: [Int] = []
    var steps: [Int: Int] = [:]
    for (place, index) in indices.enumerated() where !lines[index].isRow {
      lefts[lines[index].left / 4 * 4, default: 0] += 1
      rights.append(lines[index].right)
      if place > 0, indices[place - 1] == index - 1, lines[index - 1].page == lines[index].page {
        let step = lines[index].top - lines[index - 1].top
        if step > 0, step < 8 * max(1, lines[index].size) { steps[step / 2 * 2, default: 0] += 1 }
      }
    }
    guard !rights.isEmpty else { return Column() }
    rights.sort()
    // The leftmost place at which a good part of the lines begins.
    let most = lefts.values.max() ?? 1
    let left = lefts.filter { $0.value * 4 >= most || $0.value * 8 >= rights.count }.keys.min() ?? 0
    // The place near the right at which most lines end; marks hang over it, and short lines do not reach it.
    let right = rights[min(rights.count - 1, rights.count * 85 / 100)]
    let step = steps.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    return Column(left: left, right: right, step: step)
  }
}
