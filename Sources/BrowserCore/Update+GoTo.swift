import ReportKit

extension State {
  /// Goes to a place as it is typed after the colon: a line (`120`), a percentage (`45%`), a paragraph (`p12`), a page (`12页`) or
  /// a section (`四.二`); says so in the last line if there is none.
  public mutating func open(at place: String) {
    takeOut.awaitedPlace = place
    goToAwaitedPlace()
  }

  /// Goes to the place that was named from outside, as soon as the whole report has been read.
  mutating func goToAwaitedPlace() {
    guard work.loading.isComplete, let place = takeOut.awaitedPlace else { return }
    takeOut.awaitedPlace = nil
    goTo(place)
  }

  /// Goes to what was typed: a line (`120`), a percentage (`45%`), a paragraph (`p12`) or a section (`四.二`).
  mutating func goTo(_ words: String) {
    let words = String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let shown = VisibleForm.of(words)
    if let percent = words.last.flatMap({ "%％".contains($0) ? words.dropLast() : nil }) {
      goTo(percentage: String(percent), shown: shown)
    } else if words.unicodeScalars.allSatisfy(Self.isDigit), let line = HanNumeral.value(of: words)
    {
      goTo(line: line)
    } else if let number = Self.paragraphNumber(words) {
      goTo(paragraph: number)
    } else if let number = Self.pageNumber(words) {
      goTo(page: number)
    } else {
      goTo(section: words, shown: shown)
    }
  }

  /// The number after a `p`, or between 第 and 段 as citations have it.
  private static func paragraphNumber(_ words: String) -> Int? {
    let digits: Substring
    if let sign = words.first, "pPｐＰ".contains(sign) {
      digits = words.dropFirst()
    } else if words.first == "第", words.last == "段" {
      digits = words.dropFirst().dropLast()
    } else {
      return nil
    }
    return HanNumeral.value(of: String(digits))
  }

  /// The number before 页, as a citation has it, with or without 第.
  private static func pageNumber(_ words: String) -> Int? {
    guard let sign = words.last, "页頁".contains(sign) else { return nil }
    let digits = words.dropLast()
    return HanNumeral.value(of: String(digits.first == "第" ? digits.dropFirst() : digits))
  }

  private mutating func goTo(page number: Int) {
    guard report.pageCount > 0 else {
      message = wording.pages.none
      return
    }
    guard let place = report.place(ofPage: number) else {
      message = wording.pages.outside(number, report.pageCount)
      return
    }
    text.go(to: place)
    followText()
  }

  private mutating func goTo(paragraph number: Int) {
    let count = report.paragraphs.count
    guard (1...max(1, count)).contains(number), count > 0 else {
      message = wording.paragraphOutside(number, count)
      return
    }
    text.go(to: report.paragraphs[number - 1].range.lowerBound)
    followText()
  }

  private mutating func goTo(line: Int) {
    guard (1...max(1, report.lines.count)).contains(line), report.lines.count > 0 else {
      message = wording.lineOutside(line, report.lines.count)
      return
    }
    text.go(to: report.lines.range(ofLine: line).lowerBound)
    followText()
  }

  private mutating func goTo(percentage: String, shown: String) {
    guard percentage.unicodeScalars.allSatisfy(Self.isDigit),
      let percent = HanNumeral.value(of: percentage)
    else {
      message = wording.notAPlace(shown)
      return
    }
    guard percent <= 100 else {
      message = wording.percentOutside
      return
    }
    if percent == 100 {
      text.scrollToEnd()
    } else {
      text.go(to: report.text.count / 100 * percent + report.text.count % 100 * percent / 100)
    }
    followText()
  }

  private mutating func goTo(section: String, shown: String) {
    switch SectionPath.resolve(section, in: report.outline) {
    case .found(let node, let isFirstOfSeveral):
      if isFirstOfSeveral { message = wording.firstOfSeveral(shown) }
      go(toNode: node)
    case .missing: message = wording.noSuchSection(shown)
    case .malformed: message = wording.notAPlace(shown)
    }
  }

  /// ASCII or full-width.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
