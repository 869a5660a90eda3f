import ReportKit

/// Everything that is on the screen, as one value.
///
/// ``update(_:_:)`` changes it and ``render(_:)`` draws it; neither touches a terminal, a file or a
/// clock.
///
///     var state = State(report: report, size: Size(rows: 30, columns: 100), language: .english)
///     _ = update(&state, .key(.character("]")))
///     print(render(state).text)
public struct State: Sendable {
  /// The report that is open.
  public internal(set) var report: Report
  /// The size of the screen.
  public private(set) var size: Size
  /// How wide characters are on this terminal.
  public private(set) var widths: CellWidths
  /// What the browser says.
  public let wording: Wording
  /// What the reader has set.
  public let settings: Settings

  /// The pane that has the keys.
  var focus = Pane.text
  /// Whether the outline is hidden on a screen that has room for it.
  var isOutlineHidden = false
  /// The lines of the text as they stand, while these are shown and not paragraphs.
  var originalLines: ParagraphList?
  var text: TextPane
  var outline: OutlinePane
  /// How the outline looks.
  public internal(set) var outlineLook = OutlineLook()
  /// Where the filter was begun that is being typed.
  var filterStart: FilterStart?
  var repeatedHeadings: RepeatedHeadings
  var takeOut = TakeOutState()
  /// What is known of the other documents that are open.
  var documents = DocumentsState()
  var marks: OutlineMarks
  /// The first row of the help screen that is shown; nil when it is closed.
  var helpTop: Int?
  var helpSearch = HelpSearch()
  /// The list that is open over the text.
  var list: ListPanel?
  /// The list of findings once it was made, and the place of the text when it was closed.
  var closedFindings: (panel: ListPanel, place: Int)?
  var prompt: Prompt?
  var search = SearchState()
  /// Where the search was begun that is being typed.
  var searchStart: SearchStart?
  var message: String?
  /// What goes on beside the browser.
  var work: WorkState
  /// What is known of duplicated passages.
  var copies = CopiesState()
  /// Two copies of a passage that are being compared.
  var comparison: Comparison?
  /// The places from which the reader has jumped.
  var jumps = JumpHistory()
  var memory = MemoryState()

  /// Opens a report at its beginning.
  public init(
    report: Report, size: Size, language: Language, widths: CellWidths = CellWidths(),
    settings: Settings = Settings()
  ) {
    self.init(
      Snapshot(report, loading: .complete), size: size, language: language, widths: widths,
      settings: settings)
  }

  /// Opens a report, as far as it has been read, at its beginning.
  public init(
    _ snapshot: Snapshot, size: Size, language: Language, widths: CellWidths = CellWidths(),
    settings: Settings = Settings()
  ) {
    report = snapshot.report
    work = WorkState(loading: snapshot.loading)
    self.size = size
    self.widths = widths
    wording = .of(language)
    self.settings = settings
    outlineLook.columns = settings.outlineColumns
    outline = OutlinePane(report.outline, hasDocumentRow: report.beginsWithBody)
    marks = snapshot.marks
    repeatedHeadings = RepeatedHeadings(report)
    text = TextPane(
      report, breaker: RowBreaker(columns: 1, widths: widths), indent: settings.indent, height: 1)
    fit()
    followText()
    foldBesides()
  }

  /// Whether the text is shown line by line as it stands, not by paragraphs.
  var showsOriginalLines: Bool { originalLines != nil }

  /// Where the parts of the screen are now.
  var layout: ScreenLayout {
    ScreenLayout(
      size: size, focus: focus, isOutlineHidden: isOutlineHidden,
      outlineColumns: outlineLook.columns, widths: widths)
  }

  /// The section of the top row; nil before the first heading.
  var sectionOnTop: Int? { report.outline.node(at: text.wordsOnTop) }

  /// The title of the document, or its name if it has none.
  var documentWords: String {
    report.outline.title.map { excerpt(of: $0, cells: size.columns) } ?? report.name
  }

  /// The label and title of a section, as far as so many cells can show them, and more.
  func words(of node: Int, cells: Int) -> String {
    let heading = report.outline.headings[node]
    let end = max(heading.title.upperBound, heading.label.upperBound)
    return excerpt(of: heading.range.lowerBound..<end, cells: cells)
  }

  mutating func resize(to newSize: Size) {
    size = newSize
    fitAll()
  }

  mutating func setWidths(_ newWidths: CellWidths) {
    widths = newWidths
    fitAll()
  }

  /// Lays out all that may be open for the room it has now; what is selected stays in sight.
  mutating func fitAll() {
    fit()
    showSelection()
    showListSelection()
    scrollHelp(by: 0)
  }

  /// Lays the text out for the room it has now.
  ///
  /// While the outline alone is shown it keeps the room that it would have.
  mutating func fit() {
    let shown = ScreenLayout(
      size: size, focus: ScreenLayout.isNarrow(size) ? .text : focus,
      isOutlineHidden: isOutlineHidden, outlineColumns: outlineLook.columns, widths: widths)
    fitComparison()
    guard let words = shown.words else { return }
    text.resize(
      breaker: RowBreaker(columns: words.columns, widths: widths), height: words.rows)
    keepInStep()
  }

  /// Selects the section of the top row, if another is selected.
  ///
  /// While the outline has the keys, a heading above that section will do: it stands for those that a fold has hidden.
  /// So will the document at its beginning, which stands above all under a filter.
  /// Nothing is done while a filter is typed, or where the original lines of what has been read last are still to be
  /// listed.
  mutating func keepInStep() {
    if prompt?.purpose == .filter || text.report.text.count != report.text.count { return }
    let section = sectionOnTop
    if focus == .outline {
      let stands =
        outline.selectedNode.map { node in
          section.map(report.outline.subtree(of: node).contains) ?? false
        } ?? (text.place == 0)
      if stands { return }
    }
    outline.select(section)
  }

  /// Selects the section of the top row in the outline.
  mutating func followText() {
    outline.select(sectionOnTop)
    showSelection()
  }

  /// Puts the selected heading on top of the text.
  mutating func followOutline() {
    text.go(to: outline.selectedNode.map { report.outline.headings[$0].range.lowerBound } ?? 0)
    showSelection()
  }

  mutating func showSelection() {
    outline.showSelection(
      height: layout.outlineList?.rows ?? 1, lines: OutlineView.selectedLines(self).count)
  }

  /// The beginning of a range: as many bytes as so many cells can show, and more.
  private func excerpt(of range: Range<Int>, cells: Int) -> String {
    report.words(in: range, limit: cells * 8)
  }
}
