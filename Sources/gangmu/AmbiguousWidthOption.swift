import ArgumentParser
import BrowserCore

/// The values of `--ambiguous-width`.
enum AmbiguousWidthOption: String, ExpressibleByArgument, CaseIterable {
  case auto
  case narrow
  case wide

  /// The width; nil if the terminal is to be asked.
  var width: AmbiguousWidth? {
    switch self {
    case .auto: nil
    case .narrow: .narrow
    case .wide: .wide
    }
  }
}
