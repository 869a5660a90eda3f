/// Tells which families are only parts of others.
///
/// A family is a part if every copy of it lies in a copy of one known family with as many copies or
/// more. A copy lies in another one if four fifths of it do. What stands more often than the longer passage is
/// no part: it also stands where that does not. Families have to come with the longest first.
struct NestedFamilies {
  /// The copies of all families, one family after the other, each in the order of the text.
  private let copies = UnsafeChunks<Copy>()
  /// Where the copies of each family begin in ``copies``.
  private var starts: [Int] = [0]
  /// A tree over blocks of the text: node `n` has the children `2n` and `2n + 1`, and a list of families that
  /// have a copy all over it.
  private var heads: [Int32]
  private let entries = UnsafeChunks<Entry>()
  private let leaves: Int

  private struct Copy: BitwiseCopyable {
    let start: UInt32
    let end: UInt32

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private struct Entry: BitwiseCopyable {
    let family: Int32
    let next: Int32
  }

  /// So many positions are one leaf, as a power of two.
  private static let blockBits = 6

  /// Makes a list for a text of so many positions.
  init(count: Int) {
    var leaves = 1
    while leaves <= count >> Self.blockBits { leaves *= 2 }
    self.leaves = leaves
    heads = [Int32](repeating: -1, count: 2 * leaves)
  }

  /// Whether a family, given by its copies, is a part of one that came before.
  func holdsAll(_ ranges: [Range<Int>]) -> Bool {
    isPart(ranges.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Takes a family into account, given by its copies; false if it is a part of one that came before.
  ///
  /// Logarithmic for each copy, and linear in the families that lie around the first one.
  mutating func insert(_ ranges: [Range<Int>]) -> Bool {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    if isPart(sorted) { return false }
    let family = Int32(truncatingIfNeeded: starts.count - 1)
    for range in sorted {
      copies.append(Copy(start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
    }
    starts.append(copies.count)
    for range in sorted {
      var low = leaves + range.lowerBound >> Self.blockBits
      var high = leaves + (range.upperBound - 1) >> Self.blockBits + 1
      while low < high {
        if low & 1 == 1 {
          add(family, to: low)
          low += 1
        }
        if high & 1 == 1 {
          high -= 1
          add(family, to: high)
        }
        low /= 2
        high /= 2
      }
    }
    return true
  }

  /// Whether copies of one family, neither of which is a part of another family, hold two places.
  func hold(_ one: Int, and two: Int) -> Bool {
    var node = leaves + one >> Self.blockBits
    while node > 0 {
      var entry = heads[node]
      while entry >= 0 {
        let family = Int(entries[Int(entry)].family)
        let others = starts[family]..<starts[family + 1]
        if let copy = copy(at: one, in: others), let other = self.copy(at: two, in: others),
          copy != other
        {
          return true
        }
        entry = entries[Int(entry)].next
      }
      node /= 2
    }
    return false
  }

  private func copy(at place: Int, in family: Range<Int>) -> Int? {
    let index = family.lowerBound + family.countOfPrefix { copies[$0].end <= place }
    return index < family.upperBound && copies[index].start <= place ? index : nil
  }

  private mutating func add(_ family: Int32, to node: Int) {
    entries.append(Entry(family: family, next: heads[node]))
    heads[node] = Int32(truncatingIfNeeded: entries.count - 1)
  }

  private func isPart(_ ranges: [Range<Int>]) -> Bool {
    let first = ranges[0]
    // What holds four fifths of a copy holds its middle.
    var node = leaves + (first.lowerBound + first.count / 2) >> Self.blockBits
    while node > 0 {
      var entry = heads[node]
      while entry >= 0 {
        let family = Int(entries[Int(entry)].family)
        let others = starts[family]..<starts[family + 1]
        if others.count >= ranges.count, ranges.allSatisfy({ lies($0, in: others) }) { return true }
        entry = entries[Int(entry)].next
      }
      node /= 2
    }
    return false
  }

  private func lies(_ range: Range<Int>, in others: Range<Int>) -> Bool {
    var index = others.lowerBound + others.countOfPrefix { copies[$0].end <= range.lowerBound }
    while index < others.upperBound, copies[index].start < range.upperBound {
      let copy = copies[index].range
      if copy.clamped(to: range).count * 5 >= range.count * 4 { return true }
      index += 1
    }
    return false
  }
}
