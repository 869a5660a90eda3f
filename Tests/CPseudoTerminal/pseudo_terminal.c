#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pty.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utmp.h>

/* Has the system end this process, and those it starts, at the first attempt to make a socket. */
static bool forbid_sockets(void) {
  struct sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof rules / sizeof rules[0], .filter = rules};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

int cpt_spawn(const char *path, char *const argv[], char *const envp[], int rows, int columns,
              int input, bool offline, struct termios *before, pid_t *child) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal = -1, other = -1;
  if (openpty(&terminal, &other, NULL, NULL, &size) != 0) return -1;
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  tcgetattr(other, before);
  pid_t pid = fork();
  if (pid == 0) {
    login_tty(other);
    /* The threads on which tests run block signals; the program must not. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (input >= 0) dup2(input, STDIN_FILENO);
    if (offline && !forbid_sockets()) _exit(126);
    execve(path, argv, envp);
    _exit(127);
  }
  close(other);
  *child = pid;
  return pid < 0 ? -1 : terminal;
}

int cpt_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

bool cpt_has_modes(int terminal, const struct termios *before) {
  struct termios now;
  if (tcgetattr(terminal, &now) != 0) return false;
  return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag &&
         now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag &&
         memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}

int cpt_limit_file_size(pid_t process, unsigned long bytes) {
  struct rlimit limit = {.rlim_cur = bytes, .rlim_max = RLIM_INFINITY};
  return prlimit(process, RLIMIT_FSIZE, &limit, NULL);
}

int cpt_signal_thread(pid_t process, pid_t thread, int signal_number) {
  return (int)syscall(SYS_tgkill, process, thread, signal_number);
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
