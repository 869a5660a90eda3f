import ReportKit

extension State {
  /// Hides all but the first copies of passages, or shows them again; the words on top stay there.
  mutating func toggleHiding() {
    if copies.hidden != nil {
      copies.hidden = nil
      message = wording.copies.allShown
    } else {
      findCopiesAtOnceIfSmall()
      guard let index = copies.index, index.isComplete else {
        message = wording.copies.stillSearching(percentSearched)
        return
      }
      let hidden = HiddenCopies(index)
      if hidden.holes.isEmpty {
        message = wording.copies.nothingToHide
        return
      }
      copies.hidden = hidden
      message = wording.copies.hidden(hidden.holes.count, hidden.characters, hidden.share)
    }
    showParagraphs()
  }

  /// Shows the text in joined paragraphs or as it stands, with or without copies, with the same words on top.
  mutating func showParagraphs() {
    let all = originalLines ?? report.paragraphs
    text.show(report, copies.hidden.map { all.hiding($0.holes.map(\.range)) } ?? all)
    followText()
  }

  /// Hides what has become known as a copy while copies are hidden.
  mutating func renewHiding() {
    guard copies.hidden != nil, let index = copies.index else { return }
    copies.hidden = HiddenCopies(index)
    showParagraphs()
  }

  /// Shows what is hidden at a place to which the reader goes.
  mutating func reveal(_ range: Range<Int>) {
    guard copies.hidden?.reveal(range) == true else { return }
    showParagraphs()
    message = message ?? wording.copies.revealed
  }

  /// What stands for a hidden piece of the text: how long it is, and where the same can be read.
  func words(forHidden range: Range<Int>) -> String {
    guard let hole = copies.hidden?.hole(at: range.lowerBound) else { return "" }
    return wording.copies.hole(hole.characters, report.lines.line(at: hole.original))
  }
}
