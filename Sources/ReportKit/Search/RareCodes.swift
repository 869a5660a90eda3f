/// The units of characters outside the basic plane, of one text.
///
/// They take the places of surrogates, which no text has, one for each different character in the
/// order of their appearance. Where a text has more than 2,047 of them, the rest share the last one: who
/// finds ``shared`` has to look at the source.
struct RareCodes: Equatable, Sendable {
  /// The unit of all characters that have none of their own.
  static let shared: UInt16 = 0xDFFF
  private static let first: UInt16 = 0xD800

  private var codes: [UInt32: UInt16] = [:]
  /// Whether some characters share a unit.
  private(set) var isShared = false

  /// The unit of a folded character; nil if the text does not have it.
  func unit(of scalar: UInt32) -> UInt16? {
    if scalar <= 0xFFFF { return UInt16(scalar) }
    return codes[scalar] ?? (isShared ? Self.shared : nil)
  }

  /// The unit of a folded character that the text has.
  mutating func take(_ scalar: UInt32) -> UInt16 {
    if let unit = unit(of: scalar) { return unit }
    guard codes.count < Int(Self.shared - Self.first) else {
      isShared = true
      return Self.shared
    }
    let unit = Self.first + UInt16(codes.count)
    codes[scalar] = unit
    return unit
  }
}
