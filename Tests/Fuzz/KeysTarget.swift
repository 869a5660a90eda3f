import BrowserCore
import CFuzzTerminal
import CNcurses
import Glibc

/// Bytes from a terminal, in pieces that arrive at any time, become events; pauses between them change nothing that they mean.
enum KeysTarget {
  /// The pipe that stands for the keyboard: ncurses reads one end.
  private static let keyboard: (read: CInt, write: CInt) = {
    var ends: [CInt] = [0, 0]
    setenv("TERM", "xterm-256color", 1)
    let screen = open("/dev/null", O_RDWR)
    check(pipe(&ends) == 0 && screen >= 0, "no pipe")
    check(cn_open_terminal(ends[0], screen) == CN_OPENED, "ncurses does not start")
    set_escdelay(0)
    return (ends[0], ends[1])
  }()

  static func run(_ input: inout FuzzInput) {
    let write = keyboard.write
    var decoder = NcursesInput(awaitsAnswer: input.below(2) == 0)
    // How many bytes are there at once, and how many come later.
    let sizes = (0..<3).map { _ in input.below(40) + 1 }
    let pauses = input.below(256)
    let bytes = Array(input.bytes.prefix(16_000))
    checkPauses(in: bytes, pauses)
    fuzz_feed(write, bytes, bytes.count, CInt(sizes[0]))
    var events = 0
    var round = 0
    while true {
      while let event = decoder.nextEvent() {
        events += 1
        check(events <= bytes.count + 1, "more events than bytes")
        look(at: event)
      }
      round += 1
      if !fuzz_feed_more(CInt(sizes[round % sizes.count])) { break }
    }
    // What is left is a sequence without its end, which the next key ends.
    let end = Array("\u{1B}\\\u{1B}[201~\u{7}~~".utf8)
    fuzz_feed(write, end, end.count, 99)
    while decoder.nextEvent() != nil {}
    fuzz_feed(write, Array("q".utf8), 1, 1)
    guard case .key(.character("q"))? = decoder.nextEvent() else {
      return check(false, "a key after \(bytes.suffix(40)) is none")
    }
    check(decoder.nextEvent() == nil, "an event of nothing")
  }

  /// Pauses are only told, but behind ESC, where they tell the key, and before Ctrl-C, which then leaves a paste.
  private static func checkPauses(in bytes: [UInt8], _ pauses: Int) {
    var fast = InputDecoder(askedRow: 2)
    var slow = InputDecoder(askedRow: 2)
    for (index, byte) in bytes.enumerated() {
      if slow.patience == 1_000, byte != 3, (index &* 37 &+ pauses) % 5 == 0 {
        for event in slow.pause() {
          guard case .stalled = event else { return check(false, "\(event) of a pause") }
        }
      }
      let expected = fast.take(byte)
      let events = slow.take(byte)
      if events.isEmpty, expected.isEmpty { continue }
      check("\(events)" == "\(expected)", "\(events) for \(expected) after a pause, byte \(index)")
    }
  }

  /// What an event may be.
  private static func look(at event: Event) {
    switch event {
    case .key(.character(let scalar)):
      check(
        scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "U+\(scalar.value) typed")
    case .key(.control(let scalar)):
      check(("A"..."Z").contains(scalar), "Ctrl-\(scalar)")
    case .paste(let words):
      // Four thousand bytes, each of which may have become U+FFFD.
      check(words.utf8.count <= 3 * 4096, "\(words.utf8.count) bytes pasted")
    case .click(let position), .wheel(let position, rows: _):
      check(position.row >= 0 && position.column >= 0, "a click at \(position)")
    case .key, .ambiguousWidth, .resize, .stalled, .pasteLeft: break
    default: check(false, "\(event) from a keyboard")
    }
  }
}
