/// The bytes of an input: choices are taken from its end, the rest is the text.
struct FuzzInput {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next choice; 0 when there are no more.
  mutating func byte() -> Int { Int(bytes.popLast() ?? 0) }

  /// A choice below a number.
  mutating func below(_ end: Int) -> Int {
    end <= 256 ? byte() % end : (byte() << 8 | byte()) % end
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Up to so many bytes, from the end.
  mutating func take(upTo count: Int) -> [UInt8] {
    let taken = Array(bytes.suffix(count))
    bytes.removeLast(taken.count)
    return taken
  }

  /// The bytes as a string of UTF-8, repaired.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
