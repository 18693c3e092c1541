"""Words of harm that stand around people, and asides between people and their verb.

"Beat two guards to death", "contact was lost with four divers", "six people, two of them children,
were killed", "the 14 people who died".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_captives import taken
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token, TokenKind, matches, matches_before
from reportedly.read.lexica import casualties as lex

_ASIDE: Final = 24
"""An aside between people and their verb is no longer than so many tokens."""

_CLOSERS: Final[dict[str, frozenset[str]]] = {
    ",": frozenset({","}),
    ")": frozenset({"("}),
    "]": frozenset({"["}),
    "-": frozenset({"-", "–", "—"}),
    "–": frozenset({"-", "–", "—"}),
    "—": frozenset({"-", "–", "—"}),
}
#: Before "of" and people, with a verb or adjective of not knowing beside it.
_UNKNOWN_OF: Final = frozenset({"whereabouts", "fate"})
_NOT_KNOWN: Final = frozenset({"unknown", "unclear", "uncertain", "mystery"})
_NO_NEWS: Final[tuple[tuple[str, ...], ...]] = (
    ("contact", "with"), ("contact", "was", "lost", "with"), ("touch", "with"),
    ("no", "word", "from"), ("no", "word", "of"), ("no", "news", "of"), ("no", "news", "from"),
    ("no", "trace", "of"), ("no", "sign", "of"), ("nothing", "from"),
)  # fmt: skip
_LOST: Final = frozenset({"lost", "losing", "lose", "no"})
_THROATS: Final = frozenset({"throats", "throat"})
_CUT: Final = frozenset(
    {"slit", "slitting", "cut", "cutting", "slashed", "slashing", "slits", "cuts"}
)
_FUNERALS: Final = frozenset({"funeral", "funerals", "burial", "burials"})
_BURY: Final = frozenset({"buried", "bury", "burying"})
_MOURNERS: Final = frozenset(
    ["we", "they", "i", "he", "she", "villagers", "residents", "relatives", "families", "people",
     "neighbours", "neighbors", "mourners", "townspeople", "locals", "elders", "survivors"]
)  # fmt: skip
_FALLS: Final = frozenset(
    [
        ".", ",", ";", "and", "in", "on", "near", "at", "during", "while", "when", "defending",
        "there", "outside", "alongside", "fighting", "as", "beside",
    ]
)  # fmt: skip
_WHO: Final = frozenset({"who", "that"})


def wrapped(tokens: list[Token], mention: Mention) -> Outcome | None:
    """Return the outcome of a phrase with the people inside it, ``None`` where there is none."""
    if buried(tokens, mention):
        return Outcome.KILLED
    found = _inside(tokens, mention) or _no_news(tokens, mention) or _of_phrase(tokens, mention)
    if found is None and (taken(tokens, mention) or aboard(tokens, mention)):
        return Outcome.DETAINED
    return found


def _inside(tokens: list[Token], mention: Mention) -> Outcome | None:
    """Read "shot three dead", "took six men away", "left 300 people homeless"."""
    at = mention.first - 1
    tails = lex.AROUND.get(tokens[at].low) if at >= 0 else None
    if tails is None:
        return None
    fits = [tail for tail in tails if matches(tokens, mention.last, tail)]
    if not fits:
        return None
    tail = max(fits, key=len)
    bare = mention.kind in {MentionKind.BARE, MentionKind.PART}
    if bare and (tokens[at].low, *tail) in lex.NEED_NOUN:
        return None
    return tails[tail]


def _no_news(tokens: list[Token], mention: Mention) -> Outcome | None:
    """Read "contact was lost with three fishermen" and "the fate of 14 men is unknown"."""
    at = mention.first
    if not _people(mention):
        return None
    for phrase in _NO_NEWS:
        if matches_before(tokens, at, phrase):
            words = {t.low for t in tokens[max(at - len(phrase) - 2, 0) : at]}
            return Outcome.MISSING if words & _LOST or phrase[0] == "no" else None
    if at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in _UNKNOWN_OF:
        words = {t.low for t in tokens[max(at - 8, 0) : mention.last + 8]}
        if mention.quantity is not None and mention.quantity.value is None:
            return None
        return Outcome.MISSING if words & _NOT_KNOWN else None
    return None


def _of_phrase(tokens: list[Token], mention: Mention) -> Outcome | None:
    """Read "slit the throats of three captives", "the funerals of five soldiers", "fell"."""
    at = mention.first
    if _people(mention) and at > 2 and tokens[at - 1].low in {"of", "for"}:  # noqa: PLR2004
        noun = tokens[at - 2].low
        cut = {t.low for t in tokens[at - 4 : at - 2]} & _CUT
        if noun in _THROATS and cut:
            return Outcome.KILLED
        if noun in _FUNERALS and mention.kind is not MentionKind.ONE:
            return Outcome.KILLED
    return None


def buried(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether people are laid to rest by others: "we buried sixteen"."""
    at = mention.first - 1
    if at < 1 or tokens[at].low not in _BURY or mention.quantity is None:
        return False
    ahead = tokens[mention.last].low if mention.last < len(tokens) else "."
    who = {t.low for t in tokens[max(at - 3, 0) : at]}
    return bool(who & _MOURNERS) and ahead not in {"alive", "under", "beneath"}


