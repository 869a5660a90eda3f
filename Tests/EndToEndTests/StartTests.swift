import CPseudoTerminal
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct StartTests {
  @Test func theSampleOpensInATerminal() throws {
    let terminal = try #require(EmulatedTerminal(Program.path, rows: 12, columns: 80))
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") })
    #expect(
      terminal.text == """
         中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作報告
         Contents 15            │ 中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作
        >中國人民政治協商會議遼…│ 報告
           三是深度協商議政    !│
         ▾ 四是發揮委員作用     │ (上接第一版)
             (一)毫不動搖堅持黨…│
             (二)緊緊圍繞“十四… │     三是深度協商議政。充分发挥人民政協人才萃萃、智力密
             (三)自覺踐行履職為…│ 集和政協委員跨學科、跨界別、跨領域的優勢，針對對事關全
             (四)扎實做好新時代…│ 省發展大局的問題開展前瞻性研究和可操作性探討，形成一批
         ▾ 五是發揮委員作用     │ 具有較高質量的建議獻策成果。按照省委要求，聚焦共建“一
             (一)毫不動搖堅持黨…│ 圈一帶兩區”區域发展格局開展重點調研，組建以委員為主
         line 3/93 │ 0%                           / search  Tab outline  ? help  q quit
        """)
    #expect(terminal.modes.alternate_screen)
    #expect(!terminal.modes.cursor_visible)
  }

  @Test func aPipeIsReadAndKeysComeFromTheTerminal() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("一、甲\n正文\n二、乙\n文\n".utf8))
    try pipe.fileHandleForWriting.close()
    let terminal = try #require(
      EmulatedTerminal(Program.path, input: pipe.fileHandleForReading.fileDescriptor))
    #expect(terminal.wait { $0.line(1).contains("一、甲") })
    terminal.send("]")
    #expect(terminal.wait { $0.line(0).hasSuffix("二、乙") })
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test(arguments: ["C.UTF-8", "C", "POSIX", "zh_CN.UTF-8", "zh_CN.GB18030", "nowhere"])
  func wideTextIsRightInEveryLocale(locale: String) throws {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, environment: ["TERM=xterm-256color", "LC_ALL=\(locale)"]))
    #expect(terminal.wait { $0.line(0) == " 中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作報告" })
  }

  @Test(arguments: ["xterm", "screen-256color", "tmux-256color", "linux", "vt100"])
  func everyTerminalWithCursorAddressingWorks(name: String) throws {
    let terminal = try #require(
      EmulatedTerminal(Program.path, environment: ["TERM=\(name)", "LC_ALL=C.UTF-8"]))
    #expect(terminal.wait { $0.line(0).contains("中國人民政治協商會議") })
    // The question how wide “ is has been understood, and its answer too.
    terminal.send("j:7")
    #expect(terminal.wait { $0.line(11).hasPrefix(":7") })
    #expect(terminal.line(2).hasPrefix(">中國人民政治協商會議遼…"))
    terminal.send("\u{3}")
    #expect(terminal.waitForExit() == 0)
  }

  @Test(arguments: [
    (["TERM=dumb"], "cannot place the cursor"),
    (["TERM=xterm-none"], "“xterm-none” is not known here. Try TERM=xterm-256color, or install"),
    (["TERM=xterm-none"], "the package ncurses-term"),
    (["TERM=foot-none"], "foot-terminfo"),
    (["TERM=none", "TMUX=/tmp/x"], "Try TERM=tmux-256color"),
    (["TERM=none", "TERMINFO=/nowhere", "TERMINFO_DIRS=/nowhere"], "is not known here"),
    ([], "TERM is not set, so the terminal is not known. Try TERM=xterm-256color."),
  ])
  func aTerminalThatCannotShowItIsRefused(environment: [String], reason: String) throws {
    let terminal = try #require(
      EmulatedTerminal(Program.path, columns: 150, environment: environment + ["LC_ALL=C"]))
    let status = terminal.waitForExit()
    #expect(terminal.wait { $0.unwrapped.contains(reason) }, "\(terminal.text)")
    #expect(status == 1 << 8)
    #expect(!terminal.modes.alternate_screen)
  }

  /// ncurses believes the descriptions of terminals, and a damaged one leads it into memory that is not there.
  @Test func aTerminalWhoseDescriptionIsDamagedIsRefusedOrWorks() throws {
    let paths = ["/lib", "/usr/share", "/usr/lib"].map { "\($0)/terminfo/x/xterm-256color" }
    let source = try #require(paths.first { FileManager.default.fileExists(atPath: $0) })
    let sound = try Data(contentsOf: URL(fileURLWithPath: source))
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/x", withIntermediateDirectories: true)
    var refused = 0
    for seed in 0..<24 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var damaged = sound
      // The tables of offsets and names behind the header, and what they lead to.
      for _ in 0..<random.pick([10, 50, 200]) {
        damaged[Int.random(in: 12..<damaged.count, using: &random)] = UInt8.random(
          in: .min ... .max, using: &random)
      }
      _ = try folder.file("x/xterm-256color", containing: damaged)
      let terminal = try #require(
        EmulatedTerminal(
          Program.path, ["--no-state"], columns: 150,
          environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "TERMINFO=\(folder.path)"],
          answersQueries: false))
      _ = terminal.wait { $0.hasEnded || $0.output.count > 1_000 }
      if !terminal.hasEnded { terminal.send("\u{3}") }
      let status = terminal.waitForExit()
      if status == 1 << 8 { refused += 1 }
      #expect(status == 0 || status == 1 << 8, "\(seed): \(terminal.text)")
      #expect(terminal.hasModesAsBefore, "\(seed)")
    }
    #expect(refused > 0)
  }

  @Test func theWindowsSizeCountsNotTheEnvironments() throws {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, rows: 12, columns: 80,
        environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "COLUMNS=30", "LINES=5"]))
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") })
    #expect(terminal.line(11).hasSuffix("q quit"))
  }

  @Test func oneCellIsEnough() throws {
    let terminal = try #require(EmulatedTerminal(Program.path, rows: 1, columns: 1))
    #expect(terminal.wait { $0.modes.alternate_screen })
    terminal.send("jk?")
    terminal.resize(rows: 12, columns: 80)
    #expect(terminal.wait { $0.line(0) == " Keys" })
    terminal.send("qq")
    #expect(terminal.waitForExit() == 0)
  }
}
