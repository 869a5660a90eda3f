import BrowserCore

extension Key {
  /// The key that types a character; nil for one that means nothing.
  init?(typing scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D, 0x0A: self = .enter
    case 0x09: self = .tab
    case 0x08, 0x7F: self = .backspace
    case 0x01...0x1A:
      guard let letter = Unicode.Scalar(scalar.value + 0x40) else { return nil }
      self = .control(letter)
    case 0..<0x20, 0x80..<0xA0: return nil
    default: self = .character(scalar)
    }
  }

  /// The key that sends a sequence, without its ESC, on terminals like those of DEC and xterm; nil if there is none.
  ///
  /// ncurses knows the keys of the terminal, but only while their bytes come together.
  init?(sequence: String) {
    switch sequence {
    case "[A", "OA": self = .up
    case "[B", "OB": self = .down
    case "[C", "OC": self = .right
    case "[D", "OD": self = .left
    case "[H", "OH", "[1~", "[7~": self = .home
    case "[F", "OF", "[4~", "[8~": self = .end
    case "[5~": self = .pageUp
    case "[6~": self = .pageDown
    case "[Z": self = .tab
    case "OM": self = .enter
    default: return nil
    }
  }
}
