/// What the characters of fonts of symbols are in Unicode.
///
/// Word stores such a character by its place in the font, alone or behind U+F000. The places of Symbol are those of
/// Adobe's encoding (unicode.org, MAPPINGS/VENDORS/ADOBE/symbol.txt), those of Wingdings what its pictures show.
enum SymbolFonts {
  /// The characters that a font shows for these; those that are not known stay.
  static func unicode(_ characters: String, font: String?) -> String {
    let font = font?.lowercased() ?? ""
    var result = String.UnicodeScalarView()
    for scalar in characters.unicodeScalars {
      result.append(self.scalar(scalar.value, font) ?? scalar)
    }
    return String(result)
  }

  private static func scalar(_ value: UInt32, _ font: String) -> Unicode.Scalar? {
    let isPrivate = (0xF020...0xF0FF).contains(value)
    let place = isPrivate ? value - 0xF000 : value
    guard (0x20...0xFF).contains(place) else { return nil }
    let found: UInt32? =
      switch font {
      case "symbol": symbol(place)
      case "wingdings": wingdings[place]
      case "wingdings 2": wingdings2[place]
      case "wingdings 3": wingdings3[place]
      // A bullet whose font is not told is nearly always one of these.
      default: isPrivate ? (wingdings[place] ?? symbol(place)) : nil
      }
    return found.flatMap(Unicode.Scalar.init)
  }

  private static let symbolSigns: [Unicode.Scalar] = Array(
    (" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
      + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑").unicodeScalars)

  /// Signs stand from 0x20 to 0x7E, and from 0xA0 on.
  private static func symbol(_ place: UInt32) -> UInt32? {
    let index = place <= 0x7E ? Int(place) - 0x20 : place >= 0xA0 ? Int(place) - 0xA0 + 95 : -1
    return symbolSigns.indices.contains(index) ? symbolSigns[index].value : nil
  }

  private static let wingdings: [UInt32: UInt32] = {
    var signs: [UInt32: UInt32] = [
      0x22: 0x2702, 0x28: 0x260E, 0x2A: 0x2709, 0x46: 0x261E, 0x4A: 0x263A, 0x6C: 0x25CF,
      0x6D: 0x274D, 0x6E: 0x25A0, 0x6F: 0x25A1, 0x70: 0x25A1, 0x71: 0x2751, 0x72: 0x2752,
      0x73: 0x25C6, 0x74: 0x25C6, 0x75: 0x25C6, 0x76: 0x2756, 0x77: 0x25C6, 0x78: 0x2327,
      0x80: 0x24EA, 0x8B: 0x24FF, 0x9E: 0x00B7, 0x9F: 0x2022, 0xA1: 0x25CB, 0xA4: 0x25C9,
      0xA5: 0x25CE, 0xA7: 0x25AA, 0xA8: 0x25A1, 0xAA: 0x2726, 0xAB: 0x2605, 0xB2: 0x2727,
      0xD8: 0x27A2, 0xDC: 0x27B2, 0xDF: 0x2190, 0xE0: 0x2192, 0xE1: 0x2191, 0xE2: 0x2193,
      0xE8: 0x2794, 0xF0: 0x21E8, 0xFB: 0x2717, 0xFC: 0x2713, 0xFD: 0x2612, 0xFE: 0x2611,
    ]
    for index in UInt32(0)..<10 {
      signs[0x81 + index] = 0x2460 + index
      signs[0x8C + index] = 0x2776 + index
    }
    return signs
  }()

  private static let wingdings2: [UInt32: UInt32] = [
    0x4F: 0x2717, 0x50: 0x2713, 0x51: 0x2612, 0x52: 0x2611, 0x53: 0x2612, 0x54: 0x2612,
    0x96: 0x25CF, 0x98: 0x25CF, 0x9A: 0x25CB, 0xA1: 0x25A0, 0xA2: 0x25A0, 0xA3: 0x25A1,
  ]

  private static let wingdings3: [UInt32: UInt32] = [
    0x22: 0x2190, 0x70: 0x25B2, 0x71: 0x25BC, 0x74: 0x25C0, 0x75: 0x25B6, 0x7D: 0x25B6,
  ]
}
