@testable import ReportKit

/// The outline of a text, as ``OutlineDump`` draws it.
func outlineTree(of string: String) -> String { OutlineDump.tree(of: outlinedReport(string)) }

/// A report without a name.
func outlinedReport(_ string: String) -> Report { Report(name: "-", text: SourceText(string)) }

/// All candidates with a label, one for each paragraph that opens with one, in order, with what can be
/// seen of them by themselves.
func labelledCandidates(of string: String) -> [HeadingCandidate] {
  let report = outlinedReport(string)
  return report.text.withBytes { bytes in
    (0..<report.paragraphs.count).compactMap { index in
      CandidateScanner.candidate(openingParagraph: index, of: report.paragraphs, in: bytes)
    }
  }
}

/// A candidate of a series with a number that has a line of its own.
func candidate(
  _ series: LabelSeries, _ number: Int, look: HeadingCandidate.Look = [.ownLine, .endsOpen],
  paragraph: Int = 0, prefix: Int = 0, markdown: Int = 0
) -> HeadingCandidate {
  HeadingCandidate(
    series: series, number: Int32(number), markdownDepth: UInt8(markdown), look: look,
    prefix: Int32(prefix), paragraph: Int32(paragraph), range: 0..<9, labelEnd: 3, title: 3..<9)
}
