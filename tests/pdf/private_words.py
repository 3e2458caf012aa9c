"""Looks in pages that a real hearth writes as PDF, at what can be copied out of them and at every
string that is in them, for words that nobody said yes to, and for names that were to be left out.

usage: private_words.py HEARTH EVENT_PACK
"""

import concurrent.futures
import os
import random
import re
import subprocess
import sys
import tempfile

HEARTH, EVENT_PACK = sys.argv[1:3]
JOURNALS = 60
# As names, words and numbers that stand in nothing else.
ALEX, SAM = "Quendolin", "Zebulon"
OTHER_TAG = "firewood"  # of Zebulon
SHARES = ("shared", "private")


class Home:
    """A journal of two people in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.page_file = os.path.join(folder, "page.pdf")
        self.environment = {"HOME": folder, "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8",
                            "HEARTH_NOW": "2026-03-01T19:00:00+01:00"}
        self.run("init", "--no-encryption", "--person", ALEX, "--person", SAM)

        self.share_events()

    def share_events(self):
        """What happened is for both here, unless it is said to be private."""
        place = os.path.join(self.folder, ".config/hearth/prompts/log")
        os.makedirs(place)
        with open(EVENT_PACK, encoding="utf-8") as shipped:
            pack = shipped.read().replace('share = "private"', 'share = "shared"')
        with open(os.path.join(place, "event.toml"), "w", encoding="utf-8") as own:
            own.write(pack)

    def run(self, *words):
        done = subprocess.run([HEARTH, "--no-input", *words], env=self.environment, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{words} ended with {done.returncode}: {done.stderr.decode()}")

    def page(self, *words):
        """The text of a page and every string in it."""
        file = self.page_file
        done = subprocess.run([HEARTH, "--no-input", "export", "--for", "therapist", "--force", "-o", file,
                               *words], env=self.environment, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{words} ended with {done.returncode}: {done.stderr.decode()}")
        return words_in(file)


def text_strings(opened):
    """The strings of a PDF that qpdf has laid open, those in UTF-16 as well."""
    for literal in re.findall(rb"\(((?:[^()\\]|\\.)*)\)", opened, re.S):
        plain = re.sub(rb"\\([0-7]{1,3}|.)",
                       lambda m: bytes([int(m[1], 8) & 255]) if m[1].isdigit() else m[1], literal, flags=re.S)
        yield plain.decode("utf-16", "replace") if plain[:2] == b"\xfe\xff" else plain.decode("latin-1")
    for digits in re.findall(rb"<([0-9a-fA-F\s]{4,})>", opened):
        whole = bytes.fromhex(re.sub(rb"\s", b"", digits + b"0" * (len(re.sub(rb"\s", b"", digits)) % 2)).decode())
        if whole[:2] == b"\xfe\xff":
            yield whole.decode("utf-16", "replace")


def words_in(file):
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True).stdout
    opened = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, "-"], check=True,
                            capture_output=True).stdout
    return " ".join(" ".join([text, opened.decode("latin-1"), *text_strings(opened)]).split())


def fill(home, chance):
    """Moments, each with a word of its own; of whom and for whom they are."""
    kept = []
    for number in range(10):
        # The first is what is to be found on a page of Alex.
        name, share = (ALEX, "shared") if number == 0 else (chance.choice((ALEX, SAM)), chance.choice(SHARES))
        word = f"canary{chance.randrange(10**9):09d}"
        about = chance.choice((f"with {SAM}", f"with {ALEX}", "alone"))
        home.run("log", "event", "--as", name, "--set", f"event={word} {about}", "--set",
                 "event_on=2026-02-1" + str(number), *(["--private"] if share == "private" else []))
        kept.append((name, share, word))
    for name, tag in ((ALEX, "lamplight"), (SAM, OTHER_TAG)):
        for day in range(1, 6):
            home.run("checkin", "weekly", "--as", name, "--date", f"2026-02-{day + 20}", "--set",
                     f"comfort={chance.randrange(11)}", "--set", f"helped={tag}")
    return kept


def absent(page, words, what):
    found = [word for word in words if word.lower() in page.lower()]
    if found:
        sys.exit(f"{what}: {found} in {page[:2000]!r}")


def present(page, words, what):
    missing = [word for word in words if word not in page]
    if missing or not words:
        sys.exit(f"{what}: {missing} not in {page[:2000]!r}")


def words_of(kept, name, share):
    return [word for who, how, word in kept if (who, how) == (name, share)]


def check(home, kept):
    """A page of Alex alone: theirs that is shared, and nothing else."""
    others = [OTHER_TAG, *(word for who, how, word in kept if (who, how) != (ALEX, "shared"))]
    for option in ("--only-me", "--pseudonyms"):
        page = home.page(option, "--as", ALEX, "--yes")
        absent(page, others, f"words of others with {option}")
        absent(page, [SAM], f"a name with {option}")
        if option == "--pseudonyms":
            absent(page, [ALEX], f"a name with {option}")
    page = home.page("--as", ALEX, "--yes", "--more")
    absent(page, others, "words of others")
    present(page, words_of(kept, ALEX, "shared")[:1], "words that were agreed to")


def bytes_of(home):
    home.page("--as", ALEX, "--yes", "--more")
    with open(home.page_file, "rb") as file:
        return file.read()


def check_other_makes_no_difference(home):
    """Whether the other keeps something back, and how much, is told by no byte."""
    before = bytes_of(home)
    home.run("log", "--as", SAM, "--private", "something of mine")
    if bytes_of(home) != before:
        sys.exit("a private note of somebody else changes the page")


def check_journal(seed):
    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder)
        check(home, fill(home, random.Random(seed)))
        check_other_makes_no_difference(home)


def main():
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        for _ in workers.map(check_journal, range(JOURNALS)):
            pass


main()
