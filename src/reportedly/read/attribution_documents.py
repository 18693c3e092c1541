"""Pages that are a source themselves: statements, reports, notes; and the credit of a wire.

In such a document the issuer stands behind everything that no other source is given for, and the
sources inside hang directly on the page.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from reportedly.model import Source, Span
from reportedly.model.vocabulary import SegmentKind, SourceRole, SourceType, Stance
from reportedly.read.attribution_heads import Field, Head, capitalised, read_head
from reportedly.read.attribution_quotes import find_quotes
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import issuers as lexicon
from reportedly.read.lexica.cues import FINITE, WORDS
from reportedly.read.lexica.sources import CAPITALS, MEDIA_CASED, PARTIES
from reportedly.read.lexica.states import STATES
from reportedly.read.source_types import Setting, type_source

ISSUERS = {
    SourceType.PARTY,
    SourceType.HEALTH_AUTHORITY,
    SourceType.INTL_BODY,
    SourceType.HUMANITARIAN,
    SourceType.GOVERNMENT,
}
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
)
_DATE = (
    rf"(?:\d{{1,2}}\.? (?:{_MONTHS})\.? \d{{4}}|(?:{_MONTHS})\.? \d{{1,2}}, \d{{4}}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_ISSUER_LINE = re.compile(
    r"\s*(?:(?:issued|published|released|prepared|compiled|produced) by )?"
    rf"(?P<who>[^\n,;:.!?]{{3,90}}(?:, [^\n,;:.!?\d]{{3,40}}){{0,2}}),\s+{_DATE}\.?\s*\Z",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(rf"\s*(?:[A-Za-z]+day,? )?{_DATE}{lexicon.HOUR}\.?\s*\Z", re.IGNORECASE)
_SERIAL = re.compile(lexicon.SERIAL, re.IGNORECASE)
_SIGNED = re.compile(lexicon.SIGNED)
_WE = re.compile(lexicon.WE)
_OWN_FORCE = re.compile(lexicon.OWN_FORCE)
_OWN_STAFF = re.compile(lexicon.OWN_STAFF)
_HEADING = re.compile(
    r"\s*(?P<who>(?:(?:[\w-]+ )?COMMUNIQU[EÉ]|"
    r"(?:PRESS |OFFICIAL |MILITARY )?STATEMENT|SITUATION REPORT|BULLETIN|DECLARATION)"
    r"(?: (?:NO|No|N)\.? ?\d+)? (?:OF|BY|FROM|ISSUED BY) [^\n.;:–—-]{3,90}?)\s*(?:[-–—:.\n]|\Z)"
)
_TITLED = re.compile(
    r"\s*(?P<who>(?:[Cc]ommuniqu[eé]|"
    r"(?:[Pp]ress |[Oo]fficial |[Mm]ilitary )?[Ss]tatement) "
    r"(?:of|by|from|issued by) the [^\n.;:–—]{3,70})\s*\Z"
)
_WIRE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*(?:[ ,/]{1,2}[\w'’.]+){0,5}) ?\((?P<who>[A-Z][\w ]{1,30})\) ?[-–—]{1,2}\s"
)
TOP_LINES = 6
"""Sentences at the top in which a page can say who issues it."""
LONGEST_LINE = 160
"""Longest printed line that can be an issuer's, in code points."""
SHORTEST = 2
"""Gaps up to this length are punctuation."""


