extension State {
  /// Shows another state of the document, such as a file that was changed: what is on top stays there as far as it
  /// still stands, and so do folds, marks and what is looked for.
  mutating func show(_ revision: Revision) {
    let place = revision.place(of: text.place)
    search.startAnew(from: revision.place(of: search.origin))
    searchStart = nil
    filterStart = nil
    prompt = nil
    list = nil
    copies = CopiesState()
    comparison = nil
    jumps.move(revision.place)
    memory.move(revision.place)
    documents.isChanged = false
    text.go(to: 0)
    // Joined paragraphs stand for the lines until those are listed anew.
    if showsOriginalLines { originalLines = revision.snapshot.report.paragraphs }
    text.show(revision.snapshot.report, revision.snapshot.report.paragraphs)
    take(revision.snapshot, moving: revision.start(ofHeadingAt:))
    text.go(to: place)
    jumps.settle(at: text.place)
    followText()
  }

  /// Has the file read again, as soon as it has been read once.
  mutating func reload() -> Effect? {
    guard work.loading.isComplete else {
      message = wording.documents.stillReading
      return nil
    }
    message = wording.working
    return .reload
  }

  /// The file is no longer what is shown.
  mutating func noticeChange(isGone: Bool) {
    documents.isChanged = true
    message = isGone ? wording.documents.gone : wording.documents.changed
  }
}
