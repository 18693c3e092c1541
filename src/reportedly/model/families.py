"""Families of publishers as the decisions of a ledger hold them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportedly.ids import decode
from reportedly.model.relation import Family
from reportedly.model.run import Decision

FAMILY: Final = "family"
"""Verb of the decisions that hold a family; the subject is its name."""


def families_of(decisions: Sequence[Decision]) -> tuple[Family, ...]:
    """Return the families that are in force, by name."""
    found: dict[str, Family] = {}
    for decision in decisions:
        if decision.verb == FAMILY and decision.value and len(decision.subject) == 1:
            said = decode(decision.value, dict[str, Any])
            name = decision.subject[0]
            found[name] = Family(name=name, kind=said["kind"], outlets=tuple(said["outlets"]))
    return tuple(found[name] for name in sorted(found) if found[name].outlets)
