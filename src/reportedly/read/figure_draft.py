"""A figure in the making, before it has an id, and what the sentence says around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model import Update
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.figure_people import Mention
from reportedly.read.figure_tokens import PhraseIndex, Token, TokenKind
from reportedly.read.found import FoundFigure
from reportedly.read.lexica import casualties as lex


@dataclass(frozen=True, slots=True)
class Draft:
    """One count, with places as token indexes of its sentence.

    Attributes:
        first: Index of the first token of its words.
        last: Index one past the last.
        outcome: What happened.
        group: Who they were.
        qualifier: How the count is hedged.
        value: The stated number.
        low: Lower bound.
        high: Upper bound.
        rule: Which rule gave it.
        trigger: Indexes of the words that give the outcome.
        period: What it covers; ``None`` until the sentence has been asked.
        parent: The count that contains it: first token index in this sentence, or an id.
        drawn: Like ``parent``, for the count these people came from.
        update: How it changes an earlier count.
        occupation: A calling that does not settle the group.
        own: The speaker's own people.
        hypothetical: Feared, planned or assumed.
        several: Covers several events or an area.
    """

    first: int
    last: int
    outcome: Outcome
    group: Group
    qualifier: Qualifier
    value: int | None
    low: int | None
    high: int | None
    rule: str
    trigger: tuple[int, int]
    period: Period | None = None
    parent: int | str | None = None
    drawn: int | str | None = None
    update: Update | None = None
    occupation: str | None = None
    own: bool = False
    hypothetical: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the rules of one sentence look at.

    Attributes:
        tokens: Its words.
        mentions: Its mentions of people, in order.
        previous: Figures of earlier sentences of the report, in order.
        refugees: The report speaks of refugees before this sentence's end.
    """

    tokens: list[Token]
    mentions: tuple[Mention, ...]
    previous: tuple[FoundFigure, ...]
    refugees: bool = False


def counts_of(mention: Mention) -> tuple[Qualifier, int | None, int | None, int | None]:
    """Return (qualifier, value, low, high) of a mention: one person, a number, or a plural."""
    quantity = mention.quantity
    if quantity is not None:
        return quantity.qualifier, quantity.value, quantity.low, quantity.high
    if mention.kind.value == "one":
        return Qualifier.EXACT, 1, 1, 1
    return Qualifier.VAGUE, None, 2, None


_ROLLING: Final = PhraseIndex(lex.ROLLING)
_CUMULATIVE: Final = PhraseIndex(lex.CUMULATIVE)
_MONTHS: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_EDGES: Final = frozenset({";", ":", "—"})
_TURNS: Final = frozenset(
    {
        "while",
        "but",
        "bringing",
        "taking",
        "raising",
        "pushing",
        "whereas",
        "brings",
        "takes",
        "raises",
        "pushes",
        "lifting",
        "lifts",
    }
)
_FLED: Final = frozenset({"fled", "displaced", "arrived", "uprooted", "left", "reached", "crossed"})
_RECORDS: Final = frozenset(
    ["recorded", "documented", "registered", "verified", "logged", "counted", "reported",
     "monitored"]
)  # fmt: skip
_WINDOW: Final = 4
_COST: Final = frozenset({"killed", "claimed", "cost", "left", "displaced", "taken", "uprooted"})
_BOUNDED: Final = frozenset({"between", "from"})
_WHOLE: Final = frozenset({"war", "conflict", "genocide", "uprising", "insurgency"})
#: After "across" these make no area.
_NO_AREA: Final = frozenset({"road", "border", "street", "river", "fence", "frontier", "line"})
_LOOSE: Final = frozenset({"last", "this"})
_BACKS: Final = frozenset({"when", "which", "who", "that", "where", "after"})
_SUPERLATIVE: Final = frozenset(
    [
        "worst", "deadliest", "highest", "largest", "biggest", "first", "bloodiest", "heaviest",
        "most", "lowest", "only", "fiercest", "latest",
    ]
)  # fmt: skip
_ACROSS: Final = frozenset({"across", "throughout"})
_NUMBERS: Final = frozenset(
    [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several",
        "multiple", "separate", "various", "many", "numerous", "2", "3", "4", "5", "6", "7", "8",
        "9", "10", "dozens", "series", "different",
    ]
)  # fmt: skip


