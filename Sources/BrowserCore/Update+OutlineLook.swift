import ReportKit

/// How the outline looks, as the reader wants it.
public struct OutlineLook: Equatable, Sendable {
  /// How many cells wide it is, where there is room; nil for three tenths of the screen.
  public var columns: Int?
  /// Whether each row says how much of the document its section is.
  public var showsSizes = false

  /// Makes the usual look.
  public init() {}
}

extension State {
  /// Makes the outline look otherwise.
  public mutating func setOutlineLook(_ look: OutlineLook) {
    outlineLook = look
    fitAll()
  }

  /// Makes the outline wider or narrower by so many cells; the words on top of the text stay.
  mutating func changeOutlineWidth(by cells: Int) {
    guard let now = layout.outline, layout.divider != nil else {
      if ScreenLayout.isNarrow(size) { message = wording.onePaneOnly } else { toggleOutline() }
      return
    }
    var look = outlineLook
    look.columns = now.columns + cells
    setOutlineLook(look)
    let new = layout.outline?.columns ?? now.columns
    if new == now.columns {
      message = cells > 0 ? wording.outlineAsWideAsPossible : wording.outlineAsNarrowAsPossible
    }
    // What is kept is a width that was seen.
    outlineLook.columns = new
  }

  mutating func toggleSizes() {
    outlineLook.showsSizes.toggle()
    showSelection()
    message = outlineLook.showsSizes ? wording.sizesShown : wording.sizesHidden
  }

  /// Looks for headings with the same words, some with each call.
  mutating func countRepeatedHeadings() {
    if !repeatedHeadings.isFinished { repeatedHeadings.step(2000) }
  }

  /// Shows the headings that the report has now, also in the outlines to which prompts go back.
  mutating func showOutlineOfReport(moving: (Int) -> Int? = { $0 }) {
    repeatedHeadings = RepeatedHeadings(report)
    outline = withHeadingsOfReport(outline, moving)
    if var start = searchStart {
      start.outline = withHeadingsOfReport(start.outline, moving)
      searchStart = start
    }
    if var start = filterStart {
      start.outline = withHeadingsOfReport(start.outline, moving)
      filterStart = start
    }
  }

  private func withHeadingsOfReport(
    _ outline: OutlinePane, _ moving: (Int) -> Int?
  ) -> OutlinePane {
    var filter = outline.filter.map { OutlineFilter($0.pattern.words, in: report) }
    filter?.step(10_000)
    var outline = outline
    outline.show(
      report.outline, hasDocumentRow: report.beginsWithBody, filter: filter, moving: moving)
    return outline
  }
}
