#define _GNU_SOURCE
#include "CNcurses.h"
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* What ends the program from outside. */
static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { ENDING_COUNT = sizeof ending / sizeof ending[0] };

static volatile sig_atomic_t ending_signal;
static sigset_t open_mask;

static void note_ending(int signal_number) {
  if (ending_signal != 0) {
    /* The program has not reacted to the first one. */
    cn_restore_terminal();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
    return;
  }
  ending_signal = signal_number;
}

void cn_hold_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note_ending;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < ENDING_COUNT; i++) {
    struct sigaction old;
    /* A program started with nohup ignores SIGHUP and goes on ignoring it. */
    if (sigaction(ending[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN) continue;
    sigaction(ending[i], &action, NULL);
  }
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGWINCH);
  sigaddset(&held, SIGTSTP);
  sigprocmask(SIG_BLOCK, &held, &open_mask);
  sigdelset(&open_mask, SIGWINCH);
  sigdelset(&open_mask, SIGTSTP);
}

cn_wait_result cn_wait_for_input(int input) {
  /* Between the look at ending_signal and the sleep no signal may come, or it would be slept over. */
  sigset_t all, before;
  sigemptyset(&all);
  for (int i = 0; i < ENDING_COUNT; i++) sigaddset(&all, ending[i]);
  sigprocmask(SIG_BLOCK, &all, &before);
  cn_wait_result result = CN_SIGNAL;
  if (ending_signal == 0) {
    struct pollfd keys = {.fd = input, .events = POLLIN};
    if (ppoll(&keys, 1, NULL, &open_mask) > 0)
      result = keys.revents & (POLLHUP | POLLERR | POLLNVAL) ? CN_HANGUP : CN_INPUT;
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return result;
}

int cn_ending_signal(void) { return ending_signal; }

void cn_suspend(void) {
  /* Held back until the next wait, where the handler of ncurses gives the terminal back, stops,
     and takes it again. To the whole job, so that `cat report | gangmu` stops as one. */
  kill(0, SIGTSTP);
}
