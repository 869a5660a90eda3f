#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved_modes;
static bool have_modes;
static int input_descriptor, output_descriptor;
/* Where ncurses draws, a copy of that. */
static int screen_descriptor = -1;
static const char *crash_message, *memory_message, *terminal_message;
/* Whether the terminal is just being taken. */
static volatile sig_atomic_t is_starting;
static atomic_flag crashing = ATOMIC_FLAG_INIT;
/* Whether the terminal knows the modes of xterm. */
static bool is_like_xterm;

/* The bytes that put the terminal back, made in advance: terminfo may not be asked in a handler. */
static char restore_bytes[512];
static size_t restore_length;
/* Where in them the bytes begin that show the cursor, up to the end but for a line end. */
static size_t cursor_start, cursor_length;

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};

/* Adds a capability without its padding marks $<…>. */
static void add_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  if (value == NULL || value == (const char *)-1) return;
  while (*value != 0 && restore_length < sizeof restore_bytes) {
    if (value[0] == '$' && value[1] == '<') {
      const char *end = strchr(value, '>');
      if (end == NULL) return;
      value = end + 1;
      continue;
    }
    restore_bytes[restore_length++] = *value++;
  }
}

static void add_bytes(const char *bytes) {
  for (; *bytes != 0 && restore_length < sizeof restore_bytes; bytes++)
    restore_bytes[restore_length++] = *bytes;
}

/* With nothing but poll, write and tcsetattr: safe inside a signal handler. */
static void restore(int output) {
  /* A terminal that takes nothing must not keep the program from ending. */
  struct pollfd screen = {.fd = output, .events = POLLOUT};
  for (size_t done = 0; done < restore_length && poll(&screen, 1, CN_PATIENCE) > 0;) {
    ssize_t count = write(output, restore_bytes + done, restore_length - done);
    if (count > 0) done += (size_t)count;
    else if (errno != EINTR) break;
  }
  if (have_modes) tcsetattr(input_descriptor, TCSANOW, &saved_modes);
}

void cn_restore_terminal(void) { restore(output_descriptor); }

void cn_ask_for_reports(bool wanted) {
  if (!is_like_xterm) return;
  const char *mode = wanted ? "\033[?1006;1000;2004h" : "\033[?1006;1000;2004l";
  ssize_t written = write(output_descriptor, mode, strlen(mode));
  (void)written;
}

/* Whether memory has probably run out: as much again and again as is in use cannot be had. Swift tells of that by SIGABRT,
   but only in words. */
static bool is_short_of_memory(void) {
  size_t size = (size_t)1 << 26;
  char words[128];
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  ssize_t length = file < 0 ? 0 : read(file, words, sizeof words - 1);
  if (file >= 0) close(file);
  size_t pages = 0;
  /* The second number: pages in use. */
  for (ssize_t i = 0, field = 0; i < length && field < 2; i++) {
    if (words[i] == ' ') field++;
    else if (field == 1) pages = pages * 10 + (size_t)(words[i] - '0');
  }
  size_t used = pages * (size_t)sysconf(_SC_PAGESIZE) * 2;
  if (used > size) size = used;
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return true;
  munmap(memory, size);
  return false;
}

void cn_give_back(void) {
  cn_ask_for_reports(false);
  endwin();
  /* Once more: ncurses shows the cursor and leaves the screen then, with which libvterm, as in Vim and Neovim, brings
     back a cursor that was hidden when ncurses saved its place last. */
  ssize_t written = write(output_descriptor, restore_bytes + cursor_start, cursor_length);
  (void)written;
}

/* Lets what other threads draw from now on go nowhere; answers what leads to the terminal still. What one of them is
   writing now may come to its end. */
static int take_output(void) {
  int own = fcntl(output_descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  bool is_taken = own >= 0 && nowhere >= 0;
  if (is_taken && output_descriptor != STDERR_FILENO) dup2(nowhere, output_descriptor);
  if (is_taken && screen_descriptor >= 0) dup2(nowhere, screen_descriptor);
  if (nowhere >= 0) close(nowhere);
  if (!is_taken) return output_descriptor;
  poll(NULL, 0, 10);
  return own;
}

static void on_crash(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  /* Where memory runs out several threads crash at once; the first one gives the terminal back. */
  while (atomic_flag_test_and_set(&crashing)) pause();
  restore(take_output());
  /* ncurses believes the description of the terminal: one that is damaged leads it anywhere. */
  bool is_own = info->si_code > 0 || info->si_pid == getpid();
  bool is_terminal = is_starting && is_own && gettid() == getpid();
  const char *words = signal_number == SIGABRT && is_short_of_memory() ? memory_message
                      : is_terminal                                   ? terminal_message
                                                                      : crash_message;
  ssize_t written = write(STDERR_FILENO, words, strlen(words));
  (void)written;
  if (words == terminal_message) _exit(1);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void cn_remember_modes(int input) {
  input_descriptor = input;
  have_modes = tcgetattr(input, &saved_modes) == 0;
}

void cn_draw_on(int screen) { screen_descriptor = screen; }

void cn_prepare_restore(int output) {
  output_descriptor = output;
  restore_length = 0;
  const char *mouse = tigetstr("kmous");
  is_like_xterm = mouse != NULL && mouse != (const char *)-1;
  if (is_like_xterm) add_bytes("\033[?1006;1000;2004l");
  add_capability("rmcup");
  add_capability("rmkx");
  add_capability("sgr0");
  add_capability("op");
  cursor_start = restore_length;
  add_capability("cnorm");
  cursor_length = restore_length - cursor_start;
  add_bytes("\r\n");
}

void cn_set_starting(bool starting) { is_starting = starting; }

void cn_watch_crashes(const char *message, const char *on_want_of_memory,
                      const char *on_bad_terminal) {
  crash_message = message;
  memory_message = on_want_of_memory;
  terminal_message = on_bad_terminal;
  /* A stack of its own, so that the handler also runs when the stack is full. */
  static char stack_memory[1 << 15];
  stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  /* A crash of the handler itself ends the program. */
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
    sigaddset(&action.sa_mask, crashes[i]);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
    sigaction(crashes[i], &action, NULL);
}
