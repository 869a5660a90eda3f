/// Changes the state as an event asks, and says what only the outside can do.
///
/// Its cost depends on the size of the screen and of the paragraphs on it, not on the document.
public func update(_ state: inout State, _ event: Event) -> Effect? {
  let motion = state.motion(of: event)
  let visits = state.text.visits
  defer {
    if state.text.visits != visits { state.reveal(state.text.place..<state.text.place + 1) }
    state.remember(motion)
  }
  switch event {
  case .key(let key):
    state.message = nil
    return state.press(key)
  case .paste(let words):
    state.message = nil
    state.paste(words)
  case .stalled(let stall):
    state.message = stall == .paste ? state.wording.pasteStalled : state.wording.sequenceStalled
  case .pasteLeft:
    state.message = state.wording.pasteLeft
  case .click(let position):
    state.message = nil
    state.memory.awaitedMark = nil
    state.click(position)
  case .wheel(let position, let rows):
    state.turnWheel(at: position, rows: rows)
  case .ambiguousWidth(let width):
    state.setWidths(CellWidths(ambiguous: width))
  case .resize(let size):
    state.resize(to: size)
  case .tookOut(let answer):
    state.tell(answer)
  case .loaded(let snapshot):
    state.take(snapshot)
    state.goToAwaitedPlace()
  case .loading(let loading):
    state.work.loading = loading
  case .done(let result, let generation):
    if generation == state.work.generation { state.take(result) }
  case .reread(let revision):
    state.show(revision)
  case .notReread(let obstacle):
    state.message = state.wording.documents.sentence(for: obstacle)
  case .fileChanged(let isGone):
    state.noticeChange(isGone: isGone)
  case .notice(let sentence):
    state.message = sentence
  case .remembered(let memory):
    state.remember(memory)
  case .idle:
    state.workOnSearch()
    state.countDifferences()
    state.workOnFilter()
    state.countRepeatedHeadings()
  }
  return nil
}

extension State {
  mutating func press(_ key: Key) -> Effect? {
    if key == KeyBindings.wayOut { return .quit }
    if prompt != nil { return type(key) }
    if takeOut.isCopying { return copy(key) }
    if let use = memory.awaitedMark {
      takeMark(key, use)
      return nil
    }
    if pressInBookmarks(key) || pressInDocuments(key) { return nil }
    guard let command = settings.keys.command(for: key) else {
      message = wording.noSuchKey(key.name)
      return nil
    }
    // Who goes on with something else waits no longer.
    if !(command == .toEnd && work.awaited == .end) { work.awaited = nil }
    return run(command)
  }

  /// Carries out a command.
  mutating func run(_ command: Command) -> Effect? {
    switch command {
    case .redraw: return .redraw
    case .suspend: return .suspend
    default: break
    }
    if helpTop != nil {
      runInHelp(command)
      return nil
    }
    if comparison != nil {
      runInComparison(command)
      return nil
    }
    if list != nil {
      runInList(command)
      return nil
    }
    switch command {
    case .quit: return .quit
    case .help: helpTop = 0
    case .toggleJoining: toggleJoining()
    case .findings: showFindings()
    case .reasons: showReasons()
    case .toggleInlineOrdinals: toggleInlineOrdinals()
    case .filter: askForFilter()
    case .narrower: changeOutlineWidth(by: -2)
    case .wider: changeOutlineWidth(by: 2)
    case .toggleSizes: toggleSizes()
    case .copyOut: takeOut.isCopying = true
    case .pipe: prompt = Prompt(.command, history: takeOut.commands)
    case .edit: return .edit(line: lineNumber)
    case .reload: return reload()
    case .previousDocument: goToDocument(forward: false)
    case .nextDocument: goToDocument(forward: true)
    case .listDocuments: documents.ask(.list)
    case .setMark: askForMark(.set)
    case .goToMark: askForMark(.go)
    case .bookmarks: showBookmarks()
    case .goTo: prompt = Prompt(.place)
    case .search: askForWords()
    case .nextHit: goToHit(forward: true)
    case .previousHit: goToHit(forward: false)
    case .listHits: listHits()
    case .otherPane: switchPane()
    case .openSection: openSection()
    case .toggleOutline: toggleOutline()
    case .fold: fold()
    case .unfold: unfold()
    case .foldToLevel1, .foldToLevel2, .foldToLevel3, .foldToLevel4, .foldToLevel5, .foldToLevel6,
      .foldToLevel7, .foldToLevel8, .foldToLevel9:
      if let level = command.level { foldToLevel(level) }
    case .previousHeading: goToPreviousHeading()
    case .nextHeading: goToNextHeading()
    case .previousSibling: goToSibling(forward: false)
    case .nextSibling: goToSibling(forward: true)
    case .parentHeading: goToParent()
    case .listFamilies: listFamilies()
    case .compare: compareCopies()
    case .toggleHiding: toggleHiding()
    case .nextOrder: message = wording.copies.orderIsOfTheList
    case .nextCopy: goToCopy(forward: true)
    case .previousCopy: goToCopy(forward: false)
    case .nextPassage: goToPassage(forward: true)
    case .previousPassage: goToPassage(forward: false)
    case .back: goThroughJumps(back: true)
    case .forward: goThroughJumps(back: false)
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .toStart, .toEnd:
      if focus == .outline { moveSelection(command) } else { scrollText(command) }
    case .cancel: if outline.filter == nil { clearSearch() } else { clearFilter() }
    case .redraw, .suspend: break
    }
    return nil
  }

  private mutating func type(_ key: Key) -> Effect? {
    if let command = settings.keys.command(for: key), command == .redraw || command == .suspend {
      return run(command)
    }
    let purpose = prompt?.purpose
    if purpose == .filter, chooseFilteredRow(key) { return nil }
    switch prompt?.press(key) {
    case .entered(let words):
      prompt = nil
      switch purpose {
      case .search: acceptSearch(words)
      case .filter: acceptFilter()
      case .command: return pipe(to: words)
      case .help: acceptHelpSearch()
      case .bookmark(let place): setBookmark(words, at: place)
      case .place, nil: goTo(words)
      }
    case .cancelled:
      prompt = nil
      if purpose == .search { leaveSearch() }
      if purpose == .filter { leaveFilter() }
      if purpose == .help { leaveHelpSearch() }
    case .open: workAsTyped()
    case nil: break
    }
    return nil
  }

  /// Shows what comes of the words in the prompt as far as they have been typed.
  mutating func workAsTyped() {
    switch prompt?.purpose {
    case .search: searchAsTyped()
    case .filter: filterAsTyped()
    case .help: searchHelpAsTyped()
    case .place, .command, .bookmark, nil: break
    }
  }
}
