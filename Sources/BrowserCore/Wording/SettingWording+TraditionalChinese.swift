extension SettingWording {
  static let traditionalChinese = SettingWording(
    head: [
      "gangmu 的設定：~/.config/gangmu/config.toml，或 $XDG_CONFIG_HOME 裡的 gangmu/config.toml。",
      "要改某項設定，去掉它前面的 #。命令列的選項優先於設定。",
    ],
    language: "界面的語言；auto 依語系而定。",
    theme: "顏色；auto 依終端而定。NO_COLOR 優先於此。",
    indent: "正文段落是否縮進兩個全形字。",
    ambiguousWidth: "終端把 “ ” ‘ ’ — … 畫成多寬；auto 去問終端。",
    outlineWidth: "目錄有幾欄；auto 是螢幕的十分之三。",
    searchExact: "尋找時是否一開始就按原樣，區分簡繁、全半形、大小寫和標點。",
    minLength: "重複的段落至少多長，按字計，不計空白。",
    similarity: "各處要有多像；1：除字形外全同。",
    keys: "一個命令的全部按鍵；在這裡給了別的命令的鍵，原來的命令就沒有了。Ctrl-C 一定是離開。",
    oneOf: { "可用：\($0)" },
    integer: { "\($0) 到 \($1) 的整數" + ($2.isEmpty ? "" : "，或 \($2)") },
    number: { "\($0) 到 \($1) 的數" },
    boolean: "true（是）或 false（否）",
    listOfKeys: #"按鍵的清單，例如 ["j", "Space", "Ctrl-L", "PgDn", "Down"]"#,
    unknown: { "沒有 \($0) 這項設定。可以設定的有：\($1)" },
    notAllowed: { "\($0) 不能這樣寫。\($1)。" },
    noSuchKey: {
      "沒有叫「\($0)」的按鍵。按鍵是單個字元、Ctrl- 加大寫字母、Space、Enter、Tab、Esc、Backspace、PgUp、PgDn、Home、End、Up、Down、Left、Right。"
    },
    keyTaken: { "按鍵「\($0)」已經給了 \($1)。" },
    keyLost: { "這裡拿走了「\($0)」，那是 \($1) 唯一的按鍵；請另給它一個。" })
}
