import BrowserCore
import Glibc
import NcursesTerminal

/// What the environment says about the reader.
enum Surroundings {
  /// The language of messages: by `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set (POSIX,
  /// Base Definitions, 8.2).
  static var language: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first
    return Language(locale: locale ?? "C")
  }

  /// Whether colours are wanted: not when `NO_COLOR` is set to anything (no-color.org).
  static var wantsColor: Bool { value("NO_COLOR") == nil }

  /// How many processors there are.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The name of the terminal.
  static var terminalName: String { value("TERM") ?? "" }

  /// How the clipboard of the terminal is reached; nil if it is not known to have one.
  static var clipboard: NcursesTerminal.Clipboard? {
    if value("TMUX") != nil { return .tmux }
    if value("STY") != nil || terminalName.hasPrefix("screen") { return .screen }
    // These have taken OSC 52 for years, or can be told to; their descriptions seldom say so.
    let known = [
      "xterm", "tmux", "alacritty", "foot", "kitty", "wezterm", "konsole", "st-", "contour",
      "mintty", "ghostty", "iterm", "rio",
    ]
    return known.contains { terminalName.hasPrefix($0) } ? .terminal : nil
  }

  /// The editor of the reader, as the shell is to read it; nil if none is set.
  static var editor: String? { value("VISUAL") ?? value("EDITOR") }

  /// The value of a variable; nil if it is not set or empty.
  private static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
