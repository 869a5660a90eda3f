import Glibc

/// How much of the processors a thread gets beside others.
enum ThreadPriority {
  /// Lets the thread that answers keys go before this one and those that it starts, when all cores are busy.
  ///
  /// On Linux a nice value belongs to a thread (setpriority(2), “C library/kernel differences”).
  static func stepBack() {
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
  }
}