def _people(mention: Mention) -> bool:
    return mention.kind in {MentionKind.COUNTED, MentionKind.ONE, MentionKind.NOUN}


def falls(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether fighters fall, which is said of death: "two of our men fell near Tarvo"."""
    at = mention.last
    ours = mention.noun == "men" and any(t.low in {"our", "ours"} for t in tokens[: mention.first])
    if not (mention.group is Group.COMBATANT or ours) or at >= len(tokens):
        return False
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else "."
    if tokens[at].low == "fell":
        return ahead in _FALLS
    fallen = tokens[at].low in {"has", "have", "had"} and ahead == "fallen"
    after = tokens[at + 2].low if at + 2 < len(tokens) else "."
    return fallen and after in _FALLS


def over_aside(tokens: list[Token], at: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people that an aside before ``at`` parts from their verb.

    Args:
        tokens: All tokens of the sentence.
        at: Index of the first token of the verb with its auxiliaries; a mark that closes an aside
            has to stand right before it.
        mentions: The sentence's mentions of people.
    """
    closer = tokens[at - 1].low if at else ""
    openers = _CLOSERS.get(closer)
    if openers is None:
        return None
    named = next((m for m in mentions if m.last == at - 1 and _set_off(tokens, m)), None)
    if named is not None:
        return named
    for index in range(at - 2, max(at - _ASIDE, -1), -1):
        if tokens[index].low in {";", ":"}:
            return None
        if tokens[index].low not in openers:
            continue
        mention = next((m for m in mentions if ends_at(tokens, m, index)), None)
        if mention is not None and not _led(tokens, mention):
            return mention
    return None


def _set_off(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether a mention holds its own aside: "Aram Hadi, a pupil of 16, was shot"."""
    return any(t.low == "," for t in tokens[mention.first : mention.last])


_RELATIVES: Final = frozenset({"who", "whose"})
_COLLECTIVES: Final = frozenset({"crew", "police", "staff", "personnel", "lives"})
_SINGULAR_VERBS: Final = frozenset({"was", "is", "has"})
_PLURAL_VERBS: Final = frozenset({"were", "are", "have"})
#: Inside a relative clause these begin another clause, whose verb the people may not have.
_OWN_CLAUSES: Final = frozenset(
    [
        "that",
        "when",
        "while",
        "because",
        "as",
        "after",
        "before",
        "if",
        "unless",
        "though",
        "although",
        "which",
        "where",
        "said",
        "says",
        "say",
        "told",
        "tells",
        "saying",
        "reported",
        "believed",
        "thought",
        "claimed",
        "added",
        "warned",
        "and",
        "but",
        "or",
    ]
)


def over_relative(tokens: list[Token], at: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people whose verb at ``at`` stands behind a clause about them.

    "A man who tried to run was shot": the verb has to agree with them in number, and no other
    clause may begin in between.
    """
    by_last = {m.last: m for m in mentions}
    for index in range(at - 1, max(at - _ASIDE, 0), -1):
        low = tokens[index].low
        if low in _OWN_CLAUSES or low in {";", ":", "."}:
            return None
        if low not in _RELATIVES or index + 1 >= at:
            continue
        if low == "whose" and not any(_finite(t) for t in tokens[index + 2 : at]):
            # "Whose car was hit": the verb is that of the car.
            return None
        mention = by_last.get(index) or by_last.get(
            index - 1 if tokens[index - 1].low == "," else -1
        )
        return mention if mention is not None and _agrees(tokens[at].low, mention) else None
    return None


def _finite(token: Token) -> bool:
    return token.low in lex.BE or token.low in lex.VERB_FORMS or token.low.endswith("ed")


def agrees(verb: str, mention: Mention) -> bool:
    """Tell whether an auxiliary can be that of the people: "two sons" never "was" wounded."""
    one = mention.kind is MentionKind.ONE or _size_one(mention)
    many = mention.kind is MentionKind.COUNTED and not one and mention.noun not in _COLLECTIVES
    return not (many and verb in {"was", "is"})


def _size_one(mention: Mention) -> bool:
    return mention.quantity is not None and mention.quantity.value == 1


def _agrees(verb: str, mention: Mention) -> bool:
    one = mention.kind is MentionKind.ONE or _size_one(mention)
    if mention.kind is MentionKind.MANY or verb in (_PLURAL_VERBS if one else _SINGULAR_VERBS):
        return False
    return verb in _SINGULAR_VERBS | _PLURAL_VERBS | {"had"} or verb in _ENDS_LIVES


_ENDS_LIVES: Final = frozenset({"died", "perished", "drowned", "succumbed", "disappeared", "lost"})
_OF: Final = frozenset({"of", "from", "with", "in", "at"})
_LONGEST_OF: Final = 8


def ends_at(tokens: Sequence[Token], mention: Mention, at: int) -> bool:
    """Tell whether a mention ends at ``at``, or a short "of such a body" after it does."""
    if mention.last == at:
        return True
    if not 0 < at - mention.last <= _LONGEST_OF or tokens[mention.last].low not in _OF:
        return False
    inside = tokens[mention.last + 1 : at]
    return not any(
        t.low in lex.BE or t.low in lex.VERB_FORMS or t.low in lex.CLAUSE_OPENERS
        or t.low in {",", ";", ":", "and", "or", "said"}
        for t in inside
    )  # fmt: skip


_VEHICLES: Final = frozenset(
    [
        "bus",
        "minibus",
        "coach",
        "van",
        "car",
        "lorry",
        "truck",
        "pickup",
        "pick-up",
        "taxi",
        "boat",
        "ship",
        "vessel",
        "tanker",
        "trawler",
        "freighter",
        "ferry",
        "dhow",
        "tug",
        "barge",
        "yacht",
        "launch",
        "canoe",
        "skiff",
        "carrier",
        "plane",
        "aircraft",
        "airliner",
        "helicopter",
        "train",
        "convoy",
        "tricycle",
    ]
)
_TAKING: Final = frozenset(
    [
        "took",
        "take",
        "takes",
        "taken",
        "taking",
        "seized",
        "seize",
        "seizes",
        "seizing",
        "hijacked",
        "hijack",
        "hijacks",
        "hijacking",
        "captured",
        "capture",
        "captures",
        "capturing",
        "commandeered",
        "held",
        "hold",
        "holds",
        "holding",
        "intercepted",
    ]
)
_ABOARD: Final = frozenset({"with", "and", ",", "its", "her", "their", "the", "all", "carrying"})
_FAR: Final = 16


def aboard(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether people are taken in a vehicle: "seized a bus with its driver and two women"."""
    if not mention.first or tokens[mention.first - 1].low not in _ABOARD:
        return False
    speaks = any(t.low in lex.SAYS for t in tokens[mention.last : mention.last + _LONGEST_OF])
    if speaks and mention.kind is MentionKind.ONE and tokens[mention.first].low in {"a", "an"}:
        # "…, a relative of one of them said".
        return False
    low = [t.low for t in tokens[max(mention.first - _FAR, 0) : mention.first]]
    taking = [k for k, word in enumerate(low) if word in _TAKING]
    if not taking:
        return False
    rest = low[taking[-1] + 1 :]
    vehicle = next((k for k, word in enumerate(rest) if word in _VEHICLES), None)
    if vehicle is None or mention.group is Group.COMBATANT:
        return False
    after = rest[vehicle + 1 :]
    return "with" in after and not set(after) & (_OWN_CLAUSES - {"and"} | {";", ":", "was", "were"})


def _led(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether a mention stands inside a list of parts: "including a man and two boys"."""
    at = mention.first
    for index in range(at - 1, max(at - _ASIDE, -1), -1):
        low = tokens[index].low
        if low in {"including", "among", "namely", "notably"}:
            return True
        if low not in {",", "and", "a", "an", "the", "his", "her", "their"} and not (
            tokens[index].kind in {TokenKind.WORD, TokenKind.NUMBER, TokenKind.OTHER}
            and low not in lex.STOPS
        ):
            return False
    return False


def before_who(tokens: list[Token], at: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the people of "the 14 people who died", with the verb at ``at``.

    An aside may stand before the pronoun: "the 14 people, most of them women, who died".
    """
    if at < 1 or tokens[at - 1].low not in _WHO:
        return None
    behind = over_aside(tokens, at - 1, mentions)
    if behind is not None:
        return behind if behind.kind is not MentionKind.MANY else None
    for mention in mentions:
        if mention.last == at - 1:
            counted = mention.kind is not MentionKind.MANY
            return mention if counted else None
    return None
