"""Turn annotation sheets into standoff labels, and say what is wrong with a sheet.

A sheet answers passages in the lines that ``annotations/GUIDE.md`` describes; every span is written
in the passage's own words. Here the words become offsets; nothing that does not quote the passage
gets through. Offsets are code points of the passage, half-open.

    python -m training.standoff check  --work work answers/00.txt
    python -m training.standoff build  --work work answers/*.txt --out training/annotations
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportedly.model.vocabulary import EventType, Modality, SourceType

OUTCOMES = ("killed", "injured", "missing", "displaced", "detained", "casualties_unspecified")
GROUPS = ("civilian", "combatant", "children", "women", "medic", "journalist", "unknown")
QUALIFIERS = (
    "exact", "at_least", "more_than", "up_to", "less_than", "about", "nearly", "range", "vague",
)  # fmt: skip
PERIODS = ("incident", "cumulative", "rolling", "unclear")
ENTITIES = ("person", "organisation", "place", "time", "weapon", "group")
EVENT_KEYS = {"agent", "target", "place", "time", "weapon", "by"}
FIGURE_KEYS = {"of", "in", "period"}
CELLS = {"A": (4, 4), "E": (3, 4), "F": (6, 7), "N": (2, 2)}
"""Fewest and most cells of each kind of line; a last cell that is left out is empty."""

GAP = re.compile(r"\s*(?:\.\.\.|…)\s*")


class SheetError(ValueError):
    """A line of a sheet that cannot be taken as it stands."""


@dataclass(slots=True)
class Answer:
    """What one annotator said of one passage; spans are ``[start, end]`` into the passage."""

    id: str
    attributions: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)


def locate(text: str, words: str, near: int = 0) -> list[int]:
    """Return where words stand in a text.

    Args:
        text: The passage.
        words: Its own words; ``a ... b`` runs from the first to the second, ``word@2`` is the
            second place it stands.
        near: Of several places without ``@``, the first from here on is taken, else the first.

    Raises:
        SheetError: The passage has no such words.
    """
    first, *last = GAP.split(words.strip(), maxsplit=1)
    start, end = _find(text, first, near)
    if last:
        _, end = _find(text, last[0], end if "@" not in last[0] else 0)
    if end <= start:
        raise SheetError(f"runs backwards: {words}")
    return [start, end]


def _find(text: str, words: str, near: int) -> tuple[int, int]:
    number = 0
    if match := re.fullmatch(r"(.+)@(\d+)", words, re.DOTALL):
        words, number = match[1], int(match[2])
    if not words:
        raise SheetError("empty words")
    pattern = r"(?<!\w)" * words[0].isalnum() + r"\s+".join(map(re.escape, words.split()))
    pattern += r"(?!\w)" * words[-1].isalnum()
    places = [match.span() for match in re.finditer(pattern, text)]
    if not places:
        places = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    if not places:
        raise SheetError(f"not in the passage: {words}")
    if number:
        if number > len(places):
            raise SheetError(f"stands only {len(places)} times: {words}")
        return places[number - 1]
    return next((place for place in places if place[0] >= near), places[0])


def _pieces(text: str, words: str, near: int = 0) -> list[list[int]]:
    if words in {"", "-"}:
        return []
    return [locate(text, piece, near) for piece in words.split(" + ")]


def _one_of(value: str, allowed: tuple[str, ...] | set[str], what: str) -> str:
    if value not in allowed:
        raise SheetError(f"no {what}: {value}")
    return value


def _pairs(words: str, allowed: set[str]) -> Iterator[tuple[str, str]]:
    for part in filter(None, (piece.strip() for piece in words.split(";"))):
        name, equals, value = part.partition("=")
        if not equals:
            raise SheetError(f"wants name=value: {part}")
        yield _one_of(name.strip(), allowed, "field"), value.strip()


def take(answer: Answer, text: str, line: str) -> None:
    """Add one line of a sheet to an answer.

    Raises:
        SheetError: The line cannot be taken.
    """
    kind, _, rest = line.partition(":")
    cells = [cell.strip() for cell in rest.split("|")]
    fewest, most = CELLS.get(kind, (0, -1))
    if not fewest <= len(cells) <= most:
        raise SheetError(f"{kind or 'empty'} line with {len(cells)} cells")
    cells += [""] * (most - len(cells))
    if kind == "A":
        _attribution(answer, text, cells)
    elif kind == "E":
        _event(answer, text, cells)
    elif kind == "F":
        _figure(answer, text, cells)
    else:
        _names(answer, text, cells)


def _names(answer: Answer, text: str, cells: list[str]) -> None:
    sort = _one_of(cells[0], ENTITIES, "kind of name")
    for words in cells[1].split(" ; "):
        answer.entities.append({"type": sort, "span": locate(text, words)})


def _attribution(answer: Answer, text: str, cells: list[str]) -> None:
    cue = _pieces(text, cells[1])
    content = _pieces(text, cells[2])
    if not content:
        raise SheetError("no content")
    near = cue[0][0] if cue else content[0][0]
    source = _pieces(text, cells[0])
    if source and "@" not in cells[0]:
        source = [_nearest(text, cells[0], near)] if " + " not in cells[0] else source
    kinds = {one.value for one in SourceType} | {"NONE"}
    answer.attributions.append(
        {
            "source": source,
            "cue": cue,
            "content": content,
            "type": _one_of(cells[3], kinds, "source type"),
        }
    )


def _nearest(text: str, words: str, near: int) -> list[int]:
    """Return the place of the words that lies nearest to a point."""
    best = locate(text, words)
    at = best[1]
    while at < len(text):
        try:
            other = locate(text[at:], words)
        except SheetError:
            break
        moved = [other[0] + at, other[1] + at]
        if abs(moved[0] - near) < abs(best[0] - near):
            best = moved
        at = moved[1]
    return best


def _event(answer: Answer, text: str, cells: list[str]) -> None:
    types = {one.value for one in EventType}
    event: dict[str, Any] = {
        "trigger": locate(text, cells[0]),
        "type": _one_of(cells[1], types, "type"),
        "modality": _one_of(cells[2], {one.value for one in Modality}, "modality"),
        "by": None,
    }
    for name, value in _pairs(cells[3], EVENT_KEYS):
        if name == "by":
            if value != "page":
                event["by"] = _line(value.removeprefix("A"), answer.attributions, "attribution")
        elif value not in {"", "-"}:
            event[name] = [
                _nearest_or(text, part, event["trigger"][0]) for part in value.split(" + ")
            ]
    answer.events.append(event)


def _line(value: str, rows: list[dict[str, Any]], what: str) -> int:
    """Return the index of an earlier line that is named by its number, from 1."""
    if not value.isdecimal() or not 1 <= int(value) <= len(rows):
        raise SheetError(f"no such {what}: {value}")
    return int(value) - 1


def _nearest_or(text: str, words: str, near: int) -> list[int]:
    if "@" in words or GAP.search(words):
        return locate(text, words)
    return _nearest(text, words, near)


def _number(cell: str) -> int | None:
    return None if cell in {"", "-"} else int(cell.replace(",", ""))


def _figure(answer: Answer, text: str, cells: list[str]) -> None:
    low, high = _number(cells[4]), _number(cells[5])
    if low is not None and high is not None and low > high:
        raise SheetError(f"low above high: {low} {high}")
    figure: dict[str, Any] = {
        "span": locate(text, cells[0]),
        "outcome": _one_of(cells[1], OUTCOMES, "outcome"),
        "group": _one_of(cells[2], GROUPS, "group"),
        "qualifier": _one_of(cells[3], QUALIFIERS, "qualifier"),
        "low": low,
        "high": high,
    }
    for name, value in _pairs(cells[6], FIGURE_KEYS):
        if name == "period":
            figure["period"] = _one_of(value, PERIODS, "period")
            continue
        mark, rows = ("E", answer.events) if name == "of" else ("F", answer.figures)
        if not value.startswith(mark):
            raise SheetError(f"no such {name}: {value}")
        figure[name] = _line(value[1:], rows, name)
    answer.figures.append(figure)


def read_sheet(path: Path, texts: dict[str, str]) -> tuple[list[Answer], list[str]]:
    """Return the answers of a sheet and what is wrong with it, a line each."""
    answers: list[Answer] = []
    wrong: list[str] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line:
            continue
        if line.startswith("#"):
            name = line[1:].strip()
            if name not in texts:
                wrong.append(f"{path.name}:{number}: no passage {name}")
            answers.append(Answer(name))
            continue
        try:
            take(answers[-1], texts[answers[-1].id], line)
        except (ValueError, KeyError, IndexError) as error:
            wrong.append(f"{path.name}:{number}: {error}  <- {line[:100]}")
    return answers, wrong


def _load(work: Path) -> dict[str, dict[str, Any]]:
    rows = map(json.loads, (work / "passages.jsonl").read_text("utf-8").splitlines())
    return {row["id"]: row for row in rows}


def written(rows: Iterable[dict[str, Any]]) -> str:
    """Return the standoff file of rows: one a line, without blanks that say nothing."""
    return "".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows)


def _row(answer: Answer, sheet: str, passage: dict[str, Any]) -> dict[str, Any]:
    """Return one row: where the passage stands, which sheet answered it, and its labels."""
    where = {name: passage[name] for name in ("id", "dataset", "doc", "field", "start", "end")}
    labels = {
        name: getattr(answer, name) for name in ("attributions", "events", "figures", "entities")
    }
    return {**where, "sheet": sheet, **labels}


def _report(path: Path, asked: list[str], answers: list[Answer], wrong: list[str]) -> None:
    """Print how far a sheet is answered and what is wrong with it."""
    print(f"{path.name}: {len(answers)} of {len(asked)} answered, {len(wrong)} lines wrong")
    for fault in wrong:
        print("  " + fault)
    done = {answer.id for answer in answers}
    missing = [name for name in asked if name not in done]
    if missing:
        print(f"  still to answer: {len(missing)}, next {missing[0]}")


def main() -> int:
    """Check sheets, or build the standoff file of all of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("verb", choices=("check", "build"))
    parser.add_argument("sheets", type=Path, nargs="+")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "annotations")
    args = parser.parse_args()
    passages = _load(args.work)
    texts = {name: row["text"] for name, row in passages.items()}
    faults = 0
    rows: list[dict[str, Any]] = []
    for path in sorted(args.sheets):
        answers, wrong = read_sheet(path, texts)
        batch = (args.work / "batches" / path.name).read_text("utf-8")
        _report(path, re.findall(r"^# (\S+)$", batch, re.MULTILINE), answers, wrong)
        faults += len(wrong)
        rows += [_row(one, path.stem, passages[one.id]) for one in answers if one.id in texts]
    if args.verb == "build":
        args.out.mkdir(parents=True, exist_ok=True)
        out = args.out / "labels.jsonl"
        out.write_text(written(rows), encoding="utf-8")
        print(f"{out}: {len(rows)} answers")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
