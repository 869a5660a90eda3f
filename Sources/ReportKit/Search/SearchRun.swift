/// A search that goes on in small steps, so that no key waits for it.
///
///     var run = SearchRun(SearchPattern("发展"), in: folded, from: place)
///     while run.step() {}
///     run.hits.count
///
/// It begins with the paragraph of a place, goes on to the end, and then from the beginning to there. When
/// it has finished it counts the spellings, in steps too. Words that only go on from those of a finished
/// search are looked for among its hits alone.
public struct SearchRun: Sendable {
  /// What is looked for.
  public let pattern: SearchPattern
  /// The text it is looked for in.
  public let folded: FoldedText
  /// The hits: all of them once ``hasAllHits``, before that those from the place on as far as known.
  public private(set) var hits = SearchHits()
  /// Whether all hits are known.
  public private(set) var hasAllHits = false
  /// How often each spelling stands, as far as counted.
  public private(set) var spellings = SpellingCounts()

  /// Why the search has ended without all hits; nil if it has not.
  public private(set) var error: SearchError?

  /// How the text is searched.
  private enum Search {
    case words(LiteralSearch)
    case expression(RegexSearch)
    case nothing
  }

  private let search: Search
  /// The hits of a search for the beginning of the words; nil if the text itself is searched.
  private let shorter: SearchHits?
  /// Where the paragraph of the place begins; where a narrowed search is among the shorter hits.
  private let origin: Int
  private var next: Int
  /// The hits from the beginning to the paragraph of the place.
  private var before = SearchHits()
  private var isBefore = false
  private var counted = 0

  /// Begins a search at a position.
  ///
  /// - Parameter previous: a search of the same text whose hits are used if the words go on from its own.
  public init(
    _ pattern: SearchPattern, in folded: FoldedText, from position: Int,
    after previous: SearchRun? = nil
  ) {
    self.pattern = pattern
    self.folded = folded
    if !pattern.isRegularExpression {
      search = .words(LiteralSearch(pattern, in: folded))
    } else {
      do throws(SearchError) {
        search = .expression(try RegexSearch(pattern, in: folded))
      } catch {
        search = .nothing
        self.error = error
      }
    }
    if let previous, previous.hasAllHits, case .words(let words) = search,
      case .words(let before) = previous.search, before.isContinued(by: words)
    {
      shorter = previous.hits
      origin = 0
    } else {
      shorter = nil
      let paragraph = folded.paragraph(at: position)
      origin = folded.count > 0 ? folded.positions(ofParagraph: paragraph).lowerBound : 0
    }
    next = origin
    hasAllHits = error != nil
  }

  /// Whether hits and spellings are all known.
  public var isFinished: Bool { hasAllHits && counted == hits.count }

  /// How much of the text has been searched, from 0 to 1.
  public var progress: Double {
    if hasAllHits { return 1 }
    let total = max(1, shorter?.count ?? folded.count)
    return Double(isBefore ? total - origin + next : next - origin) / Double(total)
  }

  /// Goes on for about so many units of text (a regular expression for a quarter as many), or so many hits per hundred of them; false when finished.
  public mutating func step(_ size: Int = 1 << 20) -> Bool {
    if hasAllHits {
      let end = min(hits.count, counted + max(1, size / 100))
      for index in counted..<end { spellings.add(hits[index], of: folded) }
      counted = end
    } else if let shorter, case .words(let words) = search {
      let end = min(shorter.count, next + max(1, size / 10))
      words.addHits(among: shorter, next..<end, to: &hits)
      next = end
      hasAllHits = next == shorter.count
    } else {
      stepThroughText(size)
    }
    return !isFinished
  }

  private func hits(in range: Range<Int>) throws(SearchError) -> SearchHits {
    switch search {
    case .words(let search): search.hits(in: range)
    case .expression(let search): try search.hits(in: range)
    case .nothing: SearchHits()
    }
  }

  private mutating func stepThroughText(_ size: Int) {
    let limit = isBefore ? origin : folded.count
    // Up to the end of a paragraph, where no hit reaches over.
    var size = size
    if case .expression = search { size = max(1, size / 4) }
    let end = limit - next > size ? min(limit, folded.paragraphEnd(after: next + size)) : limit
    let found: SearchHits
    do throws(SearchError) {
      found = try hits(in: next..<end)
    } catch {
      self.error = error
      hits = SearchHits()
      hasAllHits = true
      return
    }
    if isBefore { before.append(found) } else { hits.append(found) }
    next = end
    if next < limit { return }
    if !isBefore, origin > 0 {
      isBefore = true
      next = 0
    } else {
      before.append(hits)
      hits = before
      before = SearchHits()
      hasAllHits = true
    }
  }
}
