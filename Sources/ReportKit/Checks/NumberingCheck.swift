/// Follows the numbers of headings: gaps, repeats, restarts and wrong order.
///
/// Only siblings of one kind are counted together, and one number alone is no run. What is normal is not
/// reported: 1. that runs on over several （一）, 章 over several 编; articles that begin anywhere, as in an
/// excerpt; a run that begins again after a lead-in line or a title; 第十七条之一; items that stand inside a
/// paragraph (首先…，其次…).
struct NumberingCheck {
  private let report: Report
  private let outline: Outline
  private let runs: NumberingRuns
  private let bytes: UnsafeBufferPointer<UInt8>
  private var findings: [Finding] = []

  /// The number that a heading stands for, whatever it says.
  private var effective: [Int]
  /// The first heading of the run, since it began again.
  private var runStart: [Int]
  /// How often the number has stood in a row.
  private var occurrence: [Int]
  /// The first of the headings in a row that have the same number.
  private var firstTwin: [Int]
  private var isSwapped: [Bool]
  /// The last number of each kind, wherever it stood.
  private var lastOfKind: [HeadingKind: Int] = [:]

  /// More missing numbers than this are not looked for inside paragraphs.
  private static let mostMissing = 20

  /// Linear in the number of headings, and in the text between two that lack numbers.
  ///
  /// - Parameters:
  ///   - outline: headings of the report.
  ///   - report: the report.
  static func findings(in outline: Outline, of report: Report) -> [Finding] {
    report.text.withBytes { bytes in
      var check = NumberingCheck(outline, report, bytes)
      for node in 0..<outline.count where outline.headings[node].number > 0 { check.follow(node) }
      return check.findings
    }
  }

  private init(_ outline: Outline, _ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.report = report
    self.bytes = bytes
    self.outline = outline
    runs = NumberingRuns(outline, of: report.text)
    effective = outline.headings.map(\.number)
    runStart = Array(outline.headings.indices)
    occurrence = Array(repeating: 1, count: outline.count)
    firstTwin = Array(outline.headings.indices)
    isSwapped = Array(repeating: false, count: outline.count)
  }

  private mutating func follow(_ node: Int) {
    let before = runs.previous[node]
    if before < 0 {
      begin(node)
    } else {
      runStart[node] = runStart[before]
      goOn(from: before, to: node)
    }
    lastOfKind[outline.headings[node].kind] = effective[node]
  }

  /// The first heading of a run.
  private mutating func begin(_ node: Int) {
    let heading = outline.headings[node]
    let parent = outline.parent(of: node)
    guard heading.number > 1 else {
      if let first = parent.flatMap({ runBelowTwin(of: $0, heading.kind) }) {
        add(.numberingRestart, node, .restartedRun(first: label(first)))
      }
      return
    }
    if runs.next[node] < 0 || heading.kind == .article { return }
    if lastOfKind[heading.kind] == heading.number - 1 { return }
    let start = parent.map { outline.headings[$0].range.lowerBound } ?? 0
    reportMissing(1...heading.number - 1, before: node, since: start, after: nil)
  }

  /// The first heading of a kind below the heading that has the same number as its next sibling.
  private func runBelowTwin(of parent: Int, _ kind: HeadingKind) -> Int? {
    let twin = runs.previous[parent]
    guard twin >= 0, outline.headings[twin].number == outline.headings[parent].number,
      !isInserted(parent)
    else { return nil }
    return outline.children(of: twin).first { outline.headings[$0].kind == kind }
  }

  private mutating func goOn(from before: Int, to node: Int) {
    let number = outline.headings[node].number
    let expected = effective[before] + 1
    let next = runs.next[node]
    let following = next < 0 ? 0 : outline.headings[next].number
    if number == expected || isSwapped[node] { return }
    if following == expected + 1, number != 1, number != effective[before] || !isInserted(node) {
      effective[node] = expected
      add(.numberingOrder, node, .unexpectedNumber(expected: expected))
    } else if number == expected + 1, following == expected {
      isSwapped[next] = true
      effective[next] = number
      add(.numberingOrder, node, .misplacedNumber(other: label(next)))
    } else if following == expected, number != effective[before], number != 1 {
      // Without it the run goes on: a stranger among the others.
      effective[node] = effective[before]
      add(.numberingOrder, node, .misplacedNumber(other: label(before)))
    } else if number > expected {
      reportMissing(
        expected...number - 1, before: node, since: outline.headings[before].range.lowerBound,
        after: label(before))
    } else if number == effective[before] {
      if isInserted(node) { return }
      occurrence[node] = occurrence[before] + 1
      firstTwin[node] = firstTwin[before]
      add(
        .numberingRepeat, node,
        .repeatedNumber(occurrence: occurrence[node], first: label(firstTwin[node])))
    } else if number == 1 {
      let first = runStart[node]
      runStart[node] = node
      if !isAnnounced(node) { add(.numberingRestart, node, .restartedRun(first: label(first))) }
    } else {
      add(.numberingOrder, node, .misplacedNumber(other: label(before)))
    }
  }

  /// Reports numbers that stand neither as headings nor inside the text since an offset.
  private mutating func reportMissing(
    _ numbers: ClosedRange<Int>, before node: Int, since start: Int, after: Range<Int>?
  ) {
    let heading = outline.headings[node]
    guard numbers.count <= Self.mostMissing else {
      add(.numberingGap, node, .missingNumbers(numbers, after: after))
      return
    }
    let range = start..<max(start, heading.range.lowerBound)
    // Linear: a text stands below at most fifteen headings, each of which lacks numbers of few kinds.
    let missing = InlineNumber.missing(numbers, as: heading.kind, in: range, bytes)
    guard let first = missing.first, let last = missing.last else { return }
    add(.numberingGap, node, .missingNumbers(first...last, after: after))
  }

  /// Whether the number is one between two others, as 第十七条之一 or 第17-1條 is.
  private func isInserted(_ node: Int) -> Bool {
    var cursor = UnsafeUTF8Cursor(bytes, in: outline.headings[node].label)
    while let scalar = cursor.next() {
      if "之-－".unicodeScalars.contains(where: { $0.value == scalar }) { return true }
    }
    return false
  }

  /// Whether something says that a new run begins: a line that ends with a colon, or one that may be a title,
  /// after the heading before.
  private func isAnnounced(_ node: Int) -> Bool {
    guard node > 0 else { return true }
    let between =
      outline.headings[node - 1].paragraph
      + 1..<max(
        outline.headings[node - 1].paragraph + 1, outline.headings[node].paragraph)
    if let parent = outline.parent(of: node), parent == node - 1 { return true }
    return between.contains { index in
      let paragraph = report.paragraphs[index]
      if paragraph.isDebris { return false }
      let shape = LineShape(paragraph.fragments.last?.range ?? 0..<0, in: bytes)
      guard let last = shape.last else { return false }
      return last == 0xFF1A || last == 0x3A || !SentenceEnd.contains(last)
    }
  }

  private func label(_ node: Int) -> Range<Int> { outline.headings[node].label }

  private mutating func add(_ rule: CheckRule, _ node: Int, _ detail: Finding.Detail) {
    findings.append(Finding(rule: rule, range: label(node), detail: detail))
  }
}
