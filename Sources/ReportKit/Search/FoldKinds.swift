/// In what characters may differ and still be found as one: the kinds of folding.
public struct FoldKinds: OptionSet, Hashable, Sendable {
  /// The kinds as bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Full and half width, small and vertical forms: Ａ and A, ， and a comma.
  public static let width = FoldKinds(rawValue: 1)
  /// Upper and lower case.
  public static let letterCase = FoldKinds(rawValue: 2)
  /// Traditional, Simplified and regional forms, character by character: 發, 髮 and 发.
  public static let script = FoldKinds(rawValue: 4)
  /// Forms of a mark: “ and 「, 。 and a full stop.
  public static let punctuation = FoldKinds(rawValue: 8)

  /// All of them, as search begins with.
  public static let all: FoldKinds = [.width, .letterCase, .script, .punctuation]

  /// The order in which they are applied.
  static let inOrder: [FoldKinds] = [.width, .letterCase, .script, .punctuation]
}
