#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <term.h>
#include <unistd.h>

/* What the terminal sends to the whole job while another program has it: this one must not end of it,
   and must stop together with the other. */
static const int keys[] = {SIGINT, SIGQUIT, SIGPIPE, SIGTSTP};
enum { KEY_COUNT = sizeof keys / sizeof keys[0] };
static struct sigaction ours[KEY_COUNT];

static void lend_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < KEY_COUNT; i++) {
    action.sa_handler = keys[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(keys[i], &action, &ours[i]);
  }
}

static void take_signals_back(void) {
  for (int i = 0; i < KEY_COUNT; i++) sigaction(keys[i], &ours[i], NULL);
}

void cn_lend_terminal(void) {
  cn_give_back();
  lend_signals();
}

void cn_end_lending(void) { take_signals_back(); }

static void become(int keyboard, int input, char *const arguments[], bool quiet) {
  dup2(input >= 0 ? input : keyboard, STDIN_FILENO);
  if (quiet) {
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
  for (int i = 0; i < KEY_COUNT; i++)
    if (ours[i].sa_handler != SIG_IGN) signal(keys[i], SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvp(arguments[0], arguments);
  _exit(127);
}

int cn_run_program(int keyboard, char *const arguments[], const void *input, size_t length,
                   bool quiet) {
  int ends[2] = {-1, -1};
  if (input != NULL && pipe2(ends, O_CLOEXEC) != 0) return -1;
  if (quiet) lend_signals();
  pid_t child = cn_fork_child();
  if (child == 0) become(keyboard, ends[0], arguments, quiet);
  int status = -1;
  if (ends[0] >= 0) close(ends[0]);
  if (child > 0) {
    if (ends[1] >= 0) fcntl(ends[1], F_SETFL, O_NONBLOCK);
    for (size_t done = 0; input != NULL && done < length && cn_wait_until_ready(ends[1], POLLOUT);) {
      ssize_t count = write(ends[1], (const char *)input + done, length - done);
      if (count > 0) done += (size_t)count;
      else if (errno != EINTR && errno != EAGAIN) break; /* the program has heard enough */
    }
    if (ends[1] >= 0) close(ends[1]);
    status = cn_wait_for_child();
  } else if (ends[1] >= 0) {
    close(ends[1]);
  }
  if (quiet) take_signals_back();
  return status;
}

void cn_await_enter(int keyboard, int output, const char *words) {
  /* Keys meant for the program are none for this; those pressed once the words stand there are. */
  tcflush(keyboard, TCIFLUSH);
  ssize_t written = write(output, words, strlen(words));
  (void)written;
  char key = 0;
  while (key != '\n' && key != '\r' && cn_wait_until_ready(keyboard, POLLIN)) {
    ssize_t count = read(keyboard, &key, 1);
    if (count == 0 || (count < 0 && errno != EINTR)) return;
  }
}

bool cn_has_clipboard(void) {
  const char *value = tigetstr("Ms");
  return value != NULL && value != (const char *)-1;
}
