extension State {
  /// Waits for the letter of a mark.
  mutating func askForMark(_ use: MemoryState.MarkUse) {
    if use == .go, memory.kept.marks.isEmpty {
      message = wording.noMarks
      return
    }
    memory.awaitedMark = use
    let letters = memory.kept.marks.keys.sorted().map { String($0) }.joined(separator: " ")
    message = use == .set ? wording.askMarkToSet : wording.askMarkToGo(letters)
  }

  /// Sets the mark that a key names, or goes to it; Esc leaves it.
  mutating func takeMark(_ key: Key, _ use: MemoryState.MarkUse) {
    memory.awaitedMark = nil
    guard case .character(let letter) = key, MarkName.isOne(letter) else {
      if key != .escape { message = wording.notAMark(key.name) }
      return
    }
    switch use {
    case .set:
      memory.setMark(letter, at: placeToRemember)
      message = wording.markSet(String(letter))
    case .go:
      guard let place = memory.kept.marks[letter] else {
        message = wording.noSuchMark(String(letter))
        return
      }
      text.go(to: place)
      followText()
    }
  }
}
