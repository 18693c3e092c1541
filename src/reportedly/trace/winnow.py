r"""Words, 5-word shingles and their winnowed fingerprints.

Words are runs of ``\w``, case folded; a headline that stands in the text counts like any other
words. Hashes are 64-bit and the same in every process.

Source:
    Schleimer, Wilkerson and Aiken (2003), Winnowing: local algorithms for document fingerprinting.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from hashlib import blake2b

K = 5
"""Words of a shingle."""

WINDOW = 16
"""Shingles of a window; every shared run of ``K + WINDOW - 1`` words shares a fingerprint."""

WORD = re.compile(r"\w+")

_BASE = 0x9E3779B97F4A7C15
_MASK = 0xFFFFFFFFFFFFFFFF
_OLDEST = pow(_BASE, K, 1 << 64)


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words of a text as code points ``[start, end)``, in order."""
    for match in WORD.finditer(text):
        yield match.span()


def hash_word(word: str) -> int:
    """Return the 64-bit hash of one word, case folded."""
    digest = blake2b(word.casefold().encode("utf8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def shingles(said: Iterable[str], known: MutableMapping[str, int]) -> list[int]:
    """Return the hashes of all 5-word shingles of a text, in order, repeats kept.

    Args:
        said: The words of a text; one of fewer than five words has no shingle.
        known: Hashes of words met before; grows with the vocabulary.
    """
    rolled: list[int] = []
    window: deque[int] = deque()
    total = 0
    for word in said:
        value = known.get(word)
        if value is None:
            value = known[word] = hash_word(word)
        window.append(value)
        total = (total * _BASE + value) & _MASK
        if len(window) > K:
            total = (total - window.popleft() * _OLDEST) & _MASK
        if len(window) == K:
            # The low bits of a product depend on low bits alone; fold the high ones in.
            rolled.append(total ^ (total >> 32))
    return rolled


def winnow(hashes: Sequence[int], window: int = WINDOW) -> list[int]:
    """Return the smallest hash of every window, the rightmost of equals, each position once.

    A sequence shorter than a window gives its single smallest hash; an empty one gives none.
    """
    if not hashes:
        return []
    if len(hashes) <= window:
        return [min(hashes)]
    chosen: list[int] = []
    queue: deque[int] = deque()
    last = -1
    for at, value in enumerate(hashes):
        while queue and hashes[queue[-1]] >= value:
            queue.pop()
        queue.append(at)
        if queue[0] <= at - window:
            queue.popleft()
        if at >= window - 1 and queue[0] != last:
            last = queue[0]
            chosen.append(hashes[last])
    return chosen
