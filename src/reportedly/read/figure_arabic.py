"""Counts of people harmed in Arabic sentences.

Arabic tells number by the form of the noun as often as by a numeral, and puts the verb first: the
people harmed stand behind a passive verb or a verbal noun, behind an active verb and who acts, or
before a verb that agrees with them in number. Where no such order is plain, there is no figure.

Words are compared in the form of ``figure_tokens.fold``; clitics are cut off beforehand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reportedly.model.vocabulary import Outcome, Period, Qualifier
from reportedly.read.figure_arabic_people import (
    Counted,
    counted_people,
    may_stand_bare,
    person,
    plain,
)
from reportedly.read.figure_arabic_tolls import (
    is_accident,
    masses,
    outdated,
    period_of,
    totals,
    updated,
    zeros,
)
from reportedly.read.figure_draft import Draft
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.found import FoundFigure
from reportedly.read.lexica import casualties_arabic as lex
from reportedly.read.lexica.casualties_arabic import Number

#: Words between an active verb and its object, who acts included.
_REACH: Final = 6
#: Words between people and the verb behind them.
_BEHIND: Final = 7
_DOUBT_REACH: Final = 4
_PASSIVE_LINKS: Final = frozenset(
    ["ما", "من", "في", "فيها", "فيه", "خلالها", "علي", "بجروح", "باصابات"]
)
_BETWEEN: Final = frozenset(["قتيل", "جريح", "قتيلا", "جريحا", "شهيد", "مصاب", "مصابا", "شهيدا"])
_ACTIVE_ONLY: Final = frozenset(["اغتال", "اغتالت"])


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its tokens, their plain words, and the people it counts."""

    tokens: Sequence[Token]
    words: Sequence[str]
    people: Sequence[Counted]

    def at(self, index: int) -> str:
        """Return the word at an index, empty outside of the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def mark(self, index: int) -> bool:
        """Tell whether a mark stands at an index."""
        inside = 0 <= index < len(self.tokens)
        return inside and self.tokens[index].kind is TokenKind.MARK

    def trigger(self, index: int) -> Outcome | None:
        """Return the outcome that the word at an index gives, if it is a word of harm."""
        return _outcome(self.at(index))


@lru_cache(maxsize=8192)
def _outcome(word: str) -> Outcome | None:
    """Return the outcome that a word gives, clitics cut off."""
    return lex.triggers().get(plain(word, lex.triggers()))


@lru_cache(maxsize=8192)
def _tells_harm(word: str) -> bool:
    """Tell whether a word may be what makes a sentence count people harmed."""
    found = person(word)
    return (
        _outcome(word) is not None
        or (found is not None and found.outcome is not None)
        or any(word in table for table in (lex.TOTALS, lex.NOTHING, lex.BODIES, lex.INJURY))
        or word == "احد"
    )


def arabic_figures(tokens: list[Token], previous: Sequence[FoundFigure] = ()) -> list[Draft]:
    """Return the counts of an Arabic sentence, in order.

    Args:
        tokens: Its tokens, clitics cut off by ``figure_arabic_people.split``.
        previous: Figures of earlier sentences of the report.
    """
    words = [t.low for t in tokens]
    if not any(_tells_harm(word) for word in words) or is_accident(words):
        return []
    people = counted_people(tokens, words)
    scene = Scene(tokens, words, people)
    drafts: list[Draft] = []
    taken: dict[int, Draft] = {}
    for number, counted in enumerate(people):
        if outdated(words, counted):
            continue
        draft = _harmed(scene, number, counted, taken)
        if draft is not None and not _again(draft, counted, previous):
            taken[number] = draft
            drafts.append(draft)
    valid = [c for c in people if not outdated(words, c)]
    drafts += [d for d in totals(words, valid) if not _meets(d, drafts)]
    drafts += [d for d in masses(words) if not _meets(d, drafts)]
    drafts += [d for d in zeros(words) if not _meets(d, drafts)]
    drafts = sorted(drafts, key=lambda d: (d.first, d.last))
    drafts = _parts(scene, drafts, taken, previous)
    drafts = [updated(words, people, d) for d in drafts]
    return [_dated(words, d) for d in drafts]


def _again(draft: Draft, counted: Counted, previous: Sequence[FoundFigure]) -> bool:
    """Tell whether a definite "the child" names someone whom an earlier sentence counted."""
    return counted.definite and any(f.figure.outcome is draft.outcome for f in previous)


def _meets(draft: Draft, others: Sequence[Draft]) -> bool:
    return any(draft.first < o.last and o.first < draft.last for o in others)


def _dated(words: Sequence[str], draft: Draft) -> Draft:
    period = period_of(words, draft)
    if period is Period.INCIDENT:
        return replace(draft, period=period)
    return replace(draft, period=period, several=period is Period.UNCLEAR)


# ------------------------------------------------------------------ whom harm befell


def _harmed(scene: Scene, number: int, counted: Counted, taken: dict[int, Draft]) -> Draft | None:
    """Return the count of one mention of people, where a word of harm governs it."""
    if _led(scene, counted) is not None:
        return None
    for rule in (_before, _own, _object, _behind):
        found = rule(scene, counted)
        if found is not None:
            return _draft(scene, counted, *found)
    before = taken.get(number - 1)
    if before is not None and _joined(scene, scene.people[number - 1], counted):
        return replace(
            _draft(scene, counted, before.outcome, before.trigger[0]) or before,
            first=counted.first,
            hypothetical=before.hypothetical,
        )
    return None


def _draft(scene: Scene, counted: Counted, outcome: Outcome, trigger: int) -> Draft | None:
    lead = min(trigger, counted.first)
    if _negated(scene, lead):
        return None
    return Draft(
        counted.first,
        counted.last,
        outcome,
        counted.group,
        counted.qualifier,
        counted.value,
        counted.low,
        counted.high,
        f"ar:{counted.number or 'number'}",
        (trigger, trigger + 1),
        occupation=counted.occupation,
        hypothetical=_doubted(scene, lead),
    )


def _negated(scene: Scene, lead: int) -> bool:
    for index in range(lead - 1, max(lead - 5, -1), -1):
        if scene.mark(index) or scene.at(index) in {"ان", "و"}:
            return False
        if scene.at(index) in lex.NEGATIVES and scene.at(index) != "ما":
            return not scene.at(index + 1).startswith(("يقل", "يزال", "تزال"))
    return False


def _doubted(scene: Scene, lead: int) -> bool:
    for index in range(lead - 1, max(lead - 1 - _DOUBT_REACH, -1), -1):
        word = plain(scene.at(index), lex.DOUBT)
        if scene.mark(index):
            return False
        if word in lex.DOUBT or (word == "قد" and scene.at(index + 1)[:1] in {"ي", "ت"}):
            return scene.at(index + 1) not in {"توفي", "توفيت"}
    return scene.at(lead).startswith(("سي", "ست")) and len(scene.at(lead)) > 4  # noqa: PLR2004


def _before(scene: Scene, counted: Counted) -> tuple[Outcome, int] | None:
    """Read a verb or verbal noun right before the people: "the killing of five men"."""
    at = counted.first - 1
    while at >= 0 and counted.first - at <= 3 and scene.at(at) in _PASSIVE_LINKS:  # noqa: PLR2004
        at -= 1
    outcome = scene.trigger(at)
    if outcome is None:
        body = counted.outcome is None and scene.at(counted.first - 1) in lex.BODIES
        return (Outcome.KILLED, counted.first - 1) if body else None
    if counted.noun is None and (
        plain(scene.at(at), lex.WEAK) in lex.WEAK or not may_stand_bare(scene.tokens, counted.last)
    ):
        return None
    if counted.outcome in {Outcome.KILLED, Outcome.INJURED} and not counted.partitive:
        return None
    if _acts(scene, at, counted) or plain(scene.at(at), _ACTIVE_ONLY) in _ACTIVE_ONLY:
        return None
    if _joint(scene, at, outcome):
        outcome = Outcome.CASUALTIES_UNSPECIFIED
    return outcome, at


def _joint(scene: Scene, at: int, outcome: Outcome) -> bool:
    """Tell whether "killing and wounding" govern one number together."""
    if scene.at(at - 1) != "و" or scene.at(at - 2) in lex.AFTER:
        return False
    if scene.at(at - 2) not in lex.MASDARS and person(scene.at(at - 3)) is not None:
        # "that a soldier was killed and another wounded": the first verb has its people already.
        return False
    other = scene.trigger(at - 2)
    return {outcome, other} == {Outcome.KILLED, Outcome.INJURED}


def _acts(scene: Scene, trigger: int, counted: Counted) -> bool:
    """Tell whether people behind a verb are those who act: another object follows them."""
    verb = plain(scene.at(trigger), lex.MASDARS)
    if verb in lex.MASDARS or counted.accusative:
        return False
    index = counted.last
    while index < min(counted.last + _REACH, len(scene.words)):
        word = scene.at(index)
        if scene.mark(index) or word in {"و", "في", "علي", *lex.TURNS} or word.startswith("ب"):
            return False
        if any(other.first == index and _may_suffer(other) for other in scene.people):
            return True
        index += 1
    return False


def _may_suffer(counted: Counted) -> bool:
    """Tell whether a mention behind another can only be the object of the verb before both."""
    return counted.number is None or counted.accusative


def _own(scene: Scene, counted: Counted) -> tuple[Outcome, int] | None:
    """Read a noun that tells by itself what happened: "five dead"."""
    if counted.outcome is None or counted.partitive:
        return _between(scene, counted)
    if counted.value is None and counted.number is Number.MANY:
        return None
    if counted.number is Number.ONE and not _yielded(scene, counted.first):
        return None
    at = counted.last - 1
    other = person(scene.at(counted.last + 1))
    twin = scene.at(counted.last) == "و" and other is not None and other.outcome is not None
    numbered = any(o.first == counted.last + 1 and o.value for o in scene.people)
    if twin and other is not None and other.number is Number.ONE and not numbered:
        return Outcome.CASUALTIES_UNSPECIFIED, at
    return counted.outcome, at


def _yielded(scene: Scene, first: int) -> bool:
    return plain(scene.at(first - 1), lex.YIELDED) in lex.YIELDED


def _between(scene: Scene, counted: Counted) -> tuple[Outcome, int] | None:
    """Read "20 people, between dead and wounded"."""
    ahead = [scene.at(counted.last + step) for step in range(4)]
    if ahead[0] in {"بين", "ما"} and set(ahead[1:]) & _BETWEEN and counted.value:
        return Outcome.CASUALTIES_UNSPECIFIED, counted.last + 1
    return None


def _object(scene: Scene, counted: Counted) -> tuple[Outcome, int] | None:
    """Read the object of an active verb, with who acts between: "the shelling killed five men"."""
    if counted.noun is None or not (
        counted.value is not None or counted.qualifier is Qualifier.VAGUE
    ):
        return None
    if counted.number in {Number.ONE, Number.MANY} and not _plain_object(scene, counted):
        return None
    for index in range(counted.first - 2, max(counted.first - _REACH - 2, -1), -1):
        outcome = scene.trigger(index)
        if outcome is not None:
            verb = plain(scene.at(index), lex.MASDARS) not in lex.MASDARS
            own = counted.outcome in {Outcome.KILLED, Outcome.INJURED}
            return (outcome, index) if (verb or outcome is Outcome.DETAINED) and not own else None
        if not _may_pass(scene, index):
            return None
    return None


def _plain_object(scene: Scene, counted: Counted) -> bool:
    """Tell whether one person is plainly an object by the noun's form or the verb's."""
    if counted.number is Number.MANY:
        return False
    if counted.accusative:
        return True
    window = range(counted.first - 4, counted.first - 1)
    return any(plain(scene.at(index), _ACTIVE_ONLY) in _ACTIVE_ONLY for index in window)


def _may_pass(scene: Scene, index: int) -> bool:
    """Tell whether a word may stand between a verb and its object."""
    word = scene.at(index)
    if scene.mark(index) or word in lex.TURNS or word in {"و", "او", *lex.NEGATIVES}:
        return False
    return scene.tokens[index].kind is TokenKind.WORD and word not in lex.PART_LEADS


def _behind(scene: Scene, counted: Counted) -> tuple[Outcome, int] | None:
    """Read people before a verb that agrees with them: "that five people were killed"."""
    if counted.noun is None and not counted.value:
        return None
    index = counted.last
    while index < min(counted.last + _BEHIND, len(scene.words)):
        word = scene.at(index)
        if scene.mark(index) or (word in lex.TURNS and word != "الذين") or word == "و":
            return None
        outcome = scene.trigger(index)
        if outcome is not None:
            return (outcome, index) if _agrees(scene, counted, index) else None
        index += 1
    return None


def _agrees(scene: Scene, counted: Counted, verb: int) -> bool:
    """Tell whether a verb can be said of the people before it, and takes no object."""
    word = scene.at(verb)
    single = counted.number is Number.ONE and counted.accusative and verb - counted.last <= 2  # noqa: PLR2004
    if word not in lex.AFTER and not single:
        return False
    after = scene.at(verb + 1)
    found = person(after)
    taken = found is not None or any(o.first in {verb + 1, verb + 2} for o in scene.people)
    return not taken or after in {"و", "في"}


def _joined(scene: Scene, first: Counted, second: Counted) -> bool:
    """Tell whether "and" joins two mentions, with nothing but description between them."""
    gap = list(range(first.last, second.first))
    if not gap or len(gap) > 5 or scene.at(gap[-1]) != "و":  # noqa: PLR2004
        return False
    if second.noun is None or second.number is Number.MANY or second.definite:
        return False
    inner = [scene.at(i) for i in gap[:-1]]
    if any(scene.trigger(i) is not None or scene.mark(i) for i in gap[:-1]):
        return False
    return not any(w in lex.TURNS or w in lex.PART_LEADS or w == "و" for w in inner) and (
        second.outcome is None or second.partitive
    )


# ------------------------------------------------------------------ parts of a count


def _led(scene: Scene, counted: Counted) -> int | None:
    """Return where "among them" stands that leads this mention, directly or over a list."""
    index = counted.first - 1
    for _ in range(9):
        word = scene.at(index)
        if word in lex.PART_LEADS:
            return index
        if word == "بين" and scene.at(index - 1) == "من":
            return index
        known = person(word) is not None or word in {"و", "من", "اثنان", "اثنتان", "علي", "الاقل"}
        number = any(o.first <= index < o.last for o in scene.people)
        if not (known or number or word in lex.ADJECTIVES):
            return None
        index -= 1
    return None


def _parts(
    scene: Scene,
    drafts: Sequence[Draft],
    taken: dict[int, Draft],
    previous: Sequence[FoundFigure],
) -> list[Draft]:
    """Add what "among them" leads, as parts of the count before it, else of the first behind."""
    out = list(drafts)
    for number, counted in enumerate(scene.people):
        lead = _led(scene, counted)
        if lead is None or number in taken:
            continue
        whole = _whole(scene, drafts, lead)
        if whole is None:
            part = _part_of_all(scene, counted, lead, previous)
        else:
            part = _part(counted, whole)
        if part is not None and not _meets(part, out):
            out.append(part)
    return sorted(out, key=lambda d: (d.first, d.last))


def _whole(scene: Scene, drafts: Sequence[Draft], lead: int) -> Draft | None:
    before = [d for d in drafts if d.last <= lead]
    if before:
        return before[-1]
    opens = lead <= 1 or scene.at(0) in {"من", *lex.PART_LEADS}
    return drafts[0] if drafts and opens and scene.at(lead) in lex.PART_LEADS else None


def _part(counted: Counted, whole: Draft) -> Draft | None:
    if counted.low is not None and whole.high is not None and counted.low > whole.high:
        return None
    if whole.qualifier is Qualifier.NONE or (counted.noun is None and counted.value is None):
        return None
    return Draft(
        counted.first, counted.last, whole.outcome, counted.group, counted.qualifier,
        counted.value, counted.low, counted.high, "ar:part", whole.trigger, parent=whole.first,
        occupation=counted.occupation, hypothetical=whole.hypothetical,
    )  # fmt: skip


def _part_of_all(
    scene: Scene, counted: Counted, lead: int, previous: Sequence[FoundFigure]
) -> Draft | None:
    """Read "among the dead are three women", whose total an earlier sentence gives."""
    outcome = lex.TOTALS.get(scene.at(lead + 1))
    if outcome is None or not scene.at(lead + 1).startswith("ال") or counted.first <= lead + 1:
        return None
    wholes = [f.figure for f in previous if f.figure.outcome is outcome and not f.figure.subset_of]
    parent = wholes[-1].id if wholes else None
    return Draft(
        counted.first, counted.last, outcome, counted.group, counted.qualifier, counted.value,
        counted.low, counted.high, "ar:part_of_all", (lead + 1, lead + 2), parent=parent,
        occupation=counted.occupation,
    )  # fmt: skip
