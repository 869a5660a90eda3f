/// What goes on beside the browser: the report is read, and jobs are done.
struct WorkState: Sendable {
  /// What the reader has asked for and waits for.
  enum Awaited: Equatable, Sendable {
    case findings
    case inlineOrdinals
    case originalLines
    case hiding
    /// The end of a text that is being read.
    case end
  }

  /// How far the report has been read.
  var loading: Loading
  /// How many snapshots of the report there were before this one.
  var generation = 0
  /// The snapshot that was folded last; -1 if none was.
  var foldedGeneration = -1
  /// What is to be done, since it was last taken to be done.
  var wantedJobs: [Job] = []
  /// What the reader waits for.
  var awaited: Awaited?

  /// Whether the report is folded as it is now.
  var isFolded: Bool { foldedGeneration == generation }

  init(loading: Loading) { self.loading = loading }
}
