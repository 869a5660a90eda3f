import CPseudoTerminal
import Foundation
import Glibc
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
    (["TERM=dumb"], "cannot place the cursor"), (["TERM=no-such-terminal"], "is not known"),
    ([], "is not known"),
  ])
  func aTerminalThatCannotShowItIsRefused(environment: [String], reason: String) throws {
    let terminal = try #require(
      EmulatedTerminal(Program.path, columns: 150, environment: environment + ["LC_ALL=C"]))
    let status = terminal.waitForExit()
    #expect(terminal.wait { $0.text.contains(reason) }, "\(terminal.text)")
    #expect(status == 1 << 8)
    #expect(!terminal.modes.alternate_screen)
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
