"""Rulings on whole incidents: the claims that are one happening, or two, as a person saw them."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.errors import ReadingError
from reportedly.ids import decode
from reportedly.model.incident import ClaimRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The claims of two incidents on which one ruling is made.

    With ``same`` all of them are one happening. With ``different`` those of the one are a
    happening, those of the other are another, and nothing joins the two.

    Attributes:
        one: Claims of the one, never empty; the subject's first claim is among them.
        other: Claims of the other, never empty; the subject's second claim is among them.
    """

    one: tuple[ClaimRef, ...]
    other: tuple[ClaimRef, ...]


def read_groups(value: str | None) -> Groups | None:
    """Return the groups that the value of a ruling holds; ``None`` where it is on a pair.

    Raises:
        ReadingError: It is no value of that kind.
    """
    if value is None:
        return None
    groups = decode(value, Groups)
    if not groups.one or not groups.other or set(groups.one) & set(groups.other):
        raise ReadingError("a ruling on two groups of claims, one of them empty or in the other")
    return groups
