import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// Does for the browser what needs another program or the clipboard of the terminal.
struct TakeOut {
  let source: ReportSource
  let encoding: TextEncoding?

  /// Puts a text into the clipboard.
  func copy(_ text: String, _ state: inout State, _ terminal: inout NcursesTerminal) {
    let answer = terminal.copy(
      text, through: Surroundings.clipboard, terminal: Surroundings.terminalName)
    _ = update(&state, .tookOut(answer))
  }

  /// Runs a command that reads a text; its output stays on the screen until Enter is pressed.
  func pipe(
    _ text: String, to command: String, _ state: inout State, _ terminal: inout NcursesTerminal
  ) {
    let wording = state.wording.takeOut
    let status = terminal.runProgram(["sh", "-c", command], input: text) { status in
      let answer = Self.answer(for: status, of: "sh")
      return "\n[\(wording.sentence(for: answer)) \(wording.pressEnter)] "
    }
    _ = update(&state, .tookOut(Self.answer(for: status, of: "sh")))
  }

  /// Opens the file in the editor of the reader, and reads it again.
  func edit(line: Int, _ state: inout State, _ terminal: inout NcursesTerminal) {
    _ = update(&state, .tookOut(edited(line: line, &state, &terminal)))
  }

  private func edited(
    line: Int, _ state: inout State, _ terminal: inout NcursesTerminal
  ) -> TakeOutAnswer {
    let path: String
    switch source {
    case .standardInput: return .isStandardInput
    case .sample: return .isSample
    case .file(let name): path = name.hasPrefix("/") ? name : "./" + name
    }
    guard let editor = Surroundings.editor else { return .noEditor }
    // The shell divides what VISUAL says into words; the name of the file it only hands on.
    let status = terminal.runProgram(["sh", "-c", editor + " \"$@\"", editor, "+\(line)", path])
    guard let report = try? source.open(encoding: encoding) else { return .cannotReadAgain }
    state.show(report)
    return status == 0 ? .readAgain : Self.answer(for: status, of: editor)
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
