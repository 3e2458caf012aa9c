"""Documents as hearth-pdf reads them, made up, for those who look at what becomes of them.

usage: documents.py NAME [PASSWORD]    prints the one of that name: appointment, every_kind, scripts,
                                       wide_table, many_pages
"""

import json
import sys

MADE = "2026-03-01T19:00:00+01:00"
SNOW = "Snow, and nobody else on the path."
# What is copied out of a PDF has to be these, word for word.
WHOLE = {
    "German": "Die Wärme über der Brücke macht das Größte möglich, süße Grüße inbegriffen.",
    "Greek": "Μιλάμε πρώτα, και μετά όλα γίνονται πιο εύκολα.",
    "Chinese": "先说话，然后一切都会容易一些。",
    "Hindi": "पहले बात करना हम दोनों की मदद करता है।",
    "emoji": "A walk 🚶 and tea 🍵 in the sun 🌞",
}
# Of these lines the words come back; lam with alef, in which poppler takes apart what was one
# letter, is in none of them.
BY_WORD = {"Arabic": "نتحدث معا ثم يصبح كل شيء سهل", "Hebrew": "קודם מדברים ואז הכול נעשה קל יותר"}


def request(blocks, **other):
    whole = {
        "document": blocks, "title": "Page for an appointment, 1 March 2026", "foot": [],
        "paper": "a4", "lang": "en", "made": MADE, "password": None, **other,
    }
    return json.dumps(whole).encode()


def heading(level, text, beside=""):
    return {"kind": "heading", "level": level, "text": text, "beside": beside}


def paragraph(text):
    return {"kind": "paragraph", "text": text}


def quote(text, source="", brief=False):
    return {"kind": "quote", "text": text, "source": source, "brief": brief}


def bullets(*items):
    return {"kind": "bullets", "items": list(items)}


def table(titles, rows):
    columns = [{"title": title, "align": "right" if n else "left"} for n, title in enumerate(titles)]
    return {"kind": "table", "columns": columns, "rows": rows}


def panel(label, values, voice, ends, mostly=None, says=(), yardstick=False, note=None):
    answered = [value for value in values if value is not None]
    told = ", ".join("no answer" if value is None else f"{value}" for value in values)
    return {
        "label": label, "note": [note or f"{min(answered)} to {max(answered)}, {len(answered)} of {len(values)}"],
        "words": f"{label.capitalize()}, oldest first: {told}. 0 is {ends[0]}, 10 {ends[1]}.",
        "scale": {"min": 0, "max": 10, "low": ends[0], "high": ends[1]},
        "middle": values, "spread": [],
        "mostly": mostly and {"low": mostly[0], "high": mostly[1]},
        "voice": voice, "says": list(says), "yardstick": yardstick, "figures": [], "metric": label, "unasked": [],
    }


ALEX, SAM = {"name": "Alex", "place": 0}, {"name": "Sam", "place": 1}
EVENTS = [{"day": "2026-01-21", "words": "visit to the clinic"},
          {"day": "2026-02-12", "words": "new pain medicine"}]


def panels(all_panels, size, first="2026-01-05", last="2026-03-01", step="week", events=EVENTS):
    return {"kind": "panels", "from": first, "to": last, "step": step, "events": events,
            "panels": all_panels, "size": size}


EASE, CONTENT = ("not at all at ease", "fully at ease"), ("not at all content", "fully content")
HEARD, PAIN = ("not heard", "fully heard"), ("none", "worst imaginable")


def tiny_panels():
    of = [
        ("comfort", [3, 4, 6, 5, 6, 7], ALEX, EASE), ("satisfaction", [3, 4, 5, 6, 6, 6], ALEX, CONTENT),
        ("communication", [5, 7, 8, 7, 8, 8], ALEX, HEARD), ("pain", [7, 5, 4, 3, 3, 2], ALEX, PAIN),
        ("comfort", [5, None, 7, 7, 8, 8], SAM, EASE), ("satisfaction", [4, 5, 6, 6, 7, 7], SAM, CONTENT),
        ("communication", [4, 6, 7, 6, 8, 8], SAM, HEARD), ("pain", [2, 0, 0, 0, 0, 0], SAM, PAIN),
    ]
    return panels([panel(*each) for each in of], "tiny", first="2026-01-19")


FOOT = ["Self-report in our own words, kept with hearth on our own computer. Not a validated "
        "questionnaire; nobody watches these answers between appointments."]


