/// Marks and bookmarks while the browser runs.
struct MemoryState: Sendable {
  /// What an `m` or `'` that was pressed last waits for a letter to do.
  enum MarkUse: Equatable, Sendable {
    /// Set a mark.
    case set
    /// Go to one.
    case go
  }

  /// What is remembered; its place is that of the last time, until it is asked for.
  var kept = ReaderMemory()
  /// How often something was changed that a crash should not take away.
  private(set) var revision = 0
  /// What the next key is to do, if it names a mark.
  var awaitedMark: MarkUse?

  mutating func setMark(_ letter: Unicode.Scalar, at place: Int) {
    kept.marks[letter] = place
    revision += 1
  }

  /// Sets a bookmark, or gives the one that is there another name.
  mutating func setBookmark(_ name: String, at place: Int) {
    kept.bookmarks[place] = name
    revision += 1
  }

  mutating func removeBookmark(at place: Int) {
    kept.bookmarks[place] = nil
    revision += 1
  }

  /// The text has changed, and so have all places.
  mutating func move(_ newPlace: (Int) -> Int) {
    kept.movePlaces(newPlace)
    awaitedMark = nil
    revision += 1
  }
}

extension State {
  /// What is to be remembered of the document now.
  public var readerMemory: ReaderMemory {
    var memory = memory.kept
    memory.name = report.name
    memory.place = text.place
    memory.outlineColumns =
      outlineLook.columns == settings.outlineColumns ? nil : outlineLook.columns
    return memory
  }

  /// Whether the whole document has been read, so that it is known which it is.
  public var isWhole: Bool { work.loading.isComplete }

  /// Whether there are marks or bookmarks.
  public var hasMarks: Bool { !memory.kept.marks.isEmpty || !memory.kept.bookmarks.isEmpty }

  /// How often marks or bookmarks have changed: when it has grown, ``readerMemory`` should be written down
  /// at once, else at the end.
  public var memoryRevision: Int { memory.revision }

  /// Takes what was remembered, with the marks and bookmarks that were set meanwhile; goes to the place
  /// unless the reader has gone somewhere, or begun to type words or a place, already.
  mutating func remember(_ remembered: ReaderMemory) {
    var remembered = remembered
    // A record may have been written for another text of this length, or by anybody.
    remembered.movePlaces(report.text.characterStart)
    memory.kept = memory.kept.merged(into: remembered, since: ReaderMemory())
    if let columns = remembered.outlineColumns {
      var look = outlineLook
      look.columns = columns
      setOutlineLook(look)
    }
    guard remembered.place > 0, text.place == 0, prompt == nil else { return }
    text.go(to: remembered.place)
    followText()
    // What is wrong outside is more important, and so are the keys of a list.
    if message != nil || list != nil { return }
    message = wording.backWhereLeft(report.lines.line(at: text.wordsOnTop))
  }
}
