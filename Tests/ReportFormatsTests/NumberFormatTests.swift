import Testing

@testable import ReportFormats

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("decimal", [1: "1", 1001: "1001"]), ("decimalZero", [1: "01", 10: "10", 100: "100"]),
    ("decimalFullWidth", [10: "１０", 999: "９９９"]),
    (
      "chineseCounting",
      [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 111: "一一一", 1000: "一○○○"]
    ),
    (
      "chineseCountingThousand",
      [
        10: "十", 29: "二十九", 100: "一百", 101: "一百〇一", 110: "一百一十", 111: "一百一十一", 1000: "一千",
        1001: "一千〇一", 1010: "一千〇一十", 10_000: "一万", 10_001: "一万〇一", 12_000: "一万二千",
      ]
    ),
    ("chineseLegalSimplified", [1: "壹", 10: "壹拾", 19: "壹拾玖", 101: "壹佰零壹", 1001: "壹仟零壹"]),
    ("ideographLegalTraditional", [2: "貳", 13: "壹拾參"]),
    ("ideographDigital", [10: "一〇", 101: "一〇一"]),
    ("japaneseCounting", [10: "十", 100: "百", 101: "百一", 110: "百十", 999: "九百九十九", 1001: "千一"]),
    ("taiwaneseCounting", [21: "二十一", 120: "一二○"]),
    ("taiwaneseCountingThousand", [120: "一百二十"]),
    ("ideographTraditional", [1: "甲", 10: "癸", 11: "11"]), ("ideographZodiac", [9: "申", 12: "亥"]),
    ("ideographZodiacTraditional", [1: "甲子", 60: "癸亥"]),
    ("decimalEnclosedCircle", [1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"]),
    ("decimalEnclosedParen", [10: "⑽"]), ("decimalEnclosedFullstop", [11: "⒒", 21: "21"]),
    ("ideographEnclosedCircle", [3: "㊂"]), ("upperRoman", [4: "IV", 1999: "MCMXCIX"]),
    ("lowerRoman", [9: "ix"]), ("upperLetter", [1: "A", 26: "Z", 27: "AA", 53: "AAA"]),
    ("lowerLetter", [2: "b"]), ("ordinal", [1: "1st", 12: "12th", 23: "23rd"]), ("none", [5: ""]),
    ("nobodyKnows", [7: "7"]),
  ])
  func eachFormatCountsAsWordDoes(name: String, expected: [Int: String]) {
    for (number, words) in expected {
      #expect(NumberFormat(name: name).string(number) == words, "\(name) \(number)")
    }
  }
}
