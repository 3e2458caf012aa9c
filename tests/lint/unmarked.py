"""Finds words that nobody has marked for translation.

usage: unmarked.py HOUSE [PLACE...]

Reads every string literal of the places that po/marked names (of PLACEs, if there are any) and
prints, as `file:line: "the literal"`, those with words in it that stand in no call of tr(), trn()
or msgid() and that po/marked does not except. What counts as words: two of them, one beside a mark
that is filled in, or a single one with a capital or a full stop. A lone lower-case word is not
found: nothing tells it from a name of data.
"""

import pathlib
import re
import sys

MARKERS = {"tr", "trn", "msgid"}
# What an option is for is declared before it is known who reads it.
MARKERS |= {"value", "many", "flag", "number", "static_assert"}
TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|^[ \t]*\#[^\n]*|'(?:\\.|[^'\\\n])*')
      | (?P<raw>R"(?P<mark>[^\s()\\]*)\((?P<rawtext>.*?)\)(?P=mark)")
      | "(?P<text>(?:\\.|[^"\\\n])*)"
      | (?P<open>\()
      | (?P<close>\))
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<other>[^\s])""",
    re.S | re.M | re.X,
)
FIELD = re.compile(r"\{[^{}]*\}")
NO_WORDS = re.compile(r"`[^`]*`|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\.|^hearth( [a-z]+)*( \{\})* ?$")
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|WHERE|ORDER BY|AND|IS NULL)\b")
WORD = re.compile(r"\b(?:[A-Za-z][A-Za-z']+|[aI])\b")
ALONE = re.compile(r"\s*[A-Z][a-z]+[.:!?]?\s*|\s*[a-z]{2,}[.:!?]\s*")


def has_words(text):
    if SQL.search(text):
        return False
    plain = FIELD.sub(" ", NO_WORDS.sub(" ", text))
    words = WORD.findall(plain)
    if len(words) == 1:
        return bool(FIELD.search(text) or ALONE.fullmatch(plain))
    return len(words) > 1 and bool(re.search(r"\s", plain.strip()))


def literals(source):
    """Each run of adjacent literals: its offset, its text, the calls that it stands in."""
    calls, before, run = [], "", None
    for token in TOKEN.finditer(source):
        kind = token.lastgroup
        if token["skip"] is not None:
            continue
        text = token["text"] if token["text"] is not None else token["rawtext"]
        if text is not None:
            run = (run[0], run[1] + text, run[2]) if run else (token.start(), text, list(calls))
            continue
        if run:
            yield run
            run = None
        if token["open"]:
            calls.append(before)
        elif token["close"] and calls:
            calls.pop()
        before = token["name"] or ""


def places_and_exceptions(house):
    places, exceptions = [], []
    for line in (house / "po/marked").read_text().splitlines():
        if line.startswith("except "):
            _, file, *words = line.split(" ", 2)
            exceptions.append((file, "".join(words)))
        elif line and not line.startswith("#"):
            places.append(line)
    return places, exceptions


def files_of(house, place):
    path = house / place
    if not path.exists():
        print(f"po/marked:1: there is no {place}")
        return []
    return [path] if path.is_file() else sorted(path.rglob("*.[ch]pp"))


def main():
    house = pathlib.Path(sys.argv[1])
    places, exceptions = places_and_exceptions(house)
    if not places:
        print("po/marked:1: no place is named")
    needed = set()
    for file in [file for place in sys.argv[2:] or places for file in files_of(house, place)]:
        source = file.read_text()
        name = str(file.relative_to(house))
        for offset, text, calls in literals(source):
            if MARKERS & set(calls) or not has_words(text):
                continue
            excuse = [one for one in exceptions if one[0] == name and one[1] in text]
            needed.update(excuse)
            if not excuse:
                print(f'{name}:{source.count(chr(10), 0, offset) + 1}: "{text}"')
    for file, words in exceptions if len(sys.argv) == 2 else []:
        if (file, words) not in needed:
            print(f"po/marked:1: the exception of {file} for '{words}' is not needed")


main()
