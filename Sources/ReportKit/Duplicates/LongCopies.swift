/// Finds long stretches of a text that stand earlier in it, character by character.
///
/// Years of reports in one file repeat whole chapters. What is inside of such a copy needs no look of its own: whatever is
/// like it is like the earlier place, and the two are found to be copies from their ends. So the anchors inside are left
/// out, and a text that stands ten times costs little more than once.
enum LongCopies {
  /// So many units are a long stretch.
  static let least = 1024
  /// So much at either end of a stretch is not inside, so that its ends are found, and what reaches over them.
  static let margin = 256
  /// One of so many anchors is compared with an earlier one; a stretch has about eight of these.
  private static let sampling: UInt32 = 32

  /// The insides of long copies, in order, which do not overlap; nil if `pulse` ends the search.
  ///
  /// Linear: a comparison that leads to nothing costs less than ``least`` units, and there is one in more than a hundred.
  static func insides(
    _ anchors: Anchors, _ units: UnsafeUnitRuns, _ pulse: SearchPulse
  ) -> [Range<Int>]? {
    var insides: [Range<Int>] = []
    var earlier = FirstPlaces(count: anchors.places.count / Int(sampling))
    var end = 0
    for index in anchors.places.indices where anchors.hashes[index] % sampling == 0 {
      let place = Int(anchors.places[index])
      guard place >= end,
        let first = earlier.firstPlace(of: anchors.hashes[index], orInsert: place)
      else { continue }
      let start = place - units.backward(first, place, limit: min(first, place - end))
      let next = place + units.forward(first, place, limit: units.count - place)
      if next - start >= least {
        insides.append(start + margin..<next - margin)
        end = next
      }
      let share = Double(index) / Double(anchors.places.count)
      guard pulse.spend(next - start, share: share) else { return nil }
    }
    return insides
  }
}

/// The first place of each hash.
private struct FirstPlaces {
  /// Hashes, with their places and one more, in a table that is looked through from the slot of a hash on; 0 is an empty slot.
  private var slots: [UInt64]
  private var count = 0

  init(count: Int) {
    var size = 64
    while size < 2 * count { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// The first place of a hash; nil if there was none, which then is the given one.
  mutating func firstPlace(of hash: UInt32, orInsert place: Int) -> Int? {
    // The bits that are the same in all hashes that are asked for say nothing.
    var slot = Int(hash >> 5) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        return Int(slots[slot] & 0xFFFF_FFFF) - 1
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    // Half of the slots stay empty, so that each search ends soon.
    if 2 * count < slots.count {
      slots[slot] = UInt64(hash) << 32 | UInt64(place + 1)
      count += 1
    }
    return nil
  }
}
