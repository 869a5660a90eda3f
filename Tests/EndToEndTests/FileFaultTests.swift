import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Files that change under the open document: it stays on the screen, and `Ctrl-R` says what is wrong.
@Suite struct FileFaultTests {
  private static let text = "甲報告\n\n一、開頭\n甲文。\n二、中間\n甲文二。\n三、結尾\n甲完。\n"

  /// What happens to the file, and what is said of it.
  enum Fault: String, CaseIterable {
    case cut, emptied, replaced, grown, deleted, unreadable, folder, pipe, endless, link, bytes

    func happen(to path: String) throws {
      let manager = FileManager.default
      switch self {
      case .cut: truncate(path, 20)
      case .emptied: truncate(path, 0)
      case .replaced: try Data("乙報告\n一、別的\n乙文。\n".utf8).write(to: URL(fileURLWithPath: path))
      case .grown:
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("四、新的\n新文。\n".utf8))
      case .bytes: try Data([0xFF, 0xFE, 0x00, 0x1B, 0xE4]).write(to: URL(fileURLWithPath: path))
      case .unreadable where geteuid() != 0: chmod(path, 0)
      default:
        try manager.removeItem(atPath: path)
        switch self {
        case .folder:
          try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
        case .pipe: mkfifo(path, 0o600)
        case .endless:
          try manager.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
        // Root may read everything, but not a file that is a link to itself.
        case .link, .unreadable:
          try manager.createSymbolicLink(atPath: path, withDestinationPath: path)
        default: break
        }
      }
    }

    var answer: String {
      switch self {
      case .cut, .emptied, .replaced, .grown, .bytes: "read again"
      case .pipe, .endless: "pipe or device"
      case .deleted, .unreadable, .folder, .link: "cannot be read again"
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func theBrowserGoesOn(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", containing: Data(Self.text.utf8))
    let terminal = try #require(
      EmulatedTerminal(Program.path, ["--no-state", file, "+5"], rows: 12, columns: 80))
    #expect(terminal.wait { $0.line(0).hasSuffix("二、中間") })
    try fault.happen(to: file)
    // Whatever has become of the file, the text is there.
    terminal.send("]")
    #expect(terminal.wait { $0.line(0).hasSuffix("三、結尾") && $0.text.contains("甲完") })
    terminal.send("\u{12}")
    #expect(terminal.wait { $0.line(11).contains(fault.answer) }, "\(terminal.text)")
    if fault.answer != "read again" {
      terminal.send("g")
      #expect(terminal.wait { $0.text.contains("甲文二") }, "\(terminal.text)")
    }
    if fault == .grown {
      terminal.send("G")
      #expect(terminal.wait { $0.text.contains("新文") }, "\(terminal.text)")
    }
    // Once more, and other keys, on whatever there is now.
    terminal.send("\u{12}jkGg/文\rq")
    terminal.expectEnd(0, fault.rawValue)
  }
}
