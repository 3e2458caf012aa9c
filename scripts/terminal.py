"""A terminal without a screen: runs a program in one, and tells what would stand there."""
import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
import unicodedata

COLOUR = 1000  # and the number of one of 256 colours
CONTROL = re.compile(r"\x1b\[([?\d;]*)([A-Za-z])|\x1b[=>78]")


class Cell:
    """A place on the screen: what stands there, and how it is shown."""

    def __init__(self, text=" ", style=()):
        self.text, self.style = text, style


class Screen:
    """What hearth, less and shells write with: text, SGR, cursor motion, clearing."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = [self.blank() for _ in range(rows)]
        self.row = self.column = 0
        self.style = ()
        self.rest = ""

    def blank(self):
        return [Cell() for _ in range(self.columns)]

    def feed(self, text):
        text = self.rest + text
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                found = CONTROL.match(text, at)
                if not found:
                    break
                self.control(found[1] or "", found[2] or "")
                at = found.end()
            else:
                self.put(text[at])
                at += 1
        self.rest = text[at:]

    def control(self, given, what):
        numbers = [int(n) for n in re.findall(r"\d+", given)]
        first = numbers[0] if numbers else 0
        if what == "m":
            self.style_with(numbers or [0])
        elif what == "H":
            self.row = max(first, 1) - 1
            self.column = (numbers[1] if len(numbers) > 1 else 1) - 1
        elif what == "J":
            self.clear_line(0 if first == 2 else self.column)
            for row in range(0 if first >= 2 else self.row + 1, self.rows):
                self.lines[row] = self.blank()
        elif what == "K":
            self.clear_line(0 if first == 2 else self.column)
        elif what == "C":
            self.column = min(self.column + max(first, 1), self.columns - 1)
        elif what == "h" and given == "?1049":
            self.lines = [self.blank() for _ in range(self.rows)]

    def clear_line(self, since):
        for column in range(since, self.columns):
            self.lines[self.row][column] = Cell()

    def style_with(self, numbers):
        if numbers[:2] == [38, 5]:
            numbers = [COLOUR + numbers[2]]
        kept = set() if 0 in numbers else set(self.style)
        self.style = tuple(sorted(kept | {n for n in numbers if n}))

    def put(self, sign):
        if sign == "\n":
            self.down()
        elif sign == "\r":
            self.column = 0
        elif sign == "\b":
            self.column = max(self.column - 1, 0)
        elif sign >= " ":
            self.write(sign)

    def write(self, sign):
        if unicodedata.combining(sign) and self.column:
            self.lines[self.row][self.column - 1].text += sign
            return
        if self.column >= self.columns:
            self.column = 0
            self.down()
        self.lines[self.row][self.column] = Cell(sign, self.style)
        self.column += 1
        if unicodedata.east_asian_width(sign) in "WF" and self.column < self.columns:
            self.lines[self.row][self.column] = Cell("", self.style)
            self.column += 1

    def down(self):
        if self.row + 1 < self.rows:
            self.row += 1
        else:
            self.lines = self.lines[1:] + [self.blank()]

    def text(self):
        return "\n".join("".join(cell.text for cell in line).rstrip() for line in self.lines)


class Session:
    """A program in a terminal of its own, and the screen that it writes on."""

    def __init__(self, argv, environment, columns=80, rows=24):
        self.screen = Screen(columns, rows)
        self.program, self.terminal = pty.fork()
        if self.program == 0:
            os.execvpe(argv[0], argv, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def listen(self, seconds):
        """Takes in what comes; false if nothing did for so long, or it has ended."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            self.screen.feed(os.read(self.terminal, 65536).decode("utf-8", "replace"))
            return True
        except OSError:
            return False

    def expect(self, words, seconds=30):
        """Waits until the words stand on the screen, and no more comes."""
        until = time.monotonic() + seconds
        while words not in self.screen.text():
            if time.monotonic() > until:
                raise RuntimeError(f"{words!r} was not shown:\n{self.screen.text()}")
            self.listen(0.2)
        while self.listen(0.3):
            pass

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.program, 0)
