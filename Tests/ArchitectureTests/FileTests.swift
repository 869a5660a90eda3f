import Foundation
import Testing

@Suite struct FileTests {
  @Test func noFileIsLongerThan400Lines() throws {
    let files = try SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests")
    for file in files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 400, "\(file.path) has \(lines) lines")
    }
  }

  @Test func theTopLevelHoldsNothingElse() throws {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "Resources", "README.md"]
    let names = try FileManager.default.contentsOfDirectory(atPath: SourceTree.package.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(names) == allowed)
  }

  @Test func noConflictIsLeft() throws {
    let articles = try SourceTree.files(below: "Sources", endingIn: ".md")
    #expect(articles.count > 3)
    let code = try SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests")
    let c = try SourceTree.files(below: "Sources", endingIn: ".c")
    for file in articles + code + c {
      for mark in ["<<<<<<< ", "=======\n", ">>>>>>> "] {
        #expect(!file.text.contains("\n" + mark), "\(file.path) has \(mark)")
      }
    }
  }

  @Test func nothingIsLeftForLater() throws {
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for word in ["TO" + "DO", "FIX" + "ME", "fatal" + "Error("] {
        #expect(!file.text.contains(word), "\(file.path) has \(word)")
      }
    }
  }
}
