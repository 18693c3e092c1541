"""HEADLINE_UNSUPPORTED: the headline says more than the body, or drops its attribution.

One finding a page: the first of the five reasons that holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.check.lexica.sentences import CREDIT
from reportedly.check.page import Page, one_event, overlap, root_span, side_of
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim, Figure, Span
from reportedly.model.vocabulary import (
    TYPES,
    CheckCode,
    ClaimKind,
    EventType,
    Modality,
    Outcome,
    Period,
    Qualifier,
    SegmentKind,
    Severity,
)

_UNITS = {12: 24, 20: 40, 100: 200, 1000: 2000}
"""Lower bound of "dozens" and its like, with the least number the plural means in plain words."""

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"
_HUNDRED = 100
_LISTED = 5
"""People up to this number are often told one by one, so that no word of the body counts them."""

PARTS = 24
"""Numbers of the body that are tried for a sum."""

_NUMBER = re.compile(rf"\b(?:\d[\d,]*|{'|'.join(_WORDS.split())})\b")
SHARED = 2
"""Words that a headline and a charge have in common where they tell of one deed."""

_DEED = re.compile(r"[^\W\d_]{4,}")
_END = re.compile(r"(?:ings?|ed|es|s|e)$")
_STOP = re.compile(r"(?<=[.!?;:])\s")
_HURT = re.compile(r"\b(?:wound|injur|hurt|victim|casualt)\w*", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:dozens?|scores|hundreds?|hundred|both|couple)\b", re.IGNORECASE)
_DEATH = re.compile(
    r"\b(?:kill\w*|dead|dea?ths?|die[sd]?|dying|slain|martyr\w*|bod(?:y|ies)|fatal\w*|lives|toll)\b",
    re.IGNORECASE,
)
_BOTH = 2
_OCCASION = {Period.INCIDENT, Period.UNCLEAR}
_HARM = {Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED}


def headline_unsupported(page: Page) -> Iterator[Remark]:
    """The headline says more than the body, or drops its attribution.

    Fires on a count of people harmed that no count of the body fits or adds up to; on deaths where
    the body tells of none; on a plain statement of what the body only alleges, or tells as what
    somebody is accused of; and on force or harm that the headline tells in the page's own voice and
    the body on others' word alone.
    Silent where the body has the number anywhere; where up to five people are counted and it counts
    nobody; and where it tells the event in its own voice too, or on the word of both sides.
    """
    told = [*page.told(), *_tolls(page)]
    top = [claim for claim in told if page.in_headline(claim.span)]
    bare = [claim for claim in top if not _credited(page, claim)]
    rest = [claim for claim in told if not page.in_headline(claim.span)]
    words = " ".join(sentence.span.quote for sentence in page.body)
    for reason, found in (
        ("gives a number of people that the body does not state", _count(top, rest, words)),
        ("tells of deaths and the body of none", _deaths(top, rest, words)),
        ("states what the body only alleges", _certainty(top, rest)),
        ("states what the body tells as an accusation", _accused(page, bare, rest)),
        ("tells on no one's word what the body tells on others' word", _dropped(bare, rest)),
    ):
        if found is not None:
            yield Remark(
                message=f"The headline {reason}.",
                claims=(one.id for one in found.claims),
                evidence=found.spans,
            )
            return


RULE = Rule(
    code=CheckCode.HEADLINE_UNSUPPORTED,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=headline_unsupported,
)


def _credited(page: Page, claim: Claim) -> bool:
    """Tell whether a headline ends with its source, read as one or not: "…: union"."""
    lines = [one.span for one in page.reading.segments if one.kind is SegmentKind.HEADLINE]
    return any(CREDIT.search(line.quote) is not None for line in lines if line.overlaps(claim.span))


def _tolls(page: Page) -> Iterator[Claim]:
    """Yield the totals of several events; with one event alone there are claims of it."""
    for claim in page.reading.claims:
        if claim.type is EventType.CASUALTY_TOLL and claim.kind is ClaimKind.FIGURE:
            yield claim


@dataclass(frozen=True, slots=True)
class _Found:
    """Claims that show it, the headline's first, with the words to show."""

    claims: tuple[Claim, ...]
    spans: tuple[Span, ...]


def _count(top: Sequence[Claim], rest: Sequence[Claim], words: str) -> _Found | None:
    body = [(claim, figure) for claim in rest for figure in _counts(claim)]
    for claim in top:
        for figure in _counts(claim):
            bare = not body and _missing(figure, words)
            if bare or (body and _unsupported(figure, [one for _, one in body], words)):
                claims = (claim, *(one for one, _ in body))
                return _Found(claims, (figure.span, *(one.span for _, one in body)))
    return None


def _deaths(top: Sequence[Claim], rest: Sequence[Claim], words: str) -> _Found | None:
    """Return deaths in the headline above a body that counts harm and nobody dead."""
    body = [(claim, figure) for claim in rest for figure in _counts(claim)]
    hurt = bool(body) and all(figure.outcome is Outcome.INJURED for _, figure in body)
    if not hurt or _DEATH.search(words):
        return None
    for claim in top:
        for figure in _counts(claim):
            if figure.outcome is Outcome.KILLED:
                claims = (claim, *(one for one, _ in body))
                return _Found(claims, (figure.span, *(one.span for _, one in body)))
    return None


