import ReportKit

/// Long texts made of the bundled sample, the same ones on every machine.
enum LargeText {
  private static let sample =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(5).joined(separator: "/") + "/Resources/seed_liaoning_cppcc.txt"

  /// Prints paragraphs of its sentences, each a little different.
  static func write(bytes: Int) {
    let sentences = sentences()
    var random = Generator()
    var left = bytes
    while left > 0 {
      left -= print(paragraph(of: sentences, &random))
    }
  }

  /// Prints the same below headings of three layers.
  static func writeReport(bytes: Int) {
    let sentences = sentences()
    var random = Generator()
    var left = bytes
    var section = 0
    func title(_ length: Int) -> String {
      var title = String.UnicodeScalarView()
      title.append(
        contentsOf: sentences[Int.random(in: sentences.indices, using: &random)].prefix(length))
      return String(title)
    }
    while left > 0 {
      left -= print(numeral(section % 99 + 1) + "、" + title(12))
      section += 1
      for part in 1...Int.random(in: 3...6, using: &random) {
        left -= print("（" + numeral(part) + "）" + title(16))
        for point in 1...Int.random(in: 1...4, using: &random) {
          left -= print(numeral(point) + "是" + paragraph(of: sentences, &random))
        }
      }
    }
  }

  /// Prints paragraphs of which none is like another, and among them copies of earlier ones: equal, or with a
  /// character in fifty changed.
  static func writeCopies(bytes: Int) {
    let characters = Array(Set(sentences().joined())).sorted()
    var random = Generator()
    var kept: [[Unicode.Scalar]] = []
    var left = bytes
    while left > 0 {
      var paragraph = (0..<Int.random(in: 40...300, using: &random)).map { place in
        place % 23 == 22 ? "，" : characters[Int.random(in: characters.indices, using: &random)]
      }
      if kept.count > 100, Int.random(in: 0..<20, using: &random) == 0 {
        paragraph = kept[Int.random(in: kept.indices, using: &random)]
        if Bool.random(using: &random) {
          for _ in 0..<paragraph.count / 50 {
            paragraph[Int.random(in: paragraph.indices, using: &random)] =
              characters[Int.random(in: characters.indices, using: &random)]
          }
        }
      }
      if kept.count < 10_000 { kept.append(paragraph) }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: paragraph)
      left -= print(String(words) + "。")
    }
  }

  /// Prints a paragraph and a blank line, and answers how many bytes that is.
  private static func print(_ paragraph: String) -> Int {
    Swift.print(paragraph, terminator: "\n\n")
    return paragraph.utf8.count + 2
  }

  /// The sentences of the paragraphs that are long.
  private static func sentences() -> [[Unicode.Scalar]] {
    guard let text = try? SourceText(path: sample) else { fatalError("no sample at \(sample)") }
    return text.string(in: 0..<text.count).split(separator: "\n").filter { $0.count > 100 }
      .flatMap { $0.split(separator: "。").map { Array($0.unicodeScalars) } }
  }

  private static func paragraph(
    of sentences: [[Unicode.Scalar]], _ random: inout Generator
  ) -> String {
    var paragraph = ""
    for _ in 0..<Int.random(in: 3...8, using: &random) {
      var sentence = sentences[Int.random(in: sentences.indices, using: &random)]
      // One character in twenty-five changes its place.
      for _ in 0..<sentence.count / 50 + 1 {
        sentence.swapAt(
          Int.random(in: sentence.indices, using: &random),
          Int.random(in: sentence.indices, using: &random))
      }
      paragraph.unicodeScalars.append(contentsOf: sentence)
      paragraph += "。"
    }
    return paragraph
  }

  /// 1 to 99 in Chinese.
  private static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number < 10 { return digits[number] }
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
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
