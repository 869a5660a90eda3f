import ReportKit

extension FindingWording {
  static let traditionalChinese = FindingWording(
    explanation: { rule in
      switch rule {
      case .numberingGap: "標題編號缺號"
      case .numberingRepeat: "同一編號連續出現"
      case .numberingRestart: "編號在不該重新開始的地方重新開始"
      case .numberingOrder: "編號的次序不對"
      case .missingParent: "標題沒有上級，而同類標題都有"
      case .cutEnd: "全文在句子中間結束"
      case .unclosedMark: "引號或括號不成對"
      case .brokenParagraph: "段落在句子中間斷開"
      case .mixedScript: "繁體文字裡夾有簡體字，或者相反"
      case .doubledCharacter: "誤重的字"
      case .noHeadings: "幾頁長的文字沒有標題"
      }
    },
    name: { rule in
      switch rule {
      case .numberingGap: "缺號"
      case .numberingRepeat: "重號"
      case .numberingRestart: "重新編號"
      case .numberingOrder: "亂序"
      case .missingParent: "缺上級"
      case .cutEnd: "結尾殘缺"
      case .unclosedMark: "標點不成對"
      case .brokenParagraph: "斷段"
      case .mixedScript: "繁簡混排"
      case .doubledCharacter: "重字"
      case .noHeadings: "沒有標題"
      }
    },
    severity: { severity in
      switch severity {
      case .error: "錯誤"
      case .warning: "警告"
      case .note: "提示"
      }
    },
    quote: { "「\($0)」" },
    numbers: { numbers in
      let ends = [numbers.lowerBound, numbers.upperBound].map(HanNumeral.string)
      switch numbers.count {
      case 1: return ends[0]
      case 2: return "\(ends[0])、\(ends[1])"
      default: return "\(ends[0])至\(ends[1])"
      }
    },
    startsLate: { "編號從\($0)開始，缺\($1)。" },
    skips: { "\($2)後面是\($0)，缺\($1)。" },
    repeats: { "\($0)在這裡第\(HanNumeral.string($1))次出現，第一次在第 \($2) 行。" },
    restarts: { "編號在\($0)重新開始，前一次從第 \($1) 行開始。" },
    unexpected: { "\($0)應是第\(HanNumeral.string($1))項。" },
    misplaced: { "\($0)和\($1)次序不對。" },
    noParent: { "\($0)沒有上級標題，而同類的標題有，如第 \($2) 行的\($1)。" },
    cutEnd: "全文在句子中間結束。",
    unclosed: { "標點 \($0) 沒有閉合\(more($1))。" },
    unopened: { "標點 \($0) 前面沒有與它成對的標點\(more($1))。" },
    broken: { "段落在\($0)處斷開，下文在第 \($1) 行\(more($2))。" },
    between: "",
    mixed: { form, words, more in
      let other = form == .simplified ? "繁體文字裡的簡體字" : "簡體文字裡的繁體字"
      return "\(other)：\(words)" + (more > 0 ? "，還有 \(more) 處。" : "。")
    },
    doubled: { "\($0)可能誤重了一個字\(more($1))。" },
    noHeadings: "文字有幾頁長，卻沒有標題。")

  /// In how many more places of the paragraph it is so.
  private static func more(_ count: Int) -> String {
    count > 0 ? "，本段還有 \(count) 處" : ""
  }
}
