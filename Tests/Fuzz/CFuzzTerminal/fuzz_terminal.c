#include "fuzz_terminal.h"
#include <string.h>
#include <unistd.h>

static unsigned char late[1 << 14];
static size_t late_start, late_end;
static int feed_pipe = -1;

bool fuzz_feed_more(int count) {
  size_t left = late_end - late_start;
  if (left == 0) return false;
  if ((size_t)count < left) left = (size_t)count;
  if (write(feed_pipe, late + late_start, left) != (ssize_t)left) return false;
  late_start += left;
  return true;
}

void fuzz_feed(int pipe, const unsigned char *bytes, size_t count, int at_once) {
  feed_pipe = pipe;
  late_start = 0;
  late_end = count < sizeof late ? count : sizeof late;
  memcpy(late, bytes, late_end);
  fuzz_feed_more(at_once);
}
