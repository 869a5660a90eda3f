import ReportKit

/// A long report made of the sentences of the bundled sample, each a little different.
enum LargeText {
  private static let sample =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(5).joined(separator: "/") + "/Resources/seed_liaoning_cppcc.txt"

  /// Prints about so many megabytes.
  static func write(megabytes: Int) {
    guard let text = try? SourceText(path: sample) else { return print("no sample at \(sample)") }
    let sentences = text.string(in: 0..<text.count).split(separator: "\n").filter { $0.count > 100 }
      .flatMap { $0.split(separator: "。").map { Array($0.unicodeScalars) } }
    var random = Generator()
    var left = megabytes * 1_000_000
    while left > 0 {
      var paragraph = ""
      for _ in 0..<Int.random(in: 3...8, using: &random) {
        guard var sentence = sentences.randomElement(using: &random) else { return }
        // One character in twenty-five changes its place.
        for _ in 0..<sentence.count / 50 + 1 {
          sentence.swapAt(
            sentence.indices.randomElement(using: &random) ?? 0,
            sentence.indices.randomElement(using: &random) ?? 0)
        }
        paragraph.unicodeScalars.append(contentsOf: sentence)
        paragraph += "。"
      }
      left -= paragraph.utf8.count + 2
      print(paragraph, terminator: "\n\n")
    }
  }

  /// SplitMix64, so that every machine makes the same text.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64 = 7

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
