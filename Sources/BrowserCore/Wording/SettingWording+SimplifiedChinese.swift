extension SettingWording {
  static let simplifiedChinese = SettingWording(
    head: [
      "gangmu 的设置：~/.config/gangmu/config.toml，或 $XDG_CONFIG_HOME 里的 gangmu/config.toml。",
      "要改某项设置，去掉它前面的 #。命令行的选项优先于设置。",
    ],
    language: "界面的语言；auto 依语言环境而定。",
    theme: "颜色；auto 依终端而定。NO_COLOR 优先于此。",
    indent: "正文段落是否缩进两个全角字。",
    ambiguousWidth: "终端把 “ ” ‘ ’ — … 画成多宽；auto 去问终端。",
    outlineWidth: "目录有几列；auto 是屏幕的十分之三。",
    searchExact: "查找时是否一开始就按原样，区分简繁、全半角、大小写和标点。",
    minLength: "重复的段落至少多长，按字计，不计空白。",
    similarity: "各处要有多像；1：除字形外全同。",
    keys: "一个命令的全部按键；在这里给了别的命令的键，原来的命令就没有了。Ctrl-C 一定是退出。",
    oneOf: { "可用：\($0)" },
    integer: { "\($0) 到 \($1) 的整数" + ($2.isEmpty ? "" : "，或 \($2)") },
    number: { "\($0) 到 \($1) 的数" },
    boolean: "true（是）或 false（否）",
    listOfKeys: #"按键的列表，例如 ["j", "Space", "Ctrl-L", "PgDn", "Down"]"#,
    unknown: { "没有 \($0) 这项设置。可以设置的有：\($1)" },
    notAllowed: { "\($0) 不能这样写。\($1)。" },
    noSuchKey: {
      "没有叫“\($0)”的按键。按键是单个字符、Ctrl- 加大写字母、Space、Enter、Tab、Esc、Backspace、PgUp、PgDn、Home、End、Up、Down、Left、Right。"
    },
    keyTaken: { "按键“\($0)”已经给了 \($1)。" },
    keyLost: { "这里拿走了“\($0)”，那是 \($1) 唯一的按键；请另给它一个。" })
}
