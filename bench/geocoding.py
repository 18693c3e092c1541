"""Where named places lie: mentions given, each read by our atlas and the text around it.

The mentions are the gold's, those without coordinates too, since they stand in the text all the
same; only those with coordinates are judged. Every one is answered: a name the gazetteer lacks gets
the point of the place beside it, and the share of such is told. One without any answer counts as
half the circumference of the Earth. Documents are parted by a hash of their id: the weights of the
disambiguation were fitted on half 0, and half 1 was left out of that.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from bench.common import SHARED, Asked, Figures, data_digest, store
from reportedly.atlas import Atlas, Named, Place, open_atlas
from reportedly.atlas.geometry import kilometres
from reportedly.errors import BenchError

SETS = {"lgl": "lgl.jsonl.gz", "trnews": "trnews.jsonl"}
NEAR_KM = 161.0
FARTHEST_KM = 20_038.0
SURE = 0.95


@dataclass(frozen=True, slots=True)
class Judged:
    """How one mention was read.

    Attributes:
        error: Kilometres from the annotated point.
        beside: Answered by a place that stands beside it.
        sure: A settlement with namesakes, read with a share from which the reader relies on it.
    """

    error: float
    beside: bool
    sure: bool


def run(asked: Asked) -> Figures:
    """Resolve both sets; return percentages and kilometres for each.

    Raises:
        BenchError: The data are absent.
    """
    folder = asked.folder(SHARED / "bench" / "geoparsing")
    figures: Figures = {}
    with open_atlas() as atlas:
        for name, file in SETS.items():
            figures |= _judged(name, folder / file, atlas)
    if asked.options.get("store") != "no":
        store("geocoding", data_digest([folder / file for file in SETS.values()]), figures)
    return figures


def _judged(name: str, path: Path, atlas: Atlas) -> Figures:
    judged: list[Judged] = []
    halves: tuple[list[float], list[float]] = ([], [])
    for document in documents(path):
        found = judge(document, atlas)
        judged += found
        halves[half(document["doc_id"])].extend(one.error for one in found)
    errors = [one.error for one in judged]
    sure = [one.error for one in judged if one.sure]
    figures: Figures = {
        f"{name}_acc_161km": _near(errors),
        f"{name}_mean_error_km": round(fmean(errors), 1),
        f"{name}_median_error_km": round(median(errors), 1),
        f"{name}_mentions": len(errors),
        f"{name}_by_a_place_beside": sum(one.beside for one in judged),
        f"{name}_sure": len(sure),
        f"{name}_sure_acc_161km": _near(sure),
    }
    for number, some in enumerate(halves):
        figures[f"{name}_acc_161km_half_{number}"] = _near(some)
        figures[f"{name}_mean_error_km_half_{number}"] = round(fmean(some), 1)
    return figures


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of one set.

    Raises:
        BenchError: There is no such file.
    """
    if not path.is_file():
        raise BenchError(f"no data file {path.name}")
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    yield from (json.loads(line) for line in text.split("\n") if line)


def half(document: str) -> int:
    """Return which half a document is in, by a hash of its id."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 2


def judge(document: Mapping[str, Any], atlas: Atlas) -> list[Judged]:
    """Return how each mention with coordinates was read."""
    toponyms: Sequence[Mapping[str, Any]] = sorted(
        document["toponyms"], key=lambda toponym: (toponym["start"], toponym["end"])
    )
    named = [Named(toponym["start"], toponym["end"]) for toponym in toponyms]
    readings = atlas.read_names(document["text"], named)
    found = []
    for toponym, reading in zip(toponyms, readings, strict=True):
        if toponym["lat"] is None:
            continue
        point = (float(toponym["lat"]), float(toponym["lon"]))
        place = reading.place
        sure = (
            place is not None
            and place.kind == "settlement"
            and bool(reading.others)
            and reading.share >= SURE
        )
        error = kilometres_off(place or reading.beside, point)
        found.append(Judged(error, place is None, sure))
    return found


def kilometres_off(place: Place | None, point: tuple[float, float]) -> float:
    """Return how far a place lies from a point; the farthest there is where it has none."""
    if place is None or place.lat is None or place.lon is None:
        return FARTHEST_KM
    return kilometres((place.lon, place.lat), (point[1], point[0]))


def _near(errors: Sequence[float]) -> float:
    return round(100 * sum(error <= NEAR_KM for error in errors) / len(errors), 2)
