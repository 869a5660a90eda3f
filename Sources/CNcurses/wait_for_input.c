#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What ends the program from outside. */
static const int ending[] = {SIGINT,  SIGTERM, SIGHUP,    SIGQUIT, SIGUSR1,
                             SIGUSR2, SIGALRM, SIGVTALRM, SIGPIPE, SIGXCPU};
enum { ENDING_COUNT = sizeof ending / sizeof ending[0] };

static volatile sig_atomic_t ending_signal;
static volatile sig_atomic_t suspend_requested;
static sigset_t open_mask;

static volatile sig_atomic_t continued;

static void note_continue(int signal_number) {
  (void)signal_number;
  continued = 1;
}

static void note_suspend(int signal_number) {
  (void)signal_number;
  suspend_requested = 1;
}

/* The program that has the terminal meanwhile, or 0. */
static volatile sig_atomic_t child;

static void note_ending(int signal_number) {
  if (child != 0) kill(child, signal_number);
  if (ending_signal != 0) {
    /* The program has not reacted to the first one. */
    cn_restore_terminal();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
    return;
  }
  ending_signal = signal_number;
}

static void catch_signal(int signal_number, void (*handler)(int)) {
  struct sigaction action, old;
  /* A program started with nohup ignores SIGHUP and goes on ignoring it. */
  if (sigaction(signal_number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

void cn_hold_signals(void) {
  for (int i = 0; i < ENDING_COUNT; i++) catch_signal(ending[i], note_ending);
  catch_signal(SIGTSTP, note_suspend);
  catch_signal(SIGCONT, note_continue);
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGWINCH);
  sigprocmask(SIG_BLOCK, &held, &open_mask);
  sigdelset(&open_mask, SIGWINCH);
}

static void block_noted(sigset_t *before) {
  sigset_t noted;
  sigemptyset(&noted);
  for (int i = 0; i < ENDING_COUNT; i++) sigaddset(&noted, ending[i]);
  sigaddset(&noted, SIGTSTP);
  sigaddset(&noted, SIGCONT);
  sigprocmask(SIG_BLOCK, &noted, before);
}

bool cn_wait_until_ready(int descriptor, short events) {
  sigset_t before;
  block_noted(&before);
  struct pollfd end = {.fd = descriptor, .events = events};
  int ready = 0;
  while (ready == 0 && ending_signal == 0) {
    ready = ppoll(&end, 1, NULL, &open_mask);
    if (ready < 0 && errno == EINTR) ready = 0;
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return ready > 0;
}

int cn_fork_child(void) {
  sigset_t before;
  block_noted(&before);
  pid_t started = fork();
  /* One that was asked to end before is asked now. */
  if (started > 0) {
    child = started;
    if (ending_signal != 0) kill(started, ending_signal);
  }
  if (started != 0) sigprocmask(SIG_SETMASK, &before, NULL);
  /* A signal that comes before exec must end the new process, and not be noted in vain. */
  for (int i = 0; started == 0 && i < ENDING_COUNT; i++) {
    struct sigaction action;
    if (sigaction(ending[i], NULL, &action) == 0 && action.sa_handler == note_ending)
      signal(ending[i], SIG_DFL);
  }
  return started;
}

int cn_wait_for_child(void) {
  int status = -1;
  siginfo_t end;
  /* It stays until it is certain that no signal is sent to it any more. */
  while (waitid(P_PID, (id_t)child, &end, WEXITED | WNOWAIT) != 0)
    if (errno != EINTR) break;
  pid_t ended = child;
  child = 0;
  while (waitpid(ended, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return status;
}

cn_wait_result cn_wait_for_input(int input, int waker, int milliseconds) {
  /* Between the look at what was noted and the sleep no signal may come: it would be slept over. */
  sigset_t before;
  block_noted(&before);
  cn_wait_result result = CN_SIGNAL;
  if (ending_signal == 0 && suspend_requested == 0 && continued == 0) {
    struct pollfd ends[] = {{.fd = input, .events = POLLIN}, {.fd = waker, .events = POLLIN}};
    const struct timespec time = {.tv_sec = milliseconds / 1000,
                                  .tv_nsec = milliseconds % 1000 * 1000000L};
    int ready = ppoll(ends, 2, milliseconds < 0 ? NULL : &time, &open_mask);
    if (ready > 0 && ends[0].revents != 0)
      result = ends[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? CN_HANGUP : CN_INPUT;
    else if (ready > 0)
      result = CN_WOKEN;
    else if (ready == 0)
      result = CN_NOTHING;
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return result;
}

int cn_ending_signal(void) { return ending_signal; }

bool cn_take_suspend_request(void) {
  bool requested = suspend_requested != 0;
  suspend_requested = 0;
  return requested;
}

void cn_suspend(bool whole_job) {
  cn_give_back();
  /* Blocked until all is ready, one that comes meanwhile and ours are one stop: else the shell would have to continue twice. */
  sigset_t before;
  block_noted(&before);
  struct sigaction by_default, ours;
  memset(&by_default, 0, sizeof by_default);
  by_default.sa_handler = SIG_DFL;
  sigemptyset(&by_default.sa_mask);
  sigaction(SIGTSTP, &by_default, &ours);
  kill(whole_job ? 0 : getpid(), SIGTSTP);
  sigprocmask(SIG_SETMASK, &before, NULL);
  /* Stopped here. An orphaned job cannot be stopped, and goes on at once. */
  sigaction(SIGTSTP, &ours, NULL);
  continued = 0;
}

bool cn_take_continuation(void) {
  bool taken = continued != 0;
  continued = 0;
  if (taken) reset_prog_mode();
  return taken;
}