def find_issuer(
    text: str, lines: Sequence[Line], setting: Setting, outlet: str | None = None
) -> Source | None:
    """Return who issues the document, where its own head or its publisher says so.

    Few forms count: a heading such as "Communiqué of …" or "NAME: daily round-up", a line of its
    own near the top that holds nothing but an institution and a date, a head that names a body
    beside its document or its channel, an institution's name that stands alone before the text, a
    signature below a text that says "we", and a publisher that is an institution and no outlet.
    """
    headed = _headed(text, setting, outlet) or _alone_before(text, setting)
    if headed is not None:
        return headed
    for line in lines[:TOP_LINES]:
        words = text[line.start : line.end]
        found = _HEADING.match(words) or _TITLED.match(words)
        if found is None and line.segment is not SegmentKind.BYLINE:
            found = _serial(text, line) or _over_date(text, line)
        if found is None and "\n" not in words and line.segment is not SegmentKind.BYLINE:
            found = _ISSUER_LINE.match(words)
        if found is None:
            found = _whole_line(text, line)
        if found is None:
            continue
        who = found["who"].strip()
        source = _issuer(text, who, text.find(who, line.start), setting)
        if source is not None:
            return source
    return _signed(text, setting) or _published(text, lines, setting, outlet)


def _headed(text: str, setting: Setting, outlet: str | None) -> Source | None:
    """Return the body that a head names beside its document: "NAME | flash update 14 | 3 May".

    A head stands at the top or below one line of title. A name alone with a date is a dateline;
    the text must speak of itself then.
    """
    head = read_head(text)
    end = text.find("\n")
    below = Head(())
    if 0 < end < LONGEST_LINE:
        below = read_head(text, end + len(text[end:]) - len(text[end:].lstrip()))
    if not head.fields and not below.fields:
        return None
    own = _speaks_of_itself(text)
    found = _of_head(text, head, setting, own=own, outlet=outlet)
    if found is not None or not below.fields:
        return found
    titled = _IN_TITLE.search(text, 0, end) is not None
    return _of_head(text, below, setting, own=own, outlet=outlet, titled=titled)


def _of_head(
    text: str,
    head: Head,
    setting: Setting,
    *,
    own: bool,
    outlet: str | None,
    titled: bool = False,
) -> Source | None:
    serial = head.serial or titled
    told = serial and (head.dated or head.numbered or own)
    described = head.described is not None and head.dated
    named = outlet is not None and any(_same(field.words, outlet) for field in head.names)
    alone = own and _alone_on_line(text, head)
    if not (
        told
        or described
        or head.channel
        or head.spoken
        or alone
        or (head.dated and own and (head.desk or named))
    ):
        return None
    for field in head.names:
        found = _issuer(text, field.words, field.start, setting)
        if found is not None:
            return found
    if not (told or described or head.channel or head.dated or alone):
        return None
    kind = _described_as(head.described, setting) or (_by_its_own(text) if own else None)
    lone = [field for field in head.names if field.kind == "of" or _alone(text, field)]
    # A town stands alone on its line too, before the date, and behind "report from".
    several = [field for field in lone if " " in field.words]
    last = next(reversed(several or [field for field in lone if field.kind != "of"]), None)
    if kind is None or last is None or _KNOWN_OUTLET.search(last.words):
        return None
    return Source(
        name=last.words,
        type=kind,
        span=Span.of(text, last.start, last.start + len(last.words)),
        stance=Stance.NEUTRAL,
        role=SourceRole.DOCUMENT,
        named=True,
    )


_KNOWN_OUTLET = re.compile(rf"\b{MEDIA_CASED}\Z")
_IN_TITLE = re.compile(lexicon.IN_TITLE, re.IGNORECASE)
_HEAD_NOUN = re.compile(lexicon.HEAD_NOUNS, re.IGNORECASE)
_OF_WHAT = re.compile(r" (?:of|for|in|at|to) |[,(/@]| [–—-] ")
_SHORT_NAME = re.compile(r"(?:[Tt]he )?[A-Z][A-Z/-]{2,}(?: [A-Z][\w-]+)*")
_BEFORE_TEXT = re.compile(
    r"\s*(?P<who>[A-ZÀ-Þ][^\n.:;!?\"“”]{3,90}?)(?P<mark>[.:])[ \t]+(?P<rest>\S[^\n]*)"
)
SHORTEST_TEXT = 30
"""Code points that must follow a name on its line before it stands for the whole text."""


