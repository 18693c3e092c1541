"""Which report names another's outlet as its source.

A name counts where a word of reporting stands beside it. That the other report is the one meant is
taken as shown where it holds the figures, or the quotation, of the sentence that names it, and
appeared in the week before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.model import ReportHead, Span
from reportedly.trace.figures import numbers
from reportedly.trace.moments import moment

DAYS = 7
"""Days after which a report that is named is taken for another one."""

_MOST_CITABLE = 16
"""Figures and quotations of a report by which it can be found."""

_MOST_CITED = 3
"""Figures and quotations of a sentence by which it looks for its source."""

_TELLING = 10
"""A figure from which on it shows by itself which report is meant."""

_CLOSE = 300
"""Code points within which the figures of one sentence stand in the other report."""

_LONGEST = 400
"""Code points of a sentence before and after a name."""

_QUOTED_WORDS = 6
"""Words from which a quotation is one's own."""

_WORD: Final = r"[A-Z][\w\u2019'&.-]*\w|[A-Z]"
_NAME: Final = rf"(?:{_WORD})(?:[ ](?:(?:of|the|de|al|and)[ ])?(?:{_WORD})){{0,4}}"
_CUE: Final = (
    r"reports?|reported|reporting|said|says|told|cited|citing|quoted|quoting|wrote|writes"
    r"|published|broadcast"
)
_AFTER: Final = rf"(?:,?[ ](?:had|has|have|which|who|also|first|later))*[ ](?:{_CUE})\b"
_BEFORE: Final = (
    r"(?:told|citing|cited|quoting|according[ ]to|reported[ ](?:by|in)|said[ ](?:by|in|to)"
    r"|published[ ](?:by|in)|reports?[ ](?:by|in|from)|[Ss]ource:|[Vv]ia)"
)
_NAMED: Final = re.compile(
    rf"(?P<first>{_NAME})(?={_AFTER})|\b{_BEFORE}[ ](?:the[ ])?(?P<second>{_NAME})"
)
_END: Final = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*(?=\s|$)|\n")
_CAPITAL: Final = re.compile(r"\b[A-Z]\w+")
_QUOTATION: Final = re.compile('[\u201c"]([^\u201c\u201d"\n]{20,400})[\u201d"]')


def plain(name: str) -> str:
    """Return a name without article, case and blanks at its ends."""
    return " ".join(name.casefold().removeprefix("the ").split())


def citable(head: ReportHead, text: str) -> Iterator[tuple[str, str, int]]:
    """Yield what others who name this report's outlet may repeat of it, with its week."""
    week = _week(head)
    if week is None or not head.outlet:
        return
    for content in list(dict.fromkeys(_contents(text)))[:_MOST_CITABLE]:
        yield plain(head.outlet), content, week


def cited(head: ReportHead, text: str) -> Iterator[tuple[str, str, int]]:
    """Yield what this report repeats of outlets it names, with the weeks it may be from."""
    week = _week(head)
    if week is None:
        return
    for start, end, names in _naming(text):
        contents = list(dict.fromkeys(_contents(text[start:end])))[:_MOST_CITED]
        for name in sorted(names - {plain(head.outlet or "")}):
            for content in contents:
                yield name, content, week
                yield name, content, week - 1


def cites(
    head: ReportHead, text: str, other: ReportHead, its_text: str
) -> tuple[tuple[Span, Span], ...]:
    """Return where one report names the other as its source, and what shows that it is meant.

    Args:
        head: The report that may name the other.
        text: Its text.
        other: The report that may be named.
        its_text: The other's text.

    Returns:
        Pairs of spans: the naming sentence, and the figure or quotation in the other; none where
        nothing is shown.
    """
    if not (other.outlet and _in_time(head, other)) or plain(head.outlet or "") == plain(
        other.outlet
    ):
        return ()
    for start, end, names in _naming(text):
        if plain(other.outlet) in names:
            found = _repeated(text[start:end], its_text, names)
            if found:
                return tuple((Span.of(text, start, end), span) for span in found)
    return ()


