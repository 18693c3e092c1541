"""What kind of source some words name.

The words decide, with the sentence for witnesses and the report for whether a state is a party.
The same words give the same kind whoever is concerned. What no rule knows is ``sure=False``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Source, Span
from reportedly.model.vocabulary import SourceRole, SourceType, Stance
from reportedly.read.lexica import agencies, states
from reportedly.read.lexica import sources as lexicon
from reportedly.read.source_kinds import (
    BY_KIND,
    PARTY_KINDS,
    STATE_KINDS,
    Words,
    calling_of,
    kind_of,
    matching,
    wholly,
)
from reportedly.read.source_names import person_name
from reportedly.read.source_report import (
    any_party,
    armed_of,
    fighting_of,
    parties_of,
    rules_by_force,
    unrest_of,
    war_of,
)
from reportedly.read.source_setting import ActorEntry, ActorLookup, Setting

__all__ = [
    "ActorEntry",
    "ActorLookup",
    "Setting",
    "Typed",
    "armed_of",
    "fighting_of",
    "parties_of",
    "rules_by_force",
    "type_source",
    "unrest_of",
    "war_of",
]


@dataclass(frozen=True, slots=True)
class Typed:
    """What kind of source some words name.

    Attributes:
        type: The kind.
        role: What it is said to be.
        named: Whether a proper name of the person or institution is given.
        actor_id: Canonical actor.
        aligned: Canonical actor that runs it.
        sure: A rule knows the words; otherwise the type is the default.
        person: The words name one or more persons, not a body.
    """

    type: SourceType
    role: SourceRole | None = None
    named: bool = False
    actor_id: str | None = None
    aligned: str | None = None
    sure: bool = True
    person: bool = False

    def source(
        self,
        span: Span,
        *,
        name: str | None = None,
        stance: Stance | None = Stance.NEUTRAL,
        cue: Span | None = None,
    ) -> Source:
        """Return the source that words of this kind name.

        Args:
            span: The words.
            name: Whom they mean, where they only point to it.
            stance: The distance that the cue takes.
            cue: The words that introduce what it says.
        """
        return Source(
            name=span.quote if name is None else name,
            type=self.type,
            span=span,
            cue=cue,
            stance=stance,
            role=self.role,
            named=self.named,
            actor_id=self.actor_id,
            aligned=self.aligned,
        )


_RANK = re.compile(
    r"\b(?:capt|captain|lt|lieutenant|sgt|sergeant|cmdr|commander|maj|major|col|colonel|gen|general|"
    r"officer|detective|chief|superintendent|inspector)\b"
)
"""Whoever is named by rank speaks for a service, even where nobody says which."""


def type_source(words: str, setting: Setting | None = None) -> Typed:
    """Tell what kind of source ``words`` name.

    Args:
        words: A noun phrase as it stands in the text.
        setting: What surrounds it; nothing is known where it is left out.

    Returns:
        A type for any words; ``sure`` is false where only the default fits.
    """
    setting = setting or Setting()
    plain = words.replace("’", "'").strip()
    low = plain.lower()
    entry = _actor(plain, setting)
    kind, sure = kind_of(Words.of(plain, entry, setting))
    if not sure and "," in plain:
        # "The ABC, its ally in the north": the head may be known where the whole is not.
        head = plain.split(",")[0]
        kind, sure = kind_of(Words.of(head, entry, setting))
    first = _FIRST_OF_TWO.match(plain)
    if first is not None:
        one, known = kind_of(Words.of(first["one"], entry, setting))
        kind, sure = (one, True) if known else (kind, sure)
    role = _role(low)
    person = person_name(plain) is not None
    if kind is SourceType.UNNAMED and _FORENAME.match(plain) is not None:
        kind, sure, person = SourceType.NAMED_OTHER, True, True  # "Olena, a resident of Orsk"
    if kind is SourceType.NAMED_OTHER and person and _witness(plain, low, setting.sentence):
        kind = SourceType.WITNESS_NAMED
        role = SourceRole.EYEWITNESS
    if kind is SourceType.UNNAMED and wholly(lexicon.REPORTS).match(low):
        role = SourceRole.REPORTS
    ours = entry is not None and _same_kind(entry.kind, kind)
    return Typed(
        type=kind,
        role=_for_kind(role, kind, low),
        named=_named(plain, low, kind),
        actor_id=entry.id if entry is not None and ours else None,
        aligned=_aligned(entry, kind),
        sure=sure or entry is not None,
        person=_persons(plain, low, kind),
    )


_FORENAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+, (?:an?|one|the|his|her|whose|\d)")
"""A forename with what its bearer is."""
_FIRST_OF_TWO = re.compile(
    r"(?P<one>(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|"
    r"[Ll]ocal|[A-Za-z]?[a-z]+s) ?(?:[\w'-]+ ?){0,5}?)"
    r" and (?:an?|one|two|three|four|several|some|other|another|local|the) [\w' -]+\Z"
)
"""Sources of two kinds in one breath: the first named is taken."""
_BODIES = {SourceType.HUMANITARIAN, SourceType.INTL_BODY}
_HOLDS = re.compile(
    r"\b(?:spokes\w+|director|head|chief|coordinator|officer|envoy|secretary|representative|"
    r"commissioner|rapporteur|leader|member|worker|volunteer|doctor|president|from|of|for|at)\b"
)
"""Words by which a name in a body's words is that of its man or woman."""


