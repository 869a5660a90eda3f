#define _GNU_SOURCE
#include "CNcurses.h"
#include "CUnicodeTables.h"
#include <wchar.h>

static bool ambiguous_wide;

void cn_set_ambiguous_wide(bool wide) { ambiguous_wide = wide; }

/* libncursesw calls this instead of libc's: so it counts cells as BrowserCore lays them out, from
   the same table, and ambiguous characters as this terminal draws them. */
int wcwidth(wchar_t character) {
  if (character == 0) return 0;
  if (character == 0x200D) return 0; /* the joiner between two emoji, part of the first */
  switch (cut_cell_class((uint32_t)character) & CUT_CELL_WIDTHS) {
    case CUT_CELL_MARK: return 0;
    case CUT_CELL_WIDE: return 2;
    case CUT_CELL_AMBIGUOUS: return ambiguous_wide ? 2 : 1;
    case CUT_CELL_HIDDEN: return -1;
    default: return 1;
  }
}
