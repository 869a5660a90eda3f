import Testing

@testable import BrowserCore

@Suite struct HelpTests {
  @Test func helpShowsTheKeyTable() {
    var pilot = Pilot(chapters, rows: 50, columns: 72)
    pilot.press("?")
    #expect(
      pilot.screen == """
         Keys
         j ↓ k ↑            a line down, up
         Space PgDn b PgUp  a page down, up
         d u                half a page down, up
         g Home G End       beginning, end
         Tab                outline or text
         Enter              open the selected section; in the text, a line down
         ← →                fold, unfold
         1–9                show headings down to this level
         o                  hide or show the outline
         f                  headings with what you type: characters in any
                            form, or pinyin (fhwy, fahui)
         < >                outline narrower, wider
         s                  how much of the document each section is
         [ ]                previous, next heading
         { }                previous, next heading of the same parent
         ^                  the heading above
         :                  go to a line (:120), percentage (:45%), paragraph
                            (:p12), section (:四.二)
         /                  look for words as you type; there ↑ ↓ earlier ones,
                            Ctrl-E as typed, Ctrl-R regex, Esc back
         n N                next, previous hit
         &                  all hits, by section
         r R                next, previous copy of the passage here
         p P                next, previous duplicated passage
         =                  compare with the next copy; there r R take another
                            one, Enter goes there
         D                  all duplicated passages: → opens, Enter goes there
         S                  in that list, another order
         z                  hide or show all but the first copies
         H L                back, forward, to where jumps began or led
         m '                set a mark, which a letter names; go to it
         B                  bookmarks; in the list a adds, e renames, x removes
         J                  joined paragraphs or original lines
         y                  copy to the terminal: then p paragraph, s section,
                            l line; P S L with their source
         |                  send the section to a command
         v                  open the file in $VISUAL or $EDITOR at this line
         ( )                previous, next document
         K                  all documents: Enter shows one, x closes it
         Ctrl-R             read the file again, and stay at the place
         !                  what a proof-reader wants to look at
         w                  why the row is a heading, and how sure that is
         i                  inline ordinals in the outline, or not
         ?                  these keys; there / finds a key or words
         Esc                close what is open, clear the hits
         q Ctrl-C           quit; Ctrl-C does from everywhere
         Ctrl-L             draw the screen again
         Ctrl-Z             suspend; fg in the shell comes back
                                                 / find  n N matches  Esc close
        """)
  }

  @Test func helpScrollsAndCloses() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?jj")
    #expect(pilot.row(1).hasPrefix(" d u"))
    pilot.press("G")
    #expect(pilot.row(6).hasPrefix(" Ctrl-Z"))
    pilot.press("j")
    #expect(pilot.row(6).hasPrefix(" Ctrl-Z"))
    pilot.press("gk")
    #expect(pilot.row(1).hasPrefix(" j ↓"))
    pilot.turnWheel(row: 3, column: 3, by: 3)
    #expect(pilot.row(1).hasPrefix(" g Home"))
    pilot.press("q")
    #expect(pilot.effect == nil)
    #expect(pilot.row(0) == " 某市工作報告")
  }

  @Test(arguments: [Key.escape, .enter, .character("?"), .character("q")])
  func helpIsClosedBy(key: Key) {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    let before = pilot.screen
    pilot.press("?")
    #expect(pilot.screen != before)
    pilot.press(key)
    #expect(pilot.screen == before)
    #expect(pilot.effect == nil)
  }

  @Test func theTextStaysWhereItWas() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("]]")
    let before = pilot.screen
    pilot.press("?j][o1")
    pilot.press(.escape)
    #expect(pilot.screen == before)
  }

  @Test func aResizeWhileHelpIsOpenKeepsItInRange() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?G")
    pilot.resize(rows: KeyTable.rows.count + 2, columns: 120)
    #expect(pilot.row(1).hasPrefix(" j ↓"))
  }
}