def _persons(plain: str, low: str, kind: SourceType) -> bool:
    """Tell whether words name one or more persons rather than a body."""
    name = person_name(plain)
    if name is not None and kind in _BODIES and "," not in plain and not _HOLDS.search(low):
        return False
    if name is not None:
        body = matching(lexicon.FORCES).search(name.lower()) or kind is SourceType.MEDIA
        return not body or matching(r"leader|commander|spokes\w+|member").search(low) is not None
    if kind is not SourceType.UNNAMED:
        return False
    return matching(lexicon.WITNESS).search(low) is not None or _one_person(plain)


def _one_person(plain: str) -> bool:
    """Tell whether words without a name tell what one person is: "a volunteer medic"."""
    return (
        calling_of(plain) or matching(rf"(?:{lexicon.MEDICAL})").search(plain.lower()) is not None
    )


def _aligned(entry: ActorEntry | None, kind: SourceType) -> str | None:
    if entry is None:
        return None
    if entry.aligned is not None:
        return entry.aligned
    runs = entry.kind in PARTY_KINDS | STATE_KINDS
    if runs and kind in {SourceType.MEDIA, SourceType.HEALTH_AUTHORITY}:
        return entry.id
    return None


def _same_kind(actor: str, kind: SourceType) -> bool:
    """Tell whether an actor of that kind can be the source itself, or speak through it."""
    if actor in PARTY_KINDS:
        return kind is SourceType.PARTY
    if actor in STATE_KINDS:
        return kind in {SourceType.PARTY, SourceType.GOVERNMENT}
    return BY_KIND.get(actor) is kind


def _actor(plain: str, setting: Setting) -> ActorEntry | None:
    if setting.actors is None:
        return None
    hint = setting.parties[0] if setting.parties else None
    # What an apposition says of a source ("the ABC, its neighbour's ally") is not its name.
    head, _, rest = plain.partition(",")
    for piece in _pieces(head if "'s" in rest else plain):
        found = setting.actors.find(piece, hint)
        if found is not None and found.kind != "civilians":
            return found
    return None


def _pieces(plain: str) -> Iterator[str]:
    """Yield the words that may be the name of an actor, longest first; all hold a capital."""
    bare = re.sub(r"^(?:the|a|an|its|their|his|her)\s+", "", plain, flags=re.IGNORECASE)
    yield bare
    if "(" in bare:
        yield re.sub(r"\s*\([^)]*\)", "", bare)
    for part in re.split(r"\s*(?:,|\(|\)|\bof\b|\bfrom\b|\bfor\b|\bwith\b|\bat\b)\s*", bare):
        trimmed = re.sub(r"^(?:the|a|an)\s+", "", part)
        if trimmed != bare and re.search(r"[A-Z]", trimmed):
            yield trimmed
    owner = re.match(r"(.*\w)(?:'s|s')\s", bare)
    if owner:
        yield owner[1]
    capitals = re.match(r"(?:[A-Z][\w'-]*\s?)+", bare)
    if capitals and capitals[0].strip() != bare:
        yield capitals[0].strip()


def _saw(low: str, sentence: str) -> bool:
    if _RANK.search(low):
        return False
    if matching(lexicon.PRIVATE).search(low) and not re.search(_SEEN, sentence.lower()):
        return False
    return bool(matching(lexicon.WITNESS).search(low) or re.search(lexicon.SAW, sentence.lower()))


