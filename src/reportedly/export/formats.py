"""What every format has: a writer, a validator, the tier it is made for, what it cannot hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reportedly.errors import ExportError
from reportedly.export.withhold.publication import Publication
from reportedly.model.vocabulary import RuleSet, Tier

CHUNK: Final = 1 << 22
"""Characters that the proof reads at a time; parts are cut at line ends alone."""


class Losses:
    """What a format could not hold of one ledger, counted."""

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, what: str, count: int = 1) -> None:
        """Count something that was left out or changed, said in a sentence."""
        if count:
            self._counts[what] += count

    def __iter__(self) -> Iterator[tuple[str, int]]:
        yield from sorted(self._counts.items())

    def __len__(self) -> int:
        return len(self._counts)


def text_parts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of a file, or of the files of a folder, in parts of whole lines."""
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if not file.is_file():
            continue
        with file.open(encoding="utf8", errors="surrogateescape", newline="") as lines:
            number, held, size = 1, list[str](), 0
            for at, line in enumerate(lines, start=1):
                held.append(line)
                size += len(line)
                if size > CHUNK:
                    yield f"{file.name}, line {number} on", "".join(held)
                    number, held, size = at + 1, [], 0
            yield f"{file.name}, line {number} on", "".join(held)


def _nothing(path: Path) -> None:
    """Accept anything that is there.

    Raises:
        ExportError: Nothing is.
    """
    if not path.exists():
        raise ExportError(f"{path.name} was not written")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of the field.

    Attributes:
        name: As in ``--as``.
        summary: What it is, in one line.
        ending: Of the file it makes; ``""`` where it makes a folder.
        write: Writes a publication to a path that does not exist, and counts what is lost.
        validate: Reads what was written and raises ``ExportError`` where it breaks its own rules.
        lossy: What it can never hold, whatever the ledger says.
        tier: The tier it is written at unless another is asked for.
        rules: By which estimates are made unless others are asked for.
        parts: Yields all text in what was written, with where it stands, for the proof.
        house: Words that stand in it whatever the ledger holds, folded: columns and codes.
    """

    name: str
    summary: str
    ending: str
    write: Callable[[Publication, Path, Losses], None]
    validate: Callable[[Path], None] = _nothing
    lossy: tuple[str, ...] = ()
    tier: Tier = Tier.PUBLIC
    rules: RuleSet = RuleSet.CODEBOOK
    parts: Callable[[Path], Iterator[tuple[str, str]]] = text_parts
    house: frozenset[str] = field(default_factory=frozenset)
