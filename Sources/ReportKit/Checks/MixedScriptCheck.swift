/// Finds Simplified characters in Traditional text, and the reverse.
///
/// Only characters that belong to one form alone count; 后, 里, 干, 台 and such count for neither. The form of
/// the document, and of each paragraph, is the one of which more characters stand there. The islands of the
/// other form are one finding for each paragraph. A paragraph wholly in the other form is a quotation: one
/// finding for each run of such paragraphs.
enum MixedScriptCheck {
  /// Linear in the length of the text.
  static func findings(in report: Report) -> [Finding] {
    let forms = CharacterTable.scriptForms
    return report.text.withBytes { bytes in
      let paragraphs = (0..<report.paragraphs.count).lazy.map { report.paragraphs[$0] }
      let counts = paragraphs.map { count($0, forms, in: bytes) }
      let whole = counts.reduce(into: Count()) { $0.add($1) }
      guard let main = whole.main, whole.simplified > 0, whole.traditional > 0 else { return [] }
      var findings: [Finding] = []
      var isInQuotation = false
      for index in 0..<report.paragraphs.count {
        let count = counts[index]
        guard let local = count.main ?? (count.isEmpty ? nil : main) else { continue }
        let others = count.number(of: local.other)
        let isQuotation = local != main && others == 0
        defer { isInQuotation = isQuotation }
        if isQuotation ? isInQuotation : others == 0 { continue }
        let form = isQuotation ? local : local.other
        let islands = islands(of: form, in: paragraphs[index], forms, bytes)
        findings.append(
          Finding(
            rule: .mixedScript, range: islands.first ?? 0..<0,
            detail: .mixedScript(form, islands: islands)))
      }
      return findings
    }
  }

  /// How many characters belong to one form alone.
  private struct Count {
    var simplified = 0
    var traditional = 0

    var isEmpty: Bool { simplified + traditional == 0 }

    /// The form of the most characters; nil if there are as many of both.
    var main: ScriptForm? {
      simplified == traditional ? nil : simplified > traditional ? .simplified : .traditional
    }

    func number(of form: ScriptForm) -> Int { form == .simplified ? simplified : traditional }

    mutating func add(_ other: Count) {
      simplified += other.simplified
      traditional += other.traditional
    }
  }

  private static func count(
    _ paragraph: Paragraph, _ forms: [ScriptFlags], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Count {
    var count = Count()
    if paragraph.isDebris { return count }
    forms.withUnsafeBufferPointer { forms in
      for fragment in paragraph.fragments {
        var cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
        while let scalar = cursor.next() {
          if scalar < 0x3400 || scalar > 0xFFFF { continue }
          let flags = forms[Int(scalar)]
          if flags.contains(.simplified) { count.simplified += 1 }
          if flags.contains(.traditional) { count.traditional += 1 }
        }
      }
    }
    return count
  }

  /// The runs of ideographs from a character of a form to the last of it before one of the other form, or
  /// before anything but an ideograph.
  private static func islands(
    of form: ScriptForm, in paragraph: Paragraph, _ forms: [ScriptFlags],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    let wanted: ScriptFlags = form == .simplified ? .simplified : .traditional
    var islands: [Range<Int>] = []
    var isOpen = false
    for fragment in paragraph.fragments {
      isOpen = false
      var cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
      while true {
        let start = cursor.position
        guard let scalar = cursor.next() else { break }
        let isHan = (0x3400...0x9FFF).contains(scalar)
        let found = isHan ? forms[Int(scalar)].subtracting(.common) : []
        if found == wanted {
          if isOpen, let last = islands.popLast() {
            islands.append(last.lowerBound..<cursor.position)
          } else {
            islands.append(start..<cursor.position)
          }
          isOpen = true
        } else if !isHan || !found.isEmpty {
          isOpen = false
        }
      }
    }
    return islands
  }
}

extension ScriptForm {
  /// The other one.
  fileprivate var other: ScriptForm { self == .simplified ? .traditional : .simplified }
}
