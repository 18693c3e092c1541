"""What people ruled about pairs of claims, and of their values; the latest ruling holds."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.errors import ReadingError
from reportedly.model import (
    ClaimRef,
    Decision,
    Groups,
    claim_ref,
    corrections_of,
    read_groups,
)
from reportedly.model.vocabulary import Verdict

RULED = "a person ruled so"
"""Why two are different that no test keeps apart."""


UNDECIDED = "undecided"
"""Verb of a ruling that takes back an earlier one on two claims."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What holds of all that people ruled about claims.

    Attributes:
        same: Pairs ruled to be one happening, in the order of the rulings.
        apart: Pairs ruled to be different.
        values: What is ruled of the values of a claim: canonical JSON by field.
    """

    same: tuple[frozenset[ClaimRef], ...]
    apart: frozenset[frozenset[ClaimRef]]
    values: Mapping[ClaimRef, Mapping[str, str]] = field(default_factory=dict)


def rulings_of(decisions: Sequence[Decision]) -> Rulings:
    """Return what holds of all rulings on two claims, and on the values of one.

    A subject that is no pair of ``report/claim`` concerns something else and is passed over. A pair
    that is ruled ``undecided`` is left to the rules again. A ruling on two groups of claims is one
    on each of the pairs that it needs.
    """
    verbs = {str(Verdict.SAME), str(Verdict.DIFFERENT), UNDECIDED}
    ordered = sorted(
        (decision for decision in decisions if decision.verb in verbs),
        key=lambda decision: (decision.at, decision.verb, decision.subject),
    )
    latest: dict[frozenset[ClaimRef], str] = {}
    for decision in ordered:
        pair = frozenset(map(claim_ref, decision.subject))
        if len(pair) != 2:  # noqa: PLR2004 - a pair
            continue
        groups = None if decision.verb == UNDECIDED else _groups(decision)
        if groups is None:
            latest.pop(pair, None)
            latest[pair] = decision.verb
        else:
            _rule_on_groups(latest, decision.verb, groups)
    return Rulings(
        same=tuple(pair for pair, verb in latest.items() if verb == Verdict.SAME),
        apart=frozenset(pair for pair, verb in latest.items() if verb == Verdict.DIFFERENT),
        values=corrections_of(decisions),
    )


def _groups(decision: Decision) -> Groups | None:
    """Return the groups of a ruling; ``None`` where it is on a pair, or cannot be understood."""
    try:
        return read_groups(decision.value)
    except ReadingError:
        return None


def _rule_on_groups(latest: dict[frozenset[ClaimRef], str], verb: str, groups: Groups) -> None:
    """Enter a ruling on groups: what belongs together as a chain, what does not pair by pair."""
    whole = [(*groups.one, *groups.other)] if verb == Verdict.SAME else [groups.one, groups.other]
    for together in whole:
        # An earlier ruling inside of it would keep it from being one.
        for pair in [pair for pair in latest if pair <= set(together)]:
            del latest[pair]
        for one, two in itertools.pairwise(together):
            latest[frozenset((one, two))] = str(Verdict.SAME)
    if verb == Verdict.DIFFERENT:
        for one, two in itertools.product(groups.one, groups.other):
            latest.pop(frozenset((one, two)), None)
            latest[frozenset((one, two))] = verb
