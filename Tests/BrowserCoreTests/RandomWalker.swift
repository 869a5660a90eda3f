import ReportKit
import TestSupport

@testable import BrowserCore

/// The browser with several documents, and all that is outside of it: files, threads, and what they have sent.
///
/// Threads come as far as the steps say, so their news arrives early, late, in another order, or never.
struct RandomWalker {
  private(set) var desk: Desk
  /// What is outside of a document.
  private struct File {
    var text: String
    /// How many eighths of it have been read; nil while nobody reads it.
    var eighths: Int?
    /// Whether it is being read again.
    var isAwaited = false
  }
  private struct Work {
    let document: Int
    let job: Job
    var isWanted = true
  }

  private let numbers: [Int]
  private var files: [File]
  private var work: [Work] = []
  /// What other threads have sent: an event, or that a document cannot be read on.
  private var mail: [(document: Int, event: Event?)] = []
  private var effects = 0

  /// Opens the documents with these numbers; see ``WalkDocuments/text(_:)``.
  init(documents numbers: [Int]) {
    self.numbers = numbers
    files = numbers.map { File(text: WalkDocuments.text($0)) }
    desk = Self.desk(numbers)
    serve()
    startReading(0)
  }

  private static func desk(_ numbers: [Int]) -> Desk {
    Desk(
      names: numbers.map { "\($0).txt" }, showing: 0, size: Size(rows: 30, columns: 100),
      language: .traditionalChinese, widths: CellWidths(), settings: Settings())
  }

  /// Does a step; answers what a step must not do, if it has done that.
  mutating func take(_ step: WalkStep) -> String? {
    switch step {
    case .type, .key:
      for key in step.keys { if let breach = send(.key(key)) { return breach } }
    case .paste(let words): return send(.paste(words))
    case .click(let row, let column): return send(.click(place(row, column)))
    case .wheel(let row, let column, let rows): return send(.wheel(place(row, column), rows: rows))
    case .resize(let rows, let columns): return resize(Size(rows: rows, columns: columns))
    case .ambiguous(let isWide): return send(.ambiguousWidth(isWide ? .wide : .narrow))
    case .read(let choice): read(choice)
    case .fail(let choice): fail(choice)
    case .work(let choice, let isCutShort): doWork(choice, isCutShort: isCutShort)
    case .mail: return takeMail()
    case .idle: return send(.idle)
    case .change(let seed): change(seed)
    case .remember(let place, let columns): remember(place, columns)
    case .notice(let sentence): return send(.notice(sentence))
    case .stall(let isPaste): return send(.stalled(isPaste ? .paste : .sequence))
    case .pasteLeft: return send(.pasteLeft)
    case .fault(let isCrash):
      precondition(!isCrash)
      return "a fault"
    }
    return nil
  }

  /// Lets everything that is under way come to its end; false if there is no end.
  mutating func settle() -> Bool {
    for _ in 0..<100_000 {
      if let reading = files.firstIndex(where: { $0.eighths != nil }) {
        read(reading)
      } else if !mail.isEmpty {
        _ = takeMail()
      } else if !work.isEmpty {
        doWork(0, isCutShort: false)
      } else if desk.state.isWorking {
        _ = send(.idle)
      } else {
        return true
      }
    }
    return false
  }

  /// Lets something happen to the shown document, and does what it asks for, as the run loop does.
  private mutating func send(_ event: Event) -> String? {
    let effect = desk.update(event)
    serve()
    effects += 1
    switch effect {
    case nil, .redraw, .suspend: return nil
    case .quit: return restart()
    case .copy(let text):
      let answers: [TakeOutAnswer] = [
        .sent(characters: text.count), .tooLong(limit: 7), .noClipboard(terminal: "dumb"),
        .copiedToTmux(characters: 1),
      ]
      return send(.tookOut(answers[effects % answers.count]))
    case .pipe(let command, _):
      return send(
        .tookOut(effects % 2 == 0 ? .ended(status: 1) : .cannotRun(command)))
    case .edit(let line):
      let lines = desk.state.report.lines.count
      guard line >= 1, line <= max(1, lines) else { return "editor at line \(line) of \(lines)" }
      return reread()
    case .reload: return reread()
    }
  }

  /// Starts the program again when it has ended.
  private mutating func restart() -> String? {
    let size = desk.state.size
    self = RandomWalker(documents: numbers)
    return resize(size)
  }

