/// How well bytes read as GB18030 or Big5, the encodings of one byte or a pair.
///
/// Nearly all pairs are characters in both, so that few texts refuse to be read in the wrong one. But
/// there they consist of rare characters: the share of common ones decides.
struct PairEvidence {
  /// Common characters that stand beside another character outside ASCII.
  ///
  /// One alone, between ASCII, is rather an accented Latin letter and the ASCII letter after it.
  private(set) var common = 0
  /// Common characters that stand alone.
  private(set) var lone = 0
  /// Places that cannot be read.
  private(set) var bad = 0
  /// ASCII right after a pair that might be the second byte of one.
  private(set) var tails = 0
  /// All characters outside ASCII, and all places that cannot be read.
  private(set) var total = 0

  /// The encoding of the bytes; nil if it is neither.
  ///
  /// The reading with the larger share of common characters is taken: if uchardet thinks of one of
  /// the two, when that is half of them; if it is of another mind, as it is about texts of a few words,
  /// when it is four fifths. In a right reading nearly all are common, which leaves room for
  /// damage; in one of the wrong two about half at most, in one of accented Latin hardly any. Linear.
  static func encoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    let guess = UchardetGuess(bytes)
    var best: (encoding: TextEncoding, evidence: PairEvidence)?
    for encoding in guess == .known(.big5) ? [.big5, .gb18030] : [.gb18030, TextEncoding.big5] {
      guard let decoder = PairDecoder(encoding, realigns: false) else {
        // Nothing can be confirmed. The reader will say what is missing.
        if guess == .known(encoding) { return encoding }
        continue
      }
      let evidence = PairEvidence(bytes, decoder)
      if best.map({ evidence.share > $0.evidence.share }) ?? true { best = (encoding, evidence) }
    }
    guard let best else { return nil }
    let isGuessed = guess == .known(.gb18030) || guess == .known(.big5)
    return best.evidence.share >= (isGuessed ? 0.5 : 0.8) ? best.encoding : nil
  }

  /// Decodes the bytes and counts; a pair that the end cuts does not count.
  init(_ bytes: UnsafeRawBufferPointer, _ decoder: PairDecoder) {
    var decoder = decoder
    guard var text = UnsafeTextAppender(capacity: 2 * bytes.count),
      decoder.append(bytes, to: &text)
    else { return }
    text.text.withBytes { count(UnsafeUTF8Cursor($0, in: 0..<$0.count)) }
  }

  /// The part of the characters that is common; 0 if there are none.
  var share: Double { total > 0 ? Double(common) / Double(total) : 0 }

  /// How much sense a few bytes make that are known to be pairs: common characters speak for them,
  /// others against them, and places that cannot be read speak loudest; a letter after a pair is more
  /// likely the second byte of one.
  var sense: Int { 2 * (common + lone) - total - 2 * bad - tails }

  private mutating func count(_ cursor: UnsafeUTF8Cursor) {
    var cursor = cursor
    var previous: UInt32 = 0
    while let scalar = cursor.next() {
      if scalar >= 0x80, !Self.isDrawing(scalar) {
        total += 1
        if scalar == 0xFFFD { bad += 1 }
        if CommonCharacters.contains(scalar) {
          if previous >= 0x80 || cursor.current ?? 0 >= 0x80 { common += 1 } else { lone += 1 }
        }
      } else if previous >= 0x80, (0x40...0x7E).contains(scalar) {
        tails += 1
      }
      previous = scalar
    }
  }

  /// The lines and blocks of which tables are drawn, which say nothing about the text.
  private static func isDrawing(_ scalar: UInt32) -> Bool { (0x2500...0x259F).contains(scalar) }
}
