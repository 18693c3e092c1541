"""Which of two reports was made from which, where that can be shown.

An earlier page is not yet the source: two prints of one agency's text have a common origin, and
where several prints could have been used none can be named. Then the direction stays open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from reportedly.model import Relation, ReportHead
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace.citation import names_outlet, plain
from reportedly.trace.moments import moment
from reportedly.trace.winnow import WORD

Shown = tuple[Direction | None, str]
"""A direction, and why it is given or left open."""


_DATELINE = re.compile(r"\(([^()\n]{2,40})\)\s*[-\u2013\u2014]")
_CREDIT = re.compile(r"\(([^()\n]{2,40})\)\s*$")
MARKED = "is forwarded from the other, as the messenger marks it"
"""Why a direction is given that a messenger states, after the side; nothing takes it back."""

AS_CLOSE = 0.02
"""Difference of Jaccard up to which two prints are equally close to a third text."""

STUMP = 8
"""Words at the end of a text that have to stand in the other, within a sentence."""

_MORE = re.compile(
    r"\s*(?:(?:\.{3}|\u2026|\[(?:\.{3}|\u2026)\]|\((?:\.{3}|\u2026)\))\s*)+"
    r"(?:(?:read|see) more|continue reading|more)?[\s.\u2026\u00bb>]*\Z",
    re.IGNORECASE,
)
"""How a page says that it shows a part."""

_ENDS = ".!?\u2026\"\u201d\u2019'\u00bb)]\u061f\u06d4\u3002"

_HEAD = 400
"""Code points in which an agency's date line stands."""


def agency(text: str, outlet: str | None) -> str | None:
    """Return the agency that a text credited in its date line or at its end, if another's."""
    match = _DATELINE.search(text[:_HEAD]) or _CREDIT.search(text[-_HEAD:].rstrip())
    name = match[1].strip() if match else ""
    looks_named = name[:1].isupper() and not any(sign.isdigit() for sign in name)
    if not looks_named or name.casefold() == (outlet or "").casefold():
        return None
    return name


def direct(a: ReportHead, b: ReportHead, texts: tuple[str, str]) -> Shown:
    """Return the direction between two like texts, with the reason in words.

    A credit to the other's outlet goes before its naming in a sentence, and that before the time;
    what contradicts the days of the two pages shows nothing.

    Args:
        a: The report with the smaller id.
        b: The other.
        texts: Theirs.
    """
    credited = agency(texts[0], a.outlet), agency(texts[1], b.outlet)
    credit = _is(credited[0], b.outlet), _is(credited[1], a.outlet)
    if credit[0] != credit[1]:
        return _against_time(a, b, (*credit, "credits its text to"))
    named = next((one for one in credited if one), None)
    if named is not None:
        return None, f"the text is credited to {named}, so both may print it"
    cited = names_outlet(texts[0], a, b), names_outlet(texts[1], b, a)
    if cited[0] != cited[1]:
        return _against_time(a, b, (*cited, "names as a source"))
    told = by_time(a, b)
    if told[0] is not None:
        return told
    cut = breaks_off(texts[0], texts[1]), breaks_off(texts[1], texts[0])
    if cut[0] != cut[1]:
        direction = Direction.A_FROM_B if cut[0] else Direction.B_FROM_A
        return direction, f"{'a' if cut[0] else 'b'} breaks off in a sentence that the other ends"
    return told


def breaks_off(text: str, other: str) -> bool:
    """Tell whether a text ends within a sentence that another has whole.

    Who copies loses the end of a sentence to a limit of a page; nobody makes the whole of a stump.
    """
    marked = _MORE.search(text)
    stump = text[: marked.start()] if marked else text.rstrip()
    if not stump or stump[-1] in _ENDS:
        return False
    words = list(WORD.finditer(stump))[-STUMP:]
    if len(words) < STUMP or words[-1].end() != len(stump):
        return False
    run = r"\W+".join(re.escape(word[0]) for word in words)
    found = re.search(rf"(?<!\w){run}(?=\w|[,;:]?[^\S\n]+\w)", other, re.IGNORECASE)
    return found is not None


def _is(name: str | None, outlet: str | None) -> bool:
    return bool(name and outlet) and plain(name or "") == plain(outlet or "")


def _against_time(a: ReportHead, b: ReportHead, said: tuple[bool, bool, str]) -> Shown:
    """Return the direction that one text states itself, unless its page is the earlier one."""
    stated = Direction.A_FROM_B if said[0] else Direction.B_FROM_A
    late, early = (a, b) if said[0] else (b, a)
    known = moment(late), moment(early)
    if known[0] and known[1] and known[0].day < known[1].day:
        return None, f"one {said[2]} {early.outlet}, but its page is the earlier one"
    return stated, f"{'a' if said[0] else 'b'} {said[2]} {early.outlet}"


def by_time(a: ReportHead, b: ReportHead) -> Shown:
    """Return the direction that the moments of two pages show."""
    first, second = moment(a), moment(b)
    if first is None or second is None:
        return None, "the day of one page is not known"
    if first.day != second.day:
        return _later(first.day, second.day, "on a later day")
    if first.clock is None or second.clock is None or first.clock == second.clock:
        return None, "both appeared on one day, at times that are not known to differ"
    return _later(first.clock, second.clock, "later on the same day")


def _later(first: str, second: str, when: str) -> Shown:
    if first < second:
        return Direction.B_FROM_A, f"b appeared {when}"
    return Direction.A_FROM_B, f"a appeared {when}"


def open_where_several(relations: list[Relation]) -> list[Relation]:
    """Take the direction back where another print, as close and not later, could be the source."""
    linked: dict[str, list[Relation]] = {}
    for relation in relations:
        linked.setdefault(relation.a, []).append(relation)
        linked.setdefault(relation.b, []).append(relation)
    return [_settle(relation, linked) for relation in relations]


def _settle(relation: Relation, linked: Mapping[str, list[Relation]]) -> Relation:
    if relation.direction not in {Direction.A_FROM_B, Direction.B_FROM_A}:
        return relation
    if (relation.reason or "").endswith(MARKED):
        return relation
    copied_b = relation.direction is Direction.A_FROM_B
    made, source = (relation.a, relation.b) if copied_b else (relation.b, relation.a)
    near_made = {_other(other, made): other.jaccard or 0.0 for other in linked[made]}
    share = (relation.jaccard or 0.0) - AS_CLOSE
    for other in linked[source]:
        print_ = _other(other, source)
        if (
            other.kind is RelationKind.NEAR_COPY
            and other.direction is None
            and print_ != made
            and near_made.get(print_, -1.0) >= share
        ):
            reason = "several prints of one text; which of them was used cannot be told"
            return replace(relation, direction=None, reason=reason)
    return relation


def _other(relation: Relation, one: str) -> str:
    return relation.b if relation.a == one else relation.a
