import ReportKit

extension State {
  /// Puts the copy on top and the next one beside each other.
  mutating func compareCopies() {
    findCopiesAtOnceIfSmall()
    guard let index = copies.index, let here = copyOnTop else {
      message = noCopyHere
      return
    }
    let count = index.families[here.copy.family].occurrences.count
    comparison = Comparison(
      index, family: here.copy.family, one: here.copy.occurrence,
      two: (here.copy.occurrence + 1) % count, position: here.position)
    fitComparison()
    countDifferences()
  }

  /// Moves in the comparison, takes another copy, goes there, or closes it; nothing else works while it is open.
  mutating func runInComparison(_ command: Command) {
    let page = max(1, ComparisonView.height(size, widths) - 1)
    switch command {
    case .lineDown: comparison?.scroll(by: 1)
    case .lineUp: comparison?.scroll(by: -1)
    case .pageDown: comparison?.scroll(by: page)
    case .pageUp: comparison?.scroll(by: -page)
    case .halfPageDown: comparison?.scroll(by: max(1, page / 2))
    case .halfPageUp: comparison?.scroll(by: -max(1, page / 2))
    case .toStart: comparison?.scrollToStart()
    case .toEnd: comparison?.scrollToEnd()
    case .nextCopy: compareWithNext(1)
    case .previousCopy: compareWithNext(-1)
    case .openSection: goToComparedCopy()
    case .help: helpTop = 0
    case .cancel, .quit, .compare: comparison = nil
    default: break
    }
  }

  /// Lays the comparison out for the room it has now.
  mutating func fitComparison() {
    comparison?.fit(
      RowBreaker(columns: ComparisonView.columns(size, widths), widths: widths),
      height: ComparisonView.height(size, widths))
  }

  /// Goes on counting how many differences there are.
  mutating func countDifferences() { comparison?.countOn() }

  /// Compares with the copy so many further on, leaving out the one from which the reader came.
  private mutating func compareWithNext(_ step: Int) {
    guard let shown = comparison else { return }
    let count = shown.index.families[shown.family].occurrences.count
    var two = (shown.two + step + count) % count
    if two == shown.one { two = (two + step + count) % count }
    if two == shown.two {
      message = wording.copies.onlyTwo
      return
    }
    comparison?.show(two)
    countDifferences()
  }

  private mutating func goToComparedCopy() {
    guard let shown = comparison else { return }
    comparison = nil
    focus = .text
    fit()
    goTo(shown.positionOfTwo, copy: shown.two, of: shown.family, in: shown.index)
  }
}
