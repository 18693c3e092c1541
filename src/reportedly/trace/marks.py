"""What is kept of one report to find the others it may be related to.

A key is a hash with its role in the lowest bits. Two reports that hold a key of the same hash, near
each other in time, are looked at together; what they are to each other is decided on their texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from hashlib import blake2b
from typing import Final
from urllib.parse import urlsplit

from reportedly.ids import canonical
from reportedly.model import ReportHead, Sentence
from reportedly.model.post import Post
from reportedly.trace.citation import citable, cited
from reportedly.trace.facts import figure_keys
from reportedly.trace.moments import moment
from reportedly.trace.winnow import WORD, shingles, winnow

SHORT = 6
"""Words; a shared sentence shorter than this says nothing about copying."""

FURNITURE_WORDS = 3
"""Words from which a sentence that a site repeats is worth leaving out."""

SKETCH = 128
"""Smallest shingle hashes that are kept of a text, to tell cheaply how like two texts are."""

UNDATED = "9999-12-31"
"""The day of a report without one: it stands behind all others."""


class Role(IntEnum):
    """What a shared key may show."""

    #: a sentence or a fingerprint of words
    TEXT = 0
    #: figures that follow each other
    FACTS = 1
    #: an outlet, named as a source or as the page's own, with a figure or quotation
    CITES = 2
    #: a sentence of one site; it is counted and proposes nothing
    SITE = 3
    #: that of the holders of a key to CITES this one names the outlet
    NAMES = 4
    #: a sender of a messenger with the words of a message of its own
    POSTED = 5
    #: the sender that a message is forwarded from, with its words
    FORWARDED = 6


_ROLE: Final = 7
"""The bits of a key that hold its role."""

_ROLES: Final = tuple(Role)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is kept of one report.

    Attributes:
        day: Of publication, ``UNDATED`` where it is not known.
        keys: Each once, sorted.
        sketch: The smallest shingle hashes, sorted.
    """

    day: str
    keys: tuple[int, ...]
    sketch: tuple[int, ...]

    def of_role(self, *roles: Role) -> Iterator[int]:
        """Yield the keys of some roles."""
        return (key for key in self.keys if key & _ROLE in roles)


def role_of(key: int) -> Role:
    """Return what a key may show."""
    return _ROLES[key & _ROLE]


def naming(key: int) -> int:
    """Return the key of those that name the outlet, from one of all that hold it."""
    return of_role(key, Role.NAMES)


def of_role(key: int, role: Role) -> int:
    """Return the key of the same content in another role."""
    return key >> 3 << 3 | role


def marks_of(
    head: ReportHead, text: str, sentences: Sequence[Sentence], post: Post | None = None
) -> Marks:
    """Return what is kept of a report.

    Args:
        head: Of the report.
        text: Its text.
        sentences: Its sentences; none where no reader managed.
        post: What a messenger knows of it.
    """
    found = shingles(WORD.findall(text), {})
    keys = {_key(Role.TEXT, value) for value in winnow(found)}
    site = site_of(head)
    for sentence in sentences:
        length = len(WORD.findall(sentence.span.quote))
        if length >= SHORT:
            keys.add(_key(Role.TEXT, int(sentence.hash[:16], 16)))
        if site is not None and length >= FURNITURE_WORDS:
            keys.add(site_key(site, sentence))
    keys.update(_hashed(Role.FACTS, figure_keys(text)))
    named = _hashed(Role.CITES, cited(head, text))
    keys.update(named, map(naming, named))
    keys.update(_hashed(Role.CITES, citable(head, text)))
    if post is not None:
        keys.update(_hashed(Role.POSTED, ((voice, text) for voice in post.voices)))
        source = [(post.forwarded, text)] if post.forwarded else []
        keys.update(_hashed(Role.FORWARDED, source))
    known = moment(head)
    return Marks(
        day=known.day if known else UNDATED,
        keys=tuple(sorted(keys)),
        sketch=sketch_of(found),
    )


def site_of(head: ReportHead) -> str | None:
    """Return what names the site of a report: its outlet, else the host of its address."""
    if head.outlet:
        return head.outlet.casefold()
    return urlsplit(head.url).hostname if head.url else None


def site_key(site: str, sentence: Sentence) -> int:
    """Return the key under which a site's pages with one sentence are counted."""
    (key,) = _hashed(Role.SITE, [(site, sentence.hash)])
    return key


def sketch_of(found: Iterable[int]) -> tuple[int, ...]:
    """Return the sketch of a text with these shingles."""
    return tuple(sorted(set(found))[:SKETCH])


def likeness(a: Sequence[int], b: Sequence[int]) -> float:
    """Return how like two texts are by their sketches: an estimate of the Jaccard of shingles.

    Exact where both texts have no more shingles than a sketch.
    """
    shared = set(a).intersection(b)
    if not shared:
        return 0.0
    both = sorted({*a, *b})[:SKETCH]
    return len(shared.intersection(both)) / len(both)


def _key(role: Role, value: int) -> int:
    """Return a key of 63 bits, which a database holds as a whole number."""
    return (value & 0x0FFFFFFFFFFFFFFF) << 3 | role


def _hashed(role: Role, contents: Iterable[object]) -> set[int]:
    digests = (blake2b(canonical(content), digest_size=8).digest() for content in contents)
    return {_key(role, int.from_bytes(digest, "big")) for digest in digests}
