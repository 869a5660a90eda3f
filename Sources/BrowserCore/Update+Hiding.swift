import ReportKit

extension State {
  /// Hides all but the first copies of passages, or shows them again; the words on top stay there.
  mutating func toggleHiding() {
    if copies.hides {
      copies.showAll()
      message = wording.copies.allShown
      return showParagraphs()
    }
    findCopiesAtOnceIfSmall()
    guard let index = copies.index, index.isComplete else {
      message = wording.copies.stillSearching(percentSearched)
      return
    }
    copies.hide()
    wait(for: .hiding, by: .hiding(index, allParagraphs))
  }

  /// Shows the text in joined paragraphs or as it stands, with or without copies, with the same words on top.
  mutating func showParagraphs() {
    guard let hidden = copies.hidden else {
      text.show(report, allParagraphs)
      return followText()
    }
    work(on: .hidingRest(hidden, allParagraphs))
  }

  /// Shows the text without the copies that were found to be hidden, unless they are no longer to be hidden.
  mutating func show(_ text: TextWithoutCopies, isAwaited: Bool) {
    // What has been shown since comes with the paragraphs that have been asked for since.
    guard copies.hides, text.mayFollow(copies.hidden) else { return }
    if copies.hidden == nil, text.hidden.holes.isEmpty {
      copies.showAll()
      message = wording.copies.nothingToHide
      return
    }
    copies.hide(text.hidden)
    self.text.show(report, text.paragraphs)
    if let (range, place) = copies.revealing, self.text.place == place { self.text.show(range) }
    copies.revealing = nil
    followText()
    if isAwaited {
      let hidden = text.hidden
      message = wording.copies.hidden(hidden.holes.count, hidden.characters, hidden.share)
    }
  }

  /// Hides what has become known as a copy while copies are hidden.
  mutating func renewHiding() {
    guard copies.hides, let index = copies.index else { return }
    work(on: .hiding(index, allParagraphs))
  }

  /// Shows what is hidden at a place to which the reader goes.
  mutating func reveal(_ range: Range<Int>) {
    guard copies.reveal(range) else { return }
    copies.revealing = (range, text.place)
    showParagraphs()
    message = message ?? wording.copies.revealed
  }

  private var allParagraphs: ParagraphList { originalLines ?? report.paragraphs }

  /// What stands for a hidden piece of the text: how long it is, and where the same can be read.
  func words(forHidden range: Range<Int>) -> String {
    guard let hole = copies.hidden?.hole(at: range.lowerBound) else { return "" }
    return wording.copies.hole(hole.characters, report.lines.line(at: hole.original))
  }
}
