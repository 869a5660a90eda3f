/// Reads the paragraphs that may be headings, and how far those would reach.
enum CandidateScanner {
  /// More characters than headings with a line of their own have: of those in 45 reports, 95 in 100 had
  /// 54 or fewer.
  static let longestTitle = 60

  /// The candidate with which a paragraph opens, if its first characters have the form of a label, or
  /// the # of Markdown, and words follow.
  ///
  /// Reads up to the first 。 of a paragraph with a label, and a few characters of one without.
  ///
  /// - Parameter start: where to begin: at the beginning of the paragraph, or at a second label in its
  ///   first line.
  static func candidate(
    openingParagraph index: Int, of paragraphs: ParagraphList, from start: Int? = nil,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> HeadingCandidate? {
    let opening = paragraphs.piece(of: index, at: start)
    if paragraphs.isDebris(index) || opening.isEmpty { return nil }
    var cursor = UnsafeUTF8Cursor(bytes, in: opening)
    let indent = cursor.skipIndent()
    // Four blanks before it make code of it (CommonMark 4.4).
    let markdownDepth = indent < 4 ? cursor.skipMarkdownMark() : 0
    _ = cursor.skip("*") && cursor.skip("*")
    let label = cursor.skipHeadingLabel(weakToo: true)
    if label == nil && markdownDepth == 0 { return nil }
    if label == nil { cursor.skipWhiteSpace() }
    let start = label?.range.lowerBound ?? cursor.position
    let labelEnd = label?.range.upperBound ?? cursor.position
    var look: HeadingCandidate.Look = label?.isWeak == true ? .isWeak : []
    if let label { look.formUnion(cursor.looksAfterLabel(label)) }
    cursor.skipWhiteSpace()
    if cursor.skip("：") || cursor.skip(":") { cursor.skipWhiteSpace() }
    var title = Title(from: cursor, in: paragraphs[index], of: label?.series, bytes)
    if markdownDepth > 0 { title.dropClosingMarks(in: bytes) }
    if title.words.isEmpty {
      // 第 1 條 and 附件 may stand alone; the words follow in the next line.
      guard let series = label?.series, series.isDivision || series == .hanBare else { return nil }
      title.words = labelEnd..<labelEnd
      title.end = labelEnd
      look.insert(.blankAfterLabel)
    }
    look.formUnion(title.look)
    return HeadingCandidate(
      series: label?.series ?? .markdown,
      number: label.map { Int32(clamping: $0.number ?? -1) } ?? 0,
      branch: Int16(clamping: label?.branch ?? 0), markdownDepth: UInt8(clamping: markdownDepth),
      indent: UInt8(clamping: indent), look: look,
      prefix: Int32(truncatingIfNeeded: label?.prefix ?? 0),
      paragraph: Int32(clamping: index), range: start..<title.end, labelEnd: labelEnd,
      title: title.words)
  }
}

/// The words of a heading after its label, and what they look like.
private struct Title {
  var words: Range<Int>
  var end: Int
  var look: HeadingCandidate.Look = []