def _certainty(top: Sequence[Claim], rest: Sequence[Claim]) -> _Found | None:
    for claim in top:
        alike = [one for one in rest if one_event(claim, one)]
        hedged = [one for one in alike if one.modality is Modality.ALLEGED]
        if claim.modality is Modality.ASSERTED and hedged and len(hedged) == len(alike):
            return _Found((claim, *hedged), (claim.span, *(one.span for one in hedged)))
    return None


def _accused(page: Page, top: Sequence[Claim], rest: Sequence[Claim]) -> _Found | None:
    """Return a deed that the headline tells and the body only as what somebody is accused of."""
    charges = [
        one
        for one in page.reading.claims
        if one.subtype == "accusation" and not page.in_headline(one.span)
    ]
    for claim in top:
        told = claim.modality is Modality.ASSERTED and claim.root is None
        if not told or claim.type is None or TYPES[claim.type].record:
            continue
        if any(one.root is None for one in rest if one_event(claim, one)):
            continue
        about = [one for one in charges if _of_one_deed(claim, one)]
        if about:
            return _Found((claim, *about), (claim.span, *(one.span for one in about)))
    return None


def _of_one_deed(claim: Claim, charge: Claim) -> bool:
    """Tell whether a charge is of what a headline tells: they share words of deed or place."""
    return len(words_of(claim.span.quote) & words_of(charge.span.quote)) >= SHARED


def _dropped(top: Sequence[Claim], rest: Sequence[Claim]) -> _Found | None:
    for claim in top:
        alike = [one for one in rest if one_event(claim, one)]
        force = claim.type is not None and TYPES[claim.type].force
        told = claim.modality is Modality.ASSERTED and claim.root is None
        told = told and (force or bool(claim.figures))
        roots = [one.root for one in alike if one.root is not None]
        sides = {root.actor_id or root.name for root in roots if side_of(root) is not None}
        if told and alike and len(sides) < _BOTH and all(one.root is not None for one in alike):
            return _Found((claim, *alike), (claim.span, *(root_span(one) for one in alike)))
    return None


def words_of(words: str) -> set[str]:
    """Return the longer words of a text without their endings, case folded."""
    return {_END.sub("", one) for one in _DEED.findall(words.casefold())}


def _counts(claim: Claim) -> list[Figure]:
    return [
        figure
        for figure in claim.figures
        if figure.outcome in _HARM and figure.period.kind in _OCCASION
    ]


def _unsupported(figure: Figure, body: Sequence[Figure], words: str) -> bool:
    if figure.qualifier is Qualifier.VAGUE:
        least = _UNITS.get(figure.low or 0)
        return least is not None and not _reaches(least, figure, body)
    alike = [other for other in body if other.outcome is figure.outcome]
    if figure.qualifier is not Qualifier.EXACT or figure.value is None or not alike:
        return False
    if any(_bears(other, figure) for other in alike) or _said(figure.value, words):
        return False
    read = [other.value for other in alike if other.value]
    return not _adds_up(figure.value, read) and not _adds_up(figure.value, _numbers(words))


def _bears(other: Figure, figure: Figure) -> bool:
    """Tell whether a count of the body bears out an exact number; "at least 40" no 70."""
    if other.qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN} and other.value is not None:
        return abs(other.value - (figure.value or 0)) <= 1
    return overlap(figure, other)


def _numbers(words: str) -> list[int]:
    """Return the first numbers beside words of harm, in digits or words up to twenty."""
    names = _WORDS.split()
    lines = (one for one in _STOP.split(words) if _DEATH.search(one) or _HURT.search(one))
    found = _NUMBER.findall(" ".join(lines).casefold())[:PARTS]
    return [names.index(one) if one in names else int(one.replace(",", "")) for one in found]


def _adds_up(value: int, parts: Sequence[int]) -> bool:
    """Tell whether some of the body's numbers add up to one."""
    sums = {0}
    for part in parts:
        sums |= {done + part for done in sums if done + part <= value}
    return value in sums


def _missing(figure: Figure, words: str) -> bool:
    """Tell whether a body that counts nobody lacks the number; a few people may be listed."""
    least = figure.value or figure.low
    if figure.qualifier is Qualifier.VAGUE or least is None or least <= _LISTED:
        return False
    return bool(words) and not _said(least, words) and not _COUNT.search(words)


def _reaches(least: int, figure: Figure, body: Sequence[Figure]) -> bool:
    """Tell whether the body's counts together come to what the headline's word means."""
    vague = [f for f in body if f.qualifier is Qualifier.VAGUE and f.subset_of is None]
    if any((other.low or 0) >= (figure.low or 0) for other in vague):
        return True
    tops: dict[Outcome, int] = {}
    for other in body:
        size = other.high if other.high is not None else other.value
        tops[other.outcome] = max(tops.get(other.outcome, 0), size or other.low or 0)
    return sum(tops.values()) >= least


def _said(value: int, words: str) -> bool:
    """Tell whether the body has the number at all, in digits or as a word."""
    names, tens = _WORDS.split(), _TENS.split()
    forms = {str(value), f"{value:,}"}
    if value < len(names):
        forms.add(names[value])
    elif value < _HUNDRED:
        ten, one = divmod(value, 10)
        forms |= {f"{tens[ten]}{join}{names[one]}" if one else tens[ten] for join in "- "}
    return any(
        re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words, re.IGNORECASE) for form in forms
    )
