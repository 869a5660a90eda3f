/// What the browser says about duplicated passages, in one language.
struct CopyWording: Sendable {
  /// In the status line, from a place among copies: `copy 2/4`.
  let status: @Sendable (String) -> String
  /// There, how far the search has come, in percent.
  let searching: @Sendable (Int) -> String
  /// Why there is no answer yet; in percent.
  let stillSearching: @Sendable (Int) -> String
  let none: String
  let noneHere: String
  let noneAfter: String
  let noneBefore: String
  /// Which copy of how many was gone to, and in which line it is.
  let copy: @Sendable (Int, Int, Int) -> String
  /// The same, where the copy lacks what was on top.
  let lacksThis: @Sendable (String) -> String
  /// Which copy of how many begins here, and how many characters the passage has.
  let passage: @Sendable (Int, Int, Int) -> String
}
