#!/usr/bin/env python3
"""Files of C++ that can be compiled as one: none of them declares, for itself alone, a name that
another uses. Nearly all that a compiler does for one file it does for headers.

usage: scripts/groups.py FILE...      prints a line for each: the number of its group, and the file
"""
import pathlib
import re
import sys

MOST_FILES = 12

PRIVATE = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
NAMES = re.compile(
    r"^(?:template <[^>]*>\s*)?(?:class|struct|enum class|enum|using|namespace) (\w+)"
    r"|^[A-Za-z_\[][\w:<>,&*\[\]() ]*?[ &*>](\w+)(?=\(|\{| =|;|\[)", re.M)
NOT_CODE = re.compile(r"//.*|\"(?:[^\"\\\n]|\\.)*\"|(?:\.|->|::)\w+")


def private_names(text):
    """What a file declares for itself alone; all that stands at the beginning of a line there."""
    names = set()
    for region in PRIVATE.findall(text):
        for kind, other in NAMES.findall(region):
            names.add(kind or other)
    names.discard("fs")  # the same everywhere, and may be said twice
    names.update(re.findall(r"^#define (\w+)", text, re.M))
    names.update(re.findall(r"^static [^(]*?(\w+)\(", text, re.M))
    return names


def used_names(text):
    """What a file may mean by a name of its own, or of a header."""
    return set(re.findall(r"[A-Za-z_]\w*", NOT_CODE.sub(" ", text)))


def groups(files, place=lambda file: None):
    """The files in groups, each of one place and of at most MOST_FILES."""
    made = []
    for file in sorted(files):
        text = file.read_text()
        names, used = private_names(text), used_names(text)
        for group in made:
            apart = not group["names"] & used and not names & group["used"]
            fits = group["place"] == place(file) and apart
            if fits and len(group["files"]) < MOST_FILES:
                group["files"].append(file)
                group["names"] |= names
                group["used"] |= used
                break
        else:
            made.append({"place": place(file), "files": [file], "names": names, "used": used})
    return [group["files"] for group in made]


if __name__ == "__main__":
    for number, group in enumerate(groups(map(pathlib.Path, sys.argv[1:]))):
        for one in group:
            print(f"{number} {one}")
