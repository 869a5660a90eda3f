@testable import BrowserCore

/// Strings on which layouts fail: marks, joiners, controls, tabs and endless runs.
///
/// None of them holds a line end.
enum NastyStrings {
  /// Short pieces; put together in any order they make more nasty strings.
  static let pieces = [
    "a", "一", "𠮷", "é", "e\u{301}", "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}",
    "一\u{301}\u{302}\u{303}\u{304}", "👨\u{200D}👩\u{200D}👧", "👨\u{200D}", "\u{200D}", "\u{200D}👩",
    "❤\u{FE0F}\u{200D}🔥", "👍🏽", "🇹🇼", "🇨🇳🇯", "1\u{FE0F}\u{20E3}", "葛\u{E0100}", "\u{FE0F}", "\t",
    "\t\t", "\u{200B}", "\u{1B}[2J", "\u{0}", "\u{7F}", "\u{9B}", "\r", "\u{AD}", "\u{202E}",
    "\u{2028}", "\u{FEFF}", "\u{A0}", "\u{3000}", " ", "\u{1112}\u{1161}\u{11AB}", "한",
    "\u{1160}", "กำลัง", "“", "”", "‘", "’", "—", "……", "——", "，", "。", "（一）", "20.9%", "①",
    "\u{FFFD}", "\u{E000}", "\u{10FFFF}", "ｶﾞ", "\u{600}", "ﷺ", "⟨U+001B⟩",
  ]

  /// Each piece by itself and in company, and some very long runs.
  static let all: [String] =
    pieces.map { $0 } + pieces.map { "一" + $0 + $0 + "a" + $0 } + [
      "",
      String(repeating: "一", count: 500),
      String(repeating: "x", count: 500),
      String(repeating: "，", count: 300),
      String(repeating: "“", count: 300),
      String(repeating: "e\u{301}", count: 200),
      String(repeating: "\t", count: 200),
      String(repeating: "\u{200B}", count: 100),
      "e" + String(repeating: "\u{301}", count: 200),
      String(repeating: "👨\u{200D}👩\u{200D}👧", count: 60),
      pieces.joined(),
      pieces.reversed().joined(separator: "文"),
    ]
}

extension AmbiguousWidth {
  static let both: [AmbiguousWidth] = [.narrow, .wide]
}

extension ClusterCursor {
  /// All clusters of a string.
  static func clusters(of string: String, _ ambiguous: AmbiguousWidth = .narrow) -> [Cluster] {
    var clusters: [Cluster] = []
    forEach(in: string, widths: CellWidths(ambiguous: ambiguous)) { cluster in
      clusters.append(cluster)
      return true
    }
    return clusters
  }
}
