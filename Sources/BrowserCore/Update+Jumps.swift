extension State {
  /// How an event changes the place, for the history of jumps.
  enum Motion {
    /// By reading on.
    case scrolling
    /// By looking at what may be chosen.
    case looking
    /// By going anywhere else, if at all.
    case jumping
    /// By going through the history itself.
    case remembering
  }

  /// How an event will change the place.
  func motion(of event: Event) -> Motion {
    switch event {
    case .wheel, .resize, .ambiguousWidth: return focus == .text ? .scrolling : .looking
    case .key(let key) where prompt == nil && helpTop == nil && list == nil && comparison == nil:
      guard let command = KeyTable.command(for: key) else { return .jumping }
      switch command {
      case .back, .forward: return .remembering
      case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
        return focus == .text ? .scrolling : .looking
      case .toStart, .toEnd, .fold, .unfold: return focus == .text ? .jumping : .looking
      case .openSection: return focus == .text ? .scrolling : .jumping
      default: return .jumping
      }
    default: return .jumping
    }
  }

  /// Remembers where the reader was if an event has led elsewhere.
  mutating func remember(_ motion: Motion) {
    // What is typed shows places that are not chosen yet.
    if prompt != nil { return }
    switch motion {
    case .scrolling: jumps.settle(at: text.place)
    case .jumping: jumps.jump(to: text.place)
    case .looking, .remembering: break
    }
  }

  /// Goes back to where the last jump began, or forward again.
  mutating func goThroughJumps(back: Bool) {
    // A place that was only looked at is one to come back from.
    jumps.jump(to: text.place)
    guard let place = jumps.move(back: back) else {
      message = back ? wording.noPlaceBack : wording.noPlaceForward
      return
    }
    focus = .text
    fit()
    text.go(to: place)
    followText()
  }
}
