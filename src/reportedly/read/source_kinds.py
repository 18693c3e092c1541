"""Rules that tell the kind of a source by its words, in order of precedence.

Each rule answers for the words it knows and passes on the others. A kind comes with whether a rule
knows it; what none knows gets a default.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.model.vocabulary import SourceType
from reportedly.read.lexica import agencies, bodies, states
from reportedly.read.lexica import sources as lexicon
from reportedly.read.source_names import person_name
from reportedly.read.source_report import any_party, any_state, of_group, parties_of
from reportedly.read.source_setting import ActorEntry, Setting

PARTY_KINDS = {"state_forces", "armed_group", "armed_group_set", "political_armed", "coalition"}
BY_KIND = {
    "media": SourceType.MEDIA,
    "health_authority": SourceType.HEALTH_AUTHORITY,
    "rescue": SourceType.HUMANITARIAN,
    "ngo": SourceType.HUMANITARIAN,
    "intl_body": SourceType.INTL_BODY,
}
STATE_KINDS = {"state", "government"}


@functools.cache
def matching(pattern: str) -> re.Pattern[str]:
    """Return a pattern for whole words."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


@functools.cache
def wholly(pattern: str) -> re.Pattern[str]:
    """Return a pattern for all words from the first on."""
    return re.compile(rf"(?:{pattern})\Z")


Kind = tuple[SourceType, bool]
"""A kind, and whether a rule knows the words."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a rule looks at.

    Attributes:
        plain: The words as they stand.
        low: In lower case.
        bare: In lower case without an article.
        entry: The actor they name.
        setting: What surrounds them.
    """

    plain: str
    low: str
    bare: str
    entry: ActorEntry | None
    setting: Setting

    @classmethod
    def of(cls, plain: str, entry: ActorEntry | None, setting: Setting) -> Words:
        """Return words ready for the rules."""
        low = plain.lower()
        return cls(plain, low, re.sub(r"^(?:the|a|an)\s+", "", low), entry, setting)

    def has(self, *patterns: str) -> bool:
        """Tell whether one of some patterns stands in the words, in lower case."""
        return any(matching(pattern).search(self.low) for pattern in patterns)

    def names(self, *patterns: str) -> bool:
        """Tell whether one of some patterns stands in the words as they are."""
        return any(matching(pattern).search(self.plain) for pattern in patterns)


def kind_of(words: Words) -> Kind:
    """Return the kind of source that words name, and whether a rule knows them."""
    for rule in _rules():
        found = rule(words)
        if found is not None:
            return found
    return _default(words)


@functools.cache
def _rules() -> tuple[Callable[[Words], Kind | None], ...]:
    return (
        _short_name,
        _for_whom,
        _nobody,
        _the_outlet,
        _footage,
        _left,
        _of_owner,
        _affiliated,
        _journalist,
        _known_body,
        _known_calling,
        _outlet,
        _public,
        _medical,
        _installed,
        _policing,
        _police,
        _peaceful,
        _ranked,
        _party,
        _rulers,
        _state,
        _ministry,
        _office,
        _private_words,
        _someone,
        _government,
        _person_or_body,
        _people,
    )


_OF_STATES = re.compile(agencies.OF_STATES)


def _journalist(words: Words) -> Kind | None:
    """Journalists of whom no outlet is told: "a reporter in the town"."""
    if wholly(agencies.JOURNALISTS).match(words.plain) is None:
        return None
    named = person_name(words.plain) is not None
    return (SourceType.NAMED_OTHER if named else SourceType.UNNAMED), True


def _known_body(words: Words) -> Kind | None:
    """Bodies that are known by their names, or by the union of states that they belong to."""
    if any(
        code in words.setting.fighting and words.has(names) for code, _, names in agencies.ALLIES
    ):
        return SourceType.PARTY, True
    if _OF_STATES.match(words.plain):
        return SourceType.INTL_BODY, True
    for pattern, kind in _BY_NAME:
        if words.names(pattern):
            return kind, True
    return (SourceType.MEDIA, True) if _known_outlet(words) else None


def _known_calling(words: Words) -> Kind | None:
    """Callings and services that a word gives away, in whatever country."""
    for pattern, kind in _BY_CALLING:
        if words.has(pattern):
            return kind, True
    if _owns_ship(words):
        return SourceType.NAMED_OTHER, True
    if words.has(agencies.FAITHS):
        return SourceType.NAMED_OTHER, True
    if words.has(agencies.OPPOSITION_BODIES):
        return (SourceType.PARTY if words.setting.war else SourceType.NAMED_OTHER), True
    if words.has(agencies.OPPOSITION):
        named = person_name(words.plain) is not None
        return (SourceType.NAMED_OTHER if named else SourceType.UNNAMED), True
    border = words.has(agencies.BORDER_FORCES) and (_fights(words) or parties_of(words.low))
    return (SourceType.PARTY, True) if border else None


