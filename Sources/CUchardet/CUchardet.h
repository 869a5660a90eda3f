#ifndef CUCHARDET_H
#define CUCHARDET_H
/* uchardet, Mozilla's guesser of encodings. */

#if !__has_include(<uchardet/uchardet.h>)
#error "uchardet.h not found: apt-get install libuchardet-dev"
#endif
#include <uchardet/uchardet.h>
#endif
