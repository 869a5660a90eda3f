import ReportKit

/// Writes JSON (RFC 8259) in the order it is told, on one line.
///
/// Characters that a terminal would obey or that nobody can see are written as \u escapes. Foundation's
/// encoder would order keys by its own mind and load Foundation.
struct JSONWriter {
  /// What has been written and not yet been taken, as UTF-8.
  var bytes: [UInt8] = []
  private var needsComma = false

  /// What has been written and not yet been taken.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members `body` writes.
  mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) { try nest("{", "}", body) }

  /// Writes an array whose elements `body` writes.
  mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) { try nest("[", "]", body) }

  /// Writes the name of a member that needs no escape; its value is written next.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  /// Writes the name of a member that comes from a document; its value is written next.
  mutating func key(of name: String) {
    string(name)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  mutating func string(_ value: String) {
    var value = value
    string { writer in value.withUTF8 { writer.escape($0) } }
  }

  /// Writes a string whose pieces `body` writes by ``escape(_:)``.
  mutating func string(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    body(&self)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an integer.
  mutating func integer(_ value: Int) {
    separate()
    number(value)
  }

  /// Writes values that another writer has written, with commas between them.
  mutating func raw(_ values: String) {
    if values.isEmpty { return }
    separate()
    bytes += values.utf8
  }

  /// Writes a range of bytes as an array of its two bounds.
  mutating func range(_ value: Range<Int>) {
    array {
      $0.integer(value.lowerBound)
      $0.integer(value.upperBound)
    }
  }

  /// Writes a number from 0 to 1 with two decimals.
  mutating func hundredths(_ value: Double) {
    separate()
    let hundredths = Int((value * 100).rounded())
    number(hundredths / 100)
    bytes.append(UInt8(ascii: "."))
    if hundredths % 100 < 10 { bytes.append(UInt8(ascii: "0")) }
    number(hundredths % 100)
  }

  private mutating func number(_ value: Int) {
    if (0...9).contains(value) {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes += String(value).utf8
    }
  }

  private mutating func nest<Failure: Error>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    try body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
