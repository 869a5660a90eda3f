/// What a search for duplicates has found.
public struct DuplicateFamilies: Equatable, Sendable {
  /// The families, those with the most text in all their copies first.
  public let families: [PassageFamily]
  /// Whether the whole text was searched: false if the search was stopped.
  public let isComplete: Bool
  /// How many pairs of copies were left aside because the passages that stand there have very many copies already,
  /// and are not in one family otherwise.
  ///
  /// Few or none in an ordinary text. Where some sentences stand thousands of times, each a little altered, nearly
  /// every two places begin a passage of their own; the most part of these is left out.
  public let leftOut: Int
}
