"""Reads names that the gazetteer lacks, where the words vouch for a place.

No gazetteer has every village, quarter and checkpoint. A name is taken as that of a place where a
preposition of place, a generic noun beside it ("the Netzarim junction", "the villages of Bare and
Ulah"), a verb of taking or shelling, or an apposition ("Kobo, a village in") says so. It keeps its
words and has no coordinates. Names of people, bodies and matters are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.lexica import places as lexicon
from reportedly.read.place_lookup import Lookup
from reportedly.read.place_mention import (
    Mention,
    Noun,
    Sentence,
    kind_of,
    noun_after,
    word_after,
    words_of,
)
from reportedly.read.place_words import Before, Word, before

_SHORT = 4
_LONGEST = 3
STARTERS = frozenset({
    "san", "santa", "santo", "são", "saint", "saints", "st", "el", "al", "la", "le", "los", "las",
    "new", "old", "upper", "lower", "great", "big", "little", "north", "south", "east", "west",
    "de", "da", "do", "du",
})  # fmt: skip
"""Common words that a name may begin with or hold: "San Vicente", "Tel al Hawa"."""
_HONORIFIC = frozenset(
    {"sheikh", "abu", "ibn", "bin", "ben", "st", "haji", "mullah", "prince", "king", "father"}
)
"""Titles that towns are named after: "Sheikh Maqsoud", "Abu Kamal"."""
_PLACED = frozenset({"part", "beside", "near", "off", "in", "foreign_near", "romance"})
_LED = _PLACED | {
    "on",
    "along",
    "hit",
    "to",
    "from",
    "towards",
    "of",
    "adjective",
    "between",
    "foreign_in",
}
_SURE_KINDS = frozenset(
    {"adm1", "adm2", "district", "quarter", "camp", "informal", "settlement", "water"}
)
_LOOSE_NOUNS = frozenset({
    "area", "areas", "sector", "sectors", "estate", "enclave", "state", "states", "department",
    "departments", "zone", "zones", "range", "reserve", "channel", "basin", "port", "capital",
    "outpost", "quarters", "ward", "wards", "territory", "territories", "commune", "constituency",
    "division", "region", "regions",
})  # fmt: skip
"""Generic nouns that stand behind other names too; they need a preposition before the name."""
_TAKES = re.compile(
    r"\b(?:captur(?:e|ed|es|ing)|seiz(?:e|ed|es|ing)|re-?tak(?:e|en|es|ing)|retook|"
    r"recaptur(?:e|ed|es|ing)|"
    r"tak(?:e|en|es|ing)|took|overr[au]n|overran|liberat(?:e|ed|es|ing)|encircl(?:e|ed|es|ing)|"
    r"besieg(?:e|ed|es|ing)|storm(?:ed|s|ing)|enter(?:ed|s|ing)?|shell(?:ed|s|ing)|bomb(?:ed|"
    r"s|ing)|"
    r"bombard(?:ed|s|ing)?|struck|hit|hits|pound(?:ed|s|ing)|torch(?:ed|es|ing)|burn(?:ed|t|s|"
    r"ing)|raid(?:ed|s|ing)|"
    r"evacuat(?:e|ed|es|ing)|attack(?:ed|s|ing)|(?:control|fall|loss|siege|capture|recapture|"
    r"shelling|"
    r"bombing|bombardment|liberation|battle|ruins|people|residents|centre|center|streets)"
    r" (?:of|for)|"
    r"(?:advance|assault|attacks?|raids?|offensive|march|strikes?) (?:on|against)|"
    r"(?:pull(?:ed|ing)? out|withdr(?:ew|awn|awing|awal)|retreat(?:ed|ing)?|driven(?: out)?|"
    r"pushed(?: out)?|"
    r"expelled|fled|flee(?:ing)?|flight|evicted|displaced|evacuat(?:ed|ing)) (?:of|from)) \Z",
    re.IGNORECASE,
)
_STRIKES = re.compile(
    r"\b(?:re-?taken|retook|retak(?:e|es|ing)|recaptur(?:e|ed|es|ing)|overr[au]n|liberat(?:e|"
    r"ed|es|ing)|"
    r"encircl(?:e|ed|es|ing)|besieg(?:e|ed|es|ing)|enter(?:ed|s|ing)|shell(?:ed|s|ing)|"
    r"bomb(?:ed|s|ing)|"
    r"bombard(?:ed|s|ing)?|pound(?:ed|s|ing)|evacuat(?:e|ed|es|ing)|torch(?:ed|es|ing)|"
    r"(?:siege|capture|recapture|shelling|bombing|bombardment|liberation|evacuation|fall) of|"
    r"(?:bombs?|shells?|rockets?|missiles?|mortars?|drones?|bombs|fire|projectiles?|rounds) "
    r"(?:\w+ )?(?:fell|landed|rained(?: down)?|hit|struck|crashed|dropped|exploded) (?:on|"
    r"over|into|in)?|"
    r"(?:fell|landed|rained(?: down)?|dropped|fired) (?:up)?on|"
    r"(?:raids?|attacks?|assaults?|strikes?|bombings?|shelling|barrages?)"
    r"(?:,[^,.;]{2,30},)? (?:was|were|came|fell|centred) (?:on|against|at)) ?\Z",
    re.IGNORECASE,
)
"""What is done to places and hardly to anybody: a name of several words behind it is a place's."""

