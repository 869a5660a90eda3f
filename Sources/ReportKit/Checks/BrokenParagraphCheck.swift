/// Finds paragraphs that are cut in the middle of a sentence, by blank lines, page numbers or running heads.
///
/// The joins were found already by ``ParagraphJoiner``; lines that were broken at a fixed width are no
/// finding.
enum BrokenParagraphCheck {
  /// One finding for each paragraph that has gaps; each gap is from the last character before it to the first after it.
  ///
  /// Linear in the number of lines.
  static func findings(in report: Report) -> [Finding] {
    report.text.withBytes { bytes in
      var findings: [Finding] = []
      for index in 0..<report.paragraphs.count {
        let fragments = report.paragraphs[index].fragments
        if fragments.count == 1 { continue }
        var gaps: [Range<Int>] = []
        for (before, after) in zip(fragments, fragments.dropFirst()) where after.join == .pageBreak
        {
          var cursor = UnsafeUTF8Cursor(bytes, in: after.range)
          cursor.skipWhiteSpace()
          _ = cursor.next()
          let start = LastCharacter.range(in: before.range, bytes).lowerBound
          gaps.append(start..<cursor.position)
        }
        Finding(rule: .brokenParagraph, ranges: gaps, detail: .brokenParagraph)
          .map { findings.append($0) }
      }
      return findings
    }
  }
}
