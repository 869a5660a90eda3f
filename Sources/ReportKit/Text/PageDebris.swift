/// Recognises what belongs to the page and not to the text: page numbers, （上接第一版）, running heads.
struct PageDebris {
  /// Heads that stand beside page numbers or notes more than once, with their digits left out.
  private let runningHeads: Set<[UInt8]>

  /// A running head is not longer than this, in bytes.
  private static let longestHead = 120
  /// A note or a page number is not longer than this, in bytes.
  private static let longestNote = 60

  /// Looks for running heads beside all notes of a text.
  ///
  /// Linear.
  init(_ shapes: [LineShape], in bytes: UnsafeBufferPointer<UInt8>) {
    var counts: [[UInt8]: Int] = [:]
    for index in shapes.indices where Self.isNote(shapes[index], in: bytes) {
      for neighbour in Self.neighbours(of: index, in: shapes) {
        guard let head = Self.head(shapes[neighbour], in: bytes) else { continue }
        counts[head, default: 0] += 1
      }
    }
    runningHeads = Set(counts.filter { $0.value > 1 }.keys)
  }

  /// Whether a line is debris.
  func contains(_ shape: LineShape, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if shape.isBlank { return false }
    if Self.isNote(shape, in: bytes) { return true }
    return !runningHeads.isEmpty
      && Self.head(shape, in: bytes).map(runningHeads.contains) ?? false
  }

  /// Whether a line is a page number or says where the text goes on.
  static func isNote(_ shape: LineShape, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = shape.first, shape.content.count <= longestNote else { return false }
    let cursor = UnsafeUTF8Cursor(bytes, in: shape.wordsStart..<shape.content.upperBound)
    switch first {
    case 0x0C: return onlyFormFeeds(cursor)
    case 0xFF08, 0x28, 0x3010, 0x5B: return isContinuationNote(cursor)
    case 0x7B2C: return isNumberedPage(cursor)
    default: return isPageNumber(cursor)
    }
  }

  private static func onlyFormFeeds(_ start: UnsafeUTF8Cursor) -> Bool {
    var cursor = start
    while let scalar = cursor.next() {
      if scalar != 0x0C, !WhiteSpace.contains(scalar) { return false }
    }
    return true
  }

  /// （上接第一版）, (下转第5版), （接上页）: all of the line in brackets.
  private static func isContinuationNote(_ start: UnsafeUTF8Cursor) -> Bool {
    var cursor = start
    _ = cursor.next()
    cursor.skipWhiteSpace()
    guard
      ["上接", "下转", "下轉", "下接", "接上", "接第", "转第", "轉第", "紧接", "緊接"]
        .contains(where: { cursor.skip(word: $0) })
    else { return false }
    var last: UInt32 = 0
    var before: UInt32 = 0
    while let scalar = cursor.next() {
      if WhiteSpace.contains(scalar) { continue }
      (before, last) = (last, scalar)
    }
    let closes = "）)】]".unicodeScalars.contains { $0.value == last }
    return closes && "版页頁面".unicodeScalars.contains { $0.value == before }
  }

  /// 第 3 页, 第3页 共10页, 第3页/共10页.
  private static func isNumberedPage(_ start: UnsafeUTF8Cursor) -> Bool {
    var cursor = start
    guard cursor.skip(pageOf: "第") else { return false }
    cursor.skipWhiteSpace()
    _ = cursor.skip("/") || cursor.skip("，") || cursor.skip(",")
    cursor.skipWhiteSpace()
    if cursor.current != nil, !cursor.skip(pageOf: "共") { return false }
    cursor.skipWhiteSpace()
    return cursor.current == nil
  }

  /// — 1 —, -12-, · 323 ·, and 307 · with one middle dot: digits between signs that only page numbers
  /// have on both sides.
  private static func isPageNumber(_ start: UnsafeUTF8Cursor) -> Bool {
    var cursor = start
    let before = cursor.skipDecoration()
    let hasNumber = cursor.skipArabicNumeral() != nil
    let after = cursor.skipDecoration()
    guard cursor.current == nil else { return false }
    let hasDot = before.hasDot || after.hasDot
    // Dots whose number was lost when the page was read: "。 ·", but not an ellipsis of dots.
    guard hasNumber else { return hasDot && before.signs <= 2 }
    return hasDot || before.signs > 0 && after.signs > 0
  }

  /// The words of a line that may be a running head, without digits and white space; nil for a line
  /// that is too long, is prose, ends as a sentence does, or opens with a label.
  ///
  /// A passage of a scanned book that stands twice has its page numbers in it, and the lines beside them are the same.
  private static func head(
    _ shape: LineShape, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    guard let last = shape.last, shape.content.count <= longestHead,
      !SentenceEnd.contains(last), !Prose.isFound(in: CollectionOfOne(shape.content), bytes)
    else { return nil }
    var cursor = UnsafeUTF8Cursor(bytes, in: shape.content)
    if cursor.skipHeadingLabel() != nil { return nil }
    return bytes[shape.content].filter { !(0x30...0x39).contains($0) && $0 != 0x20 && $0 != 0x09 }
  }

  /// The nearest lines on either side that are not blank.
  private static func neighbours(of index: Int, in shapes: [LineShape]) -> [Int] {
    let reach = 4
    let before = (max(0, index - reach)..<index).last { !shapes[$0].isBlank }
    let after = (index + 1..<max(index + 1, min(shapes.count, index + 1 + reach)))
      .first { !shapes[$0].isBlank }
    return [before, after].compactMap { $0 }
  }
}

extension UnsafeUTF8Cursor {
  /// Steps over a word if it stands here.
  mutating func skip(word: String) -> Bool {
    var ahead = self
    for scalar in word.unicodeScalars {
      guard ahead.skip(scalar) else { return false }
    }
    self = ahead
    return true
  }

  /// Steps over 第 3 页 or 共 10 页.
  fileprivate mutating func skip(pageOf opening: Unicode.Scalar) -> Bool {
    var ahead = self
    guard ahead.skip(opening) else { return false }
    ahead.skipWhiteSpace()
    guard ahead.skipArabicNumeral() ?? ahead.skipHanNumeral() != nil else { return false }
    ahead.skipWhiteSpace()
    guard ahead.skip("页") || ahead.skip("頁") else { return false }
    self = ahead
    return true
  }

  /// Steps over dashes, middle dots and white space around a page number.
  fileprivate mutating func skipDecoration() -> (signs: Int, hasDot: Bool) {
    var signs = 0
    var hasDot = false
    while let scalar = current {
      switch scalar {
      case 0x2D, 0x2010...0x2015, 0xFF0D, 0x2212, 0x2500: signs += 1
      case 0xB7, 0x2022, 0x30FB, 0x2027:
        signs += 1
        hasDot = true
      case 0x2E, 0xFF0E, 0x3002:
        // A stop beside a dot is a dot that was read wrongly: · 323．
        guard hasDot || signs == 0 else { return (signs, hasDot) }
        signs += 1
      default:
        guard WhiteSpace.contains(scalar) else { return (signs, hasDot) }
      }
      _ = next()
    }
    return (signs, hasDot)
  }
}
