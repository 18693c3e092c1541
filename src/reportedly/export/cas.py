"""Readings as UIMA CAS JSON 0.4, a file a report, as INCEpTION reads them.

Offsets count UTF-16 units, as UIMA's do; spans of the ledger count code points.

Source:
    UIMA CAS JSON 0.4, as dkpro-cassis writes it.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError
from reportedly.export.formats import Format, Losses
from reportedly.export.marks import CLAIM, FEATURES, Mark, file_name, marks
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical
from reportedly.model import Report

PREFIX: Final = "reportedly."
VIEW: Final = "_InitialView"
_SOFA: Final = 1
_STRING, _ANNOTATION = "uima.cas.String", "uima.tcas.Annotation"
_ASTRAL: Final = 0x10000


def types() -> dict[str, Any]:
    """Return the type system."""
    found = {}
    for kind, features in FEATURES.items():
        one: dict[str, Any] = {"%NAME": PREFIX + kind, "%SUPER_TYPE": _ANNOTATION}
        for name in (*features, "identifier"):
            one[name] = {"%NAME": name, "%RANGE": _STRING}
        if kind != CLAIM:
            one["claim"] = {"%NAME": "claim", "%RANGE": PREFIX + CLAIM}
        found[PREFIX + kind] = one
    return found


def cas(report: Report, found: list[Mark]) -> dict[str, Any]:
    """Return one report as a CAS."""
    places = units(report.text)
    numbers = {one.claim: at for at, one in enumerate(found, start=_SOFA + 1) if one.kind == CLAIM}
    structures: list[dict[str, Any]] = [
        {
            "%ID": _SOFA,
            "%TYPE": "uima.cas.Sofa",
            "sofaNum": 1,
            "sofaID": VIEW,
            "mimeType": "text/plain",
            "sofaString": report.text,
        }
    ]
    for at, one in enumerate(found, start=_SOFA + 1):
        structure = {
            "%ID": at,
            "%TYPE": PREFIX + one.kind,
            "@sofa": _SOFA,
            "begin": places[one.start],
            "end": places[one.end],
            "identifier": one.claim,
            **dict(one.features),
        }
        if one.kind != CLAIM:
            structure["@claim"] = numbers[one.claim]
        structures.append(structure)
    members = list(range(_SOFA + 1, _SOFA + 1 + len(found)))
    return {
        "%TYPES": types(),
        "%FEATURE_STRUCTURES": structures,
        "%VIEWS": {VIEW: {"%SOFA": _SOFA, "%MEMBERS": members}},
    }


def units(text: str) -> list[int]:
    """Return for each code point, and the end, how many UTF-16 units stand before it."""
    return [0, *accumulate(2 if ord(sign) >= _ASTRAL else 1 for sign in text)]


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the folder, a file a report."""
    path.mkdir()
    for head in pub.store.iter_heads():
        report, reading = pub.store.report_of(head.id), pub.store.reading_of(head.id)
        losses.add("reports without a reading, left out", reading is None)
        if reading is not None:
            data = canonical(cas(report, list(marks(reading))))
            (path / f"{file_name(report)}.json").write_bytes(data + b"\n")


def read(path: Path) -> tuple[str, list[Mark]]:
    """Return the text and the marks of one file; offsets count code points again.

    Raises:
        ExportError: It is no CAS of this kind.
    """
    try:
        found = json.loads(path.read_text("utf8"))
        sofa, *structures = found["%FEATURE_STRUCTURES"]
        text = sofa["sofaString"]
        places = units(text)
        return text, [_mark(one, places) for one in structures]
    except (ValueError, KeyError, TypeError) as error:
        raise ExportError(f"{path.name}: not a CAS of this kind") from error


def _mark(one: dict[str, Any], places: list[int]) -> Mark:
    kind = one["%TYPE"].removeprefix(PREFIX)
    features = tuple((name, one[name]) for name in FEATURES[kind] if name in one)
    start, end = (bisect_right(places, one[name]) - 1 for name in ("begin", "end"))
    return Mark(kind, one["identifier"], start, end, features)


def validate(path: Path) -> None:
    """Hold every file against the type system and its text.

    Raises:
        ExportError: An offset lies outside the text, or a feature is unknown.
    """
    known = types()
    for file in _files(path):
        text, _ = read(file)
        end = units(text)[-1]
        for one in json.loads(file.read_text("utf8"))["%FEATURE_STRUCTURES"][1:]:
            names = {name.lstrip("@") for name in one if not name.startswith("%")}
            if names - {"sofa", "begin", "end"} - known[one["%TYPE"]].keys():
                raise ExportError(f"{file.name}: a feature that the type system does not have")
            if not 0 <= one["begin"] < one["end"] <= end:
                raise ExportError(f"{file.name}: an offset outside the text")


def _files(path: Path) -> Iterator[Path]:
    yield from sorted(path.glob("*.json"))


CAS: Final = Format(
    name="cas",
    summary="Readings as UIMA CAS JSON 0.4, a file a report, for INCEpTION",
    ending="",
    write=write,
    validate=validate,
    lossy=(
        "Incidents, estimates, origins and copies lie over many texts and are not held.",
        "What has no words of its own (inherited places, implied actors) is not held.",
    ),
    house=house([*FEATURES, *(name for names in FEATURES.values() for name in names)])
    | house(["identifier begin end sofa sofastring mimetype initialview sofanum text plain uima"]),
)
