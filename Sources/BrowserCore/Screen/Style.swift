/// What a cell is for; the terminal decides how that looks.
///
/// None of them differs from the others by colour alone.
public enum Style: UInt8, CaseIterable, Sendable {
  /// The words of the report.
  case text
  /// A heading within the text.
  case heading
  /// A character shown in its visible form, `⟨U+001B⟩`, and other signs that are not in the source.
  case sign
  /// What belongs to the page and not to the text, and the marks where pieces were joined.
  case debris
  /// Words that were looked for.
  case hit
  /// The hit that was gone to last.
  case currentHit
  /// The bar beside text that also stands elsewhere.
  case copyBar
  /// Where two copies of a passage differ.
  case difference
  /// The line that says where the top row is.
  case breadcrumb
  /// The head of the outline, and of the help screen.
  case paneHead
  /// The selected row of the pane that has the keys.
  case selection
  /// The selected row of the outline while the text has the keys.
  case quietSelection
  /// The line between the panes.
  case divider
  /// The status line.
  case status
  /// A message in the status line.
  case message
  /// The keys on the help screen.
  case key
}
