import ReportKit

/// The open documents as a list to choose from.
enum DocumentList {
  /// A row for each document: its number, its title or name, and the place or why there is none.
  ///
  /// The targets of its rows are no bytes but the places of documents among all.
  static func panel(of documents: [Desk.Document], shown: Int, _ wording: Wording) -> ListPanel {
    let rows = documents.enumerated().map { index, document in
      ListPanel.Row(
        lead: index == shown ? "*\(index + 1)" : "\(index + 1)",
        words: VisibleForm.of(document.state.documentWords),
        count: progress(of: document, wording), detail: detail(of: document),
        target: index..<index + 1)
    }
    return ListPanel(
      .listDocuments, title: "\(wording.documents.listHead) \(documents.count)",
      summary: [wording.documents.listHint], emptyWords: "",
      leadWidth: String(documents.count).utf8.count + 1, count: rows.count
    ) { rows[$0] }
  }

  private static func progress(of document: Desk.Document, _ wording: Wording) -> String {
    switch document.stage {
    case .unread: return wording.documents.unread
    case .failed: return wording.documents.failed
    case .read:
      let loading = document.state.work.loading
      if !loading.isComplete { return wording.loading(loading.percent, loading.bytesRead) }
      return "\(StatusView.percent(document.state))%"
    }
  }

  private static func detail(of document: Desk.Document) -> String {
    if case .failed(let sentence) = document.stage { return sentence }
    return VisibleForm.of(document.state.report.name)
  }
}
