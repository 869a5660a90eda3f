import ReportKit

/// A piece of a paragraph that a row takes as a whole, with the white space after it.
///
/// Its white space needs no room: what does not fit at the end of a row is not drawn.
struct BreakUnit: Equatable {
  /// What it is made of.
  enum Content: Comparable {
    /// White space only.
    case blank
    /// Punctuation and white space.
    case punctuation
    /// Words, numbers or signs.
    case words
  }

  /// Where it begins.
  let start: ParagraphCursor.Place
  /// Where it ends, as an offset into the text.
  private(set) var end: Int
  /// Where the white space at its end begins, as an offset into the text.
  private(set) var endOfWords: Int
  /// The cells that it takes without the white space at its end; tabs are not counted.
  private(set) var cells = 0
  /// The cells of the white space at its end; tabs are not counted.
  private(set) var blankCells = 0
  /// Whether a tab is in it, so that its cells depend on its column.
  private(set) var hasTab = false
  /// What it is made of.
  private(set) var content = Content.blank

  /// An empty unit.
  init(at start: ParagraphCursor.Place) {
    self.start = start
    end = start.offset
    endOfWords = start.offset
  }

  /// Adds a cluster at its end.
  ///
  /// `found` is its class in the line.
  mutating func append(_ cluster: Cluster, _ found: LineBreakClass?) {
    end = cluster.range.upperBound
    if cluster.kind == .tab { hasTab = true }
    if cluster.isWhiteSpace {
      blankCells += cluster.cells
    } else {
      endOfWords = end
      cells += blankCells + cluster.cells
      blankCells = 0
      if content != .words {
        content = cluster.isPunctuation(found) ? .punctuation : .words
      }
    }
  }

  /// Adds the unit that follows it.
  mutating func append(_ next: BreakUnit) {
    if next.content != .blank {
      endOfWords = next.endOfWords
      cells += blankCells + next.cells
      blankCells = 0
    }
    end = next.end
    blankCells += next.blankCells
    hasTab = hasTab || next.hasTab
    content = max(content, next.content)
  }
}

extension Cluster {
  /// Whether it separates without being seen.
  var isWhiteSpace: Bool {
    kind == .tab || (kind == .character && marks.isEmpty && WhiteSpace.contains(scalar.value))
  }

  /// Whether it is a punctuation mark, so that it must not have a row for itself.
  ///
  /// Its class in the line says so, but for · # * and others that are taken for letters there.
  fileprivate func isPunctuation(_ found: LineBreakClass?) -> Bool {
    switch found {
    case .b2, .ba, .cl, .cp, .ex, .hy, .in, .is, .ns, .op, .ow, .qu, .sy: return true
    case .al: break
    case .id where !(0x3400..<0xF900).contains(scalar.value): break
    default: return false
    }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .connectorPunctuation, .dashPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }
}
