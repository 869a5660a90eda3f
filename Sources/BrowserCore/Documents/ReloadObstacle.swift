/// Why a document cannot be read again.
public enum ReloadObstacle: Equatable, Sendable {
  /// It came from standard input.
  case isStandardInput
  /// It is the sample in the program.
  case isSample
  /// It came from a pipe or a device, which gives its text only once.
  case isNoFile
}
