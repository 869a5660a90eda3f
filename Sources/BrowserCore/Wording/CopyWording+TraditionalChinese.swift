extension CopyWording {
  static let traditionalChinese = CopyWording(
    status: { "重複 \($0)" },
    searching: { "找重複 \($0)%" },
    stillSearching: { "還在找重複的段落：\($0)%。" },
    none: "這份文件裡沒有重複的段落。",
    noneHere: "這裡的文字沒有在別處重複；按 p 到下一個重複段落。",
    noneAfter: "後面沒有重複的段落了。",
    noneBefore: "前面沒有重複的段落了。",
    copy: { "重複 \($0)/\($1)，第 \($2) 行。" },
    lacksThis: { "\($0)這一處缺原來的文字，到了最近的地方。" },
    passage: { "重複 \($0)/\($1)，全段 \($2.grouped) 字。" },
    compared: { "對照第 \($0)、\($1) 處（共 \($2) 處）：" },
    differences: { $0 == 0 ? "沒有不同" : "不同 \($0.grouped) 處，\($1.grouped) 字" },
    side: { "第 \($0) 處，第 \($1) 行：" },
    comparedLines: { "第 \($0)、\($1) 行" },
    compareHint: "r 下一處  Enter 前往  Esc 關閉",
    onlyTwo: "沒有第三處。",
    hidden: { "已隱藏重複 \($0.grouped) 處，共 \($1.grouped) 字，佔全文 \($2)%。" },
    hole: { "… 重複 \($0.grouped) 字 · 同第 \($1) 行 …" },
    hiddenSign: "重複已隱藏",
    revealed: "已顯示這裡隱藏的重複。",
    allShown: "重複的文字都已顯示。",
    nothingToHide: "沒有長到值得隱藏的重複。",
    listHead: "重複段落",
    share: { "佔全文 \($0)%" },
    order: { order in
      let name =
        switch order {
        case .mostText: "字數由多到少"
        case .position: "按原文次序"
        case .length: "由長到短"
        case .copies: "處數由多到少"
        }
      return "\(name)（S 換）"
    },
    orderIsOfTheList: "S 給重複段落的列表換次序；按 D 打開列表。",
    shortPassages: { "\($0.grouped) 個短的重複段落" },
    family: { "\($0.grouped)字 ×\($1) \($2)" },
    exact: "全同",
    folded: "同字異形",
    near: { "同 \($0)%" },
    partial: { "不全 \($0)%" },
    characters: { "\($0.grouped)字" },
    lines: { "第 \($0.joined(separator: "、")) 行\($1 ? "等" : "")：" })
}
