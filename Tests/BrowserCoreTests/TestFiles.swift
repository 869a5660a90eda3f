import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

/// The bundled sample report.
enum Sample {
  static func report() throws -> Report {
    Report(name: "seed", text: try SourceText(path: PackageFiles.sample))
  }
}

/// The reports that stand beside the package on the machines of its makers.
enum Corpus {
  static let absence = Comment(rawValue: PackageFiles.corpusAbsence)
  static let names = PackageFiles.corpusNames
  static var isPresent: Bool { !names.isEmpty }

  static func report(_ name: String) throws -> Report {
    Report(name: name, text: try SourceText(path: PackageFiles.corpus + "/" + name))
  }
}
