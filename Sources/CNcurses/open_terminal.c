#define _GNU_SOURCE
#include "CNcurses.h"
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

/* ncurses converts keys and characters by the locale. Text is UTF-8 here, so a locale of one byte
   a character is replaced by C.UTF-8, which every glibc has. */
static void set_utf8_locale(void) {
  if (setlocale(LC_ALL, "") == NULL || MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}

/* A stream of its own for a descriptor, so that closing it leaves the descriptor alone. */
static FILE *stream_on(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

/* A stream of keys that never blocks. ncurses looks whether there are any and then reads: after a SIGSTOP in between the
   shell has read them, and it would wait for the next key before it draws again. The terminal is opened anew for that,
   since not to block is a state of what others have open too; where it may not be, the keys are read as they are. */
static FILE *keys_on(int input) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", input);
  int own = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return own < 0 ? stream_on(input, "r") : fdopen(own, "r");
}

cn_open_result cn_open_terminal(int input, int output) {
  set_utf8_locale();
  int found = 0;
  if (setupterm(NULL, output, &found) != OK) return CN_UNKNOWN_TERMINAL;
  const char *address = tigetstr("cup");
  if (address == NULL || address == (const char *)-1) return CN_NO_CURSOR_ADDRESSING;

  /* The size is the window's, not what LINES and COLUMNS of the environment once were. */
  use_env(TRUE);
  use_tioctl(TRUE);
  set_escdelay(25);
  FILE *screen = stream_on(output, "w");
  FILE *keys = keys_on(input);
  if (screen == NULL || keys == NULL || newterm(NULL, screen, keys) == NULL) return CN_NOT_STARTED;
  cn_draw_on(fileno(screen));
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  curs_set(0);
  /* Reports of the mouse are read like other sequences: ncurses would wait without end for the rest of one. */
  define_key(NULL, KEY_MOUSE);
  return CN_OPENED;
}

const char *cn_known_terminal(int output) {
  /* tmux and screen are terminals themselves, in whatever they run. */
  const bool in_tmux = getenv("TMUX") != NULL, in_screen = getenv("STY") != NULL;
  const char *names[] = {in_tmux ? "tmux-256color" : "xterm-256color",
                         in_tmux || in_screen ? "screen-256color" : "xterm", "xterm", "linux",
                         "vt100"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    int found = 0;
    if (setupterm((char *)names[i], output, &found) != OK) continue;
    del_curterm(cur_term);
    return names[i];
  }
  return NULL;
}

int cn_colors(void) {
  int count = tigetnum("colors");
  return count > 0 && has_colors() ? count : 0;
}

void cn_check_size(int output) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
}
