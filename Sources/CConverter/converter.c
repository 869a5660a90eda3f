#define _GNU_SOURCE
#include "CConverter.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void limit(int what, rlim_t most) {
  struct rlimit limits = {most, most};
  setrlimit(what, &limits);
}

/* What the child becomes; never returns. Only calls that are safe after fork. */
static void become(const char *const arguments[], int document, int output, int errors, int report, size_t memory,
                   unsigned seconds, pid_t parent) {
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  /* The document may be 3 already, which dup2 would leave closed on exec. */
  if (document == 3) fcntl(3, F_SETFD, 0);
  else dup2(document, 3);
  limit(RLIMIT_AS, memory);
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvp(arguments[0], (char *const *)arguments);
  int reason = errno;
  ssize_t written = write(report, &reason, sizeof reason);
  (void)written;
  _exit(127);
}

static void close_both(const int ends[2]) {
  if (ends[0] >= 0) close(ends[0]);
  if (ends[1] >= 0) close(ends[1]);
}

int cc_start(const char *const arguments[], int document, size_t memory, unsigned seconds, cc_converter *converter) {
  int output[2] = {-1, -1}, errors[2] = {-1, -1}, report[2] = {-1, -1};
  int reason = 0;
  /* The report is above 3, so that the document does not take its place. */
  if (pipe2(output, O_CLOEXEC) != 0 || pipe2(errors, O_CLOEXEC) != 0 || pipe2(report, O_CLOEXEC) != 0) reason = errno;
  int high = reason == 0 ? fcntl(report[1], F_DUPFD_CLOEXEC, 10) : -1;
  if (reason == 0 && high < 0) reason = errno;
  pid_t parent = getpid();
  pid_t child = reason == 0 ? fork() : -1;
  if (child == 0) {
    int out = fcntl(output[1], F_DUPFD_CLOEXEC, 10), err = fcntl(errors[1], F_DUPFD_CLOEXEC, 10);
    become(arguments, document, out, err, high, memory, seconds, parent);
  }
  if (reason == 0 && child < 0) reason = errno;
  if (high >= 0) close(high);
  if (report[1] >= 0) close(report[1]);
  if (child > 0) {
    /* The pipe is closed when the program has been found. */
    ssize_t count;
    do count = read(report[0], &reason, sizeof reason);
    while (count < 0 && errno == EINTR);
    if (count != sizeof reason) reason = 0;
    if (reason != 0) waitpid(child, NULL, 0);
  }
  if (report[0] >= 0) close(report[0]);
  if (reason != 0) {
    close_both(output);
    close_both(errors);
    return reason;
  }
  close(output[1]);
  close(errors[1]);
  *converter = (cc_converter){child, output[0], errors[0]};
  return 0;
}

bool cc_has_ended(const cc_converter *converter) {
  siginfo_t info = {0};
  return waitid(P_PID, (id_t)converter->process, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
}

int cc_end(const cc_converter *converter, bool wait_first) {
  int status = -1;
  /* 0 and -1 would be this process and all others. */
  if (converter->process <= 1) return status;
  if (!wait_first) kill(-converter->process, SIGKILL);
  if (!wait_first) kill(converter->process, SIGKILL);
  while (waitpid(converter->process, &status, 0) < 0 && errno == EINTR) {}
  /* What it has started is in its session. */
  kill(-converter->process, SIGKILL);
  return status;
}

int cc_file_in_memory(const void *bytes, size_t count) {
  int file = memfd_create("document", MFD_CLOEXEC);
  if (file < 0) return -1;
  for (size_t done = 0; done < count;) {
    ssize_t written = write(file, (const char *)bytes + done, count - done);
    if (written > 0) done += (size_t)written;
    else if (errno != EINTR) {
      close(file);
      return -1;
    }
  }
  lseek(file, 0, SEEK_SET);
  return file;
}
