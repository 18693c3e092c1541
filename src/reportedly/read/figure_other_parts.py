"""Spanish and French counts that are part of another: "parmi eux", "entre los heridos hay tres".

As in English, a part names the count that contains it; where the words name the harm ("entre los
heridos") a part may stand without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Qualifier
from reportedly.read.figure_draft import Draft
from reportedly.read.found import FoundFigure
from reportedly.read.lexica import casualties_other as lex
from reportedly.read.numbers import Quantity

_FAR: Final = 5
"""So many words may stand between a lead and its first count."""

_BACK: Final = 4
"""Counts of earlier sentences that a lead can point to."""

_FILL: Final = frozenset(
    [
        "hay",
        "había",
        "figuran",
        "figuraban",
        "se",
        "encuentran",
        "encontraban",
        "están",
        "estaban",
        "cuentan",
        "contaban",
        "figurent",
        "figuraient",
        "on",
        "compte",
        "comptait",
        "sont",
        "étaient",
        "trouvent",
        "se",
        "y",
        "il",
        "également",
        "también",
        "además",
        "aussi",
        "au",
        "moins",
        "al",
        "menos",
        ":",
        ",",
        "dont",
    ]
)
_JOINS: Final = frozenset({",", "y", "e", "et", "ainsi", "que", "como", "así"})


def other_parts(
    words: Sequence[str],
    quantities: Sequence[Quantity],
    drafts: Sequence[Draft],
    previous: Sequence[FoundFigure],
    language: str,
) -> list[Draft]:
    """Return the parts that a Spanish or French sentence leads by "among them" and their like.

    Args:
        words: Folded words of the sentence.
        quantities: Its numbers.
        drafts: Its counts so far.
        previous: Figures of earlier sentences of the report.
        language: ``es`` or ``fr``.
    """
    out: list[Draft] = []
    for at in range(len(words)):
        lead = next((p for p in lex.PART_LEADS[language] if _at(words, at, p)), None)
        if lead is None or any(at < p.last for p in out):
            continue
        outcome = next((lex.PART_OUTCOMES[w] for w in lead if w in lex.PART_OUTCOMES), None)
        for quantity, group, last in _listed(words, quantities, at + len(lead), language):
            part = _part(quantity, group, last, outcome, _holder(drafts, previous, at, outcome))
            if part is not None:
                out.append(part)
    return out


def _at(words: Sequence[str], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(words[at : at + len(phrase)]) == phrase


def _listed(
    words: Sequence[str], quantities: Sequence[Quantity], at: int, language: str
) -> list[tuple[Quantity, Group, int]]:
    """Return the counts listed from ``at``: (number, group, index past the noun)."""
    out: list[tuple[Quantity, Group, int]] = []
    for quantity in quantities:
        if quantity.first < at:
            continue
        gap = words[at : quantity.first]
        near = len(gap) <= _FAR and set(gap) <= (_JOINS if out else _FILL)
        noun = quantity.last
        while noun < len(words) and words[noun] in {"de", "d'", "des"}:
            noun += 1
        group = lex.OTHER_PEOPLE[language].get(words[noun]) if noun < len(words) else None
        if not near or group is None:
            break
        at = noun + 1
        out.append((quantity, group, at))
    return out


def _holder(
    drafts: Sequence[Draft], previous: Sequence[FoundFigure], at: int, outcome: Outcome | None
) -> Draft | FoundFigure | None:
    """Return the count that holds the parts: of this sentence first, of the harm named."""
    for draft in reversed(drafts):
        fits = draft.last <= at and draft.parent is None and draft.value != 0
        if fits and outcome in {None, draft.outcome}:
            return draft
    for found in reversed(previous[-_BACK:]):
        figure = found.figure
        fits = figure.subset_of is None and figure.high != 0 and not found.hypothetical
        if fits and outcome in {None, figure.outcome}:
            return found
    return None


def _part(
    quantity: Quantity,
    group: Group,
    last: int,
    outcome: Outcome | None,
    holder: Draft | FoundFigure | None,
) -> Draft | None:
    whole = holder.figure if isinstance(holder, FoundFigure) else holder
    known = whole.outcome if whole is not None else outcome
    if known is None or quantity.qualifier is Qualifier.NONE:
        return None
    least = quantity.value if quantity.value is not None else quantity.low
    if whole is not None and whole.high is not None and (least or 0) > whole.high:
        return None
    parent: int | str | None = None
    period = None
    if isinstance(holder, FoundFigure):
        parent, period = holder.figure.id, holder.figure.period.kind
    elif holder is not None:
        parent = holder.first
    return Draft(
        quantity.first, last, known, group, quantity.qualifier, quantity.value, quantity.low,
        quantity.high, "part", (quantity.first, last), period, parent,
    )  # fmt: skip
