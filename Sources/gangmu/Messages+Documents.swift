import BrowserCore
import ReportFormats
import ReportKit

/// The sentences about documents out of which no text can be taken: what they are, and what helps.
extension Messages {
  func sentence(for error: ExtractionError, _ path: String) -> String {
    switch error {
    case .notRead(let form): return notRead(form, path)
    case .damaged(let form):
      let name = name(of: form)
      return choose(
        "\(path) is damaged, or no \(name). Get it once more, or save it anew in the program that made it.",
        "\(path) 已損壞，或不是 \(name) 檔案。請重新取得，或用原來的程式另存。",
        "\(path) 已损坏，或不是 \(name) 文件。请重新获取，或用原来的程序另存。")
    case .encrypted:
      return choose(
        "\(path) asks for a password. Open it in its own program and save it without one.",
        "\(path) 設有密碼。請用原來的程式打開，另存為沒有密碼的檔案。",
        "\(path) 设有密码。请用原来的程序打开，另存为没有密码的文件。")
    case .excessive:
      return choose(
        "\(path) would take more room than any report: it is not opened.",
        "\(path) 展開後大於任何報告，因此沒有打開。", "\(path) 展开后大于任何报告，因此没有打开。")
    case .noText(.pdf):
      return choose(
        "there is no text in \(path): it may be scanned. ocrmypdf adds the text (apt install ocrmypdf).",
        "\(path) 裡沒有文字，可能是掃描的。ocrmypdf 可以補上文字（apt install ocrmypdf）。",
        "\(path) 里没有文字，可能是扫描的。ocrmypdf 可以补上文字（apt install ocrmypdf）。")
    case .noText:
      return choose(
        "there is no text in \(path).", "\(path) 裡沒有文字。", "\(path) 里没有文字。")
    case .noConverter(let program, let package):
      return choose(
        "to read \(path) takes \(program): apt install \(package).",
        "要讀\(path)須有 \(program)：apt install \(package)。",
        "要读\(path)须有 \(program)：apt install \(package)。")
    case .converterFailed(let program, let line):
      let words = line.isEmpty ? "" : choose(": “\(line)”", "：「\(line)」", "：“\(line)”")
      return choose(
        "\(program) cannot read \(path)\(words). It may be damaged.",
        "\(program) 讀不了\(path)\(words)。檔案可能已損壞。",
        "\(program) 读不了\(path)\(words)。文件可能已损坏。")
    case .converterStopped(let program):
      return choose(
        "\(program) takes too long over \(path), or writes too much: it was stopped.",
        "\(program) 處理\(path)太久，或寫出太多，已經停止。",
        "\(program) 处理\(path)太久，或写出太多，已经停止。")
    case .unreadable(let error): return sentence(for: DocumentError(error))
    }
  }

  private func notRead(_ form: ForeignForm, _ path: String) -> String {
    switch form {
    case .spreadsheet:
      choose(
        "\(path) is a spreadsheet, which is not read. Save it as text or as a web page.",
        "\(path) 是試算表，不能讀。請另存為文字檔或網頁。", "\(path) 是电子表格，不能读。请另存为文本文件或网页。")
    case .presentation:
      choose(
        "\(path) holds slides, which are not read. Save it as PDF.",
        "\(path) 是簡報，不能讀。請另存為 PDF。", "\(path) 是演示文稿，不能读。请另存为 PDF。")
    case .ofd:
      choose(
        "\(path) is an OFD file, which is not read. An OFD reader can save it as PDF.",
        "\(path) 是 OFD 檔案，不能讀。可用 OFD 閱讀器另存為 PDF。",
        "\(path) 是 OFD 文件，不能读。可用 OFD 阅读器另存为 PDF。")
    case .picture:
      choose(
        "\(path) is a picture. tesseract -l chi_sim makes text of it (apt install tesseract-ocr-chi-sim).",
        "\(path) 是圖片。tesseract -l chi_tra 可以認出文字（apt install tesseract-ocr-chi-tra）。",
        "\(path) 是图片。tesseract -l chi_sim 可以认出文字（apt install tesseract-ocr-chi-sim）。")
    case .archive:
      choose(
        "\(path) is an archive of files. Unpack it and name a file in it.",
        "\(path) 是壓縮檔。請解開後給出其中的檔案。", "\(path) 是压缩包。请解开后给出其中的文件。")
    case .sound:
      choose(
        "\(path) is sound or film, and no report.", "\(path) 是聲音或影片，不是報告。",
        "\(path) 是声音或影片，不是报告。")
    case .program:
      choose(
        "\(path) is a program, and no report.", "\(path) 是程式，不是報告。", "\(path) 是程序，不是报告。")
    case .other:
      choose(
        "\(path) is of a form that is not read. Save it as docx, PDF or text; --from text shows its bytes.",
        "\(path) 的格式不能讀。請另存為 docx、PDF 或文字檔；--from text 可以照原樣顯示。",
        "\(path) 的格式不能读。请另存为 docx、PDF 或文本文件；--from text 可以照原样显示。")
    }
  }

  private func name(of form: DocumentForm) -> String {
    switch form {
    case .text: "text"
    case .docx: "Word"
    case .odt: "OpenDocument"
    case .epub: "EPUB"
    case .html: "HTML"
    case .rtf: "RTF"
    case .pdf: "PDF"
    case .doc: "Word 97"
    }
  }
}
