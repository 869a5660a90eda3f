/// The colours of the screen.
///
/// Bold, underline and the like are the same in all themes and tell styles apart; colours are added to them and mean
/// nothing alone.
public enum Theme: String, CaseIterable, Sendable {
  /// Light colours, for a dark ground; 256 colours.
  case dark
  /// Dark colours, for a light ground; 256 colours.
  case light
  /// The colours that every terminal with colours has, and of these what can be read on both grounds.
  case sixteenColors = "16-colors"
  /// No colours.
  case monochrome

  /// The colour of a style, as a number of the palette of xterm; nil for that of the terminal.
  public func color(of style: Style) -> Int? {
    switch self {
    case .dark: Self.color(of: style, heading: 222, sign: 176, hit: 215, place: 117)
    case .light: Self.color(of: style, heading: 24, sign: 90, hit: 124, place: 25)
    case .sixteenColors: Self.color(of: style, heading: nil, sign: 5, hit: nil, place: nil)
    case .monochrome: nil
    }
  }

  /// How many colours a terminal must have for it.
  public var colors: Int {
    switch self {
    case .dark, .light: 256
    case .sixteenColors: 8
    case .monochrome: 0
    }
  }

  private static func color(
    of style: Style, heading: Int?, sign: Int?, hit: Int?, place: Int?
  ) -> Int? {
    switch style {
    case .heading: heading
    case .sign, .key, .copyBar: sign
    case .hit, .currentHit: hit
    case .breadcrumb, .paneHead: place
    default: nil
    }
  }
}

/// Which theme a reader has asked for.
public enum ThemeChoice: String, CaseIterable, Sendable {
  /// By what is known of the terminal.
  case auto
  case dark
  case light
  case sixteenColors = "16-colors"
  case monochrome

  /// The theme for a terminal.
  ///
  /// One that asks for more colours than there are gives way to the next that does not.
  ///
  /// - Parameters:
  ///   - colors: how many colours the terminal has.
  ///   - ground: `COLORFGBG` of the environment, which some terminals set to the numbers of the colours of
  ///     words and ground: `15;0`.
  public func theme(colors: Int, ground: String?) -> Theme {
    let wanted: Theme =
      switch self {
      case .auto: Self.theme(onGround: ground)
      case .dark: .dark
      case .light: .light
      case .sixteenColors: .sixteenColors
      case .monochrome: .monochrome
      }
    return [wanted, .sixteenColors].first { $0.colors <= colors } ?? .monochrome
  }

  /// As vim and others read it: 7 and 9 to 15 are light, but for dark grey.
  private static func theme(onGround ground: String?) -> Theme {
    switch ground?.split(separator: ";").last.flatMap({ Int($0) }) {
    case .some(7), .some(9...15): .light
    case .some(0...6), .some(8): .dark
    default: .sixteenColors
    }
  }
}
