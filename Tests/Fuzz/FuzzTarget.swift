import Glibc

/// What `GANGMU_FUZZ_TARGET` chooses: one way into the program for bytes that anybody may have written.
enum FuzzTarget: String, CaseIterable {
  case decoding
  case outline
  case search
  case duplicates
  case typesetting
  case keys
  case files
  case formats

  /// The one of this run.
  static let chosen = getenv("GANGMU_FUZZ_TARGET").flatMap {
    FuzzTarget(rawValue: String(cString: $0))
  }

  /// How long any input may take, in seconds, however short.
  ///
  /// Other programs disturb the clock, and the search for copies takes long on lists of numbers.
  var patience: Double { self == .duplicates ? 2 : 0.5 }

  /// Does with some bytes what the program does, and checks what has to hold.
  func run(_ input: inout FuzzInput) {
    switch self {
    case .decoding: DecodingTarget.run(&input)
    case .outline: OutlineTarget.run(&input)
    case .search: SearchTarget.run(&input)
    case .duplicates: DuplicatesTarget.run(&input)
    case .typesetting: TypesettingTarget.run(&input)
    case .keys: KeysTarget.run(&input)
    case .files: FilesTarget.run(&input)
    case .formats: FormatsTarget.run(&input)
    }
  }
}

/// Ends the program with a sentence unless something holds.
func check(_ holds: Bool, _ words: @autoclosure () -> String) {
  if holds { return }
  say("does not hold: \(words())")
  abort()
}

/// How long oracles have worked on this input, in seconds.
nonisolated(unsafe) private var oracleTime = 0.0

/// Does what is slow because it is plain: the time that it takes is none of the program's.
func byOracle<Result>(_ body: () -> Result) -> Result {
  let begin = processorTime()
  defer { oracleTime += processorTime() - begin }
  return body()
}

private func say(_ words: String) {
  let line = Array("\(words)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target = FuzzTarget.chosen else {
    say("GANGMU_FUZZ_TARGET is none of \(FuzzTarget.allCases.map(\.rawValue))")
    exit(2)
  }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var leastTime = Double.infinity
  // Other programs disturb the clock: only what is slow three times is slow.
  for _ in 0..<3 {
    var input = FuzzInput(bytes)
    oracleTime = 0
    let begin = processorTime()
    target.run(&input)
    leastTime = min(leastTime, processorTime() - begin - oracleTime)
    if leastTime < target.patience + 50e-6 * Double(count) { return 0 }
  }
  check(false, "\(count) bytes take \(leastTime) s")
  return 0
}

/// How long this thread has worked, in seconds.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
