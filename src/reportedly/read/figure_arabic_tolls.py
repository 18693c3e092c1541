"""What Arabic counts cover, how they change earlier ones, and sentences that nobody was harmed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model import Update
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, UpdateOp
from reportedly.read.figure_arabic_people import Counted, plain
from reportedly.read.figure_draft import Draft
from reportedly.read.lexica import casualties_arabic as lex

#: Words between "the number of dead" and the number.
_REACH: Final = 9
_ZERO_REACH: Final = 9
_CLOSE: Final = 4


def is_accident(words: Sequence[str]) -> bool:
    """Tell whether a sentence counts people whom no force has harmed."""
    if any(plain(w, lex.DISASTERS) in lex.DISASTERS for w in words):
        return True
    pairs = itertools.pairwise(words)
    return any((plain(a, lex.MISHAPS), b) in lex.ACCIDENTS for a, b in pairs)


def totals(words: Sequence[str], people: Sequence[Counted]) -> list[Draft]:
    """Return counts told as "the number of the dead reached 40", in order."""
    found: list[Draft] = []
    for counted in people:
        if counted.value is None or counted.outcome is not None:
            continue
        at = _total_before(words, people, counted)
        if at is None or (counted.noun is not None and counted.group is not Group.UNKNOWN):
            continue
        found.append(
            Draft(
                counted.first, counted.last, lex.TOTALS[words[at]], counted.group,
                counted.qualifier, counted.value, counted.low, counted.high, "ar:total",
                (at, at + 1),
            )
        )  # fmt: skip
    return found


def _total_before(words: Sequence[str], people: Sequence[Counted], counted: Counted) -> int | None:
    """Return where the noun for all those harmed stands, whose number is told."""
    reached = False
    for index in range(counted.first - 1, max(counted.first - _REACH, -1), -1):
        word = words[index]
        if word in lex.MARKS or any(o.first <= index < o.last and o.value for o in people):
            return None
        reached = reached or plain(word, lex.REACHED) in lex.REACHED
        if word in lex.TOTALS:
            counts = any(w in lex.COUNTED for w in words[max(index - 3, 0) : index])
            definite = word.startswith("ال")
            # "The number of wounded: 45" needs no verb.
            told = (reached and (counts or definite)) or (counts and definite)
            return index if told else None
    return None


def masses(words: Sequence[str]) -> list[Draft]:
    """Return dead or wounded told of without a number: "left dead and wounded", in order."""
    found: list[Draft] = []
    for at, word in enumerate(words):
        mass = lex.MASSES.get(word)
        if mass is None:
            continue
        before = plain(words[at - 1], lex.YIELDED) if at else _opening(words)
        twin = words[at - 1] == "و" and found and found[-1].last == at - 1
        if before not in lex.YIELDED and not twin:
            continue
        ahead = words[max(at - _CLOSE, 0) : at]
        if any(w in lex.NEGATIVES and w != "ما" for w in ahead) or any(
            plain(w, lex.DOUBT) in lex.DOUBT for w in ahead
        ):
            continue
        outcome, low = mass
        found.append(
            Draft(
                at, at + 1, outcome, Group.UNKNOWN, Qualifier.VAGUE, None, low, None, "ar:mass",
                (at, at + 1),
            )
        )  # fmt: skip
    return found


def _opening(words: Sequence[str]) -> str:
    """Return a verb for a headline that begins with the dead: "dead and wounded in shelling"."""
    ahead = [w for w in words[1:4] if w not in {"و", *lex.MASSES}]
    return "سقوط" if ahead and (ahead[0] in {"في", "جراء"} or ahead[0].startswith("ب")) else ""


def zeros(words: Sequence[str]) -> list[Draft]:
    """Return what a sentence says that nobody suffered, in order."""
    found: list[Draft] = []
    for at, word in enumerate(words):
        if plain(word, lex.NEGATIVES) not in {"لا", "لم", "دون", "بدون", "عدم"}:
            continue
        last = _nobody(words, at) or _nothing(words, at)
        if last is None:
            continue
        outcome = lex.NOTHING.get(words[last - 1], Outcome.INJURED)
        if words[last - 1] == "بشرية":
            outcome = Outcome.CASUALTIES_UNSPECIFIED
        found.append(
            Draft(at, last, outcome, Group.UNKNOWN, Qualifier.NONE, 0, 0, 0, "ar:zero", (at, last))
        )
    return found


def _nobody(words: Sequence[str], at: int) -> int | None:
    """Read "nobody was hurt"."""
    ahead = tuple(words[at : at + 3])
    return at + 3 if ahead in {("لم", "يصب", "احد"), ("لم", "يجرح", "احد")} else None


def _nothing(words: Sequence[str], at: int) -> int | None:
    """Return where "no casualties" ends, read over the words that may stand between."""
    for index in range(at + 1, min(at + _ZERO_REACH, len(words))):
        word = words[index]
        if word == "خسائر":
            human = index + 1 < len(words) and words[index + 1] in {"بشرية", "في"}
            return index + 2 if human and words[index + 1] == "بشرية" else None
        if word in lex.NOTHING:
            return index + 1
        if word not in lex.NOTHING_LINKS:
            return None
    return None


# ------------------------------------------------------------------ what a count covers


def period_of(words: Sequence[str], draft: Draft) -> Period:
    """Return what a count covers, by the words of its part of the sentence."""
    if draft.qualifier is Qualifier.NONE:
        return Period.INCIDENT
    first, last = _part(words, draft.first, draft.last)
    kind = _kind(words, first, last)
    if kind is None and last < len(words) and words[last] in {"،", ","}:
        behind = _part(words, last + 1, last + 1)
        leads = words[last + 1] if last + 1 < len(words) else ""
        if leads in {"منذ", "خلال", "في"}:
            kind = _kind(words, *behind)
    return kind or Period.INCIDENT


def _part(words: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Return the part of a sentence around a stretch that one word of time covers."""
    while first > 0 and words[first - 1] not in lex.MARKS and words[first] not in lex.RESULTS:
        first -= 1
    while last < len(words) and words[last] not in lex.MARKS and words[last] not in lex.RESULTS:
        last += 1
    return first, last


