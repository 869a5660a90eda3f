import CPseudoTerminal
import Glibc
import Testing

extension EmulatedTerminal {
  /// What a program that has ended has left of its own in the terminal; nothing if it is as it was.
  var leftovers: [String] {
    drain()
    var found: [String] = []
    if !hasModesAsBefore { found.append("line modes") }
    if modes.alternate_screen { found.append("alternate screen") }
    if !modes.cursor_visible { found.append("hidden cursor") }
    if modes.mouse != 0 { found.append("mouse") }
    return found + Self.privateModes(in: output).sorted().map { "private mode \($0)" }
  }

  /// Waits for the end, and expects this status (as `waitpid` gives it) and the terminal as it was.
  func expectEnd(
    _ status: CInt, _ moment: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let end = waitForExit()
    let left = leftovers
    #expect(
      end.map { $0 & ~0x80 } == status, "\(moment): \(String(describing: end))\n\(text)",
      sourceLocation: sourceLocation)
    #expect(left.isEmpty, "\(moment): \(left)\n\(text)", sourceLocation: sourceLocation)
  }

  /// The modes of xterm (DECSET, `ESC [ ? n ; … h`) that are not as in a terminal that has just been opened.
  static func privateModes(in output: [UInt8]) -> Set<Int> {
    /// The cursor is shown, and rows are wrapped.
    let usual: Set = [7, 25]
    var modes = usual
    var rest = output[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[(escape + 1)...]
      guard rest.starts(with: [UInt8(ascii: "["), UInt8(ascii: "?")]) else { continue }
      let numbers = rest.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
      let final = rest.dropFirst(2 + numbers.count).first
      for number in numbers.split(separator: UInt8(ascii: ";")) {
        guard let mode = Int(String(decoding: number, as: UTF8.self)) else { continue }
        if final == UInt8(ascii: "h") { modes.insert(mode) }
        if final == UInt8(ascii: "l") { modes.remove(mode) }
      }
    }
    return modes.symmetricDifference(usual)
  }
}