_SUFFERS = re.compile(
    r" (?:(?:was|were|is|has been|had been|have been|being|came|comes|has come|"
    r"had come) )+(?:again |also |then |"
    r"heavily |repeatedly |reportedly |finally |re)?(?:shelled|bombed|bombarded|besieged|"
    r"encircled|overrun|retaken|"
    r"recaptured|evacuated|liberated|under (?:fire|attack|shelling|bombardment|siege|mortar|"
    r"artillery|"
    r"rocket|heavy|intense|the control))\b| (?:has |had |have )?(?:fell|fallen) (?:to|into|"
    r"back to|under)\b"
)
"""What befalls places: "Tolmeri was shelled", "Vasht fell to the rebels"."""

_CAPTIVE = re.compile(r" (?:prisoner|hostage|captive|alive|dead|aside|aboard)\b")
_ROMANCE_IN = re.compile(
    rf"(?<![\w'’])(?:{nouns.ROMANCE_IN}) (?:El |La |el |la )?\Z", re.IGNORECASE
)
_APPOSED = re.compile(
    r", (?:an?|the|another) (?:[\w'’-]+ ){0,4}?(?P<noun>village|town|hamlet|suburb|settlement|"
    r"neighbou?rhood|district|camp|city|slum|community|island|port|quarter|area|outpost|checkpoint)"
    r"(?=[,.;]| (?:in|of|on|near|at|north|south|east|west|about|some|\d|just|outside|close|that|"
    r"where|which|with|along|under|held|controlled|inhabited|home)\b)"
)
_WAY_NOUN = re.compile(
    r"\b(?:roads?|highway|border|frontier|halfway|way|route|track|railway|line|stretch|area|region|"
    r"corridor|crossing|midway|sea|strait|villages?|somewhere|checkpoint|bridge)"
    r" (?:linking |connecting )?"
    r"(?:between )?(?:the )?\Z|\b(?:attacked|ambushed|killed|hit|stopped|held up|abducted|struck|"
    r"intercepted|kidnapped|shot dead|captured|destroyed|exploded|travelling|traveling) between "
    r"(?:the )?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain of capitalised words that may be a name.

    Attributes:
        first: Index of the run's first word.
        at: Index of the name's first word.
        end: One past the last word of the name.
        noun: A generic word behind it, of the run or of the text.
    """

    first: int
    at: int
    end: int
    noun: Noun | None


def read_unknown(
    sentence: Sentence, lookup: Lookup, run: tuple[int, int, int], vouched: frozenset[str]
) -> tuple[Mention | None, int]:
    """Read a name that the gazetteer does not know.

    Args:
        sentence: Where it stands.
        lookup: The questions to the atlas.
        run: Indices of the run's first word, of the name's first word, and of the run's end.
        vouched: Names, in lower case, that other sentences vouch for.

    Returns:
        The mention, or ``None``; and the index of the word to go on from.
    """
    at = run[1]
    if sentence.titled or not _opens(sentence, run):
        return None, at + 1
    chain = _chain(sentence, run)
    if chain is None or is_no_name(sentence, lookup, chain.at, chain.end):
        return None, at + 1
    start = sentence.words[chain.at].start
    head = before(sentence.text, sentence.start, start)
    if _is_titled(sentence, chain, head):
        return None, at + 1
    kind = _vouched_kind(sentence, chain, head, vouched)
    if kind is None:
        return None, at + 1
    return _mention(sentence, lookup, chain, head, kind or None), chain.end


def _opens(sentence: Sentence, run: tuple[int, int, int]) -> bool:
    """Tell whether a name begins where the run does, but for common words ("In Kawlin")."""
    first, at, _ = run
    return all(word.key in lexicon.NEVER for word in sentence.words[first:at])


def _chain(sentence: Sentence, run: tuple[int, int, int]) -> Chain | None:
    first, at, last = run
    end = at + 1
    while end < last and _goes_on(sentence.words[end]):
        end += 1
    while end > at + 1 and not sentence.words[end - 1].capital:
        end -= 1
    noun: Noun | None = None
    if end < last:
        noun = _noun_in_run(sentence, end, last)
        if noun is None and not _ends_name(sentence.words[end]):
            return None
    return Chain(first, at, end, noun or _noun_of(sentence, at, end))


def _noun_of(sentence: Sentence, at: int, end: int) -> Noun | None:
    """Return the generic word behind a name, or the one that it ends with.

    "The Tanner Hill neighborhood" is a quarter and no hill.
    """
    last = sentence.words[end - 1]
    behind = None if last.owner else noun_after(sentence.text, last.end)
    kind = _kind_in_name(last) if end - at > 1 else None
    if kind is None or (behind is not None and behind.kind == "quarter"):
        return behind
    return Noun(last.key, kind, last.end)


def _goes_on(word: Word) -> bool:
    if not word.capital:
        return word.key not in {"of", "the", "and", "und", "in"}
    return word.key not in lexicon.NEVER or word.key in STARTERS


def _ends_name(word: Word) -> bool:
    """Tell whether a common word behind a name is no part of it: a day, a month, "North"."""
    return word.key not in lexicon.ORG_WORDS and kind_of(word.key) is None


def _noun_in_run(sentence: Sentence, end: int, last: int) -> Noun | None:
    """Return the generic word in capitals behind a name: "Al-Wafa Hospital"."""
    noun = noun_after(sentence.text, sentence.words[end - 1].end)
    return noun if noun is not None and noun.end >= sentence.words[last - 1].end else None


def _kind_in_name(word: Word) -> str | None:
    key = word.key
    if key in nouns.EXPANSE:
        return "informal"
    if key in nouns.WATER:
        return "water"
    if key in nouns.SPOT:
        return "site"
    return kind_of(key) if key not in lexicon.ORG_WORDS or key in nouns.SITE else None


def _is_titled(sentence: Sentence, chain: Chain, head: Before) -> bool:
    """Tell whether the name is a person's, by the title it opens with or that stands before it."""
    key = sentence.words[chain.at].key
    if key in lexicon.TITLES:
        return not (key in _HONORIFIC and (head.rule in _PLACED or head.noun or chain.noun))
    if chain.at == 0 or chain.noun is not None or head.noun:
        return False
    previous = sentence.words[chain.at - 1]
    gap = sentence.text[previous.end : sentence.words[chain.at].start]
    return gap.strip(".") == " " and previous.key in lexicon.TITLES - {"named", "called"}


def _vouched_kind(
    sentence: Sentence, chain: Chain, head: Before, vouched: frozenset[str]
) -> str | None:
    """Return the kind of place the words vouch for: empty for one of no kind, or ``None``."""
    by_noun = _kind_by_noun(sentence, chain, head)
    if by_noun is not None:
        return by_noun
    if noun_follows(sentence, chain.end):
        return None
    if head.noun:
        kind = kind_of(head.noun)
        return kind if kind in {"adm1", "adm2", "district", "quarter", "camp"} else ""
    behind = _APPOSED.match(sentence.text, sentence.words[chain.end - 1].end)
    if behind is not None:
        return "camp" if behind["noun"] == "camp" else ""
    return "" if _is_led(sentence, chain, head, vouched) else None


def _is_led(sentence: Sentence, chain: Chain, head: Before, vouched: frozenset[str]) -> bool:
    """Tell whether the words before a name vouch for a place."""
    text, start = sentence.text, sentence.words[chain.at].start
    if head.rule in _PLACED or _ROMANCE_IN.search(text, max(sentence.start, start - 8), start):
        return True
    ahead = text[max(sentence.start, start - 40) : start]
    if head.rule == "between":
        return _between(sentence, chain, head, ahead)
    stop = sentence.words[chain.end - 1].end
    if _STRIKES.search(ahead) is not None or _SUFFERS.match(text, stop) is not None:
        return True
    if words_of(sentence, chain.at, chain.end).lower() in vouched:
        return bool(head.rule)
    single = chain.end - chain.at == 1 and _CAPTIVE.match(text, stop) is None
    return single and _TAKES.search(ahead) is not None


def _kind_by_noun(sentence: Sentence, chain: Chain, head: Before) -> str | None:
    noun = chain.noun
    if noun is None:
        return None
    led = bool(head.rule or head.noun)
    if noun.kind in _SURE_KINDS:
        owned = chain.at > 0 and sentence.words[chain.at - 1].owner
        return noun.kind if led or owned or noun.word not in _LOOSE_NOUNS else None
    name = words_of(sentence, chain.at, chain.end)
    if noun.kind == "line":
        paired = "-" in name or "–" in name
        return "line" if paired or head.rule in {"on", "along", "near"} else None
    if noun.kind == "site" and noun.word == "border":
        return "line" if "-" in name and led else None
    if noun.kind == "site" and noun.word not in nouns.QUALIFIERS and led:
        return "site"
    return None


def _between(sentence: Sentence, chain: Chain, head: Before, ahead: str) -> bool:
    """Tell whether "between" and this name is of a place, and not of two who fight or talk."""
    start = sentence.words[chain.at].start
    way = sentence.text[max(sentence.start, head.start - 40) : start]
    opening = re.split(r"\b(?<= )between\b", way)[0]
    told = (opening, f"{opening}between ", ahead)
    return any(_WAY_NOUN.search(words) for words in told) or _ROAD.search(way) is not None


_ROAD = re.compile(r"\b(?:road|highway|motorway|track|route|railway|line|stretch)s? ")


def _mention(
    sentence: Sentence, lookup: Lookup, chain: Chain, head: Before, kind: str | None
) -> Mention:
    words = sentence.words
    start, end = words[chain.at].start, words[chain.end - 1].end
    stop, tail = end, ""
    noun = chain.noun if kind is not None and chain.noun is not None else None
    if noun is not None and noun.end > end:
        stop, tail = noun.end, sentence.text[end : noun.end]
    relation = head.relation
    if head.rule == "adjective" and (head.fixed or kind is None):
        relation = PlaceRelation.IN
    name = words_of(sentence, chain.at, chain.end)
    candidates = lookup.loose(name) if kind is None else ()
    return Mention(
        start=start,
        end=stop,
        outer=start if relation is PlaceRelation.IN else head.start,
        name=name,
        candidates=candidates,
        relation=relation,
        rule="loose" if candidates else head.rule,
        generic=kind,
        owner=words[chain.end - 1].owner,
        line=sentence.index,
        quote_tail=tail,
        noun=noun.word if noun is not None else head.noun,
        afloat=head.afloat,
        scope=of_a_people(sentence, lookup, start),
    )


_OF_A_PEOPLE = re.compile(
    r"\b(?P<people>[A-Z][\w-]+) (?:[a-z-]+ ){0,3}?(?:cit(?:y|ies)|towns?|villages?|ports?|capital|"
    r"provinces?|regions?|states?|departments?|islands?) (?:of|called|named) (?:the )?\Z"
)
"""What leads to a name in a country; "the Uzbek quarters of" may be anywhere."""


def of_a_people(sentence: Sentence, lookup: Lookup, start: int) -> str | None:
    """Return the country of "the Bolivian city of X", for the name X that begins at ``start``."""
    if not sentence.text.endswith(("of ", "called ", "named ", "the "), sentence.start, start):
        return None
    match = _OF_A_PEOPLE.search(sentence.text, max(sentence.start, start - 60), start)
    return None if match is None else lookup.demonym(match["people"])


def noun_follows(sentence: Sentence, end: int) -> bool:
    """Tell whether a name that ends before ``end`` only qualifies a noun, or owns something."""
    if sentence.words[end - 1].owner:
        return True
    word = word_after(sentence.text, sentence.words[end - 1].end)
    if not word or word.lower() in lexicon.AFTER_NAME or word.lower() in lexicon.NEVER:
        return False
    return not word.endswith(("ed", "ing")) and not word.isdigit()


def is_no_name(sentence: Sentence, lookup: Lookup, at: int, end: int) -> bool:
    """Tell whether a chain of words is plainly no name of a place."""
    chain = sentence.words[at:end]
    if any(_no_part(word) for word in chain[:-1]) or _no_part(chain[-1], last=len(chain) > 1):
        return True
    if len(chain) > _LONGEST + any(w.key in STARTERS for w in chain):
        return True
    if sum(len(w.text) for w in chain) < _SHORT:
        return True
    if any(lookup.demonym(word.text) or word.key in lexicon.PEOPLES for word in chain) or any(
        w.text.isupper() for w in chain
    ):
        return True
    if any(character.isdigit() for word in chain for character in word.text):
        return True
    return chain[-1].text[0].islower() and not chain[-1].capital


def _no_part(word: Word, *, last: bool = False) -> bool:
    key = word.key
    if last and (key in nouns.SITE or kind_of(key) is not None):
        return False
    return (key in lexicon.NEVER and key not in STARTERS) or key in lexicon.ORG_WORDS