def _owns_ship(words: Words) -> bool:
    """Tell whether "its owner" is that of a ship: a private body."""
    owner = wholly(agencies.ITS_OWNER).match(words.low) is not None
    return owner and matching(agencies.SHIPS).search(words.setting.sentence.lower()) is not None


def _known_outlet(words: Words) -> bool:
    """Tell whether words name an outlet, or a state's media."""
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", words.plain)
    outlet = (
        wholly(agencies.OUTLETS_CASED).match(bare)
        or wholly(agencies.OUTLET_FORM).match(words.plain)
        or wholly(agencies.STATE_MEDIA).match(words.low)
    )
    return outlet is not None


_BY_NAME = (
    (agencies.INTL_CASED, SourceType.INTL_BODY),
    (agencies.STATE_CASED, SourceType.GOVERNMENT),
    (agencies.PARAMILITARY_CASED, SourceType.PARTY),
    (agencies.RELIEF_CASED, SourceType.HUMANITARIAN),
)
_BY_CALLING = (
    (agencies.PUBLIC_DOCTORS, SourceType.HEALTH_AUTHORITY),
    (agencies.RESPONDERS, SourceType.HUMANITARIAN),
    (agencies.STATE_SERVICES, SourceType.GOVERNMENT),
    (agencies.SIDES, SourceType.PARTY),
    (agencies.SHIP_PEOPLE, SourceType.NAMED_OTHER),
)
"""Which names and callings give which kind, in order."""


def _left(words: Words) -> Kind | None:
    """Whoever has left an office speaks for himself: "a former police inspector"."""
    if wholly(agencies.FORMER).match(words.low) is None:
        return None
    named = person_name(words.plain) is not None
    return (SourceType.NAMED_OTHER if named else SourceType.UNNAMED), True


def _short_name(words: Words) -> Kind | None:
    spoken = wholly(agencies.SHORT_SPEAKS).match(words.plain)
    bare = spoken["who"].lower() if spoken is not None else words.bare
    for pattern, kind in lexicon.ACRONYMS.get(bare, ()):
        if not pattern or matching(pattern).search(words.setting.sentence.lower()):
            return SourceType(kind), True
    return None


def _nobody(words: Words) -> Kind | None:
    """Reports, sources and the world: nobody in particular."""
    reports = wholly(lexicon.REPORTS).match(words.low) is not None
    generic = (
        reports
        or words.low.startswith(("word from", "reports from"))
        or re.search(r"\binternational community\b|^(?:the )?(?:whole )?world$", words.low)
    )
    if generic:
        return SourceType.UNNAMED, True
    affiliated = wholly(bodies.AFFILIATED).match(words.low)
    if affiliated is None and wholly(lexicon.GENERIC_SOURCE).match(words.low):
        return SourceType.UNNAMED, True
    press = wholly(agencies.PEOPLES_MEDIA).match(words.plain)
    press = press or wholly(agencies.SINGLES).match(words.low)
    return (SourceType.UNNAMED, True) if press else None


def _for_whom(words: Words) -> Kind | None:
    """People of a state's forces without a name, and helpers of whom nobody says for whom."""
    source = wholly(agencies.STATE_SOURCES).match(words.low)
    if source is not None and (
        parties_of(source["state"]) or any_state().fullmatch(source["state"])
    ):
        return SourceType.PARTY, True
    lone = wholly(agencies.LONE_HELPERS).match(words.low) is not None
    unnamed = lone and person_name(words.plain) is None and not words.names(r"[A-Z]{2,}")
    return (SourceType.UNNAMED, True) if unnamed else None


def _the_outlet(words: Words) -> Kind | None:
    """An outlet that only a noun names; of houses of other kinds more is said."""
    found = wholly(agencies.THE_OUTLET).match(words.low) is not None
    return (SourceType.MEDIA, True) if found else None


def _footage(words: Words) -> Kind | None:
    owned = wholly(bodies.OWNED_BY).match(words.low) if _BROUGHT_OUT.search(words.low) else None
    if owned is not None and _type_known(words, owned.span("who")) is SourceType.PARTY:
        return SourceType.PARTY, True  # "a video released by the rebels"
    shown = wholly(bodies.SHOWN).match(words.low) or wholly(bodies.BARE_DOCUMENT).match(words.low)
    return (SourceType.UNNAMED, True) if shown else None


