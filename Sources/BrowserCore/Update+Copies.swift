import ReportKit

extension State {
  /// Goes to the place in the next copy of the passage on top, or in the copy before, that corresponds to the
  /// top row; after the last copy comes the first.
  mutating func goToCopy(forward: Bool) {
    findCopiesAtOnceIfSmall()
    guard let index = copies.index, let here = copyOnTop else {
      message = noCopyHere
      return
    }
    let family = index.families[here.copy.family]
    let count = family.occurrences.count
    let next = (here.copy.occurrence + (forward ? 1 : count - 1)) % count
    var trail =
      copies.trail.flatMap { $0.end.offset == text.place ? $0 : nil }
      ?? CopiesState.Trail(
        family: here.copy.family,
        start: (here.copy.occurrence, here.position, text.wordsOnTop),
        end: (here.copy.occurrence, text.place))
    // From where the trail began, so that going round and round leads back to the same character.
    var isMissing = false
    var offset = trail.start.offset
    if next != trail.start.occurrence {
      let found = index.folded.counterpart(
        of: trail.start.position, of: family, from: trail.start.occurrence, to: next)
      isMissing = found.isMissing
      offset = index.folded.sourceRange(at: found.position).lowerBound
    }
    focus = .text
    fit()
    text.go(to: offset)
    followText()
    trail.end = (next, text.place)
    copies.trail = trail
    let words = wording.copies.copy(next + 1, count, report.lines.line(at: offset))
    message = isMissing ? wording.copies.lacksThis(words) : words
  }

  /// Goes to where the next duplicated passage begins, or the one before; inside one, back to its beginning.
  mutating func goToPassage(forward: Bool) {
    findCopiesAtOnceIfSmall()
    guard let index = copies.index, !index.families.isEmpty else {
      message = noCopyHere
      return
    }
    let top = index.folded.position(at: text.wordsOnTop)
    guard let start = forward ? index.start(after: top) : index.start(before: top) else {
      let words = wording.copies
      message =
        index.isComplete
        ? forward ? words.noneAfter : words.noneBefore : words.stillSearching(percentSearched)
      return
    }
    focus = .text
    fit()
    text.go(to: index.folded.sourceRange(at: start).lowerBound)
    followText()
    guard let here = index.copy(at: start) else { return }
    let family = index.families[here.family]
    message = wording.copies.passage(
      here.occurrence + 1, family.occurrences.count, family.length)
  }

  /// How far the search for duplicates has come, in percent.
  var percentSearched: Int { Int((copies.index?.progress ?? 0) * 100) }

  /// Why there is no copy to go to.
  var noCopyHere: String {
    guard let index = copies.index, index.isComplete else {
      return wording.copies.stillSearching(percentSearched)
    }
    return index.families.isEmpty ? wording.copies.none : wording.copies.noneHere
  }
}
