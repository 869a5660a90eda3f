extension CopyWording {
  static let english = CopyWording(
    status: { "copy \($0)" },
    searching: { "finding duplicates, \($0)%" },
    stillSearching: { "Duplicated passages are still being looked for: \($0)%." },
    none: "No passage stands more than once in this document.",
    noneHere: "The text on top stands nowhere else; p goes to the next duplicated passage.",
    noneAfter: "No duplicated passage begins after this.",
    noneBefore: "No duplicated passage begins before this.",
    copy: { "Copy \($0) of \($1), line \($2)." },
    lacksThis: { "\($0) It lacks this place; the nearest one it has is shown." },
    passage: { "Copy \($0) of \($1) of a passage of \($2.grouped) characters." },
    compared: { "Copies \($0) and \($1) of \($2): " },
    differences: { count, characters in
      switch count {
      case 0: "no differences"
      case 1: "one difference, \(characters.grouped) characters"
      default: "\(count.grouped) differences, \(characters.grouped) characters"
      }
    },
    side: { "Copy \($0), line \($1): " },
    comparedLines: { "lines \($0) and \($1)" },
    compareHint: "r next copy  Enter go  Esc close",
    onlyTwo: "There is no third copy.",
    hidden: { count, characters, percent in
      let copies = count == 1 ? "One copy is" : "\(count.grouped) copies are"
      return "\(copies) hidden: \(characters.grouped) characters, \(percent)% of the text."
    },
    hole: { "… \($0.grouped) characters as from line \($1) …" },
    hiddenSign: "copies hidden",
    revealed: "The copy that was hidden here is shown.",
    allShown: "All copies are shown.",
    nothingToHide: "No copy is long enough to be hidden.",
    listHead: "Duplicated passages",
    share: { "\($0)% of the text" },
    order: { order in
      let name =
        switch order {
        case .mostText: "most text first"
        case .position: "in order of the text"
        case .length: "longest first"
        case .copies: "most copies first"
        }
      return "\(name) (S changes)"
    },
    orderIsOfTheList: "S orders the list of duplicated passages, which D opens.",
    shortPassages: { $0 == 1 ? "one short passage" : "\($0.grouped) short passages" },
    family: { "\($0.grouped) char. ×\($1) \($2)" },
    exact: "exact",
    folded: "folded",
    near: { "\($0)%" },
    partial: { "breaks off: \($0)%" },
    characters: { "\($0.grouped) char." },
    lines: { "Lines \($0.joined(separator: ", "))\($1 ? " …" : ""): " })
}
