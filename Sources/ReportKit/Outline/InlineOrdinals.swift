/// Finds the ordinals that stand in the middle of paragraphs: 一是…；二是…；三是….
///
/// Only complete runs from one on count, with at least two members in a paragraph; a heading that opens the
/// paragraph with 一是 is the first of them. They are the deepest level of an outline, for readers who ask
/// for them. No heading holds another one: where a member begins in the words of the heading that opens its paragraph,
/// that heading ends.
enum InlineOrdinals {
  private struct Hit {
    let series: LabelSeries
    let number: Int
    let label: Range<Int>
  }

  /// The headings of an outline with the inline ordinals among them, in the order of the text.
  ///
  /// Reads the whole text: linear in its length.
  static func adding(
    to headings: [Heading], of text: SourceText, paragraphs: ParagraphList
  ) -> [Heading] {
    var result: [Heading] = []
    var next = 0
    text.withBytes { bytes in
      for index in 0..<paragraphs.count {
        var opening: Heading?
        while next < headings.count, headings[next].paragraph <= index {
          result.append(headings[next])
          opening = headings[next]
          next += 1
        }
        let paragraph = paragraphs[index]
        if paragraph.isDebris { continue }
        let level = result.last?.level ?? 0
        let hits = runs(in: paragraph, bytes)
        if let opening,
          let inside = hits.first(where: { $0.label.lowerBound >= opening.label.upperBound }),
          inside.label.lowerBound < opening.range.upperBound
        {
          result[result.count - 1] = cut(opening, before: inside.label.lowerBound, paragraph, bytes)
        }
        for (hit, following) in zip(hits, hits.dropFirst().map(Optional.some) + [nil]) {
          if hit.label.lowerBound == opening?.range.lowerBound { continue }
          let isOfOpening =
            opening.map { $0.kind == hit.series.kind && hit.label.lowerBound > $0.range.lowerBound }
            ?? false
          let end = following?.label.lowerBound ?? paragraph.range.upperBound
          result.append(
            heading(
              hit, level: min(level + (isOfOpening ? 0 : 1), 255), index, paragraph,
              endingBefore: end,
              bytes))
        }
      }
    }
    return result
  }

  /// The members of complete runs, in order.
  private static func runs(
    in paragraph: Paragraph, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Hit] {
    var runs: [[Hit]] = []
    var open: [LabelSeries: Int] = [:]
    for hit in hits(in: paragraph, bytes) {
      if hit.number == 1 {
        open[hit.series] = runs.count
        runs.append([hit])
      } else if let run = open[hit.series], runs[run].count == hit.number - 1 {
        runs[run].append(hit)
      }
    }
    return runs.filter { $0.count > 1 }.joined()
      .sorted { $0.label.lowerBound < $1.label.lowerBound }
  }

  /// All labels of ordinals after a mark that ends a clause, or at the beginning.
  private static func hits(in paragraph: Paragraph, _ bytes: UnsafeBufferPointer<UInt8>) -> [Hit] {
    var hits: [Hit] = []
    // A clause that ends where a line was broken ends all the same; 始終如⏎一是 does not.
    var isBoundary = true
    for fragment in paragraph.fragments {
      var cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
      // Linear: a label is looked for past the blanks before it, and so once for all that stand together.
      var hasLooked = false
      while cursor.position < cursor.end {
        if isBoundary, !hasLooked {
          hasLooked = true
          var ahead = cursor
          if let label = ahead.skipHeadingLabel(), label.series.isInline, let number = label.number
          {
            hits.append(Hit(series: label.series, number: number, label: label.range))
            cursor = ahead
            hasLooked = false
          }
        }
        guard let scalar = cursor.next() else { break }
        if !WhiteSpace.contains(scalar) {
          isBoundary = endsClause(scalar)
          hasLooked = false
        }
      }
    }
    return hits
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "。", "；", "：", "，", "！", "？", "、", ";", ":", ",", "“", "「", "（", "—": true
    default: false
    }
  }

  /// A member, up to where its words end.
  private static func heading(
    _ hit: Hit, level: Int, _ index: Int, _ paragraph: Paragraph, endingBefore limit: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Heading {
    let (wordsEnd, end) = ends(from: hit.label.upperBound, before: limit, paragraph, bytes)
    let sequence: HeadingEvidence.Sequence = hit.number == 1 ? .opensRun : .follows
    return Heading(
      kind: hit.series.kind, form: .inline, number: hit.number, level: level,
      range: hit.label.lowerBound..<end, labelEnd: hit.label.upperBound,
      title: hit.label.upperBound..<wordsEnd, paragraph: index,
      evidence: HeadingEvidence(sequence: sequence, signs: [], logOdds: 1.5))
  }

  /// A heading whose words end where the first member begins that stands in them.
  private static func cut(
    _ heading: Heading, before limit: Int, _ paragraph: Paragraph,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Heading {
    let start = min(heading.title.lowerBound, limit)
    let (wordsEnd, end) = ends(from: start, before: limit, paragraph, bytes)
    return Heading(
      kind: heading.kind, form: heading.form, number: heading.number, level: heading.level,
      range: heading.range.lowerBound..<end, labelEnd: heading.label.upperBound,
      title: start..<wordsEnd, paragraph: heading.paragraph, evidence: heading.evidence)
  }

  /// Where words end, without and with the mark after them: at the first 。 or ；, or before the next member if that
  /// comes first: 一是甲：二是乙.
  private static func ends(
    from start: Int, before limit: Int, _ paragraph: Paragraph, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (words: Int, mark: Int) {
    var wordsEnd = start
    var end = start
    for piece in paragraph.pieces(of: start..<max(limit, start)) {
      var cursor = UnsafeUTF8Cursor(bytes, in: piece)
      while let scalar = cursor.next() {
        end = cursor.position
        if scalar == 0x3002 || scalar == 0xFF1B { return (wordsEnd, end) }
        // The mark before the next member is none of its words.
        if cursor.position == limit, endsClause(scalar) { return (wordsEnd, end) }
        if !WhiteSpace.contains(scalar) { wordsEnd = end }
      }
    }
    return (wordsEnd, end)
  }
}

extension LabelSeries {
  /// Whether its labels number the clauses of a paragraph.
  fileprivate var isInline: Bool { isOrdinal || self == .circled }
}
