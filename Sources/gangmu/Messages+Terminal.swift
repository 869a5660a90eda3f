import NcursesTerminal

/// What is said of a terminal that cannot show the browser, and after a crash.
extension Messages {
  func sentence(for error: TerminalError) -> String {
    switch error {
    case .unknownTerminal(_, known: nil):
      choose(
        "no terminals are known here at all. Install the package ncurses-base.",
        "這裡不認得任何終端。請安裝套件 ncurses-base。", "这里不认得任何终端。请安装软件包 ncurses-base。")
    case .unknownTerminal(name: nil, let known?):
      choose(
        "TERM is not set, so the terminal is not known. Try TERM=\(known).",
        "沒有設定 TERM，不認得這個終端。請試 TERM=\(known)。", "没有设置 TERM，不认得这个终端。请试 TERM=\(known)。")
    case .unknownTerminal(let name?, let known?):
      choose(
        "the terminal \(quoted(name)) is not known here. Try TERM=\(known), or install the package \(package(knowing: name)).",
        "這裡不認得終端\(quoted(name))。請試 TERM=\(known)，或安裝套件 \(package(knowing: name))。",
        "这里不认得终端\(quoted(name))。请试 TERM=\(known)，或安装软件包 \(package(knowing: name))。")
    case .noCursorAddressing:
      choose(
        "this terminal cannot place the cursor (see TERM). Use another terminal, or gangmu FILE | cat for the text.",
        "這個終端不能移動游標（見 TERM）。請換一個終端，或用 gangmu FILE | cat 看文字。",
        "这个终端不能移动光标（见 TERM）。请换一个终端，或用 gangmu FILE | cat 看文字。")
    case .noKeyboard:
      choose(
        "there is no terminal to read keys from. Run it in a terminal, or use gangmu FILE | cat for the text.",
        "沒有可以讀取按鍵的終端。請在終端裡執行，或用 gangmu FILE | cat 看文字。",
        "没有可以读取按键的终端。请在终端里运行，或用 gangmu FILE | cat 看文字。")
    case .notStarted:
      choose(
        "the terminal could not be set up. Check TERM, and that the terminal is still open.",
        "無法使用這個終端。請檢查 TERM，以及終端是否還開著。",
        "无法使用这个终端。请检查 TERM，以及终端是否还开着。")
    }
  }

  /// The package of Debian that describes a terminal: most are in the same.
  private func package(knowing terminal: String) -> String {
    ["kitty", "foot"].first { terminal.contains($0) }.map { "\($0)-terminfo" } ?? "ncurses-term"
  }

  /// The terminal could not be taken, since ncurses has crashed on its description.
  var badTerminal: StaticString {
    switch language {
    case .english:
      "gangmu: the description of this terminal is damaged. Try another TERM such as TERM=vt100, or without TERMINFO and ~/.terminfo.\n"
    case .traditionalChinese:
      "gangmu：這個終端的描述檔已損壞。請換一個 TERM，例如 TERM=vt100，或不用 TERMINFO 和 ~/.terminfo。\n"
    case .simplifiedChinese:
      "gangmu：这个终端的描述文件已损坏。请换一个 TERM，例如 TERM=vt100，或不用 TERMINFO 和 ~/.terminfo。\n"
    }
  }

  /// What is printed after a crash, when the terminal has been given back.
  var crash: StaticString {
    switch language {
    case .english:
      "gangmu: crashed; the terminal is as it was and the document is untouched. Please report it.\n"
    case .traditionalChinese: "gangmu：程式意外終止；終端已復原，文件沒有改動。請回報此問題。\n"
    case .simplifiedChinese: "gangmu：程序意外终止；终端已复原，文件没有改动。请报告此问题。\n"
    }
  }

  /// What is printed instead if memory has run out.
  var crashForMemory: StaticString {
    switch language {
    case .english:
      "gangmu: there is not enough memory; the terminal is as it was and the document is untouched. Close other programs, or split the file.\n"
    case .traditionalChinese: "gangmu：記憶體不足；終端已復原，文件沒有改動。請關閉其他程式，或把檔案分開。\n"
    case .simplifiedChinese: "gangmu：内存不足；终端已复原，文件没有改动。请关闭其他程序，或把文件分开。\n"
    }
  }
}
