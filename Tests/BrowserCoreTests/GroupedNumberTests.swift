import Testing

@testable import BrowserCore

struct GroupedNumberTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (123, "123"), (1_554, "1,554"), (-12_345, "-12,345"),
    (1_234_567, "1,234,567"), (100_000, "100,000"),
  ])
  func digitsStandInThrees(number: Int, words: String) {
    #expect(number.grouped == words)
  }
}
