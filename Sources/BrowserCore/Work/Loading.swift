/// How far a document has been read.
public struct Loading: Equatable, Sendable {
  /// How many bytes have been read.
  public let bytesRead: Int
  /// How many bytes there are; nil if that is not known, as of a pipe.
  public let bytesExpected: Int?
  /// Whether all of it has been read, or cannot be.
  public let isComplete: Bool

  /// - Parameters:
  ///   - bytesRead: how many bytes have been read.
  ///   - bytesExpected: how many there are, if that is known.
  ///   - isComplete: whether there are no more.
  public init(bytesRead: Int, bytesExpected: Int?, isComplete: Bool) {
    self.bytesRead = bytesRead
    self.bytesExpected = bytesExpected
    self.isComplete = isComplete
  }

  /// Everything has been read.
  public static let complete = Loading(bytesRead: 0, bytesExpected: nil, isComplete: true)

  /// How much has been read, in percent; nil if that is not known.
  var percent: Int? {
    guard let bytesExpected, bytesExpected > 0 else { return nil }
    return min(100, bytesRead * 100 / bytesExpected)
  }
}
