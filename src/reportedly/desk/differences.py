"""Two texts beside each other: what both say, what one says otherwise, what one says alone."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.annotate import runs_leftwards
from reportedly.desk.page import Shown

ALIKE: Final = 0.4
"""Share of words in common from which a sentence is the other one, changed."""

MANY: Final = 2000
"""Sentences of a text; of more, those that stand often are no hold for the comparison."""

AROUND: Final = 1
"""Sentences in common that are shown on either side of a difference."""

_ENDS: Final = ".!?\u061f\u3002\uff01\uff1f"
"""Signs that end a sentence: Latin, Arabic, Chinese and Japanese ones."""

_SENTENCE: Final = re.compile(rf"[^\n{_ENDS}]*[{_ENDS}]+[\"'”’)\]]*[ \t]*|[^\n]+|\n+")
_WORD: Final = re.compile(r"\w+|\s+|[^\w\s]")

Parts = tuple[tuple[bool, str], ...]
"""Words in a row, each stretch with whether the other text has others in its place."""


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that stand beside each other.

    Attributes:
        kind: ``same``, ``changed``, ``one`` or ``other``.
        one: Of the one text; empty where only the other has them.
        other: Of the other.
    """

    kind: str
    one: Parts = ()
    other: Parts = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that are shown, or that both texts have and that are folded away.

    Attributes:
        folded: They are the same in both, and far from any difference.
        rows: The rows.
    """

    folded: bool
    rows: tuple[Row, ...]


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the differences of two reports."""
    asked = request.query_params
    one, other = ledger.report(asked.get("a", "")), ledger.report(asked.get("b", ""))
    rows = tuple(compared(one.text, other.text))
    return Shown(
        "differences.html",
        {
            "one": ledger.head(one.id),
            "other": ledger.head(other.id),
            "blocks": blocks(rows),
            "directions": [_direction(one.text), _direction(other.text)],
            "same": one.text == other.text,
            "numbers": {
                kind: sum(row.kind == kind for row in rows)
                for kind in ("same", "changed", "one", "other")
            },
        },
    )


def _direction(text: str) -> str:
    return "rtl" if runs_leftwards(text) else "ltr"


def compared(one: str, other: str) -> Iterator[Row]:
    """Yield the sentences of two texts beside each other, in the order of both.

    Joined again, the words of either side are that side's text but for its line breaks.
    """
    mine, yours = _sentences(one), _sentences(other)
    matcher = difflib.SequenceMatcher(
        None, [_plain(words) for words in mine], [_plain(words) for words in yours],
        autojunk=max(len(mine), len(yours)) > MANY,
    )  # fmt: skip
    for tag, a, to_a, b, to_b in matcher.get_opcodes():
        if tag == "equal":
            for words, theirs in zip(mine[a:to_a], yours[b:to_b], strict=True):
                yield Row("same", ((False, words),), ((False, theirs),))
        else:
            yield from _differing(mine[a:to_a], yours[b:to_b])


def _sentences(text: str) -> list[str]:
    return [found[0] for found in _SENTENCE.finditer(text) if found[0].strip()]


def _plain(words: str) -> str:
    return " ".join(words.split())


def _differing(mine: Sequence[str], yours: Sequence[str]) -> Iterator[Row]:
    """Yield sentences that differ: paired with the first that is like them, else alone."""
    at = 0
    for words in mine:
        likest = next((n for n in range(at, len(yours)) if _alike(words, yours[n])), None)
        if likest is None:
            yield Row("one", ((True, words),))
            continue
        for alone in yours[at:likest]:
            yield Row("other", (), ((True, alone),))
        yield _changed(words, yours[likest])
        at = likest + 1
    for alone in yours[at:]:
        yield Row("other", (), ((True, alone),))


def _alike(one: str, other: str) -> bool:
    a, b = (set(re.findall(r"\w+", words.casefold())) for words in (one, other))
    return len(a & b) >= ALIKE * max(len(a), len(b), 1)


def _changed(one: str, other: str) -> Row:
    mine, yours = _WORD.findall(one), _WORD.findall(other)
    left: list[tuple[bool, str]] = []
    right: list[tuple[bool, str]] = []
    matcher = difflib.SequenceMatcher(None, mine, yours, autojunk=False)
    for tag, a, to_a, b, to_b in matcher.get_opcodes():
        differs = tag != "equal"
        if a < to_a:
            left.append((differs, "".join(mine[a:to_a])))
        if b < to_b:
            right.append((differs, "".join(yours[b:to_b])))
    return Row("changed", tuple(left), tuple(right))


def blocks(rows: Sequence[Row]) -> list[Block]:
    """Return the rows in blocks: those near a difference to be shown, the others folded away."""
    near = {
        n
        for at, row in enumerate(rows)
        if row.kind != "same"
        for n in range(at - AROUND, at + AROUND + 1)
    }
    found: list[Block] = []
    for at, row in enumerate(rows):
        folded = at not in near
        if found and found[-1].folded is folded:
            found[-1] = Block(folded, (*found[-1].rows, row))
        else:
            found.append(Block(folded, (row,)))
    return found