  private mutating func resize(_ size: Size) -> String? {
    let place = desk.state.text.place
    let isHiding = desk.state.copies.hidden != nil
    if let breach = send(.resize(size)) { return breach }
    if desk.state.text.place != place, !isHiding { return "resizing has moved the text" }
    return nil
  }

  private func place(_ row: Int, _ column: Int) -> Position {
    let size = desk.state.size
    return Position(row: row % size.rows, column: column % size.columns)
  }

  /// Starts what the desk wants done.
  private mutating func serve() {
    for closed in desk.takeClosed() {
      for index in work.indices where work[index].document == closed.id {
        work[index].isWanted = false
      }
    }
    for id in desk.takeReadings() { startReading(id) }
    for (id, job) in desk.takeJobs() {
      for index in work.indices where work[index].document == id {
        if job.kind == .folding || work[index].job.kind == job.kind { work[index].isWanted = false }
      }
      work.append(Work(document: id, job: job))
    }
  }

  private mutating func startReading(_ id: Int) { files[id].eighths = 0 }

  /// One of the documents that are being read; nil if none is.
  private func reading(_ choice: Int) -> Int? {
    let reading = files.indices.filter { files[$0].eighths != nil }
    return reading.isEmpty ? nil : reading[choice % reading.count]
  }

  /// Posts a longer part of a document that is being read.
  private mutating func read(_ choice: Int) {
    guard let id = reading(choice) else { return }
    let eighths = (files[id].eighths ?? 0) * 2 + 1
    post(id, eighths: eighths, isComplete: eighths >= 8)
    files[id].eighths = eighths >= 8 ? nil : eighths
  }

  /// A document cannot be read on: what there is of it is all.
  private mutating func fail(_ choice: Int) {
    guard let id = reading(choice) else { return }
    if let eighths = files[id].eighths, eighths > 0 { post(id, eighths: eighths, isComplete: true) }
    files[id].eighths = nil
    mail.append((id, nil))
  }

  private mutating func post(_ id: Int, eighths: Int, isComplete: Bool) {
    let whole = SourceText(files[id].text)
    let end = eighths >= 8 ? whole.count : whole.characterStart(at: whole.count * eighths / 8)
    let part = eighths >= 8 ? whole : SourceText(whole.string(in: 0..<end))
    let loading = Loading(bytesRead: end, bytesExpected: whole.count, isComplete: isComplete)
    let report = Report(name: "\(numbers[id]).txt", text: part)
    mail.append((id, .loaded(Snapshot(report, loading: loading))))
  }

  private mutating func doWork(_ choice: Int, isCutShort: Bool) {
    guard !work.isEmpty else { return }
    let wanted = work.remove(at: choice % work.count)
    var questions = 0
    wanted.job.run(
      isWanted: {
        questions += 1
        return wanted.isWanted || isCutShort && questions < 3
      }
    ) { mail.append((wanted.document, .done($0, generation: wanted.job.generation))) }
  }

  private mutating func takeMail() -> String? {
    guard !mail.isEmpty else { return nil }
    let (id, event) = mail.removeFirst()
    guard let event else {
      if !desk.fail(id, "讀不了。") { return restart() }
      serve()
      return nil
    }
    if case .reread = event { files[id].isAwaited = false }
    desk.update(event, for: id)
    serve()
    return nil
  }

  private mutating func change(_ seed: UInt64) {
    let id = desk.shownID
    guard desk.state.isWhole else { return }
    files[id].text = WalkDocuments.changed(files[id].text, seed: seed)
    desk.update(.fileChanged(isGone: seed % 5 == 0), for: id)
  }

  private mutating func remember(_ place: Int, _ columns: Int) {
    guard desk.state.isWhole else { return }
    let count = desk.state.report.text.count
    var memory = ReaderMemory()
    memory.place = place % max(1, count)
    memory.outlineColumns = columns
    memory.marks["a"] = (place * 3) % max(1, count)
    memory.bookmarks[(place * 7) % max(1, count)] = "甲"
    desk.update(.remembered(memory), for: desk.shownID)
    serve()
  }

  /// Has the shown document read again, which takes its time.
  private mutating func reread() -> String? {
    let id = desk.shownID
    guard files[id].eighths == nil, desk.state.isWhole, !files[id].isAwaited else { return nil }
    if effects % 7 == 0 { return send(.notReread(.isNoFile)) }
    files[id].isAwaited = true
    let new = Report(name: "\(numbers[id]).txt", text: SourceText(files[id].text))
    mail.append((id, .reread(Revision(of: desk.state.report, as: new))))
    return nil
  }
}
