import TestSupport

/// Archives for tests.
enum StoredZipFile {
  /// One with a single member.
  static func with(_ name: String) -> [UInt8] { StoredZip.archive([(name, Array("x".utf8))]) }
}
