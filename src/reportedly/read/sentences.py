"""Paragraphs and sentences of a text, by rules of our own.

Offsets are half-open code points of the whole text. Sentence hashes are keys under which copies
are found, so the splitter carries a revision: any change to what it returns raises ``SPLITTER``.
The scan is linear in the length of the text; nothing looks further than a few words back.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from reportedly.model import Segment
from reportedly.read.found import Line
from reportedly.read.lexica.abbreviations import (
    AFTER_CLOCK,
    ALWAYS,
    CLOCK,
    CLOSERS,
    CLOSING,
    LATER_MONTHS,
    MONTHS_AND_DAYS,
    NUMBERED,
    OPENERS,
    SPEECH,
    STARTERS,
    TITLES,
)

SPLITTER: str = "rules/1"
"""Name and revision of the splitter; stands in every reading."""

LOOK_BACK = 28
"""Code points read before a stop to find the word it belongs to."""

WRAP_WIDTHS = (40, 100)
"""Widest lines of a block of wrapped lines; longer ones are paragraphs, shorter ones a list."""

BLOCK = 3
"""Lines a block needs before its width can be told."""

LONGEST = 2_000
"""Code points of the longest sentence; of 144,000 in newspapers, one in ten thousand is over 800.

Rules look at a sentence as a whole, so text without stops would take time that grows with its
square."""

WORD = 3
"""Letters of a word that ends a sentence where the blank after the stop is missing."""

_CORE = rf"([.!?…{ALWAYS}]+)([{CLOSERS}]*)([\s,]*)([{OPENERS}\u2013\u2014•*-]*\s?)(\S)"
_STOP = re.compile(_CORE + "()")
_STOP_OR_BULLET = re.compile(_CORE + r"|(\s[•▪●‣]\s)")
_BULLET_SIGN = re.compile("[•▪●‣]")
_WORD_BEFORE = re.compile(r"([^\W_][\w.\u2019'&-]*)$")
_WORD = re.compile(r"[^\W\d_][\w\u2019'-]*")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TOKEN = re.compile(r"\S+")
_BULLET = re.compile(r"\s*(?:[-\u2013\u2014*•▪●‣]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|#{1,6}\s)")
_LABEL = re.compile(r"\s*[^\W\d_][\w ]{0,20}\s?:\s*(?:$|\S)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ENUMERATOR = re.compile(r"\d{1,3}|[^\W\d_]")
_DAY = re.compile(r"\d\d?")
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
_NOT_WORDS = re.compile(r"[\W_]+")
_TERMINAL = frozenset(".!?…:" + ALWAYS + '\u201d"')


def paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the paragraphs of a stretch of text, without surrounding blanks.

    A line end closes a paragraph, unless the lines are wrapped: the next one goes on in lower case,
    or its first word did not fit into the width of the block.
    """
    found: list[tuple[int, int]] = []
    for block in _blocks(text, start, end):
        width = max(stop - begin for begin, stop in block) if len(block) >= BLOCK else 0
        opened = block[0][0]
        for (begin, stop), after in itertools.pairwise(block):
            if not _wrapped(text, (begin, stop), after, width):
                found.append((opened, stop))
                opened = after[0]
        found.append((opened, block[-1][1]))
    return found


