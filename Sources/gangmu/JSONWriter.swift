import ReportKit

/// Writes JSON (RFC 8259) in the order it is told, on one line.
///
/// Characters that a terminal would obey or that nobody can see are written as \u escapes. Foundation's
/// encoder would order keys by its own mind and load Foundation.
struct JSONWriter {
  /// What has been written.
  private(set) var output = ""
  private var needsComma = false

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  /// Writes an array whose elements `body` writes.
  mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// Writes the name of a member; its value is written next.
  mutating func key(_ name: String) {
    string(name)
    output += ":"
    needsComma = false
  }

  /// Writes a string.
  mutating func string(_ value: String) {
    separate()
    output += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case _ where VisibleForm.isNeeded(for: scalar.value): escape(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  /// Writes an integer.
  mutating func integer(_ value: Int) {
    separate()
    output += String(value)
  }

  /// Writes values that another writer has written, with commas between them.
  mutating func raw(_ values: String) {
    if values.isEmpty { return }
    separate()
    output += values
  }

  /// Writes a range of bytes as an array of its two bounds.
  mutating func range(_ value: Range<Int>) {
    array {
      $0.integer(value.lowerBound)
      $0.integer(value.upperBound)
    }
  }

  private mutating func nest(
    _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    output += open
    needsComma = false
    body(&self)
    output += close
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { output += "," }
    needsComma = true
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() {
      let digits = String(unit, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
