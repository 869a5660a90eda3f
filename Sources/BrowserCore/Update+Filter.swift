import ReportKit

/// Where the reader was when the prompt of the filter was opened: where Esc in it goes back to.
struct FilterStart: Sendable {
  let place: Int
  let focus: Pane
  let isOutlineHidden: Bool
  var outline: OutlinePane
  /// Whether another row has been chosen than the first that matches.
  var hasChosen = false
}

extension State {
  /// How many headings are tried in one go: less than a millisecond.
  private static let filterStep = 2000

  /// Asks for what the outline is to be limited to, and shows the outline.
  mutating func askForFilter() {
    filterStart = FilterStart(
      place: text.place, focus: focus, isOutlineHidden: isOutlineHidden, outline: outline)
    prompt = Prompt(.filter, input: outline.filter?.pattern.words ?? "")
    focus = .outline
    isOutlineHidden = false
    fit()
    showSelection()
  }

  /// Takes a key in the prompt of the filter that chooses a row; false if it does not.
  mutating func chooseFilteredRow(_ key: Key) -> Bool {
    let command: Command
    switch key {
    case .up: command = .lineUp
    case .down: command = .lineDown
    case .pageUp: command = .pageUp
    case .pageDown: command = .pageDown
    default: return false
    }
    filterStart?.hasChosen = true
    moveSelection(command)
    return true
  }

  /// Limits the outline to what has been typed so far.
  mutating func filterAsTyped() {
    guard let words = prompt?.input, words != outline.filter?.pattern.words ?? "" else { return }
    filterStart?.hasChosen = false
    let filter = OutlineFilter(words, in: report)
    outline.setFilter(filter.pattern.isBlank ? nil : filter)
    workOnFilter()
    if outline.filter == nil { selectFirstMatch() }
  }

  /// Keeps the filter and goes to the section of the selected row.
  mutating func acceptFilter() {
    filterStart = nil
    focus = .text
    followOutline()
    fit()
  }

  /// Goes back to where the prompt was opened, and to the rows from before.
  mutating func leaveFilter() {
    guard let start = filterStart else { return }
    filterStart = nil
    outline = start.outline
    focus = start.focus
    isOutlineHidden = start.isOutlineHidden
    fit()
    text.go(to: start.place)
    outline.select(sectionOnTop)
    showSelection()
  }

  /// Shows all headings again.
  mutating func clearFilter() {
    outline.setFilter(nil)
    if focus == .text { outline.select(sectionOnTop) } else { keepInStep() }
    showSelection()
  }

  /// Tries the filter on some more headings.
  mutating func workOnFilter() {
    guard outline.isFiltering else { return }
    outline.filterOn(Self.filterStep)
    if filterStart?.hasChosen == false {
      selectFirstMatch()
    } else if focus == .text {
      outline.select(sectionOnTop)
    }
    showSelection()
  }

  /// Selects the first match from where the reader was on; the text follows.
  private mutating func selectFirstMatch() {
    guard let start = filterStart else { return }
    let node = start.outline.selectedNode
    let match = outline.filter.map { $0.match(from: node ?? 0) } ?? node
    outline.select(match)
    if match == nil || outline.filter == nil {
      // Nothing matches, or everything is shown again: nothing moves.
      text.go(to: start.place)
      showSelection()
    } else {
      followOutline()
    }
  }
}

extension OutlinePane {
  /// Whether the filter has not been tried on all headings.
  var isFiltering: Bool { filter.map { !$0.isFinished } ?? false }
}
