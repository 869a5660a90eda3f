import BrowserCore
import Glibc

/// The file in which a reader's settings stand.
struct SettingsFile {
  /// Why settings are not as the reader wrote them.
  enum Trouble: Equatable {
    /// The file cannot be read.
    case system(StateError)
    /// It is no TOML: no setting is taken.
    case mistake(UnsafeTomlReader.Mistake)
    /// One setting is wrong.
    case problem(SettingProblem)
  }

  /// Where it is.
  let path: String

  /// The one of this reader; nil if there is no home.
  static var standard: SettingsFile? {
    Surroundings.settingsFile.map { SettingsFile(path: $0) }
  }

  /// The settings of the file, or those without one, and what is wrong in it.
  ///
  /// A file that is not there costs one call of the system.
  func read() -> (settings: Settings, troubles: [Trouble]) {
    let bytes: [UInt8]
    do throws(StateError) {
      guard let found = try Self.bytes(of: path) else { return (Settings(), []) }
      bytes = found
    } catch {
      return (Settings(), [.system(error)])
    }
    do throws(UnsafeTomlReader.Mistake) {
      var problems: [SettingProblem] = []
      let settings = Settings(try UnsafeTomlReader.entries(of: bytes), problems: &problems)
      return (settings, problems.map(Trouble.problem))
    } catch {
      return (Settings(), [.mistake(error)])
    }
  }

  /// A longer file, in bytes, is no settings: all of them with their comments take a seventh of it.
  private static let longest = 1 << 15

  /// The bytes of a file; nil if there is none.
  private static func bytes(of path: String) throws(StateError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last
    }
    defer { close(file) }
    return try FileBytes.read(file, atMost: longest)
  }
}
