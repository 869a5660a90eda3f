import BrowserCore

/// Makes events of what a terminal sends, however slowly the pieces of it come.
///
/// A terminal sends characters, and sequences that begin with ESC (ECMA-48, 5.4 and 5.6): keys, answers, buttons of the
/// mouse, what is pasted. What has begun as a sequence never becomes keys: it goes on over any pause to its own end, for
/// a paste that breaks off for a moment must not press keys with its rest. Time counts only where ESC may be the key.
///
/// It has no clock. Whoever feeds it calls ``pause()`` when nothing has come for as long as ``patience`` says.
struct InputDecoder {
  private enum State {
    /// Between two characters or sequences.
    case ground
    /// ESC has come: the key, or the beginning of a sequence.
    case escape
    /// ESC was the key, since nothing followed it in time; so many bytes of the mark that begins a paste have followed late.
    case afterEscape(matched: Int)
    /// CSI (`ESC [`) or SS3 (`ESC O`), which go on to a final byte from @ to ~.
    case sequence
    /// The three bytes behind `ESC [ M`.
    case mouse
    /// A string, up to BEL or ST (`ESC \`).
    case controlString
    /// ESC inside of a string.
    case controlStringEscape
    /// What is pasted, up to the mark that ends it.
    case paste
    /// Ctrl-C inside of a paste that had stopped: left, unless more of it follows at once.
    case leaving
  }

  private var state = State.ground
  /// The bytes of a sequence, without its ESC.
  private var sequence: [UInt8] = []
  private var pasted = PastedText()
  private var typed = TypedCharacter()
  /// Whether it was told that what has begun does not go on.
  private var isStalled = false
  /// The row for which the terminal still owes the report of its cursor; nil if it owes none.
  private var askedRow: Int?

  /// The longest sequence that means something, in bytes; what follows is read and forgotten.
  private static let longestSequence = 64
  private static let escape: UInt8 = 0x1B
  /// CAN and SUB end a sequence without effect.
  private static let cancels: [UInt8] = [0x18, 0x1A]
  private static let controlC: UInt8 = 3
  private static let pasteBegins = Array("[200~".utf8)

  /// How long ESC waits for what follows it, in milliseconds, beside the 25 of ncurses.
  private static let escapePatience = 50
  /// How long a mark that begins a paste late, or a Ctrl-C in a paste, waits for more.
  private static let briefPatience = 50
  /// After how many milliseconds a sequence has stopped.
  private static let stallPatience = 1000

  /// - Parameter askedRow: the row for which the terminal was asked where its cursor is, from 1; nil if it was not.
  init(askedRow: Int?) { self.askedRow = askedRow }

  /// For how many milliseconds nothing may come until ``pause()`` is called; nil if time means nothing now.
  var patience: Int? {
    switch state {
    case .ground, .afterEscape(matched: 0): nil
    case .escape: Self.escapePatience
    case .afterEscape, .leaving: Self.briefPatience
    case .sequence, .mouse, .controlString, .controlStringEscape, .paste:
      isStalled ? nil : Self.stallPatience
    }
  }

  /// Takes a byte and answers what it completes.
  mutating func take(_ byte: UInt8) -> [Event] {
    let wasStalled = isStalled
    isStalled = false
    switch state {
    case .ground: return takeOnGround(byte)
    case .escape: return takeAfterEscape(byte)
    case .afterEscape(let matched): return takeAfterEscapeKey(byte, matched)
    case .sequence: return takeInSequence(byte)
    case .mouse: return takeInMouseReport(byte)
    case .controlString, .controlStringEscape: return takeInControlString(byte)
    case .paste:
      if byte == Self.controlC, wasStalled {
        state = .leaving
        return []
      }
      return takeInPaste(byte)
    case .leaving:
      state = .paste
      return takeInPaste(Self.controlC) + takeInPaste(byte)
    }
  }

  /// Takes a sequence that ncurses has known; nil is a key that means nothing.
  mutating func take(_ key: Key?) -> [Event] {
    // What is pasted may hold the bytes of a key.
    if isPasting { return [] }
    let before = if case .escape = state { [Event.key(.escape)] } else { [Event]() }
    let late = lateBytes
    state = .ground
    isStalled = false
    return before + late.flatMap { takeOnGround($0) } + (key.map { [.key($0)] } ?? [])
  }

  /// Says that nothing has come for as long as ``patience`` says, and answers what that means.
  mutating func pause() -> [Event] {
    switch state {
    case .ground:
      return []
    case .escape:
      state = .afterEscape(matched: 0)
      return [.key(.escape)]
    case .afterEscape:
      let late = lateBytes
      state = .ground
      return late.flatMap { takeOnGround($0) }
    case .leaving:
      state = .ground
      pasted = PastedText()
      return [.pasteLeft]
    case .paste:
      isStalled = true
      return [.stalled(.paste)]
    case .sequence, .mouse, .controlString, .controlStringEscape:
      isStalled = true
      return [.stalled(.sequence)]
    }
  }

