import Glibc

/// A converter of the C library from an encoding of pairs to UTF-8.
///
/// The one place that calls `iconv`. It keeps no state from call to call, for these encodings have
/// none.
final class UnsafeIconv: @unchecked Sendable {
  /// Why a conversion stopped.
  enum Ending {
    /// The input is at its end.
    case finished
    /// There is no more room for output.
    case full
    /// The input ends within a character.
    case cut
    /// What follows is no character.
    case illegal
  }

  /// What a conversion did.
  struct Step {
    let consumed: Int
    let produced: Int
    let ending: Ending
  }

  private let handle: iconv_t

  /// Finds the converter; nil if the C library lacks it or there is no memory.
  convenience init?(_ encoding: TextEncoding) { self.init(named: encoding.rawValue) }

  /// Finds the converter by the name that the C library has for the encoding.
  init?(named name: String) {
    guard let handle = iconv_open("UTF-8", name),
      Int(bitPattern: handle) != -1
    else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Converts as much as it can.
  func convert(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Step {
    var source = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
    var sourceLeft = input.count
    var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
    var targetLeft = output.count
    let result = iconv(handle, &source, &sourceLeft, &target, &targetLeft)
    let ending: Ending =
      if result != -1 {
        .finished
      } else if errno == E2BIG {
        .full
      } else if errno == EINVAL {
        .cut
      } else {
        .illegal
      }
    return Step(
      consumed: input.count - sourceLeft, produced: output.count - targetLeft, ending: ending)
  }
}
