/// A page of a PDF file as pdftohtml describes it: pieces of text with their places.
///
/// Lengths are in the units of pdftohtml: points times its zoom of 1.5, from the top left corner.
struct PDFPage: Equatable {
  /// A piece of a line in one font.
  struct Piece: Equatable {
    var top: Int
    var left: Int
    var width: Int
    var height: Int
    /// The size of its font.
    var size: Int
    var isBold: Bool
    /// Whether its font is one of headings: 黑体.
    var isSans: Bool
    var text: String

    var right: Int { left + width }
    var bottom: Int { top + height }
    var middle: Int { top + height / 2 }
  }

  var number: Int
  var width: Int
  var height: Int
  var pieces: [Piece] = []
}
