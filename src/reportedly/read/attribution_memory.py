"""Which earlier source "he", "the ministry" or a bare surname takes up."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field

from reportedly.model.vocabulary import SourceRole, SourceType
from reportedly.read.lexica import agencies, pointing
from reportedly.read.lexica.sources import CAPITALS, PARTIES
from reportedly.read.lexica.speech_nouns import SAME_PERSON
from reportedly.read.lexica.states import STATES
from reportedly.read.source_types import Setting, Typed, parties_of, type_source

SHORT_NAME = 2
"""Words of a definite phrase that can point back, without its article."""
SINGULAR = {"he", "she"}
BODY = {"it"}
PLURAL = {"they"}
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
"""Pronouns behind "according to"."""
_PLURAL_HEAD = re.compile(
    r"\b(?:\w+(?:ers|ents|ists|als|ors|ians|ses|ts|ics|ens|"
    r"ives|ants|ees|ins)|men|women|people|police|staff|sources|two|three|"
    r"several|countries|forces|troops|brigades|rebels|fighters)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|this|that)\s+((?:[a-z'-]+\s+){0,2}[a-z'-]+)\Z", re.IGNORECASE)
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:al-|bin |de |van )?[A-ZÀ-Þ][\w'’-]+){1,3}")
_SAME_PERSON = re.compile(SAME_PERSON)
_THERE = re.compile(rf"\b{agencies.MEDICAL_THERE}")
_PRIVATE = {SourceType.NAMED_OTHER, SourceType.UNNAMED, SourceType.WITNESS_NAMED}
_SENT = re.compile(agencies.SENT)
_OWNED = re.compile(pointing.OWNED, re.IGNORECASE)
_STAFF = re.compile(pointing.STAFF)
_OWN_STAFF = re.compile(rf"(?:its|their) (?:[\w-]+ )?{pointing.STAFF}")
_ORGAN = re.compile(pointing.ORGAN, re.IGNORECASE)
_FOR = re.compile(pointing.SPEAKS_FOR)
_OF = re.compile(pointing.SPEAKS_OF)
_POLICE = re.compile(pointing.POLICE, re.IGNORECASE)
_ARMED = re.compile(pointing.ARMED, re.IGNORECASE)
_RANKED = re.compile(pointing.RANKED, re.IGNORECASE)
_SPEAKERS = re.compile(
    r"(?:(?:a|an|the|another|one|its|their)\s+)?"
    r"(?:army |military |police )?(?:spokes\w+|statement|official|report|communiqué|note)\Z",
    re.IGNORECASE,
)
_PARTIES = frozenset({SourceType.PARTY})
_CIVIL = frozenset({SourceType.HUMANITARIAN, SourceType.INTL_BODY})
_GROUPS = _PARTIES | {SourceType.HUMANITARIAN}
_OUTLETS = frozenset({SourceType.MEDIA})
_PRIVATE_BODIES = frozenset({SourceType.NAMED_OTHER})
KINDS_OF: dict[str, frozenset[SourceType]] = {
    "organisation": _CIVIL | _PARTIES,
    "organization": _CIVIL | _PARTIES,
    "body": _CIVIL,
    "institution": _CIVIL,
    "agency": _CIVIL | _OUTLETS | {SourceType.GOVERNMENT},
    "charity": frozenset({SourceType.HUMANITARIAN}),
    "ngo": frozenset({SourceType.HUMANITARIAN}),
    "network": frozenset({SourceType.HUMANITARIAN, SourceType.MEDIA}),
    "monitor": frozenset({SourceType.HUMANITARIAN}),
    "watchdog": frozenset({SourceType.HUMANITARIAN}),
    "mission": frozenset({SourceType.INTL_BODY}),
    "force": frozenset({SourceType.GOVERNMENT, SourceType.INTL_BODY, SourceType.PARTY}),
    "group": _GROUPS,
    "movement": _GROUPS,
    "militia": _PARTIES,
    "faction": _PARTIES,
    "union": _PRIVATE_BODIES,
    "company": _PRIVATE_BODIES,
    "firm": _PRIVATE_BODIES,
    "operator": _PRIVATE_BODIES,
    "station": _OUTLETS,
    "channel": _OUTLETS,
    "newspaper": _OUTLETS,
    "paper": _OUTLETS,
    "broadcaster": _OUTLETS,
}
"""What kinds of body a noun can take up."""
_OPEN_NOUNS = frozenset({"organisation", "organization", "body", "institution", "agency", "force"})
"""Nouns that tell nothing of the kind of body: what was named before decides."""
_PARTY_NOUNS = {
    "group",
    "movement",
    "militia",
    "rebels",
    "force",
    "organisation",
    "organization",
    "faction",
    "unit",
    "column",
    "cell",
    "wing",
    "gang",
    "cartel",
    "band",
    "squad",
    "insurgency",
    "rebellion",
}


@dataclass(frozen=True, slots=True)
class Known:
    """A source already met.

    Attributes:
        name: Its words.
        typed: What it is.
        at: Where it stood.
    """

    name: str
    typed: Typed
    at: int

    @property
    def plural(self) -> bool:
        """Whether the words name several; a proper name in the plural is one body."""
        if re.match(r"(?:a|an)\s", self.name, re.IGNORECASE):
            return False
        head = re.split(r"\s(?:for|of|in|at|from|near|on)\s|,", self.name)[0]
        last = head.split()[-1] if head.split() else ""
        body = (self.typed.named and last[:1].isupper()) or head.lower().endswith("general staff")
        if body:
            return False
        return " and " in self.name or _PLURAL_HEAD.search(head) is not None


@dataclass(slots=True)
class Memory:
    """Sources of one report so far, in order."""

    known: list[Known] = field(default_factory=list)

    def keep(self, name: str, typed: Typed, at: int) -> None:
        """Remember a source under its own words."""
        self.known.append(Known(name, typed, at))

    def resolve(self, words: str, setting: Setting) -> tuple[str, Typed] | None:
        """Return name and type behind some words.

        Args:
            words: The source as it stands.
            setting: What surrounds it.

        Returns:
            The earlier source's name and type for words that only point back; the words' own
            otherwise; ``None`` for a pronoun with nothing to point back to.
        """
        low = words.lower().replace("’", "'")
        low = _OBJECTS.get(low, low)
        if low in SINGULAR | BODY | PLURAL:
            before = self._pronoun(low)
            return (before.name, before.typed) if before else None
        typed = type_source(words, setting)
        if _THERE.search(low) and typed.type in _PRIVATE:
            typed = self._there(typed)
        before = self._named(words) or self._definite(low, typed)
        if before is not None:
            return before.name, dataclasses.replace(
                before.typed, role=before.typed.role or typed.role
            )
        taken = (
            self._in_service(low, typed)
            or self._stands_for(words, typed, setting)
            or self._of_owner(low, typed, setting)
            or self._of_person(words, typed, setting)
        )
        return words, taken or _party_noun(low, typed)

    def _there(self, typed: Typed) -> Typed:
        """Type "a surgeon there" by the hospital named before."""
        for before in reversed(self.known):
            if before.typed.type is SourceType.HEALTH_AUTHORITY:
                kind = before.typed.type
                return dataclasses.replace(typed, type=kind, role=SourceRole.MEDICAL, sure=True)
        return typed

    def _in_service(self, low: str, typed: Typed) -> Typed | None:
        """Type an officer named by rank alone by the police or the force last named."""
        if typed.type is not SourceType.NAMED_OTHER or _RANKED.match(low) is None:
            return None
        for before in reversed(self.known):
            police = before.typed.type is SourceType.GOVERNMENT and _POLICE.search(before.name)
            forces = before.typed.type is SourceType.PARTY and _ARMED.search(before.name)
            if police or forces:
                return dataclasses.replace(
                    before.typed, role=typed.role, named=typed.named, person=True
                )
        return None

    def _stands_for(self, words: str, typed: Typed, setting: Setting) -> Typed | None:
        """Type "a spokesman for the unit" by the body that "the unit" takes up."""
        low = words.lower().replace("’", "'")
        found = _FOR.search(low) or _OF.match(low)
        if found is None:
            return None
        unknown = typed.type in {SourceType.NAMED_OTHER, SourceType.UNNAMED}
        if not unknown and found["head"] not in _OPEN_NOUNS:
            return None
        whom = found["who"]
        before = self._definite(whom, type_source(whom, setting))
        if before is None and found["head"] not in _PARTY_NOUNS:
            return None
        body = (
            before.typed
            if before is not None
            else dataclasses.replace(typed, type=SourceType.PARTY, sure=True)
        )
        return dataclasses.replace(
            body, role=SourceRole.SPOKESPERSON, named=typed.named, person=True
        )

    def _of_owner(self, low: str, typed: Typed, setting: Setting) -> Typed | None:
        """Type "its director" by the body named before, "its foreign ministry" by the state."""
        owner = self._owner(low)
        if owner is None:
            return None
        organ = _ORGAN.match(low)
        if organ is not None and _state(owner.name):
            return type_source(f"{owner.name}'s {organ['organ']}", setting)
        sent = owner.typed.type is SourceType.INTL_BODY and _SENT.search(low)
        if not sent and not self._inherits(low, typed):
            return None
        role = typed.role or owner.typed.role
        return dataclasses.replace(owner.typed, role=role, named=typed.named, person=typed.person)

    def _of_person(self, words: str, typed: Typed, setting: Setting) -> Typed | None:
        """Type "the senior member", or a name after an office, by the person or office before."""
        low = words.lower().replace("’", "'")
        person = self._person(low, typed)
        if person is None and not _is_described(words, setting.sentence):
            person = self._holder(words, typed)
        if person is None:
            return None
        return dataclasses.replace(person.typed, role=person.typed.role or typed.role)

    def _pronoun(self, low: str) -> Known | None:
        for before in reversed(self.known):
            person = before.typed.person or before.typed.role in {
                SourceRole.SPOKESPERSON,
                SourceRole.OFFICIAL,
            }
            if low in SINGULAR and person and not before.plural:
                return before
            if low in SINGULAR and (_office(before.name) or _one_person(before)):
                return before
            if low in BODY and not before.typed.person and (not before.plural or _one_body(before)):
                return before
            if low in PLURAL and (before.plural or not before.typed.person):
                return before
        return None

    def _named(self, words: str) -> Known | None:
        """Find the full name that a surname or short form belongs to."""
        if not re.fullmatch(
            r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Col)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?", words
        ):
            return None
        last = words.rsplit(" ", maxsplit=1)[-1]
        for before in reversed(self.known):
            if before.typed.person and re.search(
                rf"[A-Z][\w'’-]+ (?:\S+ )*{re.escape(last)}\b", before.name
            ):
                return before
        return None

    def _definite(self, low: str, typed: Typed) -> Known | None:
        low = low.replace("the same ", "the ", 1)
        found = _DEFINITE.fullmatch(low)
        if found is None or (low.startswith("the ") and len(found[1].split()) > SHORT_NAME):
            return None
        nouns = found[1].split()
        head = nouns[-1].rstrip("s")
        for before in reversed(self.known):
            words = before.name.lower().replace("’", "'")
            if words == low:
                return before
            longer = len(words.split()) > len(low.split()) or not words.startswith("the ")
            heads = re.search(rf"\b{re.escape(head)}s?\b", words)
            if longer and heads and all(noun.rstrip("s") in words for noun in nouns):
                return before
        open_noun = nouns[-1] in _OPEN_NOUNS and len(nouns) == 1
        return None if typed.sure and not open_noun else self._group(nouns[-1])

    def _group(self, head: str) -> Known | None:
        kinds = KINDS_OF.get(head, _GROUPS if head in _PARTY_NOUNS else None)
        if kinds is None:
            return None
        for before in reversed(self.known):
            state = parties_of(before.name) or before.name.lower() in CAPITALS
            if before.typed.type in kinds and not before.typed.person and not state:
                return before
        return None

    def _person(self, low: str, typed: Typed) -> Known | None:
        """Find the one person whom "the senior member" describes: the last who spoke or acted."""
        if typed.type is not SourceType.UNNAMED or not _SAME_PERSON.fullmatch(low):
            return None
        last = self.known[-1] if self.known else None
        return last if last is not None and last.typed.person and not last.plural else None

    def _holder(self, words: str, typed: Typed) -> Known | None:
        """Find the office whose holder a bare name names right after the office has spoken.

        Wire reports give first the office and then, in the next sentence, its holder's name.
        """
        last = self.known[-1] if self.known else None
        bare = _FULL_NAME.fullmatch(words)
        if bare is None or last is None or typed.type is not SourceType.NAMED_OTHER:
            return None
        unnamed = re.search(r" [A-ZÀ-Þ]\w+ [A-ZÀ-Þ]", last.name) is None
        spoke = _office(last.name) and not last.plural and last.name.lower().startswith("the ")
        return last if spoke and unnamed else None

    def _owner(self, low: str) -> Known | None:
        if not (_OWNED.match(low) or _SPEAKERS.match(low)):
            return None
        for before in reversed(self.known):
            heard = before.typed.type is SourceType.MEDIA and not _OWNED.match(low)
            if not (heard or before.typed.person or before.typed.type is SourceType.UNNAMED):
                return before
        return None

    @staticmethod
    def _inherits(low: str, typed: Typed) -> bool:
        """Tell whether words only say what the source is to the body named before."""
        if _SPEAKERS.match(low):
            return not re.search(r"army|military|police", low)
        if _OWN_STAFF.fullmatch(low.split(",", maxsplit=1)[0]):
            return True
        vague = typed.role in {SourceRole.SPOKESPERSON, SourceRole.DOCUMENT, SourceRole.OFFICIAL}
        private = typed.type in {SourceType.NAMED_OTHER, SourceType.UNNAMED}
        staff = private and _OWNED.match(low) and _STAFF.search(low.split(",", maxsplit=1)[0])
        return (not typed.sure) or vague or "spokes" in low or bool(staff)


def _is_described(name: str, sentence: str) -> bool:
    """Tell whether a name comes with what its bearer is: "Ana Rus, who sells juice"."""
    described = rf"{re.escape(name)}, (?:who|whose|an?|one|from|of|his|her|their|\d)"
    return re.search(described, sentence) is not None


def _party_noun(low: str, typed: Typed) -> Typed:
    """Type "the group" as a party where nothing was named that it could take up."""
    head = low.rsplit(maxsplit=1)[-1] if low.split() else ""
    led = low.startswith(("the ", "this ", "that "))
    if typed.sure or head not in _PARTY_NOUNS or not led:
        return typed
    return dataclasses.replace(typed, type=SourceType.PARTY, sure=True)


_ONE = re.compile(pointing.ONE_PERSON, re.IGNORECASE)


def _one_person(known: Known) -> bool:
    """Tell whether words name one person by what he is: "a guerrilla officer", "a man there"."""
    return known.typed.type is not SourceType.MEDIA and _ONE.match(known.name) is not None


def _state(name: str) -> bool:
    """Tell whether words are the bare name of a state or of its capital."""
    bare = re.sub(r"^the ", "", name.lower())
    return bare in STATES or bare in PARTIES


def _one_body(known: Known) -> bool:
    """Tell whether words in the plural name one body all the same: "the state police"."""
    head = re.split(r"\s(?:for|of|in|at|from|near|on)\s|,", known.name.lower())[0]
    return head.endswith((" police", "armed forces", "defence forces", "defense forces"))


def _office(name: str) -> bool:
    """Tell whether words name one holder of an office."""
    return re.search(
        r"\b(?:governor|mayor|minister|president|director|chief|commander|coroner|head|leader|secretary|commissioner|administrator|prefect|envoy|prosecutor|judge|coordinator|representative|bishop|superintendent|magistrate|doctor|nurse|official|source|colonel|general|spokes\w+)\b",
        name.lower(),
    ) is not None and not name.lower().endswith(("'s office", "’s office"))
