"""Where two people ruled on the same question, how often they agree, and where an editor is needed.

Of each person the first ruling on a question counts, undone ones aside: whoever sees what another
ruled and follows is no second opinion. A question is settled once somebody has ruled on it again,
after the two first opinions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.ledger import Ruling
from reportedly.model import FIGURE, GRADE, UNDO, VALUE, Decision
from reportedly.review.acts import PAIRS

Topic = tuple[str, tuple[str, ...], str | None]
"""What is asked: a verb, whom it is about, and the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """What two people ruled first on one question.

    Attributes:
        topic: The question.
        first: Who ruled first.
        second: Who ruled next.
        holds: What is in force; ``None`` where all was taken back.
        settled: Somebody ruled on it after the two.
    """

    topic: Topic
    first: Ruling
    second: Ruling
    holds: Ruling | None
    settled: bool

    @property
    def agree(self) -> bool:
        """Whether they ruled the same."""
        return answer_of(self.first.decision) == answer_of(self.second.decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How often two people rule the same on questions of one kind.

    Attributes:
        kind: ``incident``, ``grade``, or ``value`` with the field.
        questions: On which two people ruled.
        agreed: On which they ruled the same.
        kappa: Cohen's kappa of the first and second opinions; ``None`` where all gave one answer,
            and chance explains everything.
    """

    kind: str
    questions: int
    agreed: int
    kappa: float | None


def topic_of(decision: Decision) -> Topic | None:
    """Return what a ruling answers; ``None`` where it is none on incidents."""
    if decision.verb in PAIRS:
        return "incident", tuple(sorted(decision.subject)), None
    if decision.verb in {VALUE, GRADE}:
        return decision.verb, decision.subject, decision.field
    return None


def answer_of(decision: Decision) -> str:
    """Return a ruling's answer."""
    return decision.verb if decision.verb in PAIRS else decision.value or ""


def by_topic(rulings: Iterable[Ruling]) -> dict[Topic, list[tuple[int, Ruling]]]:
    """Return what was ruled on each question and not taken back, each with its place among all.

    Args:
        rulings: All of a ledger, in the order they were made.
    """
    told = list(rulings)
    undone = {one.decision.supersedes for one in told if one.decision.verb == UNDO}
    found: defaultdict[Topic, list[tuple[int, Ruling]]] = defaultdict(list)
    for number, one in enumerate(told):
        topic = topic_of(one.decision)
        if topic is not None and one.id not in undone:
            found[topic].append((number, one))
    return found


def opinions_of(rulings: Iterable[Ruling]) -> list[Opinions]:
    """Return the questions on which two people ruled, in the order of the second ruling.

    Args:
        rulings: All of a ledger, in the order they were made.
    """
    found = []
    for topic, rows in by_topic(rulings).items():
        first = rows[0]
        second = next((r for r in rows if r[1].decision.person != first[1].decision.person), None)
        if second is not None:
            holds = next((one for _, one in reversed(rows) if one.in_force), None)
            found.append(
                (
                    second[0],
                    Opinions(
                        topic=topic,
                        first=first[1],
                        second=second[1],
                        holds=holds,
                        settled=rows[-1][0] > second[0],
                    ),
                )
            )
    return _once([one for _, one in sorted(found, key=lambda pair: pair[0])])


def agreement_of(opinions: Sequence[Opinions]) -> list[Agreement]:
    """Return how often two agree, kind by kind."""
    kinds: defaultdict[str, list[Opinions]] = defaultdict(list)
    for one in opinions:
        kinds[_kind(one.topic)].append(one)
    return [_agreement(kind, kinds[kind]) for kind in sorted(kinds)]


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa of pairs of answers; ``None`` where it is not defined.

    Source:
        Cohen (1960), A coefficient of agreement for nominal scales.
    """
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(a == b for a, b in pairs) / total
    one, two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(one[answer] * two[answer] for answer in one) / total**2
    return None if chance == 1 else round((observed - chance) / (1 - chance), 4)


def _agreement(kind: str, told: Sequence[Opinions]) -> Agreement:
    pairs = [(answer_of(one.first.decision), answer_of(one.second.decision)) for one in told]
    return Agreement(
        kind=kind,
        questions=len(pairs),
        agreed=sum(a == b for a, b in pairs),
        kappa=kappa(pairs),
    )


def _kind(topic: Topic) -> str:
    verb, _, name = topic
    if name is None:
        return verb
    return f"{verb} {FIGURE.rstrip('/') if name.startswith(FIGURE) else name}"


def _once(opinions: Sequence[Opinions]) -> list[Opinions]:
    """Return opinions without those that an act repeats for further claims of the same incident."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for one in opinions:
        acts = tuple(
            (ruling.decision.person, ruling.decision.at, answer_of(ruling.decision))
            for ruling in (one.first, one.second)
        )
        key = (_kind(one.topic), acts)
        if one.topic[0] != VALUE or key not in seen:
            found.append(one)
        seen.add(key)
    return found
