#!/usr/bin/env python3
"""Files of C++ that can be compiled as one: none of them declares, for itself alone, a name that
another uses, or a type or constant that a header of another has. Nearly all that a compiler does for
one file it does for headers.

usage: scripts/groups.py FILE...      prints a line for each: the number of its group, and the file
"""
import functools
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRIVATE = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
NAMES = re.compile(
    r"^(?:template <[^>]*>\s*)?(?:(?:class|struct|enum class|enum) (?=\w+(?: final| :| \{|;))"
    r"|(?:using|namespace) (?=\w+ =))(\w+)"
    r"|^[A-Za-z_\[][\w:<>,&*\[\]() ]*?[ &*>](\w+)(?=\(|\{| =|;|\[)", re.M)
OF_HEADER = re.compile(
    r"^(?:class|struct|enum class|enum|using) (?!namespace )(\w+)\b(?!;|::)|^inline constexpr [^=({]*?(\w+)(?= =|\{|\[)", re.M)
INCLUDED = re.compile(r'^#include ["<]([^">]+\.hpp)[">]', re.M)
RAW_STRING = re.compile(r'R"(\w*)\(.*?\)\1"', re.S)
NOT_CODE = re.compile(r"//.*|\"(?:[^\"\\\n]|\\.)*\"|(?:\.|->|::)\w+")


def private_names(text):
    """What a file declares for itself alone; all that stands at the beginning of a line there."""
    names = set()
    text = RAW_STRING.sub('""', text)
    for region in PRIVATE.findall(text):
        for kind, other in NAMES.findall(region):
            names.add(kind or other)
    names.discard("fs")  # the same everywhere, and may be said twice
    names.update(for_good(text))
    names.update(re.findall(r"^static [^(]*?(\w+)\(", text, re.M))
    return names


def for_good(text):
    """What stands once in a program, or for all that follows."""
    found = re.findall(r'^#define (\w+)|^(?:extern "C" )?int (main|LLVMFuzzerTestOneInput)\(', text, re.M)
    names = {defined or entry for defined, entry in found}
    if re.search(r"^ *using namespace std(::chrono)?;", text, re.M):
        names.add("namespace")  # which every file says: it stays alone
    return names


def used_names(text):
    """What a file may mean by a name of its own, or of a header."""
    return set(re.findall(r"[A-Za-z_]\w*", NOT_CODE.sub(" ", text)))


@functools.cache
def headers_of(file):
    """The headers of ours that a file includes, and those that they do."""
    ours = [ROOT / "include", ROOT / "tests", file.parent,
            *(folder for folder in file.parents if folder.parent == ROOT / "src")]
    found = set()
    for name in INCLUDED.findall(file.read_text()):
        header = next((folder / name for folder in ours if (folder / name).is_file()), None)
        if header:
            found |= {header} | headers_of(header)
    return found


@functools.cache
def types_and_constants(header):
    return {kind or constant for kind, constant in OF_HEADER.findall(header.read_text())}


@functools.cache
def declared_in(header):
    """All that a header declares, what belongs to something else included; parameters are not."""
    return set(re.findall(r"\b([A-Za-z_]\w*)(?=\(|;| =|\{| \{)", NOT_CODE.sub(" ", header.read_text())))


def members(text):
    """What stands after a dot, an arrow or a namespace."""
    return set(re.findall(r"(?:\.|->|::)\s*(\w+)", text))


def can_be_renamed(file):
    """Of the names of a file for itself alone those that mean nothing else anywhere in it."""
    text = file.read_text()
    meant = members(text).union(*(declared_in(header) for header in headers_of(file)))
    return private_names(text) - meant - for_good(text)


def names_of_headers(file):
    """What cannot be said twice of what its headers declare, and which does: functions may be."""
    return {name: header for header in headers_of(file) for name in types_and_constants(header)}


class Group:
    def __init__(self, place, most):
        self.place, self.most, self.files = place, most, []
        self.private, self.used, self.declared = set(), set(), {}

    def takes(self, private, used, declared):
        """Whether no name would mean two things."""
        return (len(self.files) < self.most and not self.private & used and not private & self.used
                and all(self.declared.get(name, header) == header for name, header in declared.items()))

    def add(self, file, private, used, declared):
        self.files.append(file)
        self.private |= private
        self.used |= used
        self.declared |= declared


def groups(files, place=lambda file: None, most=12, renaming=False):
    """The files in groups, each of one place and of at most so many; where the names that can be are
    renamed, they keep no two apart."""
    made = []
    for file in sorted(files):
        text, declared, gone = file.read_text(), names_of_headers(file), set()
        if renaming:
            gone = can_be_renamed(file)
        names = private_names(text) - gone, (used_names(text) - gone) | declared.keys(), declared
        group = next((g for g in made if g.place == place(file) and g.takes(*names)), None)
        if group is None:
            group = Group(place(file), most)
            made.append(group)
        group.add(file, *names)
    return [group.files for group in made]


if __name__ == "__main__":
    for number, group in enumerate(groups(map(pathlib.Path, sys.argv[1:]))):
        for one in group:
            print(f"{number} {one}")
