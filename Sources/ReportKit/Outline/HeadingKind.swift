/// The kinds of headings, by their labels.
///
/// The raw values are the names that JSON uses.
public enum HeadingKind: String, Sendable, CaseIterable {
  /// 第一编, 第一篇.
  case part = "part"
  /// 第一章.
  case chapter = "chapter"
  /// 第一节.
  case section = "section"
  /// 第一款 as a division of Taiwan's statutes.
  case kuan = "kuan"
  /// 第一目 as a division of Taiwan's statutes.
  case mu = "mu"
  /// 第一条.
  case article = "article"
  /// 附件, 附录, with or without a number.
  case appendix = "appendix"
  /// 一、
  case han = "han"
  /// （一） and ㈠.
  case parenHan = "paren-han"
  /// 1. and 1、
  case arabic = "arabic"
  /// (1).
  case parenArabic = "paren-arabic"
  /// 5.1.2.
  case decimal = "decimal"
  /// ①.
  case circled = "circled"
  /// 一是, 一要, 第一，.
  case ordinalRunIn = "ordinal-run-in"

  /// Where a kind of fixed rank stands among the divisions of a statute, from the outside in
  /// (Legislation Law of the PRC, article 65: 编、章、节、条); nil for labels that nest as each
  /// author likes.
  var statuteRank: Int? {
    switch self {
    case .appendix: 0
    case .part: 1
    case .chapter: 2
    case .section: 3
    case .kuan: 4
    case .mu: 5
    case .article: 6
    default: nil
    }
  }
}
