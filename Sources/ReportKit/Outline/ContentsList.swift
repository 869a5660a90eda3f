/// Finds the contents lists of a document, whose lines name its headings and are none.
///
/// Two things tell a contents list:
///
/// - The word 目录 stands above it. It ends where its first label comes again, or where prose begins.
/// - At least three headings follow each other without text between them, and the same headings stand
///   further down with text between.
struct ContentsList {
  private static let fewestEntries = 3
  /// How many paragraphs without a label stand at most between 目录 and its first labelled entry.
  private static let longestGap = 12

  /// The indices of the candidates that are entries of a contents list.
  private(set) var entries: Set<Int> = []
  /// What is named in a list: hashes of the words without blanks, leaders and page numbers.
  private var names: Set<UInt64> = []

  /// Finds the lists.
  ///
  /// - Parameter titles: the paragraphs that say 目录.
  init(
    _ candidates: [HeadingCandidate], titles: [Int], paragraphs: ParagraphList,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let runs = Self.runs(candidates, paragraphs)
    addAnnexes(candidates, paragraphs, bytes)
    guard !titles.isEmpty || !runs.isEmpty else { return }
    let hashes = candidates.map { Self.hash($0.range, bytes) }
    addTitled(titles, candidates, hashes, paragraphs, bytes)
    var places: [UInt64: [Int]] = [:]
    for (index, hash) in hashes.enumerated() { places[hash, default: []].append(index) }
    for run in runs where !entries.contains(run.lowerBound) {
      // The body begins where the first entry comes again, even with nothing between the two.
      let same = places[hashes[run.lowerBound], default: []]
      let again = same.dropFirst(same.countOfPrefix { $0 <= run.lowerBound }).first
      let list = run.lowerBound..<min(run.upperBound, again ?? run.upperBound)
      if Self.isNamedLater(list, hashes, places, candidates) { add(list, hashes) }
    }
  }

  /// Whether a list names these words.
  func names(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !names.isEmpty && names.contains(Self.hash(range, bytes))
  }

  private mutating func add(_ run: Range<Int>, _ hashes: [UInt64]) {
    entries.formUnion(run)
    names.formUnion(run.map { hashes[$0] })
  }

  /// The entries below each line 目录: up to the place where the first label comes again, or to prose.
  ///
  /// Linear, however many lines say 目录: no paragraph is looked at twice, and no entry is added twice.
  private mutating func addTitled(
    _ titles: [Int], _ candidates: [HeadingCandidate], _ hashes: [UInt64],
    _ paragraphs: ParagraphList, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if titles.isEmpty { return }
    let again = Self.nextTwins(candidates, hashes)
    // The first paragraph below the title that holds a sentence.
    var prose = 0
    var added = 0
    for title in titles {
      let first = candidates.countOfPrefix { Int($0.paragraph) <= title }
      guard first < candidates.count, Int(candidates[first].paragraph) <= title + Self.longestGap
      else { continue }
      prose = max(prose, title + 1)
      while prose < paragraphs.count,
        !ParagraphLook(paragraphs[prose], in: bytes).holdsSentence
      {
        prose += 1
      }
      let end = min(again[first], candidates.countOfPrefix { Int($0.paragraph) < prose })
      if end > max(first, added) { add(max(first, added)..<end, hashes) }
      added = max(added, end)
    }
  }

  /// What makes two candidates the same entry.
  private struct Entry: Hashable {
    let series: LabelSeries
    let number: Int32
    let words: UInt64
  }

  /// For each candidate the next one with its label and its words; the number of candidates where none comes.
  private static func nextTwins(_ candidates: [HeadingCandidate], _ hashes: [UInt64]) -> [Int] {
    var twins = [Int](repeating: candidates.count, count: candidates.count)
    var last: [Entry: Int] = [:]
    for (index, candidate) in candidates.enumerated().reversed() {
      let entry = Entry(
        series: candidate.series, number: candidate.number, words: hashes[index])
      if let twin = last.updateValue(index, forKey: entry) { twins[index] = twin }
    }
    return twins
  }

