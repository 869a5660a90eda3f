import TestSupport
import Testing

@testable import ReportKit

@Suite struct InlineNumberTests {
  @Test(arguments: [
    (1, HeadingKind.ordinalRunIn, "首先，要抓好。", true), (2, .ordinalRunIn, "甲；二是乙。", true),
    (2, .ordinalRunIn, "第二，乙。", true), (2, .ordinalRunIn, "第二届大会", false),
    (1, .ordinalRunIn, "上接第一版", false), (3, .parenHan, "甲（三）乙", true),
    (3, .parenHan, "甲（十三）乙", false), (2, .arabic, "1.甲。2.乙。", true), (2, .circled, "①甲②乙", true),
    (1, .article, "第一章 总则 第一条 条文", true), (2, .chapter, "没有", false), (1, .han, "", false),
  ])
  func aLabelMayStandInASentence(
    number: Int, kind: HeadingKind, text: String, isFound: Bool
  ) {
    let source = SourceText(text)
    source.withBytes { bytes in
      let missing = InlineNumber.missing(number...number, as: kind, in: 0..<bytes.count, bytes)
      #expect(missing == (isFound ? [] : [number]))
    }
  }

  @Test func twentyNumbersCostOneWalk() {
    let source = SourceText(String(repeating: "发展改革开放创新。", count: 2000))
    let ratio = source.withBytes { bytes in
      func look(_ numbers: ClosedRange<Int>) -> [Int] {
        InlineNumber.missing(numbers, as: .ordinalRunIn, in: 0..<bytes.count, bytes)
      }
      return Growth.ratio(of: { look(2...21) }, to: { look(2...2) }, atMost: 6)
    }
    #expect(ratio <= 6)
  }

  @Test func eachNumberIsLookedForByItself() {
    let source = SourceText("三是甲；第五，乙；“六要丙”，以及首先")
    source.withBytes { bytes in
      func missing(_ range: Range<Int>) -> [Int] {
        InlineNumber.missing(1...7, as: .ordinalRunIn, in: range, bytes)
      }
      #expect(missing(0..<bytes.count) == [2, 4, 7])
      #expect(missing(0..<bytes.count - 3) == [1, 2, 4, 7])
      #expect(missing(3..<bytes.count) == [2, 3, 4, 7])
    }
  }
}
