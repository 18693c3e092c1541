"""The parts of a page: what is headline, body, furniture, date, question or list of sources.

Rules look at the shape of a line and at closed lists of a site's own words. They know nothing of
any one site. Segments never overlap and may share a line; what stands in none is blank or a dash
between two of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportedly.model import Segment, Span
from reportedly.model.vocabulary import SegmentKind
from reportedly.read.lexica.abbreviations import ALWAYS
from reportedly.read.lexica.furniture import (
    BUTTONS,
    BYLINE,
    CREDIT,
    FAQ,
    GLUED,
    HEADINGS,
    MORE,
    SOURCE_FIELDS,
    SOURCE_LISTS,
)
from reportedly.read.page_date import date_prefix, is_date_line, is_issuer_line
from reportedly.read.sentences import normal_form, paragraphs

HEADLINE_LENGTH = 200
"""Longest headline, in code points."""

SUBHEADING_WORDS = 16
"""Longest subheading, in words."""

LABEL_WORDS = 5
"""Longest heading that ends in a colon, in words; longer ones introduce a quotation."""

HEAD = 6
"""Paragraphs from the top in which dates, bylines and headlines of the page are looked for."""

HEADLINES = 3
"""Lines a headline can have."""

_I = re.IGNORECASE
_LINK = r"\[[^\]\n]{0,300}\]\([^)\s]{0,2000}\)|https?://\S+"
_BUTTON = re.compile(rf"[\W_]*(?:{BUTTONS}|{HEADINGS})[\W_]*", _I)
_HEADING = re.compile(rf"[\W_]*(?:{HEADINGS})[\W_]*", _I)
_MORE = re.compile(rf"[\W_]*(?:{MORE})\s*[:>\u00bb|].{{0,600}}", _I)
_GLUED_FRONT = re.compile(rf"(?:{GLUED})(?=[A-Z]|\s+[A-Z\u201c\u0600-\u06ff])", _I)
_GLUED_BACK = re.compile(rf"(?<=[.!?\u201d\"\u061f])\s*(?:{GLUED})\s*$", _I)
_LIST = re.compile(rf"[\W_]*(?:{SOURCE_LISTS})\s*:(.*)", _I | re.DOTALL)
_FIELD = re.compile(rf"[\W_]*(?:{SOURCE_FIELDS})\s*:(.*)", _I | re.DOTALL)
_FIELD_BACK = re.compile(
    rf"(?<=[.!?,\u201d\"\u061f])\s+((?:{SOURCE_LISTS}|{SOURCE_FIELDS})\s*:.{{0,400}})$", _I
)
_ANY_LINK = re.compile(_LINK)
_BYLINE = re.compile(rf"(?:{BYLINE})\s+(.{{3,100}})", _I)
_CREDIT = re.compile(CREDIT, _I)
_FAQ = re.compile(rf"[\W_]*(?:{FAQ})[\W_]*", _I)
_NUMBERED = re.compile(r"\W*(?:q\s?\d{0,3}|question\s\d{0,3}|\d{1,3})\s?[.:)]\s?", _I)
_ANSWER = re.compile(r"\W*(?:a\s?\d{0,3}|answer)\s?[.:)]\s", _I)
_BULLET = re.compile(r"[-\u2013\u2014*\u2022\u25aa\u25cf\u2023]\s")
_QUESTION = ("?", "\u061f", "\uff1f")
_INNER_STOP = re.compile(r"[a-z]{3}[.;][\u201d\"']?\s+[A-Z]")
_PLACE_LINE = re.compile(
    r"[A-Z][A-Z .,'\u2019-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?(?:\s\([^()]{2,40}\))?"
    r"\s?(?:--?|[\u2013\u2014])"
)
_STOPS = frozenset(".!?\u2026;" + ALWAYS)
_TRAILING = "\"'\u201d\u2019\u00bb)]*_ "
_SPEAKS = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|would)\b")

Range = tuple[int, int]


@dataclass(slots=True)
class _Page:
    """What is known of a page while its paragraphs are gone through.

    Attributes:
        text: Of the report.
        title: Normal form of the title given beside it.
        parts: Paragraphs, in order.
        found: Segments so far.
        body: A body paragraph has been met.
        headlines: Headlines so far.
        furniture: The paragraphs that follow are links to other pages.
        sources: The paragraphs that follow are items of a list of sources.
        asked: The paragraph before was a question.
        faq: A heading over questions and answers has been met.
    """

    text: str
    title: str | None
    parts: list[Range]
    found: list[tuple[SegmentKind, int, int]] = field(default_factory=list)
    body: bool = False
    headlines: int = 0
    furniture: bool = False
    sources: bool = False
    asked: bool = False
    faq: bool = False

    def add(self, kind: SegmentKind, start: int, end: int) -> None:
        """Add a segment without the blanks around it; nothing where nothing is left."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            self.found.append((kind, start, end))


