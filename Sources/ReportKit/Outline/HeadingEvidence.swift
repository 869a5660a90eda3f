/// Why a paragraph was taken for a heading, and how sure that is.
public struct HeadingEvidence: Equatable, Sendable {
  /// How the number of a heading follows from those before it.
  public enum Sequence: UInt8, Sendable {
    /// It has no number.
    case unnumbered
    /// It opens a run with number one.
    case opensRun
    /// It opens a run with another number: what came before it is lost, or said otherwise.
    case opensLate
    /// Its number is the next one.
    case follows
    /// Its number is the next one after a run under another parent: 1–4 under （一）, 5–7 under （二）.
    case runsOn
    /// Numbers are left out before it.
    case skips
    /// Its number stood before in the same run.
    case repeats
    /// It begins again with one where the run before had gone further.
    case restarts
    /// Its number is smaller than the one before it.
    case goesBack
    /// Its number was lost, and is known from its neighbours.
    case restored
  }

  /// What else speaks for a heading.
  public struct Signs: OptionSet, Sendable {
    /// One bit for each sign.
    public let rawValue: UInt16
    /// Signs by their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It has its line for itself.
    public static let ownLine = Signs(rawValue: 1 << 0)
    /// It ends without a stop, as titles do.
    public static let noStop = Signs(rawValue: 1 << 1)
    /// The next number of its run follows later.
    public static let isFollowed = Signs(rawValue: 1 << 2)
    /// The contents list of the document names it.
    public static let inContents = Signs(rawValue: 1 << 3)
    /// The paragraph before announces a list with its colon.
    public static let announced = Signs(rawValue: 1 << 4)
    /// The author marked it with the # of Markdown.
    public static let markdown = Signs(rawValue: 1 << 5)
    /// It looks like most headings of its series in this document.
    public static let habit = Signs(rawValue: 1 << 6)
    /// It stands by itself between paragraphs of prose.
    public static let setApart = Signs(rawValue: 1 << 7)
    /// Reports use these words as a heading: 前言, 附则.
    public static let usualWords = Signs(rawValue: 1 << 8)
    /// Something is missing or unusual in its label: a bracket, the numeral, the mark after it.
    public static let weakLabel = Signs(rawValue: 1 << 9)
    /// The same label and words stood before: the passage stands several times.
    public static let sameWords = Signs(rawValue: 1 << 10)
    /// The file calls it a heading: by its style, its outline level or its element.
    public static let styled = Signs(rawValue: 1 << 11)
    /// It is set bold or large, as little else is.
    public static let emphasized = Signs(rawValue: 1 << 12)
  }

  /// How its number follows from those before it.
  public let sequence: Sequence
  /// What else speaks for it.
  public let signs: Signs
  private let percent: UInt8

  /// From 0 to 1: how sure it is that this is a heading in its right place.
  ///
  /// 0.99 at most: a logistic function of the weights that the search gave it, and no measured
  /// frequency. Headings without a label are never as sure as those with one.
  public var confidence: Double { Double(percent) / 100 }

  /// - Parameter logOdds: the sum of the weights for it.
  init(sequence: Sequence, signs: Signs, logOdds: Float) {
    self.sequence = sequence
    self.signs = signs
    percent = UInt8(max(1, min(99, (Self.logistic(logOdds) * 100).rounded())))
  }

  /// Of a heading of which nothing else is known.
  static let none = HeadingEvidence(sequence: .unnumbered, signs: [], logOdds: 0)

  /// 1 / (1 + e^-x), by halving: (1 + tanh(x/2)) / 2 with a rational tanh (Lambert's continued fraction),
  /// so that no library of C is needed; within 0.001.
  private static func logistic(_ value: Float) -> Float {
    let x = max(-4, min(4, value / 2))
    let square = x * x
    let tanh =
      x * (135_135 + square * (17_325 + square * (378 + square)))
      / (135_135 + square * (62_370 + square * (3_150 + square * 28)))
    return (1 + tanh) / 2
  }
}

extension HeadingEvidence.Sequence {
  /// What JSON calls it.
  public var name: String {
    switch self {
    case .unnumbered: "unnumbered"
    case .opensRun: "opens-run"
    case .opensLate: "opens-late"
    case .follows: "follows"
    case .runsOn: "runs-on"
    case .skips: "skips"
    case .repeats: "repeats"
    case .restarts: "restarts"
    case .goesBack: "goes-back"
    case .restored: "restored"
    }
  }
}

extension HeadingEvidence.Signs {
  /// All signs, in a fixed order, with what JSON calls them.
  public static let all: [(sign: HeadingEvidence.Signs, name: String)] = [
    (.ownLine, "own-line"), (.noStop, "no-stop"), (.isFollowed, "is-followed"),
    (.inContents, "in-contents"), (.announced, "announced"), (.markdown, "markdown"),
    (.habit, "habit"), (.setApart, "set-apart"), (.usualWords, "usual-words"),
    (.sameWords, "same-words"), (.styled, "styled"), (.emphasized, "emphasized"),
    (.weakLabel, "weak-label"),
  ]

  /// What JSON calls the signs that are there.
  public var names: [String] { Self.all.filter { contains($0.sign) }.map(\.name) }
}
