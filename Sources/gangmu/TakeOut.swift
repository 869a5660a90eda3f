import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// Does for the browser what needs another program or the clipboard of the terminal.
enum TakeOut {
  /// What has become of editing a file.
  enum Edit {
    /// No editor has had it.
    case notOpened(TakeOutAnswer)
    /// An editor may have changed it; this is to be said when it has been read again.
    case ended(TakeOutAnswer)
  }

  /// Puts a text into the clipboard.
  static func copy(_ text: String, _ terminal: inout NcursesTerminal) -> TakeOutAnswer {
    terminal.copy(text, through: Surroundings.clipboard, terminal: Surroundings.terminalName)
  }

  /// Runs a command that reads a text; its output stays on the screen until Enter is pressed.
  static func pipe(
    _ text: String, to command: String, _ wording: TakeOutWording,
    _ terminal: inout NcursesTerminal
  ) -> TakeOutAnswer {
    let status = terminal.runProgram(["sh", "-c", command], input: text) { status in
      let answer = answer(for: status, of: "sh")
      return "\n[\(wording.sentence(for: answer)) \(wording.pressEnter)] "
    }
    return answer(for: status, of: "sh")
  }

  /// Opens a file in the editor of the reader.
  static func edit(
    _ source: ReportSource, line: Int, _ terminal: inout NcursesTerminal
  ) -> Edit {
    let path: String
    switch source {
    case .standardInput: return .notOpened(.isStandardInput)
    case .sample: return .notOpened(.isSample)
    case .file(let name): path = name.hasPrefix("/") ? name : "./" + name
    }
    guard let editor = Surroundings.editor else { return .notOpened(.noEditor) }
    // The shell divides what VISUAL says into words; the name of the file it only hands on.
    let status = terminal.runProgram(
      ["sh", "-c", editor + " \"$@\"", editor, "+\(line)"], file: FileName.cString(path))
    return .ended(status == 0 ? .readAgain : answer(for: status, of: editor))
  }

  /// What a status of `waitpid` means; 127 is how shells say that there is no such program.
  private static func answer(for status: CInt, of program: String) -> TakeOutAnswer {
    if status < 0 { return .cannotRun(VisibleForm.of(program)) }
    let signal = status & 0x7F
    if signal != 0 { return .killed(signal: signal) }
    let code = status >> 8 & 0xFF
    return code == 127 && program != "sh"
      ? .cannotRun(VisibleForm.of(program)) : .ended(status: code)
  }
}
