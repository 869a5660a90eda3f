/// Chinese numerals as reports number with them: 一, 十五, 二〇二五, 一百零三, 廿一, 两, also 壹貳參.
///
///     HanNumeral.value(of: "九千九百")     // 9900
///     HanNumeral.string(120)              // "一百二十"
public enum HanNumeral {
  /// The value of a digit character, 0 to 9.
  static func digit(_ scalar: UInt32) -> Int? {
    guard let character = Unicode.Scalar(scalar) else { return nil }
    switch character {
    case "〇", "零", "○", "Ｏ": return 0
    case "一", "壹", "弌": return 1
    case "二", "贰", "貳", "两", "兩": return 2
    case "三", "叁", "參", "叄": return 3
    case "四", "肆": return 4
    case "五", "伍": return 5
    case "六", "陆", "陸": return 6
    case "七", "柒": return 7
    case "八", "捌": return 8
    case "九", "玖": return 9
    default: return nil
    }
  }

  /// The value of a character that multiplies the digit before it.
  static func unit(_ scalar: UInt32) -> Int? {
    guard let character = Unicode.Scalar(scalar) else { return nil }
    switch character {
    case "十", "拾": return 10
    case "百", "佰": return 100
    case "千", "仟": return 1000
    default: return nil
    }
  }

  /// The value of 廿 and 卅, which are a digit and its unit in one.
  static func tens(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5EFF: 20
    case 0x5345: 30
    default: nil
    }
  }

  /// The value of a whole string, which may use ASCII or full-width digits instead; nil if it is
  /// anything else.
  public static func value(of string: String) -> Int? {
    let text = SourceText(string)
    return text.withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      guard let value = cursor.skipHanNumeral() ?? cursor.skipArabicNumeral() else { return nil }
      return cursor.current == nil ? value : nil
    }
  }

  /// The usual numeral for a number from 1 to 9999; decimal digits for any other.
  public static func string(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var result = ""
    var rest = number
    var isZeroOwed = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        isZeroOwed = !result.isEmpty
        continue
      }
      if isZeroOwed { result += digits[0] }
      isZeroOwed = false
      let isBareTen = unit == 10 && digit == 1 && result.isEmpty
      result += (isBareTen ? "" : digits[digit]) + name
    }
    return result
  }
}

extension UnsafeUTF8Cursor {
  /// Steps over a Chinese numeral and answers its value; stays and answers nil where none stands.
  ///
  /// Either digits in a row, 二〇二五, or digits with units that become smaller, 一百零三; at most
  /// eight characters.
  mutating func skipHanNumeral() -> Int? {
    var ahead = self
    var total = 0
    var digits: Int?
    var digitCount = 0
    var smallestUnit = Int.max
    var length = 0
    while let scalar = ahead.current {
      if let digit = HanNumeral.digit(scalar) {
        let isPositional = smallestUnit == Int.max
        guard isPositional || (digits ?? 0) == 0 else { return nil }
        digits = (isPositional ? (digits ?? 0) * 10 : 0) + digit
        digitCount += 1
      } else if let unit = HanNumeral.unit(scalar) {
        guard unit < smallestUnit, digitCount <= 1 || smallestUnit < Int.max else { return nil }
        total += (digits ?? 1) * unit
        (digits, smallestUnit) = (nil, unit)
      } else if let tens = HanNumeral.tens(scalar) {
        guard (digits ?? 0) == 0, smallestUnit > 10 else { return nil }
        total += tens
        (digits, smallestUnit) = (nil, 10)
      } else {
        break
      }
      _ = ahead.next()
      length += 1
      if length > 8 { return nil }
    }
    guard length > 0 else { return nil }
    self = ahead
    return total + (digits ?? 0)
  }

  /// Steps over at most eight ASCII or full-width digits and answers their value; stays and answers
  /// nil where none stands or more do.
  mutating func skipArabicNumeral() -> Int? {
    var ahead = self
    var value = 0
    var digits = 0
    while let digit = ahead.current.flatMap(Self.arabicDigit) {
      value = value * 10 + digit
      digits += 1
      if digits > 8 { return nil }
      _ = ahead.next()
    }
    guard digits > 0 else { return nil }
    self = ahead
    return value
  }

  /// The value of an ASCII or full-width digit.
  static func arabicDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }
}
