import Glibc
import Testing

@testable import ReportKit

struct ReportErrorTests {
  @Test func itSaysWhatHappenedToWhichFile() {
    let error = ReportError(.cannotOpen, path: "a.txt", systemError: 2)
    #expect(error.code == .cannotOpen)
    #expect(error.path == "a.txt")
    #expect(error.systemError == 2)
    #expect(ReportError(.isDirectory, path: "a").systemError == nil)
  }

  @Test func errorsDifferInEachOfTheirParts() {
    let error = ReportError(.cannotOpen, path: "a", systemError: 2)
    #expect(error == ReportError(.cannotOpen, path: "a", systemError: 2))
    #expect(error != ReportError(.cannotRead, path: "a", systemError: 2))
    #expect(error != ReportError(.cannotOpen, path: "b", systemError: 2))
    #expect(error != ReportError(.cannotOpen, path: "a"))
    let unreadable = ReportError(.cannotConvert(.gb18030), path: "a")
    #expect(unreadable != ReportError(.cannotConvert(.big5), path: "a"))
  }

  @Test func aFileThatIsNotThereCannotBeOpened() {
    let path = "/tmp/gangmu-test-no-such-file"
    #expect(throws: ReportError(.cannotOpen, path: path, systemError: ENOENT)) {
      try SourceText(path: path)
    }
  }

  @Test func aDirectoryIsNoReport() {
    #expect(throws: ReportError(.isDirectory, path: "/tmp")) { try SourceText(path: "/tmp") }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func aFileThatMayNotBeReadCannotBeOpened() throws {
    try TestFiles.withTemporaryFile([0x61]) { path in
      try #require(chmod(path, 0) == 0)
      #expect(throws: ReportError(.cannotOpen, path: path, systemError: EACCES)) {
        try SourceText(path: path)
      }
    }
  }

  @Test func aReadThatFailsSaysWhy() {
    #expect(throws: ReportError(.cannotRead, path: "-", systemError: EBADF)) {
      try SourceText(descriptor: -1, name: "-")
    }
    // It opens, but nothing is mapped at its beginning.
    let path = "/proc/self/mem"
    #expect(throws: ReportError(.cannotRead, path: path, systemError: EIO)) {
      try SourceText(path: path)
    }
  }
}
