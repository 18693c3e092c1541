"""Totals and their changes: "the death toll climbed to 21 from 16", "bringing the total to 340".

One change is one count with an ``Update``; the earlier number is never a count of its own. Also
here: numbers that take over the outcome of the count before them, as in "... and another group of
more than 30".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model import Figure, Update
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, UpdateOp
from reportedly.read.figure_draft import Draft, Scene, counts_of
from reportedly.read.figure_moves import EVENTS
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token, TokenKind, matches
from reportedly.read.figure_toll_names import elliptic, toll_group, toll_name
from reportedly.read.lexica import casualties as lex
from reportedly.read.numbers import bounds

ELSEWHERE: Final = "elsewhere"
"""Rule of a count at another place than the one whose verb it shares."""

_AT: Final = frozenset({"in", "at", "near", "outside"})
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
_REACH: Final = 26
_ENDS: Final = frozenset({";", ".", ":"})
#: So far before a toll its verb stands; that of an elliptic one stands anywhere before it.
_VERB_BEFORE: Final = 4
_SENTENCE: Final = 60
#: A toll that tells again what was told before is at most so many times as large.
_TIMES: Final = 5
_FEW: Final = 4
_NEAR: Final = 6
_WOUNDS_REACH: Final = 7


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
    told = _told_again(scene, phrase, outcome, value)
    period = told.period.kind if told is not None else _period(tokens, phrase, mention.first)
    group = mention.group
    if group is Group.UNKNOWN:
        group = toll_group(tokens, phrase)
    if group is Group.UNKNOWN and _of_forces(tokens, phrase[0]):
        group = Group.COMBATANT
    if "civilian" in {t.low for t in tokens[max(phrase[0] - 1, 0) : phrase[1]]}:
        group = Group.CIVILIAN
    if group is Group.UNKNOWN and told is not None and _nameless(tokens, phrase):
        group = told.group
    return Draft(
        mention.first, mention.last, outcome, group, qualifier, value, low, high, "toll",
        phrase, period, update=update, several=period is Period.UNCLEAR,
        hypothetical=any(t.low in {"could", "may", "might", "would"} for t in
                         tokens[max(phrase[0] - 3, 0) : mention.first]),
    )  # fmt: skip


def _told_again(
    scene: Scene, phrase: tuple[int, int], outcome: Outcome, value: int | None
) -> Figure | None:
    """Return the count told before that a toll without a scope of its own is another version of.

    "The ombudsman put the number at 12" covers what the number before it covers. A toll many times
    as large is one of something else.
    """
    words = {t.low for t in scene.tokens}
    if words & {"since", "total", "overall", "war", "so"} or not scene.previous:
        return None
    nameless = _nameless(scene.tokens, phrase)
    for found in reversed(scene.previous[-_NEAR:]):
        figure = found.figure
        losses = outcome is Outcome.CASUALTIES_UNSPECIFIED and figure.outcome is Outcome.KILLED
        if figure.subset_of is not None or not (figure.outcome is outcome or losses):
            continue
        size = figure.value or figure.low or figure.high
        like = size is None or value is None or value <= _TIMES * max(size, _FEW)
        single = figure.period.kind is Period.INCIDENT
        return figure if like and (nameless or single) else None
    return None


def _nameless(tokens: Sequence[Token], phrase: tuple[int, int]) -> bool:
    """Tell whether a toll does not say of whom it is: "the number", "the figure", "it"."""
    return all(t.low in _WORDS_OF_TOTAL | {"the", "it"} for t in tokens[phrase[0] : phrase[1]])


def _of_forces(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a toll is that of those who fight: "the army's losses", "rebel dead".

    In "the army put the number at 14" the army only speaks.
    """
    before = [t.low for t in tokens[max(at - 2, 0) : at + 1] if t.kind is not TokenKind.OWNS]
    # What stands before "the number" speaks of it; what stands before "losses" has them.
    owned = tokens[at].kind is TokenKind.OWNS or before[-1] not in {"the", "it"}
    return owned and any(word in lex.ARMED_BODIES or word == "military" for word in before)


