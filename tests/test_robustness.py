"""Whatever the text, the reader returns a sound reading, always the same, in bounded time."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.atlas import Atlas, open_atlas
from reportedly.ids import canonical, digest
from reportedly.model import Report
from reportedly.read import RulesReader

EXAMPLES: Final = Path(__file__).resolve().parent.parent / "examples" / "reports"

PER_MEGABYTE: Final = 150.0
"""Seconds a megabyte of any text may take: four times what the slowest took when written, and a
third of the least that the texts took which this test was written for."""

PIECES: Final = (
    "killed", "wounded", "12", "3,000", "two", "dozens", "at least", "no", "of them", "including",
    "children", "soldiers", "the army", "the ministry", "said", "denied", "according to", "that",
    "rose from", "to", "in", "near", "Paris", "Khartoum", "north of", "on Monday", "yesterday",
    "3 March 2021", "since", "a strike", "shelling", "a market", "“", "”", '"', "'", "(", ")",
    ",", ".", ";", ":", "—", "…", "?", "\n", "\n\n", "\r\n", "Source:", "Q:", "By", "U.S.", "Mr.",
    "قتل", "ثلاثة", "أشخاص", "في", "حلب", "قال", "الجيش", "١٢", "،", "ـ", "tués", "personas",
    "et", "muertos", "убиты", "נהרגו", "\u202e", "\u200d", "\u0301", "\u00a0", "\ufeff", "💥", "1.",
    "12:30", "2021", "10 km", "%", "[a](https://a.example/1)", "#", "- ", "|", "I", "A", "İ", "ß",
)  # fmt: skip
"""What rules look for, and marks around it."""

LANGUAGES: Final = st.sampled_from((None, "en", "ar", "fr", "es", "xx"))
DATES: Final = st.sampled_from((None, "2021-03-05", "Monday", "٥ مارس ٢٠٢١", "0000-00-00"))

anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
texts = st.one_of(anything, words, glued).filter(lambda text: bool(text.strip()))


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas, opened once."""
    with open_atlas() as opened:
        yield opened


def report(text: str, language: str | None = None, published: str | None = None) -> Report:
    """Return a report of a text; its first words are its title."""
    return Report(
        name="one",
        capture=digest(text.encode()),
        text=text,
        title=text[:40],
        language=language,
        published=published,
    )


def read(atlas: Atlas, one: Report) -> bytes:
    """Return a checked reading in canonical bytes."""
    reading = RulesReader(atlas).read(one)
    reading.check(one.text)
    return canonical(reading)


@given(text=texts, language=LANGUAGES, published=DATES)
@example(text="\u0301", language=None, published=None)
@example(text="\u202e12 killed", language="en", published="0000-00-00")
@example(text="7" * 5000 + " killed", language="en", published=None)
@example(text="٧" * 400 + " قتيلا", language="ar", published=None)
@example(text="İ" * 30 + " two killed, three wounded", language="en", published=None)
def test_any_text_gives_a_sound_reading_always_the_same(
    atlas: Atlas, text: str, language: str | None, published: str | None
) -> None:
    """No text makes the reader fail, quote what is not there, or read differently twice."""
    one = report(text, language, published)
    assert read(atlas, one) == read(atlas, one)


@given(texts, texts)
def test_a_reading_does_not_depend_on_what_was_read_before(
    atlas: Atlas, first: str, second: str
) -> None:
    """One reader that has read another report gives what a fresh reader gives."""
    used = RulesReader(atlas)
    used.read(report(first))
    assert canonical(used.read(report(second))) == read(atlas, report(second))


def stories() -> list[str]:
    """Return the texts of the bundled examples."""
    lines = [
        json.loads(line)["text"]
        for path in sorted(EXAMPLES.glob("*.jsonl"))
        for line in path.read_text("utf8").splitlines()
    ]
    return lines + [path.read_text("utf8") for path in sorted(EXAMPLES.glob("*.txt"))]


@given(data=st.data())
def test_a_broken_report_gives_a_sound_reading(atlas: Atlas, data: st.DataObject) -> None:
    """Words of a real report dropped, doubled, moved, or swapped for marks and numbers."""
    parts = data.draw(st.sampled_from(stories())).split(" ")[:150]
    place = st.integers(0, len(parts) - 1)
    for _ in range(data.draw(st.integers(1, 12))):
        at, to = data.draw(place), data.draw(place)
        change = data.draw(st.sampled_from(("drop", "double", "swap", "put", "glue", "shout")))
        match change:
            case "drop":
                parts[at] = ""
            case "double":
                parts[at] = f"{parts[at]} {parts[at]}"
            case "swap":
                parts[at], parts[to] = parts[to], parts[at]
            case "put":
                parts[at] = data.draw(st.sampled_from(PIECES))
            case "glue":
                parts[at] += parts[to]
            case _:
                parts[at] = parts[at].upper()
    one = report(" ".join(parts), None, "2031-02-03")
    assert read(atlas, one) == read(atlas, one)


BAIT: Final = {
    "no stops": "the army said people died in the road and ",
    "counts without stops": "12 killed, 3 wounded, ",
    "short sentences": "He ran. ",
    "short deaths": "Two died. ",
    "digits": "7",
    "dotted digits": "1.",
    "digits with commas": "1,000",
    "blanks between": " " * 999 + "a",
    "no-break blanks": "\u00a0" * 999 + "a",
    "commas": ",a",
    "quotation marks": '"a ',
    "open quotations": "“a ",
    "brackets": "(a ",
    "square brackets": "[a ",
    "open links": "[a](",
    "stops": ". ",
    "one letter": "a ",
    "capitals": "New York ",
    "initials": "A. ",
    "places": "in Paris, ",
    "dates": "on 3 March 2021 ",
    "line ends": "a\n",
    "empty lines": "a\n\n",
    "mixed line ends": "a\r\nb\nc\rd\u2028",
    "sources": "the army said the ministry said ",
    "said": "said ",
    "tatweel": "ـ",
    "Arabic counts": "قتل 12 شخصا في ",
    "Arabic deaths": "قتل 12 شخصا في حلب. ",
    "marks": "a\u0301",
    "questions": "Q: a?\nA: b.\n",
    "lists": "- a\n",
    "signatures": "By John Smith\n\n",
    "addresses": "http://a.example/b?",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BAIT)
def test_no_text_takes_forever(atlas: Atlas, name: str) -> None:
    """Time grows with the length of a text, whatever it repeats."""
    size = 30_000
    text = (BAIT[name] * (size // len(BAIT[name]) + 1))[:size]
    one = report("It began. " + text, None, "2021-03-05")
    reader = RulesReader(atlas)
    reader.read(report("Two died in Paris, the army said on Monday."))
    started = time.process_time()
    reader.read(one)
    assert time.process_time() - started < PER_MEGABYTE * size / 1e6


def test_the_name_of_a_report_is_no_part_of_its_reading(atlas: Atlas) -> None:
    """Claims follow from the text; what the report is called only changes its id."""
    text = "Two people were killed in Paris on Monday, the army said."
    first, second = report(text), dataclasses.replace(report(text), name="other")
    reader = RulesReader(atlas)
    assert reader.read(first).claims == reader.read(second).claims
