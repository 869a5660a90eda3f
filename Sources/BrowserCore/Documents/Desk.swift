import ReportKit

/// The documents that are open: one is shown, and each keeps its own place, folds, search, jumps and marks.
///
/// A document is read when it is shown first, so that those that nobody looks at take no memory.
public struct Desk: Sendable {
  /// An open document.
  public struct Document: Sendable {
    /// How far it is.
    enum Stage: Equatable, Sendable {
      /// Nobody has asked for it yet.
      case unread
      /// It has been read, or is being read.
      case read
      /// It cannot be opened, for this reason.
      case failed(String)
    }

    /// What it is called from outside: its place among all documents that were opened, from 0.
    public let id: Int
    /// What is on the screen while it is shown.
    public internal(set) var state: State
    var stage = Stage.unread
  }

  /// All open documents, in the order in which they were named.
  public private(set) var documents: [Document]
  private var shown: Int
  private var wantedReadings: [Int] = []
  private var closed: [Document] = []

  /// Opens documents, of which one is being read already.
  ///
  /// - Parameters:
  ///   - names: their names; at least one.
  ///   - first: which of them is shown, from 0.
  public init(
    names: [String], showing first: Int, size: Size, language: Language, widths: CellWidths,
    settings: Settings
  ) {
    documents = names.enumerated().map { id, name in
      let nothing = Snapshot(
        Report(name: name, text: SourceText("")),
        loading: Loading(bytesRead: 0, bytesExpected: nil, isComplete: false))
      return Document(
        id: id,
        state: State(
          nothing, size: size, language: language, widths: widths, settings: settings))
    }
    shown = first
    documents[first].stage = .read
    count()
  }

  /// The state of the document that is shown.
  public var state: State { documents[shown].state }

  /// Which document is shown.
  public var shownID: Int { documents[shown].id }

  /// Lets something happen to the document that is shown.
  public mutating func update(_ event: Event) -> Effect? {
    let effect = BrowserCore.update(&documents[shown].state, event)
    if let request = documents[shown].state.documents.takeRequest() { carryOut(request) }
    return effect
  }

  /// Lets something happen to any document; nothing if it has been closed.
  public mutating func update(_ event: Event, for id: Int) {
    guard let index = index(of: id) else { return }
    _ = BrowserCore.update(&documents[index].state, event)
    renewList()
  }

  /// Has the document that is shown begin at a place; see ``State/open(at:)``.
  public mutating func open(at place: String) { documents[shown].state.open(at: place) }

  /// The state of a document; nil if it has been closed.
  public func state(of id: Int) -> State? { index(of: id).map { documents[$0].state } }

  /// A document cannot be read, or not to its end: what there is of it stays, else another one is shown.
  ///
  /// Answers whether there is a document to show.
  public mutating func fail(_ id: Int, _ sentence: String) -> Bool {
    guard let index = index(of: id) else { return true }
    if documents[index].state.report.text.count == 0 {
      documents[index].stage = .failed(sentence)
      if index == shown {
        guard let other = readable(after: index) ?? readable(before: index) else { return false }
        show(other)
      }
    }
    documents[shown].state.message = sentence
    renewList()
    return true
  }

  /// The documents that are to be read now.
  public mutating func takeReadings() -> [Int] {
    defer { wantedReadings = [] }
    return wantedReadings
  }

  /// What is to be done beside the browser, and for which document.
  public mutating func takeJobs() -> [(document: Int, job: Job)] {
    documents.indices.flatMap { index in
      documents[index].state.takeJobs().map { (documents[index].id, $0) }
    }
  }

  /// The documents that were closed since this was last asked.
  public mutating func takeClosed() -> [Document] {
    defer { closed = [] }
    return closed
  }

  private mutating func carryOut(_ request: DocumentsState.Request) {
    switch request {
    case .list: list(selecting: shown)
    case .previous: goTo(readable(before: shown), orSay: state.wording.documents.noPrevious)
    case .next: goTo(readable(after: shown), orSay: state.wording.documents.noNext)
    case .show(let index): show(index)
    case .close(let index): close(index)
    }
  }

  private mutating func goTo(_ index: Int?, orSay sentence: String) {
    if let index { show(index) } else { documents[shown].state.message = sentence }
  }

  private mutating func show(_ index: Int) {
    let last = state
    documents[shown].state.list = nil
    shown = index
    documents[index].state.takeScreen(of: last)
    if documents[index].stage != .read {
      documents[index].stage = .read
      wantedReadings.append(documents[index].id)
    }
    sayWhich()
  }

  private mutating func close(_ index: Int) {
    guard documents.indices.contains(where: { $0 != index && isReadable($0) }) else {
      documents[shown].state.message = state.wording.documents.lastStays
      return
    }
    let other = readable(after: index) ?? readable(before: index)
    let wasShown = index == shown
    if wasShown, let other { show(other) }
    closed.append(documents.remove(at: index))
    if index < shown { shown -= 1 }
    if wasShown { sayWhich() } else { count() }
    list(selecting: min(index, documents.count - 1))
  }

  /// Tells the document that is shown which one it is.
  private mutating func count() {
    documents[shown].state.documents.number = shown + 1
    documents[shown].state.documents.count = documents.count
  }

  private mutating func sayWhich() {
    count()
    let words = VisibleForm.of(state.documentWords)
    documents[shown].state.message =
      state.wording.documents.shown(shown + 1, documents.count, words)
  }

  private mutating func list(selecting index: Int) {
    var panel = DocumentList.panel(of: documents, shown: shown, state.wording)
    panel.select(index)
    documents[shown].state.open(panel)
  }

  /// Shows in the list how far the documents are now.
  private mutating func renewList() {
    if let panel = state.list, panel.command == .listDocuments { list(selecting: panel.selection) }
  }

  private func index(of id: Int) -> Int? { documents.firstIndex { $0.id == id } }

  private func isReadable(_ index: Int) -> Bool {
    if case .failed = documents[index].stage { return false }
    return true
  }

  private func readable(after index: Int) -> Int? {
    (index + 1..<documents.count).first(where: isReadable)
  }

  private func readable(before index: Int) -> Int? { (0..<index).last(where: isReadable) }
}
