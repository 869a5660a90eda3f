import BrowserCore
import CToml

/// Reads TOML by way of toml++.
enum UnsafeTomlReader {
  /// A text that is no TOML.
  struct Mistake: Error, Equatable {
    /// Where it is, from 1.
    let line: Int
    /// What is wrong, as toml++ says it in English.
    let reason: String
  }

  /// All values of a document.
  ///
  /// Linear in its length.
  static func entries(of bytes: [UInt8]) throws(Mistake) -> [SettingEntry] {
    var entries: [SettingEntry] = []
    var reason = [CChar](repeating: 0, count: 512)
    let line = withUnsafeMutablePointer(to: &entries) { list in
      bytes.withUnsafeBytes { bytes in
        guard let text = bytes.bindMemory(to: CChar.self).baseAddress else { return CInt(0) }
        return ct_read(
          text, bytes.count, { UnsafeTomlReader.take($1.pointee, into: $0) }, list, &reason,
          reason.count)
      }
    }
    if line > 0 {
      let words = reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      throw Mistake(line: Int(line), reason: String(decoding: words, as: UTF8.self))
    }
    return entries
  }

  /// Adds a value to a list; one that stands in an array goes to the entry of the array.
  private static func take(_ value: ct_value, into list: UnsafeMutableRawPointer?) {
    guard let list = list?.assumingMemoryBound(to: [SettingEntry].self) else { return }
    let path = value.is_element != 0 ? "" : String(cString: value.path)
    let read: SettingEntry.Value =
      switch value.kind {
      case CT_STRING:
        .string(
          String(
            decoding: UnsafeRawBufferPointer(start: value.words, count: value.length),
            as: UTF8.self))
      case CT_INTEGER: .integer(Int(value.integer))
      case CT_NUMBER: .number(value.number)
      case CT_BOOLEAN: .boolean(value.integer != 0)
      case CT_ARRAY: .strings([])
      default: .other
      }
    guard value.is_element != 0, let array = list.pointee.indices.last else {
      list.pointee.append(SettingEntry(path: path, value: read, line: Int(value.line)))
      return
    }
    list.pointee[array].value.add(read)
  }
}

extension SettingEntry.Value {
  /// Adds an element to an array; a list of strings with anything else in it is something else.
  fileprivate mutating func add(_ element: SettingEntry.Value) {
    guard case .strings(var words) = self, case .string(let word) = element else {
      self = .other
      return
    }
    // Or else all words would be copied for each.
    self = .other
    words.append(word)
    self = .strings(words)
  }
}
