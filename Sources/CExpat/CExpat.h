#ifndef CEXPAT_H
#define CEXPAT_H
/* expat, a parser of XML. */

#if !__has_include(<expat.h>)
#error "expat.h not found: apt-get install libexpat1-dev"
#endif
#include <expat.h>
#endif
