import CMinizip

/// The members of a zip archive that stands in memory, by minizip.
///
/// The one place that calls minizip. Names are only compared, never used as paths, and nothing is written anywhere.
final class UnsafeZipArchive {
  /// Why a member cannot be read.
  enum Failure: Error {
    /// The archive or the member is cut off or does not bear out its check sum.
    case damaged
    /// It needs a password.
    case encrypted
    /// It is larger than what is asked for.
    case tooLarge
  }

  private struct Member {
    let position: unz64_file_pos
    let size: UInt64
    let packedSize: UInt64
    let isEncrypted: Bool
  }

  /// What minizip reads from.
  private final class Source {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// More members than any document has.
  private static let mostMembers = 20_000

  private let source: Source
  private let handle: unzFile
  private var members: [String: Member] = [:]
  /// The names, in the order of the archive's own list.
  private(set) var names: [String] = []

  /// Opens an archive; nil if there is none, or its list is damaged.
  init?(_ bytes: [UInt8]) {
    source = Source(bytes)
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(source).toOpaque()
    functions.zopen64_file = { context, _, _ in context }
    functions.zread_file = { context, _, target, count in
      guard let source = UnsafeZipArchive.source(context), let target else { return 0 }
      let count = min(Int(count), max(0, source.bytes.count - source.position))
      source.bytes.withUnsafeBytes {
        if let base = $0.baseAddress, count > 0 {
          target.copyMemory(from: base + source.position, byteCount: count)
        }
      }
      source.position += count
      return UInt(count)
    }
    functions.ztell64_file = { context, _ in
      ZPOS64_T(UnsafeZipArchive.source(context)?.position ?? 0)
    }
    functions.zseek64_file = { context, _, offset, origin in
      guard let source = UnsafeZipArchive.source(context), offset <= UInt64(Int.max) else {
        return -1
      }
      let base = [0, source.position, source.bytes.count][min(2, Int(origin))]
      let (place, isTooFar) = base.addingReportingOverflow(Int(offset))
      guard !isTooFar, (0...source.bytes.count).contains(place) else { return -1 }
      source.position = place
      return 0
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    guard let handle = unzOpen2_64("", &functions) else { return nil }
    self.handle = handle
    readList()
  }

  deinit { unzClose(handle) }

  /// Whether there is a member of this name.
  func has(_ name: String) -> Bool { members[name] != nil }

  /// Whether a member needs a password.
  var isEncrypted: Bool { members.values.contains { $0.isEncrypted } }

  /// Hands over the bytes of a member, piece by piece; false if there is none of this name.
  ///
  /// - Parameter limit: how long it may be, in bytes; one that claims to be longer is not begun.
  func read(
    _ name: String, atMost limit: Int, _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws(Failure) -> Bool {
    guard var member = members[name].map({ ($0.position, $0) }) else { return false }
    if member.1.isEncrypted { throw .encrypted }
    // What grows to more than a thousand times its size is no text.
    let isBomb = member.1.size > 1 << 23 && member.1.size / 400 > member.1.packedSize
    if member.1.size > UInt64(limit) || isBomb { throw .tooLarge }
    guard unzGoToFilePos64(handle, &member.0) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK
    else { throw .damaged }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    var count = 1
    while count > 0 {
      count = Int(unzReadCurrentFile(handle, &buffer, UInt32(buffer.count)))
      total += max(0, count)
      let goesOn =
        count <= 0
        || buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      if total > limit || !goesOn {
        unzCloseCurrentFile(handle)
        if total > limit { throw .tooLarge }
        return true
      }
    }
    let isWhole = unzCloseCurrentFile(handle) == UNZ_OK
    if count < 0 || !isWhole || UInt64(total) != member.1.size { throw .damaged }
    return true
  }

  /// All bytes of a member; nil if there is none of this name.
  func bytes(of name: String, atMost limit: Int) throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isThere = try read(name, atMost: limit) {
      bytes.append(contentsOf: $0)
      return true
    }
    return isThere ? bytes : nil
  }

  private func readList() {
    var status = unzGoToFirstFile(handle)
    while status == UNZ_OK, names.count < Self.mostMembers {
      var info = unz_file_info64()
      var name = [CChar](repeating: 0, count: 1024)
      guard
        unzGetCurrentFileInfo64(
          handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK
      else { return }
      var position = unz64_file_pos()
      unzGetFilePos64(handle, &position)
      let string = String(
        decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if members[string] == nil {
        names.append(string)
        members[string] = Member(
          position: position, size: info.uncompressed_size, packedSize: info.compressed_size,
          isEncrypted: info.flag & 1 != 0)
      }
      status = unzGoToNextFile(handle)
    }
  }

  private static func source(_ context: UnsafeMutableRawPointer?) -> Source? {
    context.map { Unmanaged<Source>.fromOpaque($0).takeUnretainedValue() }
  }
}
