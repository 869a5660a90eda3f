import ReportKit
import Testing

@testable import BrowserCore

@Suite struct ChineseLineBreakingTests {
  /// A text with | wherever a row may be broken.
  private func broken(_ text: String) -> String {
    let text = SourceText(text)
    let paragraphs = ParagraphList(text, lines: LineIndex(text))
    return text.withBytes { bytes in
      var cursor = ParagraphCursor(bytes, paragraphs[0], widths: CellWidths())
      var breaking = ChineseLineBreaking()
      var result = ""
      while let cluster = cursor.next() {
        if breaking.allowsBreak(before: cluster, following: cursor.following) { result += "|" }
        result += text.string(in: cluster.range)
      }
      return result
    }
  }

  private func check(_ text: String) {
    var whole = ""
    whole.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { $0 != "|" })
    #expect(broken(whole) == text)
  }

  @Test(arguments: [
    "善|決|策、|促|進", "人|次。", "维|护”，|始|終", "“四|个|意|识”，|堅|定", "形|成|《關|於|推》",
    "（一）|總|體", "(一)|總|體", "說：|“是！”|他", "“‘光|伏+’|示|范|基|地”", "增|長％，|降", "甲；|乙？|丙！|丁",
    "「他|說|『好』」|了", "【注】|〔1〕|〈甲〉", "甲|“——乙|丙”", "甲 |(:乙|丙)", "甲︰|乙",
  ])
  func marksNeitherBeginNorEndARow(text: String) { check(text) }

  @Test(arguments: [
    "甲 ，|乙", "甲　，|乙", "甲 ：|乙", "（ 甲 ）|乙", "“　甲”|乙", "5 %|以", "甲 |乙", "甲　|乙", "甲 　\t|乙",
  ])
  func norDoTheyOverWhiteSpace(text: String) { check(text) }

  @Test(arguments: [
    "走——|走", "好……|好", "1981—|1985", "——|走", "甲 |——|乙", "他|說：|“……”|她",
  ])
  func dashesAndEllipsesHoldTogether(text: String) { check(text) }

  @Test(arguments: [
    "表|扬|25名|履|職", "49名|優", "占|比|20.9%。", "設|施|1527座，", "七|城|2300萬城|鄉", "會|18次，",
    "第3次|會", "第 3 次|會", "10,000元|整", "降|－5％|以|上", "為|$5元|整", "約|￥5,000元|左", "成|59個|小",
    "2003年|1月|1日|至", "超|5亿元|人", "2.5万亿元|的", "達|２３００萬人|左", "第３次|會", "占|２０．９％|以",
    "1.总|则", "5.1.1损|伤", "約|±3℃|左", "25 名|委", "2003  |年",
  ])
  func aNumberKeepsItsSignAndItsUnit(text: String) { check(text) }

  @Test(arguments: [
    "據|GDP|統|計", "用|Wi-|Fi|上", "don’t |go", "“don’t”|他", "在|ＧＤＰ|中", "见|http://|a.b/|c|页",
    "艾|山·|吐|尔", "3·15晚|会", "和/或|者", "甲／乙", "互|联|网+|旅|游", "C++|语|言", "增|+5%|的",
    "北|京－|上|海", "十～|二|十", "说|“OK”|了",
  ])
  func wordsNamesAndConnectorsStayWhole(text: String) { check(text) }

  @Test func signsThatAreDrawnMayEndARow() {
    check("甲\u{200B}|乙")
    check("甲\u{200B}，|乙")
    check("甲\u{C}|乙")
    check("甲\u{2028}|乙")
  }

  @Test func flagsAndFamiliesStayWhole() {
    check("旗|🇨🇳|🇭🇰|家|👨\u{200D}👩\u{200D}👧|人")
  }
}
