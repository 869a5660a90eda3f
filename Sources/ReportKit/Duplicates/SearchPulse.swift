/// Tells the caller of a search how it goes, and hears whether it is to go on.
///
/// The search has stages, each with a share of the time; in each it tells what it has spent.
final class SearchPulse {
  /// Whether the caller wants no more.
  private(set) var isStopped = false
  private let whileWorking: (DuplicateProgress) -> Bool
  private var stage = 0.0..<0.0
  private var fraction = 0.0
  private var spent = 0
  private var news: [PassageFamily] = []

  /// So much work, in units of the text that are looked at, is a matter of one or two milliseconds.
  private static let patience = 1 << 18

  init(_ whileWorking: @escaping (DuplicateProgress) -> Bool) { self.whileWorking = whileWorking }

  /// Begins a stage that takes the time from one share of the whole to another.
  func begin(_ stage: Range<Double>) {
    self.stage = stage
    _ = tell(0)
  }

  /// Notes a family that is known.
  func note(_ family: PassageFamily) { news.append(family) }

  /// Tells that a share of the stage is done; false if the search is to end.
  func tell(_ share: Double) -> Bool {
    if isStopped { return false }
    let now = stage.lowerBound + min(max(share, 0), 1) * (stage.upperBound - stage.lowerBound)
    fraction = max(fraction, now)
    spent = 0
    let families = news
    news = []
    isStopped = !whileWorking(DuplicateProgress(fraction: fraction, families: families))
    return !isStopped
  }

  /// Adds to what was spent, and tells when it is time to; false if the search is to end.
  @inline(__always)
  func spend(_ work: Int, share: @autoclosure () -> Double) -> Bool {
    spent += work
    return spent < Self.patience ? !isStopped : tell(share())
  }

  /// Adds to what was spent.
  @inline(__always)
  func add(_ work: Int) { spent += work }
}
