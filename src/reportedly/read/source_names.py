"""Names of persons in the words that name a source."""

from __future__ import annotations

import re

from reportedly.read.lexica import bodies
from reportedly.read.source_report import parties_of

_NAME = re.compile(
    r"\b(?:[A-Z][\w'’]*(?:-[A-Z]?\w+)*\.?)(?: (?:al|el|bin|ibn|abu|de|da|van|von|Al|El|Abu)[ -])?"
    r"(?:[ -](?:[A-Z][\w'’]*(?:-[A-Z]?\w+)*\.?)){1,4}"
)
_NOT_A_PERSON = re.compile(
    r"\b(?:The|Union|Network|Army|Ministry|Group|Council|Committee|Agency|Organi[sz]ation|Front|Party|Movement|"
    r"Association|Company|Service|Center|Centre|Hospital|University|Institute|Radio|Times|News|State|States|"
    r"Command|Brigades?|Forces?|Office|Department|Authority|Government|House|Court|Bank|Watch|International|National|Nations|"
    r"Foundation|Fund|City|Province|District|Republic|Kingdom|Region|Street|Saint|North|South|East|West|Valley|"
    r"Observatory|Rights|Red|Crescent|Cross|Society|Programme|Program|Tribunal|Assembly|Security|Defen[cs]e|Health|"
    r"Civil|Liberation|Islamic|Democratic|World|Human|Military|Police|Organi[sz]ations?|Commission|Syrian|Brigade|"
    rf"{bodies.FIRMS_CASED})\b"
)


_RANKS = (
    r"Chief|Commander|Commissioner|Inspector|Superintendent|Officer|Spokesm[ae]n|Spokeswoman|"
    r"Spokesperson|Minister|Director|Secretary|Governor|Colonel|Captain|General|Sergeant"
)
_TITLED = re.compile(
    r"^(?:[A-Z][\w'-]* (?:[Gg]eneral )?of )?"
    r"(?:(?:State |Federal |Deputy |Assistant |Chief |Senior |Acting )*"
    r"(?:Police|Army|Military|Navy|Security|Defen[cs]e|Health|Civil|Court|District|Province|"
    rf"Provincial|City|Council)(?: (?:{_RANKS}))? )"
    r"(?=[A-ZÀ-Þ][\w'’.-]+ (?:al-|bin |de |van )?[A-ZÀ-Þ])"
)
"""Offices before a name: "Inspector General of Police Ilo Marn"."""


def person_name(plain: str) -> str | None:
    """Return what looks like the name of a person; ``None`` where nothing does."""
    bare = re.sub(r"^(?:The|A|An|Its|Their|His|Her|One|Two) ", "", plain)
    for found in _NAME.finditer(_TITLED.sub("", bare)):
        if (
            " " in found[0]
            and not _NOT_A_PERSON.search(found[0])
            and not parties_of(found[0])
            and not found[0].isupper()
        ):
            after = plain[plain.find(found[0]) + len(found[0]) :]
            # "Adré Valley hospital", "Khan Younis officials": a place before a noun, no person.
            before = plain[: plain.find(found[0])].rstrip().lower()
            if re.match(r"(?:'s)? [a-z]", after) or before.endswith(
                (" in", " of", " at", " near", " from")
            ):
                continue
            return found[0]
    return None
