import BrowserCore
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite struct InputDecoderTests {
  /// What comes of bytes, as words; `…` between pieces is a pause as long as it gets.
  private func events(_ pieces: String..., askedRow: Int? = nil) -> String {
    var decoder = InputDecoder(askedRow: askedRow)
    var events: [Event] = []
    for piece in pieces {
      if piece == "…" {
        while decoder.patience != nil { events += decoder.pause() }
      } else {
        for byte in piece.utf8 { events += decoder.take(byte) }
      }
    }
    return events.map(Self.words).joined(separator: " ")
  }

  private static func words(_ event: Event) -> String {
    switch event {
    case .key(let key): key.name
    case .paste(let words): "paste(\(words))"
    case .stalled(let stall): "stalled(\(stall))"
    default: "\(event)"
    }
  }

  @Test func charactersAreKeys() {
    #expect(events("j发\r\t\u{7F}\u{12}\u{0}") == "j 发 Enter Tab Backspace Ctrl-R")
  }

  @Test func escapeIsAKeyWhenNothingFollowsIt() {
    #expect(events("\u{1B}") == "")
    #expect(events("\u{1B}", "…", "j") == "Esc j")
    #expect(events("\u{1B}\u{1B}", "…") == "Esc Esc")
    #expect(events("\u{1B}q", "…") == "", "Alt-q means nothing")
  }

  /// Everything that a terminal may send, and what it means.
  private static let sequences: [(String, String)] = [
    ("\u{1B}[A", "↑"), ("\u{1B}OB", "↓"), ("\u{1B}[6~", "PgDn"), ("\u{1B}[Z", "Tab"),
    ("\u{1B}[200~a\rq|touch x\r\u{1B}[201~", "paste(a\rq|touch x\r)"),
    ("\u{1B}[200~\u{1B}[A\u{1B}]q\u{3}q\u{1B}[201~", "paste(\u{1B}[A\u{1B}]q\u{3}q)"),
    ("\u{1B}[<0;10;5M", "click(BrowserCore.Position(row: 4, column: 9))"),
    ("\u{1B}[M *%", "click(BrowserCore.Position(row: 4, column: 9))"),
    ("\u{1B}[2;3R", "ambiguousWidth(BrowserCore.AmbiguousWidth.wide)"),
    ("\u{1B}[?62;22;52q", ""), ("\u{1B}[" + String(repeating: "1;", count: 5000) + "q", ""),
    ("\u{1B}[" + String(repeating: "1", count: 70) + "A", ""), ("\u{1B}[[A", ""),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}", ""), ("\u{1B}]52;c;qqqq\u{1B}\\", ""),
    ("\u{1B}P>|xterm(q\u{1B}\\", ""), ("\u{1B}_Gq\u{1B}\\", ""), ("\u{1B}^q\u{1B}\\", ""),
    ("\u{1B}Xq\u{1B}\\", ""),
  ]

  /// A slow line may stop anywhere; only behind ESC it then looks like the key.
  @Test(arguments: sequences)
  func aSequenceInPiecesMeansWhatItMeansWhole(sequence: String, meaning: String) {
    #expect(events(sequence + "j", askedRow: 2) == (meaning + " j").drop { $0 == " " })
    let bytes = Array(sequence.utf8)
    for cut in 2..<min(bytes.count, 200) {
      let pieces = [bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) }
      let words = events(pieces[0], "…", pieces[1] + "j", askedRow: 2)
        .replacing("stalled(paste) ", with: "").replacing("stalled(sequence) ", with: "")
      #expect(words == (meaning + " j").drop { $0 == " " }, "cut after \(cut) bytes")
    }
  }

  /// The rest of such a paste would press keys, | among them, which runs a command.
  @Test func aPasteWhoseMarkIsCutBehindItsEscapeIsAPaste() {
    let rest = "[200~|touch x\r\u{1B}[201~j"
    #expect(events("\u{1B}", "…", rest) == "Esc paste(|touch x\r) j")
  }

  @Test func theKeysOfSuchAMarkAreKeysWhereItIsNotComplete() {
    #expect(events("\u{1B}", "…", "[", "…", "2") == "Esc [ 2")
    #expect(events("\u{1B}", "…", "[2j") == "Esc [ 2 j")
    #expect(events("\u{1B}", "…", "[20", "\u{1B}[A") == "Esc [ 2 0 ↑")
  }

  @Test func aPasteThatStopsIsToldAndLeftByCtrlC() {
    #expect(events("\u{1B}[200~ab", "…", "\u{3}", "…", "j") == "stalled(paste) pasteLeft j")
    // In a paste that goes on Ctrl-C is pasted, whatever follows.
    #expect(
      events("\u{1B}[200~a\u{3}q", "…", "\u{1B}[201~") == "stalled(paste) paste(a\u{3}q)")
    #expect(
      events("\u{1B}[200~a", "…", "\u{3}q\u{1B}[201~j") == "stalled(paste) paste(a\u{3}q) j")
  }

  @Test func aSequenceThatStopsIsToldAndLeftByEscapeOrCtrlC() {
    #expect(
      events("\u{1B}]0;q", "…", "q\u{1B}", "…", "\u{1B}", "…", "j")
        == "stalled(sequence) stalled(sequence) Esc j")
    #expect(events("\u{1B}]0;q", "…", "q\u{3}") == "stalled(sequence) Ctrl-C")
    #expect(events("\u{1B}[", "…", "\u{1B}", "…", "j") == "stalled(sequence) Esc j")
    #expect(events("\u{1B}[", "\u{3}") == "Ctrl-C")
    #expect(events("\u{1B}[M ", "\u{3}") == "Ctrl-C")
    #expect(events("\u{1B}[12\u{18}j") == "j")
  }

  @Test func aKeyThatNcursesKnowsEndsASequenceButNoPaste() {
    var decoder = InputDecoder(askedRow: nil)
    for byte in "\u{1B}]0;q".utf8 { _ = decoder.take(byte) }
    #expect(decoder.take(Key.up).map(Self.words) == ["↑"])
    for byte in "\u{1B}".utf8 { _ = decoder.take(byte) }
    #expect(decoder.take(Key.up).map(Self.words) == ["Esc", "↑"])
    for byte in "\u{1B}[200~a".utf8 { _ = decoder.take(byte) }
    #expect(decoder.take(Key.up).isEmpty)
    #expect("b\u{1B}[201~".utf8.flatMap { decoder.take($0) }.map(Self.words) == ["paste(ab)"])
  }

  /// Whatever comes, however it is cut, outside of ESC itself pauses change nothing but what is told of them.
  @Test func pausesChangeNothingInRandomInput() {
    var random = SeededGenerator(seed: 7)
    let parts =
      Self.sequences.map(\.0).filter { $0.utf8.count < 200 } + [
        "j", "q", "发", "|", "\u{3}", "[", "]", "~", "\u{1B}", "\u{1B}[", "200~", "\u{1B}[200~",
        "\u{1B}[201~", "\r", "\u{18}", "M",
      ]
    for round in 0..<2_000 {
      let bytes = (0..<Int.random(in: 1...8, using: &random))
        .flatMap { _ in Array(random.pick(parts).utf8) }
      var plain = InputDecoder(askedRow: 2)
      var slow = InputDecoder(askedRow: 2)
      var expected: [Event] = []
      var events: [Event] = []
      for byte in bytes {
        expected += plain.take(byte)
        // Behind ESC a pause tells the key; Ctrl-C behind a pause leaves a paste. Both are meant.
        let mayPause = (slow.patience ?? 0) >= 1_000 && byte != 3
        if mayPause, Bool.random(using: &random) { events += slow.pause() }
        events += slow.take(byte)
      }
      events.removeAll { if case .stalled = $0 { true } else { false } }
      #expect(events.map(Self.words) == expected.map(Self.words), "\(round): \(bytes)")
    }
  }
}
