import Glibc

/// How far a command is, in one line on the terminal, where its messages go.
///
/// It is there only while a command takes longer than a second, and leaves nothing behind.
struct ProgressLine {
  private let isWanted = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown = -1

  /// Shows a share of the whole, from 0 to 1.
  mutating func show(_ fraction: Double) {
    let percent = Int(fraction * 100)
    guard isWanted, percent != shown, start.duration(to: .now) > .seconds(1) else { return }
    shown = percent
    StandardError.write("\r\(percent)%")
  }

  /// Takes the line away.
  func clear() {
    if shown >= 0 { StandardError.write("\r    \r") }
  }
}
