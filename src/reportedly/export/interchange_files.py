"""The interchange format as files, written as the ledger is read, so that memory stays flat.

A path that ends in ``.jsonl`` becomes one file with an object a line: the reports, then the
ledger. Any other path becomes a folder with ``reports.jsonl`` and ``ledger.json``. Files appear
whole or not at all.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import LockedError, StorageError
from reportedly.export.formats import Format, Losses
from reportedly.export.interchange import (
    LEDGER_FORMAT,
    Json,
    Names,
    contradiction_object,
    copy_object,
    incident_object,
    interchange_names,
    link_object,
    report_object,
    root_object,
)
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical
from reportedly.ledger import DerivedState, FindingFilter, Store, Where
from reportedly.model.vocabulary import Tier


def write_interchange(store: Store, path: Path) -> None:
    """Write reports and ledger; see the module for what ``path`` becomes.

    Raises:
        StorageError: The place cannot be written, or the disk is full.
        LockedError: Another process wrote meanwhile, so that the parts would not fit together.
    """
    state = store.derived_state()
    names = _Names(interchange_names(store.iter_heads()), ledger=store.path)
    try:
        if path.suffix == ".jsonl":
            with _whole(path) as out:
                _write_reports(store, names, out)
                _write_ledger(store, names, out)
                _same_moment(store, state)
            return
        path.mkdir(parents=True, exist_ok=True)
        # Both or neither: a ledger beside the reports of another day would contradict them.
        with _whole(path / "reports.jsonl") as reports, _whole(path / "ledger.json") as ledger:
            _write_reports(store, names, reports)
            _write_ledger(store, names, ledger)
            _same_moment(store, state)
    except OSError as error:
        raise StorageError(str(path), error.strerror or "cannot be written") from error


class _Names(dict[str, str]):
    """Names of the reports that were there when the export began."""

    def __init__(self, names: Names, *, ledger: Where) -> None:
        super().__init__(names)
        self.ledger = ledger

    def __missing__(self, report: str) -> str:
        raise LockedError(str(self.ledger), "a report was added while it was exported")


def _same_moment(store: Store, state: DerivedState | None) -> None:
    """Hold what was written against the ledger; each question sees a moment of its own.

    Raises:
        LockedError: Incidents and findings were derived anew meanwhile.
    """
    if store.derived_state() != state:
        raise LockedError(str(store.path), "it was changed while it was exported")


@contextlib.contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes its name only when all of it is written."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _write_reports(store: Store, names: Names, out: BinaryIO) -> None:
    for identifier in sorted(names, key=lambda one: names[one]):
        report = store.report_of(identifier)
        findings = store.findings(FindingFilter(report=identifier))
        row = report_object(names[identifier], report, store.reading_of(identifier), findings)
        out.write(canonical(row) + b"\n")


def _write_ledger(store: Store, names: Names, out: BinaryIO) -> None:
    """Write the one ledger object, list by list, in canonical order of its keys."""
    incidents = store.incidents
    lists: dict[str, Iterator[dict[str, Json]]] = {
        "contradictions": (
            contradiction_object(pair, names)
            for incident in incidents()
            for pair in incident.contradictions
        ),
        "copies": (copy_object(relation, names) for relation in store.relations()),
        "incidents": (incident_object(incident, names) for incident in incidents()),
        "relations": (link_object(link) for link in store.links()),
        "roots": (root_object(root, names) for root in store.roots()),
    }
    out.write(b'{"format":' + canonical(LEDGER_FORMAT))
    for key, rows in lists.items():
        out.write(b"," + canonical(key) + b":[")
        _write_rows(rows, out)
        out.write(b"]")
    out.write(b"}\n")


def _write_rows(rows: Iterable[dict[str, Json]], out: BinaryIO) -> None:
    separator = b"\n"
    for row in rows:
        out.write(separator + canonical(row))
        separator = b",\n"


def _write(pub: Publication, path: Path, losses: Losses) -> None:  # noqa: ARG001 - a writer's form
    write_interchange(pub.store, path)


INTERCHANGE = Format(
    name="interchange",
    summary="Reports, claims, incidents, roots and copies as JSON, for other programs of this kind",
    ending="",
    write=_write,
    # It is the ledger itself in another dress: its spans count in the texts as they were read.
    tier=Tier.INTERNAL,
    lossy=(
        "Texts of reports are not held, but for the words of spans.",
        "Segments, sentences, loaded terms and anchors are not held.",
        "Decisions, refusals and runs are not held.",
    ),
)
