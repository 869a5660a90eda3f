import CPseudoTerminal
import Foundation
import Glibc
import TestSupport
import Testing

/// A moment in the life of the browser at which something may happen to it.
enum Scene: String, CaseIterable {
  case reading, loading, prompt, search, help, duplicates, command, pressEnter, editor, quietCommand

  /// Brings the program to the moment.
  ///
  /// What must live as long as the terminal is in the answer.
  func open(_ folder: TemporaryFolder) throws -> (terminal: EmulatedTerminal, source: FileHandle?) {
    var source: FileHandle?
    var input: FileHandle?
    var environment = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
      // The terminal says what its child is. It reads nothing, and ends when it is asked to.
      "EDITOR=printf 'edi''ting\\n'; sleep 1000; :", "HOME=\(folder.path)",
    ]
    var arguments: [String] = []
    switch self {
    case .loading:
      let pipe = Pipe()
      _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
      (source, input) = (pipe.fileHandleForWriting, pipe.fileHandleForReading)
    case .editor:
      arguments = [try folder.file("a.txt", containing: Data("一、甲\n文。\n".utf8))]
    case .duplicates, .search, .command:
      arguments = [try folder.file("long.txt", containing: Data(Self.longReport.utf8))]
    case .quietCommand:
      // A tmux that never answers.
      _ = try folder.script("tmux", "exec sleep 1000")
      environment += ["TMUX=x", "PATH=\(folder.path):/usr/bin:/bin"]
    default: break
    }
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, arguments, rows: 12, columns: 80, environment: environment,
        input: input?.fileDescriptor ?? -1))
    try input?.close()
    try source?.write(contentsOf: Data("一、總體\n經濟平穩運行。\n".utf8))
    let isShown = terminal.wait {
      $0.line(11).contains("q quit") || $0.line(11).contains("reading")
    }
    try #require(isShown, "\(rawValue): \(terminal.text)")
    let isThere = enter(terminal)
    try #require(isThere, "\(rawValue): \(terminal.text)")
    return (terminal, source)
  }

  private func enter(_ terminal: EmulatedTerminal) -> Bool {
    switch self {
    case .reading, .loading: break
    case .prompt:
      terminal.send(":四")
      return terminal.wait { $0.line(11).hasPrefix(":四") }
    case .search:
      terminal.send("/發展")
      return terminal.wait { $0.line(11).hasPrefix("/發展") }
    case .help:
      terminal.send("?")
      return terminal.wait { $0.line(0) == " Keys" }
    case .duplicates: terminal.send("D")
    case .command:
      // It does not read all that it is given.
      terminal.send("|echo wor''king; exec sleep 1000\r")
      return terminal.wait { $0.text.contains("working") }
    case .pressEnter:
      terminal.send("|true\r")
      return terminal.wait { $0.text.contains("The command has ended.") }
    case .editor:
      terminal.send("v")
      return terminal.wait { $0.text.contains("editing") }
    case .quietCommand:
      terminal.send("ys")
      return terminal.wait { _ in Self.hasChild(terminal.pid) }
    }
    return true
  }

  /// Whether a process has started another one.
  static func hasChild(_ pid: pid_t) -> Bool {
    (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8))?.isEmpty
      == false
  }

  /// Some hundred thousand characters, so that what takes long is done behind the screen.
  static let longReport: String = {
    var random = SeededGenerator(seed: 1)
    let characters = (0x4E00..<0x5800).compactMap {
      Unicode.Scalar($0).map { String(Character($0)) }
    }
    var lines: [String] = []
    for number in 1...300 {
      lines.append("\(number).第\(number)項關於發展的工作")
      for _ in 0..<10 {
        lines.append((0..<80).map { _ in random.pick(characters) }.joined() + "。")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()
}
