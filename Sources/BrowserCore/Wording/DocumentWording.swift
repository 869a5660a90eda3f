/// What the browser says about several documents and about files that change, in one language.
struct DocumentWording: Sendable {
  let listHead: String
  /// What keys do in the list of documents.
  let listHint: String
  /// Stands in the list for a document that nobody has looked at yet.
  let unread: String
  /// Stands in the list for a document that cannot be opened.
  let failed: String
  /// Said when another document is shown: its number, how many there are, and its title.
  let shown: @Sendable (Int, Int, String) -> String
  /// Which of several documents is shown, in the status line.
  let number: @Sendable (Int, Int) -> String
  let onlyOne: String
  let noNext: String
  let noPrevious: String
  let lastStays: String
  let changed: String
  let gone: String
  /// Stands in the status line as long as the file is not what is shown.
  let changedSign: String
  let stillReading: String
  let isStandardInput: String
  let isSample: String
  let isNoFile: String

  /// Why a document cannot be read again.
  func sentence(for obstacle: ReloadObstacle) -> String {
    switch obstacle {
    case .isStandardInput: isStandardInput
    case .isSample: isSample
    case .isNoFile: isNoFile
    }
  }
}

extension DocumentWording {
  static let english = DocumentWording(
    listHead: "Documents",
    listHint: "x close",
    unread: "not read yet",
    failed: "cannot be read",
    shown: { "Document \($0) of \($1): \($2)" },
    number: { "document \($0)/\($1)" },
    onlyOne: "This is the only document; gangmu A B opens two.",
    noNext: "This is the last document.",
    noPrevious: "This is the first document.",
    lastStays: "The last document stays open; ⟨quit⟩ quits.",
    changed: "The file has changed; ⟨reload⟩ reads it again.",
    gone: "The file is no longer there; this is what it was.",
    changedSign: "changed, ⟨reload⟩",
    stillReading: "The document is still being read.",
    isStandardInput: "This came from standard input, which cannot be read again.",
    isSample: "This is the sample in the program, which does not change.",
    isNoFile: "This came from a pipe or device, which cannot be read again.")

  static let traditionalChinese = DocumentWording(
    listHead: "文件",
    listHint: "x 關閉文件",
    unread: "尚未讀取",
    failed: "無法讀取",
    shown: { "第 \($0) 份，共 \($1) 份：\($2)" },
    number: { "文件 \($0)/\($1)" },
    onlyOne: "只打開了這一份文件；gangmu A B 打開兩份。",
    noNext: "這是最後一份文件。",
    noPrevious: "這是第一份文件。",
    lastStays: "最後一份文件不能關閉；按 ⟨quit⟩ 離開。",
    changed: "檔案已變動；按 ⟨reload⟩ 重新讀取。",
    gone: "檔案已不在原處；這裡還是原來的內容。",
    changedSign: "已變動 ⟨reload⟩",
    stillReading: "文件還沒有讀完。",
    isStandardInput: "這份文件來自標準輸入，不能重新讀取。",
    isSample: "這是程式自帶的樣本，不會變動。",
    isNoFile: "這份文件來自管道或裝置，不能重新讀取。")

  static let simplifiedChinese = DocumentWording(
    listHead: "文件",
    listHint: "x 关闭文件",
    unread: "尚未读取",
    failed: "无法读取",
    shown: { "第 \($0) 份，共 \($1) 份：\($2)" },
    number: { "文件 \($0)/\($1)" },
    onlyOne: "只打开了这一份文件；gangmu A B 打开两份。",
    noNext: "这是最后一份文件。",
    noPrevious: "这是第一份文件。",
    lastStays: "最后一份文件不能关闭；按 ⟨quit⟩ 退出。",
    changed: "文件已变动；按 ⟨reload⟩ 重新读取。",
    gone: "文件已不在原处；这里还是原来的内容。",
    changedSign: "已变动 ⟨reload⟩",
    stillReading: "文件还没有读完。",
    isStandardInput: "这份文件来自标准输入，不能重新读取。",
    isSample: "这是程序自带的样本，不会变动。",
    isNoFile: "这份文件来自管道或设备，不能重新读取。")
}
