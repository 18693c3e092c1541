"""What people ruled about pairs of claims; the latest ruling on a pair holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import ClaimRef, Decision
from reportedly.model.vocabulary import Verdict

RULED = "a person ruled so"
"""Why two are different that no test keeps apart."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of claims.

    Attributes:
        same: Ruled to be one happening, in the order of the rulings.
        apart: Ruled to be different.
    """

    same: tuple[frozenset[ClaimRef], ...]
    apart: frozenset[frozenset[ClaimRef]]


def rulings_of(decisions: Sequence[Decision]) -> Rulings:
    """Return what holds of all rulings ``same`` and ``different`` on two claims.

    A subject that is no pair of ``report/claim`` concerns something else and is passed over.
    """
    verbs = {str(Verdict.SAME), str(Verdict.DIFFERENT)}
    ordered = sorted(
        (decision for decision in decisions if decision.verb in verbs),
        key=lambda decision: (decision.at, decision.verb, decision.subject),
    )
    latest: dict[frozenset[ClaimRef], str] = {}
    for decision in ordered:
        pair = frozenset(map(_ref, decision.subject))
        if len(pair) == 2:  # noqa: PLR2004 - a pair
            latest.pop(pair, None)
            latest[pair] = decision.verb
    return Rulings(
        same=tuple(pair for pair, verb in latest.items() if verb == Verdict.SAME),
        apart=frozenset(pair for pair, verb in latest.items() if verb == Verdict.DIFFERENT),
    )


def _ref(subject: str) -> ClaimRef:
    report, _, claim = subject.rpartition("/")
    return ClaimRef(report, claim)