  /// 附件：1.… 2.… below a text, and 附件：… where the annex itself comes next: they name the annexes.
  private mutating func addAnnexes(
    _ candidates: [HeadingCandidate], _ paragraphs: ParagraphList,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    for index in candidates.indices where candidates[index].series == .appendix {
      let annex = candidates[index]
      var end = index + 1
      while end < candidates.count, candidates[end].series.kind == .arabic,
        Int(candidates[end].number) == end - index + 1,
        Self.isNext(candidates[end - 1], candidates[end], paragraphs)
      {
        end += 1
      }
      let isList = annex.number <= 1 && end > index + 1
      let isNamedAgain =
        index + 1 < candidates.count && candidates[index + 1].series == .appendix
        && candidates[index + 1].number == annex.number
        && candidates[index + 1].paragraph <= annex.paragraph + 3
      let isLastLine =
        end == candidates.count && !annex.title.isEmpty
        && UnsafeUTF8Cursor(bytes, in: annex.labelEnd..<annex.title.upperBound).stands("：:")
        && (Int(annex.paragraph) + 1..<paragraphs.count).prefix(Self.longestGap).allSatisfy {
          !ParagraphLook(paragraphs[$0], in: bytes).isProse
        }
      if isList || isNamedAgain || isLastLine { entries.formUnion(index..<end) }
    }
  }

  /// Whether a paragraph says 目录 and nothing else.
  static func isTitle(_ paragraph: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard paragraph.count < 90 else { return false }
    var cursor = UnsafeUTF8Cursor(bytes, in: paragraph)
    cursor.skipWhiteSpace()
    while cursor.skip("#") { cursor.skipWhiteSpace() }
    _ = cursor.skipAny("【［[（(")
    guard cursor.skip("目") else { return false }
    cursor.skipWhiteSpace()
    guard cursor.skipAny("录錄次") else { return false }
    _ = cursor.skipAny("】］]）)：:")
    cursor.skipWhiteSpace()
    return cursor.current == nil
  }

  /// The runs of headings with nothing between them.
  private static func runs(
    _ candidates: [HeadingCandidate], _ paragraphs: ParagraphList
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in candidates.indices {
      let isOpen = candidates[index].look.isSuperset(of: [.ownLine, .endsOpen])
      let follows = index > start && isNext(candidates[index - 1], candidates[index], paragraphs)
      if isOpen && follows { continue }
      if index - start >= fewestEntries { runs.append(start..<index) }
      start = isOpen ? index : index + 1
    }
    if candidates.count - start >= fewestEntries { runs.append(start..<candidates.count) }
    return runs
  }

  /// Whether nothing but page debris stands between two candidates.
  static func isNext(
    _ first: HeadingCandidate, _ second: HeadingCandidate, _ paragraphs: ParagraphList
  ) -> Bool {
    let between = Int(first.paragraph) + 1..<max(Int(first.paragraph) + 1, Int(second.paragraph))
    return between.allSatisfy { paragraphs[$0].isDebris }
  }

  /// Whether most of a run stands again later, in order, and with text between.
  private static func isNamedLater(
    _ run: Range<Int>, _ hashes: [UInt64], _ places: [UInt64: [Int]],
    _ candidates: [HeadingCandidate]
  ) -> Bool {
    var last = run.upperBound - 1
    var found = 0
    var apart = 0
    for index in run {
      guard let all = places[hashes[index]] else { continue }
      let after = all.countOfPrefix { $0 <= last }
      guard after < all.count else { continue }
      let isApart = candidates[all[after]].paragraph > candidates[last].paragraph + 1
      found += 1
      apart += isApart ? 1 : 0
      last = all[after]
    }
    return found >= fewestEntries && found * 3 >= run.count * 2 && apart * 3 >= found * 2
  }

  /// A hash of the words (FNV-1a), without blanks and without the dots and the page number at the end.
  private static func hash(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var cursor = UnsafeUTF8Cursor(bytes, in: range)
    var pending: UInt64?
    while let scalar = cursor.next() {
      if WhiteSpace.contains(scalar) { continue }
      let isTail: Bool
      switch Unicode.Scalar(scalar) ?? " " {
      case ".", "…", "·", "．", "0"..."9", "０"..."９", "(", ")", "（", "）", "-", "—": isTail = true
      default: isTail = false
      }
      // What may be a page number counts only if words follow it.
      if isTail {
        pending = ((pending ?? 7) ^ UInt64(scalar)) &* 0x100_0000_01B3
      } else {
        if let tail = pending { hash = (hash ^ tail) &* 0x100_0000_01B3 }
        pending = nil
        hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
      }
    }
    return hash
  }
}
