import Foundation
import Testing

@testable import NcursesTerminal

struct ClipboardSequenceTests {
  @Test func base64IsWhatFoundationMakes() {
    for length in 0..<200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
      let expected = Array(Data(bytes).base64EncodedString().utf8)
      #expect(ClipboardSequence.base64(bytes) == expected)
    }
  }

  @Test func aTextCannotEndTheSequence() {
    let text = Array("\u{1B}\\ \u{07} \u{9C} 發展\n".utf8)
    let bytes = ClipboardSequence.bytes(for: text)
    #expect(bytes.starts(with: Array("\u{1B}]52;c;".utf8)))
    #expect(bytes.last == 0x07)
    #expect(bytes.dropFirst().dropLast().allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test func screenGetsPiecesThatTogetherAreTheSequence() {
    let text = [UInt8](repeating: 0x61, count: 3000)
    let wrapped = ClipboardSequence.bytesThroughScreen(for: text)
    var inner: [UInt8] = []
    var rest = wrapped[...]
    while !rest.isEmpty {
      #expect(rest.starts(with: [0x1B, 0x50]))
      rest = rest.dropFirst(2)
      var piece: [UInt8] = []
      while !rest.starts(with: [0x1B, 0x5C]), let byte = rest.popFirst() { piece.append(byte) }
      rest = rest.dropFirst(2)
      #expect(piece.count <= 700 && !piece.isEmpty)
      inner += piece
    }
    #expect(inner == ClipboardSequence.bytes(for: text))
  }
}
