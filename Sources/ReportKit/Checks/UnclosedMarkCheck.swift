/// Finds quotation marks and brackets that are opened and not closed, or closed and not opened.
///
/// Each pair is counted for itself, so that one lost mark is one; those of one paragraph are one finding if they are not
/// closed, and one if they were not opened. Pairs may reach over paragraphs within
/// a section. That a quotation of several paragraphs opens again in each and closes in the last is right
/// (GB/T 15834-2011, A.5), and so is the bracket after a label: 1), a）.
struct UnclosedMarkCheck {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let paragraphs: ParagraphList
  private var findings: [Finding] = []
  /// The opened marks of each pair that wait for their end, the last one last.
  private var open: [[Range<Int>]]
  /// The marks of the paragraph that close what was not opened.
  private var unopened: [Range<Int>] = []

  /// Linear in the length of the text.
  static func findings(in report: Report) -> [Finding] {
    report.text.withBytes { bytes in
      var check = UnclosedMarkCheck(report.paragraphs, bytes)
      var section = -1
      for index in 0..<report.paragraphs.count {
        let paragraph = report.paragraphs[index]
        if paragraph.isDebris { continue }
        let next = report.outline.headings
        // A new section ends what is open.
        var reached = section
        while reached + 1 < next.count, next[reached + 1].paragraph <= index { reached += 1 }
        if reached != section { check.closeAll() }
        section = reached
        check.read(paragraph)
      }
      check.closeAll()
      return check.findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private init(_ paragraphs: ParagraphList, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.paragraphs = paragraphs
    self.bytes = bytes
    open = Array(repeating: [], count: PairedMark.allCases.count)
  }

  private mutating func read(_ paragraph: Paragraph) {
    var isFirst = true
    for fragment in paragraph.fragments {
      var position = fragment.range.lowerBound
      let end = fragment.range.upperBound
      if isFirst {
        var cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
        cursor.skipWhiteSpace()
        position = cursor.position
        repeatQuotation(&position, end)
      }
      isFirst = false
      while position < end {
        guard PairedMark.mayBegin(with: bytes[position]) else {
          position += 1
          continue
        }
        var cursor = UnsafeUTF8Cursor(bytes, in: position..<end)
        let scalar = cursor.next() ?? 0
        if scalar == 0x22 {
          // Its own partner, and no other's, unless “ waits for one.
          _ = open[PairedMark.doubleQuote.rawValue].popLast()
        } else if let (mark, opens) = PairedMark.of(scalar) {
          take(mark, opens, position..<cursor.position, in: fragment.range)
        }
        position = cursor.position
      }
    }
    Finding(rule: .unclosedMark, ranges: unopened, detail: .unopenedMark)
      .map { findings.append($0) }
    unopened.removeAll(keepingCapacity: true)
  }

  /// Steps over the marks with which a paragraph opens a quotation again.
  private mutating func repeatQuotation(_ position: inout Int, _ end: Int) {
    var cursor = UnsafeUTF8Cursor(bytes, in: position..<end)
    while let scalar = cursor.next(), let (mark, opens) = PairedMark.of(scalar), opens,
      mark != .round, mark != .title, !open[mark.rawValue].isEmpty
    {
      position = cursor.position
    }
  }

  private mutating func take(
    _ mark: PairedMark, _ opens: Bool, _ range: Range<Int>, in line: Range<Int>
  ) {
    if opens {
      open[mark.rawValue].append(range)
    } else if open[mark.rawValue].popLast() == nil, !isExempt(mark, range, in: line) {
      unopened.append(range)
    }
  }

  /// Whether a closing mark needs no other: an apostrophe between letters, or the bracket of a label.
  private func isExempt(_ mark: PairedMark, _ range: Range<Int>, in line: Range<Int>) -> Bool {
    switch mark {
    case .singleQuote: isLetter(before: range.lowerBound, in: line)
    case .round: endsLabel(range, in: line)
    default: false
    }
  }

  private func isLetter(before position: Int, in line: Range<Int>) -> Bool {
    guard position > line.lowerBound else { return false }
    let byte = bytes[position - 1] | 0x20
    return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(bytes[position - 1])
  }

  /// Whether up to three characters of a number or letter stand before the bracket, at the beginning of the
  /// line or after a mark or white space.
  private func endsLabel(_ range: Range<Int>, in line: Range<Int>) -> Bool {
    var position = range.lowerBound
    for length in 0...3 {
      guard position > line.lowerBound else { return length > 0 }
      var start = position - 1
      while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      var cursor = UnsafeUTF8Cursor(bytes, in: start..<position)
      let scalar = cursor.next() ?? 0
      if !Self.isOfLabel(scalar) {
        // 提出了a)完善制度: one letter is a label even inside a sentence.
        let isLetter = length == 1 && bytes[position] | 0x20 >= 0x61
        return length > 0 && (!Self.isWord(scalar) || isLetter && UnsafeUTF8Cursor.isHan(scalar))
      }
      position = start
    }
    return false
  }

  private static func isOfLabel(_ scalar: UInt32) -> Bool {
    let isASCII = (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar | 0x20)
    return isASCII && scalar < 0x80 || (0xFF10...0xFF19).contains(scalar)
      || HanNumeral.digit(scalar) != nil || scalar == 0x5341
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || scalar < 0x80 && isOfLabel(scalar)
  }

  /// Reports the marks that wait for their end, those of each paragraph together.
  private mutating func closeAll() {
    var unclosed = Array(open.joined())
    if unclosed.isEmpty { return }
    for mark in open.indices { open[mark].removeAll(keepingCapacity: true) }
    unclosed.sort { $0.lowerBound < $1.lowerBound }
    var rest = unclosed[...]
    while let first = rest.first {
      let end = paragraphs[paragraphs.index(at: first.lowerBound)].range.upperBound
      let own = rest.prefix { $0.lowerBound < end }
      Finding(rule: .unclosedMark, ranges: own, detail: .unclosedMark)
        .map { findings.append($0) }
      rest = rest.dropFirst(own.count)
    }
  }
}
