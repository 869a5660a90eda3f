/// What a document knows of the others that are open.
struct DocumentsState: Sendable {
  /// What the reader wants of the ``Desk``.
  enum Request: Equatable, Sendable {
    /// A list of all documents.
    case list
    /// The document before.
    case previous
    /// The next document.
    case next
    /// A document, by its place among all from 0.
    case show(Int)
    /// That a document is no longer open.
    case close(Int)
  }

  /// The place of this document among all, from 1.
  var number = 1
  /// How many there are.
  var count = 1
  /// Whether the file has changed since it was read.
  var isChanged = false
  private var request: Request?

  /// Asks the desk for something.
  mutating func ask(_ wanted: Request) { request = wanted }

  /// What the desk was asked for, once.
  mutating func takeRequest() -> Request? {
    defer { request = nil }
    return request
  }
}
