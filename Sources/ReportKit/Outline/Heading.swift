/// One heading of a report.
///
/// 三是深度協商議政。充分发挥… is a heading with label 三是, title 深度協商議政 and a range that takes
/// its 。 in.
public struct Heading: Equatable, Sendable {
  /// Whether a heading has its line for itself.
  public enum Form: String, Sendable {
    /// The whole paragraph is the heading.
    case ownLine = "own"
    /// The heading opens a paragraph and ends at its first 。
    case runIn = "runin"
    /// The heading stands in the middle of a paragraph: the 二是 of one that 一是 opens.
    case inline = "inline"
  }

  /// What its label is.
  public let kind: HeadingKind
  /// Whether it has its line for itself.
  public let form: Form
  /// From the first byte of the label to the end of the title, a final 。 included.
  public let range: Range<Int>
  /// Why it is a heading, and how sure that is.
  public let evidence: HeadingEvidence
  private let storedNumber: Int32
  private let storedLevel: UInt8
  private let labelLength: Int32
  private let titleOffset: Int32
  private let titleLength: Int32
  private let storedParagraph: Int32

  init(
    kind: HeadingKind, form: Form, number: Int, level: Int, range: Range<Int>,
    labelEnd: Int, title: Range<Int>, paragraph: Int, evidence: HeadingEvidence = .none
  ) {
    self.kind = kind
    self.form = form
    self.range = range
    self.evidence = evidence
    storedNumber = Int32(clamping: number)
    storedLevel = UInt8(clamping: level)
    labelLength = Int32(clamping: labelEnd - range.lowerBound)
    titleOffset = Int32(clamping: title.lowerBound - range.lowerBound)
    titleLength = Int32(clamping: title.count)
    storedParagraph = Int32(clamping: paragraph)
  }

  /// The number in its label; 0 if it has none.
  public var number: Int { Int(storedNumber) }

  /// Its depth, from 1.
  ///
  /// Never more than one deeper than the heading before it.
  public var level: Int { Int(storedLevel) }

  /// The bytes of the label: 三是, （一）.
  public var label: Range<Int> { range.lowerBound..<range.lowerBound + Int(labelLength) }

  /// The bytes of the title, without the label, the blank after it and a final stop.
  public var title: Range<Int> {
    let start = range.lowerBound + Int(titleOffset)
    return start..<start + Int(titleLength)
  }

  /// The index of the paragraph that it opens.
  public var paragraph: Int { Int(storedParagraph) }
}
