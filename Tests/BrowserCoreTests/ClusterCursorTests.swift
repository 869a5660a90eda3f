import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct ClusterCursorTests {
  /// Strings with their clusters, divided by |; ! stands before what is shown in its visible form.
  static let divided: [(String, [String])] = [
    ("", []),
    ("一a", ["一", "a"]),
    ("e\u{301}a", ["e\u{301}", "a"]),
    ("e\u{301}\u{302}\u{303}a", ["e\u{301}\u{302}\u{303}", "a"]),
    ("\u{301}a", ["!\u{301}", "a"]),
    ("\t\u{301}", ["\t", "!\u{301}"]),
    ("\u{200B}\u{301}", ["!\u{200B}", "!\u{301}"]),
    ("\u{1B}[m", ["!\u{1B}", "[", "m"]),
    (" \u{301}", [" \u{301}"]),
    ("葛\u{E0100}飾", ["葛\u{E0100}", "飾"]),
    ("❤\u{FE0F}", ["❤\u{FE0F}"]),
    ("\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"]),
    ("👨\u{200D}👩\u{200D}👧", ["👨\u{200D}", "👩\u{200D}", "👧"]),
    ("❤\u{FE0F}\u{200D}🔥", ["❤\u{FE0F}\u{200D}", "🔥"]),
    ("👨🏽\u{200D}🚀", ["👨", "🏽\u{200D}", "🚀"]),
    ("👨\u{200D}a", ["👨", "!\u{200D}", "a"]),
    ("a\u{200D}👨", ["a", "!\u{200D}", "👨"]),
    ("👨\u{200D}", ["👨", "!\u{200D}"]),
    ("👨\u{200D}\u{200D}👨", ["👨", "!\u{200D}", "!\u{200D}", "👨"]),
  ]

  @Test(arguments: divided)
  func aMarkStaysWithItsCharacter(string: String, expected: [String]) {
    let found = ClusterCursor.clusters(of: string).map { cluster in
      (cluster.kind == .hidden ? "!" : "")
        + String(decoding: Array(string.utf8)[cluster.range], as: UTF8.self)
    }
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func theFourthMarkOfACharacterIsHidden() {
    let clusters = ClusterCursor.clusters(of: "e\u{301}\u{302}\u{303}\u{304}\u{305}a")
    #expect(clusters.map(\.kind) == [.character, .hidden, .hidden, .character])
    #expect(clusters.map(\.scalar) == ["e", "\u{304}", "\u{305}", "a"])
    #expect(Array(clusters[0].marks) == ["\u{301}", "\u{302}", "\u{303}"])
    #expect(clusters.map(\.cells) == [1, 8, 8, 1])
  }

  @Test(arguments: NastyStrings.all)
  func clustersOfNastyStringsKeepTheRules(string: String) {
    for ambiguous in AmbiguousWidth.both {
      #expect(ClusterRules.breach(in: string, ambiguous) == nil)
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func clustersOfRandomCharactersKeepTheRules(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var string = ""
    for _ in 0..<200 {
      string.unicodeScalars.append(generator.scalar())
      if Bool.random(using: &generator) { string += generator.pick(NastyStrings.pieces) }
    }
    let ambiguous = generator.pick(AmbiguousWidth.both)
    #expect(ClusterRules.breach(in: string, ambiguous) == nil)
  }

  @Test func onlyTheBytesOfTheRangeComeOut() {
    let text = SourceText("一二e\u{301}三")
    text.withBytes { bytes in
      var cursor = ClusterCursor(bytes, in: 3..<7, widths: CellWidths())
      #expect(cursor.next()?.range == 3..<6)
      let last = cursor.next()
      #expect(last?.range == 6..<7)
      #expect(last?.marks.isEmpty == true)
      #expect(cursor.next() == nil)
      #expect(cursor.next() == nil)
    }
  }

  @Test func walkingEndsWhenTheBodySaysSo() {
    var count = 0
    ClusterCursor.forEach(in: "一二三四", widths: CellWidths()) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }
}

/// What holds for the clusters of any string, said without the cursor.
private enum ClusterRules {
  static func breach(in string: String, _ ambiguous: AmbiguousWidth) -> String? {
    let widths = CellWidths(ambiguous: ambiguous)
    let bytes = Array(string.utf8)
    var end = 0
    var before: Cluster?
    for cluster in ClusterCursor.clusters(of: string, ambiguous) {
      if cluster.range.lowerBound != end || cluster.range.isEmpty { return "gap at byte \(end)" }
      end = cluster.range.upperBound
      let own = String(decoding: bytes[cluster.range], as: UTF8.self).unicodeScalars
      if Array(own) != [cluster.scalar] + Array(cluster.marks) { return "not the bytes at \(end)" }
      let next = String(decoding: bytes[end...].prefix(4), as: UTF8.self).unicodeScalars.first
      switch cluster.kind {
      case .tab:
        if cluster.scalar != "\t" || own.count > 1 { return "no tab before \(end)" }
      case .character:
        if widths.cellClass(of: cluster.scalar.value) != .cells(cluster.cells) {
          return "wrong width before \(end)"
        }
        if !cluster.marks.allSatisfy({ isMark($0) || $0 == "\u{200D}" }) {
          return "no mark before \(end)"
        }
        if let next, isMark(next), own.count < 4 { return "a mark is left alone at \(end)" }
      case .hidden:
        if isMark(cluster.scalar) {
          let isFull = before.map { Array($0.marks).count == CombiningMarks.limit } ?? false
          if before?.kind == .character, !isFull { return "a mark is left alone before \(end)" }
        } else if !VisibleForm.isNeeded(for: cluster.scalar.value) {
          return "hidden without need before \(end)"
        }
        let form = VisibleForm.of(cluster.scalar.value)
        if widths.cells(of: form) != cluster.cells { return "no room for \(form)" }
      }
      before = cluster.kind == .hidden && isMark(cluster.scalar) ? before : cluster
    }
    return end == bytes.count ? nil : "ends at \(end)"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    CellWidths().cellClass(of: scalar.value) == .mark
  }
}
