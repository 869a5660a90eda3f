extension CopyWording {
  static let simplifiedChinese = CopyWording(
    status: { "重复 \($0)" },
    searching: { "找重复 \($0)%" },
    stillSearching: { "还在找重复的段落：\($0)%。" },
    none: "这份文件里没有重复的段落。",
    noneHere: "这里的文字没有在别处重复；按 ⟨next-passage⟩ 到下一个重复段落。",
    noneAfter: "后面没有重复的段落了。",
    noneBefore: "前面没有重复的段落了。",
    copy: { "重复 \($0)/\($1)，第 \($2) 行。" },
    lacksThis: { "\($0)这一处缺原来的文字，到了最近的地方。" },
    passage: { "重复 \($0)/\($1)，全段 \($2.grouped) 字。" })
}
