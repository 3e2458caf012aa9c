"""Reads what hearth-pdf writes with other people's programs: poppler, qpdf and mupdf.

usage: read_pdf.py HEARTH_PDF
"""

import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import documents

HEARTH_PDF = sys.argv[1]
PASSWORD = "sieben Boote im Regen"
PAPERS = {"a4": "595.276 x 841.89 pts (A4)", "letter": "612 x 792 pts (letter)"}


def same(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: {found!r} in place of {wanted!r}")


def holds(text, part, what):
    if part not in text:
        sys.exit(f"{what}: {part!r} is not in {text!r}")


def made_of(request):
    """The PDF, and what was said on stderr."""
    done = subprocess.run([HEARTH_PDF], input=request, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"hearth-pdf ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout, done.stderr.decode()


def told(*words):
    """What a program says that finds nothing to complain of."""
    done = subprocess.run(words, capture_output=True, text=True)
    same((done.returncode, done.stderr), (0, ""), f"{words}: what it complains of")
    return done.stdout


class Looked:
    """A PDF as a file, for those who read files."""

    def __init__(self, folder, request):
        self.bytes, self.notes = made_of(request)
        self.file = os.path.join(folder, "page.pdf")
        with open(self.file, "wb") as file:
            file.write(self.bytes)

    def info(self):
        lines = told("pdfinfo", self.file).splitlines()
        return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}

    def text(self):
        return told("pdftotext", self.file, "-")

    def opened(self):
        """Its objects as text, as qpdf lays them open."""
        return subprocess.run(["qpdf", "--qdf", "--object-streams=disable", self.file, "-"],
                              check=True, capture_output=True).stdout


def check_paper_and_frame(folder):
    for paper, size in PAPERS.items():
        look = Looked(folder, documents.request(documents.appointment(), foot=documents.FOOT, paper=paper))
        info = look.info()
        same(info["Page size"], size, "the paper")
        same(info["Pages"], "1", f"pages of {paper}")
        same(info["Tagged"], "yes", "Tagged")
        same(info["Title"], "Page for an appointment, 1 March 2026", "Title")
        same(told("qpdf", "--check", look.file).count("WARNING"), 0, "warnings of qpdf")
        opened = look.opened()
        for part in (b"/Lang (en)", b"/DisplayDocTitle true", b"/Marked true",
                     b"D:20260301190000+01'00" if b"D:2026" in opened else b"20260301190000+01'00"):
            holds(opened, part, "the file")
        same(opened.count(b"/Alt "), 8, "figures in words")
        same(look.notes, "", "what is said on stderr")


def check_structure(folder):
    for blocks in (documents.appointment(), documents.every_kind(), documents.many_pages()):
        look = Looked(folder, documents.request(blocks))
        structure = told("pdfinfo", "-struct", look.file).splitlines()
        same(structure[0], "Document", "the structure")
        depths = {len(line) - len(line.lstrip()) for line in structure[1:]}
        same(0 in depths, False, "something beside the document")
    kinds = {line.split()[0].rstrip(":") for line in structure}
    same({"H1", "H2", "BlockQuote", "P", "Figure", "Link", "Table", "TR", "TH", "TD"} - kinds, set(),
         "kinds that are missing")


def check_fonts(folder):
    for blocks in (documents.every_kind(), documents.scripts()):
        look = Looked(folder, documents.request(blocks))
        fonts = told("pdffonts", look.file).splitlines()[2:]
        same(len(fonts) > 1, True, "some fonts")
        for font in fonts:
            same(font.split()[-5:-2], ["yes", "yes", "yes"], f"embedded, subset, Unicode of {font}")
        same(told("pdfimages", "-list", look.file).splitlines()[2:], [], "pictures")


def check_scripts(folder):
    """A hyphen may stand where a line ends, and nothing else may be in it that was not written."""
    look = Looked(folder, documents.request(documents.scripts()))
    text = look.text()
    for name, sentence in documents.WHOLE.items():
        holds(text, sentence, name)
    words = set(re.findall(r"[^\s\u202a-\u202e\u2066-\u2069\u200e\u200f]+", text))
    for name, sentence in documents.BY_WORD.items():
        same(set(sentence.split()) - words, set(), f"words in {name}")
    same(look.notes, "", "what is said on stderr")


def check_text_is_whole(folder):
    """Whatever is on a page can be copied in the order in which it is read."""
    look = Looked(folder, documents.request(documents.every_kind(), foot=["Written with hearth."]))
    text = " ".join(look.text().split())
    places = [text.find(part) for part in (
        "How things are going", "Comfort", "The numbers of Alex as a table", "What happened",
        "visit to the clinic", "Pain tended to fall: middle 5", documents.SNOW, "silence afterwards",
        "Alex: 6, last time 5", "`report --all`", "All numbers", "Week of", "Written with hearth.")]
    same(-1 in places, False, f"a part is missing, at {places}")
    same(places, sorted(places), "places of parts")
    holds(text.replace(" ", ""), "1/3", "the number of the first page")


def check_outline_and_links(folder):
    look = Looked(folder, documents.request(documents.every_kind()))
    opened = look.opened()
    same(opened.count(b"/Subtype /Link"), 3, "links")
    holds(opened, b"/Outlines", "the file")
    holds(told("mutool", "show", look.file, "outline"), "What moved", "the outline")
    same(told("pdfinfo", "-dests", look.file).count("numbers"), 3, "what links lead to")


def check_same_again():
    for blocks in (documents.appointment(), documents.scripts()):
        same(made_of(documents.request(blocks))[0], made_of(documents.request(blocks))[0],
             "the same once more")
    other = documents.request(documents.appointment(), made="2026-03-02T19:00:00+01:00")
    same(made_of(other)[0] == made_of(documents.request(documents.appointment()))[0], False,
         "another day gives the same")


def check_locked(folder):
    look = Looked(folder, documents.request(documents.appointment(), password=PASSWORD))
    for words in (["pdfinfo", look.file], ["pdftotext", "-upw", "sieben Boote", look.file, "-"]):
        refused = subprocess.run(words, capture_output=True, text=True)
        same((refused.returncode, "Incorrect password" in refused.stderr), (1, True), str(words))
    shown = told("qpdf", "--show-encryption", f"--password={PASSWORD}", look.file)
    for part in ("R = 6", "stream encryption method: AESv3", "string encryption method: AESv3"):
        holds(shown, part, "the lock")
    holds(told("pdftotext", "-upw", PASSWORD, look.file, "-"), "For our appointment", "poppler")
    mupdf = subprocess.run(["mutool", "draw", "-q", "-F", "txt", "-p", PASSWORD, look.file], check=True,
                           capture_output=True, text=True).stdout
    holds(mupdf, "For our appointment", "mupdf")
    same(b"appointment" in look.bytes or PASSWORD.encode() in look.bytes, False, "words that are locked")


def check_missing_letter(folder):
    look = Looked(folder, documents.request([documents.paragraph("a \U0001bffe b 그")]))
    holds(look.notes, "fonts-symbola", "the package")
    holds(look.text(), "a", "what is there besides")


def check_long(folder):
    pages = int(Looked(folder, documents.request(documents.many_pages())).info()["Pages"])
    same(40 <= pages <= 60, True, f"{pages} pages")
    words = " ".join(f"word{n}" for n in range(20000))
    look = Looked(folder, documents.request([documents.quote(words, "Alex")]))
    same(re.findall(r"word\d+", look.text()), words.split(), "words of a quotation of many pages")


def check_on_paper(look):
    """No word stands beside the paper."""
    width = height = None
    words = 0
    for line in told("pdftotext", "-bbox", look.file, "-").splitlines():
        numbers = dict(re.findall(r'(\w+)="([\d.-]+)"', line))
        if "<page " in line:
            width, height = float(numbers["width"]), float(numbers["height"])
        elif "<word " in line:
            words += 1
            inside = (0 <= float(numbers["xMin"]) < float(numbers["xMax"]) <= width
                      and 0 <= float(numbers["yMin"]) < float(numbers["yMax"]) <= height)
            same(inside, True, f"{line} on a page of {width} by {height}")
    same(words > 10, True, "some words")


def check_wide_table(folder):
    """What is too wide for the paper goes on below: each cell once, the first of a row in each table."""
    columns, rows = 20, 40
    for paper in PAPERS:
        look = Looked(folder, documents.request(documents.wide_table(columns, rows), paper=paper))
        check_on_paper(look)
        text = " ".join(look.text().split())
        for row in range(rows):
            parts = text.count(f"r{row}c0 ")
            same(1 < parts < columns - 1, True, f"tables with row {row}: {parts}")
            for column in range(1, columns):
                same(text.count(f"r{row}c{column} "), 1, f"times of row {row}, column {column}")
    long = "https://" + "a" * 900
    rows = [[long, "one", long, "the end"], ["two", long, "three", long]]
    look = Looked(folder, documents.request([documents.heading(1, "Wide"), documents.table([long, "b", "c", "d"], rows),
                                             documents.paragraph("and so on " * 5)]))
    check_on_paper(look)
    same(set("one two three the end".split()) - set(look.text().split()), set(), "words beside long ones")
    for blocks in (documents.appointment(), documents.every_kind(), documents.many_pages()):
        check_on_paper(Looked(folder, documents.request(blocks)))


def check_refused():
    """One line on stderr, nothing on stdout, exit code 1."""
    good = documents.request(documents.appointment())
    for given in (b"", b"[]", b"{\n", b"\xff", b"{}", good[:-1], good.replace(b'"a4"', b'"a5"'),
                  good.replace(b'"en"', b'"e n"'), good.replace(b'"level": 1', b'"level": 4'),
                  good.replace(b'"2026-01-19"', b'"0001-01-01"'),
                  good.replace(b'"password": null', b'"password": "%s"' % (b"a" * 128))):
        done = subprocess.run([HEARTH_PDF], input=given, capture_output=True)
        same((done.returncode, done.stdout, done.stderr.count(b"\n")), (1, b"", 1), f"of {given[:60]!r}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_paper_and_frame(folder)
        check_structure(folder)
        check_fonts(folder)
        check_scripts(folder)
        check_text_is_whole(folder)
        check_outline_and_links(folder)
        check_same_again()
        check_locked(folder)
        check_missing_letter(folder)
        check_long(folder)
        check_wide_table(folder)
        check_refused()


main()
