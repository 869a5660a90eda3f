/// The kinds of headings, by their labels.
///
/// The raw values are the names that JSON uses.
public enum HeadingKind: String, Sendable, CaseIterable {
  /// 第一编, 第一篇, 第一分编.
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
  /// 一 alone on its line, or before a blank.
  case hanBare = "han-bare"
  /// （一） and ㈠.
  case parenHan = "paren-han"
  /// 1. and 1、
  case arabic = "arabic"
  /// (1) and 1).
  case parenArabic = "paren-arabic"
  /// 5.1.2.
  case decimal = "decimal"
  /// ①.
  case circled = "circled"
  /// 甲、 and （甲）.
  case stem = "stem"
  /// 一是, 一要, 第一，, 首先，.
  case ordinalRunIn = "ordinal-run-in"
  /// A heading of Markdown without a label of its own.
  case markdown = "markdown"
  /// A heading without a label.
  case plain = "plain"
}
