import ReportKit

/// The open documents as a list to choose from.
enum DocumentList {
  /// A row for each document: its number, its title or name, and the place or why there is none.
  ///
  /// The targets of its rows are no bytes but the places of documents among all.
  static func panel(
    of documents: [Desk.Document], _ states: [Int: State], shown: Int, _ wording: Wording
  ) -> ListPanel {
    ListPanel(
      .listDocuments, title: "\(wording.documents.listHead) \(documents.count)",
      summary: [wording.documents.listHint], emptyWords: "",
      leadWidth: String(documents.count).utf8.count + 1, count: documents.count
    ) { index in
      let document = documents[index]
      let state = states[document.id]
      return ListPanel.Row(
        lead: index == shown ? "*\(index + 1)" : "\(index + 1)",
        words: VisibleForm.of(state?.documentWords ?? document.name),
        count: progress(of: document, state, wording), detail: detail(of: document),
        target: index..<index + 1)
    }
  }

  private static func progress(
    of document: Desk.Document, _ state: State?, _ wording: Wording
  ) -> String {
    switch document.stage {
    case .unread: return wording.documents.unread
    case .failed: return wording.documents.failed
    case .read:
      guard let state else { return wording.documents.unread }
      let loading = state.work.loading
      if !loading.isComplete { return wording.loading(loading.percent, loading.bytesRead) }
      return "\(StatusView.percent(state))%"
    }
  }

  private static func detail(of document: Desk.Document) -> String {
    if case .failed(let sentence) = document.stage { return sentence }
    return VisibleForm.of(document.name)
  }
}
