"""Invented reports in any number, the same for the same number, for scale and kill benches.

Nothing here happened: places, groups and people are made of syllables. About three reports tell of
one event; one in ten is a copy of another with a new lead, one in twenty has no date. Every choice
is a hash of the report's number, so that report 17 is the same among 60 and among 20,000.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")

FIRST_DAY: Final = dt.date(2031, 1, 6)
DAYS: Final = 700

_ONSETS: Final = ("b", "d", "dr", "f", "g", "k", "kr", "l", "m", "n", "p", "r", "s", "sh", "t", "v")
_VOWELS: Final = ("a", "e", "i", "o", "u", "ai", "ou")
_ENDS: Final = ("", "n", "r", "l", "sk", "m", "t")
_SIDES: Final = ("the Army of Ostravia", "the Marrow Front", "the Coastal Guard", "unknown gunmen")
_OUTLETS: Final = (
    "Ostravia Daily",
    "The Lake Courier",
    "Marrow Valley Radio",
    "Northern Wire",
    "Harbour News",
    "Inland Post",
)
_SOURCES: Final = (
    "the district hospital",
    "the provincial health directorate",
    "a civil defence spokesman",
    "residents",
    "the army",
    "a relief organisation",
    "local officials",
)
_EVENTS: Final = (
    "An air strike hit {site} in {town} on {weekday}, killing {toll} people, {source} said.",
    "{toll} people were killed when shells fell on {site} in {town} on {weekday}, {source} said.",
    "A roadside bomb near {town} killed {toll} people on {weekday}, according to {source}.",
    "Gunmen attacked {site} outside {town} on {weekday}, leaving {toll} dead, {source} said.",
    "Clashes broke out in {town} on {weekday} and at least {toll} fighters died, {source} said.",
)
_DETAIL: Final = (
    "Among the dead were {few} children, {source} added.",
    "{many} others were wounded and taken to the hospital in {other}.",
    "{side} denied that its forces were in the area.",
    "{side} said it had struck a weapons store and gave no evidence.",
    "The toll rose from {few} as rescuers searched the rubble.",
    "{source_cap} said {many} families left {town} for {other} during the night.",
    "A witness, {person}, said the first blast came shortly after dawn.",
    "It was not clear who carried out the attack.",
    "{side} has not commented.",
    "The road between {town} and {other} has been closed since {weekday}.",
)
_FILLER: Final = (
    "{person}, a teacher in {town}, said lessons would go on for {n} pupils near {street}.",
    "Traders in {other} sold {n} sacks of flour on {street} before the market closed.",
    "A ferry with {n} crates of fruit left {other} for {street}, the port office said.",
    "Talks at the {street} hotel in {other} ended without a statement, {person} said.",
    "The council of {town} met on {street} for the first time in years, {person} said.",
    "Power returned to {n} homes around {street} before noon, according to the grid company.",
    "{person} said the well at {street} would serve {n} households by spring.",
)


def draw(options: Sequence[T], *key: object) -> T:
    """Return one of several by the hash of a key."""
    return options[number(len(options), *key)]


def number(limit: int, *key: object) -> int:
    """Return a number below a limit by the hash of a key."""
    seed = hashlib.sha256(json.dumps(key).encode()).digest()
    return int.from_bytes(seed[:8], "big") % limit


def name(*key: object) -> str:
    """Return an invented name of two or three syllables."""
    parts = [
        draw(_ONSETS, "o", i, *key) + draw(_VOWELS, "v", i, *key) + draw(_ENDS, "e", i, *key)
        for i in range(2 + number(2, "n", *key))
    ]
    return "".join(parts).capitalize()


def report(k: int) -> dict[str, str]:
    """Return report ``k`` with the fields of the JSONL reader."""
    copied = k >= 10 and number(10, "copy", k) == 0
    body = _body(k - 1 - number(9, "from", k)) if copied else _body(k)
    event = _event(k)
    day = FIRST_DAY + dt.timedelta(days=number(DAYS, "day", event))
    fields = {
        "id": f"r{k:06d}",
        "title": f"{draw(_TITLES, 'title', k)} {_town(event)}",
        "text": "\n\n".join(body),
        "outlet": draw(_OUTLETS, "outlet", k),
        "url": f"https://news.example/{k}",
    }
    if copied:
        lead = f"{name('editor', k)} contributed to this report from {name('town', k, 'desk')}."
        fields["text"] = lead + "\n\n" + fields["text"]
    if number(20, "undated", k):
        fields["published"] = (day + dt.timedelta(days=number(2, "late", k))).isoformat()
    return fields


_TITLES: Final = ("Deaths reported in", "What is known about the attack in", "Families flee")


def _event(k: int) -> int:
    return k - number(min(3, k + 1), "event", k)


def _town(event: int) -> str:
    return name("town", event % 997)


def _body(k: int) -> list[str]:
    event = _event(k)
    day = FIRST_DAY + dt.timedelta(days=number(DAYS, "day", event))
    source = draw(_SOURCES, "source", k)
    toll = 2 + number(40, "toll", event)
    words = {
        "town": _town(event),
        "other": name("town", event % 997, "other"),
        "site": draw(("a market", "a school", "a bus depot", "two houses"), "site", event),
        "weekday": day.strftime("%A"),
        "source": source,
        "source_cap": source[0].upper() + source[1:],
        "toll": str(toll),
        "few": str(1 + toll // 3),
        "many": str(toll + number(30, "hurt", event)),
        "side": _capital(draw(_SIDES, "side", event)),
    }
    lines = [_capital(draw(_EVENTS, "event", event).format(**words))]
    for i in range(3 + number(3, "details", k)):
        person = name("given", k, i) + " " + name("family", k, i)
        lines.append(draw(_DETAIL, "detail", k, i).format(**words, person=person))
    for i in range(3 + number(6, "fillers", k)):
        filler = words | {
            "person": name("given", k, i, "f") + " " + name("family", k, i, "f"),
            "street": name("street", k, i) + " " + name("quarter", k, i),
            "n": f"{2 + number(40_000, 'n', k, i):,}",
        }
        lines.append(draw(_FILLER, "filler", k, i).format(**filler))
    return [" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def reports(count: int) -> Iterator[dict[str, str]]:
    """Yield the first ``count`` reports."""
    return (report(k) for k in range(count))


def write(folder: Path, count: int, *, per_file: int = 100) -> list[Path]:
    """Write the first ``count`` reports to JSONL files of a folder; return the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for start in range(0, count, per_file):
        path = folder / f"part-{start // per_file:05d}.jsonl"
        lines = (
            json.dumps(report(k), ensure_ascii=False, sort_keys=True)
            for k in range(start, min(start + per_file, count))
        )
        path.write_text("".join(line + "\n" for line in lines), "utf8")
        files.append(path)
    return files
