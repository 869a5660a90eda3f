#ifndef CPCRE2_H
#define CPCRE2_H
/* PCRE2 on units of 16 bits, as folded texts have them. The width has to be defined before its header
   is read, which only C can do. */

#if !__has_include(<pcre2.h>)
#error "pcre2.h not found: apt-get install libpcre2-dev"
#endif
#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>
#endif
