import CNcurses
import Glibc

/// Hands the arguments of a program to C.
enum UnsafeProgram {
  /// Runs a program and answers its status as `waitpid` gives it; -1 if it could not be started.
  ///
  /// - Parameters:
  ///   - arguments: the bytes of each and a zero; names of files need not be UTF-8.
  ///   - input: what it reads; nil for the keyboard.
  static func run(
    _ arguments: [[CChar]], keyboard: CInt, input: [UInt8]?, isQuiet: Bool
  ) -> CInt {
    let strings = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    guard let input else { return cn_run_program(keyboard, strings, nil, 0, isQuiet) }
    // An empty input is one all the same.
    return (input + [0]).withUnsafeBytes {
      cn_run_program(keyboard, strings, $0.baseAddress, input.count, isQuiet)
    }
  }
}
