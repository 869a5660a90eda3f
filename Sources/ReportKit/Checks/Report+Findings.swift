extension Report {
  /// What a proof-reader wants to know about the report, in the order of the text.
  ///
  ///     let report = Report(name: "draft", text: SourceText("一、甲\n三、乙\n"))
  ///     report.findings().map(\.rule)      // [.numberingGap]
  ///
  /// Linear in the length of the text; the rules about headings alone read nothing else. The ordinals in the middle
  /// of paragraphs are no headings here, whether the outline shows them or not.
  ///
  /// - Parameter rules: the rules to apply.
  public func findings(rules: Set<CheckRule> = Set(CheckRule.allCases)) -> [Finding] {
    if showsInlineOrdinals { return showingInlineOrdinals(false).findings(rules: rules) }
    var findings: [Finding] = []
    func add(_ some: Set<CheckRule>, _ find: () -> [Finding]) {
      if rules.isDisjoint(with: some) { return }
      findings += find().filter { rules.contains($0.rule) }
    }
    add([.numberingGap, .numberingRepeat, .numberingRestart, .numberingOrder]) {
      NumberingCheck.findings(in: outline, of: self)
    }
    add([.missingParent]) { MissingParentCheck.findings(in: outline, of: text) }
    add([.cutEnd]) { CutEndCheck.findings(in: self) }
    add([.unclosedMark]) { UnclosedMarkCheck.findings(in: self) }
    add([.brokenParagraph]) { BrokenParagraphCheck.findings(in: self) }
    add([.mixedScript]) { MixedScriptCheck.findings(in: self) }
    add([.doubledCharacter]) { DoubledCharacterCheck.findings(in: self) }
    add([.noHeadings]) { NoHeadingsCheck.findings(in: self) }
    // Each check answers in the order of the text; findings at one place keep the order of the rules.
    return findings.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
