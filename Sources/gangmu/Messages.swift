import BrowserCore
import Glibc
import ReportFormats
import ReportKit

/// The sentences in which the program tells of trouble: what happened, and what to do.
struct Messages {
  let language: Language

  func sentence(for error: DocumentError) -> String {
    let path = error.path == "-" ? standardInput : quoted(error.path)
    switch error.code {
    case .report(let code): return sentence(for: code, path, error.systemError)
    case .extraction(let error): return sentence(for: error, path)
    }
  }

  private func sentence(
    for code: ReportError.Code, _ path: String, _ systemError: CInt?
  ) -> String {
    switch code {
    case .isDirectory:
      return choose(
        "\(path) is a directory. Name a text file in it.",
        "\(path) 是資料夾。請給出其中的文字檔。",
        "\(path) 是文件夹。请给出其中的文本文件。")
    case .cannotOpen, .cannotRead:
      let reason = reason(systemError ?? 0)
      return choose(
        "cannot read \(path): \(reason)", "無法讀取\(path)：\(reason)", "无法读取\(path)：\(reason)")
    case .outOfMemory:
      return choose(
        "there is not enough memory to open \(path). Close other programs, or split the file.",
        "記憶體不足，無法打開\(path)。請關閉其他程式，或把檔案分開。",
        "内存不足，无法打开\(path)。请关闭其他程序，或把文件分开。")
    case .cannotConvert(let encoding):
      let name = encoding.rawValue
      return choose(
        "cannot convert \(path) from \(name): glibc’s converter is missing. Install its gconv modules.",
        "無法轉換\(path)（\(name)）：缺少 glibc 的轉換模組。請安裝 gconv 模組。",
        "无法转换\(path)（\(name)）：缺少 glibc 的转换模块。请安装 gconv 模块。")
    }
  }

  func sentence(for error: SearchError) -> String {
    switch error {
    case .syntax(let characters, let reason):
      choose(
        "the regular expression has a mistake after character \(characters): \(reason).",
        "正則表達式在第 \(characters) 個字之後有誤：\(reason)。",
        "正则表达式在第 \(characters) 个字之后有误：\(reason)。")
    case .tooHard:
      choose(
        "the regular expression takes too long on this text. Make it simpler: repeat nothing that repeats itself.",
        "正則表達式在這份文件上太費時。請寫得簡單些，不要在重複裡再重複。",
        "正则表达式在这份文件上太费时。请写得简单些，不要在重复里再重复。")
    case .outOfMemory:
      choose("there is not enough memory for this search.", "記憶體不足，無法尋找。", "内存不足，无法查找。")
    }
  }

  func sentence(for error: OutputError) -> String {
    let reason = reason(error.systemError)
    return choose("cannot write: \(reason)", "無法寫出：\(reason)", "无法写出：\(reason)")
  }

  /// A place was named, but the text is printed.
  var placeNeedsTerminal: String {
    choose(
      "--at and +N need a terminal: without one the whole text is printed.",
      "--at 和 +N 要在終端裡用：沒有終端時印出全文。", "--at 和 +N 要在终端里用：没有终端时印出全文。")
  }

  /// Standard input was named more than once.
  var standardInputTwice: String {
    choose(
      "standard input can be read only once: name - once.", "標準輸入只能讀一次：- 只能給一次。",
      "标准输入只能读一次：- 只能给一次。")
  }

  /// The section of an export is no path, or there is none like it.
  func noSection(_ path: String) -> String {
    choose("there is no section \(path).", "沒有 \(path) 這一節。", "没有 \(path) 这一节。")
  }

  /// A file that is not to be overwritten.
  func exists(_ path: String) -> String {
    choose(
      "\(quoted(path)) is there already. Choose another name, or --force to replace it.",
      "\(quoted(path)) 已經存在。請換一個名稱，或用 --force 取代。",
      "\(quoted(path)) 已经存在。请换一个名称，或用 --force 替换。")
  }

  /// The document itself is not to be overwritten, whatever is asked for.
  func isDocument(_ path: String) -> String {
    choose(
      "\(quoted(path)) is the document itself, which is never changed. Choose another name.",
      "\(quoted(path)) 就是這份文件，不會改動。請換一個名稱。",
      "\(quoted(path)) 就是这份文件，不会改动。请换一个名称。")
  }

  func cannotWrite(_ path: String, _ error: OutputError) -> String {
    let reason = reason(error.systemError)
    return choose(
      "cannot write \(quoted(path)): \(reason)", "無法寫入\(quoted(path))：\(reason)",
      "无法写入\(quoted(path))：\(reason)")
  }

  /// What stands in an export in the place of a copy: how many characters, and where the first stands.
  func leftOut(characters: Int, section: String, percent: Int) -> String {
    let alike =
      percent == 100 ? "" : choose(", \(percent)% alike", "，相同\(percent)%", "，相同\(percent)%")
    return choose(
      "[\(characters) characters as from \(section) on\(alike)]",
      "〔\(characters)字與\(section)起重複\(alike)〕", "〔\(characters)字与\(section)起重复\(alike)〕")
  }

  /// The head of a table of contents.
  var contents: String { choose("Contents", "目錄", "目录") }

  /// Where the text before the first heading stands.
  var beginning: String { choose("the beginning", "開頭", "开头") }

