import CPseudoTerminal
import Foundation
import Testing

@Suite struct InputTests {
  private func opened() throws -> EmulatedTerminal {
    let terminal = try #require(EmulatedTerminal(Program.path, rows: 12, columns: 80))
    let isShown = terminal.wait { $0.line(11).contains("q quit") }
    try #require(isShown)
    return terminal
  }

  @Test func cursorKeysWork() throws {
    let terminal = try opened()
    terminal.press(VTERM_KEY_DOWN)
    terminal.press(VTERM_KEY_DOWN)
    #expect(terminal.wait { $0.line(1).hasSuffix("│") })
    terminal.press(VTERM_KEY_END)
    #expect(terminal.wait { $0.line(11).contains("100%") })
    terminal.press(VTERM_KEY_HOME)
    #expect(terminal.wait { $0.line(11).contains("line 3/93") })
    terminal.press(VTERM_KEY_TAB)
    terminal.press(VTERM_KEY_DOWN)
    #expect(terminal.wait { $0.line(11).contains("line 7/93") })
  }

  @Test func theMouseSelectsAndScrolls() throws {
    let terminal = try opened()
    terminal.click(row: 4, column: 10)
    #expect(terminal.wait { $0.line(0).hasSuffix("四是發揮委員作用") }, "\(terminal.text)")
    terminal.turnWheelDown(row: 5, column: 60)
    #expect(terminal.wait { !$0.line(1).contains("四是發揮委員作用。") })
  }

  @Test func aCharacterWhoseBytesArriveOneByOneIsOneCharacter() throws {
    let terminal = try opened()
    terminal.send(":")
    #expect(terminal.wait { $0.line(11).hasPrefix(":") })
    for byte in "四.二".utf8 {
      terminal.send(bytes: [byte])
    }
    #expect(terminal.wait { $0.line(11).hasPrefix(":四.二") })
    #expect(terminal.modes.cursor_visible)
    terminal.send("\u{7F}一\r")
    #expect(terminal.wait { $0.line(0).contains("(一)毫不動搖堅持黨的全面領導") })
  }

