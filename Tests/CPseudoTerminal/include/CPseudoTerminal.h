#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H
/* Runs a program in a pseudo-terminal, for tests. fork is not safe in Swift: between fork and
   exec the child may only call what is safe in a signal handler. */
#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>
#if __has_include(<vterm.h>)
#include <vterm.h>

/* What the program has set the terminal to. */
typedef struct {
  bool alternate_screen;
  bool cursor_visible;
  int mouse; /* 0: the terminal reports none */
} cpt_modes;

/* Keeps modes up to date while the program writes to the screen. modes must outlive screen. */
void cpt_watch_modes(VTermScreen *screen, cpt_modes *modes);
#endif

/* Starts path in a new pseudo-terminal; answers the descriptor of its other side, or -1. Standard
   input is the descriptor `input` instead of the terminal, if that is not negative. One that
   is offline dies of SIGSYS when it makes a socket. `before` gets the line modes that the program finds. */
int cpt_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns,
              int input, bool offline, struct termios *before, pid_t *child);
/* Gives the terminal a new size. */
int cpt_resize(int terminal, int rows, int columns);
/* Whether the terminal has these line modes, as `stty -a` shows them. */
bool cpt_has_modes(int terminal, const struct termios *before);
/* How long files may be from now on that another process writes, in bytes. */
int cpt_limit_file_size(pid_t process, unsigned long bytes);
/* Sends a signal to one thread of another process. */
int cpt_signal_thread(pid_t process, pid_t thread, int signal_number);
#endif
