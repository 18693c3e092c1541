"""The toll a report states for its main incident: one number killed, one number hurt.

A report counts its dead and hurt in several ways: by number ("two dead, three wounded"), one by one
("a 23-year-old man died"), by a word ("double homicide"), or by no more than the name of a crime.
``report_tolls`` makes one pair of numbers of them, by this procedure:

1. What the page tells beside its main incident is left out: lines behind "related stories",
   sentences on a year or a city, other incidents, and totals over several events.
2. A sentence *states* as many killed and hurt as its figures say; parts of a figure are never
   added, figures of one list are. The largest statement at the top stands for the report, else
   the largest further on.
3. People told of singly are joined by name, age and sex, and counted each once.
4. "Shot" leaves open who lived: people shot are hurt unless they are among the dead.
5. Killed is the largest of statement, people told singly, and the least that words such as
   "double murder", "murder-suicide" or "fatal" ask for. Nothing stated is 0.

Perpetrators who die or are hurt count, whoever did it. The result is a reading of one report's own
words, made to compare with registries that hold one row an incident. It is no estimate: those come
from ``resolve``, with bounds, from all reports.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Claim, Figure, Reading, Sentence
from reportedly.model.vocabulary import Modality, Outcome, Period, Polarity, SegmentKind
from reportedly.read.lexica import tolls as words
from reportedly.read.toll_people import Roll, people_in, surnames

TOLD_IN = {SegmentKind.HEADLINE, SegmentKind.SUBHEADING, SegmentKind.BODY, SegmentKind.ANSWER}
"""Segments that tell of the incident."""

COMMITTED = {Modality.ASSERTED, Modality.ALLEGED}
LEAD = 2
"""Sentences from the top that tell of the main incident, whatever words stand in them."""

TOP = 2
"""Sentences at the top in which one word about death is enough."""

OTHERS = {"other", "others", "more", "another", "additional"}
"""Words that set people apart from those told before, so that these are not among the dead."""

SHORT = 12
"""Code points before a count in which its word of harm is looked for, where none follows."""

FIRST = 3
"""Sentences at the top whose figures stand before those further on."""

BARE = re.compile(r"(?:one|1)(?:$| of )")
"""A count of one that is one of those counted before."""

WORD = re.compile(r"[a-z]+")
NEAR = 60
"""Code points behind a count in which its word of harm is looked for."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the figures of one sentence state, or those of several at most.

    Attributes:
        killed: People killed.
        injured: People hurt and said to be so.
        shot: People shot or hit, with those who died of it.
    """

    killed: int = 0
    injured: int = 0
    shot: int = 0


def report_tolls(reading: Reading) -> tuple[int, int]:
    """Return how many a report says were killed and hurt in its main incident.

    Args:
        reading: What any reader made of the report; its sentences and claims are used.

    Returns:
        Killed and injured, each 0 where the report states none.
    """
    told = _main_sentences(reading)
    low = [words.NOT_DEATH.sub(" ", sentence.span.quote.lower()) for sentence in told]
    stated = _stated(reading, told)
    roll = _roll(told)
    killed = max(stated.killed, _singly(low, roll), _least_killed(low))
    return killed, _injured(low, stated, roll, killed)


def _main_sentences(reading: Reading) -> list[Sentence]:
    """Return the sentences that tell of the main incident."""
    out: list[Sentence] = []
    aside = False
    for sentence in reading.sentences:
        if sentence.segment not in TOLD_IN:
            continue
        low = sentence.span.quote.lower()
        if len(out) >= LEAD:
            if words.ELSEWHERE.search(low):
                break
            aside = aside or words.OTHER_INCIDENT.search(low) is not None
            if aside or words.HISTORY.search(low):
                continue
        out.append(sentence)
    return out


def _stated(reading: Reading, told: Sequence[Sentence]) -> Statement:
    """Return the most that the figures state: those at the top, else those further on."""
    starts = [sentence.span.start for sentence in told]
    several = [words.SEVERAL.search(s.span.quote.lower()) is not None for s in told]
    by_sentence: dict[int, list[Figure]] = {}
    for claim in reading.claims:
        for figure in claim.figures:
            at = bisect_right(starts, figure.span.start) - 1
            inside = at >= 0 and figure.span.end <= told[at].span.end
            if inside and _counts(claim, figure) and not several[at]:
                by_sentence.setdefault(at, []).append(figure)
    found = {at: _statement(told[at], by_sentence[at]) for at in by_sentence}
    top = _most([found[at] for at in found if at < FIRST])
    rest = _most([found[at] for at in found])
    return Statement(
        top.killed if top.killed > 1 else rest.killed,
        top.injured if top.injured > 1 else rest.injured,
        top.shot if top.shot > 1 else rest.shot,
    )


def _most(statements: Sequence[Statement]) -> Statement:
    return Statement(
        max((s.killed for s in statements), default=0),
        max((s.injured for s in statements), default=0),
        max((s.shot for s in statements), default=0),
    )


def _counts(claim: Claim, figure: Figure) -> bool:
    """Tell whether a figure counts people of one event that is said to have happened."""
    stated = claim.modality in COMMITTED and claim.polarity is Polarity.POSITIVE
    return stated and figure.subset_of is None and figure.period.kind is not Period.CUMULATIVE


def _statement(sentence: Sentence, figures: Sequence[Figure]) -> Statement:
    """Return what a sentence states; one who kills others and dies is one more than they are."""
    killed, injured, shot = [0], [0], [0]
    for figure in figures:
        number = figure.value if figure.value is not None else figure.low
        if figure.outcome is Outcome.KILLED:
            kind = killed
        elif figure.outcome is Outcome.INJURED and not _shot(sentence, figure):
            kind = injured
        elif figure.outcome in {Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED}:
            kind = shot
        else:
            continue
        if max(kind) > 1 and BARE.match(figure.span.quote.lower()):
            # "Four were hurt and one is in a critical condition": one of the four.
            continue
        kind.append(number or 0)
    dead = _added(killed)
    if dead and _shooter_too(sentence.span.quote.lower()):
        dead += 1
    return Statement(dead, _added(injured), _added(shot))


def _shooter_too(low: str) -> bool:
    """Tell whether a sentence tells of the dead and, beside them, of the death of who killed."""
    too = words.THEN_SELF.search(low) or words.SHOOTER_DEAD.search(low)
    return too is not None and words.INCLUDING.search(low) is None


def _added(numbers: Sequence[int]) -> int:
    """Add up a list, unless one number is the sum of the others.

    People told singly are not added up here, as two mentions may be of one of them.
    """
    told = sorted(number for number in numbers if number)
    if not told or told[-1] == 1:
        return max(numbers)
    whole = len(told) > 2 and told[-1] == sum(told[:-1])  # noqa: PLR2004 - two alike are a list
    return told[-1] if whole else sum(told)


def _shot(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether the word of harm of a count leaves open who lived."""
    low = sentence.span.quote.lower()
    if words.FATALLY.search(low):
        return True
    if OTHERS & set(figure.span.quote.lower().split()):
        return False
    at = figure.span.end - sentence.span.start
    after = WORD.findall(low[at : at + NEAR])
    before = WORD.findall(low[max(0, at - len(figure.span) - SHORT) : at])
    harm = next((w for w in after if w in words.SHOT or w in words.HURT), None)
    return harm not in words.HURT if harm else not words.HURT & set(before)


