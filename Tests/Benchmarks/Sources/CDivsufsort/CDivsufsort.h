#ifndef CDIVSUFSORT_H
#define CDIVSUFSORT_H
/* libdivsufsort, suffix arrays: what the search for duplicates is tested and measured against. */

#if !__has_include(<divsufsort.h>)
#error "divsufsort.h not found: apt-get install libdivsufsort-dev"
#endif
#include <divsufsort.h>
#endif
