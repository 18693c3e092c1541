"""The date a page shows or came with.

Only what is printed counts: a date is never made up from the address, the file or the day of
capture. What could be two days stays an interval, and a month stays a month.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from reportedly.model import PageDate, Segment, Span
from reportedly.model.vocabulary import SegmentKind
from reportedly.read.lexica.times import (
    ARABIC_DIGITS,
    CRAWLED,
    INSTITUTIONS,
    LABEL_LINKS,
    LABELS,
    MONTHS,
    UPDATED,
    WEEKDAYS,
)

Interval = tuple[dt.date, dt.date]

YEARS = (1900, 2100)
"""Years a page can bear: the first, and the one after the last."""

ISSUER_WORDS = 12
"""Longest line of an issuer and a date, in words."""

PLACE_WORDS = 2
"""Longest place before a date, in words."""

ROLES = ("publication", "updated", "header", "crawled")
"""Roles of dates in date lines, the strongest first."""

DATELINES = 3
"""Body paragraphs from the top in which a dateline is looked for."""

_I = re.IGNORECASE
_MONTH = "|".join(re.escape(name) for name in sorted(MONTHS, key=lambda name: (-len(name), name)))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=lambda name: (-len(name), name)))
_TIME = (
    r"(?:\s*(?:[,|@\u2013\u2014T-]|at|um|\u00e0|\u0627\u0644\u0633\u0627\u0639\u0629)?\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?"
    r"(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:Z|UTC|GMT|[A-Z]{2,4})?\s?(?:[+-]\d{1,2}:?\d{0,2})?\)?)?)?"
)
_DAY_OF = rf"(?:(?:{_WEEKDAY})\.?\s*[,\u060c]?\s*)?"
_TEXTUAL = (
    rf"{_DAY_OF}(?:(?:the\s|le\s|el\s)?\d{{1,2}}(?:st|nd|rd|th|er|\.|\u00ba)?\s*(?:of\s|de\s|-)?\s*(?:{_MONTH})\b\.?"
    rf"(?:\s*/\s*(?:{_MONTH})\b)?\s*[,\u060c-]?\s*(?:de\s|del\s)?\d{{4}}(?!\d)"
    rf"|(?:{_MONTH})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s*[,\u060c]?\s+\d{{4}}(?!\d))"
)
_NUMERIC = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)"
FULL_DATE = rf"(?:{_TEXTUAL}|{_NUMERIC})"
"""A day with its year, as a part of a regular expression without regard to case."""

_LABELLED = rf"(?:(?:{LABELS})\s*:?\s*(?:(?:{LABEL_LINKS})\s)?\s*:?\s*)"
_FULL = re.compile(rf"(?<!\d){FULL_DATE}", _I)
_DATE_LINE = re.compile(
    rf"\W*(?:{_LABELLED}?{FULL_DATE}{_TIME}[\s|,;\u00b7\u2022\u2013\u2014-]*)+\W*", _I
)
_LABEL_PREFIX = re.compile(rf"\W*{_LABELLED}{FULL_DATE}{_TIME}(?=\s)", _I)
_BARE_PREFIX = re.compile(rf"{FULL_DATE}{_TIME}(?=\s*[|\u2013\u2014:-]\s|\s+\S)", _I)
_ISSUER = re.compile(rf"(.{{2,120}}?)\s*[,|\u2013\u2014-]\s*({FULL_DATE})[\s.]*", _I)
_INSTITUTION = re.compile(rf"\b(?:{INSTITUTIONS})\b", _I)
_LINK = rf"\b\s*:?\s*(?:(?:{LABEL_LINKS})\s)?\s*:?\s*$"
_UPDATED_BEFORE = re.compile(rf"\b(?:{UPDATED}){_LINK}", _I)
_CRAWLED_BEFORE = re.compile(rf"\b(?:{CRAWLED}){_LINK}", _I)
_SCRAPER = re.compile(r"\W*date\b", _I)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_ISO_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ORDERED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_MONTH_YEAR = re.compile(
    rf"(?:{_MONTH})\.?(?:\s*/\s*(?:{_MONTH}))?\s*,?\s*(?:de\s|del\s)?(\d{{4}})", _I
)
_YEAR = re.compile(r"\d{4}")
_MONTH_NAME = re.compile(rf"(?<!\w)(?:{_MONTH})(?!\w)", _I)
_WEEKDAY_NAME = re.compile(rf"(?<!\w)(?:{_WEEKDAY})(?!\w)", _I)
_FIELD = re.compile(rf"\W*{_LABELLED}?({FULL_DATE}){_TIME}\W*", _I)
_COMPACT_TIME = re.compile(r"\d{8}T\d{4,6}(?:Z|[+-]\d{4})?")
_DATELINE = re.compile(
    rf"(?:(?-i:[^\W\d_a-z])[^\n,(]{{1,40}},\s+){{1,2}}((?:{_MONTH})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_MONTH})\.?)"
    r"(?:,?\s+(\d{4}))?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\s*(?:--|[-\u2013\u2014])(?:\s|$)",
    _I,
)


def parse_date(raw: str, language: str | None = None) -> Interval | None:
    """Return the first and the last day a printed date can mean.

    ISO 8601, RFC 2822, dates in words (English, Spanish, French, German, Arabic) and in figures are
    read; a time of day and a zone are passed over, the day stays as printed. Where day and month
    could be exchanged, the interval runs from the earlier reading to the later one, unless the
    language writes the day first.

    Args:
        raw: The field or the words.
        language: ISO 639-1 code of the page; ``None`` unknown.

    Returns:
        Both days inclusive; equal for a day. ``None`` where nothing can be read without a guess:
        no year, a year of two digits, a weekday that does not fit.
    """
    words = raw.translate(ARABIC_DIGITS).strip()
    field = _FIELD.fullmatch(words)
    if field is not None:
        return _full(field[1], language)
    if _COMPACT.fullmatch(words) or _COMPACT_TIME.fullmatch(words):
        return _day(int(words[:4]), int(words[4:6]), int(words[6:8]))
    month = _ISO_MONTH.fullmatch(words)
    if month is not None:
        return _month(int(month[1]), int(month[2]))
    named = _MONTH_YEAR.fullmatch(words)
    if named is not None:
        return _month(int(named[1]), _month_in(words))
    if _YEAR.fullmatch(words) and YEARS[0] <= int(words) < YEARS[1]:
        return dt.date(int(words), 1, 1), dt.date(int(words), 12, 31)
    return None


def _full(words: str, language: str | None) -> Interval | None:
    """Read a day with its year."""
    iso = _ISO.match(words)
    if iso is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    ordered = _ORDERED.match(words)
    if ordered is not None:
        return _either(int(ordered[1]), int(ordered[2]), int(ordered[3]), language)
    numbers = [int(word) for word in _WORDS.findall(words) if word.isdecimal()]
    day = _day(numbers[1], _month_in(words), numbers[0])
    weekday = _WEEKDAY_NAME.search(words)
    if day is not None and weekday is not None and _weekday(weekday[0]) != day[0].weekday():
        return None
    return day


def _weekday(word: str) -> int:
    return WEEKDAYS[word.lower()]


def _month_in(words: str) -> int:
    """Return the month that words name; they name one."""
    found = _MONTH_NAME.search(words)
    return MONTHS[found[0].lower()] if found else 0


def _either(first: int, second: int, year: int, language: str | None) -> Interval | None:
    """Read a date in figures whose order of day and month is open."""
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if day_first is None or (language is not None and language != "en"):
        return day_first or month_first
    if month_first is None or month_first == day_first:
        return day_first
    days = sorted([day_first[0], month_first[0]])
    return days[0], days[1]


def _day(year: int, month: int, day: int) -> Interval | None:
    if not YEARS[0] <= year < YEARS[1] or not 1 <= month <= 12:  # noqa: PLR2004 - months
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    one = dt.date(year, month, day)
    return one, one


def _month(year: int, month: int) -> Interval | None:
    first = _day(year, month, 1)
    if first is None:
        return None
    return first[0], first[0].replace(day=calendar.monthrange(year, month)[1])


def is_date_line(words: str) -> bool:
    """Tell whether a line is a printed date, maybe with label and time, and nothing else."""
    line = words.translate(ARABIC_DIGITS)
    return len(line) <= 200 and _DATE_LINE.fullmatch(line) is not None  # noqa: PLR2004


def is_issuer_line(words: str) -> bool:
    """Tell whether a line names an issuer or a place and a date: "Relief office, 3 May 2021"."""
    if len(words) > 200 or len(words.split()) > ISSUER_WORDS:  # noqa: PLR2004
        return False
    match = _ISSUER.fullmatch(words.translate(ARABIC_DIGITS))
    if match is None or re.search(r"[.!?;]\s", match[1]):
        return False
    names = match[1].split()
    place = len(names) <= PLACE_WORDS and not any(name[0].islower() for name in names)
    return place or _INSTITUTION.search(match[1]) is not None


def date_prefix(text: str, start: int, end: int) -> int | None:
    """Return where a date ends that is printed before the first words of a line.

    A label ("date 2021-05-03 …") or the very beginning of the text is asked for: "7 May 2021 Three
    killed" is a prefix, "On 7 May 2021 three" is a sentence.

    Returns:
        One past its last code point; ``None`` where the line does not begin with one, or holds
        nothing else.
    """
    words = text[start : min(end, start + 160)].translate(ARABIC_DIGITS)
    match = _LABEL_PREFIX.match(words)
    if match is None and not text[:start].strip():
        match = _BARE_PREFIX.match(words)
        rest = words[match.end() :].lstrip(" |:\u2013\u2014-") if match else ""
        if not rest or rest[0].islower() or rest[0] in ",.;":
            return None
    if match is None or not text[start + match.end() : end].strip():
        return None
    return start + match.end()


def page_date(
    text: str, segments: Sequence[Segment], given: str | None, language: str | None
) -> PageDate | None:
    """Return the date of a page.

    A publication or issuer line of the text comes first, then the date given beside it, then a
    dateline, then the day the page says it was changed, then a banner or scraper prefix above the
    headline, which may be the date of a visit, last the day the page says it was taken.

    Args:
        text: Of the report.
        segments: Its parts.
        given: The date given beside the text, verbatim.
        language: ISO 639-1 code; ``None`` unknown.
    """
    shown = _shown(text, segments, language)
    if shown is not None and shown.role == "publication":
        return shown
    beside = parse_date(given, language) if given else None
    line = _dateline(text, segments, beside)
    if beside is not None and given is not None:
        if line is not None and beside[0] < line.earliest <= line.latest < beside[1]:
            return line
        return PageDate(raw=given, earliest=beside[0], latest=beside[1], role="given")
    return line or shown


def _shown(text: str, segments: Sequence[Segment], language: str | None) -> PageDate | None:
    """Return the date of the date lines with the strongest role, the first of those."""
    found: list[PageDate] = []
    headline = False
    for segment in segments:
        if segment.kind is SegmentKind.HEADLINE:
            headline = True
        if segment.kind is not SegmentKind.DATE_LINE:
            continue
        words = segment.span.quote.translate(ARABIC_DIGITS)
        for match in _FULL.finditer(words):
            interval = _full(match[0], language)
            if interval is None:
                continue
            start = segment.span.start
            span = Span.of(text, start + match.start(), start + match.end())
            role = _role(words, match.start(), headline=headline)
            found.append(
                PageDate(
                    raw=span.quote, earliest=interval[0], latest=interval[1], role=role, span=span
                )
            )
    return min(found, key=lambda one: ROLES.index(one.role), default=None)


def _role(words: str, at: int, *, headline: bool) -> str:
    """Return the role of a date at a place of its line: by the label before it, or by the line."""
    if _UPDATED_BEFORE.search(words, 0, at):
        return "updated"
    if _CRAWLED_BEFORE.search(words, 0, at):
        return "crawled"
    return "publication" if _published(words, headline=headline) else "header"


def _published(words: str, *, headline: bool) -> bool:
    """Tell whether a date line is the page's own statement of its date, not a banner."""
    if _SCRAPER.match(words) and not words.lower().lstrip().startswith("date of pub"):
        return False
    if is_date_line(words):
        return headline or re.match(rf"\W*{_LABELLED}", words, _I) is not None
    return headline or is_issuer_line(words) or re.match(_LABELLED, words, _I) is not None


