/// The last line: a message or the place, and what helps.
enum StatusView {
  private static let separator = " │ "

  static func draw(_ state: State, in rect: Rect, on screen: inout CellBuffer) {
    screen.fill(rect, style: .status)
    let limit = rect.column + rect.columns - 1
    if let message = state.takeOut.isCopying ? state.wording.takeOut.copyHint : state.message {
      let words = CutText(widths: state.widths).end(
        state.settings.keys.filled(message), to: rect.columns - 2)
      screen.write(
        words, row: rect.row, column: rect.column + 1, limit: limit, style: .message,
        widths: state.widths)
      return
    }
    let forms = forms(state)
    let words = forms.first { state.widths.cells(of: $0) <= rect.columns - 2 } ?? forms.last ?? ""
    let end = screen.write(
      CutText(widths: state.widths).end(words, to: rect.columns - 2), row: rect.row,
      column: rect.column + 1, limit: limit, style: .status, widths: state.widths)
    for hint in HintWords.forms(state) {
      let start = limit - state.widths.cells(of: hint)
      if start <= end + 1 { continue }
      screen.write(
        hint, row: rect.row, column: start, limit: limit, style: .status, widths: state.widths)
      return
    }
  }

  private static func isListShown(_ state: State) -> Bool {
    state.list != nil && state.helpTop == nil
  }

  /// What is looked for and the place, from the longest form to the shortest.
  private static func forms(_ state: State) -> [String] {
    if state.helpTop != nil { return HelpView.status(state) }
    let place = place(state)
    let search = isListShown(state) ? [] : SearchWords.status(state)
    if isListShown(state) { return [place] }
    if state.helpTop == nil, state.comparison != nil { return CopyWords.comparedLines(state) }
    let copies = CopyWords.status(state)
    let percent = "\(percent(state))%"
    let places = copies.map { $0 + separator + place } + [place]
    if search.isEmpty { return places + copies }
    let percents = copies.map { $0 + separator + percent } + [percent]
    var forms: [String] = []
    for words in search {
      for place in places + percents { forms.append(words + separator + place) }
      forms.append(words)
    }
    return forms
  }

  /// The place in the list that is open; else the line on top, how far down that is, and the encoding if it is not what one expects.
  private static func place(_ state: State) -> String {
    if isListShown(state), let list = state.list {
      return list.hasGroups || list.count == 0 ? "" : "\(list.selection + 1)/\(list.count)"
    }
    let report = state.report
    let line = report.lines.line(at: state.text.wordsOnTop)
    var parts = [
      state.wording.line(min(line, report.lines.count), report.lines.count), "\(percent(state))%",
    ]
    if let page = report.page(at: state.text.wordsOnTop) {
      parts.append(state.wording.pages.place(page, report.pageCount))
    }
    if !state.work.loading.isComplete {
      parts.append(state.wording.loading(state.work.loading.percent, state.work.loading.bytesRead))
    }
    if state.documents.isChanged {
      parts.append(state.settings.keys.filled(state.wording.documents.changedSign))
    }
    if state.documents.count > 1 {
      parts.append(
        state.wording.documents.number(state.documents.number, state.documents.count))
    }
    if state.showsOriginalLines { parts.append(state.wording.originalLines) }
    if state.copies.hidden != nil { parts.append(state.wording.copies.hiddenSign) }
    if report.encoding != .utf8 { parts.append(report.encoding.rawValue) }
    return parts.joined(separator: separator)
  }

  /// By bytes; 100 when the end is on the screen, and less as long as there is more to come.
  static func percent(_ state: State) -> Int {
    if state.text.showsEnd, state.work.loading.isComplete { return 100 }
    let count = max(1, state.report.text.count, state.work.loading.bytesExpected ?? 0)
    return Int(Double(state.text.place) / Double(count) * 100)
  }
}
