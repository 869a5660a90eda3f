import TestSupport
import Testing

@testable import ReportFormats

/// Archives and XML of anybody.
@Suite struct ContainerTests {
  private func tree(_ xml: String) throws -> XMLTree {
    let reader = try #require(UnsafeXMLReader())
    // In pieces of one byte, so that nothing depends on where they are cut.
    for byte in xml.utf8 { try withUnsafeBytes(of: byte) { try reader.read($0) } }
    return try reader.finish()
  }

  @Test func elementsAreKnownByTheirNamesWithoutPrefix() throws {
    let tree = try tree("<w:a xmlns:w='w' w:x='1'>甲<w:b/>乙&amp;<c>丙</c></w:a>")
    let root = try #require(tree.root)
    #expect(tree.name(root) == "a" && tree.attribute("x", of: root) == "1")
    #expect(tree.children(root).map { tree.name($0) } == ["", "b", "", "c"])
    #expect(tree.text(root) == "甲乙&丙" && tree.child("c", of: root).map { tree.text($0) } == "丙")
    #expect(tree.holds("b") && !tree.holds("d"))
  }

  @Test(arguments: [
    "<a>", "<a></b>", "", "甲", "<!DOCTYPE a [<!ENTITY x 'yyyyyyyyyy'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
  ])
  func whatIsNoPlainXMLIsRefused(xml: String) {
    #expect(throws: UnsafeXMLReader.Failure.malformed) { try tree(xml) }
  }

  @Test func whatIsDeeperThanAnyDocumentIsRefused() {
    #expect(throws: UnsafeXMLReader.Failure.excessive) {
      try tree(String(repeating: "<a>", count: 10_000))
    }
  }

  @Test func membersAreReadByTheirNames() throws {
    let archive = try #require(
      UnsafeZipArchive(StoredZip.archive(["a": "甲", "b/c": "乙", "../../d": "丙"])))
    #expect(archive.names == ["a", "b/c", "../../d"])
    #expect(try archive.bytes(of: "b/c", atMost: 100) == Array("乙".utf8))
    #expect(try archive.bytes(of: "none", atMost: 100) == nil)
    #expect(throws: UnsafeZipArchive.Failure.tooLarge) { try archive.bytes(of: "a", atMost: 2) }
  }

  /// Each byte in turn is another: what is read is the text, or trouble is said.
  @Test func aDamagedArchiveIsNoCrash() throws {
    let whole = StoredZip.archive(["word/document.xml": "<a>甲</a>"])
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x55
      if let archive = UnsafeZipArchive(bytes) {
        for name in archive.names { _ = try? archive.bytes(of: name, atMost: 1000) }
      }
      _ = UnsafeZipArchive(Array(whole[..<index]))
    }
    var bytes = whole
    let place = try #require(bytes.firstIndex(of: 0xE7))
    bytes[place] = 0xE8
    let archive = try #require(UnsafeZipArchive(bytes))
    #expect(throws: UnsafeZipArchive.Failure.damaged) {
      try archive.bytes(of: "word/document.xml", atMost: 1000)
    }
  }

  @Test func aNameIsResolvedInsideOfTheArchive() {
    #expect(Package.resolve("styles.xml", from: "word/document.xml") == "word/styles.xml")
    #expect(Package.resolve("/word/a.xml", from: "x/y") == "word/a.xml")
    #expect(Package.resolve("../../../etc/passwd", from: "word/document.xml") == "etc/passwd")
  }
}