_BROUGHT_OUT = re.compile(
    r"\b(?:released|published|issued|circulated|distributed|posted|put out) by\b"
)


def _type_known(words: Words, span: tuple[int, int]) -> SourceType | None:
    """Return the kind of a part of some words, ``None`` where no rule knows it."""
    part = words.plain[span[0] : span[1]]
    kind, sure = kind_of(Words.of(part, words.entry, words.setting))
    return kind if sure else None


def _of_owner(words: Words) -> Kind | None:
    """A document or a spokesperson has the kind of its owner: "a tally by X", "X's figures"."""
    found = wholly(bodies.OWNED_BY).match(words.low) or wholly(bodies.OWNERS).match(words.low)
    if found is None and ", " in words.low:
        # "Ilma Torvald, a spokeswoman for X"
        found = wholly(rf"[^,]+, {bodies.OWNED_BY}").match(words.low)
    if found is None:
        return None
    who = words.plain[found.start("who") : found.end("who")]
    if any_party().fullmatch(who.lower()) or not re.search(r"[A-Za-z]{2}", who):
        return None
    return kind_of(Words.of(who, words.entry, words.setting))


def _affiliated(words: Words) -> Kind | None:
    """A source of whom only the institution is given has the institution's kind."""
    found = wholly(bodies.AFFILIATED).match(words.low)
    if found is None:
        return None
    party = matching(bodies.SPEAK_AS_PARTY).search(found["of"])
    return (SourceType.PARTY if party else SourceType.GOVERNMENT), True


_NO_OUTLET = re.compile(
    r"spokes|monitoring|press (?:office|secretary|officer|service)|"
    r"human rights|freedom|protect|observatory|without borders|medical examiner"
)


def _outlet(words: Words) -> Kind | None:
    if words.has(bodies.GUILDS) or _NO_OUTLET.search(words.low):
        return None
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", words.plain)
    known = (
        words.has(lexicon.MEDIA, bodies.MEDIA_WORDS)
        or wholly(bodies.MEDIA_NAMES_CASED).match(bare)
        or _outlet_name().search(words.plain)
        or _outlet_name().search(bare)
    )
    return (SourceType.MEDIA, True) if known else None


@functools.cache
def _outlet_name() -> re.Pattern[str]:
    cased = lexicon.MEDIA_CASED
    return re.compile(rf"[A-Z][\w'’.-]* (?:[\w'’.-]+ )*{cased}$|^{cased}$")


_SENT_TO = re.compile(
    r"((?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative|[Dd]elegat\w+|[Mm]ission) (?:to|at|with)) .*"
)


def _public(words: Words) -> Kind | None:
    """Health authorities, international bodies, relief and rights bodies."""
    if words.has(lexicon.HEALTH):
        return SourceType.HEALTH_AUTHORITY, True
    # An ambassador to a body speaks for who sent him.
    sent = Words.of(_SENT_TO.sub(r"\1", words.plain), words.entry, words.setting)
    cased = sent.names(lexicon.INTL_CASED, bodies.INTL_CASED, bodies.REGIONAL_CASED)
    if cased or sent.has(bodies.FACILITATORS, bodies.WITH_STATES):
        return SourceType.INTL_BODY, True
    civic = sent.has(bodies.CIVIC) and not sent.has(bodies.OF_THE_STATE)
    if civic or sent.names(bodies.HUMANITARIAN_CASED) or sent.has(lexicon.HUMANITARIAN):
        return SourceType.HUMANITARIAN, True
    if sent.has(lexicon.INTL):
        return SourceType.INTL_BODY, True
    if words.entry is not None and words.entry.kind in BY_KIND:
        return BY_KIND[words.entry.kind], True
    return None


def _medical(words: Words) -> Kind | None:
    if words.has(agencies.UNIONS):
        return None
    if wholly(agencies.AT_HOUSE).match(words.plain) is not None:
        return SourceType.HEALTH_AUTHORITY, True
    led = words.low.startswith(("medical", "a doctor", "a medic", "doctors"))
    found = led or wholly(rf"(?:\w+ )*(?:{lexicon.MEDICAL})").match(words.low)
    if found and led and "," in words.plain and person_name(words.plain) is not None:
        return SourceType.NAMED_OTHER, True  # "a doctor in the town, Ilo Marn"
    return (SourceType.UNNAMED, True) if found else None


_INTERIOR = re.compile(agencies.INTERIOR)


def _policing(words: Words) -> Kind | None:
    """An interior ministry that polices a crowd is an authority: there is no other side."""
    policing = words.setting.unrest and _INTERIOR.search(words.low) is not None
    return (SourceType.GOVERNMENT, True) if policing else None


