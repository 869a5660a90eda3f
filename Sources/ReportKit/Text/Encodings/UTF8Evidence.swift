/// How well bytes read as UTF-8.
struct UTF8Evidence {
  /// The characters outside ASCII.
  private(set) var characters = 0
  /// The bytes that continue a character, each in its place.
  private(set) var continuations = 0
  /// The maximal parts that are ill-formed; a character cut by the end is none.
  private(set) var illFormedParts = 0

  /// Reads the bytes.
  ///
  /// Linear.
  init(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count {
      switch UTF8Step(in: bytes, at: position) {
      case .valid(let length):
        if length > 1 {
          characters += 1
          continuations += length - 1
        }
        position += length
      case .illFormed(let length):
        illFormedParts += 1
        position += length
      case .incomplete:
        return
      }
    }
  }

  /// Whether this is UTF-8 with at most a few bad bytes.
  ///
  /// A byte that is lost or damaged leaves up to four ill-formed parts, while each Chinese character
  /// has two bytes that continue it: so a text of UTF-8 has more of these even when every other
  /// character is damaged. In texts of other encodings ill-formed parts prevail.
  var isConvincing: Bool { illFormedParts == 0 || continuations > illFormedParts }

  /// Whether what begins the first 256 bytes settles it, so that there is no need to wait for more.
  ///
  /// A character of GB18030 or Big5 is well-formed UTF-8 by chance in less than one case of four;
  /// sixteen in a row are one case of four thousand million. What follows them does not count, for
  /// it may be in a chunk that has not come yet.
  static func isConclusive(beginning bytes: UnsafeRawBufferPointer) -> Bool {
    let beginning = UnsafeRawBufferPointer(rebasing: bytes.prefix(256))
    var position = 0
    var characters = 0
    while position < beginning.count {
      guard case .valid(let length) = UTF8Step(in: beginning, at: position) else { return false }
      if length > 1 { characters += 1 }
      if characters == 16 { return true }
      position += length
    }
    return false
  }
}
