/// The places from which the reader has jumped, to go back and forward among them.
///
/// It is like that of a web browser: a jump forgets what was further forward.
struct JumpHistory: Equatable, Sendable {
  /// The most places that are remembered.
  static let limit = 100

  /// The places, and where among them the reader is; what is there is known only when the reader leaves.
  private var places = [0]
  private var current = 0
  /// Where the reader has stayed last: where a jump that is being chosen will have begun.
  private(set) var settled = 0

  /// The reader is at a place, having read on.
  mutating func settle(at place: Int) { settled = place }

  /// The reader has jumped to a place from where they had stayed.
  mutating func jump(to place: Int) {
    if place == settled { return }
    places[current] = settled
    places.removeSubrange((current + 1)...)
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    current = places.count - 1
    settled = place
  }

  /// The text has changed, and so have all places.
  mutating func move(_ newPlace: (Int) -> Int) {
    places = places.map(newPlace)
    settled = newPlace(settled)
  }

  /// The place before, or if not `back` the place after, which is where the reader is from now on; nil if there
  /// is none.
  mutating func move(back: Bool) -> Int? {
    let next = current + (back ? -1 : 1)
    guard places.indices.contains(next) else { return nil }
    places[current] = settled
    current = next
    settled = places[next]
    return settled
  }
}
