import CDivsufsort
import Glibc
import ReportKit

/// The search for duplicates, and its peer: a suffix array of the bytes with the lengths that neighbours have in common.
enum DuplicatesBenchmark {
  /// What is a repeat for both, in folded characters and in bytes.
  private static let least = 30

  /// Prints `families median-ms least-ms MB/s`, of folding and searching together.
  static func search(path: String, similarity: Double, threads: Int) throws {
    let report = Report(name: path, text: try SourceText(path: path))
    let options = DuplicateOptions(minLength: least, similarity: similarity)
    var count = 0
    let time = try Measurement(rounds: 5) {
      count = try FoldedText(report).duplicates(options, threads: threads).families.count
    }
    print(count, time.median, time.least, Double(report.text.count) / time.median / 1e3)
  }

  /// Does it once and prints `milliseconds kilobytes pause`: the time of folding and searching, the peak of memory
  /// of the whole process, and how long a cancel waits at most, in milliseconds.
  static func once(path: String, similarity: Double, threads: Int) throws {
    let report = Report(name: path, text: try SourceText(path: path))
    let options = DuplicateOptions(minLength: least, similarity: similarity)
    let clock = ContinuousClock()
    var pause = Duration.zero
    let time = try clock.measure {
      let folded = try FoldedText(report)
      var last = clock.now
      _ = folded.duplicates(options, threads: threads) { _ in
        pause = max(pause, clock.now - last)
        last = clock.now
        return true
      }
    }
    print(time / .milliseconds(1), peakMemory, pause / .milliseconds(1))
  }

  /// Does the same with the suffix array.
  static func suffixArrayOnce(path: String) throws {
    let text = try SourceText(path: path)
    let time = ContinuousClock().measure {
      text.withBytes { _ = SuffixArray.repeats(of: $0, least: 3 * least) }
    }
    print(time / .milliseconds(1), peakMemory)
  }

  /// Prints the share of what the suffix array finds that lies in exact families.
  ///
  /// The array also finds what overlaps itself, and begins and ends inside of characters and blanks: so a repeat
  /// is held to its characters by asking for one whole character less at either end.
  static func coverage(path: String) throws {
    let text = try SourceText(path: path)
    let folded = try FoldedText(Report(name: path, text: text))
    var found = [Bool](repeating: false, count: text.count)
    let options = DuplicateOptions(minLength: 24, similarity: 1)
    for family in folded.families(options) {
      for copy in family.occurrences {
        for place in copy.range { found[place] = true }
      }
    }
    let repeats = text.withBytes { SuffixArray.repeats(of: $0, least: 3 * least) }
    var wanted = 0
    var covered = 0
    for place in repeats.indices where repeats[place] {
      wanted += 1
      if found[place] { covered += 1 }
    }
    print(Double(covered) / Double(max(1, wanted)), wanted)
  }

  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}

/// Repeats of bytes by their sorted suffixes.
enum SuffixArray {
  /// Which bytes lie in repeats of so many bytes or more.
  ///
  /// The lengths come in the order of the text, each from the one before (Kärkkäinen, Manzini and Puglisi, 2009).
  static func repeats(of bytes: UnsafeBufferPointer<UInt8>, least: Int) -> [Bool] {
    let count = bytes.count
    var isRepeated = [Bool](repeating: false, count: count)
    var suffixes = [Int32](repeating: 0, count: count)
    guard divsufsort(bytes.baseAddress, &suffixes, Int32(count)) == 0 else { return isRepeated }
    var before = [Int32](repeating: -1, count: count)
    suffixes.withUnsafeBufferPointer { suffixes in
      before.withUnsafeMutableBufferPointer { before in
        isRepeated.withUnsafeMutableBufferPointer { isRepeated in
          for index in 1..<max(1, count) { before[Int(suffixes[index])] = suffixes[index - 1] }
          var length = 0
          // How far the repeats reach, in the order of the text.
          var reach = 0
          for place in 0..<count {
            let other = Int(before[place])
            if other >= 0 {
              while max(place, other) + length < count,
                bytes[place + length] == bytes[other + length]
              {
                length += 1
              }
              if length >= least {
                reach = max(reach, place + length)
                if !isRepeated[other] || !isRepeated[other + length - 1] {
                  for byte in other..<other + length { isRepeated[byte] = true }
                }
              }
            }
            if place < reach { isRepeated[place] = true }
            length = max(0, length - 1)
          }
        }
      }
    }
    return isRepeated
  }
}