def segment(text: str, *, title: str | None) -> tuple[Segment, ...]:
    """Return the parts of a page, in order.

    Args:
        text: Of the report.
        title: The title given beside the text; ``None`` where the text holds its own headline.

    Returns:
        Segments that do not overlap, each without surrounding blanks; none for a blank text. Each
        paragraph of the body is a segment of its own.
    """
    page = _Page(text, normal_form(title) if title else None, paragraphs(text, 0, len(text)))
    for index in range(len(page.parts)):
        _paragraph(page, index)
    return tuple(Segment(kind=k, span=Span.of(text, a, b)) for k, a, b in page.found)


def _paragraph(page: _Page, index: int) -> None:
    """Add the segments of one paragraph."""
    start, end = page.parts[index]
    if index < HEAD:
        start = _take_date(page, start, end)
    start = _take_front(page, start, end)
    end, tail = _back(page.text, start, end)
    if start < end:
        kind = _kind(page, index, start, end)
        page.add(kind, start, end)
        _remember(page, kind)
    if tail is not None:
        page.add(tail[0], tail[1], tail[2])
        page.sources = tail[0] is SegmentKind.SOURCE_LIST


def _take_date(page: _Page, start: int, end: int) -> int:
    """Add a date that is printed before the first words of its line; return where they begin."""
    stop = None if page.body else date_prefix(page.text, start, end)
    if stop is None:
        return start
    page.add(SegmentKind.DATE_LINE, start, stop)
    return stop + _blanks(page.text, stop, end)


def _take_front(page: _Page, start: int, end: int) -> int:
    """Add furniture that is glued to the front of its line; return where the rest begins."""
    match = _GLUED_FRONT.match(page.text, start, end)
    # Without regard to case, the look-ahead would take any letter for a capital.
    if match is None or page.text[match.end() : end].lstrip()[:1].islower():
        return start
    page.add(SegmentKind.BOILERPLATE, start, match.end())
    return match.end() + _blanks(page.text, match.end(), end)


def _back(text: str, start: int, end: int) -> tuple[int, tuple[SegmentKind, int, int] | None]:
    """Cut off what is glued to the end of a line: a source field, furniture, a closing credit."""
    low = max(start, end - 500)
    match = _FIELD_BACK.search(text, low, end)
    if match is not None:
        kind = _source_kind(match[1])
        return match.start(), (kind or SegmentKind.SOURCE_FIELD, match.start(1), end)
    match = _GLUED_BACK.search(text, low, end)
    if match is not None and match.start() > start:
        return match.start(), (SegmentKind.BOILERPLATE, match.start(), end)
    for match in _CREDIT.finditer(text, low, end):
        if match.end() == end:
            return match.start(), (SegmentKind.BYLINE, match.start(), end)
    return end, None


def _blanks(text: str, start: int, end: int) -> int:
    """Return how many blanks, dashes and bars follow a place."""
    words = text[start : min(end, start + 20)]
    return len(words) - len(words.lstrip(" \t\u00a0|-\u2013\u2014:\u00b7"))


def _kind(page: _Page, index: int, start: int, end: int) -> SegmentKind:
    """Return what a paragraph is."""
    words = page.text[start:end]
    if len(words) > 4 * HEADLINE_LENGTH:
        return _plain(page)
    return (
        _furniture(page, words)
        or _head(page, index, words)
        or _questions(page, words)
        or _heading(page, index, words)
        or _plain(page)
    )


def _plain(page: _Page) -> SegmentKind:
    return SegmentKind.ANSWER if page.asked else SegmentKind.BODY


def _furniture(page: _Page, words: str) -> SegmentKind | None:
    """Recognise source fields and lists, and what belongs to the site."""
    kind = _source_kind(words)
    if kind is not None:
        return kind
    if _BUTTON.fullmatch(words) or _MORE.fullmatch(words):
        return SegmentKind.BOILERPLATE
    if page.sources and _is_item(words):
        return SegmentKind.SOURCE_LIST
    if page.furniture and not _stops(words):
        return SegmentKind.BOILERPLATE
    return None


def _source_kind(words: str) -> SegmentKind | None:
    """Return which of the two a line that names sources is; ``None`` where it is neither."""
    match = _LIST.fullmatch(words)
    if match is not None and _is_item(match[1]):
        return SegmentKind.SOURCE_LIST
    match = _FIELD.fullmatch(words)
    if match is not None and _is_item(match[1]):
        return SegmentKind.SOURCE_FIELD
    return None


