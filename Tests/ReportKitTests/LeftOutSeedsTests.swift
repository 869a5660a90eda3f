import Testing

@testable import ReportKit

@Suite struct LeftOutSeedsTests {
  @Test(arguments: [
    (0, 1, []), (3, 1, [0, 1, 2]), (4, 2, [0, 2]), (6, 2, [0, 2, 4]), (7, 4, [0, 4]),
    (17, 8, [0, 8, 16]),
  ])
  func theSampleIsOneOfSoMany(count: Int, weight: Int, sample: [UInt32]) {
    var seeds = LeftOutSeeds(most: 4)
    for place in 0..<count { seeds.append(place, 2 * place) }
    #expect(seeds.weight == weight)
    #expect(seeds.sample.map(\.one) == sample)
    #expect(seeds.sample.map(\.two) == sample.map { 2 * $0 })
  }
}
