/// The keys that the last line names, in one language.
struct HintWording: Sendable {
  /// In the text.
  let text: String
  /// In the text, while words are looked for.
  let hits: String
  /// In the text, where it also stands elsewhere.
  let copies: String
  /// In the outline.
  let outline: String
  /// In the outline while it is limited.
  let filteredOutline: String
  /// In the list of duplicated passages, before what all lists have.
  let families: String
  /// On the help screen.
  let helpScreen: String
  /// In the prompt of the help screen.
  let helpPrompt: String
  /// Where there is room for no more.
  let close: String
}

extension HintWording {
  static let english = HintWording(
    text: "/ search  Tab outline",
    hits: "n N hits  Esc clear",
    copies: "r next copy  = compare",
    outline: "Enter go  f filter  Tab text",
    filteredOutline: "Enter go  Esc all headings",
    families: "→ open  S order",
    helpScreen: "/ find  n N matches  Esc close",
    helpPrompt: "a key, or words",
    close: "Esc close")

  static let traditionalChinese = HintWording(
    text: "/ 搜尋  Tab 目錄",
    hits: "n N 換處  Esc 清除",
    copies: "r 下一處重複  = 對照",
    outline: "Enter 前往  f 篩選  Tab 正文",
    filteredOutline: "Enter 前往  Esc 全部標題",
    families: "→ 展開  S 排序",
    helpScreen: "/ 尋找  n N 換處  Esc 關閉",
    helpPrompt: "按鍵或文字",
    close: "Esc 關閉")

  static let simplifiedChinese = HintWording(
    text: "/ 搜索  Tab 目录",
    hits: "n N 换处  Esc 清除",
    copies: "r 下一处重复  = 对照",
    outline: "Enter 前往  f 筛选  Tab 正文",
    filteredOutline: "Enter 前往  Esc 全部标题",
    families: "→ 展开  S 排序",
    helpScreen: "/ 查找  n N 换处  Esc 关闭",
    helpPrompt: "按键或文字",
    close: "Esc 关闭")
}
