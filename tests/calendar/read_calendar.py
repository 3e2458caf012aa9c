"""Reads the calendars of a real hearth with somebody else's reader of RFC 5545.

usage: read_calendar.py HEARTH HEARTH_CALENDAR
"""

import datetime
import os
import subprocess
import sys
import tempfile

import icalendar

HEARTH, HEARTH_CALENDAR = sys.argv[1:3]
LONG_TITLE = (
    "Garden, house; and \\ the \"rest\": über die Brücke, 日本語のとても長い題名、"
    + "and on and on, " * 12
    + "😀" * 40
    + "\na second line; the last, it is"
)
TODAY = datetime.date(2026, 3, 1)


class Home:
    """A folder in which hearth keeps a journal of two people."""

    def __init__(self, folder):
        self.environment = {
            "HOME": folder,
            "PATH": os.environ.get("PATH", ""),
            "HEARTH_NOW": "2026-03-01T19:00:00+01:00",
        }

    def run(self, *words):
        return subprocess.run(
            [HEARTH, "--no-input", *words], env=self.environment, check=True, capture_output=True
        ).stdout

    def export(self, *words):
        return self.run("plan", "export", "--format", "ics", *words)

    def fill(self):
        self.run("init", "--no-encryption", "--person", "Alex", "--person", "Sam")
        self.run("plan", "new", "touch")
        for name in ("Alex", "Sam"):
            self.run("plan", "want", "--set", "want=yes", "--as", name)
        self.run("plan", "agree", "--set", "scope=evenings", "--set", "sign=yes", "--as", "Alex")
        self.run("plan", "agree", "1", "--set", "sign=yes", "--as", "Sam")
        self.run("plan", "decide", "--set", "decision=Bed", "--as", "Alex")
        self.run("plan", "decide", "1", "--set", "status=trial", "--set", "revisit_on=2026-04-01")


def events_of(text):
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def same(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: {found!r} in place of {wanted!r}")


def check_days(text):
    """The first day and, as the standard has it, the first that is no part of it any more."""
    found = [(event.decoded("DTSTART"), event.decoded("DTEND")) for event in events_of(text)]
    day = datetime.timedelta(days=1)
    review, again = datetime.date(2026, 3, 31), datetime.date(2026, 4, 1)
    same(found, [(TODAY, TODAY + 7 * day), (review, review + day), (again, again + day)], "days")


def check_fields(text):
    """Nothing is in it but what has to be."""
    calendar = icalendar.Calendar.from_ical(text)
    same(sorted(calendar.keys()), ["PRODID", "VERSION"], "the calendar")
    same(str(calendar["VERSION"]), "2.0", "VERSION")
    wanted = ["CLASS", "DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID"]
    for event in events_of(text):
        same(sorted(event.keys()), wanted, "an event")
        same(str(event["CLASS"]), "PRIVATE", "CLASS")
        same(str(event["TRANSP"]), "TRANSPARENT", "TRANSP")
        stamp = event.decoded("DTSTAMP")
        same(stamp, datetime.datetime(2026, 3, 1, 18, tzinfo=datetime.timezone.utc), "DTSTAMP")
        same(event["DTSTART"].params.get("VALUE"), "DATE", "VALUE of DTSTART")
        same(event["DTEND"].params.get("VALUE"), "DATE", "VALUE of DTEND")


def check_uids(first, later):
    uids = [str(event["UID"]) for event in events_of(first)]
    same(len(set(uids)), 3, "different UIDs")
    same([str(event["UID"]) for event in events_of(later)], uids, "UIDs of a later export")


def check_lines(text):
    """No line is longer than 75 bytes, and none is cut within a character."""
    same(text.count(b"\n"), text.count(b"\r\n"), "ends of lines")
    for line in text.split(b"\r\n"):
        line.decode("utf-8")
        if len(line) > 75:
            sys.exit(f"a line of {len(line)} bytes: {line!r}")


def check_title(text, title):
    """Readers forgive what is not escaped, so that is looked at in the text itself."""
    escaped = title
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        escaped = escaped.replace(plain, written)
    unfolded = text.decode("utf-8").replace("\r\n ", "")
    same(unfolded.count(f"\r\nSUMMARY:{escaped}\r\n"), 3, "escaped SUMMARY")
    for event in events_of(text):
        same(str(event["SUMMARY"]), title, "SUMMARY")


def check_refused(given):
    """One line on stderr, nothing on stdout, exit code 1."""
    done = subprocess.run([HEARTH_CALENDAR], input=given, capture_output=True)
    same((done.returncode, done.stdout, done.stderr.count(b"\n")), (1, b"", 1), f"of {given!r}")


def check_bad_input():
    event = b'{"uid":"404b1f4f-395c-53b0-ba47-f80aa4b0a4ad","from":"%s","to":"2026-03-07","title":%s}'
    days = b'{"now":"2026-03-01T19:00:00Z","days":[%s]}'
    for given in (
        b"", b"[]", b"{\n", b"\xff", days % b"1", days % b"{}",
        b'{"now":"yesterday","days":[]}', b'{"now":"2026-03-01T19:00:00Z","days":{}}',
        days % event % (b"2026-02-30", b'"x"'), days % event % (b"2026-03-08", b'"x"'),
        days % event % (b"2026-03-01", b'""'), days % event % (b"2026-03-01", b'"\\u0000"'),
        (days % event % (b"2026-03-01", b'"x"')).replace(b"404b", b""),
    ):
        check_refused(given)


def main():
    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder)
        home.fill()
        plain = home.export()
        long = home.export("--title", LONG_TITLE)
        home.environment["HEARTH_NOW"] = "2026-03-03T08:00:00+01:00"
        later = home.export()
    check_days(plain)
    check_fields(plain)
    check_fields(long)
    check_uids(plain, later)
    check_lines(plain)
    check_lines(long)
    check_title(long, " ".join(LONG_TITLE.split("\n")))  # a title is one line
    check_bad_input()


main()
