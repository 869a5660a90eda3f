import Foundation
import Testing

/// The program under test, beside the tests in the build folder.
enum Program {
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let named = URL(fileURLWithPath: CommandLine.arguments[0])
    return [named, tests].map {
      $0.deletingLastPathComponent().appendingPathComponent("gangmu").path
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "gangmu"
  }()

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sample = package.appendingPathComponent("Resources/seed_liaoning_cppcc.txt").path

  /// What `.ci/sanitize` says to the sanitizers, which are in the program too.
  static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  /// Whether it has a sanitizer in it, which sets terabytes of addresses aside, and files of its own for them.
  static let needsMuchMemory = !sanitizerOptions.isEmpty

  /// Whether it has the thread sanitizer in it, which ends a program that is sent a crash while a thread waits.
  static let diesOfCrashes = sanitizerOptions["TSAN_OPTIONS"] != nil

  /// What a run without a terminal led to.
  struct Result {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs it, or another program, without a terminal.
  static func run(
    _ arguments: [String], input: Data = Data(), locale: String = "C.UTF-8",
    of program: String = path
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let inputFile = try folder.file("input", containing: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["LC_ALL": locale, "PATH": "/usr/bin:/bin"].merging(
      sanitizerOptions, uniquingKeysWith: { own, _ in own })
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputFile))
    let outputFile = try folder.file("output", containing: Data())
    let errorFile = try folder.file("errors", containing: Data())
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputFile))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorFile))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try Data(contentsOf: URL(fileURLWithPath: outputFile)),
      errors: try String(contentsOfFile: errorFile, encoding: .utf8))
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "gangmu-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a file in it and answers its path.
  func file(_ name: String, containing data: Data) throws -> String {
    let file = path + "/" + name
    try data.write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Makes a script of the shell in it that can be run, and answers its path.
  ///
  /// Another process writes it: a program that a test started meanwhile would hold a file of ours open for writing until
  /// it is on its way, and the system runs no file that is open for writing (ETXTBSY).
  func script(_ name: String, _ lines: String) throws -> String {
    let text = try file(name + ".txt", containing: Data("#!/bin/sh\n\(lines)\n".utf8))
    let copying = try Program.run(
      ["-m", "755", text, path + "/" + name], of: "/usr/bin/install")
    try #require(copying.status == 0, "\(copying.errors)")
    return path + "/" + name
  }
}
