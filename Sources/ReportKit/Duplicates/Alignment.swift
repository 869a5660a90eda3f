/// Two copies while their ends are being found.
struct Alignment {
  /// The copy that stands first.
  private(set) var one: Range<Int>
  /// The other.
  private(set) var two: Range<Int>
  /// What they have in common.
  private(set) var runs: [AlignedRun]
  /// How many edits make one into the other.
  private(set) var edits: Int

  private let units: UnsafeUnitRuns

  /// Makes an alignment of runs, of which there must be one.
  init(_ runs: [AlignedRun], _ units: UnsafeUnitRuns) {
    self.units = units
    self.runs = runs
    one = runs[0].one..<runs[runs.count - 1].oneEnd
    two = runs[0].two..<runs[runs.count - 1].twoEnd
    edits = 0
    for index in self.runs.indices.dropFirst() {
      let last = runs[index - 1]
      edits += EditDistance.between(
        last.oneEnd..<runs[index].one, last.twoEnd..<runs[index].two, units)
      self.runs[index].editsBefore = edits
    }
    self.runs[0].editsBefore = 0
  }

  /// Leaves out runs at the ends, those with the least gain first, until both copies are alike enough;
  /// answers what was left out at either end.
  mutating func trim(_ options: DuplicateOptions) -> [[AlignedRun]] {
    var low = 0
    var high = runs.count - 1
    func edits(_ low: Int, _ high: Int) -> Int { runs[high].editsBefore - runs[low].editsBefore }
    func length(_ low: Int, _ high: Int) -> Int {
      max(runs[high].oneEnd - runs[low].one, runs[high].twoEnd - runs[low].two)
    }
    while low < high, !options.allow(edits: edits(low, high), in: length(low, high)) {
      let gainAtStart =
        options.edits(in: runs[low].count) - Double(edits(low, low + 1)) * options.similarity
      let gainAtEnd =
        options.edits(in: runs[high].count) - Double(edits(high - 1, high)) * options.similarity
      if gainAtStart < gainAtEnd { low += 1 } else { high -= 1 }
    }
    if low == 0, high == runs.count - 1 { return [] }
    let dropped = [Array(runs[..<low]), Array(runs[(high + 1)...])].filter { !$0.isEmpty }
    self = Alignment(Array(runs[low...high]), units)
    return dropped
  }

  /// Cuts page debris off the ends; false if nothing is left.
  mutating func leaveOutDebris(_ ends: PassageEnds) -> Bool {
    while true {
      let starts = (ends.debris(at: one.lowerBound), ends.debris(at: two.lowerBound))
      let endings = (ends.debris(at: one.upperBound - 1), ends.debris(at: two.upperBound - 1))
      if starts == (nil, nil), endings == (nil, nil) { return true }
      let low = (starts.0?.upperBound ?? 0, starts.1?.upperBound ?? 0)
      let high = (endings.0?.lowerBound ?? .max, endings.1?.lowerBound ?? .max)
      guard low.0 < high.0, low.1 < high.1 else { return false }
      let left = runs.compactMap { $0.cut(one: low.0..<high.0, two: low.1..<high.1) }
      if left.isEmpty { return false }
      self = Alignment(left, units)
    }
  }

  /// Moves the ends to sentences and paragraphs that are near, and leaves marks out that belong to what
  /// stands before; where copies have to be equal, they are as long as they are equal.
  mutating func moveEnds(_ ends: PassageEnds, _ options: DuplicateOptions, count: Int) {
    if options.similarity == 1 { return }
    if let offsets = ends.offsets(one.lowerBound, two.lowerBound, grows: -1),
      offsets.one < runs[0].count, offsets.two < runs[0].count
    {
      moveStart(offsets, options)
    } else {
      let stray = min(ends.strayMarks(one), runs[0].count - 1)
      moveStart((stray, stray), options)
    }
    if let offsets = ends.offsets(one.upperBound, two.upperBound, grows: 1),
      -offsets.one < runs[runs.count - 1].count, -offsets.two < runs[runs.count - 1].count
    {
      moveEnd(offsets, options, count: count)
    }
  }

  private mutating func moveStart(_ offsets: (one: Int, two: Int), _ options: DuplicateOptions) {
    let newOne = one.lowerBound + offsets.one
    let newTwo = two.lowerBound + offsets.two
    guard newOne >= 0, newTwo >= one.upperBound else { return }
    if offsets.one > 0 {
      guard min(one.count, two.count) - offsets.one >= options.minLength else { return }
      runs[0].one += offsets.one
      runs[0].two += offsets.one
      runs[0].count -= offsets.one
    } else {
      let more = EditDistance.between(
        newOne..<one.lowerBound, newTwo..<two.lowerBound, units)
      guard
        options.allow(
          edits: edits + more, in: max(one.upperBound - newOne, two.upperBound - newTwo))
      else { return }
      edits += more
      for index in runs.indices { runs[index].editsBefore += more }
    }
    one = newOne..<one.upperBound
    two = newTwo..<two.upperBound
  }

  private mutating func moveEnd(
    _ offsets: (one: Int, two: Int), _ options: DuplicateOptions, count: Int
  ) {
    let newOne = one.upperBound + offsets.one
    let newTwo = two.upperBound + offsets.two
    guard newOne <= two.lowerBound, newTwo <= count else { return }
    if offsets.one < 0 {
      guard min(one.count, two.count) + offsets.one >= options.minLength else { return }
      runs[runs.count - 1].count += offsets.one
    } else {
      let more = EditDistance.between(one.upperBound..<newOne, two.upperBound..<newTwo, units)
      guard
        options.allow(
          edits: edits + more, in: max(newOne - one.lowerBound, newTwo - two.lowerBound))
      else { return }
      edits += more
    }
    one = one.lowerBound..<newOne
    two = two.lowerBound..<newTwo
  }
}
