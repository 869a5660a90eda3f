import BrowserCore

/// The files that the program reads for itself: what is remembered of a document, and the settings.
enum FilesTarget {
  static func run(_ input: inout FuzzInput) {
    let length = input.below(0x1_0000)
    if input.below(2) == 0 {
      readRecord(input.bytes, length: length)
    } else {
      readSettings(input.bytes)
    }
  }

  /// What is read is written and read again as the same, whatever condition the file was in.
  private static func readRecord(_ bytes: [UInt8], length: Int) {
    let (memory, condition) = MemoryRecord.read(bytes, length: length)
    for place in [memory.place] + memory.marks.values + memory.bookmarks.keys {
      check((0..<max(1, length)).contains(place), "a place at \(place) of \(length)")
    }
    if condition == .newer { return check(memory.isEmpty, "something of a newer version") }
    let written = MemoryRecord.text(of: memory)
    let (again, other) = MemoryRecord.read(Array(written.utf8), length: length)
    check(other == .sound, "what was written is \(other): \(written.debugDescription)")
    check(again.place == memory.place && again.marks == memory.marks, "other places")
    check(again.bookmarks.keys == memory.bookmarks.keys, "other bookmarks")
    check(MemoryRecord.text(of: again) == written, "another text the second time")
    // Lines of a later version stay as they are.
    var own = memory
    own.otherLines = []
    let hasControl = MemoryRecord.text(of: own).unicodeScalars.contains {
      $0 != "\n" && $0 != "\t" && isControl($0)
    }
    check(!hasControl, "a control was written")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// Every value has a line of the file, and what is wrong is told with its line.
  private static func readSettings(_ bytes: [UInt8]) {
    let lines = bytes.count { $0 == 0x0A } + 1
    do throws(UnsafeTomlReader.Mistake) {
      let entries = try UnsafeTomlReader.entries(of: bytes)
      for entry in entries {
        check((1...lines).contains(entry.line), "line \(entry.line) of \(lines)")
      }
      var problems: [SettingProblem] = []
      let settings = Settings(entries, problems: &problems)
      for problem in problems {
        check((1...lines).contains(problem.line), "line \(problem.line) of \(lines)")
      }
      check(settings.keys.command(for: .control("C")) == .quit, "there is no way out")
      let columns = settings.outlineColumns ?? 22
      check((1...1000).contains(columns), "\(columns) columns")
    } catch {
      check((1...lines).contains(error.line), "a mistake in line \(error.line) of \(lines)")
      check(!error.reason.isEmpty, "a mistake without a reason")
    }
  }
}
