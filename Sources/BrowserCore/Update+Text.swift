import ReportKit

extension State {
  /// Moves the text as a command asks; the outline follows.
  mutating func scrollText(_ command: Command) {
    let page = text.pageHeight
    switch command {
    case .lineDown: text.scroll(by: 1)
    case .lineUp: text.scroll(by: -1)
    // A row of the old page stays in view, to read on from.
    case .pageDown: text.scroll(by: max(1, page - 1))
    case .pageUp: text.scroll(by: -max(1, page - 1))
    case .halfPageDown: text.scroll(by: max(1, page / 2))
    case .halfPageUp: text.scroll(by: -max(1, page / 2))
    case .toStart: text.go(to: 0)
    case .toEnd: goToEnd()
    default: break
    }
    followText()
  }

  /// Shows the lines as they stand, or joined paragraphs again, with the same words on top.
  mutating func toggleJoining() {
    if showsOriginalLines {
      originalLines = nil
      message = wording.joinedParagraphsShown
      showParagraphs()
    } else {
      wait(for: .originalLines, by: .originalLines(report))
    }
  }

  /// Shows the lines as they stand.
  mutating func showOriginalLines(_ lines: ParagraphList, isAwaited: Bool) {
    if isAwaited { message = wording.originalLinesShown }
    originalLines = lines
    showParagraphs()
  }

  /// Goes to the heading before the words on top: of the section itself, if they are inside it.
  mutating func goToPreviousHeading() {
    let before = report.outline.headings.countOfPrefix { $0.range.lowerBound < text.wordsOnTop }
    if before > 0 {
      go(toNode: before - 1)
    } else if text.place > 0 {
      goToDocument()
    } else {
      message = wording.noPreviousHeading
    }
  }

  mutating func goToNextHeading() {
    let next = report.outline.headings.countOfPrefix { $0.range.lowerBound <= text.wordsOnTop }
    if next < report.outline.count {
      go(toNode: next)
    } else {
      message = wording.noNextHeading
    }
  }

  mutating func goToSibling(forward: Bool) {
    guard let section = sectionOnTop else {
      if forward { goToNextHeading() } else { message = wording.noPreviousSibling }
      return
    }
    let outline = report.outline
    let sibling = forward ? outline.nextSibling(of: section) : outline.previousSibling(of: section)
    if let sibling {
      go(toNode: sibling)
    } else {
      message = forward ? wording.noNextSibling : wording.noPreviousSibling
    }
  }

  mutating func goToParent() {
    if let parent = sectionOnTop.flatMap(report.outline.parent) {
      go(toNode: parent)
    } else if text.place > 0 {
      goToDocument()
    } else {
      message = wording.noParent
    }
  }

  mutating func go(toNode node: Int) {
    text.go(to: report.outline.headings[node].range.lowerBound)
    followText()
  }

  private mutating func goToDocument() {
    text.go(to: 0)
    followText()
  }
}
