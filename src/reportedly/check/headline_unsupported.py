"""HEADLINE_UNSUPPORTED: the headline gives a number of people that the body does not bear out.

Only counts are compared in this form. A dropped attribution is not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.check.page import Page, overlap
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim, Figure
from reportedly.model.vocabulary import CheckCode, Outcome, Period, Qualifier, Severity

_UNITS = {12: 24, 20: 40, 100: 200, 1000: 2000}
"""Lower bound of "dozens" and its like, with the least number the plural means in plain words."""

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_OCCASION = {Period.INCIDENT, Period.UNCLEAR}
_HARM = {Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED}


def headline_unsupported(page: Page) -> Iterator[Remark]:
    """The headline says more than the body, or drops its attribution."""
    top = [claim for claim in page.told() if page.in_headline(claim.span)]
    rest = [claim for claim in page.told() if not page.in_headline(claim.span)]
    body = [(claim, figure) for claim in rest for figure in _counts(claim)]
    words = " ".join(sentence.span.quote for sentence in page.body)
    for claim in top:
        for figure in _counts(claim):
            if body and _unsupported(figure, [one for _, one in body], words):
                yield Remark(
                    message="The headline gives a number of people that the body does not state.",
                    claims=(claim.id, *(one.id for one, _ in body)),
                    evidence=(figure.span, *(one.span for _, one in body)),
                )
                return


RULE = Rule(
    code=CheckCode.HEADLINE_UNSUPPORTED,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=headline_unsupported,
)


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
    return not any(overlap(figure, other) for other in alike) and not _said(figure.value, words)


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
    names = _WORDS.split()
    forms = {str(value), f"{value:,}"}
    if value < len(names):
        forms.add(names[value])
    return any(
        re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words, re.IGNORECASE) for form in forms
    )
