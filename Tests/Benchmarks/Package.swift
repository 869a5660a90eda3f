// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who builds or tests Gangmu does not build its benchmarks.
let package = Package(
  name: "gangmu-benchmarks",
  dependencies: [.package(name: "gangmu", path: "../..")],
  targets: [
    .systemLibrary(name: "CDivsufsort"),
    .executableTarget(
      name: "gangmu-bench",
      dependencies: ["CDivsufsort", .product(name: "ReportKit", package: "gangmu")]),
  ],
  swiftLanguageModes: [.v6]
)
