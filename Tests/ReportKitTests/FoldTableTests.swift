import Testing

@testable import ReportKit

struct FoldTableTests {
  @Test(arguments: [
    "发發髮", "后後", "里裡裏", "干乾幹", "台臺檯枱颱", "历歷曆", "复復複覆", "面麵麪", "着著", "峰峯",
    "为為爲", "线線綫", "游遊", "布佈", "借藉", "了瞭", "只祇衹隻", "户戶戸", "说說説", "党黨", "议議",
    "辽遼", "豈\u{F900}岂", "门門\u{2FA8}", "AaＡａ", "Êê", "1１", "%％﹪", "(（﹙", "，,﹐", "。.．｡",
    "：:∶", "“”「」\"＂", "‘’『』'", "—–―-－", "…⋯‥", "·•・‧･", "〔[［【", "ァｧ", "𝐀",
  ])
  func theseAreFormsOfOne(forms: String) {
    let folded = Set(forms.unicodeScalars.map { FoldTable.all.fold($0.value) })
    #expect(folded.count == 1, "\(forms) becomes \(folded)")
  }

  @Test(arguments: [
    "发法", "沈坏", "坏坯", "板版", "、，", "①1", "²2", "一1", "。，", "（《", "“‘", "日曰", "己已", "末未", "ㄅ一",
  ])
  func theseAreNot(others: String) {
    let folded = Set(others.unicodeScalars.map { FoldTable.all.fold($0.value) })
    #expect(folded.count == others.unicodeScalars.count)
  }

  @Test func whatIsNotWrittenIsDroppedWhateverTheKindsAre() {
    let dropped: [UInt32] = [
      0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x1B, 0x20, 0x7F, 0x85, 0xA0, 0xAD, 0x2003, 0x200B, 0x200D,
      0x2028, 0x202E, 0x3000, 0xFE0F, 0xFEFF, 0xE0001, 0xE0100,
    ]
    for kinds in FoldKinds.subsets {
      let table = FoldTable(kinds)
      for scalar in dropped { #expect(table.fold(scalar) == nil, "U+\(String(scalar, radix: 16))") }
      for scalar in [0x21, 0x301, 0x4E00, 0xFFFD, 0x1F600, 0x20BB7] as [UInt32] {
        #expect(table.fold(scalar) != nil)
      }
    }
  }

  @Test func eachKindFoldsItsOwn() {
    func pairs(_ kinds: FoldKinds) -> [Bool] {
      let table = FoldTable(kinds)
      return [("Ａ", "A"), ("A", "a"), ("發", "发"), ("“", "「"), ("Ａ", "a")].map {
        (first: Unicode.Scalar, second: Unicode.Scalar) in
        table.fold(first.value) == table.fold(second.value)
      }
    }
    #expect(pairs([]) == [false, false, false, false, false])
    #expect(pairs(.width) == [true, false, false, false, false])
    #expect(pairs(.letterCase) == [false, true, false, false, false])
    #expect(pairs(.script) == [false, false, true, false, false])
    #expect(pairs(.punctuation) == [false, false, false, true, false])
    #expect(pairs([.width, .letterCase]) == [true, true, false, false, true])
    #expect(pairs(.all) == [true, true, true, true, true])
  }

  /// What search relies on: who compares by fewer kinds finds a part of what all kinds find.
  @Test func whatSomeKindsMakeEqualAllKindsMakeEqual() {
    let pairs = FoldKinds.inOrder.flatMap { CharacterTable.pairs(of: $0) }
    let scalars = pairs.flatMap { [$0.from, $0.to] } + CharacterTable.dropped.map(\.from)
    #expect(scalars.count > 10_000)
    for kinds in FoldKinds.subsets {
      let table = FoldTable(kinds)
      let broken = scalars.filter { scalar in
        guard let some = table.fold(scalar) else { return FoldTable.all.fold(scalar) != nil }
        return FoldTable.all.fold(some) != FoldTable.all.fold(scalar) || table.fold(some) != some
      }
      #expect(broken.isEmpty, "\(kinds): \(broken.prefix(5))")
    }
  }

  @Test func aFoldedCharacterOfTheBasicPlaneStaysThere() {
    let leaving = (0...0xFFFF as ClosedRange<UInt32>).filter {
      FoldTable.all.fold($0) ?? 0 > 0xFFFF
    }
    #expect(leaving.isEmpty)
    // And no text gives one of the units that rare characters take.
    #expect((0xD800...0xDFFF as ClosedRange<UInt32>).allSatisfy { FoldTable.all.fold($0) == $0 })
  }

  @Test func onlyExactChangesNothing() {
    let changed = (1...0x3FFFF as ClosedRange<UInt32>).filter { scalar in
      FoldTable.exact.fold(scalar).map { $0 != scalar } ?? false
    }
    #expect(changed.isEmpty)
  }
}

extension FoldKinds {
  /// All sixteen sets of kinds.
  static let subsets = (0...FoldKinds.all.rawValue).map { FoldKinds(rawValue: $0) }
}
