extension ParagraphList {
  /// The same paragraphs with ranges of bytes put aside: each range becomes one paragraph by itself, which says
  /// that it is hidden, and what it cuts off paragraphs stands by itself before and after it.
  ///
  ///     let short = report.paragraphs.hiding([1_068..<5_739])
  ///     short[short.index(at: 2_000)].isHidden         // true
  ///
  /// Every byte that belongs to a paragraph here belongs to one there. Linear, with a binary search for each
  /// line.
  ///
  /// - Parameter ranges: in order, without overlap; each begins and ends inside of a paragraph or at its ends.
  public func hiding(_ ranges: [Range<Int>]) -> ParagraphList {
    var result = ParagraphList()
    var isThere = [Bool](repeating: false, count: ranges.count)
    for index in 0..<count {
      var open: [Paragraph.Fragment] = []
      // Blank lines stand before what comes first of a paragraph, unless that is in a range already.
      var blank = blankLines(before: index)
      func close() {
        if open.isEmpty { return }
        result.add(open, isDebris: isDebris(index), blankLines: blank)
        open.removeAll()
        blank = 0
      }
      for fragment in self[index].fragments {
        var start = fragment.range.lowerBound
        var next = ranges.countOfPrefix { $0.upperBound <= start }
        func keep(upTo end: Int) {
          if start >= end { return }
          open.append(
            Paragraph.Fragment(
              range: start..<end, line: fragment.line, join: open.isEmpty ? nil : fragment.join))
        }
        while next < ranges.count, ranges[next].lowerBound < fragment.range.upperBound {
          keep(upTo: ranges[next].lowerBound)
          close()
          if !isThere[next] {
            isThere[next] = true
            result.addHidden(ranges[next], line: fragment.line, blankLines: blank)
          }
          blank = 0
          start = max(start, ranges[next].upperBound)
          next += 1
        }
        keep(upTo: fragment.range.upperBound)
      }
      close()
    }
    result.orderBySource()
    return result
  }
}
