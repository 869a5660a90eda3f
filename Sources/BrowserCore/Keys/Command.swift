/// What a person can ask the browser to do.
public enum Command: String, Sendable {
  /// One row down: in the text, or the next row of the outline.
  case lineDown
  /// One row up.
  case lineUp
  /// One page down.
  case pageDown
  /// One page up.
  case pageUp
  /// Half a page down.
  case halfPageDown
  /// Half a page up.
  case halfPageUp
  /// To the beginning.
  case toStart
  /// To the end.
  case toEnd
  /// Gives the keys to the other pane.
  case otherPane
  /// Goes from the outline to the text of the selected section.
  case openSection
  /// Hides what is below the selected heading, or goes to its parent.
  case fold
  /// Shows what is below the selected heading, or goes to the first of it.
  case unfold
  /// Shows headings down to a level only.
  case foldToLevel1, foldToLevel2, foldToLevel3, foldToLevel4, foldToLevel5, foldToLevel6
  /// Shows headings down to a level only.
  case foldToLevel7, foldToLevel8, foldToLevel9
  /// Hides the outline or shows it again.
  case toggleOutline
  /// Limits the outline to headings with some words.
  case filter
  /// Makes the outline narrower.
  case narrower
  /// Makes the outline wider.
  case wider
  /// Shows how large each section is, or not.
  case toggleSizes
  /// To the heading before.
  case previousHeading
  /// To the next heading.
  case nextHeading
  /// To the heading before with the same parent.
  case previousSibling
  /// To the next heading with the same parent.
  case nextSibling
  /// To the heading above.
  case parentHeading
  /// Asks where to go.
  case goTo
  /// Asks for words to look for.
  case search
  /// To the next hit.
  case nextHit
  /// To the hit before.
  case previousHit
  /// Lists all hits by section.
  case listHits
  /// To the next copy of the passage on top.
  case nextCopy
  /// To the copy before.
  case previousCopy
  /// To the next duplicated passage.
  case nextPassage
  /// To the duplicated passage before.
  case previousPassage
  /// Puts two copies beside each other.
  case compare
  /// Lists all duplicated passages.
  case listFamilies
  /// Puts that list into another order.
  case nextOrder
  /// Hides all but the first copies of passages, or shows them again.
  case toggleHiding
  /// To where the last jump began.
  case back
  /// To where a jump had led from which the reader has gone back.
  case forward
  /// Sets a mark, which the next key names.
  case setMark
  /// To a mark, which the next key names.
  case goToMark
  /// Lists the bookmarks.
  case bookmarks
  /// Shows joined paragraphs or the lines as they stand.
  case toggleJoining
  /// Copies to the clipboard of the terminal what the next key says.
  case copyOut
  /// Asks for a command that reads the section.
  case pipe
  /// Opens the file in an editor.
  case edit
  /// To the document before, of several.
  case previousDocument
  /// To the next document.
  case nextDocument
  /// Lists the documents.
  case listDocuments
  /// Reads the file again.
  case reload
  /// Lists what a proof-reader wants to look at.
  case findings
  /// Says why the selected row of the outline is a heading.
  case reasons
  /// Puts the ordinals in the middle of paragraphs into the outline, or takes them out.
  case toggleInlineOrdinals
  /// Shows the keys.
  case help
  /// Leaves what is open on top: help, prompt, message, hits.
  case cancel
  /// Ends the program.
  case quit
  /// Draws the whole screen again.
  case redraw
  /// Stops the program until the shell continues it.
  case suspend
}
