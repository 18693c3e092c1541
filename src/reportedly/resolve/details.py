"""Visual and biographical detail in a claim: what was seen of it, who exactly was harmed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.resolve.sites import below_town, titled
from reportedly.resolve.words import WORD, fold, listed, proper

_SEEN = re.compile(
    r"\b(?:video|footage|photo(?:s|graphs?|graphed)?|pictures?|imagery|satellite images?|filmed)\b"
    r"|\b(?:v[ií]deos?|fotograf[ií]as?|im[aá]genes|vid[ée]os?|photographies?|images satellites?)\b"
    r"|\b(?:فيديو|مقطع مصور|صور الأقمار)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'\u2019-]+(?: [\w'\u2019-]+){0,2} [A-Z][\w'\u2019-]+"
_AGED = re.compile(
    rf"{_NAME},? (?:aged )?\(?\d{{1,2}}\)?(?=[,;.)]|$| and\b)"
    rf"|\b\d{{1,2}}-year-old {_NAME}"
)


_FULL = re.compile(
    r"(?<![\w.])[A-Z][a-z\u00df-\u00ff]+(?: [A-Z]\.)?(?: [A-Z][\w\u2019'-]*[a-z]){1,2}\b"
)
_NOT_NAMES = listed(
    """the a an monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december police department sheriff
    officer detective sergeant captain lieutenant chief colonel general major judge county city
    state district attorney court hospital medical center university school church street avenue
    road north south east west new saint san los las el la al ministry army force forces brigade
    front president minister governor mayor federal national united health civil defence defense
    news"""
)
"""Words that no person's name has, by the first of which a run of capitals is none."""


def persons(text: str, others: Iterable[str]) -> frozenset[str]:
    """Return the folded full names of persons in a text: two words or three, as in running text.

    Args:
        text: Of one claim; one that is set in capitals word by word names nobody.
        others: Names that are no persons', or of those who speak.
    """
    if titled(text):
        return frozenset()
    known = {fold(word) for name in others for word in WORD.findall(name)}
    found = set()
    for match in _FULL.finditer(text):
        words = [fold(word) for word in WORD.findall(match[0]) if len(word) > 1]
        if below_town(match[0]):
            continue
        if len(words) > 1 and not known.intersection(words) and not _NOT_NAMES.intersection(words):
            found.add(" ".join((words[0], words[-1])))
    return frozenset(found)


def detailed(text: str, speakers: Iterable[str]) -> bool:
    """Tell whether a text tells of pictures, or gives a person's name with an age.

    Args:
        text: Of one claim.
        speakers: Names of its sources, whose ages tell nothing of who was harmed.
    """
    if _SEEN.search(text):
        return True
    known = {word for name in speakers for word in proper(name)}
    return any(not known.intersection(proper(match[0])) for match in _AGED.finditer(text))
