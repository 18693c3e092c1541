"""What a denied deed would be if somebody told it: "laying mines" as "they laid mines"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reportedly.model.vocabulary import EventType
from reportedly.read.event_hits import find_hits
from reportedly.read.event_types import sort_acts, sort_force
from reportedly.read.lexica.denials_done import DONE, PAST

Deed = tuple[EventType, str | None]

_LED: Final = re.compile(r"(?:having |to have |being |ever |of )*")
_HAD: Final = re.compile(
    r"\b(?:had|has|have)(?: ever| in any way| at any time| indeed)? (?=[a-z]+\b)"
)
_ANY: Final = re.compile(
    r"\b(?:any|a single|one single|even one|a|an) ([a-z-]+)(?<!s)"
    r"(?= (?:had|has|have|was|were|[a-z]+ed|left|fell|hit|struck|took|used|opened|shot)\b)"
)
_FORM: Final = re.compile(r"[a-z]+(?:ing|en|wn|un|ne)\b|\bcome\b")
_DONE_TO: Final = re.compile(r"\b(?:was|were|is|are|be|being) ")
_WHO: Final = frozenset({"it", "they", "he", "she", "we", "its men", "its forces"})
_NOT_DEEDS: Final = {EventType.UNSPECIFIED_FORCE, EventType.STATEMENT}


def deed_done(content: str) -> Deed | None:
    """Return the deed that the folded words of a denial name once they are put as a plain past.

    Args:
        content: What is denied, behind the word of denying.

    Returns:
        Type and subtype, ``None`` where nothing that is done is named.
    """
    for told in _plain(content):
        hits = find_hits(told)
        sorts = [*sort_force(told, told, hits, accident=False), *sort_acts(told, told, hits)]
        firm = [sort for sort in sorts if sort.type not in _NOT_DEEDS]
        if firm:
            return firm[0].type, firm[0].subtype
        for pattern, kind, subtype in DONE:
            if pattern.search(told):
                return kind, subtype
    return None


def _plain(content: str) -> Iterator[str]:
    """Yield a denied deed as somebody would tell it who had seen it."""
    told = content.strip()
    led = _LED.match(told)
    opened = led.end() if led is not None else 0
    told = told[opened:]
    participle = told.split(" ", 1)[0].endswith("ing") or opened > 0
    told = _ANY.sub(lambda found: found[1] + "s", told)
    told = told.replace("had been ", "was ") if _DONE_TO.search(told) else _HAD.sub("", told)
    told = _FORM.sub(_past, told, count=2)
    yield f"they {told}" if participle else told


def _past(found: re.Match[str]) -> str:
    """Return the past of a participle; other words stay."""
    word = found[0]
    opens = found.start() == 0 or found.string[: found.start()].strip() in _WHO
    if word.endswith("ing"):
        return PAST.get(word, word[: -len("ing")] + "ed") if opens else word
    return PAST.get(word, word)
