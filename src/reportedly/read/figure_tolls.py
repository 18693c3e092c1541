"""Totals and their changes: "the death toll climbed to 21 from 16", "bringing the total to 340".

One change is one count with an ``Update``; the earlier number is never a count of its own. Also
here: numbers that take over the outcome of the count before them, as in "... and another group of
more than 30".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model import Update
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, UpdateOp
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import PhraseIndex, Token, TokenKind, matches
from reportedly.read.lexica import casualties as lex
from reportedly.read.numbers import bounds

_TOLLS: Final = PhraseIndex(lex.TOLL)
_LINKS: Final = frozenset(
    [
        "to", "at", "of", "reached", "reaches", "numbered", "numbers", "exceeded", "exceeds",
        "passed", "topped", "is", "was", "as", "hit", "hits", "surpassed", "stands", "stood",
        "were", "are", "tops", "passes", "surpasses", "crossed", "totalled", "totaled", "totals",
        "nears", "neared", ":", "approached", "approaches", "reaching", "exceeding", "topping",
        "surpassing", "passing",
    ]
)  # fmt: skip
_PUTS: Final = frozenset({"put", "puts", "putting", "gave", "gives", "set", "sets"})
#: Verbs that put a toll beyond a number, or short of it.
_BEYOND: Final = dict.fromkeys(
    ["exceeded", "exceeds", "passed", "passes", "topped", "tops", "surpassed", "surpasses",
     "crossed", "exceeding", "topping", "surpassing", "passing"], Qualifier.MORE_THAN
) | dict.fromkeys(["nears", "neared", "approached", "approaches"], Qualifier.NEARLY)  # fmt: skip
_EARLIER_SAYS: Final = frozenset({"earlier", "previous", "initial", "first", "original"})
_VERSIONS: Final = frozenset(
    {"version", "report", "reports", "story", "article", "statement", "dispatch", "edition"}
)
_CORRECT: Final = frozenset({"correct", "right", "true"})
_EARLIER: Final = frozenset({"earlier", "previously", "initially", "first", "originally", "before"})
_WORDS_OF_TOTAL: Final = frozenset({"total", "count", "number", "figure", "tally"})
_GIVEN: Final = frozenset({"put", "given", "reported", "estimated", "set"})
_CROWD: Final = 50
"""So many people who leave a place under attack have not gone on an errand."""

_MOVERS: Final = frozenset(
    ["people", "persons", "residents", "civilians", "villagers", "inhabitants", "individuals",
     "women", "children", "townspeople", "families-members"]
)  # fmt: skip
#: Who leaves these, as "theirs", is displaced, whatever else a report speaks of.
_DWELLINGS: Final = frozenset(
    ["homes", "home", "houses", "rooms", "flats", "apartments", "dwellings", "farms", "villages",
     "shacks", "huts", "tents", "shelters", "neighbourhoods", "neighborhoods"]
)  # fmt: skip
_CAMPS: Final = frozenset(
    ["camps", "camp", "shelters", "reception", "centres", "centers", "sites", "displaced"]
)
_AREAS: Final = frozenset(
    ["villages", "towns", "districts", "neighbourhoods", "suburbs", "border", "area", "city",
     "town", "village", "camp", "region", "district", "province", "capital", "valley",
     "neighbourhood", "neighborhood", "suburb", "territory", "homes", "country"]
)  # fmt: skip
_REACH: Final = 26
_EVENTS: Final = frozenset(
    [
        "strike", "airstrike", "attack", "bombing", "blast", "explosion", "shelling", "raid",
        "ambush", "clash", "clashes", "shooting", "massacre", "bomb", "assault", "incident",
        "attacks", "strikes", "battle", "fire", "collapse", "school", "market", "building",
        "hospital", "quake", "earthquake",
    ]
)  # fmt: skip
_ENDS: Final = frozenset({";", ".", ":"})


def tolls(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the totals that a sentence states; the last of a change, with the number before it."""
    out: list[Draft] = []
    for mention in scene.mentions:
        if mention.quantity is None or mention.kind is MentionKind.PART:
            continue
        draft = _toll(scene, drafts, mention) or _inverted(scene, mention)
        if draft is not None:
            out.append(draft)
    return out[:3]


