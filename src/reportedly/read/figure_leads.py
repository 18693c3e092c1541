"""Words that lead the part of a count: "including", "among them were", "including those of".

Without commas the part stands between the people and their verb ("12 people including a boy were
killed"): what the verb says is said of the people before the lead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Outcome
from reportedly.read.figure_around import ends_at
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import PhraseIndex, Token
from reportedly.read.lexica import casualties as lex

_LEADS: Final[tuple[tuple[str, ...], ...]] = (
    ("including",), ("among", "them"), ("among", "whom"), ("among", "the", "dead"),
    ("among", "those", "killed"), ("among", "the", "victims"), ("among", "the", "wounded"),
    ("among", "the", "injured"), ("among", "the", "killed"), ("among", "the", "casualties"),
    ("among", "those", "wounded"), ("among", "those", "injured"), ("among", "those", "hurt"),
    ("among", "those", "detained"), ("among", "those", "arrested"), ("among", "the", "missing"),
    ("among", "the", "fatalities"), ("among", "these"), ("among", "the", "civilians"),
    ("among", "the", "deceased"),
    ("among", "the", "soldiers"), ("among", "the", "people", "killed"), ("amongst", "them"),
    ("among", "the", "people", "injured"), ("among", "the", "people", "wounded"),
    ("and", "including"), ("counting",), ("among", "the", "detained"), ("among", "the", "slain"),
    *((*lead, *of) for lead in (("including",), ("among", "them"), ("among", "these")) for of in (
        ("those", "of"), ("that", "of"), ("the", "bodies", "of"), ("the", "body", "of"),
    )),
    *((*who, verb) for who in (
        ("the", "dead"), ("the", "victims"), ("the", "wounded"), ("the", "injured"),
        ("those", "killed"), ("the", "killed"), ("the", "missing"), ("the", "casualties"),
        ("the", "detained"), ("those", "wounded"), ("those", "injured"), ("the", "fatalities"),
        ("the", "slain"), ("those", "detained"), ("those", "arrested"), ("they",),
    ) for verb in ("include", "included")),
)  # fmt: skip
#: Leads that name the outcome of people not counted before: "among the dead were two nurses".
LEAD_OUTCOMES: Final = {
    "dead": Outcome.KILLED, "killed": Outcome.KILLED, "fatalities": Outcome.KILLED,
    "slain": Outcome.KILLED, "deceased": Outcome.KILLED, "wounded": Outcome.INJURED,
    "injured": Outcome.INJURED, "hurt": Outcome.INJURED, "missing": Outcome.MISSING,
    "detained": Outcome.DETAINED,
    "arrested": Outcome.DETAINED,
}  # fmt: skip
LEAD_INDEX: Final = PhraseIndex(_LEADS)
#: "Many of whom were villagers", with no comma on either side.
_SHARES: Final = PhraseIndex(
    tuple(
        (*share, "of", who, *were)
        for share in (("many",), ("most",), ("some",), ("half",), ("several",), ("all",))
        for who in ("whom", "them")
        for were in ((), ("were",), ("are",))
    )
)
_MOSTLY: Final = frozenset({"mostly", "mainly", "largely", "chiefly"})
_FAR: Final = 30
_LIST: Final = frozenset({",", "and", "a", "an", "the", "his", "her", "their", "of", "&"})


def lead_outcome(lead: tuple[str, ...]) -> Outcome | None:
    """Return the harm a lead names: "among the dead"."""
    return next((LEAD_OUTCOMES[word] for word in lead if word in LEAD_OUTCOMES), None)


def is_part(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether a mention is led as part of another ("including …", "among them …")."""
    at = mention.first
    steps = 0
    apart = _told_apart(tokens, mention)
    while at and steps < _FAR:
        if LEAD_INDEX.before(tokens, at):
            return not apart
        low = tokens[at - 1].low
        if (
            (low in lex.BE and steps > 1)
            or low in lex.VERB_FORMS
            or low in {";", ":", "when", "while", "among"}
        ):
            return False
        at, steps = at - 1, steps + 1
    return False


def _told_apart(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether harm of its own follows: "…, including two children, and 14 were wounded"."""
    at = mention.first
    joined = at > 1 and [t.low for t in tokens[at - 2 : at]] == [",", "and"]
    behind = tokens[mention.last].low if mention.last < len(tokens) else ""
    return joined and (behind in lex.BE or behind in lex.VERB_FORMS)


def whole_behind(
    tokens: list[Token], mention: Mention, mentions: Sequence[Mention]
) -> Mention | None:
    """Return the people that a part before their verb belongs to, ``None`` where it is no part.

    Args:
        tokens: All tokens of the sentence.
        mention: The people right before the verb.
        mentions: All mentions of the sentence.
    """
    if mention.kind is MentionKind.PART and mention.total is None:
        return _ending(tokens, mention.first, mentions)
    at = mention.first
    while at and mention.first - at < _FAR:
        lead = LEAD_INDEX.before(tokens, at) or _SHARES.before(tokens, at)
        if lead is not None:
            return _ending(tokens, at - len(lead), mentions)
        low = tokens[at - 1].low
        if low in _MOSTLY:
            return _ending(tokens, at - 1, mentions)
        ends = low in lex.BE or low in lex.VERB_FORMS or low in lex.SAYS
        if ends or (low in lex.STOPS and low not in _LIST):
            return None
        at -= 1
    return None


def _ending(tokens: list[Token], at: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the counted people that end at ``at``, a comma left out."""
    at -= at > 0 and tokens[at - 1].low == ","
    whole = {MentionKind.COUNTED, MentionKind.BARE, MentionKind.NOUN}
    return next((m for m in mentions if m.kind in whole and ends_at(tokens, m, at)), None)
