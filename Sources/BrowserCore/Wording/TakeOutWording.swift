/// What the browser says about taking text out, in one language.
public struct TakeOutWording: Sendable {
  /// The keys after `y`.
  let copyHint: String
  /// What stands at the right edge of the prompt for a command.
  let pipeHint: String
  /// Where a text stands: the title, the path and words of its section, its paragraph and its line.
  let citation:
    @Sendable (_ title: String, _ section: String?, _ paragraph: Int, _ line: Int) -> String
  let sent: @Sendable (Int) -> String
  let copiedToTmux: @Sendable (Int) -> String
  let tooLong: @Sendable (Int) -> String
  let noClipboard: @Sendable (String) -> String
  let cannotRun: @Sendable (String) -> String
  let ended: @Sendable (Int) -> String
  let killed: @Sendable (Int) -> String
  let noEditor: String
  let isStandardInput: String
  let isSample: String
  let isExtracted: @Sendable (String) -> String
  let cannotReadAgain: String
  let readAgain: String
  /// Said after the output of a command.
  public let pressEnter: String

  /// What has become of what was taken out.
  public func sentence(for answer: TakeOutAnswer) -> String {
    switch answer {
    case .sent(let characters): sent(characters)
    case .copiedToTmux(let characters): copiedToTmux(characters)
    case .tooLong(let limit): tooLong(limit)
    case .noClipboard(let terminal): noClipboard(terminal)
    case .cannotRun(let program): cannotRun(program)
    case .ended(let status): ended(Int(status))
    case .killed(let signal): killed(Int(signal))
    case .noEditor: noEditor
    case .isStandardInput: isStandardInput
    case .isSample: isSample
    case .isExtracted(let form): isExtracted(form)
    case .cannotReadAgain: cannotReadAgain
    case .readAgain: readAgain
    }
  }
}

extension TakeOutWording {
  static let english = TakeOutWording(
    copyHint: "p paragraph  s section  l line  P S L with source",
    pipeHint: "reads the section",
    citation: { title, section, paragraph, line in
      "— \(title)" + (section.map { ", \($0)" } ?? "") + ", p\(paragraph), line \(line)"
    },
    sent: { "\($0.grouped) characters sent to the terminal for its clipboard, if it allows that." },
    copiedToTmux: { "\($0.grouped) characters copied to tmux, which tells the terminal." },
    tooLong: { "Too long for terminals (over \($0.grouped) bytes): use | or gangmu export." },
    noClipboard: { "This terminal (TERM=\($0)) is not known to have a clipboard: use |." },
    cannotRun: { "Cannot start \($0)." },
    ended: { $0 == 0 ? "The command has ended." : "The command has ended with status \($0)." },
    killed: { "The command was ended by signal \($0)." },
    noEditor: "Set VISUAL or EDITOR to the name of an editor.",
    isStandardInput: "This came from standard input: there is no file to edit.",
    isSample: "This is the sample in the program: there is no file to edit.",
    isExtracted: {
      "This was taken out of a \($0) file: | sends the text to a program, gangmu export writes it."
    },
    cannotReadAgain: "The file cannot be read again; this is what it was.",
    readAgain: "The file has been read again.",
    pressEnter: "Enter: back to gangmu")

  static let traditionalChinese = TakeOutWording(
    copyHint: "p 段  s 節  l 行  P S L 附出處",
    pipeHint: "讀入這一節",
    citation: { title, section, paragraph, line in
      "——《\(title)》" + (section.map { "，\($0)" } ?? "") + "，第\(paragraph)段（第\(line)行）"
    },
    sent: { "已把 \($0.grouped) 字送給終端的剪貼簿（終端可能不接受）。" },
    copiedToTmux: { "已把 \($0.grouped) 字複製到 tmux，由它轉給終端。" },
    tooLong: { "太長，終端收不下（超過 \($0.grouped) 位元組）：請用 | 或 gangmu export。" },
    noClipboard: { "這個終端（TERM=\($0)）不知有沒有剪貼簿：請用 |。" },
    cannotRun: { "無法執行 \($0)。" },
    ended: { $0 == 0 ? "命令已結束。" : "命令已結束，狀態 \($0)。" },
    killed: { "命令被信號 \($0) 終止。" },
    noEditor: "請把 VISUAL 或 EDITOR 設為編輯器的名稱。",
    isStandardInput: "這份文件來自標準輸入，沒有可以編輯的檔案。",
    isSample: "這是程式自帶的樣本，沒有可以編輯的檔案。",
    isExtracted: { "這是從 \($0) 檔案中取出的文字：可用 | 交給其他程式，或用 gangmu export 寫出。" },
    cannotReadAgain: "無法重新讀取檔案，這裡還是原來的內容。",
    readAgain: "檔案已重新讀取。",
    pressEnter: "按 Enter 回到 gangmu")

  static let simplifiedChinese = TakeOutWording(
    copyHint: "p 段  s 节  l 行  P S L 附出处",
    pipeHint: "读入这一节",
    citation: { title, section, paragraph, line in
      "——《\(title)》" + (section.map { "，\($0)" } ?? "") + "，第\(paragraph)段（第\(line)行）"
    },
    sent: { "已把 \($0.grouped) 字送给终端的剪贴板（终端可能不接受）。" },
    copiedToTmux: { "已把 \($0.grouped) 字复制到 tmux，由它转给终端。" },
    tooLong: { "太长，终端收不下（超过 \($0.grouped) 字节）：请用 | 或 gangmu export。" },
    noClipboard: { "这个终端（TERM=\($0)）不知有没有剪贴板：请用 |。" },
    cannotRun: { "无法运行 \($0)。" },
    ended: { $0 == 0 ? "命令已结束。" : "命令已结束，状态 \($0)。" },
    killed: { "命令被信号 \($0) 终止。" },
    noEditor: "请把 VISUAL 或 EDITOR 设为编辑器的名称。",
    isStandardInput: "这份文件来自标准输入，没有可以编辑的文件。",
    isSample: "这是程序自带的样本，没有可以编辑的文件。",
    isExtracted: { "这是从 \($0) 文件中取出的文字：可用 | 交给其他程序，或用 gangmu export 写出。" },
    cannotReadAgain: "无法重新读取文件，这里还是原来的内容。",
    readAgain: "文件已重新读取。",
    pressEnter: "按 Enter 回到 gangmu")
}