_SPEAKS_FOR = re.compile(
    r"spokes|\b(?:leader|elder|imam|sheikh|chair\w*|president|director|manager|lawyer|attorney|analyst|expert|head|union|association|party|company|"
    r"professor|researcher|historian|author|coordinator|founder|members?|candidate|organi[sz]er|bishop|archbishop|film\w*|novelist)\b"
)
_HAPPENED = re.compile(
    rf"\b(?:{states.FIGHTING}|bod(?:y|ies)|corpses?|buried|burial|graves?|funeral|burn\w*|explo\w+|blasts?|looted|abducted|kidnapped|arrested|fled|injured|hurt|destroyed|gunm[ae]n)\b"
)


def _witness(plain: str, low: str, sentence: str) -> bool:
    """Tell whether a named person is one who was there.

    Somebody of an ordinary trade who is asked about a fight is asked as one who was there; who
    speaks for a house or a cause is not.
    """
    if "spokes" in low or matching(agencies.SHIP_PEOPLE).search(low):
        return False
    if _saw(low, sentence) or _on_the_spot(plain):
        return True
    if _RANK.search(low) or _SPEAKS_FOR.search(low) or _HAPPENED.search(sentence.lower()) is None:
        return False
    name = person_name(plain)
    if name is not None and re.search(rf"{re.escape(name)}, {_TRADE}", sentence):
        return True
    return any(calling_of(part) or _CURE.match(part.strip().lower()) for part in plain.split(","))


_ON_THE_SPOT = re.compile(
    r"[^,]* (?:there|in the (?:town|village|city|area|quarter|neighbourhood|camp|district)), [A-Z]"
)
_CURES = re.compile(rf"(?:an? |the )?(?:[a-z]+ )?(?:{lexicon.MEDICAL})\b")


def _on_the_spot(plain: str) -> bool:
    """Tell whether words name somebody of a trade at the place: "a teacher there, Ilo Marn"."""
    if _ON_THE_SPOT.match(plain) is None:
        return False
    head = plain.split(",", maxsplit=1)[0].removesuffix(" there")
    return calling_of(head) or _CURES.match(plain.lower()) is not None


_CURE = re.compile(rf"{_CURES.pattern}(?=\Z| (?:in|at|from|who|there|on|working)\b)")
_TRADE = agencies.TRADE
_SEEN = r"\b(?:who|he|she) (?:had )?(?:fled|saw|survived|escaped|witnessed)"


@functools.cache
def _role_patterns() -> tuple[tuple[SourceRole, re.Pattern[str]], ...]:
    return tuple((SourceRole(code), matching(pattern)) for code, pattern in lexicon.ROLES)


def _role(low: str) -> SourceRole | None:
    for role, pattern in _role_patterns():
        if pattern.search(low):
            return role
    return None


_ROLE_FOR_KIND = {
    SourceType.MEDIA: {SourceRole.CORRESPONDENT, SourceRole.FOOTAGE, SourceRole.REPORTS},
    SourceType.NAMED_OTHER: {SourceRole.ANALYST, SourceRole.POLITICAL, SourceRole.SPOKESPERSON},
}


def _for_kind(role: SourceRole | None, kind: SourceType, low: str) -> SourceRole | None:
    """Drop a role that the kind of source cannot have."""
    allowed = _ROLE_FOR_KIND.get(kind)
    if role is not None and allowed is not None and role not in allowed:
        return None
    if kind is SourceType.HUMANITARIAN and role is SourceRole.MEDICAL and "doctor" in low:
        return None
    return role


def _named(plain: str, low: str, kind: SourceType) -> bool:
    """Tell whether a proper name identifies the person or the institution."""
    if kind is SourceType.UNNAMED:
        return False
    if person_name(plain) is not None:
        return True
    if re.match(r"(?:a|an|some|two|three|several|one|sources?|officials?|residents?)\b", low):
        return False
    if re.sub(r"^the ", "", low) in lexicon.CAPITALS or re.search(
        r"(?:officials|fighters|soldiers|troops|rebels)\b", low
    ):
        return False
    return (
        re.search(
            r"\b[A-Z]",
            re.sub(
                r"^(?:The|A|An|Its|Their|His|Her)\b",
                "",
                plain[:1].lower() + plain[1:]
                if re.match(r"[A-Z][a-z]+ [a-z]", plain) and not any_party().match(low)
                else plain,
            ),
        )
        is not None
    )