def _kind(words: Sequence[str], first: int, last: int) -> Period | None:
    for at in range(first, min(last, len(words))):
        word = words[at]
        if word == lex.SINCE:
            return Period.CUMULATIVE
        if word in {"خلال", "في"} and _window(words, at):
            return Period.ROLLING
        ahead = list(words[at + 1 : at + 3])
        if word == "خلال" and ahead[:1] in (["عام"], ["العام"], ["شهر"], ["سنة"]):
            return Period.UNCLEAR
        if word in lex.AREA and not set(ahead) & {"انحاء-جسده"}:
            return Period.UNCLEAR
    return None


def _window(words: Sequence[str], at: int) -> bool:
    """Recognise "in the past 24 hours"."""
    ahead = words[at + 1 : at + 6]
    if words[at] == "خلال" and list(ahead[1:2]) == ["ساعة"]:
        return True
    unit = any(w in lex.UNITS for w in ahead)
    return unit and any(w in lex.PAST for w in ahead) and "الليلة" not in ahead


# ------------------------------------------------------------------ later counts


def updated(words: Sequence[str], people: Sequence[Counted], draft: Draft) -> Draft:
    """Mark a count that a verb of rising or falling sets against an earlier one."""
    to = words[draft.first - 1] if draft.first else ""
    if to not in {"الي", "ل"} or draft.parent is not None:
        return draft
    before = words[max(draft.first - 14, 0) : draft.first]
    raised = any(plain(w, lex.RAISED) in lex.RAISED for w in before)
    lowered = any(plain(w, lex.LOWERED) in lex.LOWERED for w in before)
    if raised == lowered:
        return draft
    previous = next((o.value for o in people if _former(words, draft, o)), None)
    op = UpdateOp.RAISES if raised else UpdateOp.LOWERS
    return replace(draft, update=Update(op=op, previous=previous))


def _former(words: Sequence[str], draft: Draft, other: Counted) -> bool:
    """Tell whether a number is the one that a count has replaced."""
    if other.value is None or other.first == draft.first:
        return False
    if other.last == draft.first - 1 and words[other.first - 1] == "من":
        return True
    between = tuple(words[draft.last : other.first])
    return any(between == phrase for phrase in lex.FORMERLY)


def outdated(words: Sequence[str], counted: Counted) -> bool:
    """Tell whether a number is introduced as one that held before."""
    risen = counted.first and words[counted.first - 1] == "من"
    if risen and list(words[counted.last : counted.last + 1]) == ["الي"]:
        return True
    return any(
        tuple(words[counted.first - len(phrase) : counted.first]) == phrase
        for phrase in lex.FORMERLY
        if len(phrase) > 1 and counted.first >= len(phrase)
    )
