extension CopyWording {
  static let traditionalChinese = CopyWording(
    status: { "重複 \($0)" },
    searching: { "找重複 \($0)%" },
    stillSearching: { "還在找重複的段落：\($0)%。" },
    none: "這份文件裡沒有重複的段落。",
    noneHere: "這裡的文字沒有在別處重複；按 ⟨next-passage⟩ 到下一個重複段落。",
    noneAfter: "後面沒有重複的段落了。",
    noneBefore: "前面沒有重複的段落了。",
    copy: { "重複 \($0)/\($1)，第 \($2) 行。" },
    lacksThis: { "\($0)這一處缺原來的文字，到了最近的地方。" },
    passage: { "重複 \($0)/\($1)，全段 \($2.grouped) 字。" })
}
