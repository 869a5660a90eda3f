/// Finds headings without labels, where the document makes them plain: a short line without a stop, by
/// itself between paragraphs of prose, and several of the kind; or words that reports use as headings.
struct PlainHeadings {
  /// What a paragraph is to its neighbours.
  private enum Role {
    case debris
    case labelled
    case prose
    case title
    case other
  }

  /// Words that stand as a heading by themselves, in one script; the other is folded to it by hand.
  private static let usualWords: Set<String> = [
    "序", "序言", "前言", "引言", "绪论", "緒論", "导言", "導言", "概述", "摘要", "总则", "總則", "附则", "附則",
    "范围", "範圍", "引用文件", "规范性引用文件", "術語和定義", "术语和定义", "术语定义", "结语", "結語", "结束语",
    "結束語", "结论", "結論", "后记", "後記", "参考文献", "參考文獻", "名词解释", "名詞解釋", "编后语",
  ]

  private let paragraphs: ParagraphList
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The candidates that the document makes plain, in order.
  static func find(
    in paragraphs: ParagraphList, besides labelled: [HeadingCandidate], title: Range<Int>?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [HeadingCandidate] {
    let finder = PlainHeadings(paragraphs: paragraphs, bytes: bytes)
    return finder.find(besides: labelled, title: title)
  }

  private func find(besides labelled: [HeadingCandidate], title: Range<Int>?) -> [HeadingCandidate]
  {
    var found: [HeadingCandidate] = []
    var usual = 0
    var nextLabelled = 0
    var previous = Role.other
    var previousEndsSentence = false
    var hasProse = false
    for index in 0..<paragraphs.count {
      while nextLabelled < labelled.count, Int(labelled[nextLabelled].paragraph) < index {
        nextLabelled += 1
      }
      let isLabelled =
        nextLabelled < labelled.count && Int(labelled[nextLabelled].paragraph) == index
      let paragraph = paragraphs[index]
      if paragraph.isDebris { continue }
      if isLabelled {
        (previous, previousEndsSentence) = (.labelled, true)
        continue
      }
      let look = ParagraphLook(paragraph, in: bytes)
      if look.isTitle, !isTitle(look.words, title),
        isFollowedByText(index, labelled, nextLabelled)
      {
        let isUsual = Self.usualWords.contains(words(look.words))
        let isSetApart =
          hasProse && (previous == .labelled || previousEndsSentence || previous == .title)
        if isUsual || isSetApart {
          var signs: HeadingCandidate.Look = [.ownLine, .endsOpen]
          if isUsual { signs.insert(.isUsual) }
          if look.hasComma { signs.insert(.hasComma) }
          found.append(candidate(index, look.words, signs))
          usual += isUsual ? 1 : 0
          (previous, previousEndsSentence) = (.title, true)
          continue
        }
      }
      hasProse = hasProse || look.isProse
      (previous, previousEndsSentence) = (look.isProse ? .prose : .other, look.endsSentence)
    }
    // One such line may be anything; several are a habit.
    if found.count - usual < 2 { found.removeAll { !$0.look.contains(.isUsual) } }
    return found
  }

  /// Whether prose follows, or a heading, and not another line of a list.
  private func isFollowedByText(
    _ index: Int, _ labelled: [HeadingCandidate], _ nextLabelled: Int
  ) -> Bool {
    var next = index + 1
    while next < paragraphs.count, paragraphs[next].isDebris { next += 1 }
    guard next < paragraphs.count else { return false }
    if nextLabelled < labelled.count, Int(labelled[nextLabelled].paragraph) == next {
      return labelled[nextLabelled].series != .appendix
    }
    let look = ParagraphLook(paragraphs[next], in: bytes)
    if look.isProse { return true }
    guard look.isTitle, next + 1 < paragraphs.count else { return false }
    return ParagraphLook(paragraphs[next + 1], in: bytes).isProse
  }

  /// Whether the words are the document's title, which stands again where the text does.
  private func isTitle(_ words: Range<Int>, _ title: Range<Int>?) -> Bool {
    title.map { bytes[$0].elementsEqual(bytes[words]) } ?? false
  }

  private func candidate(
    _ index: Int, _ words: Range<Int>, _ look: HeadingCandidate.Look
  ) -> HeadingCandidate {
    HeadingCandidate(
      series: .plain, number: 0, look: look, paragraph: Int32(clamping: index), range: words,
      labelEnd: words.lowerBound, title: words)
  }

  /// The words without blanks.
  private func words(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    var cursor = UnsafeUTF8Cursor(bytes, in: range)
    while let value = cursor.next() {
      if !WhiteSpace.contains(value), let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }
    return String(result)
  }
}