def _is_item(words: str) -> bool:
    """Tell whether words name a source rather than tell of something."""
    bare = _ANY_LINK.sub("", words)
    return (
        len(bare.split()) <= SUBHEADING_WORDS
        and not _SPEAKS.search(bare)
        and not _stops(bare.rstrip(" .,"))
    )


def _head(page: _Page, index: int, words: str) -> SegmentKind | None:
    """Recognise what stands at the top of a page: dates, bylines, headlines."""
    top = index < HEAD and not page.body
    if is_date_line(words) or (top and (is_issuer_line(words) or _PLACE_LINE.fullmatch(words))):
        return SegmentKind.DATE_LINE
    if index < HEAD and _is_byline(words):
        return SegmentKind.BYLINE
    return SegmentKind.HEADLINE if _is_headline(page, index, words) else None


def _is_headline(page: _Page, index: int, words: str) -> bool:
    """Tell whether a paragraph is the page's headline, or one of several above its body."""
    if page.body or index >= HEAD:
        return False
    if page.title is not None and normal_form(words) == page.title:
        return True
    last = index + 1 == len(page.parts)
    return page.headlines < HEADLINES and not last and _is_heading(words, HEADLINE_LENGTH)


def _is_byline(words: str) -> bool:
    """Tell whether a line names the writer and nothing else."""
    match = _BYLINE.fullmatch(words)
    if match is None or _stops(words) or _SPEAKS.search(words):
        return False
    names = [word for word in match[1].split() if word[0].isalpha()]
    small = sum(word[0].islower() and len(word) > 3 for word in names)  # noqa: PLR2004
    return len(names) <= SUBHEADING_WORDS and small <= 1


def _questions(page: _Page, words: str) -> SegmentKind | None:
    """Recognise questions that are headings, and answers that say so."""
    short = len(words.split()) <= 2 * SUBHEADING_WORDS
    if short and words.endswith(_QUESTION) and not page.asked:
        one = not any(stop in words[:-1] for stop in ("? ", "! ", "\u061f "))
        if one and (_NUMBERED.match(words) or page.faq) and words[0] not in "\"'\u201c\u2018":
            return SegmentKind.QUESTION
    if _ANSWER.match(words) and page.asked:
        return SegmentKind.ANSWER
    return None


def _heading(page: _Page, index: int, words: str) -> SegmentKind | None:
    """Recognise headings inside the body: short, without a stop, with something below."""
    if words.startswith("#") or _FAQ.fullmatch(words):
        return SegmentKind.SUBHEADING
    if index + 1 == len(page.parts) or not page.body or _BULLET.match(words):
        return None
    if len(words.split()) > SUBHEADING_WORDS or not _is_heading(words, HEADLINE_LENGTH):
        return None
    kind, start, end = page.found[-1]
    if kind is SegmentKind.SUBHEADING or _broken(page, index, page.text[start:end]):
        return None
    return SegmentKind.SUBHEADING


def _broken(page: _Page, index: int, before: str) -> bool:
    """Tell whether the paragraphs around a line show that it is a piece of a broken sentence."""
    below = page.text[page.parts[index + 1][0]]
    return below.islower() or not (_stops(before) or before.endswith((":", ",")))


def _is_heading(words: str, longest: int) -> bool:
    """Tell whether a line has the shape of a heading."""
    if len(words) > longest or _stops(words.rstrip("!?\u061f,")) or words[0].islower():
        return False
    if words.endswith(":") and len(words.split()) > LABEL_WORDS:
        return False
    return _INNER_STOP.search(words) is None


def _stops(words: str) -> bool:
    """Tell whether words end as a sentence does."""
    bare = words.rstrip(_TRAILING)
    return bare[-1:] in _STOPS if bare else False


def _remember(page: _Page, kind: SegmentKind) -> None:
    """Note what a paragraph means for those below it."""
    page.asked = kind is SegmentKind.QUESTION
    if kind is SegmentKind.SUBHEADING and not page.faq:
        page.faq = _FAQ.fullmatch(page.text, *page.found[-1][1:]) is not None
    page.sources = kind is SegmentKind.SOURCE_LIST
    page.headlines += kind is SegmentKind.HEADLINE
    if kind in {SegmentKind.BODY, SegmentKind.ANSWER}:
        page.body, page.furniture = True, False
    elif kind is SegmentKind.BOILERPLATE:
        start, end = page.found[-1][1:]
        page.furniture = page.furniture or bool(_HEADING.fullmatch(page.text, start, end))
