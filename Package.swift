// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "gangmu",
  products: [
    .library(name: "ReportKit", targets: ["ReportKit"]),
    .library(name: "ReportFormats", targets: ["ReportFormats"]),
    .executable(name: "gangmu", targets: ["gangmu"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Who may import whom is checked by Tests/ArchitectureTests.
    .target(name: "CUnicodeTables", exclude: ["Generator"]),
    .target(
      name: "CNcurses",
      dependencies: ["CUnicodeTables"],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CToml"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CGumbo"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CMinizip"),
    .systemLibrary(name: "CPCRE2"),
    .systemLibrary(name: "CUchardet"),
    .systemLibrary(name: "CZlib"),
    .target(name: "ReportKit", dependencies: ["CUnicodeTables", "CPCRE2", "CUchardet"]),
    .target(
      name: "ReportFormats",
      dependencies: ["ReportKit", "CConverter", "CExpat", "CGumbo", "CMinizip", "CZlib"]),
    .target(name: "CConverter"),
    .target(name: "BrowserCore", dependencies: ["ReportKit", "CUnicodeTables"]),
    .target(name: "NcursesTerminal", dependencies: ["BrowserCore", "CNcurses"]),
    // Its path is the package, since only so it reaches the top-level Resources.
    .target(
      name: "BundledSample",
      path: ".",
      exclude: [
        "README.md", "Resources/OpenCC", "Resources/Unicode", "Tests", "Sources/BrowserCore",
        "Sources/CConverter", "Sources/CExpat", "Sources/CGumbo", "Sources/CMalloc",
        "Sources/CMinizip", "Sources/CNcurses", "Sources/CPCRE2", "Sources/CToml",
        "Sources/CUchardet", "Sources/CUnicodeTables", "Sources/CZlib", "Sources/NcursesTerminal",
        "Sources/ReportFormats", "Sources/ReportKit", "Sources/gangmu",
      ],
      sources: ["Sources/BundledSample"],
      resources: [.embedInCode("Resources/seed_liaoning_cppcc.txt")]),
    .executableTarget(
      name: "gangmu",
      dependencies: [
        "ReportKit", "ReportFormats", "BrowserCore", "NcursesTerminal", "BundledSample", "CMalloc",
        "CToml",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "CPseudoTerminal",
      path: "Tests/CPseudoTerminal"),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .systemLibrary(name: "CDivsufsort", path: "Tests/CDivsufsort"),
    .testTarget(name: "ReportKitTests", dependencies: ["ReportKit", "TestSupport", "CDivsufsort"]),
    .testTarget(
      name: "ReportFormatsTests", dependencies: ["ReportFormats", "ReportKit", "TestSupport"]),
    .testTarget(
      name: "BrowserCoreTests", dependencies: ["BrowserCore", "ReportKit", "TestSupport"]),
    .testTarget(name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "TestSupport"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["BrowserCore"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CPseudoTerminal", "TestSupport", "gangmu"],
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
