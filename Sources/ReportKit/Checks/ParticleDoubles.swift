/// Little words that are never doubled, and the words of content in which they stand beside themselves.
///
/// 的的 is a slip of the hand, but for 目的|的 and 的|的确; 對對 after 針 is one, but for 針對|對方. So each entry
/// names the characters that make a word with the first of the two, and those that make one with the second.
enum ParticleDoubles {
  private struct Entry {
    /// Characters before the particle that allow a second one, or, if `onlyAfter`, that forbid it.
    let before: Set<UInt32>
    /// Characters after it that make a word with the second one.
    let after: Set<UInt32>
    /// Whether only the doubles after `before` are slips.
    let onlyAfter: Bool
  }

  /// Whether `particle` stands twice by mistake between these two characters.
  static func isSlip(_ particle: UInt32, before: UInt32, after: UInt32) -> Bool {
    guard let entry = entries[particle], !entry.after.contains(after) else { return false }
    return entry.onlyAfter == entry.before.contains(before)
  }

  private static let entries: [UInt32: Entry] = {
    var entries: [UInt32: Entry] = [:]
    func add(_ particles: String, except before: String, _ after: String) {
      let entry = Entry(before: set(before), after: set(after), onlyAfter: false)
      for particle in set(particles) { entries[particle] = entry }
    }
    func add(_ particles: String, onlyAfter before: String, except after: String) {
      let entry = Entry(before: set(before), after: set(after), onlyAfter: true)
      for particle in set(particles) { entries[particle] = entry }
    }
    add("的", except: "目标標靶有", "确確士")
    add("和", except: "总總共温溫饱飽缓緩平调調中柔祥随隨求讲講不", "平谐諧睦气氣解缓緩约約议議田县縣林顺順善美服龙龍")
    add("与與", except: "参參给給赋賦授寄干", "会會其否")
    add("及", except: "以涉危普触觸波遍顾顧提埃不来來论論累", "时時早格第至其物")
    add("并並", except: "合兼吞归歸", "且非列存重轨軌网網购購用肩行")
    add("或", except: "", "者许許多缺然")
    add("也", except: "", "许許门門")
    add("们們", except: "", "")
    add("我他她它这這那", except: "", "")
    add("于於", except: "", "是")
    add("了", except: "为為除终終末未私明", "解结結却卻然断斷")
    add("被", except: "棉植", "告子动動褥害")
    // Words that take an object at once: 針對, not 針對對.
    add("对對", onlyAfter: "针針", except: "方手外内內象口策话話接比立照应應付等抗待称稱面岸联聯错錯准換换决決冲衝此我其你")
    add("为為", onlyAfter: "成因", except: "人民主止何期害己")
    return entries
  }()

  private static func set(_ characters: String) -> Set<UInt32> {
    Set(characters.unicodeScalars.map(\.value))
  }
}
