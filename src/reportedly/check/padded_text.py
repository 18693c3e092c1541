"""PADDED_TEXT: few checkable claims and few specifics for the length of the text.

Specifics are counted in the text itself, generously, so that what the reader misses does not make
a text look padded: a number, a named day, a quotation, and a name of two or more words that is no
actor and no place of the claims.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.check.sentence_parts import is_opinion, parts_of, speaks
from reportedly.model import Claim, Sentence, Source, Span
from reportedly.model.vocabulary import (
    CheckCode,
    ClaimKind,
    EventType,
    LinkQuality,
    Modality,
    Severity,
    SourceRole,
    SourceType,
)

SENTENCES = 8
"""Body sentences; shorter texts are not judged."""

STRONG = 0.40
"""Share of body sentences with a strong claim below which a text is padded."""

SPECIFICS = 1.0
"""Hard specifics per 100 words below which a text is padded."""

RICH = 2.25 * SPECIFICS
"""Hard specifics per 100 words from which a text is not judged by its claims."""

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
_WIDE = 9
_DIGIT = re.compile(r"\d")
_OPEN = ('"', "\u201c")
_LAST_LATIN = "\u024f"


def padded_text(page: Page) -> Iterator[Remark]:
    """Few claims that could be checked, or few specifics, for the length of the text.

    Fires on an English body of eight sentences or more that has fewer than 1.0 hard specifics per
    100 words; or in which fewer than 0.40 of the sentences hold a strong claim, and there are fewer
    than 2.25 specifics. A sentence is strong where it names two or more of: an actor, a place down
    to a district, a time, a number, a named source, a weapon or object; or where a named source
    states something, also in a quotation that goes on.
    Background, assessments, appeals and repeats are weak. Hard specifics are numbers, dates and
    named days, persons, places below a town, units and sites, quotations, and links to articles.
    Silent on shorter texts; on texts in other languages, whose words are not counted; and on texts
    rich in specifics, whatever their sentences are taken for: fewer claims are found than a person
    finds, so that the share by itself accuses dense texts.
    """
    body = page.body
    if len(body) < SENTENCES or _is_foreign(page):
        return
    words = sum(len(_WORD.findall(sentence.span.quote)) for sentence in body)
    if not words:
        return
    rate = round(100 * _specifics(page, body) / words, 2)
    if rate >= RICH:
        return
    share = round(len(_strong(page, body)) / len(body), 3)
    if rate >= SPECIFICS and share >= STRONG:
        return
    yield Remark(
        message=(
            f"Few specifics for the length: {rate} per 100 words, and {share:.0%} of "
            f"{len(body)} sentences hold a claim that could be checked."
        ),
        values=(
            ("body_sentences", len(body)),
            ("strong_share", share),
            ("body_words", words),
            ("specifics_per_100w", rate),
        ),
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


def _strong(page: Page, body: tuple[Sentence, ...]) -> list[Sentence]:
    """Return the sentences with a strong claim that repeats no earlier one."""
    seen: set[tuple[object, ...]] = set()
    found = []
    told = zip(body, _told_in(page, body), _quoted(body), strict=True)
    for sentence, claims, quoted in told:
        new = [one for one in claims if _counts(one) and _content(one) not in seen]
        seen.update(map(_content, claims))
        if (new and _is_strong(page, sentence, new)) or quoted or _is_dense(page, sentence):
            found.append(sentence)
    return found


def _is_foreign(page: Page) -> bool:
    """Tell whether a text is known to be in another language, or is not in Latin letters."""
    if page.report.language not in {None, "en"}:
        return True
    letters = list(filter(str.isalpha, page.report.text))
    return 2 * sum(char <= _LAST_LATIN for char in letters) < len(letters)


def _quoted(body: Sequence[Sentence]) -> list[bool]:
    """Tell of each sentence whether it goes on with a quotation that somebody is named for."""
    found, spoken, depth = [], False, False
    for sentence in body:
        words = sentence.span.quote
        inside = depth or words.startswith(_OPEN)
        for char in words:
            depth = not depth if char == '"' else char == "\u201c" or (depth and char != "\u201d")
        spoken = speaks(words) or (spoken and inside)
        found.append(inside and spoken)
    return found


def _is_dense(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence's words alone name two things that could be checked."""
    words = sentence.span.quote
    if speaks(words):
        return True
    parts = parts_of(sentence, page.atlas, page.report.text)
    return len(parts) >= _STRONG_PARTS and not is_opinion(words)


def _told_in(page: Page, body: tuple[Sentence, ...]) -> list[list[Claim]]:
    """Return the claims of each sentence, in their order."""
    found: list[list[Claim]] = [[] for _ in body]
    starts = [sentence.span.start for sentence in body]
    for claim in page.reading.claims:
        at = max(0, bisect_right(starts, claim.span.start) - 1)
        while at < len(body) and body[at].span.start < claim.span.end:
            if body[at].span.overlaps(claim.span):
                found[at].append(claim)
            at += 1
    return found


def _counts(claim: Claim) -> bool:
    """Tell whether a claim is more than background, an assessment or an appeal."""
    if claim.type is None or claim.modality is Modality.GENERIC_BACKGROUND:
        return False
    appeal = claim.type is EventType.STATEMENT and claim.subtype == "appeal"
    return claim.kind not in {ClaimKind.BACKGROUND, ClaimKind.ASSESSMENT} and not appeal


def _content(claim: Claim) -> tuple[object, ...]:
    """Return what a repeat has in common with what it repeats."""
    return (
        claim.type,
        tuple(place.name for place in claim.places),
        claim.root.name if claim.root else None,
        tuple((figure.outcome, figure.value, figure.low) for figure in claim.figures),
    )


def _is_strong(page: Page, sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Tell whether two or more things in a sentence could be checked.

    The sentence is asked, not its claims one by one: who acts often stands in another clause.
    """
    named = any(_is_named(claim.root) for claim in claims)
    if named and any(claim.type is EventType.STATEMENT for claim in claims):
        return True
    parts = (
        # Two known actors are two things that could be checked.
        min(_STRONG_PARTS, len(_actors(page, sentence, claims))),
        any(
            place.mention is not None and (place.where_prec or _WIDE) <= _CHECKABLE_PREC
            for claim in claims
            for place in claim.places
        ),
        any(_is_timed(claim) for claim in claims),
        _DIGIT.search(sentence.span.quote) is not None
        or any(figure.value for claim in claims for figure in claim.figures)
        or any(target.count for claim in claims for target in claim.targets),
        named,
        any(claim.weapons or claim.damage for claim in claims),
    )
    return sum(map(int, parts)) >= _STRONG_PARTS


def _is_named(root: Source | None) -> bool:
    if root is None or root.type is SourceType.UNNAMED:
        return False
    return root.named is True or root.actor_id is not None


def _is_timed(claim: Claim) -> bool:
    stated = claim.time is not None and claim.time.mention is not None
    return stated or any(figure.period.since is not None for figure in claim.figures)


def _actors(page: Page, sentence: Sentence, claims: Sequence[Claim]) -> set[str]:
    """Return the known actors of a sentence."""
    found = {actor.actor_id for claim in claims for actor in claim.actors if actor.actor_id}
    if page.atlas is not None:
        span = sentence.span
        named = page.atlas.actors.mentions(page.report.text, span.start, span.end)
        found.update(entry.id for _, _, entry in named)
    return found
