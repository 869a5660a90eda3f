/// What the browser says about the pages of a document, in one language.
struct PageWording: Sendable {
  /// `page 12/26`, from the page of the line on top and the number of pages.
  let place: @Sendable (Int, Int) -> String
  /// The page in a citation.
  let cited: @Sendable (Int) -> String
  /// Said when a page is asked for that is not there.
  let outside: @Sendable (Int, Int) -> String
  /// Said when a page is asked for and the document has none.
  let none: String

  static let english = PageWording(
    place: { "page \($0)/\($1)" }, cited: { ", page \($0)" },
    outside: { "There is no page \($0); the last one is \($1)." },
    none: "The file does not say where its pages end.")

  static let traditionalChinese = PageWording(
    place: { "第\($0)/\($1)頁" }, cited: { "，第\($0)頁" },
    outside: { "沒有第 \($0) 頁，最後一頁是第 \($1) 頁。" }, none: "檔案沒有記下分頁。")

  static let simplifiedChinese = PageWording(
    place: { "第\($0)/\($1)页" }, cited: { "，第\($0)页" },
    outside: { "没有第 \($0) 页，最后一页是第 \($1) 页。" }, none: "文件没有记下分页。")
}
