"""Publishers that belong together: an owner's outlets, a network, the clients of a syndicate.

A user names them in a file; the ledger keeps each family as a decision, so that it outlives the
file, says who named it, and can be taken back.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

from reportedly.errors import FamilyFileError
from reportedly.ids import canonical
from reportedly.model import Family

KINDS: Final = ("owner", "network", "syndication")
"""What holds a family together. The last two hand texts around."""


def read_families(path: Path) -> tuple[Family, ...]:
    """Return the families of a TOML file.

    Each stands under ``[[family]]`` with ``name``, ``kind`` and ``outlets``.

    Raises:
        FamilyFileError: It cannot be read, or is not as described.
    """
    try:
        content = tomllib.loads(path.read_text("utf8"))
    except (OSError, UnicodeDecodeError) as error:
        raise FamilyFileError(path.name, f"it cannot be read: {type(error).__name__}") from error
    except tomllib.TOMLDecodeError as error:
        raise FamilyFileError(path.name, f"it is no TOML: {error}") from error
    rows = content.get("family")
    if set(content) != {"family"} or not isinstance(rows, list):
        raise FamilyFileError(path.name, "it holds something else than [[family]]")
    found = tuple(_family(path.name, number, row) for number, row in enumerate(rows, start=1))
    seen: dict[str, str] = {}
    for family in found:
        for outlet in family.outlets:
            if seen.setdefault(outlet.casefold(), family.name) != family.name:
                raise FamilyFileError(path.name, f"{outlet} stands in two families")
    return found


def _family(file: str, number: int, row: object) -> Family:
    where = f"family {number}"
    if not isinstance(row, dict) or set(row) != {"name", "kind", "outlets"}:
        raise FamilyFileError(file, f"{where} needs name, kind and outlets, and nothing else")
    name, kind, outlets = row["name"], row["kind"], row["outlets"]
    if kind not in KINDS:
        raise FamilyFileError(file, f"{where}: kind is one of {', '.join(KINDS)}")
    named = [name, *(outlets if isinstance(outlets, list) else ())]
    if len(named) < 2 or not all(isinstance(one, str) and one.strip() for one in named):  # noqa: PLR2004
        raise FamilyFileError(file, f"{where}: name and outlets are words")
    return Family(name=name.strip(), kind=kind, outlets=tuple(sorted(set(outlets))))


def as_value(family: Family) -> str:
    """Return what the decision that holds a family says."""
    return canonical({"kind": family.kind, "outlets": family.outlets}).decode()
