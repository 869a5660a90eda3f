import Testing

@testable import BrowserCore

@Suite struct MarginViewTests {
  /// A passage twice, with a line and a page break in it.
  private static let text = """
    某市工作報告
    經濟社會平穩發展。各項工作都有新的進步，群眾的生活有了

    明顯的改善。城鄉建設步伐加快，環境質量持續向好。

    公共服務的水平不斷地提高，社會治理的能力不斷地增強。
    別的話只在這裡說。
    經濟社會平穩發展。各項工作都有新的進步，群眾的生活有了明顯的改善。城鄉建設步伐加快，環境質量持續向好。

    公共服務的水平不斷地提高，社會治理的能力不斷地增強。
    乙、別的話，只在這裡說，
    沒有在別的地方說過。
    """

  @Test func joinsAreSeenInTheBar() throws {
    var pilot = Pilot(Self.text, rows: 16, columns: 50)
    try pilot.findCopies()
    #expect(
      pilot.screen == """
         某市工作報告
         某市工作報告
        ┃    經濟社會平穩發展。各項工作都有新的進步，群眾
        ┣的生活有了明顯的改善。城鄉建設步伐加快，環境質量
        ┃持續向好。
        ┃
        ┃    公共服務的水平不斷地提高，社會治理的能力不斷
        ┃地增強。
             別的話只在這裡說。
        ┃    經濟社會平穩發展。各項工作都有新的進步，群眾
        ┃的生活有了明顯的改善。城鄉建設步伐加快，環境質量
        ┃持續向好。
        ┃
        ┃    公共服務的水平不斷地提高，社會治理的能力不斷
        ┃地增強。
         line 1/12 │ 0%                    ? help  q quit
        """)
  }

  /// The bar moves no word, however wide it is.
  @Test(arguments: AmbiguousWidth.both, [40, 50, 60, 61, 100])
  func theWordsStandWhereTheyStoodWithoutBar(ambiguous: AmbiguousWidth, columns: Int) throws {
    var pilot = Pilot(Self.text, rows: 16, columns: columns, ambiguous: ambiguous)
    let before = pilot.picture
    try pilot.findCopies()
    let after = pilot.picture
    let layout = pilot.state.layout
    let margin = try #require(layout.margin)
    #expect(margin.columns == pilot.state.widths.cells(of: MarginView.bar))
    var bars = 0
    for row in 0..<15 {
      for column in margin.column..<columns {
        if (margin.column..<margin.column + margin.columns).contains(column) {
          if after[row, column].style == .copyBar, !after[row, column].isContinuation { bars += 1 }
        } else {
          #expect(before[row, column] == after[row, column], "\(row), \(column)")
        }
      }
    }
    #expect(bars > 5)
  }
}
