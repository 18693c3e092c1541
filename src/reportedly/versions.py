"""Versions of one page: what was edited between two fetches, in words.

A version is a report of its own, with its own capture and claims; nothing is overwritten. Two
fetches are one version where the text and what stands beside it are the same, though the bytes
differ: pages carry numbers and advertisements that change at every request.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.ledger import Store
from reportedly.model import Figure, Reading, Report
from reportedly.model.vocabulary import Group, Outcome

ALIKE: Final = 0.5
"""Share of words in common from which a sentence is the other one, edited."""

MOST: Final = 12
"""Changes of counts that are told."""

_WORD: Final = re.compile(r"\w+")
_TOLL: Final = {
    Outcome.KILLED: "toll",
    Outcome.CASUALTIES_UNSPECIFIED: "killed or injured",
}
_FIELDS: Final = (
    ("title", "headline"),
    ("byline", "byline"),
    ("outlet", "outlet"),
    ("published", "page date"),
)

Key = tuple[Outcome, Group]
Counts = Mapping[Key, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageVersion:
    """One version of a page.

    Attributes:
        report: Its id.
        at: When it was first fetched so, UTC.
        changes: What is otherwise than in the version before, in words.
    """

    report: str
    at: str
    changes: tuple[str, ...] = ()


def history(store: Store, name: str) -> tuple[PageVersion, ...]:
    """Return the versions of a fetched page by its address, the oldest first."""
    found: list[PageVersion] = []
    before: Report | None = None
    for version in store.versions(name):
        after = store.report_of(version.report)
        told = () if before is None else changes(store, before, after)
        found.append(PageVersion(report=after.id, at=version.at, changes=told))
        before = after
    return tuple(found)


def newest(store: Store, name: str) -> Report | None:
    """Return the newest version of a fetched page by its address; ``None`` where there is none."""
    versions = store.versions(name)
    return store.report_of(versions[-1].report) if versions else None


def alike(one: Report, other: Report) -> bool:
    """Tell whether two fetches of a page brought the same text and the same words beside it."""
    return one.text == other.text and all(
        getattr(one, field) == getattr(other, field) for field, _ in _FIELDS
    )


def changes(store: Store, before: Report, after: Report) -> tuple[str, ...]:
    """Return what was edited between two versions, counts of people first."""
    return compare(before, store.reading_of(before.id), after, store.reading_of(after.id))


def compare(
    before: Report, read_before: Reading | None, after: Report, read_after: Reading | None
) -> tuple[str, ...]:
    """Return what was edited between two versions, counts of people first.

    A count is edited where a sentence that both versions have, word for word or with other words,
    gives another one of the same outcome and group. Without readings only the lines are compared.
    """
    fields = [
        f"{words} edited"
        for field, words in _FIELDS
        if getattr(before, field) != getattr(after, field)
    ]
    old, new = _sentences(before, read_before), _sentences(after, read_after)
    pairs = list(_pairs(old, new))
    edited = [(a, b) for a, b in pairs if a is not None and b is not None]
    told = [
        *_number(len(edited), "sentence", "changed"),
        *_number(sum(a is None for a, _ in pairs), "sentence", "added"),
        *_number(sum(b is None for _, b in pairs), "sentence", "taken out"),
    ]
    counts: list[str] = []
    if read_before is not None and read_after is not None:
        had, has = _figures(read_before), _figures(read_after)
        for a, b in pairs:
            counts.extend(_recounted(_within(had, old, a), _within(has, new, b)))
    found = (*dict.fromkeys(counts[:MOST]), *fields, *told)
    return found or ("blanks or marks edited",)


def _sentences(report: Report, reading: Reading | None) -> list[tuple[int, int, str]]:
    """Return start, end and words of each sentence; of each line where no reader managed."""
    if reading is not None:
        return [(one.span.start, one.span.end, one.span.quote) for one in reading.sentences]
    lines = re.finditer(r"[^\n]+", report.text)
    return [(*line.span(), line[0]) for line in lines if line[0].strip()]


def _pairs(
    old: Sequence[tuple[int, int, str]], new: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int | None, int | None]]:
    """Yield the places of sentences that differ: edited, taken out, added."""
    matcher = difflib.SequenceMatcher(
        None, [one[2] for one in old], [one[2] for one in new], autojunk=False
    )
    for tag, a, to_a, b, to_b in matcher.get_opcodes():
        if tag == "equal":
            continue
        free = list(range(b, to_b))
        for at in range(a, to_a):
            likest = max(
                free, key=lambda one: (_share(old[at][2], new[one][2]), -one), default=None
            )
            if likest is not None and _share(old[at][2], new[likest][2]) >= ALIKE:
                free.remove(likest)
                yield at, likest
            else:
                yield at, None
        for one in free:
            yield None, one


def _share(a: str, b: str) -> float:
    """Return the share of distinct words in common, of those of both (Dice)."""
    one, other = set(_WORD.findall(a.lower())), set(_WORD.findall(b.lower()))
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _figures(reading: Reading) -> list[Figure]:
    """Return the counts of a reading in the order of its text, each once."""
    held = {(figure.span.start, figure.outcome, figure.group): figure for claim in reading.claims
            for figure in claim.figures}  # fmt: skip
    return [held[key] for key in sorted(held)]


def _within(
    figures: Sequence[Figure], sentences: Sequence[tuple[int, int, str]], at: int | None
) -> Counts:
    """Return the counts of one sentence, by outcome and group."""
    found: dict[Key, list[str]] = defaultdict(list)
    if at is not None:
        start, end, _ = sentences[at]
        for figure in figures:
            if start <= figure.span.start < end:
                found[figure.outcome, figure.group].append(_words(figure))
    return found


def _recounted(old: Counts, new: Counts) -> Iterator[str]:
    """Yield how the counts of one sentence differ from those of the other."""
    for key in sorted({*old, *new}):
        had, has = list(old.get(key, ())), list(new.get(key, ()))
        for count in [one for one in had if one in has]:
            had.remove(count)
            has.remove(count)
        name = _name(key)
        for a, b in zip(had, has, strict=False):
            yield f"{name} edited from {a} to {b}"
        for a in had[len(has) :]:
            yield f"{name} of {a} taken out"
        for b in has[len(had) :]:
            yield f"{name} of {b} added"


def _name(key: Key) -> str:
    outcome, group = key
    words = _TOLL.get(outcome, str(outcome))
    return words if group is Group.UNKNOWN else f"{words} ({group})"


def _words(figure: Figure) -> str:
    """Return a count with its bounds."""
    low, high = figure.low, figure.high
    if low is not None and low == high:
        return str(low)
    if low is not None and high is not None:
        return f"{low} to {high}"
    if low is not None:
        return f"at least {low}"
    return f"at most {high}" if high is not None else "an unknown number"


def _number(count: int, thing: str, what: str) -> Iterator[str]:
    if count:
        yield f"{count} {thing}{'' if count == 1 else 's'} {what}"
