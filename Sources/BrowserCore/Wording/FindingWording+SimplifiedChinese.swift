import ReportKit

extension FindingWording {
  static let simplifiedChinese = FindingWording(
    explanation: { rule in
      switch rule {
      case .numberingGap: "标题编号缺号"
      case .numberingRepeat: "同一编号连续出现"
      case .numberingRestart: "编号在不该重新开始的地方重新开始"
      case .numberingOrder: "编号的次序不对"
      case .missingParent: "标题没有上级，而同类标题都有"
      case .cutEnd: "全文在句子中间结束"
      case .unclosedMark: "引号或括号不成对"
      case .brokenParagraph: "段落在句子中间断开"
      case .mixedScript: "繁体文字里夹有简体字，或者相反"
      case .doubledCharacter: "误重的字"
      case .noHeadings: "几页长的文字没有标题"
      }
    },
    name: { rule in
      switch rule {
      case .numberingGap: "缺号"
      case .numberingRepeat: "重号"
      case .numberingRestart: "重新编号"
      case .numberingOrder: "乱序"
      case .missingParent: "缺上级"
      case .cutEnd: "结尾残缺"
      case .unclosedMark: "标点不成对"
      case .brokenParagraph: "断段"
      case .mixedScript: "繁简混排"
      case .doubledCharacter: "重字"
      case .noHeadings: "没有标题"
      }
    },
    severity: { severity in
      switch severity {
      case .error: "错误"
      case .warning: "警告"
      case .note: "提示"
      }
    },
    quote: { "“\($0)”" },
    numbers: { numbers in
      let ends = [numbers.lowerBound, numbers.upperBound].map(HanNumeral.string)
      switch numbers.count {
      case 1: return ends[0]
      case 2: return "\(ends[0])、\(ends[1])"
      default: return "\(ends[0])至\(ends[1])"
      }
    },
    startsLate: { "编号从\($0)开始，缺\($1)。" },
    skips: { "\($2)后面是\($0)，缺\($1)。" },
    repeats: { "\($0)在这里第\(HanNumeral.string($1))次出现，第一次在第 \($2) 行。" },
    restarts: { "编号在\($0)重新开始，前一次从第 \($1) 行开始。" },
    unexpected: { "\($0)应是第\(HanNumeral.string($1))项。" },
    misplaced: { "\($0)和\($1)次序不对。" },
    noParent: { "\($0)没有上级标题，而同类的标题有，如第 \($2) 行的\($1)。" },
    cutEnd: "全文在句子中间结束。",
    unclosed: { "标点 \($0) 没有闭合\(more($1))。" },
    unopened: { "标点 \($0) 前面没有与它成对的标点\(more($1))。" },
    broken: { "段落在\($0)处断开，下文在第 \($1) 行\(more($2))。" },
    between: "",
    mixed: { form, words, more in
      let other = form == .simplified ? "繁体文字里的简体字" : "简体文字里的繁体字"
      return "\(other)：\(words)" + (more > 0 ? "，还有 \(more) 处。" : "。")
    },
    doubled: { "\($0)可能误重了一个字\(more($1))。" },
    noHeadings: "文字有几页长，却没有标题。")

  /// In how many more places of the paragraph it is so.
  private static func more(_ count: Int) -> String {
    count > 0 ? "，本段还有 \(count) 处" : ""
  }
}
