"""What kind of source some words name.

The words decide, with the sentence for witnesses and the report for whether a state is a party.
The same words give the same kind whoever is concerned. What no rule knows is ``sure=False``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from reportedly.model.vocabulary import SourceRole, SourceType
from reportedly.read.lexica import sources as lexicon

MEDIA_KINDS = {"media"}
PARTY_KINDS = {"state_forces", "armed_group", "armed_group_set", "political_armed", "coalition"}
BY_KIND = {
    "media": SourceType.MEDIA,
    "health_authority": SourceType.HEALTH_AUTHORITY,
    "rescue": SourceType.HUMANITARIAN,
    "ngo": SourceType.HUMANITARIAN,
    "intl_body": SourceType.INTL_BODY,
}
STATE_KINDS = {"state", "government"}


class ActorEntry(Protocol):
    """What the reader needs to know of a canonical actor."""

    @property
    def id(self) -> str:
        """Canonical id."""

    @property
    def name(self) -> str:
        """Descriptive name."""

    @property
    def kind(self) -> str:
        """Kind of actor, as the atlas names it."""

    @property
    def aligned(self) -> str | None:
        """Canonical actor that runs it."""

    @property
    def side(self) -> str | None:
        """Side in a conflict; ``None`` for no party."""


class ActorLookup(Protocol):
    """Finds canonical actors by their names."""

    def find(self, words: str, country_hint: str | None = None) -> ActorEntry | None:
        """Return the actor of that name, ``None`` where no or no single one has it."""


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


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the words.

    Attributes:
        sentence: The sentence they stand in and what follows it, for witnesses.
        parties: Countries, as ISO 3166-1 codes, that the report names and that are states party to
            a conflict, in order of mention.
        actors: The atlas's actors, where there is one.
    """

    sentence: str = ""
    parties: tuple[str, ...] = ()
    actors: ActorLookup | None = None


@functools.cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


@functools.cache
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z")


