import ReportKit

/// The families of duplicated passages as rows, which open to copies and these to paragraphs.
///
/// Families whose copies are all short, such as headings and set phrases, stand together under one row at the end.
struct FamilyList: Sendable {
  /// What comes first.
  enum Order: CaseIterable, Sendable {
    /// The families whose copies have the most text together.
    case mostText
    /// Those that begin first.
    case position
    /// The longest.
    case length
    /// Those with the most copies.
    case copies
  }

  /// A row of the list.
  enum Row: Hashable, Sendable {
    case family(Int)
    case copy(family: Int, Int)
    case part(family: Int, copy: Int, Int)
    /// All families with short copies only.
    case short
  }

  /// Families all of whose copies have fewer characters stand under one row.
  static let shortLength = 60

  let index: CopiesIndex
  private(set) var order = Order.mostText
  /// The rows that stand open.
  private var open: Set<Row> = []
  /// The families with at least one long copy, and the others, in the order that is asked for.
  private var long: [Int]
  private var short: [Int]
  /// For each family whether all its copies are short.
  private let isShort: [Bool]
  private(set) var rows: [Row] = []

  init(_ index: CopiesIndex) {
    self.index = index
    let isShort = index.families.map { family in
      family.occurrences.allSatisfy { $0.positions.count < Self.shortLength }
    }
    self.isShort = isShort
    long = isShort.indices.filter { !isShort[$0] }
    short = isShort.indices.filter { isShort[$0] }
    if long.isEmpty { open.insert(.short) }
    listRows()
  }

  /// A list of families of which more are known than another list has: in the same order, with the same rows open.
  init(_ index: CopiesIndex, like list: FamilyList) {
    self.init(index)
    order = list.order
    if order != .mostText {
      long = sorted(long)
      short = sorted(short)
    }
    let numbers = numbers(of: list.open.compactMap(\.family), in: list)
    open = Set(list.open.compactMap { $0.renumbered(numbers) })
    listRows()
  }

  /// The row that stands for what a row of another list stands for; nil if there is none.
  func row(like row: Row, of list: FamilyList) -> Row? {
    row.renumbered(numbers(of: [row.family].compactMap { $0 }, in: list))
  }

  /// The numbers of families by the numbers that they have in another list.
  ///
  /// A family that was told once stays as it is.
  private func numbers(of families: [Int], in list: FamilyList) -> [Int: Int] {
    if families.isEmpty { return [:] }
    var wanted: [Range<Int>: [Int]] = [:]
    for family in Set(families) {
      wanted[list.index.families[family].occurrences[0].positions, default: []].append(family)
    }
    var numbers: [Int: Int] = [:]
    for (number, family) in index.families.enumerated() {
      for old in wanted[family.occurrences[0].positions] ?? []
      where list.index.families[old] == family {
        numbers[old] = number
      }
    }
    return numbers
  }

  /// Whether a row can be opened.
  func canOpen(_ row: Row) -> Bool {
    if case .part = row { return false }
    return true
  }

  func isOpen(_ row: Row) -> Bool { open.contains(row) }

  /// Opens a row or closes it.
  mutating func setOpen(_ isOpen: Bool, _ row: Row) {
    guard canOpen(row) else { return }
    if isOpen { open.insert(row) } else { open.remove(row) }
    listRows()
  }

  /// Puts the families into the next order.
  mutating func takeNextOrder() {
    let all = Order.allCases
    let next = (all.firstIndex(of: order) ?? 0) + 1
    order = all[next % all.count]
    long = sorted(long)
    short = sorted(short)
    listRows()
  }

  /// The row below which a row stands; nil for those at the left edge.
  func parent(of row: Row) -> Row? {
    switch row {
    case .short: nil
    case .family(let family): isShort[family] ? .short : nil
    case .copy(let family, _): .family(family)
    case .part(let family, let copy, _): .copy(family: family, copy)
    }
  }

  /// How far a row is indented, in steps.
  func depth(of row: Row) -> Int {
    switch row {
    case .short: 0
    case .family(let family): isShort[family] ? 1 : 0
    case .copy(let family, _): isShort[family] ? 2 : 1
    case .part(let family, _, _): isShort[family] ? 3 : 2
    }
  }

  /// The family of a row; for all short ones together the first of them.
  func family(of row: Row) -> Int {
    switch row {
    case .short: short.first ?? 0
    case .family(let family), .copy(let family, _), .part(let family, _, _): family
    }
  }

  /// The copy to which a row leads, as one of its family.
  func copy(of row: Row) -> Int {
    switch row {
    case .short, .family: 0
    case .copy(_, let copy), .part(_, let copy, _): copy
    }
  }

  /// The positions for which a row stands.
  func positions(of row: Row) -> Range<Int> {
    let copy = index.families[family(of: row)].occurrences[copy(of: row)]
    if case .part(_, _, let part) = row { return copy.parts[part] ?? copy.positions }
    return copy.positions
  }

  /// The number of families under the row for the short ones.
  var shortCount: Int { short.count }

  private mutating func listRows() {
    rows.removeAll(keepingCapacity: true)
    for family in long { add(family) }
    if short.isEmpty { return }
    rows.append(.short)
    if open.contains(.short) { for family in short { add(family) } }
  }

  private mutating func add(_ family: Int) {
    rows.append(.family(family))
    guard open.contains(.family(family)) else { return }
    for (copy, occurrence) in index.families[family].occurrences.enumerated() {
      rows.append(.copy(family: family, copy))
      guard open.contains(.copy(family: family, copy)) else { continue }
      for part in occurrence.parts.indices where occurrence.parts[part] != nil {
        rows.append(.part(family: family, copy: copy, part))
      }
    }
  }

  /// Families in the order that is asked for; where that says nothing, in the order of the search.
  private func sorted(_ numbers: [Int]) -> [Int] {
    let families = index.families
    func key(_ number: Int) -> Int {
      switch order {
      case .mostText: 0
      case .position: families[number].occurrences[0].positions.lowerBound
      case .length: -families[number].length
      case .copies: -families[number].occurrences.count
      }
    }
    return numbers.sorted { (key($0), $0) < (key($1), $1) }
  }
}

extension FamilyList.Row {
  /// The family to which a row belongs; nil for the row of all short ones.
  fileprivate var family: Int? {
    switch self {
    case .family(let family), .copy(let family, _), .part(let family, _, _): family
    case .short: nil
    }
  }

  /// The same row with another number for its family; nil if that has none.
  fileprivate func renumbered(_ numbers: [Int: Int]) -> FamilyList.Row? {
    switch self {
    case .short: self
    case .family(let family): numbers[family].map { .family($0) }
    case .copy(let family, let copy): numbers[family].map { .copy(family: $0, copy) }
    case .part(let family, let copy, let part):
      numbers[family].map { .part(family: $0, copy: copy, part) }
    }
  }
}
