import BrowserCore
import CNcurses
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite struct NcursesCharactersTests {
  /// Far more than are kept at a time, again and again.
  @Test func everyCellHasItsOwnCharacter() {
    var characters = NcursesCharacters { style in
      NcursesStyles.Look(attributes: attr_t(style.rawValue) << 16, pair: CShort(style.rawValue))
    }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<50_000 {
      let scalars: ClosedRange<UInt32> = random.next() % 2 == 0 ? 0x4E00...0x62FF : 0x20...0x7E
      var marks = CombiningMarks()
      for mark in [0x301, 0x327] as [UInt32] where random.next() % 8 == 0 { _ = marks.append(mark) }
      let cell = Cell(
        Unicode.Scalar(UInt32.random(in: scalars, using: &random)) ?? " ", marks: marks,
        style: Style.allCases.randomElement(using: &random) ?? .text)
      #expect(contents(of: characters[cell]) == [cell.scalar.value] + cell.marks.map(\.value))
      #expect(style(of: characters[cell]) == Int(cell.style.rawValue))
    }
  }

  private func contents(of character: cchar_t) -> [UInt32] {
    var character = character
    var words = [wchar_t](repeating: 0, count: 8)
    var (attributes, pair) = (attr_t(), CShort())
    getcchar(&character, &words, &attributes, &pair, nil)
    return words.prefix { $0 != 0 }.map { UInt32(bitPattern: $0) }
  }

  private func style(of character: cchar_t) -> Int {
    var character = character
    var words = [wchar_t](repeating: 0, count: 8)
    var (attributes, pair) = (attr_t(), CShort())
    getcchar(&character, &words, &attributes, &pair, nil)
    return Int(pair)
  }
}
