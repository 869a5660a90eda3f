/// The report that the browser opens when it is given none, compiled into the program.
public enum BundledSample {
  /// What to call it.
  public static let name = "seed_liaoning_cppcc.txt"

  /// Its bytes.
  public static var bytes: [UInt8] { PackageResources.seed_liaoning_cppcc_txt }
}
