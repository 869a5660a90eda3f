import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

/// Hiding in a report that is too large to be worked on in a key press.
@Suite struct TextWithoutCopiesTests {
  private static let passage = """
    各地區各部門要認真落實本規劃提出的目標任務，結合實際制定實施方案，加強組織領導。要完善工作機制，明確責任分工，\
    強化要素保障，定期檢查進展，重大事項及時報告。
    """

  /// A large report in which one passage stands four times, and all else once.
  private static func pilot() -> Pilot {
    var generator = SeededGenerator(seed: 7)
    func others(_ count: Int) -> String {
      (0..<count).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<30).compactMap { _ in
              Unicode.Scalar(UInt32.random(in: 0x4E00...0x9F00, using: &generator))
            })) + "。\n"
      }.joined()
    }
    let text = (0..<4).map { _ in passage + "\n" + others(800) }.joined()
    var pilot = Pilot(text, rows: 8, columns: 60)
    #expect(!pilot.state.isSmall)
    // It is folded, and then searched.
    pilot.work()
    pilot.work()
    #expect(pilot.state.copies.index?.isComplete == true)
    return pilot
  }

  @Test func itIsDoneBesideTheBrowser() {
    var pilot = Self.pilot()
    pilot.press("oz")
    #expect(pilot.row(7) == " One moment …")
    #expect(pilot.state.copies.hidden == nil)
    pilot.work()
    #expect(pilot.row(7).hasPrefix(" 3 copies are hidden"))
    #expect(pilot.state.copies.hidden?.holes.count == 3)
    pilot.press("z")
    #expect(pilot.state.copies.hidden == nil)
    #expect(pilot.row(7) == " All copies are shown.")
  }

  @Test func whoAsksAgainMeanwhileIsObeyed() {
    var pilot = Self.pilot()
    pilot.press("z")
    let jobs = pilot.takeJobs()
    pilot.press("z")
    pilot.work(on: jobs)
    #expect(pilot.state.copies.hidden == nil)
    #expect(!pilot.state.text.paragraphs.hidesSomething)
  }

  @Test func aPlaceToWhichOneGoesIsShown() {
    var pilot = Self.pilot()
    pilot.press("z")
    pilot.work()
    pilot.press(":802")
    pilot.press(.enter)
    pilot.work()
    #expect(pilot.line == 802)
    #expect(pilot.row(1).contains("各地區各部門"))
    #expect(pilot.state.copies.hidden?.holes.count == 2)
    #expect(pilot.state.text.paragraphs.hidesSomething)
  }

  /// The first answer hides what has been shown since.
  @Test func anAnswerThatIsTooOldIsNotTaken() {
    var pilot = Self.pilot()
    pilot.press("z")
    pilot.work()
    pilot.press(":802")
    pilot.press(.enter)
    let first = pilot.takeJobs()
    pilot.press(":1603")
    pilot.press(.enter)
    let second = pilot.takeJobs()
    pilot.work(on: first)
    pilot.work(on: second)
    #expect(pilot.state.copies.hidden?.holes.count == 1)
    #expect(pilot.row(1).contains("各地區各部門"))
    pilot.work(on: first)
    #expect(pilot.state.copies.hidden?.holes.count == 1)
    #expect(pilot.row(1).contains("各地區各部門"))
  }

  @Test func aHitIsShownWhereItIs() {
    var pilot = Self.pilot()
    pilot.press("z")
    pilot.work()
    pilot.press("/重大事項及時報告")
    pilot.press(.enter)
    pilot.work()
    pilot.press("n")
    pilot.work()
    #expect((1..<7).map { pilot.styled(.currentHit, row: $0) }.joined() == "重大事項及時報告")
    // Who has gone on meanwhile is not taken back.
    pilot.press("n")
    pilot.press("g")
    pilot.work()
    #expect(pilot.line == 1)
  }
}

extension ParagraphList {
  fileprivate var hidesSomething: Bool { (0..<count).contains { self[$0].isHidden } }
}
