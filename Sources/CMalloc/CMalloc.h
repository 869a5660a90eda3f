#ifndef CMALLOC_H
#define CMALLOC_H
/* The settings of the allocator of the C library, which the Glibc module of Swift leaves out. */
#include <malloc.h>
#endif
