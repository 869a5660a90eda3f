/// Places of a text at which equal passages can be told: the same ones in each copy.
///
/// Of every `window` successive runs of eight units the one with the least hash is an anchor, the last of
/// them if there are several (winnowing: Schleimer, Wilkerson and Aiken, 2003). So any two equal passages
/// of `anchorLength + window - 1` units have an anchor in common, and what is an anchor depends on
/// nothing else. Only inside of a run in which one pattern repeats within a window the anchors are left
/// out between the first two and the last.
struct Anchors {
  /// How many units an anchor is of.
  static let anchorLength = 8

  /// Where they are, in order.
  private(set) var places: [UInt32] = []
  /// The hash of each.
  private(set) var hashes: [UInt32] = []
  /// The distance in the run of equal anchors at the end; 0 if there is none.
  private var runDistance: UInt32 = 0

  /// Finds the anchors of a text.
  ///
  /// Linear; nil if `pulse` ends it. The text is looked at in pieces, which gives the same anchors.
  init?(
    _ units: UnsafeUnitRuns, window: Int, piece: Int = 1 << 16, threads: Int = 1,
    _ pulse: SearchPulse
  ) {
    let count = max(0, units.count - Self.anchorLength + 1)
    // A random text has two in each window and one unit. Memory that is not needed is not touched.
    let expected = count / (window + 1) * 17 / 8 + 64
    places.reserveCapacity(expected)
    hashes.reserveCapacity(expected)
    let pieceCount = (count + piece - 1) / piece
    // Some pieces at a time, so that a long text does not have all its anchors twice.
    for first in stride(from: 0, to: pieceCount, by: Self.piecesAtOnce) {
      let some = Parallel.map(
        min(Self.piecesAtOnce, pieceCount - first), threads: threads,
        goesOn: {
          pulse.tell((Double(first) + $0 * Double(Self.piecesAtOnce)) / Double(pieceCount))
        },
        {
          let start = (first + $0) * piece
          return Self.leastHashes(units, window: window, of: start..<min(count, start + piece))
        })
      guard let some else { return nil }
      for keys in some {
        for key in keys {
          append(UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
        }
      }
    }
  }

  private static let piecesAtOnce = 8

  /// Leaves out the anchors in some ranges, which are in order and do not overlap.
  ///
  /// Linear.
  mutating func leaveOut(_ ranges: [Range<Int>]) {
    if ranges.isEmpty { return }
    var range = 0
    var count = 0
    for index in places.indices {
      let place = Int(places[index])
      while range < ranges.count, ranges[range].upperBound <= place { range += 1 }
      if range < ranges.count, ranges[range].contains(place) { continue }
      places[count] = places[index]
      hashes[count] = hashes[index]
      count += 1
    }
    // In lists of their own, so that the memory of the others is free again.
    places = Array(places[..<count])
    hashes = Array(hashes[..<count])
  }

  /// The hash and the place of the least run of each window of which the last run begins in a range,
  /// without those that also are the least of the window before.
  private static func leastHashes(
    _ units: UnsafeUnitRuns, window: Int, of range: Range<Int>
  ) -> [UInt64] {
    let last = units.count - Self.anchorLength
    var found: [UInt64] = []
    found.reserveCapacity(range.count * 2 / (window + 1) + 16)
    // The hashes of the window, at the places modulo a power of two that is not less.
    var size = 1
    while size < window { size *= 2 }
    var leastHash = UInt32.max
    var leastPlace = -1
    var lastTaken = -1
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { ring in
      ring.initialize(repeating: 0)
      for place in max(0, range.lowerBound - window)..<range.upperBound {
        let hash = Self.hash(units, at: place)
        ring[place & (size - 1)] = hash
        if hash <= leastHash {
          leastHash = hash
          leastPlace = place
        } else if leastPlace + window <= place {
          leastHash = .max
          for earlier in place - window + 1...place where ring[earlier & (size - 1)] <= leastHash {
            leastHash = ring[earlier & (size - 1)]
            leastPlace = earlier
          }
        }
        if leastPlace != lastTaken, place + 1 >= window || place == last {
          lastTaken = leastPlace
          if place >= range.lowerBound {
            found.append(UInt64(leastHash) << 32 | UInt64(leastPlace))
          }
        }
      }
    }
    return found
  }

  /// Whether two anchors go on from the two before them: so whatever the two have in common was also
  /// told by those.
  @inline(__always)
  static func goOn(
    _ one: Int, _ two: Int, _ places: UnsafeBufferPointer<UInt32>,
    _ hashes: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    guard one > 0, two > 0 else { return false }
    return hashes[one &- 1] == hashes[two &- 1]
      && places[one] &- places[one &- 1] == places[two] &- places[two &- 1]
      && places[one] &- places[one &- 1] <= UInt32(anchorLength)
  }

  /// Whether two anchors are followed by the same: the mirror image of ``goOn(_:_:_:_:)``.
  @inline(__always)
  static func lead(
    _ one: Int, _ two: Int, _ places: UnsafeBufferPointer<UInt32>,
    _ hashes: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    max(one, two) &+ 1 < places.count && goOn(one &+ 1, two &+ 1, places, hashes)
  }

  private mutating func append(_ place: UInt32, _ hash: UInt32) {
    let count = places.count
    if count >= 2, hashes[count - 1] == hash, hashes[count - 2] == hash {
      if runDistance != 0, place - places[count - 1] == runDistance {
        places[count - 1] = place
        return
      }
      if runDistance == 0, place - places[count - 1] == places[count - 1] - places[count - 2] {
        runDistance = place - places[count - 1]
        places.append(place)
        hashes.append(hash)
        return
      }
    }
    runDistance = 0
    places.append(place)
    hashes.append(hash)
  }

  /// Thirty-two bits of eight units.
  @inline(__always)
  private static func hash(_ units: UnsafeUnitRuns, at place: Int) -> UInt32 {
    var first = units.word(place) &* 0x9E37_79B9_7F4A_7C15
    let second = units.word(place &+ 4) &* 0xC2B2_AE3D_27D4_EB4F
    first ^= first >> 29
    first = (first &+ second) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: first >> 32)
  }
}
