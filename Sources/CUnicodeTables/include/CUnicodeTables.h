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

/* Where a line may be broken (UAX #14): the class of a character after rule LB1, which makes AL of
   AI, SG and XX, NS of CJ, and CM or AL of SA. OW is an OP that is wide (LB30; no CP is); an
   unassigned Extended_Pictographic is EB (LB30b). */
enum {
  CUT_LINE_AL = 0,
  CUT_LINE_B2,
  CUT_LINE_BA,
  CUT_LINE_BB,
  CUT_LINE_BK,
  CUT_LINE_CB,
  CUT_LINE_CL,
  CUT_LINE_CM,
  CUT_LINE_CP,
  CUT_LINE_CR,
  CUT_LINE_EB,
  CUT_LINE_EM,
  CUT_LINE_EX,
  CUT_LINE_GL,
  CUT_LINE_H2,
  CUT_LINE_H3,
  CUT_LINE_HL,
  CUT_LINE_HY,
  CUT_LINE_ID,
  CUT_LINE_IN,
  CUT_LINE_IS,
  CUT_LINE_JL,
  CUT_LINE_JT,
  CUT_LINE_JV,
  CUT_LINE_LF,
  CUT_LINE_NL,
  CUT_LINE_NS,
  CUT_LINE_NU,
  CUT_LINE_OP,
  CUT_LINE_OW,
  CUT_LINE_PO,
  CUT_LINE_PR,
  CUT_LINE_QU,
  CUT_LINE_RI,
  CUT_LINE_SP,
  CUT_LINE_SY,
  CUT_LINE_WJ,
  CUT_LINE_ZW,
  CUT_LINE_ZWJ
};

extern const uint8_t cut_line_class_blocks[0x110000 / 128];
extern const uint8_t cut_line_classes[][128];

/* The line-break class of a code point; anything above U+10FFFF is AL. */
static inline uint8_t cut_line_class(uint32_t code_point) {
  if (code_point > 0x10FFFF) return CUT_LINE_AL;
  return cut_line_classes[cut_line_class_blocks[code_point >> 7]][code_point & 127];
}

/* Which characters are variants of one another, for search. The rows of a kind run from
   cut_fold_starts[kind] to cut_fold_starts[kind + 1]: a character and what it becomes, sorted; for
   CUT_FOLD_DROPPED the first and the last character of a range that a folded text leaves out. */
enum {
  CUT_FOLD_WIDTH = 0,   /* full and half width, small and vertical forms */
  CUT_FOLD_CASE,        /* upper and lower case */
  CUT_FOLD_SCRIPT,      /* Traditional, Simplified and regional forms of an ideograph */
  CUT_FOLD_PUNCTUATION, /* forms of a mark */
  CUT_FOLD_DROPPED,     /* white space, controls, format characters, variation selectors */
  CUT_FOLD_KINDS
};

extern const uint32_t cut_fold_starts[CUT_FOLD_KINDS + 1];
extern const uint32_t cut_fold_pairs[][2];

/* One side of a row: 0 or 1. */
static inline uint32_t cut_fold_value(uint32_t row, int side) { return cut_fold_pairs[row][side]; }
static inline uint32_t cut_fold_start(int kind) { return cut_fold_starts[kind]; }

/* The ideographs that belong to one form of written Chinese alone, or are common, sorted. */
enum {
  CUT_SCRIPT_SIMPLIFIED = 1,
  CUT_SCRIPT_TRADITIONAL = 2,
  CUT_SCRIPT_COMMON = 4 /* on the first level of GB 2312, or the Traditional form of such a one */
};

extern const uint32_t cut_script_form_count;
extern const uint16_t cut_script_forms[][2];

/* One side of a row: 0 is the character, 1 what it is, of the above. */
static inline uint16_t cut_script_form(uint32_t row, int side) { return cut_script_forms[row][side]; }

/* How ideographs are read in Mandarin, as syllables without tones. */
enum {
  CUT_PINYIN_FIRST = 0x3400,       /* the first and the last code point of the table */
  CUT_PINYIN_LAST = 0x9FFF,
  CUT_PINYIN_LAST_OF_SET = 0x8000 /* set in the last reading of a set; the rest is a syllable's number */
};

extern const uint32_t cut_pinyin_syllable_count;
extern const char cut_pinyin_syllables[][8];
extern const uint16_t cut_pinyin_sets[];
extern const uint16_t cut_pinyin_starts[CUT_PINYIN_LAST - CUT_PINYIN_FIRST + 1];

/* A letter of a syllable, of at most seven; 0 behind its end. */
static inline char cut_pinyin_letter(uint32_t syllable, int place) {
  return cut_pinyin_syllables[syllable][place];
}
/* Where the readings of an ideograph begin, for cut_pinyin_reading; 0 if none are known. */
static inline uint16_t cut_pinyin_start(uint32_t code_point) {
  if (code_point < CUT_PINYIN_FIRST || code_point > CUT_PINYIN_LAST) return 0;
  return cut_pinyin_starts[code_point - CUT_PINYIN_FIRST];
}
static inline uint16_t cut_pinyin_reading(uint32_t place) { return cut_pinyin_sets[place]; }
#endif