  private var isPasting: Bool {
    switch state {
    case .paste, .leaving: true
    default: false
    }
  }

  /// The bytes that may begin a paste behind an ESC that was a key, and have not become keys so far.
  private var lateBytes: [UInt8] {
    if case .afterEscape(let matched) = state { Array(Self.pasteBegins[..<matched]) } else { [] }
  }

  private mutating func takeOnGround(_ byte: UInt8) -> [Event] {
    if byte == Self.escape {
      state = .escape
      return []
    }
    return typed.take(byte).flatMap(Key.init(typing:)).map { [.key($0)] } ?? []
  }

  private mutating func takeAfterEscape(_ byte: UInt8) -> [Event] {
    switch byte {
    case Self.escape:
      return [.key(.escape)]
    case Self.controlC:
      state = .ground
      return takeOnGround(byte)
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence
      sequence = [byte]
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      // OSC, DCS, APC, PM, SOS.
      state = .controlString
    default:
      // A character typed together with Alt, which means nothing.
      state = .ground
    }
    return []
  }

  /// The mark that begins a paste may be cut behind its ESC; nothing else that is late does harm.
  private mutating func takeAfterEscapeKey(_ byte: UInt8, _ matched: Int) -> [Event] {
    if byte == Self.pasteBegins[matched] {
      if matched + 1 == Self.pasteBegins.count {
        beginPaste()
      } else {
        state = .afterEscape(matched: matched + 1)
      }
      return []
    }
    let late = lateBytes
    state = .ground
    return (late + [byte]).flatMap { takeOnGround($0) }
  }

  private mutating func takeInSequence(_ byte: UInt8) -> [Event] {
    switch byte {
    case Self.escape:
      state = .escape
    case Self.controlC:
      state = .ground
      return takeOnGround(byte)
    case _ where Self.cancels.contains(byte):
      state = .ground
    case 0x40...0x7E where byte != UInt8(ascii: "[") || sequence.count > 1:
      keep(byte)
      return endSequence()
    default:
      // ESC [ [ A is F1 on the console of Linux.
      keep(byte)
    }
    return []
  }

  private mutating func keep(_ byte: UInt8) {
    if sequence.count <= Self.longestSequence { sequence.append(byte) }
  }

  private mutating func endSequence() -> [Event] {
    state = .ground
    if sequence == Self.pasteBegins {
      beginPaste()
      return []
    }
    if sequence == Array("[M".utf8) {
      state = .mouse
      return []
    }
    return sequence.count <= Self.longestSequence ? meaningOfSequence() : []
  }

  private mutating func takeInMouseReport(_ byte: UInt8) -> [Event] {
    if byte == Self.escape || byte == Self.controlC {
      state = .ground
      return takeOnGround(byte)
    }
    sequence.append(byte)
    if sequence.count < 5 { return [] }
    state = .ground
    return meaningOfSequence()
  }

  private mutating func meaningOfSequence() -> [Event] {
    // The bytes of a button stand for numbers, beyond ASCII too.
    let words = String(String.UnicodeScalarView(sequence.map { Unicode.Scalar($0) }))
    if let report = MouseReport(words) { return report.event.map { [$0] } ?? [] }
    if let askedRow, let report = CursorReport(words), report.row == askedRow {
      self.askedRow = nil
      return [.ambiguousWidth(report.column > 2 ? .wide : .narrow)]
    }
    return Key(sequence: words).map { [.key($0)] } ?? []
  }

  private mutating func takeInControlString(_ byte: UInt8) -> [Event] {
    let isEscaped = if case .controlStringEscape = state { true } else { false }
    switch byte {
    case UInt8(ascii: "\\") where isEscaped: state = .ground
    case Self.escape where isEscaped: state = .escape
    case _ where isEscaped:
      // Any other sequence ends the string.
      state = .escape
      return takeAfterEscape(byte)
    case Self.escape: state = .controlStringEscape
    case Self.controlC:
      state = .ground
      return takeOnGround(byte)
    case 7: state = .ground
    case _ where Self.cancels.contains(byte): state = .ground
    default: break
    }
    return []
  }

  private mutating func beginPaste() {
    state = .paste
    pasted = PastedText()
  }

  private mutating func takeInPaste(_ byte: UInt8) -> [Event] {
    guard let words = pasted.take(byte) else { return [] }
    state = .ground
    return [.paste(words)]
  }
}
