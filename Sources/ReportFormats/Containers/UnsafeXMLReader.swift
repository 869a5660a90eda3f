import CExpat

/// Reads XML into a tree, by expat.
///
/// The one place that calls expat. No entity is resolved and nothing else is opened: a document type with declarations
/// of its own, which no office program writes, ends the reading.
final class UnsafeXMLReader {
  /// Why the reading ended before the end.
  enum Failure: Error {
    /// It is no well-formed XML.
    case malformed
    /// It is larger or deeper than any document.
    case excessive
  }

  let tree = XMLTree()
  private let parser: XML_Parser
  private var failure: Failure?

  /// Makes a reader; nil without memory.
  init?() {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        UnsafeXMLReader.of(context)?.open(name, attributes)
      },
      { context, _ in UnsafeXMLReader.of(context)?.tree.closeElement() })
    XML_SetCharacterDataHandler(parser) { context, bytes, count in
      UnsafeXMLReader.of(context)?.addCharacters(bytes, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, hasDeclarations in
      if hasDeclarations != 0 { UnsafeXMLReader.of(context)?.stop(.malformed) }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads on; the pieces may be cut anywhere.
  func read(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(1 << 20)
      rest = rest.dropFirst(piece.count)
      let base = UnsafeRawBufferPointer(rebasing: piece).baseAddress
      try parse(base?.assumingMemoryBound(to: CChar.self), CInt(piece.count), isFinal: false)
    }
  }

  /// Ends the document.
  func finish() throws(Failure) -> XMLTree {
    try parse(nil, 0, isFinal: true)
    return tree
  }

  private func parse(
    _ bytes: UnsafePointer<CChar>?, _ count: CInt, isFinal: Bool
  ) throws(Failure) {
    let status = XML_Parse(parser, bytes, count, isFinal ? 1 : 0)
    if let failure { throw failure }
    if status != XML_STATUS_OK { throw .malformed }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeXMLReader? {
    context.map { Unmanaged<UnsafeXMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ failure: Failure) {
    if self.failure == nil { self.failure = failure }
    XML_StopParser(parser, 0)
  }

  private func open(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, failure == nil else { return }
    tree.openElement(Self.localName(name))
    var index = 0
    while let attributes, let key = attributes[index], let value = attributes[index + 1] {
      let bytes = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
      tree.addAttribute(
        Self.localName(key), UnsafeBufferPointer(start: bytes, count: Self.length(value)))
      index += 2
    }
    if tree.isExcessive { stop(.excessive) }
  }

  private func addCharacters(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
    guard let bytes, failure == nil else { return }
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    tree.addCharacters(UnsafeBufferPointer(start: start, count: count))
    if tree.isExcessive { stop(.excessive) }
  }

  private static func length(_ string: UnsafePointer<CChar>) -> Int {
    var count = 0
    while string[count] != 0 { count += 1 }
    return count
  }

  /// The name without its prefix: `p` of `w:p`.
  private static func localName(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var position = name
    while position.pointee != 0 {
      if position.pointee == 0x3A { start = position + 1 }
      position += 1
    }
    return String(cString: start)
  }
}
