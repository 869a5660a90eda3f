import Testing

/// Who may import whom, as `Architecture.md` draws it.
@Suite struct ImportTests {
  /// What each target may import, beside nothing.
  private static let allowed: [String: Set<String>] = [
    "ReportKit": ["Glibc", "CUnicodeTables", "CPCRE2", "CUchardet"],
    "ReportFormats": [
      "Glibc", "ReportKit", "CConverter", "CExpat", "CGumbo", "CMinizip", "CZlib",
    ],
    "BrowserCore": ["ReportKit", "CUnicodeTables"],
    "NcursesTerminal": ["Glibc", "BrowserCore", "CNcurses"],
    "BundledSample": [],
    "gangmu": [
      "Glibc", "Synchronization", "ArgumentParser", "ReportKit", "ReportFormats", "BrowserCore",
      "NcursesTerminal",
      "BundledSample", "CMalloc", "CToml",
    ],
  ]

  @Test func everyTargetImportsOnlyWhatItMay() throws {
    let files = try SourceTree.swiftFiles(below: "Sources")
    #expect(Set(files.map(\.target)) == Set(Self.allowed.keys))
    for file in files {
      let allowed = try #require(Self.allowed[file.target], "\(file.path)")
      let forbidden = Set(file.imports).subtracting(allowed)
      #expect(forbidden.isEmpty, "\(file.path) imports \(forbidden.sorted())")
    }
  }

  @Test(arguments: ["ReportKit", "BrowserCore"])
  func theTablesAreReadInOneFileOfEachTarget(target: String) throws {
    let importers = try SourceTree.swiftFiles(below: "Sources/\(target)")
      .filter { $0.imports.contains("CUnicodeTables") }
    #expect(importers.count == 1, "\(importers.map(\.path))")
  }

  @Test(arguments: ["CPCRE2", "CUchardet"])
  func aLibraryIsCalledInOneFileOfReportKit(library: String) throws {
    let importers = try SourceTree.swiftFiles(below: "Sources/ReportKit")
      .filter { $0.imports.contains(library) }
    #expect(importers.count == 1, "\(importers.map(\.path))")
  }

  @Test(arguments: ["CConverter", "CExpat", "CGumbo", "CMinizip", "CZlib"])
  func aLibraryIsCalledInOneFileOfReportFormats(library: String) throws {
    let importers = try SourceTree.swiftFiles(below: "Sources/ReportFormats")
      .filter { $0.imports.contains(library) }
    #expect(importers.count == 1, "\(importers.map(\.path))")
  }

  /// BrowserCore draws and decides; files, clocks and terminals are for others.
  @Test func theBrowserTouchesNothingOutside() throws {
    for file in try SourceTree.swiftFiles(below: "Sources/BrowserCore") {
      for word in ["SourceText(path:", "TextReader(", "ContinuousClock", "getenv", "print("] {
        #expect(!file.code.contains(word), "\(file.path) uses \(word)")
      }
    }
  }

  /// Reading lent bytes is allowed everywhere; owning or writing memory by hand is not.
  @Test func memoryIsManagedByHandOnlyInFilesWhoseNamesSaySo() throws {
    let words = [
      "UnsafeMutablePointer<", ".allocate(", "malloc(", "free(", "memcpy(", "unsafeBitCast",
    ]
    for file in try SourceTree.swiftFiles(below: "Sources") {
      let name = file.path.split(separator: "/").last ?? ""
      for word in words where file.text.contains(word) {
        #expect(name.hasPrefix("Unsafe"), "\(file.path) uses \(word)")
      }
    }
  }
}
