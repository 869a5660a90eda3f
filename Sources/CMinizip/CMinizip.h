#ifndef CMINIZIP_H
#define CMINIZIP_H
/* minizip, which reads zip archives, and the zlib below it. */

#if !__has_include(<minizip/unzip.h>)
#error "minizip/unzip.h not found: apt-get install libminizip-dev"
#endif
#include <minizip/unzip.h>
#include <zlib.h>
#endif