def _installed(words: Words) -> Kind | None:
    """Local authorities that an occupier or a side has put in are authorities all the same."""
    return (SourceType.GOVERNMENT, True) if words.has(bodies.INSTALLED) else None


def _ranked(words: Words) -> Kind | None:
    """Whoever is named by rank speaks for the police or the forces, as the report tells of them."""
    if wholly(agencies.POLICE_RANKS).match(words.plain):
        return SourceType.GOVERNMENT, True
    if wholly(agencies.SHARED_RANKS).match(words.plain) is None or words.setting.war is None:
        return None
    return (SourceType.PARTY if words.setting.war else SourceType.GOVERNMENT), True


def _office(words: Words) -> Kind | None:
    """An office, directorate or board of one public matter, in small letters."""
    found = wholly(agencies.OFFICES).match(words.low) and words.plain[1:].islower()
    return (SourceType.GOVERNMENT, True) if found else None


def _police(words: Words) -> Kind | None:
    known = words.has(lexicon.POLICE) and not words.has("militia|rebels?")
    known = known or words.names(bodies.GOVERNMENT_CASED)
    return (SourceType.GOVERNMENT, True) if known else None


def _peaceful(words: Words) -> Kind | None:
    """The defence ministry of a state that is party to no conflict is its government's."""
    forces = re.search(r"\bdefen[cs]e (?:ministr|secretar|officials?)", words.low)
    at_peace = forces and words.has(bodies.PEACEFUL) and not _fights(words)
    return (SourceType.GOVERNMENT, True) if at_peace else None


def _fights(words: Words) -> bool:
    """Tell whether words name a state whose forces the report shows in a fight."""
    return bool(words.setting.fighting) and any(
        states.STATES[name[0]] in words.setting.fighting for name in any_state().finditer(words.low)
    )


def _leader(words: Words) -> Kind | None:
    """Whoever leads others and no institution: "a community leader, Ilo Marn"."""
    if wholly(lexicon.NO_INSTITUTION).match(words.low):
        return SourceType.UNNAMED, True
    name = person_name(words.plain)
    head = words.low.split(",")[0].removesuffix((name or "").lower()).strip()
    if wholly(bodies.LEADERS).match(head) is None:
        return None
    named = name is not None
    return (SourceType.NAMED_OTHER if named else SourceType.UNNAMED), True


def _party(words: Words) -> Kind | None:
    if words.entry is not None and words.entry.kind in PARTY_KINDS:
        return SourceType.PARTY, True
    low = words.low
    led = _leader(words)
    if led is not None:
        return led
    if words.has(bodies.PARTY_WORDS) or words.names(bodies.PARTY_CASED):
        return SourceType.PARTY, True
    if any(of_group(name).match(words.plain) for name in words.setting.armed):
        return SourceType.PARTY, True
    if wholly(agencies.STATE_OFFICER).match(low) and parties_of(low):
        return SourceType.PARTY, True
    left = re.search(r"\b(?:retired|former|ex-)\b", low)
    return (SourceType.PARTY, True) if words.has(lexicon.FORCES) and not left else None


_OWN_FORCES = re.compile(r"\b(?:its|his) (?:own )?(?:troops|forces|soldiers|army|aircraft|jets)\b")


_HEAD_OF_STATE = re.compile(agencies.HEAD_OF_STATE)


def _state(words: Words) -> Kind | None:
    entry = words.entry
    shared = lexicon.SHARED_NAMES.get(words.bare) in words.setting.parties and words.setting.war
    if words.bare in lexicon.PARTIES or words.bare in states.SEATS or shared:
        return SourceType.PARTY, True
    ruled = agencies.LEADERS.get(_HEAD_OF_STATE.sub("", words.low))
    if ruled is not None and words.plain[0].isupper():
        side = ruled in lexicon.PARTIES.values() or ruled in words.setting.fighting
        return (SourceType.PARTY if side else SourceType.GOVERNMENT), True
    if _fights(words) and (words.bare in states.STATES or words.has(lexicon.STATE_ORGANS)):
        return SourceType.PARTY, True
    if entry is not None and entry.kind in STATE_KINDS:
        side = entry.side is not None and entry.side != "none"
        return (SourceType.PARTY if side else SourceType.GOVERNMENT), True
    named = parties_of(words.low)
    if named and (words.has(lexicon.STATE_ORGANS) or words.bare in lexicon.PARTIES):
        return SourceType.PARTY, True
    return None