def _alone_on_line(text: str, head: Head) -> bool:
    """Tell whether an institution's name fills the first line, as a letterhead does."""
    first = head.fields[0] if head.fields else None
    if first is None or first.kind != "name" or not _is_institution(first.words):
        return False
    return text[first.start + len(first.words) :].startswith("\n")


def _same(one: str, other: str) -> bool:
    return one.casefold().removeprefix("the ") == other.casefold().removeprefix("the ")


def _described_as(words: str | None, setting: Setting) -> SourceType | None:
    """Tell what a head says that its body is: "X, casualty monitor"."""
    typed = type_source(words, setting) if words else None
    known = typed is not None and typed.sure and typed.type in ISSUERS
    return typed.type if known and typed is not None else None


def _is_institution(words: str) -> bool:
    """Tell whether a name is that of an institution by its form: a head noun, or initials."""
    first = _OF_WHAT.split(words)[0].split()
    headed = bool(first) and _HEAD_NOUN.fullmatch(first[-1]) is not None
    return headed or _SHORT_NAME.fullmatch(words) is not None


def _alone_before(text: str, setting: Setting) -> Source | None:
    """Return the institution whose name alone stands before the text on its line.

    "Ministry of Defence of Velm. On Sunday …" opens a communiqué. With a colon it may be a headline
    or one voice of a round-up: the report must have no other paragraph.
    """
    found = _BEFORE_TEXT.match(text)
    if found is None or len(found["rest"]) < SHORTEST_TEXT:
        return None
    who, rest = found["who"], found["rest"]
    spoken = rest[0] in "\"“'‘«" or rest.rstrip()[-1] not in ".!?…"
    if spoken or not _is_institution(who) or not capitalised(who):
        return None
    if found["mark"] == ":" and text[found.end() :].strip():
        return None
    return _issuer(text, who, found.start("who"), setting)


def _published(
    text: str, lines: Sequence[Line], setting: Setting, outlet: str | None
) -> Source | None:
    """Return the publisher of the page where that is an institution and no outlet."""
    if outlet is None or find_wire(text, lines) is not None:
        return None
    found = _issuer(outlet, outlet, 0, setting)
    if found is None:
        return None
    state = found.type in {SourceType.PARTY, SourceType.GOVERNMENT} and found.actor_id is None
    if " on " in outlet or (state and not _is_institution(outlet)):
        return None
    return dataclasses.replace(found, span=None)


def _alone(text: str, field: Field) -> bool:
    """Tell whether a name opens its line, as the line of who issues a document does."""
    return field.start == 0 or text[field.start - 1] == "\n"


def _by_its_own(text: str) -> SourceType | None:
    """Tell what a body is by what it calls its own: "our fighters", "our teams"."""
    quotes = find_quotes(text)
    for pattern, kind in (
        (_OWN_FORCE, SourceType.PARTY),
        (_OWN_STAFF, SourceType.HUMANITARIAN),
    ):
        if any(quotes.around(found.start()) is None for found in pattern.finditer(text)):
            return kind
    return None


def _issuer(text: str, who: str, at: int, setting: Setting) -> Source | None:
    """Return an institution as the issuer of the page; ``None`` for words that name none.

    The bare name of a country or a capital is what the page is about.
    """
    bare = who.lower()
    if bare in STATES or bare in PARTIES or bare in CAPITALS:
        return None
    typed = type_source(who, setting)
    if who.isupper() and (typed.type not in ISSUERS or not typed.sure):
        typed = type_source(who.title(), setting)
    kind = typed.type
    if kind is SourceType.MEDIA and who.endswith("Monitor"):
        kind = SourceType.HUMANITARIAN  # an outlet issues no round-ups of its own under its name
    if kind not in ISSUERS or not typed.sure:
        return None
    return Source(
        name=who,
        type=kind,
        span=Span.of(text, at, at + len(who)),
        stance=Stance.NEUTRAL,
        role=SourceRole.SPOKESPERSON
        if typed.role is SourceRole.SPOKESPERSON
        else SourceRole.DOCUMENT,
        named=True,
        actor_id=typed.actor_id,
        aligned=typed.aligned,
    )


