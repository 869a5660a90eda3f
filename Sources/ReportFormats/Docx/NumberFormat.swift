/// How an automatic number is written, by the names of ECMA-376-1, 17.18.59 (ST_NumberFormat).
///
/// Where the standard leaves open what stands after the last sign of a form, the rule is what Word does: it writes
/// Arabic digits.
struct NumberFormat {
  /// The name of the format, such as chineseCounting.
  let name: String

  /// A number in the format; empty for the formats that show none.
  func string(_ number: Int) -> String {
    let number = max(0, min(number, 1 << 30))
    switch name {
    case "none", "bullet": return ""
    case "decimal", "decimalHalfWidth", "cardinalText", "numberInDash":
      return name == "numberInDash" ? "- \(number) -" : String(number)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "decimalFullWidth", "decimalFullWidth2": return Self.digits(number, "０１２３４５６７８９")
    case "ordinal": return Self.ordinal(number)
    case "upperRoman": return Self.roman(number)
    case "lowerRoman": return Self.roman(number).lowercased()
    case "upperLetter": return Self.letters(number)
    case "lowerLetter": return Self.letters(number).lowercased()
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return Self.circled(number)
    case "decimalEnclosedParen": return Self.sign(number, from: 0x2474, count: 20)
    case "decimalEnclosedFullstop": return Self.sign(number, from: 0x2488, count: 20)
    case "ideographEnclosedCircle": return Self.sign(number, from: 0x3280, count: 10)
    case "ideographTraditional": return Self.sign(number, of: "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": return Self.sign(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case "ideographZodiacTraditional": return Self.sexagenary(number)
    case "ideographDigital", "japaneseDigitalTenThousand":
      return Self.digits(number, "〇一二三四五六七八九")
    case "taiwaneseDigital": return Self.digits(number, "○一二三四五六七八九")
    case "koreanDigital": return Self.digits(number, "영일이삼사오육칠팔구")
    case "chineseCounting", "taiwaneseCounting":
      return number < 100
        ? Self.counted(number, .counting) : Self.digits(number, "○一二三四五六七八九")
    case "chineseCountingThousand", "taiwaneseCountingThousand":
      return Self.counted(number, .counting)
    case "japaneseCounting": return Self.counted(number, .japanese)
    case "chineseLegalSimplified": return Self.counted(number, .legalSimplified)
    case "ideographLegalTraditional": return Self.counted(number, .legalTraditional)
    case "japaneseLegal": return Self.counted(number, .japaneseLegal)
    case "aiueo", "aiueoFullWidth": return Self.sign(number, of: Self.aiueo)
    case "iroha", "irohaFullWidth": return Self.sign(number, of: Self.iroha)
    case "ganada": return Self.sign(number, of: "가나다라마바사아자차카타파하")
    case "chosung": return Self.sign(number, of: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
    case "hex": return String(number, radix: 16, uppercase: true)
    case "chicago": return Self.chicago(number)
    default: return String(number)
    }
  }

  private static let aiueo =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
  private static let iroha =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"

  private static func digits(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return String(String(number).compactMap { $0.wholeNumberValue }.map { signs[$0] })
  }

  private static func sign(_ number: Int, of signs: String) -> String {
    let signs = Array(signs)
    return (1...signs.count).contains(number) ? String(signs[number - 1]) : String(number)
  }

  private static func sign(_ number: Int, from first: UInt32, count: Int) -> String {
    guard (1...count).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else { return String(number) }
    return String(Character(scalar))
  }

  /// ① to ㊿ stand in three places of Unicode.
  private static func circled(_ number: Int) -> String {
    switch number {
    case 0: "⓪"
    case 1...20: sign(number, from: 0x2460, count: 20)
    case 21...35: sign(number - 20, from: 0x3251, count: 15)
    case 36...50: sign(number - 35, from: 0x32B1, count: 15)
    default: String(number)
    }
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number / 10 % 10, number % 10) {
      case (1, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return String(number) + ending
  }

  /// 1 is A, 26 is Z, 27 is AA and 53 is AAA: the letter stands once more after each round.
  private static func letters(_ number: Int) -> String {
    guard number > 0, number <= 780, let scalar = Unicode.Scalar(UInt32(65 + (number - 1) % 26))
    else { return String(number) }
    return String(repeating: Character(scalar), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  private static func sexagenary(_ number: Int) -> String {
    guard (1...60).contains(number) else { return String(number) }
    return sign((number - 1) % 10 + 1, of: "甲乙丙丁戊己庚辛壬癸")
      + sign((number - 1) % 12 + 1, of: "子丑寅卯辰巳午未申酉戌亥")
  }

  private static func chicago(_ number: Int) -> String {
    guard number > 0, number <= 120 else { return String(number) }
    return String(
      repeating: Array("*†‡§")[(number - 1) % 4], count: (number - 1) / 4 + 1)
  }
}

/// A way to count with signs for the powers of ten.
private struct Counting {
  let digits: [Character]
  /// Ten, a hundred, a thousand.
  let powers: [Character]
  /// Ten thousand, a hundred million.
  let groups: [Character]
  /// Whether a one stands before ten at the beginning: 壹拾.
  let hasOneBeforeTen: Bool
  /// Whether a one stands before ten, a hundred and a thousand anywhere.
  let hasOnes: Bool
  /// What stands for powers that are left out; nil where nothing does.
  let zero: Character?

  static let counting = Counting(
    digits: Array("〇一二三四五六七八九"), powers: Array("十百千"), groups: Array("万亿"),
    hasOneBeforeTen: false, hasOnes: true, zero: "〇")
  static let japanese = Counting(
    digits: Array("〇一二三四五六七八九"), powers: Array("十百千"), groups: Array("万億"),
    hasOneBeforeTen: false, hasOnes: false, zero: nil)
  static let legalSimplified = Counting(
    digits: Array("零壹贰叁肆伍陆柒捌玖"), powers: Array("拾佰仟"), groups: Array("萬亿"),
    hasOneBeforeTen: true, hasOnes: true, zero: "零")
  static let legalTraditional = Counting(
    digits: Array("零壹貳參肆伍陸柒捌玖"), powers: Array("拾佰仟"), groups: Array("萬億"),
    hasOneBeforeTen: true, hasOnes: true, zero: "零")
  static let japaneseLegal = Counting(
    digits: Array("零壱弐参四伍六七八九"), powers: Array("拾百阡"), groups: Array("萬億"),
    hasOneBeforeTen: true, hasOnes: true, zero: nil)
}

extension NumberFormat {
  private static func counted(_ number: Int, _ way: Counting) -> String {
    if number == 0 { return String(way.digits[0]) }
    var result = ""
    var needsZero = false
    for group in stride(from: 2, through: 0, by: -1) {
      let size = [1, 10_000, 100_000_000][group]
      let part = number / size % 10_000
      if part == 0 {
        needsZero = !result.isEmpty
        continue
      }
      for power in stride(from: 3, through: 0, by: -1) {
        let digit = part / [1, 10, 100, 1000][power] % 10
        if digit == 0 {
          needsZero = needsZero || !result.isEmpty
          continue
        }
        if needsZero, let zero = way.zero { result.append(zero) }
        needsZero = false
        let isLeadingTen = power == 1 && result.isEmpty && !way.hasOneBeforeTen
        let leavesOut = digit == 1 && power > 0 && (isLeadingTen || !way.hasOnes)
        if !leavesOut { result.append(way.digits[digit]) }
        if power > 0 { result.append(way.powers[power - 1]) }
      }
      if group > 0 { result.append(way.groups[group - 1]) }
      needsZero = false
      if group > 0, number % size != 0, number % size < size / 10 { needsZero = true }
    }
    return result
  }
}
