#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cpt_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns,
              int input, pid_t *child) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal = -1;
  pid_t pid = forkpty(&terminal, NULL, NULL, &size);
  if (pid == 0) {
    /* The threads on which tests run block signals; the program must not. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (input >= 0) dup2(input, STDIN_FILENO);
    execve(path, argv, envp);
    _exit(127);
  }
  *child = pid;
  return pid < 0 ? -1 : terminal;
}

int cpt_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

#if __has_include(<vterm.h>)
static int note_mode(VTermProp property, VTermValue *value, void *user) {
  cpt_modes *modes = user;
  if (property == VTERM_PROP_ALTSCREEN) modes->alternate_screen = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) modes->cursor_visible = value->boolean;
  if (property == VTERM_PROP_MOUSE) modes->mouse = value->number;
  return 1;
}

void cpt_watch_modes(VTermScreen *screen, cpt_modes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = note_mode};
  modes->cursor_visible = true;
  vterm_screen_set_callbacks(screen, &callbacks, modes);
}
#endif
