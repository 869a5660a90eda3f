#ifndef CZLIB_H
#define CZLIB_H
/* zlib, for files that gzip has packed. */

#if !__has_include(<zlib.h>)
#error "zlib.h not found: apt-get install zlib1g-dev"
#endif
#include <zlib.h>
#endif
