import CPseudoTerminal
import Testing

/// The program asks the terminal how wide it draws “ and believes the answer.
@Suite struct WidthTests {
  private func opened(_ arguments: [String] = []) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(Program.path, arguments, rows: 12, columns: 80, answersQueries: false))
    let isShown = terminal.wait { $0.line(11).contains("q quit") }
    try #require(isShown)
    return terminal
  }

  /// With … two cells wide a title that is cut has one character less.
  private func isWide(_ terminal: EmulatedTerminal) -> Bool {
    terminal.line(2).hasPrefix(">中國人民政治協商會議…")
  }

  private func isNarrow(_ terminal: EmulatedTerminal) -> Bool {
    terminal.line(2).hasPrefix(">中國人民政治協商會議遼…")
  }

  @Test func theFirstScreenDoesNotWaitAndIsDrawnAgainWhenTheAnswerDiffers() throws {
    let terminal = try opened()
    #expect(terminal.queries == 1)
    #expect(isNarrow(terminal))
    #expect(!terminal.line(1).contains("“"))
    terminal.send("\u{1B}[2;3R")
    #expect(terminal.wait { isWide($0) }, "\(terminal.text)")
  }

  @Test func anAnswerThatIsNoNewsChangesNothing() throws {
    let terminal = try opened()
    let before = terminal.text
    terminal.send("\u{1B}[2;2R:")
    #expect(terminal.wait { $0.line(11).hasPrefix(":") })
    #expect(terminal.text.prefix(60) == before.prefix(60))
  }

  @Test func keysTypedMeanwhileAreNotLostAndTheAnswerIsNoKey() throws {
    let terminal = try opened()
    terminal.send("]:4")
    terminal.send("\u{1B}[2;3R")
    terminal.send("5")
    #expect(terminal.wait { $0.line(11).hasPrefix(":45 ") && $0.line(2).contains("會議…") })
    #expect(terminal.line(0).contains("三是深度協商議政"))
  }

  @Test func anAnswerInPiecesIsNoKeyEither() throws {
    let terminal = try opened()
    for byte in "\u{1B}[2;3R".utf8 { terminal.send(bytes: [byte]) }
    #expect(terminal.wait { isWide($0) })
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") })
  }

  @Test func aSecondAnswerIsNotBelieved() throws {
    let terminal = try opened()
    terminal.send("\u{1B}[2;3R")
    #expect(terminal.wait { isWide($0) })
    terminal.send("\u{1B}[2;2R:")
    #expect(terminal.wait { $0.line(11).hasPrefix(":") })
    #expect(isWide(terminal))
  }

  @Test(arguments: ["narrow", "wide"])
  func whoeverSaysTheWidthIsNotAskedForIt(value: String) throws {
    let terminal = try opened(["--ambiguous-width", value])
    #expect(terminal.queries == 0)
    #expect(value == "wide" ? isWide(terminal) : isNarrow(terminal))
  }

  @Test func escapeStillWorksOnATerminalThatNeverAnswers() throws {
    let terminal = try opened()
    terminal.send(":")
    #expect(terminal.wait { $0.line(11).hasPrefix(":") })
    terminal.send("\u{1B}")
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") })
  }
}
