import BrowserCore
import CNcurses
import Glibc

extension NcursesTerminal {
  /// The way to the clipboard of the terminal.
  public enum Clipboard: Equatable, Sendable {
    /// The terminal is told directly.
    case terminal
    /// GNU screen hands it on to the terminal.
    case screen
    /// tmux is told, which tells the terminal.
    case tmux
  }

  /// Sends a text to the clipboard, as far as there is one.
  ///
  /// No terminal says whether it has taken it.
  ///
  /// - Parameters:
  ///   - way: how the terminal is reached; nil if it is not known to have a clipboard.
  ///   - terminal: the name of the terminal, for the answer.
  public mutating func copy(
    _ text: String, through way: Clipboard?, terminal: String
  ) -> TakeOutAnswer {
    let bytes = Array(text.utf8)
    let characters = text.unicodeScalars.count
    if bytes.count > ClipboardSequence.longest { return .tooLong(limit: ClipboardSequence.longest) }
    switch way ?? (cn_has_clipboard() ? .terminal : nil) {
    case .tmux:
      let arguments = ["tmux", "load-buffer", "-w", "-"]
      if UnsafeProgram.run(
        arguments.map { Array($0.utf8CString) }, keyboard: keyboard, input: bytes, isQuiet: true)
        == 0
      {
        return .copiedToTmux(characters: characters)
      }
      send(ClipboardSequence.bytes(for: bytes))
    case .terminal: send(ClipboardSequence.bytes(for: bytes))
    case .screen: send(ClipboardSequence.bytesThroughScreen(for: bytes))
    case nil: return .noClipboard(terminal: terminal)
    }
    return .sent(characters: characters)
  }

  /// Runs a program that has the terminal meanwhile.
  ///
  /// - Parameters:
  ///   - file: its last argument: the bytes of a name, which need not be UTF-8, and a zero.
  ///   - input: what it reads; nil for the keyboard.
  ///   - words: what is said when it has ended, before Enter is waited for; nil goes on at once.
  /// - Returns: its status as `waitpid` gives it; -1 if it could not be started.
  public mutating func runProgram(
    _ arguments: [String], file: [CChar]? = nil, input: String? = nil,
    saying words: ((CInt) -> String)? = nil
  ) -> CInt {
    cn_lend_terminal()
    let status = UnsafeProgram.run(
      arguments.map { Array($0.utf8CString) } + [file].compactMap(\.self), keyboard: keyboard,
      input: input.map { Array($0.utf8) }, isQuiet: false)
    if let words { cn_await_enter(keyboard, output, words(status)) }
    cn_end_lending()
    takeAgain()
    return status
  }

  /// Writes to the terminal between two pictures: ncurses has sent all of the last one.
  private func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(output, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count > 0 {
          done += count
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, 1000)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
