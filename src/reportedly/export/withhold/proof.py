"""Looks for withheld names in what is about to be given out, by another way than they were cut.

The cuts are made in records, by their places. The proof reads finished bytes, undoes the escapes of
the formats, folds spellings, and looks for every name, for words that only such names hold, and for
full names run together. A hit is an error, and nothing is given out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from urllib.parse import unquote

from reportedly.errors import WithheldError
from reportedly.export.withhold.mask import NAME, Lens, turned
from reportedly.export.withhold.words import Key, Phrases, Squeezed, cased, listed, words
from reportedly.model import vocabulary
from reportedly.model.vocabulary import Tier

_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_PAIR: Final = re.compile(r"\\u(d[89abAB][0-9a-fA-F]{2})\\u(d[c-fC-F][0-9a-fA-F]{2})")
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Proof:
    """What must not be in an output.

    Attributes:
        phrases: Full names, in either order.
        standing: Names that may stand; a withheld one inside a longer one of them is none.
        single: Words that withheld names hold, and nothing that may stand.
        squeezed: Full names run together.
        scripts: Words of scripts without capitals that may stand; ``None`` where all may.
    """

    phrases: Phrases = field(default_factory=Phrases)
    standing: Phrases = field(default_factory=Phrases)
    single: frozenset[str] = frozenset()
    squeezed: Squeezed = field(default_factory=lambda: Squeezed(()))
    scripts: frozenset[str] | None = None

    @classmethod
    def of(cls, lens: Lens) -> Proof:
        """Return the proof for one tier of one ledger."""
        if lens.tier is Tier.INTERNAL:
            return cls()
        known = lens.names.known
        keys = [one.key for one in lens.names.withheld(lens.tier)]
        standing = {word for key in lens.kept for word in key} | set(_key(NAME))
        single = {
            word
            for key in keys
            for word in key
            if len(word) >= _SHORTEST and word not in standing and not known.ordinary(word)
        }
        whole = Phrases(key for key in (*keys, *turned(keys)) if len(key) > 1)
        scripts = frozenset(word for word in standing if not cased(word))
        return cls(whole, lens.kept, frozenset(single), Squeezed(keys), scripts)

    def hits(self, text: str, house: frozenset[str] = frozenset()) -> int:
        """Count the names, and words of them, in a text as it stands and with escapes undone.

        Args:
            text: Of the output.
            house: Words that the format itself uses: names of columns and codes.
        """
        return max(self._hits(form, house) for form in _forms(text))

    def hold(self, form: str, parts: Iterable[tuple[str, str]], house: frozenset[str]) -> None:
        """Read an output part by part.

        Args:
            form: The format, for the message.
            parts: Where each part stands, and its text.
            house: Words that the format itself uses.

        Raises:
            WithheldError: A part holds a withheld name.
        """
        for where, text in parts:
            found = self.hits(text, house)
            if found:
                raise WithheldError(form, where, found)

    def _hits(self, text: str, house: frozenset[str]) -> int:
        keys = [word.key for word in words(text)]
        count = at = 0
        while at < len(keys):
            key = keys[at]
            length = self.phrases.at(keys, at)
            stands = self.standing.at(keys, at)
            if stands > max(length, 1):
                at += stands
                continue
            if length:
                count += 1
                at += length
                continue
            count += key in self.single and key not in house
            count += self.squeezed.inside(key)
            count += self.scripts is not None and not cased(key) and key not in self.scripts
            at += 1
        return count


def _key(text: str) -> Key:
    return tuple(word.key for word in words(text))


def _forms(text: str) -> Iterator[str]:
    """Yield a text as it stands, and with the escapes of JSON, HTML and addresses undone."""
    yield text
    plain = _PAIR.sub(_pair, text)
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), plain)
    plain = unquote(html.unescape(plain))
    if plain != text:
        yield plain


def _pair(found: re.Match[str]) -> str:
    high, low = int(found[1], 16), int(found[2], 16)
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


def house_words() -> frozenset[str]:
    """Return the words that formats and the methodology page use of themselves, folded."""
    texts = [str(code) for kind in vars(vocabulary).values() for code in _codes(kind)]
    return frozenset(word.key for text in texts for word in words(text)) | _HOUSE


def _codes(kind: object) -> Iterable[object]:
    return kind if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


_HOUSE: Final = listed(
    """reportedly sha utf json csv id ids sources telegram facebook twitter whatsapp youtube uima
    cas brat prov wkt gwnoa gwnob relid priogrid dyad xmi shape sofa annotation annotations"""
)
