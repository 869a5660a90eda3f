#ifndef FUZZ_TERMINAL_H
#define FUZZ_TERMINAL_H
/* A keyboard whose bytes arrive when the fuzzer wants. */
#include <stdbool.h>
#include <stddef.h>

/* Has bytes arrive on a pipe: so many at once, the others later. They are copied. */
void fuzz_feed(int pipe, const unsigned char *_Nonnull bytes, size_t count, int at_once);
/* Lets some of those that are late arrive; false if there are none. */
bool fuzz_feed_more(int count);
#endif
