"""How far two annotators agree: the passages that were answered twice.

    python -m training.agreement
    python -m training.agreement --write

prints the tables, or puts them into ``annotations/SHEET.md``. Labels alone are read, no texts.

Spans are compared as sets of a passage, by F1, which treats the two answers alike. Codes are
compared on items that both answers have: events by their triggers, figures by their spans,
attributions by their cues, each joined to the one it shares most code points with. Cohen's kappa
takes out the agreement that the two would reach by chance with the codes they use as often.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Span = tuple[int, int]
Pairs = list[tuple[Row, Row]]

NOTES = Path(__file__).resolve().parent / "annotations"
LABELS = NOTES / "labels.jsonl"
SHEET = NOTES / "SHEET.md"
BEGIN = "<!-- figures of training.agreement -->\n"
END = "<!-- end of figures -->\n"

PIECES = ("source", "cue", "content")
ROLES = ("agent", "target", "place", "time", "weapon")


@dataclass(frozen=True, slots=True)
class SpanAgreement:
    """Agreement on where something stands.

    Attributes:
        field: What.
        spans: Of both answers together.
        exact: F1 of equal spans, in percent.
        overlap: F1 of spans that share a code point with one of the other answer, in percent.
    """

    field: str
    spans: int
    exact: float
    overlap: float


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """Agreement on what something is, on items that both answers have.

    Attributes:
        field: What.
        items: Joined pairs.
        same: Share with the same code, in percent.
        kappa: Cohen's; ``None`` where codes are too many for it to say anything.
    """

    field: str
    items: int
    same: float
    kappa: float | None


def twice(rows: Sequence[Row]) -> Pairs:
    """Return the passages that were answered in two sheets, in order of their ids."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["id"]].append(row)
    return [(some[0], some[1]) for _, some in sorted(found.items()) if len(some) > 1]


def spans_of(row: Row) -> dict[str, set[Span]]:
    """Return the spans of one answer by field."""
    found: dict[str, set[Span]] = {}
    for name in PIECES:
        found[name] = {(s, e) for one in row["attributions"] for s, e in one[name]}
    found["trigger"] = {_span(event["trigger"]) for event in row["events"]}
    for name in ROLES:
        found[name] = {(s, e) for event in row["events"] for s, e in event.get(name, ())}
    found["figure"] = {_span(figure["span"]) for figure in row["figures"]}
    for one in row["entities"]:
        found.setdefault(f"name: {one['type']}", set()).add(_span(one["span"]))
    found["name: any"] = {_span(one["span"]) for one in row["entities"]}
    return found


def _span(given: Sequence[int]) -> Span:
    return given[0], given[1]


def shared(one: Span, other: Span) -> int:
    """Return how many code points two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def span_agreement(pairs: Pairs) -> list[SpanAgreement]:
    """Return agreement on the spans of every field."""
    total: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    overlap: Counter[str] = Counter()
    fields: dict[str, None] = {}
    for one, other in pairs:
        both = spans_of(one), spans_of(other)
        for field in [*both[0], *sorted(set(both[1]) - set(both[0]))]:
            a, b = (spans.get(field, set()) for spans in both)
            fields[field] = None
            total[field] += len(a) + len(b)
            exact[field] += 2 * len(a & b)
            overlap[field] += sum(any(shared(x, y) for y in b) for x in a)
            overlap[field] += sum(any(shared(x, y) for x in a) for y in b)
    order = [*PIECES, "trigger", *ROLES, "figure"]
    order += sorted(field for field in fields if field not in order)
    return [
        SpanAgreement(f, total[f], percent(exact[f], total[f]), percent(overlap[f], total[f]))
        for f in order
        if total[f]
    ]


def percent(part: int, whole: int) -> float:
    """Return a share in percent, to one decimal; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def join(one: Sequence[Span | None], other: Sequence[Span | None]) -> dict[int, int]:
    """Join spans of two answers one to one, those that share the most first.

    Returns:
        Index in the second by index in the first. Equal spans come before longer ones that only
        overlap; what shares nothing is not joined.
    """
    ranked = sorted(
        (a != b, -shared(a, b), n, m)
        for n, a in enumerate(one)
        for m, b in enumerate(other)
        if a is not None and b is not None and shared(a, b)
    )
    found: dict[int, int] = {}
    for _, _, n, m in ranked:
        if n not in found and m not in found.values():
            found[n] = m
    return found


def _cue(row: Row) -> Span | None:
    return _span(row["cue"][0]) if row["cue"] else None