def names_outlet(text: str, head: ReportHead, other: ReportHead) -> bool:
    """Tell whether a text names another report's outlet beside a word of reporting."""
    if not other.outlet or plain(other.outlet) == plain(head.outlet or ""):
        return False
    name = plain(other.outlet)
    return name in text.casefold() and any(name in names for _, _, names in _naming(text))


def _repeated(sentence: str, its_text: str, names: frozenset[str]) -> list[Span]:
    """Return where the other report says what a sentence repeats.

    All its figures have to stand there, several or a large one, near each other, and half of the
    names beside them; or a quotation word by word.
    """
    spans = _quoted(sentence, its_text)
    values = list(dict.fromkeys(one.value for one in numbers(sentence)))
    telling = len(values) > 1 or max(values, default=0) >= _TELLING
    if not telling or not _named_alike(sentence, its_text, names):
        return spans
    return spans + _together(values, its_text)


def _quoted(sentence: str, its_text: str) -> list[Span]:
    """Return where the quotations of a sentence stand in the other report."""
    folded = its_text.casefold()
    spans = []
    for match in _QUOTATION.finditer(sentence):
        words = match[1].strip(" ,.")
        at = folded.find(words.casefold())
        if len(words.split()) >= _QUOTED_WORDS and at >= 0 and len(folded) == len(its_text):
            spans.append(Span.of(its_text, at, at + len(words)))
    return spans


def _named_alike(sentence: str, its_text: str, names: frozenset[str]) -> bool:
    """Tell whether half of the capitalised words of a sentence stand in the other report."""
    outlet = {word for name in names for word in name.split()}
    mine = [word for word in _CAPITAL.findall(sentence)[1:] if word.casefold() not in outlet]
    return 2 * sum(word in its_text for word in mine) >= len(mine)


def _together(values: Sequence[int], its_text: str) -> list[Span]:
    """Return where some figures all stand near each other, none where they do not."""
    theirs = list(numbers(its_text))
    for at, one in enumerate(theirs):
        near = [two for two in theirs[at:] if two.start - one.start <= _CLOSE]
        first = {two.value: two for two in reversed(near)}
        if one.value in values and all(value in first for value in values):
            return [Span.of(its_text, first[v].start, first[v].end) for v in values]
    return []


def _naming(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the sentences that name somebody beside a word of reporting, and the names."""
    found: dict[tuple[int, int], set[str]] = {}
    for match in _NAMED.finditer(text):
        before = 0
        for end in _END.finditer(text, max(match.start() - _LONGEST, 0), match.start()):
            before = end.end()
        start = before or max(match.start() - _LONGEST, 0)
        after = _END.search(text, match.end(), match.end() + _LONGEST)
        end_ = after.start() + 1 if after else min(match.end() + _LONGEST, len(text))
        words = plain(match["first"] or match["second"]).split()
        start += len(text[start:end_]) - len(text[start:end_].lstrip())
        names = found.setdefault((start, end_), set())
        names.update(" ".join(words[at:]) for at in range(min(len(words), 3)))
    for (first, last), names in found.items():
        yield first, last, frozenset(names)


def _contents(text: str) -> Iterator[str]:
    """Yield the figures of a text, and the first words of its quotations."""
    for one in numbers(text):
        yield str(one.value)
    for match in _QUOTATION.finditer(text):
        words = match[1].casefold().split()
        if len(words) >= _QUOTED_WORDS:
            yield " ".join(words[:_QUOTED_WORDS])


def _week(head: ReportHead) -> int | None:
    known = moment(head)
    return dt.date.fromisoformat(known.day).toordinal() // DAYS if known else None


def _in_time(head: ReportHead, other: ReportHead) -> bool:
    """Tell whether the other report appeared in the days before this one, or on its day."""
    mine, theirs = moment(head), moment(other)
    if mine is None or theirs is None:
        return False
    if mine.clock and theirs.clock and (mine.day, mine.clock) < (theirs.day, theirs.clock):
        return False
    late = dt.date.fromisoformat(mine.day) - dt.date.fromisoformat(theirs.day)
    return dt.timedelta() <= late <= dt.timedelta(days=DAYS)
