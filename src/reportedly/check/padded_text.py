"""PADDED_TEXT: few checkable claims and few specifics for the length of the text.

Specifics are counted in the text itself, generously, so that what the reader misses does not make
a text look padded: a number, a named day, a quotation, and a name of two or more words that is no
actor and no place of the claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim, Sentence, Source, Span
from reportedly.model.vocabulary import (
    CheckCode,
    LinkQuality,
    Modality,
    Severity,
    SourceRole,
    SourceType,
)

SENTENCES = 8
"""Body sentences; shorter texts are not judged."""

STRONG = 0.20
"""Share of body sentences with a strong claim below which a text is thin. The codebook says 0.40
of the claims that a person finds; a reader finds fewer."""

SPECIFICS = 1.0
"""Hard specifics per 100 words below which a text is padded."""

DENSE = 1.5
"""Hard specifics per 100 words from which a text is never padded, whatever was read in it."""

_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
    r"|August|September|October|November|December)\b"
)
_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|dozens?|scores|hundreds?|thousands?|millions?)(?:[- ](?:\d+|hundred|thousand|million"
    r"|one|two|three|four|five|six|seven|eight|nine))*\b(?: \w+)?",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\b(?:both|the|these|those) (?:two|three|four) (?:sides|parties|countries|nations)\b"
    r"|\btwo[- ](?:state|sided)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(
    r"[\"\u201c\u00ab][^\"\u201d\u00bb]{8,}[\"\u201d\u00bb]|(?<!\w)'[^'\n]{8,}'(?!\w)"
)
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+(?: (?:al-|el-)?[A-Z][\w'\u2019-]+)+")
_WORD = re.compile(r"\w+")
_STRONG_PARTS = 2
_CHECKABLE_PREC = 3


def padded_text(page: Page) -> Iterator[Remark]:
    """Few claims that could be checked, or few specifics, for the length of the text."""
    body = page.body
    words = sum(len(_WORD.findall(sentence.span.quote)) for sentence in body)
    if len(body) < SENTENCES or not words:
        return
    rate = round(100 * _specifics(page, body) / words, 2)
    share = round(_strong(page, body) / len(body), 2)
    if rate >= DENSE or (rate >= SPECIFICS and share >= STRONG):
        return
    yield Remark(
        message=f"Few specifics for the length: {rate} per 100 words, and {share:.0%} of "
        f"{len(body)} sentences hold a claim that could be checked.",
    )


RULE = Rule(
    code=CheckCode.PADDED_TEXT, severity=Severity.WARNING, needs=(Need.TEXT,), find=padded_text
)


def _specifics(page: Page, body: tuple[Sentence, ...]) -> int:
    known = _known_names(page)
    found: set[str] = set()
    for sentence in body:
        text = _IDIOM.sub(" ", sentence.span.quote)
        for pattern in (_NUMBER, _DAY, _QUOTE):
            found.update(match[0].casefold() for match in pattern.finditer(text))
        found.update(name for name in _names(text) if name not in known)
    bearing = sum(one.quality is LinkQuality.ARTICLE for one in page.reading.citations)
    return len(found) + bearing


def _names(text: str) -> Iterator[str]:
    """Yield names of two words or more, case folded; the first word of a sentence tells nothing."""
    for match in _NAME.finditer(text):
        words = match[0].casefold().split()
        if match.start() == 0:
            words = words[1:]
        if len(words) > 1:
            yield " ".join(words)


def _known_names(page: Page) -> str:
    """Return the words that name actors, bodies and known places in the claims, case folded."""
    spans: list[Span] = []
    for claim in page.reading.claims:
        spans += [actor.span for actor in claim.actors if actor.span]
        # A place that no gazetteer knows is a site or quarter, and those are specifics.
        spans += [place.mention for place in claim.places if place.mention and place.place_id]
        spans += [link.span for link in claim.attribution if link.span and _body(link)]
    return "\n".join(span.quote.casefold() for span in spans)


def _body(link: Source) -> bool:
    """Tell whether a source is a known body and no person speaking for one."""
    return link.actor_id is not None and link.role is not SourceRole.CORRESPONDENT


# ------------------------------------------------------------------ strong claims


def _strong(page: Page, body: tuple[Sentence, ...]) -> int:
    claims = _firsts(page)
    return sum(any(sentence.span.overlaps(claim.span) for claim in claims) for sentence in body)


def _firsts(page: Page) -> list[Claim]:
    """Return the strong claims that repeat no earlier one."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for claim in page.reading.claims:
        key = (
            claim.type,
            tuple(place.name for place in claim.places),
            claim.root.name if claim.root else None,
            tuple((figure.outcome, figure.value, figure.low) for figure in claim.figures),
        )
        if is_strong(claim) and key not in seen:
            found.append(claim)
        seen.add(key)
    return found


def is_strong(claim: Claim) -> bool:
    """Tell whether two or more things in a claim could be checked."""
    if claim.type is None or claim.modality is Modality.GENERIC_BACKGROUND:
        return False
    root = claim.root
    named = root is not None and root.type is not SourceType.UNNAMED
    if named and claim.type.value == "STATEMENT":
        return True
    parts = (
        any(actor.actor_id for actor in claim.actors),
        any((place.where_prec or 9) <= _CHECKABLE_PREC for place in claim.places),
        claim.time is not None and claim.time.mention is not None,
        any(f.value for f in claim.figures) or any(t.count for t in claim.targets),
        named,
        bool(claim.weapons or claim.damage),
    )
    return sum(parts) >= _STRONG_PARTS
