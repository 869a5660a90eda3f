/// What a character is to the rules of UAX #14: its property Line_Break, by the standard's names.
///
/// Numbered as in the generated table, which has done rule LB1 already.
enum LineBreakClass: UInt8, CaseIterable {
  /// Alphabetic.
  case al
  /// Dash: — may be broken on either side.
  case b2
  /// Break after: tab, U+3000, en dash.
  case ba
  /// Break before.
  case bb
  /// Mandatory break: form feed, line separator.
  case bk
  /// Contingent break: an object in the text.
  case cb
  /// Close punctuation: 。 》.
  case cl
  /// Combining mark.
  case cm
  /// Close parenthesis: ) ].
  case cp
  /// Carriage return.
  case cr
  /// Emoji base.
  case eb
  /// Emoji modifier.
  case em
  /// Exclamation: ! ？.
  case ex
  /// Glue: the no-break space.
  case gl
  /// Hangul syllable of two letters.
  case h2
  /// Hangul syllable of three letters.
  case h3
  /// Hebrew letter.
  case hl
  /// Hyphen-minus.
  case hy
  /// Ideograph, and whatever is set like one.
  case id
  /// Inseparable: ….
  case `in`
  /// Infix separator: . , : ;.
  case `is`
  /// Initial letter of conjoining Hangul.
  case jl
  /// Final letter of conjoining Hangul.
  case jt
  /// Vowel of conjoining Hangul.
  case jv
  /// Line feed.
  case lf
  /// Next line.
  case nl
  /// Nonstarter: ： ； 々.
  case ns
  /// Digit.
  case nu
  /// Open punctuation that is not wide: (.
  case op
  /// Open punctuation that is wide: 《 （.
  case ow
  /// Postfix: % ℃.
  case po
  /// Prefix: $ +.
  case pr
  /// Quotation mark that may open or close: “ " ’.
  case qu
  /// Regional indicator: half of a flag.
  case ri
  /// Space.
  case sp
  /// Solidus.
  case sy
  /// Word joiner.
  case wj
  /// Zero-width space.
  case zw
  /// Zero-width joiner.
  case zwj
}
