import CPseudoTerminal
import Glibc

/// A program in a pseudo-terminal whose screen libvterm keeps.
final class EmulatedTerminal {
  let pid: pid_t
  private var terminal: CInt
  /// The line modes that the program has found.
  private var before = termios()
  private let emulator: OpaquePointer
  private let screen: OpaquePointer
  private let modeStorage: UnsafeMutablePointer<cpt_modes>
  private(set) var rows: Int
  private(set) var columns: Int
  private(set) var exitStatus: CInt?
  private let answersQueries: Bool
  /// All that the program has sent.
  private(set) var output: [UInt8] = []
  /// How often the program has asked where the cursor is.
  private(set) var queries = 0

  /// Starts a program; nil when that fails.
  ///
  /// - Parameters:
  ///   - input: a descriptor to be its standard input instead of the terminal.
  ///   - answersQueries: whether the terminal says where its cursor is when the program asks.
  ///   - isOffline: whether the system ends it, by SIGSYS, at the first attempt to make a socket.
  init?(
    _ path: String, _ arguments: [String] = [], rows: Int = 12, columns: Int = 80,
    environment: [String] = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"], input: CInt = -1,
    answersQueries: Bool = true, isOffline: Bool = false
  ) {
    self.answersQueries = answersQueries
    func copies(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
      strings.map { strdup($0) } + [nil]
    }
    let argv = copies([path] + arguments)
    let search = environment.contains { $0.hasPrefix("PATH=") } ? [] : ["PATH=/usr/bin:/bin"]
    let options = Program.sanitizerOptions.map { "\($0.key)=\($0.value)" }
    let envp = copies(environment + search + options + ["SWIFT_BACKTRACE=enable=no"])
    defer { for pointer in argv + envp { free(pointer) } }
    var child: pid_t = 0
    terminal = cpt_spawn(
      path, argv, envp, CInt(rows), CInt(columns), input, isOffline, &before, &child)
    pid = child
    self.rows = rows
    self.columns = columns
    emulator = vterm_new(CInt(rows), CInt(columns))
    vterm_set_utf8(emulator, 1)
    screen = vterm_obtain_screen(emulator)
    vterm_screen_enable_altscreen(screen, 1)
    modeStorage = .allocate(capacity: 1)
    modeStorage.initialize(to: cpt_modes())
    cpt_watch_modes(screen, modeStorage)
    vterm_screen_reset(screen, 1)
    if terminal < 0 { return nil }
  }

  deinit {
    if exitStatus == nil {
      kill(pid, SIGKILL)
      var status: CInt = 0
      waitpid(pid, &status, 0)
    }
    if terminal >= 0 { close(terminal) }
    vterm_free(emulator)
    modeStorage.deallocate()
  }

  /// What the program has set the terminal to.
  var modes: cpt_modes { modeStorage.pointee }

  /// Whether the line modes are as the program has found them.
  var hasModesAsBefore: Bool { cpt_has_modes(terminal, &before) }

  /// Lets the program run until a condition holds; false if it does not within some seconds,
  /// which are many: on a loaded machine a program may not run at all for that long.
  func wait(_ seconds: Int = 60, until condition: (EmulatedTerminal) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(self) {
      if ContinuousClock.now > deadline { return false }
      readOutput(timeout: 20)
    }
    return true
  }

  /// Waits until the program has ended and answers its status, as `waitpid` gives it.
  func waitForExit() -> CInt? {
    _ = wait { _ in hasExited() }
    return exitStatus
  }

  /// Reads what the program has written before it ended.
  func drain() {
    var count = -1
    while count != output.count {
      count = output.count
      readOutput(timeout: 0)
    }
  }

  /// Types characters.
  func send(_ string: String) {
    send(bytes: Array(string.utf8))
  }

  /// Types bytes.
  func send(bytes: [UInt8]) {
    _ = write(terminal, bytes, bytes.count)
  }

  /// Where the cursor stands, from 0.
  var cursor: (row: Int, column: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(emulator), &position)
    return (Int(position.row), Int(position.col))
  }

  /// Closes the terminal.
  func hangUp() {
    close(terminal)
    terminal = -1
  }

  /// Presses a key that is no character.
  func press(_ key: VTermKey) {
    vterm_keyboard_key(emulator, key, VTERM_MOD_NONE)
    sendReplies()
  }

  func click(row: Int, column: Int) {
    vterm_mouse_move(emulator, CInt(row), CInt(column), VTERM_MOD_NONE)
    vterm_mouse_button(emulator, 1, true, VTERM_MOD_NONE)
    vterm_mouse_button(emulator, 1, false, VTERM_MOD_NONE)
    sendReplies()
  }

  func turnWheelDown(row: Int, column: Int) {
    vterm_mouse_move(emulator, CInt(row), CInt(column), VTERM_MOD_NONE)
    vterm_mouse_button(emulator, 5, true, VTERM_MOD_NONE)
    sendReplies()
  }

  func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    vterm_set_size(emulator, CInt(rows), CInt(columns))
    _ = cpt_resize(terminal, CInt(rows), CInt(columns))
  }

  /// The screen, a line for each row, without the blank at the end of rows.
  var text: String { (0..<rows).map(line).joined(separator: "\n") }

  /// One row of the screen.
  func line(_ row: Int) -> String {
    var line = ""
    for column in 0..<columns {
      for value in cell(row, column) where value != UInt32.max {
        line.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The characters of a cell: a blank, or a character with its marks; `UInt32.max` in the right
  /// half of a wide one.
  private func cell(_ row: Int, _ column: Int) -> [UInt32] {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: CInt(row), col: CInt(column)), &cell)
    let characters = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    return characters[0] == 0 ? [0x20] : Array(characters.prefix { $0 != 0 })
  }

  private func readOutput(timeout: CInt) {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, timeout) > 0 else { return }

    var bytes = [CChar](repeating: 0, count: 1 << 16)
    let count = read(terminal, &bytes, bytes.count)
    if count > 0 {
      output += bytes[..<count].map { UInt8(bitPattern: $0) }
      vterm_input_write(emulator, bytes, count)
      sendReplies(isAnswer: true)
    }
  }

  /// Sends what the emulator has to say: keys, or answers to what the program asked.
  private func sendReplies(isAnswer: Bool = false) {
    var bytes = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(emulator, &bytes, bytes.count)
    if count <= 0 { return }
    if isAnswer { queries += 1 }
    if !isAnswer || answersQueries { _ = write(terminal, bytes, count) }
  }

  /// The screen without the ends of its rows, at which sentences break.
  var unwrapped: String { text.filter { $0 != "\n" } }

  /// Whether the program has ended.
  var hasEnded: Bool { hasExited() }

  private func hasExited() -> Bool {
    var status: CInt = 0
    if exitStatus == nil, waitpid(pid, &status, WNOHANG) == pid { exitStatus = status }
    return exitStatus != nil
  }
}