  func sentence(for trouble: MemoryKeeper.Trouble) -> String {
    switch trouble {
    case .system(let error):
      let reason = reason(error.systemError)
      return choose(
        "place, marks and bookmarks are not kept: \(reason) --no-state goes without.",
        "沒有記下位置、記號和書籤：\(reason)可用 --no-state 不記。", "没有记下位置、记号和书签：\(reason)可用 --no-state 不记。")
    case .setAside(let path):
      return choose(
        "what was remembered of this document is damaged; the file is kept as \(quoted(path)).",
        "這份文件的記錄已損壞；檔案留作\(quoted(path))。", "这份文件的记录已损坏；文件留作\(quoted(path))。")
    case .newer(let path):
      return choose(
        "a later version of gangmu has written \(quoted(path)), which is left as it is.",
        "\(quoted(path))是較新版本的 gangmu 寫的，保持不動。", "\(quoted(path))是较新版本的 gangmu 写的，保持不动。")
    case .notWhole:
      return choose(
        "the marks and bookmarks are not kept: the text was not read to its end. Quit when it is.",
        "沒有記下記號和書籤：文字還沒有讀完。請等讀完再離開。", "没有记下记号和书签：文字还没有读完。请等读完再离开。")
    }
  }

  func sentence(for trouble: SettingsFile.Trouble) -> String {
    let path = SettingsFile.standard?.path ?? ""
    switch trouble {
    case .system(let error):
      let reason = reason(error.systemError)
      return choose(
        "cannot read \(quoted(path)): \(reason)", "無法讀取\(quoted(path))：\(reason)",
        "无法读取\(quoted(path))：\(reason)")
    case .mistake(let mistake):
      return choose(
        "\(path):\(mistake.line): cannot be read as TOML: \(mistake.reason). No setting is used.",
        "\(path):\(mistake.line)：無法作為 TOML 讀取：\(mistake.reason)。設定都沒有用上。",
        "\(path):\(mistake.line)：无法作为 TOML 读取：\(mistake.reason)。设置都没有用上。")
    case .problem(let problem):
      let sentence = Wording.of(language).settings.sentence(for: problem)
      return "\(path):\(problem.line): \(sentence)"
    }
  }

  /// So many more settings are wrong than are told of.
  func moreSettingsAreWrong(_ count: Int) -> String {
    choose(
      "\(count) more settings are wrong.", "另有 \(count) 項設定不正確。", "另有 \(count) 项设置不正确。")
  }

  /// The pattern of a search has no characters that are looked for.
  var blankPattern: String {
    choose(
      "there is nothing to look for: white space and control characters are not looked for.",
      "沒有要找的字：空白和控制字元不在尋找之列。", "没有要找的字：空白和控制字符不在查找之列。")
  }

  /// How long a passage is, how its copies are alike, and how many there are.
  func summary(of family: PassageFamily) -> String {
    let percent = Int(family.similarity * 100)
    let length = family.length
    let count = family.occurrences.count
    return switch family.kind {
    case .exact:
      choose(
        "\(length) characters, \(count) copies, exact: ", "\(length)字，\(count)處，全同：",
        "\(length)字，\(count)处，全同：")
    case .folded:
      choose(
        "\(length) characters, \(count) copies, the same but for forms of characters and breaks: ",
        "\(length)字，\(count)處，僅字形、斷行不同：", "\(length)字，\(count)处，仅字形、断行不同：")
    case .near:
      choose(
        "\(length) characters, \(count) copies, \(percent)% alike: ",
        "\(length)字，\(count)處，相同\(percent)%以上：", "\(length)字，\(count)处，相同\(percent)%以上：")
    }
  }

  /// A copy that breaks off.
  func partialCopy(percent: Int) -> String {
    choose("(breaks off: \(percent)%)", "（不全：\(percent)%）", "（不全：\(percent)%）")
  }

  /// That a search for duplicates left out some of them.
  func leftOut(_ count: Int) -> String {
    choose(
      "Where passages have very many copies, \(count) further pairs of alike places were left aside.",
      "副本極多的段落中，另有\(count)對相似之處未再查找。",
      "副本极多的段落中，另有\(count)对相似之处未再查找。")
  }

  private var standardInput: String { choose("standard input", "標準輸入", "标准输入") }

  func quoted(_ path: String) -> String {
    choose("“\(path)”", "「\(path)」", "“\(path)”")
  }

  /// Why a call of the system failed, and what to do about the frequent reasons.
  private func reason(_ code: CInt) -> String {
    switch code {
    case ENOENT:
      choose(
        "there is no such file. Check the name.", "沒有這個檔案。請檢查名稱。", "没有这个文件。请检查名称。")
    case EACCES, EPERM:
      choose(
        "you have no permission. Ask the owner, or check the permissions.",
        "沒有權限。請檢查權限。", "没有权限。请检查权限。")
    case ELOOP:
      choose("it is a link.", "那是連結。", "那是链接。")
    case EROFS:
      choose("the disk is read-only.", "磁碟不能寫入。", "磁盘不能写入。")
    case EWOULDBLOCK:
      choose(
        "another program keeps it locked.", "另一個程式鎖住了它。", "另一个程序锁住了它。")
    case EFBIG:
      choose("the file is too large.", "檔案太大。", "文件太大。")
    case ENOSPC, EDQUOT:
      choose("the disk is full.", "磁碟已滿。", "磁盘已满。")
    default:
      String(cString: strerror(code)) + choose(".", "。", "。")
    }
  }

  func choose(_ english: String, _ traditional: String, _ simplified: String) -> String {
    switch language {
    case .english: english
    case .traditionalChinese: traditional
    case .simplifiedChinese: simplified
    }
  }
}
