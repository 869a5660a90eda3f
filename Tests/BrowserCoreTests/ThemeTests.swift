import Testing

@testable import BrowserCore

@Suite struct ThemeTests {
  /// The relative luminance of WCAG 2 of a colour of xterm's palette, from 16 on.
  private static func luminance(_ color: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let parts =
      color >= 232
      ? Array(repeating: 8 + (color - 232) * 10, count: 3)
      : [levels[(color - 16) / 36], levels[(color - 16) / 6 % 6], levels[(color - 16) % 6]]
    return luminance(parts.map(Double.init))
  }

  private static func luminance(_ parts: [Double]) -> Double {
    func linear(_ part: Double) -> Double {
      let part = part / 255
      if part <= 0.04045 { return part / 12.92 }
      // ((part + 0.055) / 1.055) ^ 2.4 without a library: by x^2.4 = x^2 · x^(2/5).
      let base = (part + 0.055) / 1.055
      var root = 1.0
      for _ in 0..<60 {
        root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
      }
      return base * base * root
    }
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2])
  }

  private static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// 4.5 is what WCAG 2 (1.4.3) asks for; the grounds are black, and the dark ones of common schemes.
  @Test(arguments: [
    (Theme.dark, [0.0, 0, 0]), (.dark, [30, 30, 30]), (.dark, [0, 43, 54]), (.dark, [40, 40, 40]),
    (.light, [255, 255, 255]), (.light, [253, 246, 227]), (.light, [238, 238, 238]),
  ])
  func everyColourCanBeRead(theme: Theme, ground: [Double]) {
    for style in Style.allCases {
      guard let color = theme.color(of: style) else { continue }
      #expect((16..<256).contains(color))
      #expect(Self.contrast(Self.luminance(color), Self.luminance(ground)) >= 4.5, "\(style)")
    }
  }

  @Test func aThemeUsesNoMoreColoursThanItAsksFor() {
    for theme in Theme.allCases {
      let colors = Style.allCases.compactMap(theme.color(of:))
      #expect(colors.allSatisfy { $0 < theme.colors })
      #expect(colors.isEmpty == (theme == .monochrome))
    }
    #expect(Theme.dark.color(of: .heading) != Theme.light.color(of: .heading))
  }

  @Test(arguments: [
    (ThemeChoice.dark, 256, nil, Theme.dark), (.light, 256, nil, .light),
    (.dark, 8, nil, .sixteenColors), (.light, 0, nil, .monochrome),
    (.sixteenColors, 256, nil, .sixteenColors), (.monochrome, 256, "15;0", .monochrome),
    (.auto, 256, "15;0", .dark), (.auto, 256, "0;15", .light), (.auto, 256, "0;default;7", .light),
    (.auto, 256, "7;8", .dark), (.auto, 256, nil, .sixteenColors),
    (.auto, 256, "x", .sixteenColors),
    (.auto, 256, "0;default", .sixteenColors), (.auto, 88, "15;0", .sixteenColors),
    (.auto, 8, "15;0", .sixteenColors), (.auto, 0, "15;0", .monochrome),
    (.auto, 1 << 24, "0;15", .light),
  ])
  func aThemeIsChosenForTheTerminal(
    choice: ThemeChoice, colors: Int, ground: String?, theme: Theme
  ) {
    #expect(choice.theme(colors: colors, ground: ground) == theme)
  }
}