def _phrase_before(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return where the nearest words for a toll stand before ``at``, in the same clause."""
    best: tuple[int, int] | None = None
    for index in range(at - 1, max(at - _REACH, -1), -1):
        if tokens[index].low in _ENDS:
            break
        name = toll_name(tokens, index) or _put_it(tokens, index, at)
        if name is not None and name[1] <= at:
            best = (index, max(name[1], best[1])) if best else name
        if best is not None and index < best[0] - 2:
            break
    return best


def _put_it(tokens: Sequence[Token], at: int, number: int) -> tuple[int, int] | None:
    """Return "it" of "put it at 19" as the name of a toll."""
    put = tokens[at].low == "it" and at > 0 and tokens[at - 1].low in _PUTS
    return (at, at + 1) if put and number == at + 2 and tokens[at + 1].low == "at" else None


def _moves(tokens: Sequence[Token], phrase: tuple[int, int], at: int, link: str) -> bool:
    """Tell whether a verb ties the toll to the number."""
    between = [t.low for t in tokens[phrase[1] : at]]
    far = _SENTENCE if elliptic(tokens, phrase[0]) else _VERB_BEFORE
    before = [t.low for t in tokens[max(phrase[0] - far, 0) : phrase[0]]]
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
    own = [t.low for t in scene.tokens[phrase[0] : phrase[1]]]
    words = [*own, *(t.low for t in scene.tokens[max(phrase[0] - 1, 0) : at])]
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
    name = _name_near(tokens, at)
    if len(lead) < 2 or lead[1] != "to" or not _carries(lead[0]) or name is None:  # noqa: PLR2004
        return None
    end = name[1]
    words = [t.low for t in tokens[at : end + 3]]
    outcome = next((lex.TOLL_OUTCOMES[w] for w in words if w in lex.TOLL_OUTCOMES), None)
    if outcome is None and "toll" not in words:
        return None
    qualifier, value, low, high = counts_of(mention)
    stated = lex.TOLL_VERBS[lead[0]]
    group = mention.group if mention.group is not Group.UNKNOWN else toll_group(tokens, (at, end))
    return Draft(
        mention.first, mention.last, outcome or Outcome.KILLED, group, qualifier, value,
        low, high, "toll", (at, end),
        update=Update(op=stated, previous=previous) if stated else None,
    )  # fmt: skip


def _name_near(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return the name of a toll at ``at`` or right behind an article there."""
    starts = [index for index in (at, at + 1) if index < len(tokens)]
    names = [name for index in starts if (name := toll_name(tokens, index)) is not None]
    return max(names, key=lambda name: name[1]) if names else None


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
    if "had" in between and between[between.index("had") + 1 :][:1] in (["stood"], ["been"]):
        return True
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
    first = phrase if elliptic(tokens, phrase) else max(phrase - 14, 0)
    for at in range(first, min(mention.last + 4, len(tokens) - 1)):
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
    if words & EVENTS or tokens[phrase[0]].low in {"the", "number"}:
        return None
    name = {t.low for t in tokens[phrase[0] : phrase[1]]}
    return Period.UNCLEAR if "toll" in name or "losses" in name else None


def explained(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out the count that only explains a change of a toll.

    "Rose to 21 from 16 when five more died"; "one died of his wounds, which took the toll to four".
    """
    tolls_told = [d for d in drafts if d.rule == "toll"]
    drafts = [d for d in drafts if not any(_later_death(tokens, d, toll) for toll in tolls_told)]
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
    ] if changes else drafts  # fmt: skip


def _later_death(tokens: Sequence[Token], draft: Draft, toll: Draft) -> bool:
    """Tell whether people died later of what a toll of the same sentence counts."""
    if draft is toll or draft.rule == "toll" or draft.outcome is not Outcome.KILLED:
        return False
    if toll.outcome is not Outcome.KILLED or (draft.value or 0) >= (toll.value or 0):
        return False
    ahead = [t.low for t in tokens[draft.trigger[1] : draft.trigger[1] + _WOUNDS_REACH]]
    wounds = ahead[:1] in (["of"], ["from"]) and bool({"wounds", "injuries", "burns"} & set(ahead))
    died = tokens[draft.trigger[0]].low in {"died", "die", "dies", "succumbed"}
    if died and toll.update is not None and toll.last <= draft.first:
        # "Rose to 33 after two of the wounded died".
        between = {t.low for t in tokens[toll.last : draft.first]}
        if between & {"after", "when", "as", "following"}:
            return True
    return died and (wounds or bool({"hospital", "overnight"} & set(ahead)))


def inherited(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return bare numbers that take over the outcome of the count before them."""
    taken = {d.first for d in drafts}
    out: list[Draft] = []
    for mention in scene.mentions:
        if mention.first in taken or not mention.first:
            continue
        before = [d for d in drafts if d.last <= mention.first and d.parent is None]
        if before and _verb_left_out(scene.tokens, mention):
            qualifier, value, low, high = counts_of(mention)
            out.append(
                replace(
                    before[-1], first=mention.first, last=mention.last, qualifier=qualifier,
                    value=value, low=low, high=high, rule="inherited", update=None,
                    group=mention.group, occupation=mention.occupation, own=mention.own,
                )
            )  # fmt: skip
            continue
        if mention.kind is not MentionKind.BARE:
            continue
        if before and _elsewhere(scene, [*before, *out][-1], mention):
            qualifier, value, low, high = counts_of(mention)
            out.append(
                replace(
                    before[-1], first=mention.first, last=mention.last, qualifier=qualifier,
                    value=value, low=low, high=high, rule=ELSEWHERE, update=None, occupation=None,
                )
            )  # fmt: skip
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


def by_place(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Mark the bare numbers that share a verb with a count at another place."""
    bare = {m.first: m for m in scene.mentions if m.kind is MentionKind.BARE}
    out: list[Draft] = []
    for draft in drafts:
        mention = bare.get(draft.first)
        last = out[-1] if out else None
        shares = last is not None and last.trigger == draft.trigger and draft.parent is None
        if last is not None and shares and mention is not None:
            there = _elsewhere(scene, last, mention)
            out.append(replace(draft, rule=ELSEWHERE) if there else draft)
        else:
            out.append(draft)
    return out


def _elsewhere(scene: Scene, before: Draft, mention: Mention) -> bool:
    """Recognise "two people died in Orven, three in Tarvo and one in Ostel".

    "33 dead, 20 in Orven and 13 in Tarvo" tells of one total: a number of nobody's stands between.
    """
    tokens = scene.tokens
    if any(before.last <= m.first < mention.first and m.quantity for m in scene.mentions):
        return False
    link = tokens[mention.first - 1].low
    if link not in {",", "and"} or not _at_place(tokens, mention.last):
        return False
    behind = before.last if before.rule == ELSEWHERE else max(before.last, before.trigger[1])
    gap = tokens[behind : mention.first]
    led = [k for k in range(len(gap)) if gap[k].low in _AT and any(t.capital for t in gap[k + 1 :])]
    inner = {t.low for t in gap[:-1]}
    return bool(led) and not inner & (lex.BE | lex.VERB_FORMS.keys() | lex.SAYS | {";", ":"})


def _at_place(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at].low in _AT
        and any(t.capital for t in tokens[at + 1 : at + 3])
    )


def _verb_left_out(tokens: Sequence[Token], mention: Mention) -> bool:
    """Recognise "60 were hurt, the police say that nine officers were": the harm told before."""
    at = mention.last
    verb = tokens[at].low if at < len(tokens) else ""
    if mention.quantity is None or verb not in {"were", "was", "had"}:
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].low in {".", ",", ";", ")"}


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