ANCHORS: dict[str, Callable[[Row], Span | None]] = {
    "attributions": _cue,
    "events": lambda row: _span(row["trigger"]),
    "figures": lambda row: _span(row["span"]),
}
"""What items of two answers are joined by."""


def joined(one: Row, other: Row, kind: str) -> dict[int, int]:
    """Join the items of one kind of two answers to the same passage."""
    anchor = ANCHORS[kind]
    return join([anchor(row) for row in one[kind]], [anchor(row) for row in other[kind]])


def items(pairs: Pairs, kind: str) -> Iterator[tuple[Row, Row]]:
    """Yield the joined items of one kind."""
    for one, other in pairs:
        for n, m in sorted(joined(one, other, kind).items()):
            yield one[kind][n], other[kind][m]


def kappa(codes: Sequence[tuple[object, object]]) -> float:
    """Return Cohen's kappa of pairs of codes; 1 where there is one code alone.

    Source:
        Cohen (1960), A coefficient of agreement for nominal scales.
    """
    count = len(codes)
    left = Counter(a for a, _ in codes)
    right = Counter(b for _, b in codes)
    seen = sum(a == b for a, b in codes) / count
    chance = sum(left[code] * right[code] for code in left) / count**2
    return 1.0 if chance == 1 else round((seen - chance) / (1 - chance), 3)


def _codes(field: str, codes: Sequence[tuple[object, object]]) -> CodeAgreement:
    same = sum(a == b for a, b in codes)
    return CodeAgreement(field, len(codes), percent(same, len(codes)), kappa(codes))


def code_agreement(pairs: Pairs) -> list[CodeAgreement]:
    """Return agreement on the codes and links of joined items."""
    events = list(items(pairs, "events"))
    figures = list(items(pairs, "figures"))
    sources = [(a, b) for a, b in items(pairs, "attributions") if a["source"] and b["source"]]
    found = [
        _codes("source type", [(a["type"], b["type"]) for a, b in sources]),
        _codes("event type", [(a["type"], b["type"]) for a, b in events]),
        _codes("modality", [(a["modality"], b["modality"]) for a, b in events]),
        _codes("said by anybody", [(a["by"] is None, b["by"] is None) for a, b in events]),
        _linked("said by the same", pairs, ("events", "by", "attributions")),
    ]
    found += [
        _codes(name, [(a[name], b[name]) for a, b in figures])
        for name in ("outcome", "group", "qualifier")
    ]
    bounds = sum((a["low"], a["high"]) == (b["low"], b["high"]) for a, b in figures)
    return [
        *found,
        CodeAgreement("both bounds", len(figures), percent(bounds, len(figures)), None),
        _linked("figure of the same event", pairs, ("figures", "of", "events")),
        _linked("part of the same figure", pairs, ("figures", "in", "figures")),
    ]


def _linked(field: str, pairs: Pairs, link: tuple[str, str, str]) -> CodeAgreement:
    """Return how often joined items point to joined items, or both to nothing."""
    kind, name, to = link
    total = same = 0
    for one, other in pairs:
        ends = joined(one, other, to)
        for n, m in joined(one, other, kind).items():
            a, b = one[kind][n].get(name), other[kind][m].get(name)
            total += 1
            same += b is None if a is None else b is not None and ends.get(a) == b
    return CodeAgreement(field, total, percent(same, total), None)


def tables(rows: Sequence[Row]) -> str:
    """Return all figures as two tables."""
    pairs = twice(rows)
    lines = [
        f"{len(pairs)} passages were answered twice. Spans, both answers counted:",
        "",
        "| field | spans | F1, equal | F1, overlapping |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {one.field} | {one.spans} | {one.exact:.1f} | {one.overlap:.1f} |"
        for one in span_agreement(pairs)
    ]
    lines += [
        "",
        "Codes and links of items that both have:",
        "",
        "| field | items | the same, % | Cohen's kappa |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {one.field} | {one.items} | {one.same:.1f} | "
        f"{'' if one.kappa is None else f'{one.kappa:.2f}'} |"
        for one in code_agreement(pairs)
    ]
    return "\n".join(lines) + "\n"


def written(sheet: str, figures: str) -> str:
    """Return the data sheet with its figures exchanged."""
    before, _, rest = sheet.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{figures}\n{END}{after}"


def main() -> None:
    """Print the figures, or write them into the data sheet."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--write", action="store_true", help="into annotations/SHEET.md")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.labels.read_text("utf-8").splitlines()]
    figures = tables(rows)
    if args.write:
        SHEET.write_text(written(SHEET.read_text("utf-8"), figures), encoding="utf-8")
    else:
        print(figures, end="")


if __name__ == "__main__":
    main()
