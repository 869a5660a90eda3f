#define _GNU_SOURCE
#include "CNcurses.h"
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static const char *capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

bool cn_ask_width(int output) {
  /* u7 is how terminfo calls the request for a cursor position report. */
  const char *request = capability("u7"), *address = capability("cup"), *erase = capability("el");
  if (request == NULL || strcmp(request, "\033[6n") != 0 || address == NULL || erase == NULL ||
      LINES < CN_ASKED_ROW)
    return false;
  /* ncurses takes the screen and leaves the cursor at its first cell; leave it there too. */
  if (refresh() != OK) return false;
  char bytes[256];
  size_t length = 0;
  const char *parts[] = {NULL, "\u201C", request, NULL, erase, NULL};
  for (int i = 0; i < 6; i++) {
    const char *part = parts[i];
    if (part == NULL) part = tiparm(address, i < 5 ? CN_ASKED_ROW - 1 : 0, 0);
    if (part == NULL || length + strlen(part) >= sizeof bytes) return false;
    for (; *part != 0; part++) {
      /* The delays of old terminals, $<5>, are for tputs and not for the terminal. */
      const char *end = part[0] == '$' && part[1] == '<' ? strchr(part, '>') : NULL;
      if (end != NULL) part = end;
      else bytes[length++] = *part;
    }
  }
  return write(output, bytes, length) == (ssize_t)length;
}
