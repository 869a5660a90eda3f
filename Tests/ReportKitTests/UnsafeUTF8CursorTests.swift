import TestSupport
import Testing

@testable import ReportKit

struct UnsafeUTF8CursorTests {
  @Test func charactersOfEveryLengthAreRead() {
    let values: [UInt32] = [0, 0x7F, 0x80, 0x7FF, 0x800, 0x4E00, 0xFFFF, 0x10000, 0x10FFFF]
    let string = values.compactMap(Unicode.Scalar.init)
      .reduce(into: "") { $0.unicodeScalars.append($1) }
    #expect(scalars(of: string) == values)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aWalkMeetsTheScalarsOfTheString(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars = (0..<300).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
    }
    let string = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    #expect(self.scalars(of: string) == scalars.map(\.value))
  }

  @Test func theWalkStopsAtTheEndOfItsRange() {
    SourceText("第一章").withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 3..<6)
      let taken = [cursor.next(), cursor.next(), cursor.next()]
      #expect(taken == [0x4E00, nil, nil])
      #expect(cursor.current == nil)
      #expect(cursor.position == 6)
    }
  }

  @Test func lookingDoesNotMove() {
    SourceText("一a").withBytes { bytes in
      let cursor = UnsafeUTF8Cursor(bytes, in: 0..<4)
      #expect(cursor.current == 0x4E00)
      #expect(cursor.position == 0)
    }
  }

  @Test(
    arguments: [
      ("第一", 0, nil, nil), ("一第二", 1, 0x4E00, "第"), ("工作報告。", 4, 0x544A, "。"),
      ("㐀一", 0, nil, nil), ("䀀鿿a", 2, 0x9FFF, "a"), ("一二", 2, 0x4E8C, nil), ("", 0, nil, nil),
      ("ꀀ", 0, nil, nil), ("竫竭竬第", 3, 0x7AEC, "第"),
    ] as [(String, Int, UInt32?, Unicode.Scalar?)])
  func ideographsAreSteppedOverUpToOne(
    text: String, count: Int, last: UInt32?, next: Unicode.Scalar?
  ) {
    SourceText(text).withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      let run = cursor.skipIdeographs(besides: 0x7B2C)
      #expect(run?.count ?? 0 == count)
      #expect(run?.last == last)
      #expect(cursor.position == count * 3)
      if let next { #expect(cursor.current == next.value) }
    }
  }

  @Test func onlyTheGivenCharacterIsSkipped() {
    SourceText("一a").withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<4)
      var path: [Int] = []
      for scalar in ["二", "一", "一", "a", "a"] as [Unicode.Scalar] {
        let before = cursor.position
        let isSkipped = cursor.skip(scalar)
        #expect(isSkipped == (cursor.position > before))
        path.append(cursor.position)
      }
      #expect(path == [0, 3, 3, 4, 4])
    }
  }

  @Test func nothingStandsInAnEmptyText() {
    SourceText("").withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<0)
      let isSkipped = cursor.skip("a")
      #expect(!isSkipped)
      #expect(cursor.current == nil)
    }
  }

  private func scalars(of string: String) -> [UInt32] {
    SourceText(string).withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      var result: [UInt32] = []
      while let scalar = cursor.next() { result.append(scalar) }
      return result
    }
  }
}
