#ifndef CTOML_H
#define CTOML_H
/* Reads TOML with toml++, which is C++ and made of headers alone: what Swift cannot call. */
#include <stddef.h>

typedef enum {
  CT_STRING = 0,
  CT_INTEGER,
  CT_NUMBER,  /* a number with a fraction */
  CT_BOOLEAN,
  CT_ARRAY,   /* the beginning of an array, whose elements follow */
  CT_OTHER    /* a date or time, or a table inside an array */
} ct_kind;

/* One value. The words are not terminated and are valid only during the call. */
typedef struct {
  const char *_Nonnull path;  /* the keys that lead to it, joined by dots */
  int line;                   /* from 1 */
  ct_kind kind;
  int is_element;             /* whether it stands in an array, whose path it has */
  const char *_Nullable words;
  size_t length;
  long long integer;          /* also 0 or 1 of a boolean */
  double number;
} ct_value;

typedef void (*ct_visitor)(void *_Nullable context, const ct_value *_Nonnull value);

/* Calls the visitor for each value of a document, in the order of their paths. Answers 0, or the line of
   the first mistake; what is wrong is then in the reason, in English, cut to its room. */
#ifdef __cplusplus
extern "C"
#endif
int ct_read(const char *_Nonnull bytes, size_t count, ct_visitor _Nonnull visitor,
            void *_Nullable context, char *_Nonnull reason, size_t room);
#endif