def segment(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the stretch of the sentence around ``at`` that one word of time covers."""
    first, last = at, at
    while first > 0 and tokens[first - 1].low not in _EDGES:
        if tokens[first].low in _TURNS or _new_clause(tokens, first):
            break
        first -= 1
    while last < len(tokens) and tokens[last].low not in _EDGES:
        if last > at and (tokens[last].low in _TURNS or _new_clause(tokens, last)):
            break
        last += 1
    return first, last


def _new_clause(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a full clause with its own saying begins at ``at``."""
    return (
        tokens[at].low == "and" and at + 1 < len(tokens) and tokens[at + 1].low in {"said", "that"}
    )


def periods_in(tokens: list[Token]) -> list[tuple[int, Period]]:
    """Return the words of a sentence that say what a count covers: (index, period).

    The words lie at the index; ``segment`` says how far they reach. The since-date itself is for
    the time facet.
    """
    found: list[tuple[int, Period]] = []
    for at, token in enumerate(tokens):
        if token.low == "since" and at + 1 < len(tokens):
            nxt = tokens[at + 1]
            if nxt.low in lex.SINCE_AFTER or nxt.text[:1].isdigit() or nxt.capital:
                found.append((at, Period.CUMULATIVE))
        elif _rolling(tokens, at):
            found.append((at, Period.ROLLING))
        elif (_CUMULATIVE.at(tokens, at) and not _owned(tokens, at)) or _months(tokens, at):
            found.append((at, Period.CUMULATIVE))
        elif _area(tokens, at) or _numbered_events(tokens, at):
            found.append((at, Period.UNCLEAR))
        elif token.low in _WHOLE and _as_result(tokens, at) and not _of_war(tokens, at):
            found.append((at, Period.CUMULATIVE))
    return found


def _rolling(tokens: list[Token], at: int) -> bool:
    """Tell whether words for a window of time begin at ``at``."""
    phrase = _ROLLING.at(tokens, at)
    if phrase is not None:
        # "This month's drills" are no window.
        end = at + len(phrase)
        if phrase == ("previous", "day") and not _window(tokens, at):
            # "Killed in a raid the previous day" dates one event.
            return False
        return end >= len(tokens) or tokens[end].kind is not TokenKind.OWNS
    return _days_of_month(tokens, at) or _same_days(tokens, at) or _recorded_in(tokens, at)


def _owned(tokens: list[Token], at: int) -> bool:
    """Tell whether the words at ``at`` own what follows: "this year's joint drills"."""
    phrase = _CUMULATIVE.at(tokens, at) or ()
    end = at + len(phrase)
    return end < len(tokens) and tokens[end].kind is TokenKind.OWNS


def _same_days(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "over the same seven days" and "during the reporting period"."""
    if tokens[at].low not in {"during", "over", "in", "throughout"}:
        return False
    words = [t.low for t in tokens[at + 1 : at + 5]]
    same = words[:2] == ["the", "same"] and bool({"days", "weeks", "period"} & set(words[2:]))
    return same or words[:3] == ["the", "reporting", "period"]


def _recorded_in(tokens: Sequence[Token], at: int) -> bool:
    """Recognise the month of "In August our teams recorded seven accidents"."""
    if tokens[at].low not in {"in", "during"} or at + 1 >= len(tokens):
        return False
    month = tokens[at + 1].low in _MONTHS and tokens[at + 1].capital
    if not month or (at and tokens[at - 1].low not in {",", "."}):
        return False
    told = any(t.low in _RECORDS for t in tokens)
    return told and any(_numbered_events(tokens, k) for k in range(len(tokens)))


def _days_of_month(tokens: Sequence[Token], at: int) -> bool:
    """Recognise the window "between 1 and 7 October", "from 29 June to 2 July".

    One event may take days; several in a window, and people who flee, are counted over it.
    """
    if tokens[at].low not in _BOUNDED:
        return False
    words = [t.low for t in tokens[at + 1 : at + 6]]
    days = [int(w) for w in words if w.isdecimal() and len(w) <= 2]  # noqa: PLR2004
    months = [w for w in words if w in _MONTHS]
    if len(days) != 2 or not months or not {"and", "to", "until"} & set(words):  # noqa: PLR2004
        return False
    length = days[1] - days[0] + (30 if len(set(months)) > 1 else 0)
    if any(t.low in _FLED for t in tokens):
        return True
    return length >= _WINDOW and any(_numbered_events(tokens, k) for k in range(len(tokens)))


def _months(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "between January and June", "from March to mid-May", "in the first half of"."""
    if tokens[at].low not in _BOUNDED | {"in"}:
        return False
    words = [t.low for t in tokens[at : at + 6]]
    if words[0] in _BOUNDED:
        named = [k for k, w in enumerate(words) if w.removeprefix("mid-") in _MONTHS]
        joins = {"and", "to", "until", "till", "through", "–", "-"}
        return len(named) > 1 and bool(joins & set(words[named[0] : named[1]]))
    halves = words[:4] in (["in", "the", "first", "half"], ["in", "the", "second", "half"])
    counted = words[:3] == ["in", "the", "first"] and bool({"months", "quarter"} & set(words[3:5]))
    return halves or counted


def _area(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "across Gaza", not "across the border"."""
    ahead = {t.low for t in tokens[at + 1 : at + 4]}
    if tokens[at].low in {"on", "along"} and ahead & {"whole", "entire"}:
        return bool(ahead & {"front", "frontline", "border", "line"})
    return tokens[at].low in _ACROSS and not ahead & (_NO_AREA | {"from"})


def _reaches(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Tell whether words of time at ``index`` say something of a count at ``at``."""
    between = tokens[min(at, index) : max(at, index)]
    words = {t.low for t in between}
    if tokens[index].low in _ACROSS:
        return len(between) <= 14 and not words & (_BACKS | {","})  # noqa: PLR2004
    if at > index and tokens[index].low in _WHOLE:
        # "The war, which began in May, has cost 40 lives."
        return "," in words or not words & _BACKS
    if at > index and _recorded_in(tokens, index):
        return words & _BACKS <= {"which", "that"}
    if at > index:
        # "since Saturday, when …" and "the attack last week that …" date another happening.
        loose = tokens[index].low in _LOOSE and not _window(tokens, index)
        return not words & _BACKS and not loose
    if tokens[index].low == "since":
        return not _of_something_else(tokens, at, index)
    return True


def _window(tokens: Sequence[Token], index: int) -> bool:
    """Recognise "in the last two weeks," and "over the last month" at the head of a sentence."""
    leads = {"in", "over", "during", "within", "for"}
    return index > 1 and tokens[index - 1].low == "the" and tokens[index - 2].low in leads


def _of_something_else(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Recognise "the worst day since" and ", a town held since" after a count."""
    if any(t.low in _SUPERLATIVE for t in tokens[max(index - 9, at) : index]):
        return True
    commas = [k for k in range(at, index) if tokens[k].low == ","]
    if not commas:
        return False
    tail = [t.low for t in tokens[commas[-1] : index]]
    if tail[1:2] in (["which"], ["who"], ["where"]) and {"had", "has", "have"} & set(tail):
        # "…, an island which had been quiet since May".
        return True
    return any(w in {"held", "run", "ruled", "based", "led"} or (w.endswith("ed") and w not in
               lex.VERB_FORMS) for w in tail)  # fmt: skip


def _numbered_events(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "three separate attacks", "Monday's two blasts"."""
    if tokens[at].low not in lex.SEVERAL_AFTER or not at:
        return False
    return any(t.low in _NUMBERS for t in tokens[max(at - 3, 0) : at])


def _of_war(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "war" only says of what kind: "war wounds"."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return ahead in {"wounds", "wounded", "injuries", "injured", "crimes", "zone", "effort", "dead"}


def _as_result(tokens: list[Token], at: int) -> bool:
    """Recognise a war as what the count covers: "in the war", "the conflict has resulted in"."""
    before = {t.low for t in tokens[max(at - 4, 0) : at]}
    if before & {"result", "during", "throughout"}:
        return True
    if "in" in before:
        return True
    ahead = [t.low for t in tokens[at : at + 10]]
    return "resulted" in ahead or ("has" in ahead and bool(_COST & set(ahead)))


def period_for(
    tokens: list[Token], at: int, found: Sequence[tuple[int, Period]]
) -> tuple[Period, bool]:
    """Return (period, several events or an area) of a count that stands at ``at``."""
    best: tuple[int, Period] | None = None
    for index, period in found:
        first, last = segment(tokens, index)
        if not first <= at < last or not _reaches(tokens, at, index):
            continue
        if period is Period.UNCLEAR and best is not None:
            continue
        nearer = best is None or best[1] is Period.UNCLEAR or abs(index - at) < abs(best[0] - at)
        if nearer:
            best = index, period
    if best is None:
        return Period.INCIDENT, False
    return best[1], best[1] is Period.UNCLEAR
