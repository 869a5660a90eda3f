/// The arguments of the program as the system gives them: bytes, which need not be UTF-8.
enum UnsafeArguments {
  /// All of them but the name of the program, without the zeros at their ends.
  static let all = read()

  private static func read() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { argument in
        var bytes: [UInt8] = []
        var place = argument
        while place.pointee != 0 {
          bytes.append(UInt8(bitPattern: place.pointee))
          place += 1
        }
        return bytes
      }
    }
  }
}
