import BrowserCore
import Testing

@testable import NcursesTerminal

@Suite struct KeySequenceTests {
  @Test func bothFormsOfTheCursorKeysAreKnown() {
    #expect(["[A", "[B", "[C", "[D"].map { Key(sequence: $0) } == [.up, .down, .right, .left])
    #expect(["OA", "OB", "OC", "OD"].map { Key(sequence: $0) } == [.up, .down, .right, .left])
  }

  @Test func whatIsNoKeyIsNone() {
    #expect(["", "[", "[1;5A", "[3~", "[200~", "A"].allSatisfy { Key(sequence: $0) == nil })
  }

  @Test func controlsAreKeysAsFarAsTheyMeanSomething() {
    #expect(Key(typing: "\u{3}") == .control("C"))
    #expect(Key(typing: "\u{1C}") == nil)
    #expect(Key(typing: "\u{9B}") == nil)
  }
}
