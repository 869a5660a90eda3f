/// Finds characters that stand twice where Chinese does not double them: 針對對, 萃萃.
///
/// Nearly all doubles are right: words that are doubled (人人), and the end of one word before the beginning
/// of the next (人民|民主). So a double is reported only on evidence against it:
///
/// - the character is a rare one, stands nowhere else in the text, and is not one that Chinese doubles
///   (``Reduplications``);
/// - it is a little word that is never doubled (``ParticleDoubles``).
struct DoubledCharacterCheck {
  /// A double with the two characters on either side; 0 where there is none.
  private struct Candidate {
    let paragraph: Int
    let range: Range<Int>
    let scalar: UInt32
    var before: (UInt32, UInt32)
    var after: (UInt32, UInt32) = (0, 0)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var candidates: [Candidate] = []
  /// How often each character of the basic plane stands in the text; empty in a short text as long as nobody asks.
  private var counts: [Int32]

  /// A shorter text, in bytes, is walked through again if it has doubles: most have none, and need no table.
  private static let shortText = 1 << 15
  private static let noCounts = [Int32](repeating: 0, count: 0x10000)

  /// One finding for each double in a paragraph, however often it stands there.
  ///
  /// Linear in the length of the text.
  static func findings(in report: Report) -> [Finding] {
    report.text.withBytes { bytes in
      var check = DoubledCharacterCheck(
        bytes: bytes, counts: bytes.count < shortText ? [] : noCounts)
      func forEachLine(_ body: (Range<Int>, Int) -> Void) {
        for index in 0..<report.paragraphs.count {
          for fragment in report.paragraphs[index].fragments { body(fragment.range, index) }
        }
      }
      forEachLine { check.collect($0, $1) }
      if check.candidates.isEmpty { return [] }
      if check.counts.isEmpty {
        check.counts = noCounts
        forEachLine { line, _ in check.count(line) }
      }
      return check.findings()
    }
  }

  private func findings() -> [Finding] {
    var places: [[Range<Int>]] = []
    var paragraph = -1
    // Where in the list the doubles of the paragraph are.
    var known: [UInt32: Int] = [:]
    for candidate in suspicious() {
      if candidate.paragraph != paragraph { known.removeAll(keepingCapacity: true) }
      paragraph = candidate.paragraph
      if let index = known[candidate.scalar] {
        places[index].append(candidate.range)
      } else {
        known[candidate.scalar] = places.count
        places.append([candidate.range])
      }
    }
    return places.compactMap {
      Finding(rule: .doubledCharacter, ranges: $0, detail: .doubledCharacter)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, counts: [Int32]) {
    self.bytes = bytes
    self.counts = counts
  }

  private mutating func collect(_ line: Range<Int>, _ paragraph: Int) {
    var cursor = UnsafeUTF8Cursor(bytes, in: line)
    var before: (UInt32, UInt32, UInt32) = (0, 0, 0)
    while true {
      let start = cursor.position
      guard let scalar = cursor.next() else { return }
      if !counts.isEmpty, scalar < 0x10000 { counts[Int(scalar)] += 1 }
      if scalar == before.2, Self.isHan(scalar), cursor.current != scalar, before.1 != scalar {
        var candidate = Candidate(
          paragraph: paragraph, range: start - (cursor.position - start)..<cursor.position,
          scalar: scalar,
          before: (before.0, before.1))
        var ahead = cursor
        candidate.after.0 = ahead.next() ?? 0
        candidate.after.1 = ahead.next() ?? 0
        candidates.append(candidate)
      }
      before = (before.1, before.2, scalar)
    }
  }

  private mutating func count(_ line: Range<Int>) {
    var cursor = UnsafeUTF8Cursor(bytes, in: line)
    while let scalar = cursor.next() { if scalar < 0x10000 { counts[Int(scalar)] += 1 } }
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

  private func suspicious() -> [Candidate] {
    var doubles: [UInt32: Int32] = [:]
    for candidate in candidates { doubles[candidate.scalar, default: 0] += 2 }
    return candidates.filter { candidate in
      let scalar = candidate.scalar
      let standsAlone = counts[Int(scalar)] > doubles[scalar] ?? 0
      let isRare = !CharacterTable.scriptForms[Int(scalar)].contains(.common)
      return isRare && !standsAlone && !Reduplications.contains(scalar)
        || ParticleDoubles.isSlip(
          scalar, before: candidate.before.1, after: candidate.after.0)
    }
  }
}
