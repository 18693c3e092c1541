"""Every error has a code of its own, survives pickling, and says what to do."""

from __future__ import annotations

import pickle  # noqa: TID251 - processes hand errors over that way
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly import errors
from reportedly.errors import ReportedlyError

ARGUMENTS: dict[str, tuple[object, ...]] = {
    "SpanError": (3, 9, 5),
    "QuoteError": (3, 9),
    "ReaderFaultError": ("ValueError",),
    "ReadingError": ("f2 refers to f9",),
    "ChainError": ("a.ledger", "hash differs", 7),
    "ArtefactError": ("places.db is damaged",),
    "ExportError": ("line 3",),
    "WithheldError": ("csv", "incidents.csv, line 3", 2),
    "BenchError": ("no data",),
    "MissingPackageError": ("ftm", "followthemoney", "ftm"),
}
PAIR = ("a.jsonl:5", "what is wrong")
FAMILIES = {"ReportedlyError", "InputError", "ReaderError", "LedgerError", "CheckError"}
CODES = [
    "A101",
    "A102",
    "A103",
    "B101",
    "D101",
    "D102",
    "D103",
    "D104",
    "D105",
    "D106",
    "E101",
    "E102",
    "J101",
    "L101",
    "L102",
    "L103",
    "L104",
    "L105",
    "L106",
    "L107",
    "L108",
    "L109",
    "L110",
    "N101",
    "N102",
    "N103",
    "N104",
    "N105",
    "N106",
    "N107",
    "P101",
    "P102",
    "P103",
    "P104",
    "R101",
    "R102",
    "R103",
    "R104",
    "R105",
    "R106",
    "R107",
    "R108",
    "R109",
    "R110",
    "R111",
    "R112",
    "R113",
    "R114",
    "R115",
    "R116",
    "R117",
    "R118",
    "U101",
    "U102",
    "W101",
    "W102",
]


def tree(base: type[ReportedlyError]) -> Iterator[type[ReportedlyError]]:
    """Yield a class and all below it."""
    yield base
    for child in base.__subclasses__():
        yield from tree(child)


CONCRETE = sorted(
    (kind for kind in tree(ReportedlyError) if kind.__name__ not in FAMILIES),
    key=lambda kind: kind.__name__,
)


def made(kind: type[ReportedlyError]) -> ReportedlyError:
    """Return one error of a class."""
    return kind(*ARGUMENTS.get(kind.__name__, PAIR))


@pytest.mark.parametrize("kind", CONCRETE)
def test_an_error_survives_the_way_between_processes(kind: type[ReportedlyError]) -> None:
    """A worker's error must reach its parent as the error it is."""
    error = made(kind)

    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here

    assert back == error
    assert str(back) == str(error)


@pytest.mark.parametrize("kind", CONCRETE)
def test_a_message_has_code_reason_and_remedy(kind: type[ReportedlyError]) -> None:
    """A person can look the code up and act on the remedy."""
    error = made(kind)

    assert str(error) == f"[{error.code}] {error.reason}. {error.remedy}"
    assert error.reason
    assert error.remedy
    assert "\n" not in str(error)


def test_codes_are_unique_and_pinned() -> None:
    """A code is never reused: what it meant once is in somebody's notes."""
    assert sorted(kind.code for kind in CONCRETE) == CODES
    assert len(set(CODES)) == len(CODES)


def test_every_code_stands_in_the_tree_and_in_the_docs() -> None:
    """The drawing in the docstring and the page for users are complete."""
    page = (Path(__file__).parent.parent / "docs" / "errors.md").read_text("utf8")
    for code in CODES:
        assert code in (errors.__doc__ or "")
        assert code in page


def test_errors_of_different_kinds_are_never_equal() -> None:
    """Equality is about kind and parts."""
    assert errors.EmptyInputError(*PAIR) != errors.NoTextError(*PAIR)
