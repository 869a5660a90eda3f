#ifndef CCONVERTER_H
#define CCONVERTER_H
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* A program that turns a document into text, started without a shell and with a session of its own: it has no terminal,
   may write no file, and dies with its parent. */
typedef struct {
  pid_t process;
  /* Its standard output and standard error, to be read and closed. */
  int output;
  int errors;
} cc_converter;

/* Starts a program that reads a document from descriptor 3; 0, or the errno of what failed: ENOENT where there is no such
   program.

   memory: the most bytes of addresses, seconds: the most seconds of processor time. */
int cc_start(const char *const arguments[], int document, size_t memory, unsigned seconds, cc_converter *converter);

/* Whether it has ended; what it has started may still write. */
bool cc_has_ended(const cc_converter *converter);

/* Ends it and all that it has started, and answers its status as waitpid gives it. */
int cc_end(const cc_converter *converter, bool wait_first);

/* A file in memory that holds these bytes, for programs that want a file; -1 if there is no room for it. */
int cc_file_in_memory(const void *bytes, size_t count);
#endif
