import Testing

@testable import ReportKit

struct HanNumeralTests {
  @Test func everyNumeralIsReadAsItsNumber() {
    for number in 1...9999 {
      #expect(HanNumeral.value(of: HanNumeral.string(number)) == number)
    }
  }

  @Test(arguments: [
    (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"),
    (99, "九十九"), (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"),
    (120, "一百二十"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"),
    (2025, "二千零二十五"), (9900, "九千九百"), (9999, "九千九百九十九"),
  ])
  func aNumberIsWrittenTheUsualWay(number: Int, expected: String) {
    #expect(HanNumeral.string(number) == expected)
  }

  @Test(arguments: [(0, "0"), (10_000, "10000"), (-3, "-3"), (20_250_101, "20250101")])
  func otherNumbersAreWrittenInDigits(number: Int, expected: String) {
    #expect(HanNumeral.string(number) == expected)
  }

  @Test(arguments: [
    ("〇", 0), ("零", 0), ("○", 0), ("十", 10), ("二十", 20), ("廿", 20), ("廿三", 23), ("卅一", 31),
    ("两", 2), ("兩", 2), ("两百", 200), ("兩百", 200), ("百", 100), ("一百零三", 103), ("一百三", 103),
    ("一百〇三", 103), ("一百廿三", 123), ("二〇二五", 2025), ("二○二五", 2025), ("一九四九", 1949), ("一千零二十", 1020),
    ("壹貳參", 123), ("拾伍", 15), ("叁佰贰拾壹", 321), ("玖仟", 9000), ("陸", 6), ("柒捌", 78),
    ("1", 1), ("120", 120), ("１２", 12), ("1２", 12), ("007", 7), ("12345678", 12_345_678),
  ])
  func aNumeralIsRead(string: String, expected: Int) {
    #expect(HanNumeral.value(of: string) == expected)
  }

  @Test(arguments: [
    "", " ", " 一", "一 ", "一、", "三农", "农", "一2", "2一", "-1", "1.5", "甲", "一万", "①", "㈠",
    "一二三四五六七八九", "123456789", "十十", "十廿", "一百二三", "二三十", "十百",
  ])
  func anythingElseIsNoNumeral(string: String) {
    #expect(HanNumeral.value(of: string) == nil)
  }

  @Test func aNumeralIsSteppedOver() {
    SourceText("十二届").withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      let value = cursor.skipHanNumeral()
      #expect(value == 12)
      #expect(cursor.position == 6)
      let none = cursor.skipHanNumeral()
      #expect(none == nil)
      #expect(cursor.position == 6)
    }
  }

  @Test(arguments: [("20.9", 20, 2), ("２０", 20, 6), ("一", nil, 0), ("123456789", nil, 0)])
  func digitsAreSteppedOver(string: String, expected: Int?, end: Int) {
    SourceText(string).withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      let value = cursor.skipArabicNumeral()
      #expect(value == expected)
      #expect(cursor.position == end)
    }
  }
}
