"""Reads the reminders of a real hearth with other people's readers of RFC 5545: icalendar, and khal
where it is installed.

usage: read_reminders.py HEARTH
"""

import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import icalendar
from dateutil import rrule

HEARTH = sys.argv[1]
LABEL = "Tea; 10 min, \\ über die Brücke " + "and on " * 6
SCHEDULES = {
    "weekly": "sunday 19:00",
    "daily": "daily 02:30",
    "radar": "every 3 days 20:00",
    "solo": "monthly 31 21:00",
}
# Sunday 1 March 2026 at noon in Berlin, where clocks are put forward four weeks later.
NOW = "2026-03-01T12:00:00+01:00"
KHAL = """[calendars]
[[reminders]]
path = {folder}/calendar
[locale]
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def same(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: {found!r} in place of {wanted!r}")


def calendar_of(folder):
    environment = {"HOME": folder, "PATH": os.environ.get("PATH", ""), "HEARTH_NOW": NOW}

    def run(*words):
        return subprocess.run(
            [HEARTH, "--no-input", *words], env=environment, check=True, capture_output=True
        ).stdout

    run("init", "--no-encryption", "--person", "Alex", "--person", "Sam")
    run("remind", "set", "--label", LABEL)
    for pack, when in SCHEDULES.items():
        run("remind", "set", pack, when)
    first = run("remind", "--ics")
    same(run("remind", "--ics"), first, "a calendar that is made once more")
    return first


def check_fields(text):
    calendar = icalendar.Calendar.from_ical(text)
    same(sorted(calendar.keys()), ["PRODID", "VERSION"], "the calendar")
    wanted = ["CLASS", "DTSTAMP", "DTSTART", "DURATION", "RRULE", "SUMMARY", "TRANSP", "UID"]
    events = calendar.walk("VEVENT")
    same(len(events), len(SCHEDULES), "events")
    for event in events:
        same(sorted(event.keys()), wanted, "an event")
        same(str(event["CLASS"]), "PRIVATE", "CLASS")
        same(str(event["SUMMARY"]), LABEL.strip(), "SUMMARY")
        alarms = event.walk("VALARM")
        same(len(alarms), 1, "alarms")
        same(str(alarms[0]["ACTION"]), "DISPLAY", "ACTION")
        same(str(alarms[0]["DESCRIPTION"]), LABEL.strip(), "DESCRIPTION")
        same(alarms[0].decoded("TRIGGER"), datetime.timedelta(0), "TRIGGER")
    same(len({str(event["UID"]) for event in events}), len(events), "different UIDs")


def check_floating(text):
    """No zone is named, so that 19:00 is 19:00 wherever one is."""
    if b"TZID" in text or b"VTIMEZONE" in text:
        sys.exit("a zone is named")
    for line in text.split(b"\r\n"):
        if line.startswith(b"DTSTART"):
            same(line.endswith(b"Z"), False, "a time in UTC")


def times_of(event, count):
    start = event.decoded("DTSTART")
    same(start.tzinfo, None, "the zone of DTSTART")
    rule = rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    return [f"{time:%Y-%m-%d %H:%M}" for time, _ in zip(rule, range(count))]


def check_times(text):
    """The same hour on both sides of 29 March and of 25 October."""
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    found = sorted((times_of(event, 40) for event in events), key=lambda times: times[0])
    weekly, every, daily, monthly = found
    day = datetime.timedelta(days=1)

    def expected(first, step, clock):
        start = datetime.date.fromisoformat(first)
        return [f"{start + n * step} {clock}" for n in range(40)]

    same(weekly, expected("2026-03-01", 7 * day, "19:00"), "weekly")
    same(every, expected("2026-03-01", 3 * day, "20:00"), "every 3 days")
    same(daily, expected("2026-03-02", day, "02:30"), "daily")
    lasts = ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]
    same(monthly[:4], [f"{last} 21:00" for last in lasts], "monthly")


def check_khal(text, folder):
    if not shutil.which("khal"):
        print("SKIP: khal is not here; icalendar alone has read it")
        return
    config = os.path.join(folder, "khal.conf")
    os.mkdir(os.path.join(folder, "calendar"))
    with open(config, "w", encoding="utf-8") as file:
        file.write(KHAL.format(folder=folder))
    made = os.path.join(folder, "made.ics")
    with open(made, "wb") as file:
        file.write(text)
    environment = {**os.environ, "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"}

    def khal(*words):
        return subprocess.run(
            ["khal", "-c", config, *words], env=environment, check=True, capture_output=True, text=True
        ).stdout

    khal("import", "--batch", made)
    shown = khal("list", "--format", "{start} | {title}", "--day-format", "", "2026-03-22", "15d")
    sundays = [line.split(" | ")[0] for line in shown.splitlines() if " 19:00 |" in line]
    same(sundays, [f"2026-{day} 19:00" for day in ("03-22", "03-29", "04-05")], "Sundays in khal")


def main():
    with tempfile.TemporaryDirectory() as folder:
        text = calendar_of(folder)
        check_fields(text)
        check_floating(text)
        check_times(text)
        check_khal(text, folder)


main()
