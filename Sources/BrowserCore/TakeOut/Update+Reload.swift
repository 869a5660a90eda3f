import ReportKit

extension State {
  /// Shows another state of the document, such as a file that was changed: what is on top stays there as far as it
  /// still stands, and so do the folds before the first change.
  public mutating func show(_ changed: Report) {
    let place = Self.place(text.place, of: report.text, in: changed.text)
    search = SearchState()
    searchStart = nil
    filterStart = nil
    prompt = nil
    list = nil
    copies = CopiesState()
    comparison = nil
    jumps = JumpHistory()
    text.go(to: 0)
    // Joined paragraphs stand for the lines until those are listed anew.
    text.show(changed, changed.paragraphs)
    take(Snapshot(changed, loading: .complete))
    text.go(to: place)
    followText()
  }

  /// Where the words at a place of a text stand in another one, if all between its first and its last change is new.
  static func place(_ place: Int, of old: SourceText, in new: SourceText) -> Int {
    old.withBytes { old in
      new.withBytes { new in
        let shorter = min(old.count, new.count)
        let before = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
        if place < before { return place }
        let after =
          (0..<shorter - before).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
          ?? shorter - before
        return place >= old.count - after ? place + new.count - old.count : min(before, new.count)
      }
    }
  }
}
