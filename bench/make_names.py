"""Reports of an invented conflict with names of invented people planted in every field.

Names are made of syllables that no word has, so that a name in an output can be nothing else. Every
person has a part: a child, a detainee, a survivor, a witness, somebody named on social media alone,
an adult among the dead, somebody told of in passing, or an official. The hard set is made of
ordinary words. Nothing is drawn at random: all follows from a person's number.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from reportedly.model.vocabulary import Tier

_HEADS: Final = ("Zor", "Vel", "Task", "Bren", "Kolv", "Drim", "Yest", "Mavr", "Ulv", "Pirg")
_MIDDLES: Final = ("a", "i", "o", "eb", "ur", "em", "ol", "ik")
_TAILS: Final = ("var", "zek", "dun", "mix", "pold", "grit", "xen", "tarb", "lusk", "vond")
_MARKS: Final = {"a": "á", "o": "ö", "u": "ü", "e": "ê", "i": "í"}
_ORDINARY: Final = (
    *("Hope", "Rose", "Grace", "Young", "Hill", "Banks", "Rivers", "Law", "King", "Stone"),
    *("Woods", "Church", "Field", "Marsh", "Day", "Summer", "Winter", "Dean", "Major", "Noble"),
)
PARTS: Final = (
    *("dead", "child", "detainee", "survivor", "witness", "social", "passing", "doctor"),
    *("relative", "byline"),
)

_TOLD: Final[Mapping[str, tuple[str, ...]]] = {
    "dead": (
        "{name}, 41, was killed when a shell struck a bakery in {place}. {last} had two shops.",
        "Among those killed in {place} was {name}, 37, the town hall said.",
    ),
    "child": (
        "A shell in {place} killed {name}, 7. {first} was on the way home.",
        "A nine-year-old girl, {name}, died in the strike on {place}.",
    ),
    "detainee": (
        "Soldiers arrested {name} at a checkpoint near {place}; {last} is held in the barracks.",
        "The whereabouts of {name}, taken from {place} on Monday, are not known.",
    ),
    "survivor": (
        "{name} was wounded in the shelling of {place}. “{first} cannot walk,” a nurse said.",
        "Doctors in {place} treated {name}, who survived the strike.",
    ),
    "witness": (
        "“I saw two explosions,” {name}, a trader in {place}, told the Coast Daily.",
        "{name} said the first shell fell on {place} at noon. {last}'s shop burned.",
    ),
    "social": (
        "I am {name} from {place}. Shells killed three people here today.",
        "{name} posts: {place} was shelled, two people were killed.",
    ),
    "passing": (
        "The house of {name} in {place} was hit. Nobody was hurt, {last} said by telephone.",
        "In {place} the shop of Mr. {last}, as neighbours call {name}, was looted.",
    ),
    "doctor": (
        "Dr. {name} of the hospital in {place} said 12 people were brought in.",
        "The director of the hospital in {place}, {name}, said five people were killed.",
    ),
    "relative": (
        "The governor's cousin {name} was killed in {place}, relatives said.",
        "{name}, a brother of the mayor, fled {place} after the shelling.",
    ),
    "byline": ("Shells killed four people in {place} on Monday, the town hall said.",) * 2,
}
_OFFICIAL: Final = (
    "The army spokesman, Colonel {name}, denied the shelling of {place}.",
    "Defence Minister {name} said two soldiers were killed near {place}.",
)
_PLACES: Final = ("Khan Younis", "El Fasher", "Kharkiv", "Goma", "Aleppo")


@dataclass(frozen=True, slots=True)
class Planted:
    """A person with the part that the reports give.

    Attributes:
        first: Given name, and what stands between.
        last: Last name.
        part: One of ``PARTS``, or ``official``.
        hard: The name is made of ordinary words.
    """

    first: str
    last: str
    part: str
    hard: bool = False

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.first} {self.last}"

    def shown_at(self, tier: Tier) -> bool:
        """Tell whether a tier may show it."""
        if tier is Tier.INTERNAL or self.part == "official":
            return True
        return tier is Tier.RESTRICTED and self.part == "dead"


def people(count: int, officials: int, hard: int) -> list[Planted]:
    """Return people, officials and people with hard names, in that order."""
    found = [Planted(*_name(n), PARTS[n % len(PARTS)]) for n in range(count)]
    found += [Planted(*_name(count + n), "official") for n in range(officials)]
    for n in range(hard):
        first = _ORDINARY[n % len(_ORDINARY)]
        last = _ORDINARY[(n // len(_ORDINARY) + n + 1) % len(_ORDINARY)]
        found.append(Planted(first, last, PARTS[n % len(PARTS)], hard=True))
    return found


def _name(number: int) -> tuple[str, str]:
    """Return a name; every seventh has marks, every ninth small words, every eleventh a hyphen."""
    first, last = _word(2 * number), _word(2 * number + 1)
    if number % 7 == 0:
        last = last[0] + "".join(_MARKS.get(sign, sign) for sign in last[1:])
    if number % 9 == 0:
        last = f"al-{last}"
    elif number % 11 == 0:
        last = f"{last}-{_word(2 * number + 4001)}"
    elif number % 13 == 0:
        last = f"O'{last}"
    if number % 17 == 0:
        first = f"{first} de la"
    return first, last


def _word(number: int) -> str:
    head, rest = number % len(_HEADS), number // len(_HEADS)
    middle, rest = rest % len(_MIDDLES), rest // len(_MIDDLES)
    tail, rest = rest % len(_TAILS), rest // len(_TAILS)
    return _HEADS[head] + _MIDDLES[middle] + _TAILS[tail] + (_MIDDLES[rest % 8] if rest else "")


def reports(found: list[Planted]) -> Iterator[dict[str, Any]]:
    """Yield one report a person, with the name in its text and in each other field in turn."""
    for number, one in enumerate(found):
        place = _PLACES[number % len(_PLACES)]
        told = _OFFICIAL if one.part == "official" else _TOLD[one.part]
        words = {"name": one.name, "first": one.first, "last": one.last, "place": place}
        body = told[number % 2].format(**words)
        yield _fields(number, one, place, body)


def _fields(number: int, one: Planted, place: str, body: str) -> dict[str, Any]:
    """Return a report; which further fields hold the name follows from its number."""
    slug = one.name.lower().replace(" ", "-").replace("'", "")
    digest = hashlib.sha256(one.name.encode()).hexdigest()[:8]
    filler = f"Shells fell on {place} on Monday, 10 March 2025. Three homes burned."
    report: dict[str, Any] = {
        "id": f"r{number}-{digest}",
        "title": f"Shelling of {place}",
        "outlet": "Coast Daily",
        "published": "2025-03-11",
        "url": f"https://coast.example/{number}",
        "text": f"{body}\n\n{filler}",
    }
    if one.part == "social":
        report |= {"url": f"https://t.me/{slug.replace('-', '')}/1", "outlet": one.name}
    if one.part == "byline":
        report["author"] = one.name
    return report | _further(number % 8, one, slug, report)


def _further(turn: int, one: Planted, slug: str, report: dict[str, Any]) -> dict[str, Any]:
    """Return the field that holds the name besides the text."""
    title = f"{one.name} and the {report['title']}"
    shouted = f"{one.name.upper()} AND OTHERS\n\n{one.last}, {one.first}: see above."
    fields: tuple[dict[str, Any], ...] = (
        {"author": one.name},
        {"title": title, "text": f"{title}\n\n{report['text']}"},
        {"url": f"https://coast.example/2025/{slug}-told"},
        {"links": [f"https://coast.example/people/{slug}"]},
        {"id": f"{slug}-{report['id']}"},
        {"desk_note": f"call {one.name} back, +44 20 7946 0018"},
        {"text": f"{report['text']}\n\n{shouted}"},
        {"tags": [one.name]},
    )
    return fields[turn]
