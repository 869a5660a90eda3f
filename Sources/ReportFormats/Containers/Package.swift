/// The parts of a document that is a zip archive of XML files: docx, odt, epub.
struct Package {
  let form: DocumentForm
  let archive: UnsafeZipArchive

  /// No part of a report that a person wrote is longer, in bytes.
  static let longestPart = 96 << 20

  /// Whether it has a part.
  func has(_ name: String) -> Bool { archive.has(name) }

  /// The elements of a part; nil if there is none of this name.
  func tree(_ name: String) throws(ExtractionError) -> XMLTree? {
    guard let reader = UnsafeXMLReader() else { throw .excessive(form) }
    var failure: UnsafeXMLReader.Failure?
    let isThere: Bool
    do throws(UnsafeZipArchive.Failure) {
      isThere = try archive.read(name, atMost: Self.longestPart) { bytes in
        do throws(UnsafeXMLReader.Failure) {
          try reader.read(bytes)
          return true
        } catch {
          failure = error
          return false
        }
      }
    } catch {
      throw ExtractionError(error, of: form)
    }
    guard isThere else { return nil }
    do throws(UnsafeXMLReader.Failure) {
      if let failure { throw failure }
      return try reader.finish()
    } catch {
      throw error == .excessive ? .excessive(form) : .damaged(form)
    }
  }

  /// The bytes of a part; nil if there is none of this name.
  func bytes(_ name: String) throws(ExtractionError) -> [UInt8]? {
    do throws(UnsafeZipArchive.Failure) {
      return try archive.bytes(of: name, atMost: Self.longestPart)
    } catch {
      throw ExtractionError(error, of: form)
    }
  }

  /// The name of a part that another part names: relative to it, or from the root.
  static func resolve(_ target: String, from part: String) -> String {
    var components =
      target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for component in target.split(separator: "/") {
      switch component {
      case ".": break
      case "..": _ = components.popLast()
      default: components.append(String(component))
      }
    }
    return components.joined(separator: "/")
  }

  /// What a part of an Office document refers to, by the names that it uses (ECMA-376-2, 9.3).
  func relationships(of part: String) throws(ExtractionError) -> [String: Relationship] {
    let components = part.split(separator: "/", omittingEmptySubsequences: false)
    let folder = components.dropLast().map { $0 + "/" }.joined()
    let list = folder + "_rels/" + (components.last ?? "") + ".rels"
    guard let tree = try tree(list), let root = tree.root else { return [:] }
    var found: [String: Relationship] = [:]
    for node in tree.children(root) where tree.name(node) == "Relationship" {
      guard let id = tree.attribute("Id", of: node),
        let target = tree.attribute("Target", of: node),
        tree.attribute("TargetMode", of: node) != "External"
      else { continue }
      let type = tree.attribute("Type", of: node)?.split(separator: "/").last.map(String.init) ?? ""
      found[id] = Relationship(type: type, part: Self.resolve(target, from: part))
    }
    return found
  }

  /// A reference from a part to another.
  struct Relationship {
    /// The last word of its type: styles, numbering, footnotes.
    let type: String
    let part: String
  }
}

extension ExtractionError {
  init(_ failure: UnsafeZipArchive.Failure, of form: DocumentForm) {
    switch failure {
    case .damaged: self = .damaged(form)
    case .encrypted: self = .encrypted(form)
    case .tooLarge: self = .excessive(form)
    }
  }
}
