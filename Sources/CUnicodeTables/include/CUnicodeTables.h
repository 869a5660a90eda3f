#ifndef CUNICODETABLES_H
#define CUNICODETABLES_H
/* Tables made from the Unicode data files by the scripts in Generator/. Data only: what a class
   means for the screen or for a report is said where it is used, in Swift. C, because a Swift
   array literal of this size takes minutes to compile. */
#include <stdbool.h>
#include <stdint.h>

/* How many cells of a terminal a character takes (UAX #11), in the low three bits of its class. */
enum {
  CUT_CELL_MARK = 0,      /* none: it joins the character before it */
  CUT_CELL_NARROW = 1,    /* one */
  CUT_CELL_WIDE = 2,      /* two */
  CUT_CELL_AMBIGUOUS = 3, /* one or two, as the terminal decides */
  CUT_CELL_HIDDEN = 4,    /* a control, bidi, zero-width or other format character */
  CUT_CELL_WIDTHS = 7,    /* mask of the above */
  CUT_CELL_PICTOGRAPH = 8 /* set beside the above for Extended_Pictographic and Emoji_Modifier */
};

extern const uint8_t cut_cell_class_blocks[0x110000 / 128];
extern const uint8_t cut_cell_classes[][128];

/* The class of a code point; anything above U+10FFFF is hidden. */
static inline uint8_t cut_cell_class(uint32_t code_point) {
  if (code_point > 0x10FFFF) return CUT_CELL_HIDDEN;
  return cut_cell_classes[cut_cell_class_blocks[code_point >> 7]][code_point & 127];
}
#endif
