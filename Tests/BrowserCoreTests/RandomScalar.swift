import TestSupport

extension SeededGenerator {
  /// Any character of Unicode but LF; half of them from the planes in which most characters are.
  mutating func scalar() -> Unicode.Scalar {
    let end: UInt32 = Bool.random(using: &self) ? 0x10FFFF : 0x1FFFF
    let scalar = Unicode.Scalar(UInt32.random(in: 0...end, using: &self))
    return scalar.flatMap { $0 == "\n" ? nil : $0 } ?? "一"
  }
}