def _rulers(words: Words) -> Kind | None:
    """A government at war: the report shows its troops, or names a state that is a party."""
    setting = words.setting
    own = setting.war is True and _OWN_FORCES.search(setting.sentence) is not None
    fights = setting.war is True and bool(setting.parties) and not setting.unrest
    if (setting.at_war or own or fights) and wholly(agencies.RULERS).match(words.bare):
        return SourceType.PARTY, True
    return None


def _ministry(words: Words) -> Kind | None:
    low = words.low
    capital = words.bare in lexicon.CAPITALS or words.bare in states.STATES
    capital = capital or wholly(lexicon.COUNTRIES).match(words.bare) is not None
    ministry = re.search(r"\b(?:interior|foreign) (?:ministry|minister)", low)
    if ministry and not capital and words.setting.parties and _no_other_state(words.plain, low):
        return SourceType.PARTY, True
    if capital or re.match(r"(?:several|many|other) (?:countries|governments|states)", low):
        return SourceType.GOVERNMENT, True
    return None


def _no_other_state(plain: str, low: str) -> bool:
    """Tell whether a ministry is not said to be that of a state at peace."""
    if re.search(r"[a-z]* ?[A-Z]\w+ (?:[Ii]nterior|[Ff]oreign)", plain) and not plain.startswith(
        "The "
    ):
        return False
    if re.search(rf"\b(?:{lexicon.COUNTRIES})\b", low) or any_state().search(low):
        return False
    other = re.search(r"\bin (\w+)|(\w+)'s ", low)
    return other is None or (other[1] or other[2]) not in lexicon.CAPITALS


def _private_words(words: Words) -> Kind | None:
    """Private bodies and callings, whatever other words stand beside them."""
    if not words.has(lexicon.PRIVATE, bodies.GUILDS):
        return None
    return _someone(words) or _person_or_body(words) or _people(words)


_HEAD_ENDS = re.compile(bodies.HEAD_ENDS)


def _someone(words: Words) -> Kind | None:
    """Somebody of a calling without a name, whatever house he serves: "the parish priest"."""
    named = person_name(words.plain) is not None or words.names(bodies.FIRMS_CASED)
    if named or words.has(r"(?:town|county|city|borough|village|district|council) clerks?"):
        return None
    return (SourceType.UNNAMED, True) if calling_of(words.plain) else None


def calling_of(plain: str) -> bool:
    """Tell whether the head of a noun phrase, before a name or without one, is a trade or kin."""
    head = _HEAD_ENDS.split(plain.strip())[0].split()
    last = next((word for word in reversed(head) if word.islower()), "")
    return wholly(bodies.CALLINGS).match(last) is not None


_SPOKESPERSON = re.compile(r"(?:the |an? )?(?:\w+ )?spokes\w+(?: [A-Z]|$)", re.IGNORECASE)


def _government(words: Words) -> Kind | None:
    if words.has(bodies.GOVERNMENT_WORDS, lexicon.GOVERNMENT):
        return SourceType.GOVERNMENT, True
    if _SPOKESPERSON.match(words.plain):
        # Nobody says whose spokesperson it is.
        named = person_name(words.plain) is not None
        return (SourceType.NAMED_OTHER if named else SourceType.UNNAMED), True
    return (SourceType.GOVERNMENT, True) if words.has(lexicon.STATE_ORGANS) else None


_AT_A_HOUSE = re.compile(
    r"(?:researchers?|analysts?|experts?|scholars?|academics?|lawyers?)\b.* "
    r"(?:at|from|with|of) (?:the )?[A-Z]"
)


def _person_or_body(words: Words) -> Kind | None:
    someone = _someone(words)
    if someone is not None:
        return someone
    known = (
        person_name(words.plain) is not None
        or words.has(lexicon.BODIES, bodies.BODY_WORDS)
        or words.names(bodies.FIRMS_CASED)
        or _AT_A_HOUSE.match(words.plain)
    )
    return (SourceType.NAMED_OTHER, True) if known else None


def _people(words: Words) -> Kind | None:
    plain = words.has(
        lexicon.WITNESS,
        lexicon.PRIVATE,
        bodies.PEOPLE,
        r"sources?|ones?|others?|another|many|some|several|most|analysts?|authors?|officers?",
    )
    return (SourceType.UNNAMED, True) if plain else None


_DATED = re.compile(bodies.DATED)


def _default(words: Words) -> Kind:
    """Tell a proper name, of whatever it may be, from undescribed words."""
    rest = re.sub(r"^(?:The|A|An|One|Two|Three|Some|Many|Its|Their|His|Her)\b", "", words.plain)
    rest = _DATED.sub("", rest)
    named = re.search(r"\b[A-Z][a-z]", rest) is not None
    return (SourceType.NAMED_OTHER if named else SourceType.UNNAMED), False
