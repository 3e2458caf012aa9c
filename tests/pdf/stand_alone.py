"""Looks from outside at what hearth-pdf touches: no file is opened to be written, wherever its fonts
lie, nothing is asked of a network, and hearth itself links none of the libraries.

usage: stand_alone.py HEARTH HEARTH_PDF
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import documents

HEARTH, HEARTH_PDF = sys.argv[1:3]
CALLS = "trace=%file,%network"
CHANGES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|\b(creat|mkdir|mkdirat|unlink|unlinkat|rename|renameat|renameat2|"
                     r"link|linkat|symlink|symlinkat|chmod|fchmodat|utimensat|socket|connect)\(")


def same(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: {found!r} in place of {wanted!r}")


def check_links():
    shown = subprocess.run(["ldd", HEARTH], check=True, capture_output=True, text=True).stdout
    same([line for line in shown.splitlines() if re.search("pango|cairo|qpdf|fontconfig", line)], [],
         "what hearth links")


def calls_of(home, folder):
    log = os.path.join(folder, "log")
    environment = {"HOME": home, "PATH": os.environ.get("PATH", "")}
    subprocess.run(["strace", "-f", "-e", CALLS, "-o", log, HEARTH_PDF], check=True, env=environment,
                   input=documents.request(documents.appointment()), capture_output=True)
    with open(log, encoding="utf-8", errors="replace") as file:
        return file.read().splitlines()


def some_font():
    return subprocess.run(["fc-match", "--format=%{file}", "sans"], check=True, capture_output=True,
                          text=True).stdout


def check_calls(folder):
    """In a home where nothing is, and in one whose fonts are in no list yet."""
    unlisted = os.path.join(folder, "unlisted")
    os.makedirs(os.path.join(unlisted, ".fonts"))
    shutil.copy(some_font(), os.path.join(unlisted, ".fonts"))
    for home in (os.path.join(folder, "bare"), unlisted):
        os.makedirs(home, exist_ok=True)
        before = sorted(os.listdir(home))
        calls = calls_of(home, folder)
        same(any("openat" in call for call in calls), True, "some calls")
        same([call for call in calls if CHANGES.search(call)], [], "calls that change something")
        same(sorted(os.listdir(home)), before, "what is in the home")


def main():
    check_links()
    if not shutil.which("strace"):
        print("SKIP: strace is not here; what hearth-pdf opens was not looked at")
        return
    with tempfile.TemporaryDirectory() as folder:
        check_calls(folder)


main()
