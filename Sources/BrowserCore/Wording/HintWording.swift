/// The keys that the last line names, in one language; a key has the name of its command, ``Wording`` says why.
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
  /// Said when a reader opens the browser for the first time.
  let welcome: String
}

extension Wording {
  /// Said when a reader opens the browser for the first time.
  public var welcome: String { hints.welcome }
}

extension HintWording {
  static let english = HintWording(
    text: "⟨search⟩ search  ⟨other-pane⟩ outline",
    hits: "⟨next-hit⟩ ⟨previous-hit⟩ hits  ⟨cancel⟩ clear",
    copies: "⟨next-copy⟩ next copy  ⟨compare⟩ compare",
    outline: "⟨open-section⟩ go  ⟨filter⟩ filter  ⟨other-pane⟩ text",
    filteredOutline: "⟨open-section⟩ go  ⟨cancel⟩ all headings",
    families: "⟨unfold⟩ open  ⟨next-order⟩ order",
    helpScreen: "⟨search⟩ find  ⟨next-hit⟩ ⟨previous-hit⟩ matches  ⟨cancel⟩ close",
    helpPrompt: "a key, or words",
    close: "⟨cancel⟩ close",
    welcome: "Welcome: ⟨help⟩ shows all keys, ⟨quit⟩ quits.")

  static let traditionalChinese = HintWording(
    text: "⟨search⟩ 搜尋  ⟨other-pane⟩ 目錄",
    hits: "⟨next-hit⟩ ⟨previous-hit⟩ 換處  ⟨cancel⟩ 清除",
    copies: "⟨next-copy⟩ 下一處重複  ⟨compare⟩ 對照",
    outline: "⟨open-section⟩ 前往  ⟨filter⟩ 篩選  ⟨other-pane⟩ 正文",
    filteredOutline: "⟨open-section⟩ 前往  ⟨cancel⟩ 全部標題",
    families: "⟨unfold⟩ 展開  ⟨next-order⟩ 排序",
    helpScreen: "⟨search⟩ 尋找  ⟨next-hit⟩ ⟨previous-hit⟩ 換處  ⟨cancel⟩ 關閉",
    helpPrompt: "按鍵或文字",
    close: "⟨cancel⟩ 關閉",
    welcome: "歡迎使用綱目：按 ⟨help⟩ 看所有按鍵，⟨quit⟩ 離開。")

  static let simplifiedChinese = HintWording(
    text: "⟨search⟩ 搜索  ⟨other-pane⟩ 目录",
    hits: "⟨next-hit⟩ ⟨previous-hit⟩ 换处  ⟨cancel⟩ 清除",
    copies: "⟨next-copy⟩ 下一处重复  ⟨compare⟩ 对照",
    outline: "⟨open-section⟩ 前往  ⟨filter⟩ 筛选  ⟨other-pane⟩ 正文",
    filteredOutline: "⟨open-section⟩ 前往  ⟨cancel⟩ 全部标题",
    families: "⟨unfold⟩ 展开  ⟨next-order⟩ 排序",
    helpScreen: "⟨search⟩ 查找  ⟨next-hit⟩ ⟨previous-hit⟩ 换处  ⟨cancel⟩ 关闭",
    helpPrompt: "按键或文字",
    close: "⟨cancel⟩ 关闭",
    welcome: "欢迎使用纲目：按 ⟨help⟩ 看所有按键，⟨quit⟩ 退出。")
}
