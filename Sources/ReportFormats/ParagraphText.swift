import ReportKit

/// The characters of one paragraph as they are read out of a file, with what the file says of it.
///
/// Whatever a file holds, a paragraph has no line end in it but those that its author set: one among its characters is
/// a blank, and what is no UTF-8 is U+FFFD.
struct ParagraphText {
  /// One line of it.
  struct Line {
    var bytes: [UInt8] = []
    var style: String?
    var outlineLevel = 0
    var madeLabel = 0
    var traits: SourceStructure.Traits = []
    /// The bytes before which pages end.
    var pageEnds: [Int] = []

    /// Whether nothing stands in it that can be seen.
    var isBlank: Bool {
      var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.makeIterator()
      while let scalar = scalars.next() {
        if !ParagraphText.isBlank(scalar) { return false }
      }
      return true
    }
  }

  /// What the file calls its style.
  var style: String?
  /// The level that the file gives it, from 1; 0 for body text.
  var outlineLevel = 0
  /// What else is known of it.
  var traits: SourceStructure.Traits = []
  /// Its automatic number with what divides it from the words; empty without one.
  var label = ""

  private(set) var bytes: [UInt8] = []
  private var lineEnds: [Int] = []
  private var pageEnds: [Int] = []
  private var boldCount = 0
  private var plainCount = 0

  /// Longer than titles are, in bytes: a line end in such a paragraph was meant as one.
  private static let longestTitle = 240

  /// Whether nothing was appended.
  var isEmpty: Bool { bytes.isEmpty && label.isEmpty && pageEnds.isEmpty }

  /// Appends characters.
  mutating func append(_ characters: some Collection<UInt8>, isBold: Bool = false) {
    let start = bytes.count
    bytes.append(contentsOf: characters)
    var count = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D: bytes[index] = 0x20
      case 0x20, 0x09: break
      default: count += 1
      }
    }
    if isBold { boldCount += count } else { plainCount += count }
  }

  /// The last character; nil if there is none.
  var lastCharacter: Character? { String(decoding: bytes.suffix(4), as: UTF8.self).last }

  /// Appends characters.
  mutating func append(_ string: String, isBold: Bool = false) {
    append(string.utf8, isBold: isBold)
  }

  /// Ends a line and not the paragraph.
  mutating func endLine() { lineEnds.append(bytes.count) }

  /// Ends a page, in the middle of the paragraph or not.
  mutating func endPage() { pageEnds.append(bytes.count) }

  /// Appends another paragraph, which goes on with this one and has the last word on what both are.
  mutating func append(_ next: ParagraphText) {
    let shift = bytes.count
    bytes += next.bytes
    lineEnds += next.lineEnds.map { $0 + shift }
    pageEnds += next.pageEnds.map { $0 + shift }
    boldCount += next.boldCount
    plainCount += next.plainCount
    (style, outlineLevel, traits, label) = (
      next.style, next.outlineLevel, next.traits, next.label
    )
  }

  /// The lines: one, unless its author ended lines inside of it.
  ///
  /// A heading goes on over the end of its line: it was set in two for the look of it.
  func lines() -> [Line] {
    var line = Line()
    line.style = style
    line.outlineLevel = outlineLevel
    line.traits = traits
    if boldCount > 0, plainCount == 0 { line.traits.insert(.isBold) }
    line.bytes = Array(label.utf8)
    line.madeLabel = line.bytes.count
    let isTitle =
      outlineLevel > 0 || traits.contains(.isTitle) || traits.contains(.isTableRow)
      || traits.contains(.isCentered) && bytes.count <= Self.longestTitle
    var lines: [Line] = []
    var position = 0
    var pages = pageEnds[...]
    for end in lineEnds + [bytes.count] {
      while let page = pages.first, page < end || end == bytes.count && page == end {
        line.pageEnds.append(line.bytes.count + page - position)
        pages.removeFirst()
      }
      line.bytes += bytes[position..<end]
      position = end
      if end == bytes.count { break }
      if isTitle {
        if joinsWithBlank(line.bytes.last, bytes[end]) { line.bytes.append(0x20) }
        continue
      }
      lines.append(line)
      line.bytes = []
      line.madeLabel = 0
      line.pageEnds = []
      line.traits.insert(.isContinued)
    }
    lines.append(line)
    return lines
  }

  private func joinsWithBlank(_ last: UInt8?, _ next: UInt8) -> Bool {
    guard let last else { return false }
    return last < 0x80 && next < 0x80 && last != 0x20 && next != 0x20
  }

  /// Whether a character is white space that no reader sees.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F, 0xFEFF: true
    default: false
    }
  }
}