def _toll(scene: Scene, drafts: Sequence[Draft], mention: Mention) -> Draft | None:
    tokens = scene.tokens
    link = tokens[mention.first - 1].low if mention.first else ""
    if link not in _LINKS or mention.noun == "bodies":
        return None
    phrase = _phrase_before(tokens, mention.first)
    if phrase is None or not _moves(tokens, phrase, mention.first, link):
        return None
    outcome = _outcome(scene, drafts, phrase, mention.first)
    if outcome is None or _superseded(tokens, phrase, mention.first):
        return None
    qualifier, value, low, high = _passed(link, counts_of(mention))
    previous = _previous_number(scene, phrase[0], mention)
    update = _update(tokens, (phrase[0], mention.first), value, previous)
    period = _period(tokens, phrase, mention.first)
    group = mention.group
    if group is Group.UNKNOWN and _of_forces(tokens, phrase[0]):
        group = Group.COMBATANT
    if "civilian" in {t.low for t in tokens[max(phrase[0] - 1, 0) : phrase[1]]}:
        group = Group.CIVILIAN
    return Draft(
        mention.first, mention.last, outcome, group, qualifier, value, low, high, "toll",
        phrase, period, update=update, several=period is Period.UNCLEAR,
        hypothetical=any(t.low in {"could", "may", "might", "would"} for t in
                         tokens[max(phrase[0] - 3, 0) : mention.first]),
    )  # fmt: skip


