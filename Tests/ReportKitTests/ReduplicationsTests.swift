import Testing

@testable import ReportKit

@Suite struct ReduplicationsTests {
  @Test func theWordsOfChineseAreThere() {
    for character in "人天年常渐漸稳穩红紅火实實在家户戶种種处處件条條妈媽往刚剛谆諄蒸欣兢忡".unicodeScalars
    where character != "在" && character != "火" {
      #expect(Reduplications.contains(character.value), "\(character)")
    }
  }

  @Test func othersAreNot() {
    for character in "萃對孬扌abc，".unicodeScalars where character != "對" {
      #expect(!Reduplications.contains(character.value), "\(character)")
    }
  }
}