  @Test func wordsAreSearchedAsAnInputMethodSendsThem() throws {
    let terminal = try opened()
    terminal.send("/")
    #expect(terminal.wait { $0.line(11).hasPrefix("/") })
    for byte in "高价值".utf8 { terminal.send(bytes: [byte]) }
    #expect(terminal.wait { $0.line(11).hasPrefix("/高价值 ") && $0.line(11).contains("1/") })
    #expect(
      terminal.wait {
        $0.modes.cursor_visible && $0.cursor.row == 11 && $0.cursor.column == 7
      })
    terminal.send("\u{7F}")
    #expect(terminal.wait { $0.line(11).hasPrefix("/高价 ") && $0.cursor.column == 5 })
  }

  @Test func aPasteWithLineEndsIsOneQuery() throws {
    let terminal = try opened()
    terminal.send("\u{1B}[200~q\rq\u{1B}[201~")
    terminal.send("/\u{1B}[200~高價值科技\r\r成果\u{1B}[201~")
    #expect(terminal.wait { $0.line(11).hasPrefix("/高價值科技成果 ") && $0.line(11).contains("1/3") })
    // A long one comes in pieces; what is left of it is no keys.
    terminal.send("\u{15}\u{1B}[200~" + String(repeating: "發展q", count: 2_000) + "\u{1B}[201~")
    terminal.send("\u{15}發展")
    #expect(terminal.wait { $0.line(11).hasPrefix("/發展 ") && $0.line(11).contains("1/23") })
  }

  @Test func sequencesNobodyKnowsDoNothing() throws {
    let terminal = try opened()
    // Focus in, a private mode report, and Alt together with keys that mean something alone.
    terminal.send("\u{1B}[I\u{1B}[?1;2c\u{1B}]11;rgb:0000/0000\u{1B}\\\u{1B}q")
    terminal.send(":7")
    #expect(terminal.wait { $0.line(11).hasPrefix(":7") })
    terminal.send("\r")
    #expect(terminal.wait { $0.line(11).contains("line 7/93") })
  }

  /// Two in one read are two keys, of which the first closes the prompt.
  @Test(arguments: ["\u{1B}", "\u{1B}\u{1B}"])
  func escapeClosesThePrompt(keys: String) throws {
    let terminal = try opened()
    terminal.send(":")
    #expect(terminal.wait { $0.line(11).hasPrefix(":") })
    terminal.send(keys)
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") && !$0.modes.cursor_visible })
  }

  /// A line that stops for a second, which ssh does: what comes then is no keys, of which | would run a command.
  @Test func aPasteThatStopsAndGoesOnPressesNoKeys() throws {
    let folder = try TemporaryFolder()
    let terminal = try opened()
    terminal.send("\u{1B}[200~one\r")
    #expect(terminal.wait { $0.line(11).contains("Unfinished paste") }, "\(terminal.text)")
    terminal.send("|touch \(folder.path)/run\rq")
    terminal.send("\u{1B}[201~:7")
    #expect(terminal.wait { $0.line(11).hasPrefix(":7") }, "\(terminal.text)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/run"))
  }

  @Test func aPasteThatNeverEndsIsLeftByCtrlC() throws {
    let terminal = try opened()
    terminal.send("/\u{1B}[200~發展")
    #expect(terminal.wait { $0.line(11).contains("Unfinished paste") }, "\(terminal.text)")
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.line(11).contains("paste was discarded") }, "\(terminal.text)")
    terminal.send("高")
    #expect(terminal.wait { $0.line(11).hasPrefix("/高 ") }, "\(terminal.text)")
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:0000/", "0000/0000q\u{7}"), ("\u{1B}]52;c;", "qqq\u{1B}\\"),
    ("\u{1B}[?62;", "22;52q"), ("\u{1B}P>|", "q\u{1B}\\"), ("\u{1B}_q", "q\u{1B}\\"),
    ("\u{1B}[M", "qqq"), ("\u{1B}[" + String(repeating: "1;", count: 40), "1q"),
  ])
  func aSequenceThatStopsAndGoesOnPressesNoKeys(beginning: String, rest: String) throws {
    let terminal = try opened()
    terminal.send(beginning)
    #expect(terminal.wait { $0.line(11).contains("Unfinished sequence") }, "\(terminal.text)")
    terminal.send(rest + ":7")
    #expect(terminal.wait { $0.line(11).hasPrefix(":7") }, "\(terminal.text)")
  }

  /// What is known at once and what threads still look for, with the first screen or before it.
  @Test(arguments: ["!", "D", "z", "/發", "J", "i", ""])
  func ctrlCQuitsWhileJobsRun(keys: String) throws {
    let folder = try TemporaryFolder()
    let text = (0..<20).map { "\($0)、" + Scene.longReport }.joined()
    let file = try folder.file("long.txt", containing: Data(text.utf8))
    let terminal = try #require(
      EmulatedTerminal(Program.path, ["--no-state", file], rows: 12, columns: 80))
    #expect(terminal.wait { $0.line(11).contains("quit") || $0.line(11).contains("reading") })
    terminal.send(keys + "\u{3}")
    terminal.expectEnd(0)
  }

  @Test func aCursorKeyInPiecesIsThatKey() throws {
    let terminal = try opened()
    terminal.send("\u{1B}[")
    #expect(terminal.wait { $0.line(11).contains("Unfinished sequence") }, "\(terminal.text)")
    terminal.send("F")
    #expect(terminal.wait { $0.line(11).contains("100%") }, "\(terminal.text)")
  }

  @Test func aNewSizeIsTakenDuringAPaste() throws {
    let terminal = try opened()
    terminal.send("\u{1B}[200~one")
    terminal.resize(rows: 20, columns: 100)
    #expect(terminal.wait { $0.line(19).contains("q quit") }, "\(terminal.text)")
    terminal.send("two\u{1B}[201~:7")
    #expect(terminal.wait { $0.line(19).hasPrefix(":7") }, "\(terminal.text)")
  }
}
