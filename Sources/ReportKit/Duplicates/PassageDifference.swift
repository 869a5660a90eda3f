/// A place where two copies of a passage differ.
public struct PassageDifference: Equatable, Sendable {
  /// What stands in the first copy, as positions of the folded text; empty where the other has more.
  public let one: Range<Int>
  /// What stands in the other copy in its place.
  public let two: Range<Int>

  /// Makes a difference.
  public init(one: Range<Int>, two: Range<Int>) {
    self.one = one
    self.two = two
  }
}

extension FoldedText {
  /// The differences of two copies, in order; what stands between them is the same in both.
  ///
  ///     let copies = family.occurrences
  ///     folded.differences(of: copies[0].positions, and: copies[1].positions).count
  ///
  /// Linear where the copies are alike. Differences are small, but not always the smallest there are.
  public func differences(of one: Range<Int>, and two: Range<Int>) -> [PassageDifference] {
    withUnits { buffer in
      guard let units = UnsafeUnitRuns(buffer) else { return [] }
      return DifferenceFinder(units).differences(of: one, and: two)
    }
  }
}

/// Finds where two copies differ: coarsely by ``GappedExtension``, and in each gap by Levenshtein's table.
struct DifferenceFinder {
  private let units: UnsafeUnitRuns
  /// Gaps with larger tables are taken as one difference.
  private static let largestTable = 1 << 16

  init(_ units: UnsafeUnitRuns) { self.units = units }

  func differences(of one: Range<Int>, and two: Range<Int>) -> [PassageDifference] {
    var found: [PassageDifference] = []
    var place = (one: one.lowerBound, two: two.lowerBound)
    let gapped = GappedExtension(units, options: DuplicateOptions(similarity: 0.5))
    let start = units.forward(place.one, place.two, limit: min(one.count, two.count))
    place = (place.one + start, place.two + start)
    let runs = gapped.runs(
      from: place.one, place.two, .forward, within: .init(one: one.upperBound, two: two.upperBound),
      matched: one.count)
    for run in runs {
      add(place.one..<run.one, place.two..<run.two, to: &found)
      place = (run.oneEnd, run.twoEnd)
    }
    add(place.one..<one.upperBound, place.two..<two.upperBound, to: &found)
    return found
  }

  /// Adds the differences of two short pieces.
  private func add(_ one: Range<Int>, _ two: Range<Int>, to found: inout [PassageDifference]) {
    if one.isEmpty && two.isEmpty { return }
    guard !one.isEmpty, !two.isEmpty, one.count * two.count <= Self.largestTable else {
      found.append(PassageDifference(one: one, two: two))
      return
    }
    var line = one.count
    var column = two.count
    let width = two.count + 1
    let table = table(one, two)
    var pieces: [PassageDifference] = []
    func add(_ one: Range<Int>, _ two: Range<Int>) {
      // Steps beside each other are one difference.
      if let last = pieces.last, last.one.lowerBound == one.upperBound,
        last.two.lowerBound == two.upperBound
      {
        pieces[pieces.count - 1] = PassageDifference(
          one: one.lowerBound..<last.one.upperBound, two: two.lowerBound..<last.two.upperBound)
      } else {
        pieces.append(PassageDifference(one: one, two: two))
      }
    }
    while line > 0 || column > 0 {
      let place = (one: one.lowerBound + line, two: two.lowerBound + column)
      let cost = table[line * width + column]
      if line > 0, column > 0 {
        let isSame = units[place.one - 1] == units[place.two - 1]
        if table[(line - 1) * width + column - 1] + (isSame ? 0 : 1) == cost {
          if !isSame { add(place.one - 1..<place.one, place.two - 1..<place.two) }
          line -= 1
          column -= 1
          continue
        }
      }
      if line > 0, table[(line - 1) * width + column] + 1 == cost {
        add(place.one - 1..<place.one, place.two..<place.two)
        line -= 1
      } else {
        add(place.one..<place.one, place.two - 1..<place.two)
        column -= 1
      }
    }
    found += pieces.reversed()
  }

  /// How many edits lead from each beginning of one piece to each of the other, line by line.
  private func table(_ one: Range<Int>, _ two: Range<Int>) -> [Int] {
    let width = two.count + 1
    var table = Array(0...two.count)
    for (line, place) in one.enumerated() {
      table.append(line + 1)
      for (column, other) in two.enumerated() {
        let above = line * width + column
        let replaced = table[above] + (units[place] == units[other] ? 0 : 1)
        table.append(min(replaced, min(table[above + 1], table[above + width]) + 1))
      }
    }
    return table
  }
}
