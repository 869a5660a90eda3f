import ReportKit

/// Two copies of a passage beside each other, part by part: the longer one of each part decides how many rows it
/// takes.
///
/// Only the parts on the screen are divided into rows.
struct Comparison: Sendable {
  /// A row of the screen: what stands there of each copy.
  typealias Row = (one: ComparedPart.Row?, two: ComparedPart.Row?)

  let index: CopiesIndex
  /// The family, the copy from which the reader came, and the one with which it is compared.
  let family: Int
  let one: Int
  private(set) var two: Int
  /// The rows on the screen.
  private(set) var rows: [Row] = []
  /// How many differences have been counted, and how many characters they have.
  private(set) var count = (differences: 0, characters: 0)
  private var countedParts = 0
  private var top = (part: 0, row: 0)
  /// The byte of the first copy that is to stay on top, whatever the width.
  private var anchor: Int?
  private var parts: [Int: ComparedPart] = [:]
  private var breaker = RowBreaker(columns: 1, widths: CellWidths())
  private var height = 1

  private static let mostRemembered = 256
  /// So many characters are compared in a step of counting.
  private static let countStep = 1 << 15

  /// Begins with a position of the copy `one` on top.
  init(_ index: CopiesIndex, family: Int, one: Int, two: Int, position: Int) {
    self.index = index
    self.family = family
    self.one = one
    self.two = two
    let own = index.families[family].occurrences[one].parts
    top.part = own.firstIndex { $0?.contains(position) ?? false } ?? 0
    anchor = index.folded.sourceRange(at: position).lowerBound
  }

  /// Whether differences are still to be counted.
  var isCounting: Bool { countedParts < partCount }

  /// Shows as many rows of so many cells, with the same words on top.
  mutating func fit(_ breaker: RowBreaker, height: Int) {
    self.height = max(1, height)
    if breaker != self.breaker {
      anchor = anchor ?? rows.first?.one?.range.lowerBound
      self.breaker = breaker
      parts.removeAll()
      let rows = part(top.part).sides[0]
      top.row = min(top.row, rowCount(of: top.part) - 1)
      if let anchor { top.row = rows.lastIndex { $0.range.lowerBound <= anchor } ?? 0 }
    }
    listRows()
  }

  /// Compares with another copy, at the same part.
  mutating func show(_ copy: Int) {
    two = copy
    parts.removeAll()
    count = (0, 0)
    countedParts = 0
    top.row = min(top.row, rowCount(of: top.part) - 1)
    listRows()
  }

  /// Moves by rows, no further than the last page.
  mutating func scroll(by distance: Int) {
    anchor = nil
    for _ in 0..<abs(distance) {
      if distance < 0 {
        guard moveUp() else { break }
      } else {
        if showsEnd { break }
        moveDown()
      }
      // To know where the end is. Rows are remembered, so this costs little.
      listRows()
    }
  }

  mutating func scrollToStart() {
    anchor = nil
    top = (0, 0)
    listRows()
  }

  mutating func scrollToEnd() {
    anchor = nil
    top = (partCount - 1, rowCount(of: partCount - 1) - 1)
    for _ in 1..<max(2, height) where !moveUp() { break }
    listRows()
  }

  /// The position of the compared copy that is on top, or the next one there.
  var positionOfTwo: Int {
    let copy = index.families[family].occurrences[two]
    guard let range = rows.lazy.compactMap(\.two?.range).first else {
      return copy.positions.lowerBound
    }
    return index.folded.position(at: range.lowerBound)
  }

  /// Counts differences for about a millisecond.
  mutating func countOn() {
    var room = Self.countStep
    while isCounting, room > 0 {
      let (one, two) = positions(of: countedParts)
      for difference in ComparedPart.differences(one, two, in: index.folded) {
        count.differences += 1
        count.characters += max(difference.one.count, difference.two.count)
      }
      room -= max(one?.count ?? 0, two?.count ?? 0) + 1
      countedParts += 1
    }
  }

  private var partCount: Int { index.families[family].occurrences[one].parts.count }

  /// Whether the last row is on the screen.
  private var showsEnd = false

  private func positions(of part: Int) -> (Range<Int>?, Range<Int>?) {
    let copies = index.families[family].occurrences
    return (copies[one].parts[part], copies[two].parts[part])
  }

  private mutating func part(_ number: Int) -> ComparedPart {
    if let part = parts[number] { return part }
    if parts.count >= Self.mostRemembered { parts.removeAll(keepingCapacity: true) }
    let (one, two) = positions(of: number)
    let part = ComparedPart(
      one, two, differences: ComparedPart.differences(one, two, in: index.folded),
      in: index.folded, breaker: breaker)
    parts[number] = part
    return part
  }

  /// The rows of a part, with the blank one after it.
  private mutating func rowCount(of number: Int) -> Int {
    max(1, part(number).height + (number < partCount - 1 ? 1 : 0))
  }

  private mutating func moveDown() {
    if top.row + 1 < rowCount(of: top.part) {
      top.row += 1
    } else if top.part + 1 < partCount {
      top = (top.part + 1, 0)
    }
  }

  private mutating func moveUp() -> Bool {
    if top.row > 0 {
      top.row -= 1
    } else if top.part > 0 {
      top = (top.part - 1, rowCount(of: top.part - 1) - 1)
    } else {
      return false
    }
    return true
  }

  private mutating func listRows() {
    rows.removeAll(keepingCapacity: true)
    var place = top
    while rows.count < height, place.part < partCount {
      let sides = part(place.part).sides
      rows.append(
        (
          place.row < sides[0].count ? sides[0][place.row] : nil,
          place.row < sides[1].count ? sides[1][place.row] : nil
        ))
      place.row += 1
      if place.row >= rowCount(of: place.part) { place = (place.part + 1, 0) }
    }
    showsEnd = place.part >= partCount
  }
}
