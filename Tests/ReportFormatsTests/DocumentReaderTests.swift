import Foundation
import ReportKit
import Testing

@testable import ReportFormats

/// Files and pipes of any form.
@Suite struct DocumentReaderTests {
  /// A file that is gone when the test is over.
  private final class File {
    let path = NSTemporaryDirectory() + "gangmu-form-" + UUID().uuidString

    init(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// What comes of a document.
  private struct Outcome: Equatable {
    var text = ""
    var form = DocumentForm.text
    var error: DocumentError.Code?
  }

  private func outcome(
    of path: String, form: DocumentForm? = nil, converters: [Converter] = Converter.presets
  ) -> Outcome {
    do throws(DocumentError) {
      var reader = try DocumentReader(path: path, form: form, converters: converters)
      try reader.readAll()
      return Outcome(text: reader.text.string(in: 0..<reader.text.count), form: reader.form)
    } catch {
      return Outcome(error: error.code)
    }
  }

  private func outcome(
    of bytes: [UInt8], form: DocumentForm? = nil, converters: [Converter] = Converter.presets
  ) throws -> Outcome {
    let file = try File(bytes)
    let ofFile = outcome(of: file.path, form: form, converters: converters)
    // A pipe must give the same.
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: Data(bytes))
      try? writer.close()
    }
    let ofPipe: Outcome
    do throws(DocumentError) {
      var reader = try DocumentReader(
        descriptor: pipe.fileHandleForReading.fileDescriptor, name: "-", form: form,
        converters: converters)
      try reader.readAll()
      ofPipe = Outcome(text: reader.text.string(in: 0..<reader.text.count), form: reader.form)
    } catch {
      ofPipe = Outcome(error: error.code)
    }
    #expect(ofFile == ofPipe)
    return ofFile
  }

