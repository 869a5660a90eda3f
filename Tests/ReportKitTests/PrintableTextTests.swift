import TestSupport
import Testing

@testable import ReportKit

struct PrintableTextTests {
  @Test(arguments: [
    ("", ""),
    ("一\u{1B}[2J二", "一⟨U+001B⟩[2J二"),
    ("\u{1B}", "⟨U+001B⟩"),
    ("\u{0}\u{7F}\u{85}", "⟨U+0000⟩⟨U+007F⟩⟨U+0085⟩"),
    ("\u{9B}31m", "⟨U+009B⟩31m"),
    ("a\u{202E}b\u{2066}", "a⟨U+202E⟩b⟨U+2066⟩"),
    ("第\u{200B}一", "第⟨U+200B⟩一"),
    ("一\u{0C}二\u{2028}", "一⟨U+000C⟩二⟨U+2028⟩"),
    ("一\r二", "一⟨U+000D⟩二"),
    ("一\r\r\n", "一⟨U+000D⟩\r\n"),
    ("一\r", "一⟨U+000D⟩"),
    ("一\u{FEFF}二", "一⟨U+FEFF⟩二"),
    ("\u{FEFF}\u{FEFF}一", "\u{FEFF}⟨U+FEFF⟩一"),
  ])
  func controlsAreMadeVisible(string: String, expected: String) {
    #expect(printed(SourceText(string)) == Array(expected.utf8))
  }

  @Test(arguments: [
    "一\n二", "一\r\n\r\n二\r\n", "一\t二", "\u{FEFF}一\n", "\u{FEFF}", "❤\u{FE0F}，“十四五”。\u{FFFD}",
  ])
  func aTextWithoutControlsStaysAsItIs(string: String) {
    #expect(printed(SourceText(string)) == Array(string.utf8))
  }

  @Test func theSampleIsPrintedByteForByte() throws {
    let text = try Sample.report().text
    #expect(printed(text) == text.bytes)
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func reportsArePrintedByteForByteButForControls(name: String) throws {
    let text = try Corpus.text(name)
    let isSame = printed(text) == slowlyPrinted(text)
    #expect(isSame)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func randomTextsArePrintedAsTheSlowWay(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["\n", "\r", "\r\n", "\t", "\u{1B}", "\u{FEFF}", "\u{200B}", "一", "a", "😀"]
    let text = SourceText(generator.string(of: pieces, upTo: 30))
    #expect(printed(text) == slowlyPrinted(text))
  }

  @Test func aLongTextComesInSeveralPieces() {
    let text = SourceText(String(repeating: "政協委員，\n", count: 20_000))
    var pieces: [[UInt8]] = []
    PrintableText(text).forEachPiece { piece in
      pieces.append(Array(piece))
      return true
    }
    #expect(pieces.count > 3)
    #expect(Array(pieces.joined()) == text.bytes)
    #expect(pieces.allSatisfy { SourceText(decoding: $0).bytes == $0 })
  }

  @Test func nothingIsWrittenAfterWriteSaysNo() {
    let controls = SourceText("\u{1B}一\u{1B}\u{1B}二\n\u{7F}三")
    let long = SourceText(String(repeating: "政協委員，\u{7}\n", count: 20_000))
    for text in [controls, long] {
      for limit in 1...9 {
        var calls = 0
        PrintableText(text).forEachPiece { _ in
          calls += 1
          return calls < limit
        }
        #expect(calls <= limit)
      }
    }
    var calls = 0
    PrintableText(long).forEachPiece { _ in
      calls += 1
      return calls < 9
    }
    #expect(calls == 9)
  }

  private func printed(_ text: SourceText) -> [UInt8] {
    var output: [UInt8] = []
    PrintableText(text).forEachPiece { piece in
      output.append(contentsOf: piece)
      return true
    }
    return output
  }

  private func slowlyPrinted(_ text: SourceText) -> [UInt8] {
    let scalars = Array(text.string.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let stays =
        switch scalar {
        case "\t", "\n": true
        case "\r": index + 1 < scalars.count && scalars[index + 1] == "\n"
        case "\u{FEFF}": index == 0
        default: !VisibleForm.isNeeded(for: scalar.value)
        }
      if stays {
        result.unicodeScalars.append(scalar)
      } else {
        result += VisibleForm.of(scalar.value)
      }
    }
    return Array(result.utf8)
  }
}