  /// The words from the cursor to the first 。, or to the end without trailing white space.
  ///
  /// The label of a heading below it ends it too: 第一章 总则　第一条….
  init(
    from start: UnsafeUTF8Cursor, in paragraph: Paragraph, of series: LabelSeries?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    words = start.position..<start.position
    end = start.position
    var cursor = start
    var wordsEnd = start.position
    var length = 0
    var numeric = 0
    var last: UInt32 = 0
    var firstColumn: Int?
    var blank = 0
    var columns = 1
    // Of a chain of headings in one paragraph each begins in the piece where the one before ends.
    let pieces = paragraph.fragments(in: start.position..<paragraph.range.upperBound)
    reading: for fragment in pieces {
      if fragment.range.lowerBound > start.position {
        cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
      }
      // Linear: the look past blanks is the same from each of them, and is taken once for all that stand together.
      var hasLooked = false
      while let scalar = cursor.next() {
        if scalar == 0x3002 {
          if cursor.skipAny("”’」』）)") {
            // The stop of a quotation: 修改为：“……密切配合。”
            wordsEnd = cursor.position
            last = 0x201D
            continue
          }
          end = cursor.position
          cursor.skipWhiteSpace()
          if cursor.position == paragraph.range.upperBound { look.insert(.ownLine) }
          last = 0x3002
          break reading
        }
        if WhiteSpace.contains(scalar) {
          if !hasLooked, length > 0, length < CandidateScanner.longestTitle, scalar != 0x20 {
            hasLooked = true
            if cursor.standsLabel(below: series) {
              look.formUnion([.ownLine, .holdsHeading])
              break reading
            }
          }
          blank += scalar == 0x3000 ? 2 : 1
          if blank >= 2, length > 1, firstColumn == nil { firstColumn = wordsEnd }
          continue
        }
        if blank >= 2, length > 1 { columns += 1 }
        blank = 0
        hasLooked = false
        // Linear: at most sixty times in a title.
        if scalar == 0x7B2C, length > 1, length < CandidateScanner.longestTitle,
          UnsafeUTF8Cursor(bytes, in: wordsEnd..<fragment.range.upperBound)
            .standsLabel(below: series)
        {
          look.formUnion([.ownLine, .holdsHeading])
          break reading
        }
        last = scalar
        length += 1
        if scalar < 0x80 && scalar != 0x28 && scalar != 0x29 { numeric += 1 }
        // What follows is nearly always ideographs, in which nothing above can happen.
        if let run = cursor.skipIdeographs(besides: 0x7B2C) {
          last = run.last
          length += run.count
        }
        wordsEnd = cursor.position
      }
    }
    words = start.position..<max(start.position, wordsEnd)
    if last != 0x3002 {
      end = wordsEnd
      look.insert(.ownLine)
    }
    let isSentence = last == 0x3002 || length > CandidateScanner.longestTitle
    if isSentence, let firstColumn, let series, series.isDivision, series != .article {
      // 第一节  挖掘农业增收潜力     积极发展品种优良…: a title, and text after a wide blank.
      words = start.position..<firstColumn
      end = firstColumn
      look = look.subtracting(.ownLine).union([.endsOpen, .isTitleBeforeBlank])
      return
    }
    if length > CandidateScanner.longestTitle { look.insert(.isLong) }
    if numeric * 2 > length { look.insert(.isNumeric) }
    let isBare = series == .arabicBare || series == .hanBare || (series?.decimalDepth ?? 0) > 0
    let stands = isBare ? firstColumn != nil : columns > 2 && series?.isDivision == false
    if stands { look.insert(.isTableRow) }
    switch Unicode.Scalar(last) {
    case "；", ";", "，", ",", "：", ":", "、": look.insert(.endsAsItem)
    case "。", "！", "？", "!", "?", ".": break
    default: if last != 0 || length == 0 { look.insert(.endsOpen) }
    }
  }
}

extension Title {
  /// Drops the # that may close a heading of Markdown (CommonMark 4.2).
  fileprivate mutating func dropClosingMarks(in bytes: UnsafeBufferPointer<UInt8>) {
    var end = words.upperBound
    while end > words.lowerBound, bytes[end - 1] == 0x23 { end -= 1 }
    guard end < words.upperBound, end == words.lowerBound || bytes[end - 1] == 0x20 else { return }
    while end > words.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    words = words.lowerBound..<end
    self.end = end
  }
}

extension UnsafeUTF8Cursor {
  /// Whether a label stands here, after white space, that opens a heading below one of a series: 条 below
  /// 章, （一） below 一、.
  fileprivate func standsLabel(below series: LabelSeries?) -> Bool {
    guard let series, series.isDivision || series == .han, series != .article, series != .appendix
    else { return false }
    var ahead = self
    ahead.skipWhiteSpace()
    guard ahead.stands(series == .han ? "（(" : "第"), let label = ahead.skipHeadingLabel(),
      label.series.rank > series.rank || series.isDivision && label.series == series
    else { return false }
    let look = ahead.looksAfterLabel(label)
    if look.contains(.isCited) || look.contains(.isOtherWord) { return false }
    return label.series != .article || look.contains(.blankAfterLabel)
  }

  /// Steps over white space and answers its width in half-width cells.
  fileprivate mutating func skipIndent() -> Int {
    var width = 0
    while let scalar = current, WhiteSpace.contains(scalar) {
      width += scalar == 0x3000 ? 2 : 1
      _ = next()
    }
    return width
  }

  /// Steps over the # of a Markdown heading and the blank after them, and answers their number.
  ///
  /// One to six with a blank after them, as CommonMark has it, 4.2.
  fileprivate mutating func skipMarkdownMark() -> Int {
    var ahead = self
    var depth = 0
    while ahead.skip("#") { depth += 1 }
    guard (1...6).contains(depth), ahead.current.map(WhiteSpace.contains) ?? false else { return 0 }
    ahead.skipWhiteSpace()
    self = ahead
    return depth
  }

  /// What the characters right after a label say of it.
  fileprivate func looksAfterLabel(_ label: HeadingLabel) -> HeadingCandidate.Look {
    guard let following = current else { return [] }
    if WhiteSpace.contains(following) { return .blankAfterLabel }
    guard label.series.isDivision, label.series != .appendix else { return [] }
    // 第三条规定的, 第二款、第三款, 第一章至第三章.
    if stands("规規所的第项項款至和及与與或、，。；：之以中内內")
      || label.branch == 0 && stands("明確确")
    {
      return .isCited
    }
    let isWord =
      switch label.series {
      case .article: stands("件例线線款理文道")
      case .section: stands("课課点點约約能日目")
      case .mu: stands("标標的录錄")
      case .chapter: stands("程")
      case .kuan: stands("式")
      case .part: stands("制製写寫号號辑輯审審")
      default: false
      }
    return isWord ? .isOtherWord : []
  }
}