  @Test func contentTellsTheFormAndNotTheName() throws {
    #expect(try outcome(of: Array("一、甲\n".utf8)) == Outcome(text: "一、甲\n"))
    #expect(
      try outcome(of: WordFile.bytes(WordFile.paragraph("甲"))) == Outcome(text: "甲\n", form: .docx))
    #expect(try outcome(of: Array("<html><p>甲".utf8)) == Outcome(text: "甲\n", form: .html))
    #expect(try outcome(of: Array("{\\rtf1 a}".utf8)) == Outcome(text: "a\n", form: .rtf))
    #expect(try outcome(of: []) == Outcome())
  }

  @Test func aTextInUTF32IsRead() throws {
    let little: [UInt8] = [
      0xFF, 0xFE, 0, 0, 0x32, 0x75, 0, 0, 0x0A, 0, 0, 0, 0, 0xD8, 0, 0, 0x41, 0, 2, 0, 0x32,
    ]
    #expect(try outcome(of: little) == Outcome(text: "甲\n\u{FFFD}\u{20041}\u{FFFD}"))
    #expect(try outcome(of: [0, 0, 0xFE, 0xFF, 0, 0, 0x75, 0x32]) == Outcome(text: "甲"))
  }

  @Test func theFormMayBeGiven() throws {
    #expect(try outcome(of: Array("<html><p>甲".utf8), form: .text) == Outcome(text: "<html><p>甲"))
    #expect(try outcome(of: Array("甲<b>乙".utf8), form: .html) == Outcome(text: "甲乙\n", form: .html))
    #expect(
      try outcome(of: Array("甲".utf8), form: .docx) == Outcome(error: .extraction(.damaged(.docx))))
  }

  @Test func whatIsPackedIsUnpacked() throws {
    let packed: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0x7B, 0xB2, 0x63, 0xE5, 0xD3, 0xB9, 0x9B, 0x9E, 0xAC,
      0xEB, 0xE2, 0x02, 0x00,
    ]
    // Without its check sum at the end it is damaged.
    #expect(try outcome(of: packed) == Outcome(error: .extraction(.damaged(.text))))
  }

  @Test func whatIsNotReadIsNamed() throws {
    #expect(
      try outcome(of: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        == Outcome(error: .extraction(.notRead(.picture))))
    #expect(
      try outcome(of: StoredZipFile.with("a.jpg"))
        == Outcome(error: .extraction(.notRead(.archive))))
    #expect(outcome(of: "/nowhere/x") == Outcome(error: .report(.cannotOpen)))
    #expect(outcome(of: "/tmp") == Outcome(error: .report(.isDirectory)))
  }

  private func converter(_ script: String) -> [Converter] {
    [Converter(form: .pdf, command: ["sh", "-c", script], package: "none")]
  }

  private static let page =
    #"<page number=\"1\" height=\"9\" width=\"9\">\n<text top=\"1\" left=\"1\" width=\"5\" height=\"5\" font=\"0\">甲</text>\n</page>\n"#

  @Test func aConverterReadsTheDocumentAndItsPagesAreText() throws {
    let script = "head -c 5 /dev/fd/3 | grep -q PDF && printf '\(Self.page)'"
    #expect(
      try outcome(of: Array("%PDF-1".utf8), converters: converter(script))
        == Outcome(text: "甲\n", form: .pdf))
  }

  @Test func theTroubleOfAConverterIsTold() throws {
    let pdf = Array("%PDF-1".utf8)
    func error(_ script: String) throws -> DocumentError.Code? {
      try outcome(of: pdf, converters: converter(script)).error
    }
    #expect(
      try error("echo one >&2; echo 'two' >&2; exit 3")
        == .extraction(.converterFailed(program: "sh", lastLine: "two")))
    #expect(try error("kill -9 $$") == .extraction(.damaged(.pdf)))
    #expect(try error("echo 'Incorrect password' >&2; exit 1") == .extraction(.encrypted(.pdf)))
    #expect(try error("exit 0") == .extraction(.noText(.pdf)))
    let none = [Converter(form: .pdf, command: ["gangmu-no-such-program"], package: "p")]
    #expect(
      try outcome(of: pdf, converters: none).error
        == .extraction(.noConverter(program: "gangmu-no-such-program", package: "p")))
  }

  @Test func aConverterThatPrintsForEverIsStopped() throws {
    #expect(
      try outcome(of: Array("%PDF-1".utf8), converters: converter("yes")).error
        == .extraction(.converterStopped(program: "sh")))
  }

  @Test func aConverterHasNoTerminalWritesNoFileAndLeavesNobodyBehind() throws {
    let file = try File(Array("%PDF-1".utf8))
    let script =
      "(exec >/dev/tty) 2>/dev/null && exit 5; sh -c 'echo x > \(file.path).x'; [ -s \(file.path).x ] && exit 6; printf '\(Self.page)'; sleep 1000 & echo $! >&2; exit 4"
    guard
      case .extraction(.converterFailed(_, let line)) = outcome(
        of: file.path, converters: converter(script)
      ).error,
      let child = pid_t(line)
    else {
      Issue.record("It had a terminal, or wrote a file.")
      return
    }
    try? FileManager.default.removeItem(atPath: file.path + ".x")
    let isGone = (0..<1000).contains { _ in
      usleep(10_000)
      // Nobody may have asked yet how it ended.
      let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      return state?.contains(") Z ") ?? true
    }
    #expect(isGone)
  }

  @Test func aReaderThatIsDroppedEndsItsConverter() throws {
    let file = try File(Array("%PDF-1".utf8))
    let mark = file.path + ".pid"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let fifo = file.path + ".fifo"
    mkfifo(fifo, 0o600)
    defer { unlink(fifo) }
    // RLIMIT_FSIZE does not count for a pipe.
    do {
      let reader = try DocumentReader(
        path: file.path, converters: converter("echo $$ > \(fifo); sleep 1000"))
      let file = try #require(fopen(fifo, "r"))
      var line = [CChar](repeating: 0, count: 64)
      fgets(&line, 64, file)
      fclose(file)
      let child = try #require(
        pid_t(String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self).trimmed))
      #expect(kill(child, 0) == 0)
      _ = consume reader
      #expect(kill(child, 0) != 0)
    }
  }

  @Test func documentsOfTheSharedFolderHaveTheirGold() throws {
    let folder = "/../shared/formats/dev/"
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: package + folder)) ?? []
    if names.isEmpty { print("skipped: there is no ../shared/formats") }
    func han(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
        )
      )
      .replacingAll("〇", with: "零").replacingAll("○", with: "零")
    }
    for name in names
    where name.hasSuffix(".docx") || name.hasSuffix(".odt") || name.hasSuffix(".html")
      || name.hasSuffix(".rtf")
    {
      let gold = name.prefix { $0 != "." } + ".gold.txt"
      guard let text = try? String(contentsOfFile: package + folder + gold, encoding: .utf8),
        !FileManager.default.fileExists(
          atPath: package + folder + name.prefix { $0 != "." } + ".optional.txt")
      else { continue }
      let read = outcome(of: package + folder + name)
      if read.form == .doc { continue }
      #expect(han(read.text) == han(text), "\(name)")
    }
  }
}
