import ReportKit

/// The paragraphs of a report with copies hidden, as a job makes them.
public struct TextWithoutCopies: Sendable {
  /// What is hidden.
  let hidden: HiddenCopies
  /// What is shown, with a paragraph for each hidden piece.
  let paragraphs: ParagraphList
  /// Whether it was found which copies are to be hidden, not only which are left of these.
  private let isNew: Bool

  /// Hides all but the first copies.
  init(_ index: CopiesIndex, in paragraphs: ParagraphList) {
    self.init(HiddenCopies(index), in: paragraphs, isNew: true)
  }

  /// Hides what is left to be hidden.
  init(_ hidden: HiddenCopies, in paragraphs: ParagraphList) {
    self.init(hidden, in: paragraphs, isNew: false)
  }

  private init(_ hidden: HiddenCopies, in paragraphs: ParagraphList, isNew: Bool) {
    self.hidden = hidden
    self.paragraphs = paragraphs.hiding(hidden.holes.map(\.range))
    self.isNew = isNew
  }

  /// Whether nothing has been shown that is hidden here.
  func mayFollow(_ shown: HiddenCopies?) -> Bool {
    isNew || shown?.holes.count == hidden.holes.count
  }
}