def _blocks(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines with no empty line between them, each line without blanks."""
    block: list[tuple[int, int]] = []
    before = start
    for match in _LINE.finditer(text, start, end):
        begin, stop = _strip(text, match.start(), match.end())
        if block and text.count("\n", before, match.start()) > 1:
            yield block
            block = []
        if begin < stop:
            block.append((begin, stop))
        elif block:
            yield block
            block = []
        before = match.end()
    if block:
        yield block


def _wrapped(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Tell whether a line was broken for want of room and goes on in the next."""
    begin, stop = line
    ends = text[stop - 1] in _TERMINAL
    if _BULLET.match(text, after[0], after[1]) or stop - begin > WRAP_WIDTHS[1]:
        return False
    if text[after[0]].islower() and not ends:
        return True
    if not WRAP_WIDTHS[0] <= width <= WRAP_WIDTHS[1] or _LABEL.match(
        text, after[0], min(after[1], after[0] + 24)
    ):
        return False
    first = _TOKEN.match(text, *after)
    return first is not None and stop - begin + 1 + first.end() - first.start() > width


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without the blanks at either side; empty where nothing is left."""
    while start < end and _blank(text[start]):
        start += 1
    while end > start and _blank(text[end - 1]):
        end -= 1
    return start, end


def _blank(char: str) -> bool:
    """Tell whether a character shows nothing: blanks, marks of direction and of byte order."""
    return char.isspace() or char in "\u200b\u200e\u200f\u202a\u202b\u202c\ufeff"


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of a stretch of text, in order, without surrounding blanks.

    Args:
        text: The whole text.
        start: First code point of the stretch.
        end: One past its last.

    Returns:
        Half-open ranges that do not overlap; together they hold every visible character. A stretch
        of blanks gives none.
    """
    found: list[tuple[int, int]] = []
    for begin, stop in paragraphs(text, start, end):
        _split_paragraph(text, begin, stop, found)
    return found


def _split_paragraph(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    """Append the sentences of one paragraph to ``found``; what has no stops is cut at blanks."""
    for first, last in _sentences(text, start, end):
        at = first
        while last - at > LONGEST:
            cut = _blank_before(text, at + LONGEST // 2, at + LONGEST)
            found.append(_strip(text, at, cut))
            at = _strip(text, cut, last)[0]
        found.append((at, last))


def _blank_before(text: str, start: int, end: int) -> int:
    """Return the place after the last blank of a stretch; its end where there is none."""
    return next((at + 1 for at in range(end - 1, start, -1) if text[at].isspace()), end)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph."""
    uncased = text[start:end].islower()
    opened = start
    # The wider pattern tries every blank; most paragraphs hold no bullet and are spared it.
    stops = _STOP_OR_BULLET if _BULLET_SIGN.search(text, start, end) else _STOP
    for match in stops.finditer(text, start, end):
        if match[6]:
            cut = resume = match.start(6)
        elif _ends(text, match, opened, uncased):
            cut, resume = match.end(2), match.end(3)
            if "," in match[3]:
                cut = resume
        else:
            continue
        first, last = _strip(text, opened, cut)
        if first < last:
            yield first, last
            opened = resume
    first, last = _strip(text, opened, end)
    if first < last:
        yield first, last


def _ends(text: str, match: re.Match[str], opened: int, uncased: bool) -> bool:  # noqa: FBT001
    """Tell whether a sentence ends at a stop."""
    stop, closers, gap, _, following = match.group(1, 2, 3, 4, 5)
    if stop[-1] in ALWAYS:
        return True
    if gap == "" and not _glued(text, match, opened):
        return False
    if "," in gap and not ("\n" in gap or gap.strip() != gap[:1]):
        return False
    if following.islower() and not uncased:
        return False
    if stop != ".":
        return not _goes_on(text, match)
    return _full_stop(text, match, opened) if not closers or closers[0] in ")]" else True


def _glued(text: str, match: re.Match[str], opened: int) -> bool:
    """Tell whether a stop without a blank after it ends a sentence ("lost.The")."""
    at = match.start(1)
    following = match.start(5)
    if match.end(4) > match.start(4):  # an opening quotation mark or bracket follows at once
        return not text[following].islower() and not text[following].isdigit() and at > opened + 2
    before = text[max(opened, at - WORD) : at]
    if len(before) < WORD or not before.isalpha() or before.isupper():
        return False
    if _ADDRESS.search(text, max(opened, at - LOOK_BACK), at):
        return False
    char, second = text[following], text[following + 1 : following + 2]
    if char.isupper():
        return second.islower() or second == " "
    return char.isalpha() and not char.islower() and before[-1].lower() == before[-1].upper()


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Tell whether a quotation's own ? or ! is followed by who says it."""
    if not match[2] or match[2][0] in ")]":
        return match[1] == "!" and text.endswith("Yahoo", 0, match.start(1))
    words = _WORD.finditer(text, match.start(5), match.start(5) + 60)
    return any(word[0] in SPEECH for word, _ in zip(words, range(3), strict=False))


def _full_stop(text: str, match: re.Match[str], opened: int) -> bool:
    """Tell whether a single full stop before a capital, a digit or a quotation ends a sentence."""
    at, following = match.start(1), match.start(5)
    found = _WORD_BEFORE.search(text, max(opened, at - LOOK_BACK), at)
    if found is None:
        return True
    word = found[1].lower()
    if "." in word and len(word.rsplit(".", 2)[-2]) >= WORD:
        word = word.rsplit(".", 1)[1]  # "the ministry.Mr. X": the blank is missing
    if found.start() <= opened + 1 and _ENUMERATOR.fullmatch(word):
        return False  # "1. Who", "A. Background"
    if text[following].isdigit():
        return word not in NUMBERED and word not in MONTHS_AND_DAYS and word not in TITLES
    initial = len(word) == 1 and word.isalpha()
    if not initial and word not in TITLES and word not in CLOSING and not _DOTTED.fullmatch(word):
        return not (_DAY.fullmatch(word) and _next(text, following) in LATER_MONTHS)
    quoted = match.start(4) < match.end(4)
    return _after_short(word, _next(text, following), quoted=quoted)


def _after_short(word: str, after: str, *, quoted: bool) -> bool:
    """Tell whether a shortened word ends its sentence, by the word that follows it."""
    initial = len(word) == 1
    if word in TITLES and not (initial and word.isascii()):
        return False
    if word in CLOCK:
        return after not in AFTER_CLOCK
    return after in STARTERS or (quoted and not initial)


def _next(text: str, at: int) -> str:
    """Return the word that begins at a place, in lower case; empty where none does."""
    word = _WORD.match(text, at, at + 40)
    return word[0].lower() if word else ""


def sentence_hash(words: str) -> str:
    """Return the SHA-256 of a sentence's normal form, as 64 hexadecimal characters.

    The normal form is NFKC and case folded; marks are dropped, everything else that is neither
    letter nor digit becomes one blank. Words without a letter or digit all share one hash.
    """
    return hashlib.sha256(normal_form(words).encode()).hexdigest()


def normal_form(words: str) -> str:
    """Return letters and digits alone, NFKC and case folded, with single blanks between words."""
    if words.isascii():
        return _NOT_WORDS.sub(" ", words.lower()).strip()
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", words).casefold())
    bare = (char for char in folded if not unicodedata.combining(char))
    kept = "".join(char if char.isalnum() or _mark(char) else " " for char in bare)
    return " ".join(kept.split())


def _mark(char: str) -> bool:
    """Tell whether a character is a vowel sign that belongs to the letter before it."""
    return unicodedata.category(char) in {"Mc", "Mn"}


def lines(text: str, segments: Sequence[Segment]) -> list[Line]:
    """Return the sentences of all segments, in order, with the number of their paragraph.

    A paragraph ends where a line does; segments that share a line share its number.
    """
    found: list[Line] = []
    number, before = -1, None
    for segment in segments:
        for begin, stop in paragraphs(text, segment.span.start, segment.span.end):
            if before is None or _BREAK.search(text, before, begin):
                number += 1
            before = stop
            ranges: list[tuple[int, int]] = []
            _split_paragraph(text, begin, stop, ranges)
            found += [Line(first, last, segment.kind, number) for first, last in ranges]
    return found
