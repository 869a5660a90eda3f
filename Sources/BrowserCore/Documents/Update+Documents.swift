extension State {
  /// Asks for the next document, or if not `forward` for the one before.
  mutating func goToDocument(forward: Bool) {
    if documents.count == 1 {
      message = wording.documents.onlyOne
    } else {
      documents.ask(forward ? .next : .previous)
    }
  }

  /// Does what a key does only in the list of documents; false if it is another key.
  mutating func pressInDocuments(_ key: Key) -> Bool {
    guard list?.command == .listDocuments, helpTop == nil, key == .character("x"),
      let selected = list?.selectedRow?.target?.lowerBound
    else { return false }
    documents.ask(.close(selected))
    return true
  }

  /// Is on the same screen as another document was.
  mutating func takeScreen(of other: State) {
    if other.widths != widths { setWidths(other.widths) }
    if other.size != size { resize(to: other.size) }
  }
}
