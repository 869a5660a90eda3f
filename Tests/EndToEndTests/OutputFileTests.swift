import Foundation
import Glibc
import Synchronization
import Testing

@testable import gangmu

@Suite struct OutputFileTests {
  private static let text = Array("new\n".utf8)

  private func write(_ path: String, force: Bool = false) throws(OutputFile.Trouble) {
    try OutputFile(path: path, replaces: force).write { (descriptor) throws(OutputError) in
      _ = Glibc.write(descriptor, Self.text, Self.text.count)
    }
  }

  @Test func theLongestNameThatAFileCanHaveIsWritten() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "發", count: 85)
    #expect(name.utf8.count == 255)
    try write(folder.path + "/" + name)
    try write(folder.path + "/" + name, force: true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }

  @Test func inAFolderThatMayNotBeListedAFileIsWritten() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o300)
    defer { chmod(folder.path, 0o700) }
    try write(folder.path + "/a")
    try write(folder.path + "/a", force: true)
    #expect(throws: OutputFile.Trouble.self) { try write(folder.path + "/a") }
  }

  /// What has the name is a pipe at one moment, and a link to somebody's file at the next.
  @Test func inNoRaceIsAFileReachedThroughALink() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.file("victim", containing: Data("mine\n".utf8))
    let name = folder.path + "/a"
    // A pipe that has a reader, so that nobody waits for one.
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    let reader = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    let isOver = Atomic(false)
    let swaps = Atomic(0)
    let swapping = Thread {
      while !isOver.load(ordering: .relaxed) {
        link(pipe, name + ".new")
        rename(name + ".new", name)
        symlink(victim, name + ".new")
        rename(name + ".new", name)
        swaps.add(1, ordering: .relaxed)
      }
    }
    swapping.start()
    var written = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<20_000 {
      do { try write(name) } catch { continue }
      written += 1
      _ = read(reader, &buffer, buffer.count)
    }
    isOver.store(true, ordering: .relaxed)
    while !swapping.isFinished { sched_yield() }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine\n")
    #expect(written > 0 && swaps.load(ordering: .relaxed) > 100)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left.allSatisfy { ["a", "a.new", "pipe", "victim"].contains($0) }, "\(left)")
  }
}