def _dateline(text: str, segments: Sequence[Segment], given: Interval | None) -> PageDate | None:
    """Return the date of a dateline ("PORT SELA, May 29 (Levant Wire) -")."""
    body = [part for part in segments if part.kind is SegmentKind.BODY][:DATELINES]
    for segment in body:
        match = find_dateline(text, segment.span.start, segment.span.end)
        if match is None:
            continue
        numbers = [int(word) for word in _WORDS.findall(match[1]) if word.isdecimal()]
        year = int(match[2]) if match[2] else _year_of(_month_in(match[1]), numbers[0], given)
        day = _day(year, _month_in(match[1]), numbers[0])
        if day is not None:
            span = Span.of(text, match.start(1), match.end(2) if match[2] else match.end(1))
            return PageDate(
                raw=span.quote, earliest=day[0], latest=day[1], role="dateline", span=span
            )
    return None


def find_dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the dateline a paragraph begins with: group 1 day and month, group 2 the year."""
    return _DATELINE.match(text, start, min(end, start + 200))


def _year_of(month: int, day: int, given: Interval | None) -> int:
    """Return the year of a day that lies in a given interval; 0 where none or two would do."""
    if given is None:
        return 0
    fits = []
    for year in range(given[0].year, given[1].year + 1):
        one = _day(year, month, day)
        if one is not None and given[0] <= one[0] <= given[1]:
            fits.append(year)
    return fits[0] if len(fits) == 1 else 0
