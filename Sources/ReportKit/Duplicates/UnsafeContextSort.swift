/// Sorts places of a text by what stands behind them, or before them.
///
/// What all have in common is skipped. Then the next four units of each place are read and sorted, and those that have the
/// same four are sorted in the same way. So places with much in common cost no more than reading it.
struct UnsafeContextSort {
  /// Which text is compared.
  enum Direction {
    case forward
    case backward
  }

  /// How much text is compared.
  static let context = 256

  private struct Item {
    /// Four units, the one next to the place in the highest bits.
    var key: UInt64
    /// The place in the upper 32 bits, and whatever belongs to it.
    let place: UInt64
  }

  private let units: UnsafeUnitRuns

  init(_ units: UnsafeUnitRuns) { self.units = units }

  /// Sorts places, each in the upper 32 bits; those with the same context ascend.
  func sort(_ places: inout [UInt64], _ direction: Direction) {
    places.sort()
    var items = places.map { Item(key: 0, place: $0) }
    items.withUnsafeMutableBufferPointer { sort($0, direction, from: 0) }
    for index in places.indices { places[index] = items[index].place }
  }

  /// Sorts places that ascend and have the same units up to a depth.
  private func sort(
    _ items: UnsafeMutableBufferPointer<Item>, _ direction: Direction, from depth: Int
  ) {
    var depth = depth
    depth += common(items, direction, from: depth) / 4 * 4
    if depth >= Self.context { return }
    for index in items.indices {
      items[index].key = key(Int(items[index].place >> 32), direction, depth)
    }
    depth += 4
    var sorted = items
    sorted.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    if depth >= Self.context { return }
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[end].key == items[start].key { end += 1 }
      if end - start > 1 {
        sort(UnsafeMutableBufferPointer(rebasing: items[start..<end]), direction, from: depth)
      }
      start = end
    }
  }

  /// How many units all have in common from a depth on, at most as many as are compared.
  private func common(
    _ items: UnsafeMutableBufferPointer<Item>, _ direction: Direction, from depth: Int
  ) -> Int {
    let first = Int(items[0].place >> 32)
    var count = Self.context - depth
    for item in items.dropFirst() where count >= 4 {
      let other = Int(item.place >> 32)
      switch direction {
      case .forward:
        let limit = min(count, units.count - max(first, other) - depth)
        count = limit <= 0 ? 0 : units.forward(first + depth, other + depth, limit: limit)
      case .backward:
        let limit = min(count, min(first, other) - depth)
        count = limit <= 0 ? 0 : units.backward(first - depth, other - depth, limit: limit)
      }
    }
    return count
  }

  /// Four units so far from a place; what is outside of the text is 0.
  @inline(__always)
  private func key(_ place: Int, _ direction: Direction, _ depth: Int) -> UInt64 {
    switch direction {
    case .forward:
      let start = place + depth
      if start + 4 > units.count { return partialKey((0..<4).lazy.map { start + $0 }) }
      let word = units.word(start)
      let swapped = word << 32 | word >> 32
      return (swapped & 0x0000_FFFF_0000_FFFF) << 16 | swapped >> 16 & 0x0000_FFFF_0000_FFFF
    case .backward:
      let end = place - depth
      if end < 4 { return partialKey((1...4).lazy.map { end - $0 }) }
      return units.word(end - 4)
    }
  }

  private func partialKey(_ places: some Sequence<Int>) -> UInt64 {
    places.reduce(0) { key, place in
      key << 16 | (place >= 0 && place < units.count ? UInt64(units[place]) : 0)
    }
  }
}
