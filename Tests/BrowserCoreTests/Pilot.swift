import ReportKit

@testable import BrowserCore

/// Presses keys and looks at the screen, without a terminal.
///
///     var pilot = Pilot("一、甲\n正文\n", rows: 6, columns: 60)
///     pilot.press("]")
///     #expect(pilot.screen == """ … """)
struct Pilot {
  private(set) var state: State
  /// What the last event asked of the outside.
  private(set) var effect: Effect?

  init(
    _ text: String, rows: Int, columns: Int, language: Language = .english,
    ambiguous: AmbiguousWidth = .narrow, name: String = "report.txt",
    encoding: TextEncoding = .utf8, indent: FirstLineIndent = .on, settings: Settings = Settings()
  ) {
    var settings = settings
    settings.indent = indent
    state = State(
      report: Report(name: name, text: SourceText(text), encoding: encoding),
      size: Size(rows: rows, columns: columns), language: language,
      widths: CellWidths(ambiguous: ambiguous), settings: settings)
  }

  /// Opens a report of which only a part has been read.
  init(part text: String, of expected: Int? = nil, rows: Int, columns: Int) {
    let text = SourceText(text)
    state = State(
      Snapshot(
        Report(name: "report.txt", text: text),
        loading: Loading(bytesRead: text.count, bytesExpected: expected, isComplete: false)),
      size: Size(rows: rows, columns: columns), language: .english)
  }

  /// Presses the key of each character.
  mutating func press(_ characters: String) {
    for scalar in characters.unicodeScalars { press(.character(scalar)) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { effect = update(&state, .key(key)) }
  }

  mutating func paste(_ words: String) {
    effect = update(&state, .paste(words))
  }

  mutating func click(row: Int, column: Int) {
    effect = update(&state, .click(Position(row: row, column: column)))
  }

  mutating func turnWheel(row: Int, column: Int, by rows: Int) {
    effect = update(&state, .wheel(Position(row: row, column: column), rows: rows))
  }

  mutating func resize(rows: Int, columns: Int) {
    effect = update(&state, .resize(Size(rows: rows, columns: columns)))
  }

  /// Lets more of the report arrive.
  mutating func load(_ text: String, isComplete: Bool = true, of expected: Int? = nil) {
    let text = SourceText(text)
    let loading = Loading(bytesRead: text.count, bytesExpected: expected, isComplete: isComplete)
    let report = Report(name: state.report.name, text: text)
    effect = update(&state, .loaded(Snapshot(report, loading: loading)))
  }

  /// Does what is to be done beside the browser, to its end.
  mutating func work() { work(on: state.takeJobs()) }

  /// Takes what is to be done beside the browser, and does it later or never.
  mutating func takeJobs() -> [Job] { state.takeJobs() }

  /// Does jobs.
  mutating func work(on jobs: [Job]) {
    for job in jobs {
      job.run { result in effect = update(&state, .done(result, generation: job.generation)) }
    }
  }

  /// Lets some work be done while nothing happens.
  mutating func idle() {
    effect = update(&state, .idle)
  }

  /// Opens a report.
  init(_ report: Report, rows: Int, columns: Int, language: Language = .english) {
    state = State(
      report: report, size: Size(rows: rows, columns: columns), language: language)
  }

  /// Lets the duplicated passages be known.
  mutating func findCopies(_ options: DuplicateOptions = DuplicateOptions()) throws {
    let folded = try FoldedText(state.report)
    receive(CopiesIndex(folded.families(options), in: folded))
  }

  /// Takes duplicated passages as the job for them finds them.
  mutating func receive(_ found: CopiesIndex) {
    effect = update(&state, .done(.families(found), generation: state.work.generation))
  }

  /// Lets what was remembered of the document arrive.
  mutating func remember(_ memory: ReaderMemory) {
    effect = update(&state, .remembered(memory))
  }

  /// Lets something be said from outside.
  mutating func notice(_ words: String) {
    effect = update(&state, .notice(words))
  }

  /// Puts a byte on top of the text.
  mutating func go(to offset: Int) {
    state.text.go(to: offset)
    state.followText()
  }

  /// Makes the outline look otherwise.
  mutating func set(_ look: OutlineLook) { state.setOutlineLook(look) }

  /// Shows another state of the document.
  mutating func show(text: String) {
    let report = Report(name: "report.txt", text: SourceText(text))
    effect = update(&state, .reread(Revision(of: state.report, as: report)))
  }

  /// Goes to a place that the command line names.
  mutating func open(at place: String) { state.open(at: place) }

  /// Lets the system say that the file is no longer what was read.
  mutating func change(isGone: Bool = false) {
    effect = update(&state, .fileChanged(isGone: isGone))
  }

  /// Lets the document not be read again.
  mutating func refuse(_ obstacle: ReloadObstacle) {
    effect = update(&state, .notReread(obstacle))
  }

  /// Says what became of what was taken out.
  mutating func tell(_ answer: TakeOutAnswer) { effect = update(&state, .tookOut(answer)) }

  /// Opens a list over the text, as a command does.
  mutating func show(_ panel: ListPanel) { state.open(panel) }

  /// Lets the terminal say how wide it draws ambiguous characters.
  mutating func setWidth(_ width: AmbiguousWidth) {
    effect = update(&state, .ambiguousWidth(width))
  }

  var picture: CellBuffer { render(state) }

  /// The screen as text, a line for each row.
  var screen: String { picture.text }

  /// One row of the screen.
  func row(_ index: Int) -> String {
    String(screen.split(separator: "\n", omittingEmptySubsequences: false)[index])
  }

  /// The characters of a row that have a style, without the blank around them.
  func styled(_ style: Style, row: Int) -> String {
    let picture = picture
    var words = ""
    for column in 0..<picture.size.columns {
      let cell = picture[row, column]
      if cell.style == style, !cell.isContinuation { words.unicodeScalars.append(cell.scalar) }
    }
    return String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// A report of 三 chapters for tests of moving about; every body paragraph is one short row.
let chapters = """
  某市工作報告

  一、總體情況
  （一）經濟
  經濟平穩。
  （二）社會
  社會安定。
  二、主要任務
  任務明確。
  （一）第一項
  甲。
  （二）第二項
  乙。
  三、保障措施
  丙。
  """
