"""What people ruled about pairs of claims, and of their values; the latest ruling holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.model import ClaimRef, Decision, claim_ref, corrections_of
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
    that is ruled ``undecided`` is left to the rules again.
    """
    verbs = {str(Verdict.SAME), str(Verdict.DIFFERENT), UNDECIDED}
    ordered = sorted(
        (decision for decision in decisions if decision.verb in verbs),
        key=lambda decision: (decision.at, decision.verb, decision.subject),
    )
    latest: dict[frozenset[ClaimRef], str] = {}
    for decision in ordered:
        pair = frozenset(map(claim_ref, decision.subject))
        if len(pair) == 2:  # noqa: PLR2004 - a pair
            latest.pop(pair, None)
            latest[pair] = decision.verb
    return Rulings(
        same=tuple(pair for pair, verb in latest.items() if verb == Verdict.SAME),
        apart=frozenset(pair for pair, verb in latest.items() if verb == Verdict.DIFFERENT),
        values=corrections_of(decisions),
    )
