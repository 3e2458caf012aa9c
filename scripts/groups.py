#!/usr/bin/env python3
"""Puts files of C++ together that can be compiled as one: nearly all that a compiler does for one file
it does for headers. A name that a file declares for itself alone ends there with the file's place in
its group. Where a name cannot be told from others, as a member is called so or a function of a header,
no two files of a group mean different things by it.

usage: scripts/groups.py FOLDER FILE...   writes each group as one file there, and prints their names
"""
import functools
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRIVATE = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
NAMES = re.compile(
    r"^(?:template <[^>]*>\s*)?(?:(?:class|struct|enum class|enum) (?=\w+(?: final| :| \{|;))"
    r"|using (?=\w+ =))(\w+)"
    r"|^(?!using |namespace )[A-Za-z_\[][\w:<>,&*\[\]() ]*?[ &*>](\w+)(?=\(|\{| =|;|\[)", re.M)
OF_HEADER = re.compile(
    r"^(?:class|struct|enum class|enum|using) (?!namespace )(\w+)\b(?!;|::)|^inline constexpr [^=({]*?(\w+)(?= =|\{|\[)", re.M)
FREE_FUNCTION = re.compile(r"^(?!using |return )[A-Za-z_\[][\w:<>,&*\[\]() ]*?[ &*>](\w+)\(", re.M)
CLASS = re.compile(r"^( *)(?:struct|class|enum|union)\b[^;{}()]*\{(.*?)(?:^\1\};|\};$)", re.M | re.S)
INCLUDED = re.compile(r'^#include ["<]([^">]+\.hpp)[">]', re.M)
RAW_STRING = re.compile(r'R"(\w*)\(.*?\)\1"', re.S)
TOKEN = re.compile(RAW_STRING.pattern + r"""|^#include.*?$|//.*?$|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'"""
                   r"|\bnamespace [\w:]+|\bhearth::(?:[a-z]\w*::)*|(?:\.|->|::)\w+|[A-Za-z_]\w*", re.M | re.S)
NOT_CODE = re.compile(r"//.*|\"(?:[^\"\\\n]|\\.)*\"|(?:\.|->|::)\w+")


def private_names(text):
    """What a file declares for itself alone; all that stands at the beginning of a line there."""
    names = set()
    text = RAW_STRING.sub('""', text)
    for region in PRIVATE.findall(text):
        for kind, other in NAMES.findall(region):
            names.add(kind or other)
    names.update(for_good(text))
    names.update(re.findall(r"^static [^(]*?(\w+)\(", text, re.M))
    return names


def entry_points(text):
    """What stands once in a program."""
    return set(re.findall(r'^(?:extern "C" )?int (main|LLVMFuzzerTestOneInput)\(', text, re.M))


def for_good(text):
    """What stands once in a program, or for all that follows."""
    names = entry_points(text) | set(re.findall(r"^#define (\w+)", text, re.M))
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
def free_names(header):
    """What a header declares outside of any class, functions too."""
    text = header.read_text()
    return types_and_constants(header) | set(FREE_FUNCTION.findall(text))


def members(text):
    """What a file declares in its classes, and names behind a dot, an arrow or a namespace too."""
    declared = set()
    for _, region in CLASS.findall(text):
        declared |= set(re.findall(r"\b([A-Za-z_]\w*)(?=\(|;| =|,|\{| \{|$)", NOT_CODE.sub(" ", region)))
    return declared & set(re.findall(r"(?:\.|->|::)(\w+)", text))


@functools.cache
def can_be_renamed(file):
    """Of the names that a file declares for itself alone those that mean nothing else in it."""
    text = file.read_text()
    meant = members(text).union(*(free_names(header) for header in headers_of(file)))
    return private_names(text) - meant - for_good(text)


def renamed(text, names, place):
    """A file in which each of these names ends with its place; a member called like it does not."""
    def told(found):
        return found[0] + str(place) if found[0] in names else found[0]
    return TOKEN.sub(told, text)


def names_of_headers(file):
    """What cannot be said twice of what its headers declare, and which does: functions may be."""
    return {name: header for header in sorted(headers_of(file)) for name in types_and_constants(header)}


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


def groups(files, own, most=24, place=lambda file: None):
    """The files in groups, each of one place and of at most so many; own() gives the names of a file
    that are renamed in it, and so keep no two apart."""
    made = []
    for file in sorted(files):
        text, declared, gone = file.read_text(), names_of_headers(file), own(file)
        names = private_names(text) - gone, (used_names(text) - gone) | declared.keys(), declared
        group = next((g for g in made if g.place == place(file) and g.takes(*names)), None)
        if group is None:
            group = Group(place(file), most)
            made.append(group)
        group.add(file, *names)
    return [group.files for group in made]


def told_apart(file, place, names):
    """The text of a file, in which these names of its own end with its place in a group, and which
    finds the headers beside it from anywhere."""
    def beside(found):
        header = file.parent / found[1]
        return f'#include "{header}"' if header.is_file() else found[0]
    return renamed(re.sub(r'^#include "([^"]+)"', beside, file.read_text(), flags=re.M), names, place)


def write_changed(path, text):
    """An unchanged file keeps its time: nothing is compiled anew for it."""
    if not path.is_file() or path.read_text() != text:
        path.write_text(text)


def main(folder, *files):
    folder.mkdir(parents=True, exist_ok=True)
    for number, group in enumerate(groups(files, can_be_renamed)):
        unit = folder / f"group_{number}.cpp"
        write_changed(unit, "".join(f'#line 1 "{file}"\n{told_apart(file, place, can_be_renamed(file))}'
                                    for place, file in enumerate(group)))
        print(unit)


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:]))