def _of_forces(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a toll is that of those who fight: "the army's losses", "rebel dead"."""
    before = [t.low for t in tokens[max(at - 2, 0) : at + 1] if t.kind is not TokenKind.OWNS]
    return any(word in lex.ARMED_BODIES or word == "military" for word in before)


def _phrase_before(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return where the nearest words for a toll stand before ``at``, in the same clause."""
    best: tuple[int, int] | None = None
    for index in range(at - 1, max(at - _REACH, -1), -1):
        if tokens[index].low in _ENDS:
            break
        phrase = _TOLLS.at(tokens, index)
        if phrase is not None and index + len(phrase) <= at:
            end = index + len(phrase)
            best = (index, max(end, best[1])) if best else (index, end)
        if best is not None and index < best[0] - 2:
            break
    return best


def _moves(tokens: Sequence[Token], phrase: tuple[int, int], at: int, link: str) -> bool:
    """Tell whether a verb ties the toll to the number."""
    between = [t.low for t in tokens[phrase[1] : at]]
    before = [t.low for t in tokens[max(phrase[0] - 4, 0) : phrase[0]]]
    name = {t.low for t in tokens[phrase[0] : phrase[1]]}
    brought = any(_carries(w) for w in before)
    put = any(w in _PUTS for w in before)
    moved = any(_carries(w) or w in {"stands", "stood", "put"} for w in between[:-1])
    if link == "of":
        return not between[:-1] and "toll" in name
    if link in {"at", "as"}:
        return put or "stands" in between or "stood" in between or "put" in between
    if link == "to":
        return brought or moved
    plain = name & {
        "toll",
        "dead",
        "number",
        "fatalities",
        "deaths",
        "casualties",
        "wounded",
        "tally",
        "count",
        "injured",
        "losses",
    }
    if link == ":":
        return not between[:-1] and bool(name & {"toll", "fatalities", "casualties"})
    if link in {"is", "was", "were", "are"}:
        named = name & ({"toll"} | _CORRECT)
        return bool(named) and len(between) <= 4  # noqa: PLR2004
    return bool(plain) or brought


def _carries(word: str) -> bool:
    """Tell whether a verb carries a toll from one number to another."""
    return word in lex.TOLL_VERBS and word not in _LINKS | {"now"}


def _outcome(
    scene: Scene, drafts: Sequence[Draft], phrase: tuple[int, int], at: int
) -> Outcome | None:
    words = [t.low for t in scene.tokens[max(phrase[0] - 1, 0) : at]]
    joint = {"killed", "wounded"} <= set(words) or {"dead", "wounded"} <= set(words)
    if joint and matches(scene.tokens, phrase[0] + 1, ("and", "wounded")):
        return Outcome.CASUALTIES_UNSPECIFIED
    for word in words:
        if word in lex.TOLL_OUTCOMES:
            return lex.TOLL_OUTCOMES[word]
    if "toll" in words or matches(scene.tokens, phrase[0], ("body", "count")):
        return Outcome.KILLED
    if not _WORDS_OF_TOTAL & set(words):
        return None
    if _counts_else(scene.tokens, phrase[1]):
        return None
    return _told_before(scene, drafts, phrase[0], corrects=bool(_CORRECT & set(words)))


def _counts_else(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a total is one of something else: "the total number mobilised"."""
    low = tokens[at].low if at < len(tokens) else ""
    if low in {"number", "count"} and at + 1 < len(tokens):
        at, low = at + 1, tokens[at + 1].low
    if low == "of" and at + 1 < len(tokens):
        noun = tokens[at + 1].low
        return noun.isalpha() and noun not in lex.PERSONS and noun not in lex.STOPS
    return low.endswith("ed") and low not in lex.VERB_FORMS and low not in lex.TOLL_VERBS


def _told_before(
    scene: Scene, drafts: Sequence[Draft], at: int, *, corrects: bool
) -> Outcome | None:
    """Return the outcome that a bare "total" or "correct number" takes from what stands before."""
    told = [t.low for t in scene.tokens[:at] if t.low in lex.TOLL_OUTCOMES]
    if corrects and told:
        return lex.TOLL_OUTCOMES[told[-1]]
    before = [d for d in drafts if d.last <= at and d.parent is None]
    if before:
        return before[-1].outcome
    return scene.previous[-1].figure.outcome if scene.previous else None


def _inverted(scene: Scene, mention: Mention) -> Draft | None:
    """Read "which brings to 58 the number killed by mines since January"."""
    tokens = scene.tokens
    lead = [t.low for t in tokens[max(mention.first - 2, 0) : mention.first]]
    at, previous = _was(scene, mention.last)
    phrase = _TOLLS.at(tokens, at) or _TOLLS.at(tokens, at + 1)
    if len(lead) < 2 or lead[1] != "to" or not _carries(lead[0]) or phrase is None:  # noqa: PLR2004
        return None
    end = at + 1 + len(phrase)
    words = [t.low for t in tokens[at : end + 3]]
    outcome = next((lex.TOLL_OUTCOMES[w] for w in words if w in lex.TOLL_OUTCOMES), None)
    if outcome is None and "toll" not in words:
        return None
    qualifier, value, low, high = counts_of(mention)
    stated = lex.TOLL_VERBS[lead[0]]
    return Draft(
        mention.first, mention.last, outcome or Outcome.KILLED, mention.group, qualifier, value,
        low, high, "toll", (at, end),
        update=Update(op=stated, previous=previous) if stated else None,
    )  # fmt: skip


def _was(scene: Scene, at: int) -> tuple[int, int | None]:
    """Return (index past it, number) of "from seven" at ``at``: "raised to nine from seven the"."""
    if at < len(scene.tokens) and scene.tokens[at].low == "from":
        for mention in scene.mentions:
            if mention.first == at + 1 and mention.quantity is not None:
                return mention.last, mention.quantity.value
    return at, None


def _passed(
    link: str, counts: tuple[Qualifier, int | None, int | None, int | None]
) -> tuple[Qualifier, int | None, int | None, int | None]:
    """Read "the toll passed 90" as more than 90, and "nears 90" as nearly so many."""
    qualifier = _BEYOND.get(link)
    if counts[0] is not Qualifier.EXACT or counts[1] is None or qualifier is None:
        return counts
    return qualifier, counts[1], *bounds(qualifier, counts[1])


def _superseded(tokens: Sequence[Token], phrase: tuple[int, int], at: int) -> bool:
    """Tell whether the number is told as an earlier count.

    "They had put the toll at three", "the toll, earlier put at 12, has climbed to 15".
    """
    words = [t.low for t in tokens[max(phrase[0] - 3, 0) : phrase[0]]]
    if "had" in words and _PUTS & set(words):
        return True
    told = {t.low for t in tokens[max(phrase[0] - 9, 0) : phrase[0]]}
    if told & _EARLIER_SAYS and told & _VERSIONS:
        return True
    between = [t.low for t in tokens[phrase[1] : at]]
    moves = [k for k, w in enumerate(between) if _carries(w) or w in {"stands", "stood"}]
    return any(w in _EARLIER and k >= max(moves, default=0) for k, w in enumerate(between))


def _number_after(scene: Scene, at: int) -> int | None:
    for mention in scene.mentions:
        bare = mention.kind in {MentionKind.BARE, MentionKind.NOUN}
        if mention.first == at and mention.quantity is not None and bare:
            return mention.quantity.value
    return None


def _previous_number(scene: Scene, phrase: int, mention: Mention) -> int | None:
    """Return the number the toll is said to have had before."""
    tokens = scene.tokens
    for at in range(max(phrase - 14, 0), min(mention.last + 4, len(tokens) - 1)):
        low = tokens[at].low
        put = low == "at" and at and tokens[at - 1].low in _GIVEN
        first_put = put and (at < phrase or at + 1 < mention.first)
        if (low == "from" or first_put) and at + 1 != mention.first:
            number = _number_after(scene, at + 1)
            if number is not None:
                return number
    return None


def _update(
    tokens: Sequence[Token], span: tuple[int, int], value: int | None, previous: int | None
) -> Update | None:
    words = [t.low for t in tokens[max(span[0] - 4, 0) : span[1]]]
    stated = next((lex.TOLL_VERBS[w] for w in words if lex.TOLL_VERBS.get(w)), None)
    if previous is not None and value is not None and stated is None:
        stated = _compare(previous, value)
    return Update(op=stated, previous=previous) if stated else None


def _compare(previous: int, value: int) -> UpdateOp:
    if value > previous:
        return UpdateOp.RAISES
    return UpdateOp.LOWERS if value < previous else UpdateOp.RESTATES


def _period(tokens: Sequence[Token], phrase: tuple[int, int], at: int) -> Period | None:
    """Return what a toll covers; ``None`` leaves it to the words of time."""
    words = {t.low for t in tokens[max(phrase[0] - 4, 0) : at + 12]}
    if "since" in words or "war" in words:
        return Period.CUMULATIVE
    if words & {"total", "overall"}:
        return Period.CUMULATIVE
    if words & _EVENTS or tokens[phrase[0]].low in {"the", "number"}:
        return None
    name = {t.low for t in tokens[phrase[0] : phrase[1]]}
    return Period.UNCLEAR if "toll" in name or "losses" in name else None


def explained(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out the count that only explains a change: "rose to 21 from 16 when five more died"."""
    changes = {
        abs(d.value - d.update.previous)
        for d in drafts
        if d.update and d.update.previous is not None and d.value is not None
    }
    olds = {d.update.previous for d in drafts if d.update and d.update.previous is not None}
    return [
        d
        for d in drafts
        if d.update is not None or d.parent is not None or d.value not in (changes | olds)
    ] if changes else list(drafts)  # fmt: skip


def inherited(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return bare numbers that take over the outcome of the count before them."""
    taken = {d.first for d in drafts}
    out: list[Draft] = []
    for mention in scene.mentions:
        if mention.kind is not MentionKind.BARE or mention.first in taken or not mention.first:
            continue
        before = [d for d in drafts if d.last <= mention.first and d.parent is None]
        if before and _takes_over(scene.tokens, before, mention):
            qualifier, value, low, high = counts_of(mention)
            out.append(
                replace(
                    before[-1], first=mention.first, last=mention.last, qualifier=qualifier,
                    value=value, low=low, high=high, rule="inherited", update=None, group=(
                        before[-1].group if scene.tokens[mention.first - 1].low == "against"
                        else Group.UNKNOWN), occupation=None, own=False,
                )
            )  # fmt: skip
    return out


def _takes_over(tokens: list[Token], before: Sequence[Draft], mention: Mention) -> bool:
    link = tokens[mention.first - 1].low
    if link in {"against", "versus"} or matches(tokens, mention.first - 2, ("compared", "with")):
        return True
    if link == "and" and mention.last < len(tokens) and tokens[mention.last].low == "since":
        return True
    ends = mention.last >= len(tokens) or tokens[mention.last].low in {".", ",", ";"}
    if not ends:
        return False
    spoke = mention.first > 1 and tokens[mention.first - 2].low in {
        "spoke",
        "speaks",
        "spoken",
        "talked",
    }
    parallel = any(d.first and tokens[d.first - 1].low == link for d in before)
    put_it = link == "at" and any(
        t.low in {"figure", "it", "number"}
        for t in tokens[max(mention.first - 3, 0) : mention.first]
    )
    return (link == "of" and (spoke or parallel)) or put_it


def _after_force(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell whether people cross a border after a raid or away from fighting."""
    crossed = {t.low for t in tokens[mention.last : mention.last + 3]} & {"crossed"}
    ahead = [t.low for t in tokens[mention.last :]]
    cause = any(w in {"after", "following", "escaping", "fleeing"} for w in ahead)
    return bool(crossed) and cause and bool(_EVENTS & set(ahead) or "fighting" in ahead)


def _leaves(tokens: Sequence[Token], mention: Mention, verb: str) -> bool:
    """Tell whether a crowd left a place, in a report that speaks of people displaced."""
    at = mention.last + (tokens[mention.last].low in {"have", "had", "has"}) + 1
    crowd = (counts_of(mention)[2] or counts_of(mention)[1] or 0) >= _CROWD
    if verb != "left" or not crowd or at >= len(tokens) or mention.noun not in _MOVERS:
        return False
    ahead = {t.low for t in tokens[at : at + 5]}
    return tokens[at].capital or (tokens[at].low in {"the", "their"} and bool(ahead & _AREAS))


def _leaves_home(tokens: Sequence[Token], mention: Mention) -> bool:
    """Recognise "have left their rooms", said of many; a doubtful "up to" counts by its number."""
    index = mention.last + (tokens[mention.last].low in {"have", "had", "has"})
    ahead = [t.low for t in tokens[index : index + 5]]
    left = ahead[:2] in (["left", "their"], ["abandoned", "their"], ["deserted", "their"])
    counts = counts_of(mention)
    crowd = (counts[2] or counts[1] or 0) >= _CROWD
    return left and crowd and bool(set(ahead[2:4]) & _DWELLINGS) and mention.noun in _MOVERS


def _registered(tokens: Sequence[Token], mention: Mention) -> bool:
    """Recognise "had been registered in camps"."""
    ahead = [t.low for t in tokens[mention.last : mention.last + 8]]
    return "registered" in ahead[:4] and bool(_CAMPS & set(ahead)) and mention.noun in _MOVERS


def refugees(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return arrivals across a border, in a report that speaks of refugees."""
    taken = {d.first for d in drafts}
    last = scene.previous[-1].figure.outcome if scene.previous else None
    out: list[Draft] = []
    for mention in scene.mentions:
        if mention.quantity is None or mention.first in taken or mention.last >= len(scene.tokens):
            continue
        words = [t.low for t in scene.tokens[mention.last : mention.last + 3]]
        bare = mention.kind is MentionKind.BARE
        words = words[1:] if words[0] in {"have", "had", "has"} else words
        home = _leaves_home(scene.tokens, mention)
        known = scene.refugees or home or _after_force(scene.tokens, mention)
        if not words or not known:
            continue
        crossed = words[0] in {"crossed", "arrived"} and (not bare or last is Outcome.DISPLACED)
        registered = bare and last is Outcome.DISPLACED and "registered" in words
        registered = registered or _registered(scene.tokens, mention)
        left = home or (not bare and _leaves(scene.tokens, mention, words[0]))
        if (crossed or registered or left) and mention.group is not Group.COMBATANT:
            qualifier, value, low, high = counts_of(mention)
            rolling = Period.ROLLING if "between" in {t.low for t in scene.tokens} else None
            out.append(
                Draft(
                    mention.first, mention.last, Outcome.DISPLACED, mention.group, qualifier, value,
                    low, high, "arrivals", (mention.last, mention.last + 1), rolling,
                )
            )  # fmt: skip
    return out
