import Foundation
import Testing

/// What `.packaging` installs beside the program comes from its one definition of the command line.
@Suite struct PackagingTests {
  /// A command and what can be typed after it.
  private struct Command {
    let name: String
    /// `--format`, `-o`.
    var options: [String] = []
    var explanations: [String] = []
  }

  /// The description of the command line, as the program tells it.
  private let dump: Data
  private let commands: [Command]

  init() throws {
    dump = try Program.run(["--experimental-dump-help"]).output
    let object = try #require(try JSONSerialization.jsonObject(with: dump) as? [String: Any])
    let root = try #require(object["command"] as? [String: Any])
    let subcommands = try #require(root["subcommands"] as? [[String: Any]])
    commands = subcommands.compactMap { subcommand in
      guard let name = subcommand["commandName"] as? String, name != "help" else { return nil }
      var command = Command(name: name)
      for argument in subcommand["arguments"] as? [[String: Any]] ?? [] {
        if argument["shouldDisplay"] as? Bool == false { continue }
        command.explanations.append(argument["abstract"] as? String ?? "")
        for one in argument["names"] as? [[String: String]] ?? [] {
          let dashes = one["kind"] == "long" ? "--" : "-"
          command.options.append(dashes + (one["name"] ?? ""))
        }
      }
      return command
    }
    #expect(commands.count > 4)
  }

  @Test func theManPageExplainsEveryCommandAndOption() throws {
    let page = try manual(at: "0")
    let common = Set(["--version", "--help", "-h"])
    let parts = page.components(separatedBy: "\n.SS ").dropFirst()
    #expect(parts.count == commands.count + 1)
    for (command, part) in zip(commands, parts) {
      #expect(part.hasPrefix(command.name + "\n"))
      for option in command.options where !common.contains(option) {
        #expect(part.contains("\\fB\(option)\\fR"), "\(command.name) \(option)")
      }
    }
    let last = try #require(parts.last)
    for option in common { #expect(last.contains("\\fB\(option)\\fR"), "\(option)") }
    for explanation in Set(commands.flatMap(\.explanations)) {
      #expect(page.contains(explanation), "\(explanation)")
    }
  }

  @Test func theManPageListsTheKeysOfTheReadme() throws {
    let readme = try String(
      contentsOfFile: Program.package.appendingPathComponent("README.md").path, encoding: .utf8)
    let table = try #require(readme.components(separatedBy: "\n## Keys\n").last)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count > 30)
    let page = try manual(at: "0").replacing("\\fB", with: "").replacing("\\fR", with: "")
    for row in rows {
      let cells = row.replacing("\\|", with: "¦").split(separator: "|")
      let keys = cells[0].replacing("`", with: "").trimmingCharacters(in: .whitespaces)
      let meaning = cells[1].trimmingCharacters(in: .whitespaces)
      let entry = "\n.TP\n\(keys)\n\(meaning)\n".replacing("¦", with: "|")
      #expect(page.contains(entry), "\(entry)")
    }
  }

  @Test func theManPageHasTheDateThatItIsGiven() throws {
    #expect(try manual(at: "1795401867").hasPrefix(".TH GANGMU 1 2026-11-23 "))
    #expect(try manual(at: "1795401867") == manual(at: "1795401867"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameEveryCommandAndOption(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for command in commands {
      #expect(result.text.contains(command.name))
      for option in command.options {
        // fish has the names without their dashes.
        let bare = option.drop { $0 == "-" }
        let name =
          shell != "fish" ? option : option.hasPrefix("--") ? "-l '\(bare)'" : "-s '\(bare)'"
        #expect(result.text.contains(name), "\(shell): \(command.name) \(option)")
      }
    }
  }

  @Test func bashCompletesAnOption() throws {
    let script = try Program.run(["--generate-completion-script", "bash"]).text
    let asked = """
      \(script)
      COMP_WORDS=(gangmu export --without); COMP_CWORD=2; COMP_LINE="gangmu export --without"
      COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
      _gangmu gangmu --without export; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try Program.run(["-c", asked], of: "/bin/bash")
    #expect(result.text.contains("--without-duplicates"), "\(result.text) \(result.errors)")
  }

  /// The man page as the script writes it, with plain hyphens.
  private func manual(at time: String) throws -> String {
    let script = Program.package.appendingPathComponent(".packaging/manual.py").path
    let readme = Program.package.appendingPathComponent("README.md").path
    let result = try Program.run(
      ["SOURCE_DATE_EPOCH=\(time)", script, readme], input: dump, of: "/usr/bin/env")
    #expect(result.status == 0, "\(result.errors)")
    return ["\\-": "-", "\\(ha": "^", "\\&": "", "\\(ga": "`"].reduce(result.text) { text, pair in
      text.replacing(pair.key, with: pair.value)
    }
  }
}
