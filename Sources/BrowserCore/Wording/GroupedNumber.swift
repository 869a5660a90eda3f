extension Int {
  /// The number with a comma before each three digits: 1,554.
  var grouped: String {
    let digits = String(magnitude)
    var words = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { words += "," }
      words.append(digit)
    }
    return (self < 0 ? "-" : "") + words
  }
}
