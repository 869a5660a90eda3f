extension State {
  /// Asks for a key or words to look for on the help screen.
  mutating func askForHelp() {
    helpSearch.start = HelpSearch.Start(
      top: helpTop ?? 0, words: helpSearch.words, row: helpSearch.currentRow)
    prompt = Prompt(.help)
  }

  /// Looks for what has been typed so far, from where the prompt was opened.
  mutating func searchHelpAsTyped() {
    guard let words = prompt?.input, let start = helpSearch.start else { return }
    lookInHelp(for: words, from: HelpView.row(atLine: start.top, self))
    if helpSearch.current == nil { goBack(to: start) } else { showHelpMatch() }
  }

  /// Stays where the search has led.
  mutating func acceptHelpSearch() {
    helpSearch.start = nil
    if helpSearch.current == nil { message = wording.notFound }
  }

  /// Goes back to where the search began, with what was looked for then.
  mutating func leaveHelpSearch() {
    guard let start = helpSearch.start else { return }
    helpSearch = HelpSearch()
    lookInHelp(for: start.words, from: start.row ?? 0)
    goBack(to: start)
  }

  /// Shows what the search began with, as far as the screen has not become higher since.
  private mutating func goBack(to start: HelpSearch.Start) {
    helpTop = start.top
    scrollHelp(by: 0)
  }

  /// Goes to the next row that was found, or the one before.
  mutating func goToHelpMatch(forward: Bool) {
    if helpSearch.words.isEmpty {
      message = wording.nothingSearched
      return
    }
    guard let old = helpSearch.current else {
      message = wording.notFound
      return
    }
    helpSearch.move(forward: forward)
    if let new = helpSearch.current, forward ? new <= old : new >= old {
      message = forward ? wording.wrappedToStart : wording.wrappedToEnd
    }
    showHelpMatch()
  }

  mutating func closeHelp() {
    helpTop = nil
    helpSearch = HelpSearch()
  }

  private mutating func lookInHelp(for words: String, from row: Int) {
    helpSearch.look(for: words, in: HelpView.rows(for: self), from: row)
  }

  /// Scrolls so far that the match can be seen; what is on the screen already stays where it is.
  private mutating func showHelpMatch() {
    guard let row = helpSearch.currentRow, let top = helpTop else { return }
    let lines = HelpView.lines(for: self)
    guard let first = lines.firstIndex(where: { $0.row == row }),
      let last = lines.lastIndex(where: { $0.row == row })
    else { return }
    let height = HelpView.listHeight(size)
    // The first line is more important where there is no room for all of them.
    helpTop = min(max(top, last - height + 1), first)
    scrollHelp(by: 0)
  }
}
