/// What a character is to the rules of line breaking in a Chinese text, where that differs from what
/// the Unicode data file says.
///
/// Some characters depend on their neighbours, so these are given too. Source: UAX #14,
/// section 5.1, on AI, ID and QU in East Asian context; GB/T 15834—2011, 5.1.
enum ChineseLineBreakClass {
  /// The class of a character between two others.
  ///
  /// - Parameters:
  ///   - scalar: the character.
  ///   - last: the class before it; `sp` for any white space, nil at the beginning.
  ///   - following: the character after it.
  static func of(
    _ scalar: UInt32, after last: LineBreakClass?, before following: UInt32?
  ) -> LineBreakClass {
    if (0x3400..<0xF900).contains(scalar) { return CharacterTables.lineBreakClass(of: scalar) }
    func isBefore(_ found: LineBreakClass) -> Bool {
      following.map { ofSingle($0) == found } ?? false
    }
    switch scalar {
    case 0x2019:  // ’ closes, unless it is an apostrophe: don’t
      return isLetter(last) && (isBefore(.al) || isBefore(.hl)) ? .qu : .cl
    case 0xB7, 0x2022:  // · • between ideographs are 間隔號
      return last == nil || last == .sp || last == .nu || isLetter(last) ? .al : .ns
    case 0x2B, 0xFF0B:  // + ends a word (互联网+, C++), unless a number follows
      return (last == .id || last == .po || isLetter(last)) && !isBefore(.nu) ? .po : .pr
    case 0xFF0D:  // － is the sign of a number, or it connects
      return last != .nu && !isLetter(last) && isBefore(.nu) ? .pr : .ns
    case 0xFF0E:  // ． is the point in a number, or it ends a sentence
      return last == .nu && isBefore(.nu) ? .is : .cl
    default:
      return ofSingle(scalar)
    }
  }

  /// The class of a character whatever stands beside it.
  static func ofSingle(_ scalar: UInt32) -> LineBreakClass {
    switch scalar {
    case 0x2018, 0x201C: return .ow  // ‘ “ open
    case 0x2019, 0x201D: return .cl  // ’ ” close
    case 0x2015: return .b2  // ―, which some converters make of —
    case 0xFF10...0xFF19: return .nu  // full-width digits and letters make numbers and words
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .al
    case 0xFF02, 0xFF07: return .qu  // ＂ ＇
    case 0xFF0F: return .sy  // ／
    case 0xFF5E: return .ns  // ～ connects
    case 0xFE30: return .ns  // ︰ stands for ：
    default: break
    }
    let found = CharacterTables.lineBreakClass(of: scalar)
    switch found {
    // Only LF ends a line here. The others are drawn in their visible form, after which a row may
    // be broken.
    case .bk, .cr, .lf, .nl, .zw: return .ba
    default: return found
    }
  }

  /// Whether an ideograph is a power of ten, which belongs to the number before it: 5亿|元 is not
  /// broken either.
  static func isMagnitude(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "十", "百", "千", "万", "萬", "亿", "億", "兆": true
    default: false
    }
  }

  private static func isLetter(_ found: LineBreakClass?) -> Bool { found == .al || found == .hl }
}
