import ReportKit

/// Collects the characters of a paragraph of a web page, with the white space that a browser shows.
///
/// White space is one blank, and none at the ends of a line; a line end in the source between two characters of full
/// width is nothing (CSS Text 3, 4.1.1 and 4.1.3).
struct HTMLParagraph {
  private var text = ParagraphText()
  /// White space that counts only if something follows: whether a line end is in it.
  private var pendingBlank: Bool?
  private var hasText = false
  private var last: Unicode.Scalar = " "

  /// Its number in a list, with what divides it from the words.
  var label = ""
  /// Whether a line end and no other paragraph stands before it.
  var isContinued = false

  mutating func append(_ bytes: ArraySlice<UInt8>, isBold: Bool, isPreformatted: Bool) {
    var run: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where isPreformatted, "\r" where isPreformatted:
        text.append(run, isBold: isBold)
        run = []
        text.endLine()
      case " ", "\t", "\n", "\r", "\u{C}":
        if isPreformatted {
          run.append(0x20)
        } else {
          pendingBlank = (pendingBlank ?? false) || scalar == "\n" || scalar == "\r"
        }
      default:
        if let hasLineEnd = pendingBlank, hasText {
          if !(hasLineEnd && Self.isWide(last) && Self.isWide(scalar)) { run.append(0x20) }
        }
        pendingBlank = nil
        hasText = true
        last = scalar
        run += Array(String(Character(scalar)).utf8)
      }
    }
    text.append(run, isBold: isBold)
  }

  mutating func endLine() {
    pendingBlank = nil
    hasText = false
    text.endLine()
  }

  func finished() -> ParagraphText {
    var finished = text
    if !text.isEmpty { finished.label = label }
    return finished
  }

  /// A string with each white space as one blank, and none at the ends.
  static func collapsed(_ string: String) -> String {
    string.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{3000}" }.joined(separator: " ")
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
    // “ and ” stand among Chinese characters.
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }
}
