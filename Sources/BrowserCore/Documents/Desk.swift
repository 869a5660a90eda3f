import ReportKit

/// The documents that are open: one is shown, and each keeps its own place, folds, search, jumps and marks.
///
/// A document is read when it is shown first, so that those that nobody looks at take no memory; and what is done for a
/// key costs no more where there are a hundred thousand of them.
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
    /// Its name.
    public let name: String
    var stage = Stage.unread
  }

  /// All open documents, in the order in which they were named.
  public private(set) var documents: [Document]
  private var shown: Int
  /// What is on the screen while a document is shown, by its number; of those that have been.
  private var states: [Int: State] = [:]
  /// The state in which a document of a name begins, before anything of it has been read.
  private let beginning: @Sendable (String) -> State
  private var wantedReadings: [Int] = []
  private var closed: [(id: Int, state: State?)] = []

  /// Opens documents, of which one is being read already.
  ///
  /// - Parameters:
  ///   - names: their names; at least one.
  ///   - first: which of them is shown, from 0.
  public init(
    names: [String], showing first: Int, size: Size, language: Language, widths: CellWidths,
    settings: Settings
  ) {
    documents = names.enumerated().map { Document(id: $0, name: $1) }
    beginning = { name in
      let nothing = Snapshot(
        Report(name: name, text: SourceText("")),
        loading: Loading(bytesRead: 0, bytesExpected: nil, isComplete: false))
      return State(
        nothing, size: size, language: language, widths: widths, settings: settings)
    }
    shown = first
    documents[first].stage = .read
    count()
  }

  /// The state of the document that is shown.
  public var state: State { self[shownID] }

  /// Which document is shown.
  public var shownID: Int { documents[shown].id }

  /// Lets something happen to the document that is shown.
  public mutating func update(_ event: Event) -> Effect? {
    let effect = BrowserCore.update(&self[shownID], event)
    if let request = self[shownID].documents.takeRequest() { carryOut(request) }
    return effect
  }

  /// Lets something happen to any document; nothing if it has been closed.
  public mutating func update(_ event: Event, for id: Int) {
    if index(of: id) == nil { return }
    _ = BrowserCore.update(&self[id], event)
    renewList()
  }

  /// Has the document that is shown begin at a place; see ``State/open(at:)``.
  public mutating func open(at place: String) { self[shownID].open(at: place) }

  /// The state of a document; nil if it has been closed.
  public func state(of id: Int) -> State? { index(of: id).map { self[documents[$0].id] } }

  /// The states of the open documents that have been shown, in the order of these.
  public var shownStates: [(id: Int, state: State)] {
    states.keys.sorted().map { ($0, self[$0]) }
  }

  /// A document cannot be read, or not to its end: what there is of it stays, else another one is shown.
  ///
  /// Answers whether there is a document to show.
  public mutating func fail(_ id: Int, _ sentence: String) -> Bool {
    guard let index = index(of: id) else { return true }
    if self[id].report.text.count == 0 {
      documents[index].stage = .failed(sentence)
      if index == shown {
        guard let other = readable(after: index) ?? readable(before: index) else { return false }
        show(other)
      }
    }
    self[shownID].message = sentence
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
    states.keys.sorted().flatMap { id in self[id].takeJobs().map { (id, $0) } }
  }

  /// The documents that were closed since this was last asked; without a state those that were never shown.
  public mutating func takeClosed() -> [(id: Int, state: State?)] {
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
    if let index { show(index) } else { self[shownID].message = sentence }
  }

  private mutating func show(_ index: Int) {
    let last = state
    self[shownID].list = nil
    shown = index
    self[documents[index].id].takeScreen(of: last)
    if documents[index].stage != .read {
      documents[index].stage = .read
      wantedReadings.append(documents[index].id)
    }
    sayWhich()
  }

  private mutating func close(_ index: Int) {
    guard documents.indices.contains(where: { $0 != index && isReadable($0) }) else {
      self[shownID].message = state.wording.documents.lastStays
      return
    }
    let other = readable(after: index) ?? readable(before: index)
    let wasShown = index == shown
    if wasShown, let other { show(other) }
    let id = documents.remove(at: index).id
    closed.append((id, states.removeValue(forKey: id)))
    if index < shown { shown -= 1 }
    if wasShown { sayWhich() } else { count() }
    list(selecting: min(index, documents.count - 1))
  }

  /// Tells the document that is shown which one it is.
  private mutating func count() {
    self[shownID].documents.number = shown + 1
    self[shownID].documents.count = documents.count
  }

  private mutating func sayWhich() {
    count()
    let words = VisibleForm.of(state.documentWords)
    self[shownID].message =
      state.wording.documents.shown(shown + 1, documents.count, words)
  }

  private mutating func list(selecting index: Int) {
    var panel = DocumentList.panel(of: documents, states, shown: shown, state.wording)
    panel.select(index)
    self[shownID].open(panel)
  }

  /// Shows in the list how far the documents are now.
  private mutating func renewList() {
    if let panel = state.list, panel.command == .listDocuments { list(selecting: panel.selection) }
  }

  private func index(of id: Int) -> Int? { documents.firstIndex { $0.id == id } }

  /// The state of a document, which begins when it is first asked for.
  private subscript(id: Int) -> State {
    get { states[id] ?? beginning(name(of: id)) }
    _modify {
      let name = states[id] == nil ? name(of: id) : ""
      yield &states[id, default: beginning(name)]
    }
  }

  private func name(of id: Int) -> String { index(of: id).map { documents[$0].name } ?? "" }

  private func isReadable(_ index: Int) -> Bool {
    if case .failed = documents[index].stage { return false }
    return true
  }

  private func readable(after index: Int) -> Int? {
    (index + 1..<documents.count).first(where: isReadable)
  }

  private func readable(before index: Int) -> Int? { (0..<index).last(where: isReadable) }
}
