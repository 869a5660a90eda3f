/// What a search for duplicates has found.
public struct DuplicateFamilies: Equatable, Sendable {
  /// The families, those with the most text in all their copies first.
  public let families: [PassageFamily]
  /// Whether the whole text was searched: false if the search was stopped.
  public let isComplete: Bool
}
