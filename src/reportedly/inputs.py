"""Reading what a call names into a ledger that is open for writing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from reportedly import pipeline
from reportedly.ledger import Store

if TYPE_CHECKING:
    from reportedly.collect import CollectOptions, Gathered


@dataclasses.dataclass(frozen=True, slots=True)
class How:
    """How a ledger's reports are read.

    Attributes:
        places: Files of places beside the gazetteer's.
        actors: Files of actors beside the built-in ones.
        reader: Which; the encoder's where its model is installed.
        threads: Processes at a time; all cores by default.
    """

    places: tuple[Path, ...]
    actors: tuple[Path, ...]
    reader: str | None
    threads: int | None


def read_into(
    store: Store,
    inputs: Sequence[str | Path],
    how: How,
    options: CollectOptions | None,
    stdin: BinaryIO | None,
    on_outcome: Callable[[pipeline.Outcome], None] | None,
) -> pipeline.ReadSummary:
    """Read inputs, and rebuild what follows from them; see ``Ledger.read``.

    Raises:
        LedgerError: It cannot be written; what was stored before is kept.
    """
    # Imported here: queries need neither the readers of files nor the gazetteer.
    from reportedly.collect import CollectOptions, Refused, collect  # noqa: PLC0415

    chosen = options or CollectOptions()
    own = store.path.name

    def is_own(item: Gathered) -> bool:
        """Tell whether it is the ledger's own file, where that lies in the folder that is read."""
        if not isinstance(item, Refused) or "://" in item.address:
            return False
        return PurePath(item.address).name.startswith(own)

    found = collect([str(one) for one in inputs], chosen, stdin)
    return store_items(store, (one for one in found if not is_own(one)), how, chosen, on_outcome)


def store_items(
    store: Store,
    items: Iterable[Gathered],
    how: How,
    options: CollectOptions,
    on_outcome: Callable[[pipeline.Outcome], None] | None,
) -> pipeline.ReadSummary:
    """Read and store what was collected, and rebuild what follows from it.

    Raises:
        LedgerError: It cannot be written; what was stored before is kept.
    """
    from reportedly.atlas import user_atlas  # noqa: PLC0415
    from reportedly.read import open_reader  # noqa: PLC0415

    with user_atlas(places=how.places, actors=how.actors) as atlas:
        reader = open_reader(atlas, how.reader, memory=store, threads=how.threads)
        run = pipeline.a_run(reader, options)
        summary = pipeline.read_inputs(store, items, reader, run=run, on_outcome=on_outcome)
        return _followed(store, summary)


def bring_into(
    store: Store, folder: Path, on_outcome: Callable[[pipeline.Outcome], None] | None
) -> pipeline.ReadSummary:
    """Bring a finished backfill in, and rebuild what follows from it; see ``Ledger.take_in``.

    Raises:
        JobError: No backfill was finished there, or its files were changed.
        LedgerError: It cannot be written; what was stored before is kept.
    """
    from reportedly.scale import bring  # noqa: PLC0415 - most ledgers are read into

    brought = bring(folder)
    done = brought.done
    run = pipeline.a_run(brought, done.job.options, engine=f"backfill/{done.engine}")
    summary = pipeline.read_inputs(store, brought.items(), brought, run=run, on_outcome=on_outcome)
    return _followed(store, summary)


def _followed(store: Store, summary: pipeline.ReadSummary) -> pipeline.ReadSummary:
    """Rebuild what follows from new reports, if there are any."""
    if pipeline.is_fresh(store):
        return summary
    pipeline.rebuild(store)
    return dataclasses.replace(summary, rebuilt=True)
