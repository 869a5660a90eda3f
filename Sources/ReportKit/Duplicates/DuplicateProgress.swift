/// How far a search for duplicates is, and what it has found since it last said so.
public struct DuplicateProgress: Sendable {
  /// Which share of the work is done, from 0 to 1; it never falls.
  public let fraction: Double
  /// Families that became known since the last time, about the longest first.
  ///
  /// Each is told once and is part of the result as it stands.
  public let families: [PassageFamily]
}
