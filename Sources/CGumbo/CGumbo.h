#ifndef CGUMBO_H
#define CGUMBO_H
/* gumbo, a parser of HTML5. */

#if !__has_include(<gumbo.h>)
#error "gumbo.h not found: apt-get install libgumbo-dev"
#endif
#include <gumbo.h>
#endif
