extension CopyWording {
  static let simplifiedChinese = CopyWording(
    status: { "重复 \($0)" },
    searching: { "找重复 \($0)%" },
    stillSearching: { "还在找重复的段落：\($0)%。" },
    none: "这份文件里没有重复的段落。",
    noneHere: "这里的文字没有在别处重复；按 p 到下一个重复段落。",
    noneAfter: "后面没有重复的段落了。",
    noneBefore: "前面没有重复的段落了。",
    copy: { "重复 \($0)/\($1)，第 \($2) 行。" },
    lacksThis: { "\($0)这一处缺原来的文字，到了最近的地方。" },
    passage: { "重复 \($0)/\($1)，全段 \($2.grouped) 字。" },
    compared: { "对照第 \($0)、\($1) 处（共 \($2) 处）：" },
    differences: { $0 == 0 ? "没有不同" : "不同 \($0.grouped) 处，\($1.grouped) 字" },
    side: { "第 \($0) 处，第 \($1) 行：" },
    comparedLines: { "第 \($0)、\($1) 行" },
    compareHint: "r 下一处  Enter 前往  Esc 关闭",
    onlyTwo: "没有第三处。",
    hidden: { "已隐藏重复 \($0.grouped) 处，共 \($1.grouped) 字，占全文 \($2)%。" },
    hole: { "… 重复 \($0.grouped) 字 · 同第 \($1) 行 …" },
    hiddenSign: "重复已隐藏",
    revealed: "已显示这里隐藏的重复。",
    allShown: "重复的文字都已显示。",
    nothingToHide: "没有长到值得隐藏的重复。",
    listHead: "重复段落",
    share: { "占全文 \($0)%" },
    order: { order in
      let name =
        switch order {
        case .mostText: "字数由多到少"
        case .position: "按原文次序"
        case .length: "由长到短"
        case .copies: "处数由多到少"
        }
      return "\(name)（S 换）"
    },
    orderIsOfTheList: "S 给重复段落的列表换次序；按 D 打开列表。",
    shortPassages: { "\($0.grouped) 个短的重复段落" },
    family: { "\($0.grouped)字 ×\($1) \($2)" },
    exact: "全同",
    folded: "同字异形",
    near: { "同 \($0)%" },
    partial: { "不全 \($0)%" },
    characters: { "\($0.grouped)字" },
    lines: { "第 \($0.joined(separator: "、")) 行\($1 ? "等" : "")：" })
}
