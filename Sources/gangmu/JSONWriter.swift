import ReportKit

/// Writes JSON (RFC 8259) in the order it is told, on one line.
///
/// Characters that a terminal would obey or that nobody can see are written as \u escapes. Foundation's
/// encoder would order keys by its own mind and load Foundation.
struct JSONWriter {
  /// What has been written and not yet been taken, as UTF-8.
  let bytes = UnsafeByteBuffer()
  private var needsComma = false

  /// What has been written and not yet been taken.
  var output: String { bytes.withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Writes an object whose members `body` writes.
  mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open("{")
    try body(&self)
    close("}")
  }

  /// Writes an array whose elements `body` writes.
  mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open("[")
    try body(&self)
    close("]")
  }

  /// Writes the name of a member that needs no escape; its value is written next.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name.utf8Start, name.utf8CodeUnitCount)
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
    openString()
    value.withUTF8 { escape($0) }
    closeString()
  }

  /// Begins a string, whose pieces are then written by ``escape(_:)``.
  mutating func openString() {
    separate()
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends a string.
  mutating func closeString() {
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a member of an object.
  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member of an object.
  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes an integer.
  mutating func integer(_ value: Int) {
    separate()
    number(value)
  }

  /// Writes true or false.
  mutating func boolean(_ value: Bool) {
    raw(value ? "true" : "false")
  }

  /// Writes null.
  mutating func null() {
    raw("null")
  }

  /// Writes values that another writer has written, with commas between them.
  mutating func raw(_ values: String) {
    if values.isEmpty { return }
    separate()
    var values = values
    values.withUTF8 { bytes.append($0) }
  }

  /// Writes a range of bytes as an array of its two bounds.
  mutating func range(_ value: Range<Int>) {
    open("[")
    integer(value.lowerBound)
    integer(value.upperBound)
    close("]")
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

  private func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: abs(value))
  }

  /// Begins an object or an array.
  mutating func open(_ mark: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: mark))
    needsComma = false
  }

  /// Ends an object or an array.
  mutating func close(_ mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
