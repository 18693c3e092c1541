"""Readings as brat standoff, two files a report, with the configuration that brat needs.

Offsets count characters, as spans do. A mark that runs over a line end has a piece a line.

Source:
    brat standoff format, http://brat.nlplab.org/standoff.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportedly.errors import ExportError
from reportedly.export.formats import Format, Losses
from reportedly.export.marks import CLAIM, FEATURES, Mark, file_name, marks
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication

_TEXT_BOUND: Final = re.compile(r"T(\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_NOTE: Final = re.compile(r"#(\d+)\tAnnotatorNotes T(\d+)\t(.*)")
_LINE_END: Final = re.compile(r"[\r\n]+")


def lines(text: str, found: list[Mark]) -> Iterator[str]:
    """Yield the lines of an annotation file."""
    claims = {one.claim: at for at, one in enumerate(found, start=1) if one.kind == CLAIM}
    relations = 0
    for at, one in enumerate(found, start=1):
        pieces = list(_pieces(text, one.start, one.end))
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(text[start:end] for start, end in pieces)
        yield f"T{at}\t{one.kind} {offsets}\t{words}"
        told = [f"claim={one.claim}", *(f"{name}={_note(value)}" for name, value in one.features)]
        yield f"#{at}\tAnnotatorNotes T{at}\t{'; '.join(told)}"
        if one.kind != CLAIM:
            relations += 1
            yield f"R{relations}\tOf Arg1:T{at} Arg2:T{claims[one.claim]}"


def _note(value: str) -> str:
    return re.sub(r"[;\s]+", " ", value)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a mark between line ends; none is empty."""
    for cut in _LINE_END.finditer(text, start, end):
        if start < cut.start():
            yield start, cut.start()
        start = cut.end()
    if start < end:
        yield start, end


def configuration() -> str:
    """Return the file that tells brat which kinds there are."""
    parts = ["[entities]", *FEATURES, "", "[relations]"]
    kinds = "|".join(kind for kind in FEATURES if kind != CLAIM)
    parts += [f"Of\tArg1:{kinds}, Arg2:{CLAIM}", "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, "]
    parts[-1] += "<OVL-TYPE>:<ANY>"
    return "\n".join([*parts, "", "[events]", "", "[attributes]", ""])


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the folder."""
    path.mkdir()
    (path / "annotation.conf").write_text(configuration(), "utf8")
    for head in pub.store.iter_heads():
        report, reading = pub.store.report_of(head.id), pub.store.reading_of(head.id)
        found = list(marks(reading)) if reading else []
        losses.add("reports without a reading, given without marks", reading is None)
        name = file_name(report)
        (path / f"{name}.txt").write_bytes(report.text.encode("utf8", "replace"))
        body = "".join(f"{line}\n" for line in lines(report.text, found))
        (path / f"{name}.ann").write_bytes(body.encode("utf8", "replace"))


def read(path: Path) -> tuple[str, list[Mark]]:
    """Return the text and the marks of one annotation file.

    Raises:
        ExportError: A line is none of ours, or its words are not those of the text.
    """
    text = path.with_suffix(".txt").read_bytes().decode("utf8")
    found: dict[str, tuple[str, int, int]] = {}
    notes: dict[str, dict[str, str]] = {}
    for number, line in enumerate(path.read_bytes().decode("utf8").split("\n"), start=1):
        bound, note = _TEXT_BOUND.fullmatch(line), _NOTE.fullmatch(line)
        if bound:
            pieces = [tuple(map(int, one.split())) for one in bound[3].split(";")]
            if " ".join(text[start:end] for start, end in pieces) != bound[4]:
                raise ExportError(f"{path.name}, line {number}: other words than the text's")
            found[bound[1]] = (bound[2], pieces[0][0], pieces[-1][1])
        elif note:
            pairs = (pair.partition("=") for pair in note[3].split("; "))
            notes[note[2]] = {name: value for name, _, value in pairs}
        elif line and not line.startswith("R"):
            raise ExportError(f"{path.name}, line {number}: not a line of ours")
    return text, [_mark(*one, notes[at]) for at, one in found.items()]


def _mark(kind: str, start: int, end: int, told: dict[str, str]) -> Mark:
    features = tuple((name, told[name]) for name in FEATURES[kind] if name in told)
    return Mark(kind, told["claim"], start, end, features)


def validate(path: Path) -> None:
    """Read every annotation file back.

    Raises:
        ExportError: One of them cannot be read, or has no text beside it.
    """
    for file in sorted(path.glob("*.ann")):
        if not file.with_suffix(".txt").is_file():
            raise ExportError(f"{file.name}: no text beside it")
        read(file)


BRAT: Final = Format(
    name="brat",
    summary="Readings as brat standoff, a text and its annotations a report",
    ending="",
    write=write,
    validate=validate,
    lossy=(
        "Incidents, estimates, origins and copies lie over many texts and are not held.",
        "What has no words of its own (inherited places, implied actors) is not held.",
        "Codes stand in notes; semicolons and line ends in them become blanks.",
    ),
    house=house([*FEATURES, *(name for names in FEATURES.values() for name in names)])
    | house(["annotator notes annotatornotes of arg overlap ovl any entity relations events"]),
)