def _roll(told: Sequence[Sentence]) -> Roll:
    texts = [sentence.span.quote for sentence in told]
    known = surnames(texts)
    roll = Roll()
    for index, text in enumerate(texts):
        for one in people_in(text, known):
            roll.add(one, index)
    return roll


def _singly(low: Sequence[str], roll: Roll) -> int:
    """Return how many dead are told of one by one, with who killed them and died."""
    dead, _, _ = roll.count()
    told = any(words.OWN_HAND.search(low[at]) for at in roll.deaths())
    accident = any(words.ACCIDENT.search(text) for text in low)
    self_too = not accident and any(words.THEN_SELF.search(text) for text in low)
    return dead + int(dead > 0 and self_too and not told)


def _least_killed(low: Sequence[str]) -> int:
    """Return the least number of dead that words without a count ask for."""
    hints = [index for index, text in enumerate(low) if words.DEATH_HINT.search(text)]
    told = any(words.DEATH.search(text) for text in low)
    least = int(told or len(hints) > 1 or any(index < TOP for index in hints))
    for text in low:
        if match := words.MULTIPLE_DEATH.search(text):
            least = max(least, words.MULTIPLE[match[1]])
        if match := words.COUNTS_OF.search(text):
            least = max(least, words.NUMBERS.get(match[1]) or int(match[1]))
        if words.MURDER_SUICIDE.search(text):
            least = max(least, 2)
    return least


def _injured(low: Sequence[str], stated: Statement, roll: Roll, killed: int) -> int:
    """Return how many are hurt and not among the dead."""
    shot = max(stated.shot, _least_shot(low))
    dead, hurt, left = roll.count()
    singly = hurt + max(left - max(killed - dead, 0), 0)
    if max(stated.injured, shot) > 1:
        return max(stated.injured, shot - killed, singly)
    if killed:
        return singly
    return max(singly, int(any(words.WOUND.search(text) for text in low)))


def _least_shot(low: Sequence[str]) -> int:
    """Return the least number of people hit, dead or hurt, that words ask for."""
    least = 0
    for text in low:
        if match := words.MULTIPLE_SHOT.search(text):
            least = max(least, words.MULTIPLE[match[1]])
        if match := words.ORDINAL_VICTIM.search(text):
            least = max(least, words.ORDINALS[match[1]])
        if match := words.VICTIMS.search(text):
            number = match[1] or match[2]
            least = max(least, words.NUMBERS.get(number) or int(number))
    return least
