"""A program in a pseudo-terminal with libvterm: what is on its screen, and how long it takes to get there."""
import atexit, ctypes, ctypes.util, fcntl, os, pty, select, shutil, signal, struct, tempfile, termios, time

vterm = ctypes.CDLL(ctypes.util.find_library("vterm") or "libvterm.so.0")


class Rect(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("top", "bottom", "left", "right")]


for name in ("vterm_new", "vterm_obtain_screen"):
    getattr(vterm, name).restype = ctypes.c_void_p
vterm.vterm_input_write.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
vterm.vterm_output_read.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
vterm.vterm_output_read.restype = ctypes.c_size_t
vterm.vterm_obtain_screen.argtypes = [ctypes.c_void_p]
vterm.vterm_screen_get_text.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, Rect]
vterm.vterm_screen_get_text.restype = ctypes.c_size_t
vterm.vterm_set_size.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
vterm.vterm_set_utf8.argtypes = [ctypes.c_void_p, ctypes.c_int]
vterm.vterm_screen_reset.argtypes = [ctypes.c_void_p, ctypes.c_int]
vterm.vterm_screen_enable_altscreen.argtypes = [ctypes.c_void_p, ctypes.c_int]
vterm.vterm_free.argtypes = [ctypes.c_void_p]


# The folders of somebody who has used Gangmu before, has no settings, and keeps nothing of this.
home = tempfile.mkdtemp()
os.mkdir(os.path.join(home, "gangmu"))
atexit.register(shutil.rmtree, home)


class EmulatedTerminal:
    """Starts a program at once; times are milliseconds."""

    def __init__(self, command, rows=30, columns=100):
        self.rows, self.columns = rows, columns
        self.vterm = vterm.vterm_new(rows, columns)
        vterm.vterm_set_utf8(self.vterm, 1)
        self.screen = vterm.vterm_obtain_screen(self.vterm)
        vterm.vterm_screen_enable_altscreen(self.screen, 1)
        vterm.vterm_screen_reset(self.screen, 1)
        self.start = time.monotonic()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", LESSCHARSET="utf-8", LESSHISTFILE="-")
            os.environ.update(XDG_STATE_HOME=home, XDG_CONFIG_HOME=home, HOME=home)
            os.execvp(command[0], command)

    def pump(self, wait):
        """Takes what comes within so many seconds; false when nothing does."""
        if not select.select([self.terminal], [], [], wait)[0]:
            return False
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            return False
        vterm.vterm_input_write(self.vterm, data, len(data))
        answer = ctypes.create_string_buffer(1024)
        count = vterm.vterm_output_read(self.vterm, answer, 1024)
        if count:
            os.write(self.terminal, answer.raw[:count])
        return True

    def text(self, rows=None):
        """The words of all rows, or of these: in one call, since the programs wait while this looks."""
        first, end = rows or (0, self.rows)
        room = ctypes.create_string_buffer((end - first) * self.columns * 8)
        count = vterm.vterm_screen_get_text(self.screen, room, len(room), Rect(first, end, 0, self.columns))
        return room.raw[:count].decode("utf-8", "replace")

    def row(self, index):
        return self.text((index, index + 1)).rstrip()

    def time_until(self, holds, limit=60):
        """The time until the screen satisfies `holds`, from now on; None if it never does."""
        start = time.monotonic()
        while time.monotonic() - start < limit:
            if holds(self):
                return (time.monotonic() - start) * 1000
            self.pump(0.5)
        return None

    def time_of_key(self, keys, holds, limit=60):
        """The time from a key to a screen that satisfies `holds`."""
        while self.pump(0):
            pass
        os.write(self.terminal, keys.encode())
        return self.time_until(holds, limit)

    def resize(self, rows, columns):
        self.rows, self.columns = rows, columns
        vterm.vterm_set_size(self.vterm, rows, columns)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def status(self, field):
        """A field of /proc/PID/status in bytes: VmRSS, VmHWM."""
        for line in open(f"/proc/{self.pid}/status"):
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
        return 0

    def cpu(self):
        """The time that the processors have spent on it."""
        fields = open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
        vterm.vterm_free(self.vterm)
