/// The outline as text: one line for each heading, with its line number, indented by level.
///
///     3  中國人民政治協商會議…工作報告
///     7    三是深度協商議政
///
/// What `gangmu outline` prints and what tests compare. Characters that a terminal would obey stand
/// in ``VisibleForm``.
public enum OutlineDump {
  /// The lines, each ended by LF.
  ///
  /// Linear in the length of the titles.
  ///
  /// - Parameter note: what to say of a node, in a line of its own below it.
  public static func tree(of report: Report, note: ((Int) -> String)? = nil) -> String {
    let width = String(max(report.lines.count, 1)).count
    var result = ""
    func add(_ offset: Int, _ level: Int, _ words: String) {
      let number = String(report.lines.line(at: offset))
      result += String(repeating: " ", count: width - number.count) + number
      result += "  " + String(repeating: "  ", count: level) + VisibleForm.of(words) + "\n"
    }
    if let title = report.outline.title { add(title.lowerBound, 0, report.words(in: title)) }
    for (node, heading) in report.outline.headings.enumerated() {
      add(heading.range.lowerBound, heading.level, report.words(of: heading))
      if let note {
        result += String(repeating: " ", count: width + 2 + 2 * heading.level + 4)
        result += VisibleForm.of(note(node)) + "\n"
      }
    }
    return result
  }
}
