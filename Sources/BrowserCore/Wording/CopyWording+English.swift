extension CopyWording {
  static let english = CopyWording(
    status: { "copy \($0)" },
    searching: { "finding duplicates, \($0)%" },
    stillSearching: { "Duplicated passages are still being looked for: \($0)%." },
    none: "No passage stands more than once in this document.",
    noneHere:
      "The text on top stands nowhere else; ⟨next-passage⟩ goes to the next duplicated passage.",
    noneAfter: "No duplicated passage begins after this.",
    noneBefore: "No duplicated passage begins before this.",
    copy: { "Copy \($0) of \($1), line \($2)." },
    lacksThis: { "\($0) It lacks this place; the nearest one it has is shown." },
    passage: { "Copy \($0) of \($1) of a passage of \($2.grouped) characters." })
}
