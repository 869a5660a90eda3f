/// The keys that the last line names: those that help where the reader is now.
enum HintWords {
  /// From the longest form to the shortest; the last line shows the first for which it has room.
  static func forms(_ state: State) -> [String] {
    named(state).map(state.settings.keys.filled)
  }

  /// With names of commands in place of keys.
  private static func named(_ state: State) -> [String] {
    let hints = state.wording.hints
    if state.helpTop != nil { return [hints.helpScreen, hints.close] }
    if state.comparison != nil { return [state.wording.copies.compareHint, hints.close] }
    if let list = state.list {
      let closing = [state.wording.listHint, hints.close]
      if list.command != .listFamilies { return closing }
      return ["\(hints.families)  \(closing[0])"] + closing
    }
    let always = state.wording.helpHint
    return ["\(here(state, hints))  \(always)", always]
  }

  /// What can be done in the outline, with hits, with copies, and else in the text.
  private static func here(_ state: State, _ hints: HintWording) -> String {
    if state.focus == .outline {
      return state.outline.filter == nil ? hints.outline : hints.filteredOutline
    }
    if state.search.pattern != nil { return hints.hits }
    return state.copyOnTop == nil ? hints.text : hints.copies
  }
}
