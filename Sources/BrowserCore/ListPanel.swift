/// A list to choose a place from, over the text: the findings of a check, the results of a search.
///
/// Rows stand under group headings where the list has some. The selection steps over those; every
/// other row leads to a place in the text. Rows are made when they are asked for, so a list of any
/// length opens at once.
struct ListPanel: Sendable {
  /// A row of the list.
  struct Row: Equatable, Sendable {
    /// What stands in the column before the words, such as a line number.
    var lead = ""
    /// What the row says.
    var words: String
    /// What stands in the column at the right edge, such as the number of matches.
    var count = ""
    /// What is said below the list while the row is selected; its words if this is empty.
    var detail = ""
    /// The bytes to which it leads; nil for a group heading.
    var target: Range<Int>?
  }

  /// As many bytes of a heading are read for a row: more than a wide screen shows, and as many for a heading of a
  /// megabyte, since each key makes the rows anew.
  static let mostBytes = 1200

  /// The command that opened it, which also closes it.
  let command: Command
  /// What stands above the rows.
  let title: String
  /// What stands after the title: counts and the like, none of which is divided.
  let summary: [String]
  /// What is said in place of rows if there is none.
  let emptyWords: String
  /// How many cells the column before the words takes.
  let leadWidth: Int
  /// Whether group headings stand among the rows.
  let hasGroups: Bool
  /// The number of rows, group headings included.
  let count: Int
  /// The selected row.
  private(set) var selection = 0
  /// The first row on the screen.
  private(set) var top = 0
  private let makeRow: @Sendable (Int) -> Row

  /// Makes a list whose rows are made by `row`, and selects the first that leads anywhere.
  init(
    _ command: Command, title: String, summary: [String] = [], emptyWords: String,
    leadWidth: Int = 0, hasGroups: Bool = false, count: Int, row: @escaping @Sendable (Int) -> Row
  ) {
    self.command = command
    self.title = title
    self.summary = summary
    self.emptyWords = emptyWords
    self.leadWidth = leadWidth
    self.hasGroups = hasGroups
    self.count = count
    makeRow = row
    select(0)
  }

  /// A row of the list.
  func row(_ index: Int) -> Row { makeRow(index) }

  /// The selected row; nil in a list without rows.
  var selectedRow: Row? { count > 0 ? row(selection) : nil }

  /// Puts the same row on top that another list of the same kind has there.
  mutating func keepTop(of other: ListPanel) { top = other.top }

  /// Selects a row, or the next one that leads anywhere: further down, and if there is none, further up.
  mutating func select(_ index: Int) {
    let wanted = max(0, min(index, count - 1))
    selection =
      (wanted..<max(wanted, count)).first(where: leads)
      ?? (0..<wanted).last(where: leads) ?? wanted
  }

  /// Moves the selection by rows.
  mutating func moveSelection(by distance: Int) {
    let wanted = max(0, min(selection + max(-count, min(distance, count)), count - 1))
    if distance < 0, let above = (0..<min(wanted + 1, count)).last(where: leads) {
      selection = above
    } else {
      select(wanted)
    }
  }

  /// Selects the first row that leads to a byte or past it, or the last one.
  ///
  /// Only for a list whose rows all lead somewhere, in the order of the text. A binary search.
  mutating func select(near offset: Int) {
    select((0..<count).countOfPrefix { (row($0).target?.lowerBound ?? 0) < offset })
  }

  /// Moves the rows on the screen so that the selected one is among them, with the group heading
  /// right above it where there is one.
  mutating func showSelection(height: Int) {
    let first = selection > 0 && !leads(selection - 1) && height > 1 ? selection - 1 : selection
    top = max(min(top, first), selection - max(1, height) + 1)
    top = max(0, min(top, count - max(1, height)))
  }

  private func leads(_ index: Int) -> Bool { row(index).target != nil }
}
