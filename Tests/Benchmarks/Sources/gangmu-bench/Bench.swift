import ReportKit

/// Measures parts of ReportKit in memory, and makes the text to measure them on.
///
///     gangmu-bench text MEGABYTES > FILE     a long report
///     gangmu-bench report BYTES > FILE       one with headings
///     gangmu-bench copies BYTES > FILE       one in which nothing stands twice but what was copied
///     gangmu-bench fold FILE                 how fast it is folded
///     gangmu-bench search FILE WORDS         how fast words are found in the folded text
///     gangmu-bench duplicates FILE S N       how fast copies as alike as S are found by N threads
///     gangmu-bench duplicates-once FILE S N  the same once, with the peak of memory
///     gangmu-bench suffix-array FILE         the same for the peer, a suffix array of the bytes
///     gangmu-bench coverage FILE             the share of the peer's repeats that lies in families
///
/// Each prints one line: what was counted, and the median and the least time in milliseconds. A
/// benchmark of another part is one more case here, in a file of its own, and a script beside
/// `search.sh`.
@main
struct Bench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("text", 2): LargeText.write(bytes: (Int(arguments[1]) ?? 1) * 1_000_000)
    case ("report", 2): LargeText.writeReport(bytes: Int(arguments[1]) ?? 1)
    case ("copies", 2): LargeText.writeCopies(bytes: Int(arguments[1]) ?? 1)
    case ("fold", 2): try SearchBenchmark.fold(path: arguments[1])
    case ("search", 3): try SearchBenchmark.search(path: arguments[1], words: arguments[2])
    case ("duplicates", 4):
      try DuplicatesBenchmark.search(
        path: arguments[1], similarity: Double(arguments[2]) ?? 1, threads: Int(arguments[3]) ?? 1)
    case ("duplicates-once", 4):
      try DuplicatesBenchmark.once(
        path: arguments[1], similarity: Double(arguments[2]) ?? 1, threads: Int(arguments[3]) ?? 1)
    case ("suffix-array", 2): try DuplicatesBenchmark.suffixArrayOnce(path: arguments[1])
    case ("coverage", 2): try DuplicatesBenchmark.coverage(path: arguments[1])
    default:
      print(
        "usage: gangmu-bench text MEGABYTES | report BYTES | copies BYTES | fold FILE | search FILE WORDS | duplicates[-once] FILE S N"
          + " | suffix-array FILE | coverage FILE")
    }
  }
}