@functools.cache
def _any_party() -> re.Pattern[str]:
    names = sorted(lexicon.PARTIES, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")


def parties_of(words: str) -> tuple[str, ...]:
    """Return the states party to a conflict that some words name, each once, in order."""
    found = (lexicon.PARTIES[m[0]] for m in _any_party().finditer(words.lower()))
    return tuple(dict.fromkeys(found))


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
    kind, sure = _kind(plain, low, entry, setting)
    if not sure and "," in plain:
        # "The ABC, its ally in the north": the head may be known where the whole is not.
        head = plain.split(",")[0]
        kind, sure = _kind(head, head.lower(), entry, setting)
    role = _role(low)
    person = _person_name(plain) is not None
    if kind is SourceType.NAMED_OTHER and person and _saw(low, setting.sentence):
        kind = SourceType.WITNESS_NAMED
        role = SourceRole.EYEWITNESS
    if kind is SourceType.UNNAMED and _whole(lexicon.REPORTS).match(low):
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


def _persons(plain: str, low: str, kind: SourceType) -> bool:
    """Tell whether words name one or more persons rather than a body."""
    name = _person_name(plain)
    if name is not None:
        body = _words(lexicon.FORCES).search(name.lower()) or kind is SourceType.MEDIA
        return not body or _words(r"leader|commander|spokes\w+|member").search(low) is not None
    return _words(lexicon.WITNESS).search(low) is not None and kind is SourceType.UNNAMED


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


_GENERIC_PERSON = re.compile(r"sources?\b.* (?:in|at|within|inside|from|close to|with)\b")


def _kind(
    plain: str, low: str, entry: ActorEntry | None, setting: Setting
) -> tuple[SourceType, bool]:
    bare = re.sub(r"^(?:the|a|an)\s+", "", low)
    for words, kind in lexicon.ACRONYMS.get(bare, ()):
        if not words or _words(words).search(setting.sentence.lower()):
            return SourceType(kind), True
    if _whole(lexicon.REPORTS).match(low) or low.startswith(("word from", "reports from")):
        return SourceType.UNNAMED, True
    if _whole(lexicon.GENERIC_SOURCE).match(low):
        return SourceType.UNNAMED, True
    if re.search(r"\binternational community\b|^(?:the )?(?:whole )?world$", low):
        return SourceType.UNNAMED, True
    media = _words(lexicon.MEDIA).search(low) or re.search(
        rf"[A-Z][\w'’.-]* (?:[\w'’.-]+ )*{lexicon.MEDIA_CASED}$|^{lexicon.MEDIA_CASED}$", plain
    )
    if media and not re.search(
        r"spokes|monitoring|press (?:office|secretary|officer|service)", low
    ):
        owner = re.search(r"(?:human rights|freedom|protect|observatory|without borders)", low)
        if not owner:
            return SourceType.MEDIA, True
    return _institution(plain, low, bare, entry, setting)


def _institution(
    plain: str, low: str, bare: str, entry: ActorEntry | None, setting: Setting
) -> tuple[SourceType, bool]:
    if _words(lexicon.HEALTH).search(low):
        return SourceType.HEALTH_AUTHORITY, True
    if _words(lexicon.INTL_CASED).search(plain):
        return SourceType.INTL_BODY, True
    for pattern, kind in _PUBLIC:
        if _words(pattern).search(low):
            return kind, True
    if entry is not None and entry.kind in BY_KIND:
        return BY_KIND[entry.kind], True
    if _whole(rf"(?:\w+ )*(?:{lexicon.MEDICAL})").match(low) or low.startswith(
        ("medical", "a doctor", "a medic", "doctors")
    ):
        return SourceType.UNNAMED, True
    return _power(plain, low, bare, entry, setting)


def _power(
    plain: str, low: str, bare: str, entry: ActorEntry | None, setting: Setting
) -> tuple[SourceType, bool]:
    """Tell parties, governments and everyone else apart."""
    if _words(lexicon.POLICE).search(low) and not _words("militia|rebels?").search(low):
        return SourceType.GOVERNMENT, True
    if entry is not None and entry.kind in PARTY_KINDS:
        return SourceType.PARTY, True
    if _whole(lexicon.NO_INSTITUTION).match(low):
        return SourceType.UNNAMED, True
    if _words(lexicon.FORCES).search(low) and not re.search(r"\b(?:retired|former|ex-)\b", low):
        return SourceType.PARTY, True
    if entry is not None and entry.kind in STATE_KINDS:
        side = entry.side is not None and entry.side != "none"
        return (SourceType.PARTY if side else SourceType.GOVERNMENT), True
    return _state(plain, low, bare, setting)


def _state(plain: str, low: str, bare: str, setting: Setting) -> tuple[SourceType, bool]:
    named = parties_of(low)
    capital = bare in lexicon.CAPITALS or _whole(lexicon.COUNTRIES).match(bare) is not None
    organ = _words(lexicon.STATE_ORGANS).search(low) is not None
    if named and (organ or bare in lexicon.PARTIES):
        return SourceType.PARTY, True
    ministry = re.search(r"\b(?:interior|foreign) (?:ministry|minister)", low)
    if ministry and not capital and setting.parties and _no_other_state(plain, low):
        return SourceType.PARTY, True
    if capital or re.match(r"(?:several|many|other) (?:countries|governments|states)", low):
        return SourceType.GOVERNMENT, True
    if _words(lexicon.PRIVATE).search(low):
        return _private(plain, low)
    if organ or _words(lexicon.GOVERNMENT).search(low):
        return SourceType.GOVERNMENT, True
    return _private(plain, low)


def _no_other_state(plain: str, low: str) -> bool:
    """Tell whether a ministry is not said to be that of a state at peace."""
    if re.search(r"[a-z]* ?[A-Z]\w+ (?:[Ii]nterior|[Ff]oreign)", plain) and not plain.startswith(
        "The "
    ):
        return False
    if re.search(rf"\b(?:{lexicon.COUNTRIES})\b", low):
        return False
    other = re.search(r"\bin (\w+)|(\w+)'s ", low)
    return other is None or (other[1] or other[2]) not in lexicon.CAPITALS


def _private(plain: str, low: str) -> tuple[SourceType, bool]:
    """Tell named persons and private bodies from undescribed ones."""
    if _person_name(plain) is not None:
        return SourceType.NAMED_OTHER, True
    if _words(lexicon.BODIES).search(low):
        return SourceType.NAMED_OTHER, True
    if _words(lexicon.WITNESS).search(low) or _words(lexicon.PRIVATE).search(low):
        return SourceType.UNNAMED, True
    if re.search(r"(?:^|\s)(?:sources?|ones?|others|many|some|analysts?)\b", low):
        return SourceType.UNNAMED, True
    proper = re.search(
        r"\b[A-Z][a-z]", re.sub(r"^(?:The|A|An|One|Two|Three|Some|Many)\b", "", plain)
    )
    if proper and not re.match(r"[A-Z][a-z]+$", plain):
        return SourceType.NAMED_OTHER, False
    return (SourceType.NAMED_OTHER if _name_alone(plain) else SourceType.UNNAMED), False


def _name_alone(plain: str) -> bool:
    return re.fullmatch(r"[A-Z][a-z]+", plain) is not None


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
    r"Civil|Liberation|Islamic|Democratic|World|Human|Military|Police|Organi[sz]ations?|Commission|Syrian|Brigade)\b"
)


def _person_name(plain: str) -> str | None:
    """Return what looks like the name of a person; ``None`` where nothing does."""
    for found in _NAME.finditer(re.sub(r"^(?:The|A|An|Its|Their|His|Her|One|Two) ", "", plain)):
        if (
            not _NOT_A_PERSON.search(found[0])
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


def _saw(low: str, sentence: str) -> bool:
    if _words(lexicon.PRIVATE).search(low) and not re.search(_SEEN, sentence.lower()):
        return False
    return bool(_words(lexicon.WITNESS).search(low) or re.search(lexicon.SAW, sentence.lower()))


_SEEN = r"\b(?:who|he|she) (?:had )?(?:fled|saw|survived|escaped|witnessed)"


@functools.cache
def _role_patterns() -> tuple[tuple[SourceRole, re.Pattern[str]], ...]:
    return tuple((SourceRole(code), _words(pattern)) for code, pattern in lexicon.ROLES)


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
    if _person_name(plain) is not None:
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
                if re.match(r"[A-Z][a-z]+ [a-z]", plain) and not _any_party().match(low)
                else plain,
            ),
        )
        is not None
    )


_PUBLIC: tuple[tuple[str, SourceType], ...] = (
    (lexicon.HUMANITARIAN, SourceType.HUMANITARIAN),
    (lexicon.INTL, SourceType.INTL_BODY),
)
