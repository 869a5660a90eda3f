import BrowserCore
import CNcurses
import Glibc

/// How each style looks: attributes that do without colour, and a colour where there is one.
struct NcursesStyles: Sendable {
  struct Look: Sendable {
    var attributes: attr_t
    var pair: CShort
  }

  private var looks: [Look]

  /// Sets up the colours.
  ///
  /// ncurses must have been started.
  ///
  /// - Parameter theme: answers the theme for a number of colours.
  init(theme: (Int) -> Theme) {
    var theme = theme(Int(cn_colors()))
    if theme != .monochrome {
      if start_color() == OK { use_default_colors() } else { theme = .monochrome }
    }
    looks = Style.allCases.map { style in
      var look = Look(attributes: Self.attributes(of: style), pair: 0)
      if let color = theme.color(of: style) {
        let pair = CShort(style.rawValue) + 1
        init_pair(pair, CShort(color), -1)
        look.pair = pair
      }
      return look
    }
  }

  func look(of style: Style) -> Look { looks[Int(style.rawValue)] }

  private static func attributes(of style: Style) -> attr_t {
    switch style {
    case .text, .copyBar: cn_attr_normal
    case .heading, .key, .paneHead: cn_attr_bold
    case .sign, .breadcrumb: cn_attr_underline
    case .quietSelection: cn_attr_underline | cn_attr_bold
    case .divider, .debris: cn_attr_dim
    case .hit: cn_attr_bold | cn_attr_underline
    case .selection, .status, .currentHit: cn_attr_reverse
    case .message: cn_attr_reverse | cn_attr_bold
    case .difference: cn_attr_reverse | cn_attr_underline
    }
  }
}
