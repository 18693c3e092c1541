"""Corrections from annotation programs into a ledger: found by text, compared, ruled in one act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.errors import AnnotationFileError
from reportedly.export.annotations import Annotated, files_of, read_annotations
from reportedly.export.marks import CLAIM
from reportedly.ids import canonical, digest, shown
from reportedly.ledger import Store
from reportedly.model import VALUE, ClaimRef, Decision
from reportedly.review.acts import By, named, ruling
from reportedly.review.corrections import Change, Unheld, compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One value that came back otherwise than it was exported.

    Attributes:
        file: It stands in.
        report: Id of the report.
        name: Of the report.
        claim: Id of the claim.
        field: As decisions name it.
        value: Canonical JSON.
        before: What the reading has of it; ``None`` for nothing.
        standing: It is ruled so already, and was not ruled again.
    """

    file: str
    report: str
    name: str
    claim: str
    field: str
    value: str
    before: str | None
    standing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAlone:
    """A change that no ruling holds, in words."""

    file: str
    report: str
    name: str
    claim: str | None
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came back.

    Attributes:
        corrections: Values to be ruled on, by file and claim.
        left_alone: Changes that no ruling holds.
        refused: Why a file gave nothing.
        files: How many were compared.
    """

    corrections: tuple[Correction, ...]
    left_alone: tuple[LeftAlone, ...]
    refused: tuple[AnnotationFileError, ...]
    files: int


def find(store: Store, paths: Iterable[Path], by: By) -> Taken:
    """Return what some files of annotations correct, and rule on nothing.

    Args:
        store: The ledger that was exported.
        paths: Files, and folders with all below them.
        by: Who rules, to tell what is ruled so already.
    """
    texts = _texts(store)
    corrections: list[Correction] = []
    left: list[LeftAlone] = []
    refused: list[AnnotationFileError] = []
    files = 0
    for path in (one for given in paths for one in files_of(given)):
        try:
            for annotated in read_annotations(path):
                for one in _compare(store, annotated, texts, by):
                    if isinstance(one, Correction):
                        corrections.append(one)
                    else:
                        left.append(one)
                files += 1
        except AnnotationFileError as error:
            refused.append(error)
    return Taken(
        corrections=tuple(corrections),
        left_alone=tuple(left),
        refused=tuple(refused),
        files=files,
    )


def rulings(found: Sequence[Correction], by: By) -> list[Decision]:
    """Return the decisions that rule on some values, but those that are ruled so already."""
    return [
        ruling(by, VALUE, named(ClaimRef(one.report, one.claim)), field=one.field, value=one.value)
        for one in found
        if not one.standing
    ]


def _texts(store: Store) -> dict[str, list[str]]:
    """Return the ids of the reports with each text, by the text's hash."""
    found: dict[str, list[str]] = {}
    for head in store.iter_heads():
        found.setdefault(_key(store.report_of(head.id).text), []).append(head.id)
    return found


def _key(text: str) -> str:
    return digest(text.encode("utf-8", "surrogatepass"))


def _compare(
    store: Store, annotated: Annotated, texts: dict[str, list[str]], by: By
) -> Iterator[Correction | LeftAlone]:
    """Yield what one file changes.

    Raises:
        AnnotationFileError: It belongs to no report, or to several, or holds none of our marks.
    """
    report_id = _report(annotated, texts)
    report, reading = store.report_of(report_id), store.reading_of(report_id)
    if reading is None:
        raise AnnotationFileError(annotated.name, "its report has no reading")
    if reading.claims and not any(one.kind == CLAIM for one in annotated.marks):
        raise AnnotationFileError(annotated.name, "it holds none of the claims that were exported")
    for one in compared(reading, report.text, annotated.marks, _place_of):
        if isinstance(one, Unheld):
            yield LeftAlone(
                file=annotated.name,
                report=report_id,
                name=report.name,
                claim=one.claim,
                what=one.what,
            )
        else:
            yield _correction(store, annotated.name, (report_id, report.name), one, by)


def _correction(
    store: Store, file: str, report: tuple[str, str], one: Change, by: By
) -> Correction:
    subject = named(ClaimRef(report[0], one.claim))
    known = store.standing(ruling(by, VALUE, subject, field=one.field))
    return Correction(
        file=file,
        report=report[0],
        name=report[1],
        claim=one.claim,
        field=one.field,
        value=one.value,
        before=one.before,
        standing=known is not None and known.decision.value == one.value,
    )


def _report(annotated: Annotated, texts: dict[str, list[str]]) -> str:
    """Return the report that a file belongs to, by its text, and by its name among equal ones."""
    ids = texts.get(_key(annotated.text), [])
    if not ids:
        raise AnnotationFileError(annotated.name, "no report of the ledger has its text")
    meant = [one for one in ids if shown(one) in annotated.name] if len(ids) > 1 else ids
    if len(meant) != 1:
        detail = f"{len(ids)} reports have its text, and its name tells of none"
        raise AnnotationFileError(annotated.name, detail)
    return meant[0]


def _place_of(name: str) -> str:
    """Return what a name is ruled as: the one place of that name, else the name alone."""
    from reportedly.review.places import places_of  # noqa: PLC0415 - most corrections name none

    found = places_of(name)
    return found[0].value if len(found) == 1 else canonical({"name": name}).decode()
