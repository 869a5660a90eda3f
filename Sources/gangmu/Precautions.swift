import BrowserCore
import CMalloc
import Glibc
import NcursesTerminal

/// What is seen to before anything else, so that trouble later does no harm.
enum Precautions {
  static func take() {
    openClosedStreams()
    giveMemoryBack()
    // Writing to a file that may not grow any more fails, and is told like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    watchCrashes(Language(locale: Surroundings.locale))
  }

  /// A crash ends with a sentence in this language.
  static func watchCrashes(_ language: Language) {
    let messages = Messages(language: language)
    CrashWatch.begin(
      sentence: messages.crash, memorySentence: messages.crashForMemory,
      terminalSentence: messages.badTerminal)
  }

  /// Lists of a mebibyte and more are given back to the system as soon as they are freed, and all threads share the rest.
  ///
  /// Else the C library keeps more and more of what is freed, up to 32 MiB at a time, between what is still in use; for each
  /// thread again, and looks in vain for room for another thread where addresses are limited.
  private static func giveMemoryBack() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_ARENA_MAX, 1)
  }

  /// Opens standard input, output and error on nothing where they are closed.
  ///
  /// The wrong way round, so that using them fails as before. Otherwise a file would get their number, and messages be written into it.
  private static func openClosedStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
