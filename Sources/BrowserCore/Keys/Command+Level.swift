extension Command {
  private static let levels: [Command] = [
    .foldToLevel1, .foldToLevel2, .foldToLevel3, .foldToLevel4, .foldToLevel5, .foldToLevel6,
    .foldToLevel7, .foldToLevel8, .foldToLevel9,
  ]

  /// Shows headings down to a level only.
  ///
  /// - Parameter level: 1 to 9.
  public static func foldToLevel(_ level: Int) -> Command { levels[level - 1] }

  /// The level down to which the command shows headings; nil for other commands.
  var level: Int? { Self.levels.firstIndex(of: self).map { $0 + 1 } }
}
