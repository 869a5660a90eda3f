/// The paragraphs of a text.
///
/// A blank line holds nothing but spaces (full-width and no-break ones too), tabs and its line end. Every
/// other line is a paragraph, or a piece of one that goes on over line and page breaks; see
/// ``ParagraphJoiner`` for when. Page debris between the pieces stands after the paragraph that it cut.
public struct ParagraphList: Sendable {
  /// The fragments of all paragraphs, one paragraph after the other.
  private(set) var fragments: [Paragraph.Fragment] = []
  /// The index of the first fragment of each paragraph.
  private(set) var firstFragments: [Int32] = []
  private var debris: [Bool] = []
  /// The paragraphs that stand for what is put aside.
  private var hidden: Set<Int> = []
  private var blankLines: [Int32] = []
  /// The fragments in the order of the source; empty where that is the order they have.
  private var sourceOrder: [Int32] = []

  /// No paragraphs.
  init() {}

  /// Finds the paragraphs, linear in the length of the text.
  ///
  /// - Parameters:
  ///   - structure: what the file says of each line, which then is a paragraph unless it goes on with the one before.
  ///   - joining: whether pieces are joined. If not, every line is a paragraph by itself, every
  ///     blank line is kept, and nothing is debris.
  public init(
    _ text: SourceText, lines: LineIndex, structure: SourceStructure? = nil, joining: Bool = true
  ) {
    text.withBytes { bytes in
      let shapes = (1..<lines.count + 1).map { LineShape(lines.range(ofLine: $0), in: bytes) }
      if joining {
        var joiner = ParagraphJoiner(shapes, structure: structure, in: bytes)
        joiner.forEachParagraph { fragments, isDebris in
          let isAfterBlank = fragments[0].line > 1 && shapes[fragments[0].line - 2].isBlank
          add(fragments, isDebris: isDebris, blankLines: count > 0 && isAfterBlank ? 1 : 0)
        }
      } else {
        var blank = 0
        for (index, shape) in shapes.enumerated() {
          if shape.isBlank {
            blank += 1
          } else {
            let fragment = Paragraph.Fragment(range: shape.content, line: index + 1, join: nil)
            add([fragment], isDebris: false, blankLines: blank)
            blank = 0
          }
        }
      }
    }
    orderBySource()
  }

  /// The number of paragraphs.
  public var count: Int { firstFragments.count }

  /// The paragraph with this index.
  public subscript(index: Int) -> Paragraph {
    let end = index + 1 < count ? Int(firstFragments[index + 1]) : fragments.count
    return Paragraph(
      fragments: fragments[Int(firstFragments[index])..<end], isDebris: debris[index],
      isHidden: hidden.contains(index))
  }

  /// The paragraph in which a byte stands, or the next one if it stands in none; the last one for an
  /// offset past all of them; 0 if there is none.
  ///
  /// Two binary searches.
  public func index(at offset: Int) -> Int {
    owner(ofFragment: fragmentIndex(at: offset))
  }

  /// The fragment in which a byte stands, or the next one in the source if it stands in none; the
  /// number of fragments for an offset past all of them.
  ///
  /// A binary search.
  func fragmentIndex(at offset: Int) -> Int {
    fragmentIndex(ofPlace: placeInSource(of: offset))
  }

  /// How many fragments of the source end at a byte or before it: the place, among all fragments in the
  /// order of the source, of the one in which the byte stands.
  ///
  /// A binary search.
  func placeInSource(of offset: Int) -> Int {
    if sourceOrder.isEmpty { return fragments.countOfPrefix { $0.range.upperBound <= offset } }
    return sourceOrder.countOfPrefix { fragments[Int($0)].range.upperBound <= offset }
  }

  /// The fragment at a place in the order of the source; the number of fragments past all of them.
  func fragmentIndex(ofPlace place: Int) -> Int {
    sourceOrder.isEmpty || place >= sourceOrder.count ? place : Int(sourceOrder[place])
  }

  /// The paragraph to which a fragment belongs; the last one past all fragments.
  ///
  /// A binary search.
  func owner(ofFragment fragment: Int) -> Int {
    max(0, min(firstFragments.countOfPrefix { $0 <= fragment } - 1, count - 1))
  }

  /// Whether a fragment is the first of its paragraph.
  ///
  /// A binary search.
  func beginsParagraph(fragment: Int) -> Bool {
    firstFragments[owner(ofFragment: fragment)] == fragment
  }

  /// Whether a paragraph belongs to the page and not to the text.
  func isDebris(_ index: Int) -> Bool { debris[index] }

  /// The bytes of the piece of a paragraph in which an offset stands, from there on; of its first piece
  /// without an offset.
  ///
  /// A binary search.
  func piece(of index: Int, at offset: Int? = nil) -> Range<Int> {
    let first = fragments[Int(firstFragments[index])].range
    guard let offset, offset >= first.upperBound else {
      return max(offset ?? 0, first.lowerBound)..<first.upperBound
    }
    let piece = self[index].fragments(in: offset..<Int.max).first?.range
    return piece.map { max(offset, $0.lowerBound)..<$0.upperBound } ?? offset..<offset
  }

  /// The bytes of the last piece of a paragraph.
  func lastPiece(of index: Int) -> Range<Int> {
    let end = index + 1 < count ? Int(firstFragments[index + 1]) : fragments.count
    return fragments[end - 1].range
  }

  /// Whether a paragraph is one piece of the source.
  func isOnePiece(_ index: Int) -> Bool {
    let end = index + 1 < count ? Int(firstFragments[index + 1]) : fragments.count
    return end == Int(firstFragments[index]) + 1
  }

  /// How many blank lines are shown before a paragraph: one where any stand before it, or all of
  /// them if pieces are not joined.
  public func blankLines(before index: Int) -> Int { Int(blankLines[index]) }

  /// The words of a range that begins in a paragraph, without what stands between its pieces.
  func words(in range: Range<Int>, of text: SourceText, limit: Int) -> String {
    guard count > 0 else { return "" }
    var words = ""
    var room = limit
    for piece in self[index(at: range.lowerBound)].pieces(of: range) where room > 0 {
      let end = text.characterStart(
        at: min(piece.upperBound, piece.lowerBound + min(room, 1 << 30)))
      words += text.string(in: piece.lowerBound..<end)
      room -= piece.count
    }
    return words
  }

  /// Adds a range of the text as one paragraph that is put aside.
  mutating func addHidden(_ range: Range<Int>, line: Int, blankLines: Int) {
    hidden.insert(count)
    let fragment = Paragraph.Fragment(range: range, line: line, join: nil)
    add([fragment], isDebris: false, blankLines: blankLines)
  }

  mutating func add(
    _ pieces: [Paragraph.Fragment], isDebris: Bool, blankLines blank: Int
  ) {
    firstFragments.append(Int32(clamping: fragments.count))
    fragments += pieces
    debris.append(isDebris)
    blankLines.append(Int32(clamping: blank))
  }

  mutating func orderBySource() {
    let isOrdered = zip(fragments, fragments.dropFirst()).allSatisfy {
      $0.range.lowerBound < $1.range.lowerBound
    }
    if isOrdered { return }
    sourceOrder = fragments.indices.map(Int32.init(clamping:)).sorted {
      fragments[Int($0)].range.lowerBound < fragments[Int($1)].range.lowerBound
    }
  }
}
