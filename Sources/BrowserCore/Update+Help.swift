extension State {
  /// Scrolls, searches or closes the help screen; nothing else works while it is open.
  mutating func runInHelp(_ command: Command) {
    let page = max(1, size.rows - 2)
    switch command {
    case .lineDown: scrollHelp(by: 1)
    case .lineUp: scrollHelp(by: -1)
    case .pageDown: scrollHelp(by: page)
    case .pageUp: scrollHelp(by: -page)
    case .halfPageDown: scrollHelp(by: max(1, page / 2))
    case .halfPageUp: scrollHelp(by: -max(1, page / 2))
    case .toStart: scrollHelp(by: Int.min / 2)
    case .toEnd: scrollHelp(by: Int.max / 2)
    case .search: askForHelp()
    case .nextHit: goToHelpMatch(forward: true)
    case .previousHit: goToHelpMatch(forward: false)
    case .cancel, .quit, .help, .openSection: closeHelp()
    default: break
    }
  }

  mutating func scrollHelp(by distance: Int) {
    guard let top = helpTop else { return }
    let last = max(0, HelpView.lines(for: self).count - HelpView.listHeight(size))
    helpTop = max(0, min(top + distance, last))
  }
}
