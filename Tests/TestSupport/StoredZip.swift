/// Makes zip archives whose members are stored as they are (APPNOTE.TXT 6.3.3, 4.3).
public enum StoredZip {
  /// An archive of members, in order.
  public static func archive(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for (name, content) in members {
      let sum =
        number(checkSum(content), 4) + number(UInt32(content.count), 4)
        + number(UInt32(content.count), 4)
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sum
        + number(UInt32(name.utf8.count), 2) + number(0, 2)
      list +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
      list += number(0, 4) + number(UInt32(bytes.count), 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(UInt32(members.count), 2)
      + number(UInt32(members.count), 2)
    let place = number(UInt32(list.count), 4) + number(UInt32(bytes.count), 4)
    return bytes + list + end + place + number(0, 2)
  }

  /// An archive of texts.
  public static func archive(_ members: KeyValuePairs<String, String>) -> [UInt8] {
    archive(members.map { ($0.key, Array($0.value.utf8)) })
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  /// CRC-32.
  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
