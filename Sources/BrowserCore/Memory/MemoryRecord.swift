import ReportKit

/// How what is remembered of a document is written down: lines of fields that tabs divide.
///
///     gangmu-memory	1
///     name	report.txt
///     place	1068
///     outline-columns	34
///     mark	a	120
///     bookmark	3510	要引用的數字
///
/// Lines with other first fields are kept as they are, for a later version that knows them.
public enum MemoryRecord {
  /// How well a record could be read.
  public enum Condition: Equatable, Sendable {
    /// All of it could.
    case sound
    /// Lines are missing, cut or meaningless; the others were read.
    case damaged
    /// A later version of the program wrote it, for which it is to be left alone.
    case newer
  }

  private static let head = "gangmu-memory"
  private static let version = 1

  /// Writes down what is remembered.
  public static func text(of memory: ReaderMemory) -> String {
    var lines = [
      "\(head)\t\(version)", "name\t\(fieldText(memory.name))", "place\t\(memory.place)",
    ]
    if let columns = memory.outlineColumns { lines.append("outline-columns\t\(columns)") }
    for (letter, place) in memory.marks.sorted(by: { $0.key < $1.key }) {
      lines.append("mark\t\(letter)\t\(place)")
    }
    for (place, name) in memory.bookmarks.sorted(by: { $0.key < $1.key }) {
      lines.append("bookmark\t\(place)\t\(fieldText(name))")
    }
    return (lines + memory.otherLines).map { $0 + "\n" }.joined()
  }

  /// Reads a record.
  ///
  /// - Parameter length: the length of the text, in bytes: a place past it was not written for this text.
  public static func read(
    _ bytes: [UInt8], length: Int
  ) -> (memory: ReaderMemory, condition: Condition) {
    var memory = ReaderMemory()
    guard let text = String(validating: bytes, as: UTF8.self) else { return (memory, .damaged) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What follows the last line end: nothing, unless the last line was cut.
    let isCut = lines.popLast()?.isEmpty != true
    let first = lines.first?.split(separator: "\t") ?? []
    guard first.count == 2, first[0] == head, let number = Int(first[1]), number > 0 else {
      return (memory, .damaged)
    }
    if number > version { return (memory, .newer) }
    var isSound = !isCut
    for line in lines.dropFirst() where !take(line, into: &memory, length: length) {
      isSound = false
    }
    return (memory, isSound ? .sound : .damaged)
  }

  /// Takes a line; false if it is of a known kind and makes no sense.
  private static func take(
    _ line: Substring, into memory: inout ReaderMemory, length: Int
  ) -> Bool {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    func place(_ field: Int) -> Int? {
      guard fields.indices.contains(field), let place = Int(fields[field]),
        (0..<max(1, length)).contains(place)
      else { return nil }
      return place
    }
    switch fields[0] {
    case "name" where fields.count == 2:
      memory.name = String(fields[1])
    case "place" where fields.count == 2:
      guard let place = place(1) else { return false }
      memory.place = place
    case "mark" where fields.count == 3:
      guard let letter = fields[1].unicodeScalars.first, fields[1].unicodeScalars.count == 1,
        MarkName.isOne(letter), let place = place(2)
      else { return false }
      memory.marks[letter] = place
    case "bookmark" where fields.count == 3:
      guard let place = place(1) else { return false }
      memory.bookmarks[place] = String(fields[2])
    case "outline-columns" where fields.count == 2:
      guard let columns = Int(fields[1]), (1...1000).contains(columns) else { return false }
      memory.outlineColumns = columns
    case "name", "place", "mark", "bookmark", "outline-columns", "":
      return false
    default:
      memory.otherLines.append(String(line))
    }
    return true
  }

  /// Words without what would end a field or a line, or could not be shown.
  private static func fieldText(_ words: String) -> String {
    VisibleForm.of(
      String(String.UnicodeScalarView(words.unicodeScalars.map { $0 == "\t" ? " " : $0 })))
  }
}

/// Which characters name marks.
enum MarkName {
  /// Letters and digits of ASCII, so that every keyboard has them.
  static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
