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
  /// Which two copies of how many are compared.
  let compared: @Sendable (Int, Int, Int) -> String
  /// After that, how many differences they have, and of how many characters.
  let differences: @Sendable (Int, Int) -> String
  /// A copy and its line, before its section.
  let side: @Sendable (Int, Int) -> String
  /// The lines of both copies that are on top.
  let comparedLines: @Sendable (String, String) -> String
  let compareHint: String
  let onlyTwo: String
  /// How many pieces are hidden, how many characters they have, and how much of the text that is, in percent.
  let hidden: @Sendable (Int, Int, Int) -> String
  /// Stands for a hidden piece, from its characters and the line where the same can be read.
  let hole: @Sendable (Int, Int) -> String
  /// Stands in the status line while copies are hidden.
  let hiddenSign: String
  let revealed: String
  let allShown: String
  let nothingToHide: String
  let listHead: String
  /// How much of the text stands in copies, in percent.
  let share: @Sendable (Int) -> String
  /// In which order the list is, and the key for another one.
  let order: @Sendable (FamilyList.Order) -> String
  let orderIsOfTheList: String
  /// The row for so many families with short copies only.
  let shortPassages: @Sendable (Int) -> String
  /// Characters, copies, and how these are alike.
  let family: @Sendable (Int, Int, String) -> String
  let exact: String
  let folded: String
  /// How much near copies are alike, in percent.
  let near: @Sendable (Int) -> String
  /// How much of the passage a copy has that breaks off, in percent.
  let partial: @Sendable (Int) -> String
  let characters: @Sendable (Int) -> String
  /// In which lines copies begin, and whether there are more.
  let lines: @Sendable ([String], Bool) -> String
}
