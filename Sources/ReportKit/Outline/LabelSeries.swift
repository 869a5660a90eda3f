/// A series of labels that count together: 一是 二是 三是 is one, 第一， 第二， is another, though both
/// are of one ``HeadingKind``.
///
/// The raw values serve as indices.
enum LabelSeries: UInt8, CaseIterable {
  case appendix, part, subpart, chapter, section, kuan, mu, article
  case plain
  case hanBare, han, parenHan, arabicBare, arabic, parenArabic, halfParenArabic
  case decimal2, decimal3, decimal4, decimal5
  case circled, stem, parenStem
  case isOrdinal, mustOrdinal, ordinal, sequenceWord, oneOfThem
  case markdown

  /// What a heading of the series is called.
  var kind: HeadingKind {
    switch self {
    case .appendix: .appendix
    case .part, .subpart: .part
    case .chapter: .chapter
    case .section: .section
    case .kuan: .kuan
    case .mu: .mu
    case .article: .article
    case .plain: .plain
    case .hanBare: .hanBare
    case .han: .han
    case .parenHan: .parenHan
    case .arabicBare, .arabic: .arabic
    case .parenArabic, .halfParenArabic: .parenArabic
    case .decimal2, .decimal3, .decimal4, .decimal5: .decimal
    case .circled: .circled
    case .stem, .parenStem: .stem
    case .isOrdinal, .mustOrdinal, .ordinal, .sequenceWord, .oneOfThem: .ordinalRunIn
    case .markdown: .markdown
    }
  }

  /// Where the series stands among the divisions of a statute, from the outside in (Legislation Law
  /// of the PRC, article 65: 编、章、节、条; Taiwan's 中央法規標準法, article 9, adds 款、目).
  var isDivision: Bool { rawValue <= LabelSeries.article.rawValue }

  /// Whether the labels are words of a sentence, so that prose holds them as well: 一是, 首先.
  var isOrdinal: Bool { kind == .ordinalRunIn }

  /// The order in which layers usually nest, from the outside in.
  ///
  /// Divisions of statutes as above; then 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3), and ordinals below the
  /// layer that they stand in.
  var rank: Int {
    switch self {
    case .appendix, .part, .subpart, .chapter, .section, .kuan, .mu, .article: Int(rawValue)
    case .plain, .markdown: 8
    case .hanBare: 9
    case .stem: 10
    case .han: 11
    case .parenStem: 11
    case .parenHan: 12
    case .arabicBare: 12
    case .decimal2: 13
    case .arabic: 14
    case .decimal3: 14
    case .parenArabic, .halfParenArabic: 15
    case .decimal4, .decimal5: 15
    case .circled: 16
    case .isOrdinal, .mustOrdinal, .ordinal, .sequenceWord, .oneOfThem: 14
    }
  }

  /// The number of parts of a decimal label; 0 for others.
  var decimalDepth: Int {
    switch self {
    case .decimal2: 2
    case .decimal3: 3
    case .decimal4: 4
    case .decimal5: 5
    default: 0
    }
  }

  /// The series of decimal labels with so many parts, at most five.
  static func decimal(parts: Int) -> LabelSeries {
    switch parts {
    case ...2: .decimal2
    case 3: .decimal3
    case 4: .decimal4
    default: .decimal5
    }
  }
}
