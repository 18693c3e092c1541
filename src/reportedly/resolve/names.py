"""What a source's name says of it: the person, the body spoken for, the office held.

"The director of the general hospital, Ilva Torren", "Torren", "the hospital" and "a hospital
official" are ways of naming one origin. What is compared is the words of the name; no word here
names a party.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.resolve.words import fold, listed, stem

_WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")

_OFFICES = listed(
    """director deputy assistant acting head chief matron doctor surgeon nurse medic official
    officer commander commandant governor mayor minister secretary leader representative manager
    president chairman chairwoman chairperson coordinator spokesman spokeswoman spokesperson
    spokespeople spokesmen administrator administration staff employee worker member colonel major
    captain lieutenant sergeant brigadier admiral marshal command leadership headquarter office
    press media statement communique service bureau desk
    dr mr mrs ms col gen maj capt lt sgt"""
)
"""Words for those who speak for a body, and for the ways in which it speaks."""

_EMPTY = listed(
    """the a an of its his her their our your my it he she they at in for from and to by with on as
    this that these those same said who which what local nearby one two three several some many
    other another former unnamed anonymous person people"""
)

_RANKS = listed("general")
"""An office before a personal name, a word of the name before a body."""

_SAME = {
    "military": "army",
    "armed": "army",
    "defense": "defence",
    "hospitals": "hospital",
    "policeman": "police",
    "rescuer": "rescue",
    "firefighter": "rescue",
    "paramedic": "ambulance",
}
_PHRASES = (
    (re.compile(r"\barmed forces\b", re.IGNORECASE), "army"),
    (re.compile(r"\bministry of (\w+)", re.IGNORECASE), r"\1 ministry"),
    (re.compile(r"\bdepartment of (\w+)", re.IGNORECASE), r"\1 department"),
    (
        re.compile("\u0627\u0644\u062f\u0641\u0627\u0639 \u0627\u0644\u0645\u062f\u0646\u064a"),
        "civil defence",
    ),
    (
        re.compile("\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u0635\u062d\u0629"),
        "health ministry",
    ),
    (
        re.compile(
            "\u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062f\u0627\u062e\u0644\u064a\u0629"
        ),
        "interior ministry",
    ),
    (
        re.compile("\u0627\u0644\u0647\u0644\u0627\u0644 \u0627\u0644\u0623\u062d\u0645\u0631"),
        "red crescent",
    ),
    (
        re.compile(r"\bprotección civil\b|\bprotection civile\b", re.IGNORECASE),
        "civil defence",
    ),
    (re.compile(r"\bcruz roja\b|\bcroix-rouge\b", re.IGNORECASE), "red cross"),
)
"""One body in several languages; the commonest that reports of harm rest on."""

_PARTS = re.compile(r"[,;()]|\b(?:of|at|from|for|in)\b")
_COMMON = listed(
    """general regional central national municipal provincial district state federal local public
    health interior defence foreign civil red emergency medical army police hospital ministry
    government"""
)
"""Words that tell one body from another only within one place."""

_HEADS = listed(
    """hospital clinic infirmary ministry directorate department army police gendarmerie front
    brigade council municipality union guild network agency committee association society crescent
    cross court government parliament university company movement party force guard defence
    authority commission church school court tribunal radio television newspaper monitor mission
    observatory centre center foundation federation syndicate rescue ambulance militia battalion
    division corps regiment alliance coalition group column administration organisation
    organization front cabinet prosecutor mayor"""
)
"""Words that make a name that of a body and not of a person."""


@dataclass(frozen=True, slots=True)
class Name:
    """A source's name, taken apart.

    Attributes:
        person: Folded name of a person, two words or more; ``""`` where none is named.
        surname: Folded last word of it, or the one word a name consists of.
        body: Words of the body that is named or spoken for.
        office: Words of the office.
        plain: Nothing but a person's name.
        proper: The body bears a name of its own, two words of it at least.
    """

    person: str
    surname: str
    body: frozenset[str]
    office: frozenset[str]
    plain: bool
    proper: bool = False


@lru_cache(maxsize=4096)
def take_apart(name: str) -> Name:
    """Return the parts of a source's name."""
    for pattern, plain in _PHRASES:
        name = pattern.sub(plain, name)
    body: set[str] = set()
    office: set[str] = set()
    person: list[str] = []
    rest: list[str] = []
    for part in _PARTS.split(name):
        words = [_bare(word) for word in _WORD.findall(part)]
        found = _personal(words)
        person = person or words[len(words) - found :]
        for word in words[: len(words) - found]:
            rest.append(word)
            _sort_out(word, body, office, before_name=bool(found))
    if not person and len(rest) == 1 and not office and rest[0][:1].isupper() and not body & _HEADS:
        return Name("", fold(name), frozenset(), frozenset(), plain=True)
    return Name(
        person=fold("".join(person)),
        surname=fold(person[-1]) if person else "",
        body=frozenset(body),
        office=frozenset(office),
        plain=not rest,
        proper=sum(word[:1].isupper() and stem(word) in body - _COMMON for word in rest) > 1,
    )


def _bare(word: str) -> str:
    """Return a word without a possessive ending, and an Arabic one without its article."""
    for ending in ("'s", "\u2019s", "'", "\u2019"):
        word = word.removesuffix(ending)
    article = "\u0627\u0644"
    return word[2:] if word.startswith(article) and len(word) > len("xxxx") else word


def _personal(words: list[str]) -> int:
    """Return how many words at the end are a person's name; one word is not taken for one."""
    count = 0
    for word in reversed(words):
        if not word[:1].isupper() or stem(word) in _HEADS or stem(word) in _OFFICES:
            break
        count += 1
    if count == len(words) and words and words[0].casefold() in _EMPTY:
        count -= 1
    after_head = (
        count < len(words) and stem(words[-count - 1]) in _HEADS and words[-count - 1][:1].isupper()
    )
    while count and words[-count].casefold() in _RANKS:
        count -= 1
    return count if count > 1 and not after_head else 0


def _sort_out(word: str, body: set[str], office: set[str], *, before_name: bool) -> None:
    low = stem(word)
    if low in _OFFICES or (before_name and low in _RANKS and word[:1].isupper()):
        office.add(low)
    elif low not in _EMPTY and word.casefold() not in _EMPTY and not low.isdigit() and len(low) > 1:
        body.add(_SAME.get(low, low))


def one_body(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two sets of words can name one body: the one says less of the same."""
    return bool(a and b) and (a <= b or b <= a)
