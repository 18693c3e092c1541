"""Visual and biographical detail in a claim: what was seen of it, who exactly was harmed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.resolve.words import proper

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
