import CNcurses

/// What becomes of the program when it crashes.
public enum CrashWatch {
  /// From now on a crash, in any thread, gives the terminal back as far as it was taken, and ends with a sentence.
  ///
  /// The program dies of the same signal as otherwise. Another call changes the sentences.
  ///
  /// - Parameters:
  ///   - sentence: what is printed on standard error, with its line end.
  ///   - memorySentence: what is printed instead if memory has probably run out.
  ///   - terminalSentence: what is printed instead if the terminal is just being taken: then its description is damaged, and
  ///     the status is 1.
  public static func begin(
    sentence: StaticString, memorySentence: StaticString, terminalSentence: StaticString
  ) {
    cn_watch_crashes(
      pointer(to: sentence), pointer(to: memorySentence), pointer(to: terminalSentence))
  }

  private static func pointer(to sentence: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(sentence.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