def _printed(text: str, line: Line) -> tuple[str, str]:
    """Return the printed line that a sentence begins in, and the one below it."""
    start = text.rfind("\n", 0, line.start) + 1
    end = text.find("\n", line.start)
    if end < 0:
        return text[start : start + LONGEST_LINE], ""
    below = text[end + 1 : end + 1 + LONGEST_LINE].split("\n", 1)[0]
    return text[start:end][:LONGEST_LINE], below


def _serial(text: str, line: Line) -> re.Match[str] | None:
    """Match "NAME: daily round-up", under which a body that counts or commands reports itself."""
    return _SERIAL.match(_printed(text, line)[0])


_NAMED = re.compile(r"(?P<who>.+)", re.DOTALL)


def _over_date(text: str, line: Line) -> re.Match[str] | None:
    """Match an institution alone on its line with nothing but a date on the next.

    A headline stands so too: only names count, and the text must speak of "our units" or "us".
    """
    printed, below = _printed(text, line)
    words = re.findall(r"[\w'’-]+", printed)
    if not words or len(printed) >= LONGEST_LINE or _DATE_LINE.match(below) is None:
        return None
    named = all(word[0].isupper() or word in lexicon.OF_OFFICES for word in words)
    verb = any(word.lower() in WORDS or word.lower() in FINITE for word in words)
    if not named or verb or re.search(r"[\d.!?;:]", printed) or not _speaks_of_itself(text):
        return None
    return _NAMED.match(printed.strip())


def _speaks_of_itself(text: str) -> bool:
    """Tell whether the text says "we", "our units" or "our records" outside quotations."""
    quotes = find_quotes(text)
    return any(
        quotes.around(found.start()) is None
        for pattern in (_WE, _OWN_STAFF)
        for found in pattern.finditer(text)
    )


def _signed(text: str, setting: Setting) -> Source | None:
    """Return who signs a statement of its own below: "– Velm People's Guard, information team"."""
    found = _SIGNED.search(text, max(0, len(text) - LONGEST_LINE))
    if found is None or not _speaks_of_itself(text):
        return None
    return _issuer(text, found["who"].strip(), found.start("who"), setting)


def _whole_line(text: str, line: Line) -> re.Match[str] | None:
    """Match the printed line a sentence stands in; a date may have split it."""
    start = text.rfind("\n", 0, line.start) + 1
    end = text.find("\n", line.start)
    end = len(text) if end < 0 else end
    return _ISSUER_LINE.match(text[start:end]) if end - start < LONGEST_LINE else None


def behind_the_rest(
    text: str, lines: Sequence[Line], frames: Sequence[Frame], issuer: Source
) -> list[Frame]:
    """Return frames of the issuer over everything that no other frame covers.

    Gaps are cut at sentences, so that one claim never falls into two of them.
    """
    taken = sorted((frame.start, frame.end) for frame in frames)
    found: list[Frame] = []
    for line in lines:
        if line.segment in {SegmentKind.BYLINE, SegmentKind.BOILERPLATE, SegmentKind.SOURCE_LIST}:
            continue
        at = line.start
        for start, end in taken:
            if end <= at or start >= line.end:
                continue
            if start - at > SHORTEST and any(char.isalnum() for char in text[at:start]):
                found.append(Frame(issuer, at, start, rule="issuer"))
            at = max(at, end)
        if at < line.end and any(char.isalnum() for char in text[at : line.end]):
            found.append(Frame(issuer, at, line.end, rule="issuer"))
    return found


def find_wire(text: str, lines: Sequence[Line]) -> tuple[Span, int] | None:
    """Return the agency of a credit "CITY (AGENCY) -" and where the text behind it begins."""
    for line in lines[:TOP_LINES]:
        found = _WIRE.match(text, line.start, min(len(text), line.start + 120))
        if found is not None:
            return Span.of(text, found.start("who"), found.end("who")), found.end()
    return None
