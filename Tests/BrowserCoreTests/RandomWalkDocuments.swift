import ReportKit
import TestSupport

/// The texts through which a ``RandomWalk`` goes.
enum WalkDocuments {
  /// Five texts: the sample, and four that are made here.
  static let texts: [String] = {
    let sample = (try? SourceText(path: PackageFiles.sample)) ?? SourceText("")
    return [sample.string(in: 0..<sample.count), statute, nasty, large, short]
  }()

  /// Which of them is too large to be worked on between two keys.
  static let largeText = 3

  /// The text with this number; from 5 on one of the reports of the corpus, if it is there.
  static func text(_ number: Int) -> String {
    let names = PackageFiles.corpusNames
    if number < texts.count || names.isEmpty { return texts[number % texts.count] }
    let name = names[number % names.count]
    guard let text = try? SourceText(path: PackageFiles.corpus + "/" + name) else { return "" }
    // The longest ones would only take time.
    return text.string(in: 0..<text.characterStart(at: 200_000))
  }

  /// Chapters, sections, articles and items, with page breaks in the middle of sentences.
  private static let statute: String = {
    var random = SeededGenerator(seed: 1)
    var text = "某某條例\n\n目录\n第一章　总则\n第二章　附则\n\n"
    var article = 0
    for chapter in 1...6 {
      text += "第\("一二三四五六".dropFirst(chapter - 1).prefix(1))章　總則\(chapter)\n"
      for section in 1...3 {
        text += "第\("一二三".dropFirst(section - 1).prefix(1))节　一般規定\n"
        for _ in 0..<random.below(5) {
          article += 1
          text += "第\(article)条　为了保障公民的权利，維護社會秩序，制定本法。\n"
          for item in 1...3 { text += "（\("一二三".dropFirst(item - 1).prefix(1))）依照規定，\n" }
          if random.below(4) == 0 { text += "各級人民政府應當\n\n— \(article) —\n\n加強領導，一是甲；二是乙；三是丙。\n" }
        }
      }
    }
    return text
  }()

  /// Whatever is hard to set: controls, marks without a base, joiners, endless lines.
  private static let nasty: String = {
    var random = SeededGenerator(seed: 2)
    var text = ""
    for line in 0..<120 {
      if line % 9 == 0 { text += "（\(line)）" }
      text += random.string(of: NastyStrings.pieces, upTo: line == 60 ? 2000 : 40)
      text += random.pick(["\n", "\n", "\r\n", "\n\n", "\u{C}\n", ""])
    }
    return text
  }()

  /// More than is worked on at once, with passages that stand several times.
  private static let large: String = {
    var random = SeededGenerator(seed: 3)
    let sample = texts0
    var text = ""
    while text.utf8.count < 300_000 {
      text += random.pick(sample)
      if random.below(3) == 0 { text += "\n\(random.below(90))、另一項工作\n" }
    }
    return text
  }()

  /// Less than a screen, and its end in the middle of a sentence.
  private static let short = "\n\n　　一、甲\n乙，\n\n\n"

  private static let texts0: [String] = {
    let sample = (try? SourceText(path: PackageFiles.sample)) ?? SourceText("甲。\n")
    return sample.string(in: 0..<sample.count).split(separator: "\n").map { $0 + "\n" }
  }()

  /// The same text after somebody has worked on it.
  static func changed(_ text: String, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...random.below(4) {
      let place = random.below(lines.count + 1)
      let end = min(lines.count, place + random.below(20))
      switch random.below(6) {
      case 0: lines.removeSubrange(place..<end)
      case 1: lines.insert(contentsOf: lines[place..<end], at: lines.count)
      case 2: lines.insert("七、新的一節" + random.string(of: NastyStrings.pieces, upTo: 9), at: place)
      case 3: lines[place..<end].reverse()
      case 4: if random.below(6) == 0 { lines.removeSubrange(place...) }
      default: if place < end { lines[place] = "發展" + lines[place] }
      }
    }
    return lines.joined(separator: "\n")
  }
}
