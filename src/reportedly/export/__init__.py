"""Ledger to the formats of the field; one a file.

An export is a function of reports, claims and decisions: no moment, no row number and no order of
reading enters it, so that the same content always gives the same bytes. It is read from the ledger
as a publication tier may see it, validated, searched for withheld names, and only then put in its
place, with a page on how it was made.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reportedly.errors import StorageError, UsageError
from reportedly.export.acled import ACLED
from reportedly.export.airwars import AIRWARS
from reportedly.export.brat import BRAT
from reportedly.export.cas import CAS
from reportedly.export.claimreview import CLAIMREVIEW
from reportedly.export.csv_table import CSV
from reportedly.export.dossier import HTML
from reportedly.export.formats import Format, Losses
from reportedly.export.ftm import FTM
from reportedly.export.ged import GED
from reportedly.export.geojson import GEOJSON
from reportedly.export.interchange_files import INTERCHANGE
from reportedly.export.methodology import methodology
from reportedly.export.parquet import PARQUET
from reportedly.export.prov import PROV
from reportedly.export.sqlite_file import SQLITE
from reportedly.export.statements import STATEMENTS
from reportedly.export.wacz import WACZ
from reportedly.export.withhold.proof import house_words
from reportedly.export.withhold.publication import Publication, published
from reportedly.ledger import Store
from reportedly.model.vocabulary import Tier

_ALL: Final = (
    *(INTERCHANGE, CSV, GEOJSON, GED, ACLED, AIRWARS),
    *(FTM, STATEMENTS, CLAIMREVIEW, PROV, CAS, BRAT, SQLITE, PARQUET, HTML, WACZ),
)
FORMATS: Final[dict[str, Format]] = {form.name: form for form in _ALL}
"""Every format by its name."""

METHOD: Final = "methodology.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export made.

    Attributes:
        path: The file or folder.
        method: The page on how it was made.
        tier: Who may see it.
        withheld: How many names were withheld.
        losses: What the format could not hold, in words, with how often.
    """

    path: Path
    method: Path
    tier: Tier
    withheld: int
    losses: tuple[tuple[str, int], ...]


def write(
    store: Store, form: str, path: Path, tier: Tier | None = None, incidents: Collection[str] = ()
) -> Exported:
    """Write a ledger in a format, or nothing at all.

    Args:
        store: The ledger; its incidents must be up to date.
        form: A key of ``FORMATS``.
        path: What to write; each format says whether it is a file or a folder.
        tier: Who will see it; by default the format's own.
        incidents: Ids of those to write, with what belongs to them; all if there is none.

    Raises:
        UnknownIdError: There is no such incident.
        UsageError: There is no such format, some incidents are asked for at the internal tier, or
            the format needs a package that is not installed.
        ExportError: What was written breaks the format's rules.
        WithheldError: What was written holds a name that the tier withholds.
        StorageError: The place cannot be written, or the disk is full.
        LockedError: The ledger was changed meanwhile.
    """
    if form not in FORMATS:
        raise UsageError(f"no export format {form}; there is {', '.join(sorted(FORMATS))}")
    chosen = FORMATS[form]
    with published(store, tier or chosen.tier, incidents) as pub:
        try:
            return write_publication(pub, chosen, path)
        except OSError as error:
            raise StorageError(str(path), error.strerror or "cannot be written") from error


def write_publication(pub: Publication, form: Format, path: Path) -> Exported:
    """Write beside the place, look at all of it, and then move it there.

    Args:
        pub: What the tier may see.
        form: The format.
        path: What to write.

    Raises:
        ExportError: What was written breaks the format's rules.
        WithheldError: What was written holds a name that the tier withholds.
        OSError: The place cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    losses = Losses()
    with tempfile.TemporaryDirectory(prefix=".export-", dir=path.parent) as scratch:
        made = Path(scratch) / path.name
        form.write(pub, made, losses)
        form.validate(made)
        folder = made.is_dir()
        page = made / METHOD if folder else made.with_name(f"{path.name}.{METHOD}")
        page.write_text(methodology(pub, form, losses), "utf8")
        house = form.house | house_words()
        pub.proof.hold(form.name, form.parts(made), house)
        if not folder:
            pub.proof.hold(form.name, [(page.name, page.read_text("utf8"))], house)
        method = path / METHOD if folder else path.with_name(page.name)
        _move(page, method)
        _move(made, path)
    return Exported(
        path=path, method=method, tier=pub.tier, withheld=pub.withheld, losses=tuple(losses)
    )


def _move(made: Path, path: Path) -> None:
    """Put a file, or each file of a folder, in its place."""
    if not made.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        made.replace(path)
        return
    path.mkdir(parents=True, exist_ok=True)
    for file in sorted(made.rglob("*")):
        if file.is_file():
            _move(file, path / file.relative_to(made))


__all__ = ["FORMATS", "METHOD", "Exported", "Format", "Losses", "write", "write_publication"]
