/// A key as the browser knows it, whatever bytes a terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A key that types a character.
  case character(Unicode.Scalar)
  /// A letter pressed together with Ctrl, in upper case: `.control("L")`.
  case control(Unicode.Scalar)
  /// Cursor up.
  case up
  /// Cursor down.
  case down
  /// Cursor left.
  case left
  /// Cursor right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Escape.
  case escape
  /// Backspace.
  case backspace

  /// How help and README write it.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "Ctrl-\(scalar)"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    }
  }
}