def appointment():
    """A page as a couple takes it to a therapist."""
    return [
        heading(1, "For our appointment"),
        paragraph("From Alex and Sam, 19 January to 1 March 2026, six weeks. Each of us chose what is "
                  "on this page; other things are left out."),
        heading(2, "What we hope for"),
        quote("To know when I may touch, without guessing.", "Sam"),
        quote("To be held without it having to lead anywhere.", "Alex"),
        heading(2, "What we want from this appointment"),
        bullets("How to talk after a hard day without solving it.",
                "What to do when one of us goes quiet.",
                "Whether the pain at night needs a word with the clinic."),
        heading(2, "In numbers, 0 to 10"),
        tiny_panels(),
        {"kind": "small_print", "lines": [
            "0 is not at all at ease, not at all content, not heard, no pain; 10 fully at ease, fully "
            "content, fully heard, worst pain imaginable. About the past 7 days. A break in a line is a "
            "week without an answer."]},
        heading(2, "What changed"),
        bullets("a 21 January: visit to the clinic (Alex)", "b 12 February: new pain medicine (Alex)",
                "Alex, 1 March, easier: “The scar may be looked at. Not touched yet.”"),
        heading(2, "What came up"),
        paragraph("Alex: helped by mornings (3 of 6 weeks), music (3), heat-pack (2); in the way: pain "
                  "(2), tiredness (2). Sam: once each, film night, music, a free evening."),
        heading(2, "What we have agreed"),
        paragraph("Stop means stop, at once and without a reason (until 31 March). A step we both "
                  "chose: a hand on the scar, through cloth."),
        heading(2, "Questions for the team"),
        bullets("Is a warm bath all right yet?"),
    ]


def every_kind():
    """A block of every kind, drawings of every size, and gaps."""
    weeks = [4, 5, None, 4, 6, 5, 6, 7]
    large = [panel("comfort", weeks, ALEX, EASE, (4, 6), ["Comfort has no answer in one week."], True),
             panel("satisfaction", [4, 5, 3, 4, 5, 6, 6, 6], ALEX, CONTENT, (4, 6), [], True)]
    small = [panel("pain", [7, 5, 4, 5, 4, 3, 3, 2], ALEX, PAIN, (3, 5), ["Pain tended to fall."]),
             panel("sleep", [None] * 7 + [5], ALEX, ("bad", "good")),
             panel("mood", [6, 6, 5, 6, 7, 7, 6, 7], ALEX, ("low", "high"), (6, 7)),
             panel("comfort", [6, 7, 5, None, 7, 7, 8, 8], SAM, EASE, (5, 8), [], True)]
    months = panel("comfort", [2, 4, 4, 4, 5, 5], ALEX, EASE)
    months["spread"] = [{"low": n, "high": n + 3} for n in range(1, 7)]
    return [
        heading(1, "How things are going", "5 January to 1 March 2026"),
        panels(large + small, "usual"),
        heading(2, "What moved"),
        {"kind": "remarks", "remarks": [
            {"voice": ALEX, "text": "Pain tended to fall: middle 5 in the first four weeks, 3 in the last four."},
            {"voice": {"name": "", "place": None}, "text": "The others show no clear direction."}]},
        heading(3, "In your own words"),
        quote(SNOW, "Alex, 1 Mar", True),
        {"kind": "side_by_side", "columns": [{"name": "Alex", "text": "silence afterwards"},
                                             {"name": "Sam", "text": "to talk"}]},
        {"kind": "scale", "min": 0, "max": 10, "low": "apart", "high": "close",
         "places": [{"name": "Alex", "value": 6, "before": 5}, {"name": "Sam", "value": 7.5, "before": None}]},
        panels([months], "close", "2025-09-01", "2026-02-28", "month", []),
        table(["", "before", "after"], [["comfort", "6", "7"], ["a longer name of something", "5", "6"]]),
        {"kind": "small_print", "lines": ["`report --all` tells the rest."]},
    ]


def scripts():
    return [heading(1, "Sprachen · Γλώσσες"), *(quote(text, name) for name, text in (WHOLE | BY_WORD).items())]


def cell(row, column):
    return f"r{row}c{column} of many"


def wide_table(columns=20, rows=40):
    """Wider than any paper, and longer than a page of it."""
    titles = ["Week of", *(f"strength {n}" for n in range(1, columns))]
    return [heading(1, "Everything"),
            table(titles, [[cell(row, column) for column in range(columns)] for row in range(rows)])]


def many_pages():
    """Forty pages of quotations, tables and drawings."""
    blocks = [heading(1, "Everything")]
    for part in range(57):
        blocks += [
            heading(2, f"Part {part + 1}"),
            *(quote(f"{SNOW} " * 6, f"Alex, {n + 1} Mar") for n in range(4)),
            panels([panel("pain", [7, 5, 4, 5, 4, 3, 3, 2], ALEX, PAIN, (3, 5))], "small", events=[]),
        ]
    return blocks


if __name__ == "__main__":
    name, password = [*sys.argv[1:], None][:2]
    sys.stdout.buffer.write(request(globals()[name](), foot=FOOT, password=password))
