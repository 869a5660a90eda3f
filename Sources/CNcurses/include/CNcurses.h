#ifndef CNCURSES_H
#define CNCURSES_H
/* The part of the terminal that Swift cannot do: macros and globals of ncurses that it does not
   import, ppoll, and code that must be safe inside a signal handler. */

/* The wide-character API must be asked for before <ncurses.h> is read. */
#define NCURSES_WIDECHAR 1
#if !__has_include(<ncurses.h>)
#error "ncurses.h not found: apt-get install libncursesw5-dev"
#endif
#include <ncurses.h>
#include <stdbool.h>

/* Macros, as constants. */
static const attr_t cn_attr_normal = A_NORMAL;
static const attr_t cn_attr_bold = A_BOLD;
static const attr_t cn_attr_dim = A_DIM;
static const attr_t cn_attr_reverse = A_REVERSE;
static const attr_t cn_attr_underline = A_UNDERLINE;

/* Globals, as functions. */
static inline WINDOW *_Nullable cn_screen(void) { return stdscr; }
static inline int cn_rows(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }

/* open_terminal.c */
typedef enum {
  CN_OPENED = 0,
  CN_UNKNOWN_TERMINAL,     /* no description for TERM, or TERM is not set */
  CN_NO_CURSOR_ADDRESSING, /* the terminal cannot put the cursor anywhere */
  CN_NOT_STARTED           /* ncurses could not start for another reason */
} cn_open_result;

/* Starts ncurses: keys from one descriptor, the screen on another. The locale is set so that
   characters are UTF-8 whatever LANG says. */
cn_open_result cn_open_terminal(int input, int output);
/* The name of a terminal that is known here and is like many; NULL if none is. For when the one of TERM is not. */
const char *_Nullable cn_known_terminal(int output);
/* How many colours the terminal has; 0 if none. Asked before start_color, after which ncurses would send white on black
   by itself. */
int cn_colors(void);
/* Tells ncurses the size that the window has, if it has missed a change; KEY_RESIZE follows. */
void cn_check_size(int output);

/* cell_width.c */
/* Says how wide ncurses is to take ambiguous characters (UAX #11). */
void cn_set_ambiguous_wide(bool wide);

/* ask_width.c */
/* Where the terminal is asked how wide it draws “. Not in the first row, whose report would look
   like F3 with a modifier. */
enum { CN_ASKED_ROW = 2 };
/* Draws “, asks where the cursor is, and takes the character away again; false if the terminal
   cannot be asked. The answer comes among the keys. Call before anything is drawn. */
bool cn_ask_width(int output);

/* wait_for_input.c */
typedef enum {
  CN_INPUT = 0,  /* there are bytes to read */
  CN_SIGNAL,     /* a signal came: look at cn_ending_signal, and for a new size */
  CN_HANGUP,     /* the terminal is gone */
  CN_WOKEN,      /* the waker is readable, and there is no input */
  CN_NOTHING     /* none of these in the time */
} cn_wait_result;

/* Takes SIGTSTP and the signals that end the program, to note them; and blocks SIGWINCH, so that it
   arrives only inside cn_wait_for_input. Call before cn_open_terminal: ncurses leaves SIGTSTP alone
   if it is taken, and would lose one that comes while it draws. */
void cn_hold_signals(void);
/* Sleeps until there is input, a signal, the waker is readable, or the terminal is gone, for so many milliseconds at the
   most: 0 only looks, and lets signals in; less than 0 is for ever. */
cn_wait_result cn_wait_for_input(int input, int waker, int milliseconds);
/* Waits until a descriptor is ready for some of the events of poll; false if the program is to end, or on trouble. */
bool cn_wait_until_ready(int descriptor, short events);
/* Starts a process as fork does, which hears of all signals that ask this program to end, until it has ended itself. */
int cn_fork_child(void);
/* Waits for the end of that process; answers its status as waitpid gives it, or -1. */
int cn_wait_for_child(void);
/* The signal that asked the program to end, or 0. A second one ends it at once. */
int cn_ending_signal(void);
/* Whether SIGTSTP has come since this was last asked. */
bool cn_take_suspend_request(void);
/* Whether the program has been continued after a SIGSTOP, which nobody can catch, since this was last
   asked; the modes that the shell has changed meanwhile are set again. */
bool cn_take_continuation(void);
/* Gives the terminal back and stops: the whole job, as Ctrl-Z does for other programs, or this
   program alone. Returns when the shell continues it; the next refresh takes the terminal again. */
void cn_suspend(bool whole_job);

/* restore_terminal.c */
/* Remembers the modes of the terminal. Call before cn_open_terminal changes them. */
void cn_remember_modes(int input);
/* From now on a crash puts the terminal back, as far as it was taken; then message is printed, or another one if
   memory has probably run out, and the program dies of the same signal. While the terminal is taken a crash of the first
   thread ends it with status 1, and what is said of a terminal whose description is damaged. All must stay valid. */
void cn_watch_crashes(const char *_Nonnull message, const char *_Nonnull on_want_of_memory,
                      const char *_Nonnull on_bad_terminal);
/* Says that the terminal is being taken, or has shown its first picture. */
void cn_set_starting(bool starting);
/* Says on which descriptor ncurses draws, so that a crash keeps other threads from drawing on. */
void cn_draw_on(int screen);
/* Makes ready to put the terminal back. Call after cn_open_terminal. */
void cn_prepare_restore(int output);
/* How long a terminal may take nothing when it is put back, in milliseconds. */
enum { CN_PATIENCE = 200 };
/* Puts the terminal back. */
void cn_restore_terminal(void);
/* Gives the terminal back as endwin does, until the next refresh. */
void cn_give_back(void);
/* Asks a terminal like xterm to mark what is pasted (mode 2004) and to report the buttons of the mouse (1000, in the form of
   1006), or no longer; ncurses has no name for the first. Call after cn_prepare_restore. */
void cn_ask_for_reports(bool wanted);

/* run_program.c */
/* Gives the terminal back for another program, and makes ready for what its keys then send to both.
   cn_end_lending ends that; the next refresh takes the terminal again. */
void cn_lend_terminal(void);
void cn_end_lending(void);
/* Runs a program, found in PATH, and answers its status as waitpid gives it; -1 if it could not be started.
   It reads the keyboard, or what is given as its input; a quiet one says nothing, and needs no terminal. */
int cn_run_program(int keyboard, char *_Nullable const *_Nonnull arguments,
                   const void *_Nullable input, size_t length, bool quiet);
/* Writes words and waits for Enter, between cn_lend_terminal and cn_end_lending. */
void cn_await_enter(int keyboard, int output, const char *_Nonnull words);
/* Whether the description of the terminal says how its clipboard is set (Ms, as tmux has named it). */
bool cn_has_clipboard(void);
#endif
