"""Words compared across reports: folded names, content words, parts of the day.

What is compared is what a text calls a thing, never what it calls a side: no word here names a
party.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
_NO_LETTER = re.compile(r"[\W_]+")


def listed(words: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(words.split())


STOP = listed(
    """a an and another as at away back before being between by during earlier east
    eastern far few first following for four from had has have he her his in inside into is
    it its later least local many more most near nearly new night north northern number of
    off on one one's only other others our out outside over part said same second several
    she some south southern the their them then they third this those three to town two
    under up was west western were which who with within capital area district quarter
    neighbourhood neighborhood village city province region state country road street centre
    center central outskirts edge place places"""
)

_GENERIC = listed(
    """apartment apartments base block building buildings car cars civilian civilians compound
    convoy crowd family families field fighter fighters force forces hit home homes house
    houses land location locations man men object people person persons position positions
    property resident residents room site sites soldier soldiers target targets tent tents
    troop troops truck trucks unit units vehicle vehicles victim victims woman women child
    children boy boys girl girls killed dead died injured wounded hurt missing body bodies
    casualty casualties death deaths martyr martyrs citizen citizens militant militants
    terrorist terrorists gunman gunmen police policeman policemen officer officers member
    members hundred hundreds thousand dozens dozen tens scores life lives"""
)

_NUMBERS = listed(
    """five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half"""
)

_SIGHTS = listed(
    """airport arena bakery bank barbershop barracks bazaar boat bridge bus cafe cafeteria
    camp canal canoe carriage cattle cemetery chapel checkpoint church cinema college
    convent courthouse crossing dam depot dock dormitory embassy exchange factory farm ferry
    fishery garage garden granary greenhouse gym harbour hostel hotel hut jail kindergarten
    kiosk kitchen laundry library lorry madrasa madrassa market marketplace mill minibus
    monastery mosque museum nursery orchard orphanage palace park parliament pharmacy pier
    playground port prison pump pylon quarry queue railway refinery
    reservoir resort restaurant roundabout sandbank sawmill school seminary shelter shop shrine
    silo square stadium stall station stockyard substation supermarket synagogue tanker
    taxi temple terminal theatre tower tractor train tram tunnel university van wagon warehouse
    workshop yard wedding funeral
    angler baker barber beekeeper builder butcher changer clerk commuter cook engineer
    farmer fisherman fishmonger grocer guest herder herdsman hunter labourer logger
    midwife miller miner monk mourner nun passenger peasant pensioner pilgrim priest pupil
    sailor schoolboy schoolgirl seller shepherd shopkeeper shopper smith student tailor
    teacher trader vendor weaver welder worshipper"""
)
"""What was hit and who was there: things and callings that tell one event from another."""


_CALLINGS = listed(
    """baker barber butcher carter clerk cook farmer fisher hunter mason miller monk porter priest
    sailor shepherd smith tailor trader weaver builder shopper guest"""
)
"""Of these, those that are surnames as well: capital ones in running text name nobody's calling."""

_YEARS = re.compile(
    r"\b(\d{1,3})(?:-year-old|\s+years?\s+old)\b|\baged?\s+(\d{1,3})\b", re.IGNORECASE
)

KIN = listed(
    """year old age aged month day week teen teenager teenage youth toddler infant baby kid adult
    mother father parent son daughter brother sister husband wife girlfriend boyfriend friend
    cousin uncle aunt grandmother grandfather suspect gunman young elderly"""
)
"""Words for anybody harmed; they tell no one from another."""


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Return a name for comparison: letters and digits alone, case and marks folded."""
    return fold_text(name)


def fold_text(text: str) -> str:
    """Return a longer text as ``fold`` does; texts are too many and too long to be kept."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())


def stem(word: str) -> str:
    """Return a word without case and plural ending."""
    low = word.casefold()
    if low.endswith("ies") and len(low) > len("ties"):
        return low[:-3] + "y"
    if low.endswith("men") and len(low) > len("omen"):
        return low[:-2] + "an"
    if low.endswith("s") and not low.endswith("ss") and len(low) > len("bus"):
        return low[:-1]
    return low


def content(text: str) -> frozenset[str]:
    """Return the words of a phrase that tell one thing from another, stemmed."""
    return frozenset(
        stem(word)
        for word in WORD.findall(text)
        if len(word) > 1
        and not word.isdigit()
        and word.casefold() not in STOP
        and word.casefold() not in _GENERIC
        and word.casefold() not in _NUMBERS
    )


def ages(text: str) -> frozenset[str]:
    """Return the ages that a text gives, each as ``aged 12``."""
    return frozenset(f"aged {match[1] or match[2]}" for match in _YEARS.finditer(text))


def sights(text: str) -> frozenset[str]:
    """Return the words of a clause that name what was hit or who was there, stemmed."""
    return frozenset(
        low
        for match in WORD.finditer(text)
        if (low := stem(match[0])) in _SIGHTS
        and not (low in _CALLINGS and match.start() > 0 and match[0].istitle())
    )


_AT = re.compile(r"\b(?:at|in|inside|near|outside|beside|behind)\b((?:\s+[\w'\u2019-]+){1,4})")


def located(text: str) -> frozenset[str]:
    """Return the sites at which a clause puts its event: those that follow a preposition."""
    return frozenset(low for match in _AT.finditer(text) for low in sights(match[1]))


def proper(text: str) -> tuple[str, ...]:
    """Return the capitalised words of a phrase, but for articles, in order."""
    found = (word for word in WORD.findall(text) if word[:1].isupper())
    return tuple(word for word in found if word.casefold() not in {"the", "a", "an", "its", "his"})
