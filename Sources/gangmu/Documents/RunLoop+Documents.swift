import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// Reading documents, reading them again, and what is remembered of each.
extension RunLoop {
  /// Starts to read the first document that can be read, and waits a little for it.
  ///
  /// What is there at once is drawn at once, and if nothing can be opened that is said without a screen.
  ///
  /// - Returns: which document it is, and what has come of it; nil if none can be opened.
  static func readFirst(
    _ documents: inout [OpenDocument], reading: ReadingOptions, mailbox: Mailbox
  ) -> (document: Int, messages: [Mailbox.Message])? {
    if documents.count > 1 {
      for index in documents.indices.prefix(mostLooks) {
        documents[index].error = documents[index].source.trouble
      }
    }
    while let next = documents.firstIndex(where: { $0.error == nil }) {
      documents[next].watchFile()
      documents[next].reading = Loader.start(
        documents[next].source, reading: reading, document: next, mailbox: mailbox)
      mailbox.waker.wait(milliseconds: patience)
      let messages = mailbox.takeAll()
      guard case .failed(let error, _) = messages.first else { return (next, messages) }
      documents[next].error = error
    }
    return nil
  }

  /// Starts to read the documents that the desk wants, and ends what is done for those that were closed.
  mutating func serveDesk() {
    for closed in desk.takeClosed() {
      documents[closed.id].reading?.end()
      if let state = closed.state { saveMemory(of: state, closed.id) }
      documents[closed.id].keeper = nil
      workers.end(for: closed.id)
    }
    for id in desk.takeReadings() {
      documents[id].error = nil
      documents[id].watchFile()
      documents[id].reading = Loader.start(
        documents[id].source, reading: reading, document: id, mailbox: mailbox)
    }
    for (id, job) in desk.takeJobs() { workers.start(job, for: id) }
  }

  /// Takes the news of other threads; answers how the browser ends if there is nothing to show.
  mutating func take(_ news: [Mailbox.Message]) -> Ending? {
    for message in news {
      switch message {
      case .event(let event, let id):
        desk.update(event, for: id)
        if case .loaded = event { remember(id) }
      case .failed(let error, let id):
        documents[id].error = error
        if !desk.fail(id, messages.sentence(for: error)) {
          return .failed(documents.compactMap(\.error))
        }
      case .reread(let revision, let id):
        takeAgain(revision, id)
      case .notReread(let id):
        documents[id].rereadAnswer = nil
        desk.update(.tookOut(.cannotReadAgain), for: id)
      }
    }
    return nil
  }

  /// Reads the shown document again, and then says something.
  mutating func reread(saying answer: TakeOutAnswer) {
    let id = desk.shownID
    if let obstacle = documents[id].obstacle {
      desk.update(.notReread(obstacle), for: id)
      return
    }
    if documents[id].rereadAnswer != nil { return }
    documents[id].rereadAnswer = answer
    // What changes from now on is news again. A file that is gone stays watched by its name.
    _ = documents[id].watch?.change()
    Rereader.start(
      documents[id].source, reading: reading, old: desk.state.report, document: id,
      mailbox: mailbox)
  }

  /// Tells the reader if the shown file is no longer what was read; the system is asked once a second at most.
  mutating func lookAtFile() {
    let id = desk.shownID
    let isDue =
      lastLook.map { id != $0.document || ContinuousClock.now - $0.time >= Self.lookInterval }
      ?? true
    guard isDue, desk.state.isWhole, documents[id].rereadAnswer == nil else { return }
    lastLook = (id, ContinuousClock.now)
    if let change = documents[id].watch?.change() {
      desk.update(.fileChanged(isGone: change == .gone), for: id)
    }
  }

  /// Writes down what is remembered of each document.
  mutating func saveMemories(onlyChanges: Bool) {
    for (id, state) in desk.shownStates {
      if onlyChanges {
        documents[id].keeper?.saveChanges(of: state)
      } else {
        saveMemory(of: state, id)
      }
    }
  }

  /// Writes down what is remembered of a document that is closed.
  ///
  /// Which text it is tells only its end, so one whose marks would be lost is read to its end first.
  private mutating func saveMemory(of state: State, _ id: Int) {
    if keepsMemory, !state.isWhole, state.hasMarks {
      documents[id].reading?.end()
      if let text = documents[id].wholeText(reading: reading) {
        documents[id].keeper = MemoryKeeper(for: text)
      } else {
        isMemoryLost = true
      }
    }
    documents[id].keeper?.save(state)
  }

  /// What has gone wrong with what is remembered, once.
  mutating func takeMemoryTrouble() -> MemoryKeeper.Trouble? {
    for index in documents.indices {
      if let trouble = documents[index].keeper?.takeTrouble() { return trouble }
    }
    if isMemoryLost {
      isMemoryLost = false
      return .notWhole
    }
    return nil
  }

  /// Goes on where the reader has left off, when it is known of which document this is to be.
  private mutating func remember(_ id: Int) {
    guard keepsMemory, documents[id].keeper == nil, let state = desk.state(of: id), state.isWhole
    else { return }
    documents[id].keeper = MemoryKeeper(for: state.report.text)
    if let memory = documents[id].keeper?.load() { desk.update(.remembered(memory), for: id) }
  }

  /// Shows a document as it is now; that is another text, of which other things may be remembered.
  private mutating func takeAgain(_ revision: Revision, _ id: Int) {
    guard let old = desk.state(of: id) else { return }
    documents[id].keeper?.save(old)
    desk.update(.reread(revision), for: id)
    if let answer = documents[id].rereadAnswer { desk.update(.tookOut(answer), for: id) }
    documents[id].rereadAnswer = nil
    guard keepsMemory, let new = desk.state(of: id) else { return }
    documents[id].keeper = MemoryKeeper(for: new.report.text)
    if var memory = documents[id].keeper?.load() {
      // The reader stays where they are.
      memory.place = 0
      desk.update(.remembered(memory), for: id)
    }
  }
}
