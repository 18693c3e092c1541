"""Fetch what the desk's pages are drawn with and held against, and keep it: run only to renew it.

Packages come by ``npm pack`` at the versions below; their digests are compared with the registry's
own. Only the named files are kept, with their licences, and listed in ``vendor.lock.json`` by name,
version and SHA-256. The map's borders (Natural Earth, public domain) are turned from TopoJSON into
GeoJSON: large countries from the outlines at 1:50 million, thinned; small ones, of which those lack
whole parts, from the outlines at 1:10 million.

Run: ``python -m tools.make_vendor``
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
KEPT = {
    ROOT / "src" / "reportedly" / "desk" / "static" / "vendor": {
        "leaflet@1.9.4": ("BSD-2-Clause", ("LICENSE", "dist/leaflet.js", "dist/leaflet.css")),
        "world-atlas@2.0.2": ("ISC", ("LICENSE", "countries-50m.json", "countries-10m.json")),
    },
    # What tests and benches hold the pages against; no part of the package.
    ROOT / "bench" / "vendor": {
        "axe-core@4.14.1": ("MPL-2.0", ("LICENSE", "LICENSE-3RD-PARTY.txt", "axe.min.js")),
    },
}
PACKED = ("axe.min.js",)
"""Files that are kept compressed."""

BORDERS = "borders.geojson.gz"
SMALLEST = 0.02
"""Degrees; islets smaller than this are left out."""

SMALL = 3.0
"""Degrees; countries smaller than this are drawn from the finer outlines."""

THINNED = 0.15
"""Degrees between the points that are kept of the coarser outlines."""


def main() -> None:
    """Renew everything."""
    for place, packages in KEPT.items():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        listed: list[dict[str, str]] = []
        for package, (licence, names) in packages.items():
            with tempfile.TemporaryDirectory() as scratch:
                _keep(_unpacked(package, Path(scratch)), place / package, names)
            listed.extend(
                {
                    "package": package,
                    "licence": licence,
                    "file": f"{package}/{path.name}",
                    "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                }
                for path in sorted((place / package).iterdir())
            )
        (place / "vendor.lock.json").write_text(json.dumps(listed, indent=1) + "\n", "utf8")


def _keep(folder: Path, target: Path, names: tuple[str, ...]) -> None:
    """Copy files of a package, and make the borders of the outlines among them."""
    target.mkdir()
    atlas = []
    for name in names:
        if name.startswith("countries"):
            atlas.append(json.loads((folder / name).read_text("utf8")))
        elif name in PACKED:
            packed = gzip.compress((folder / name).read_bytes(), 9, mtime=0)
            (target / f"{name}.gz").write_bytes(packed)
        else:
            shutil.copyfile(folder / name, target / Path(name).name)
    if atlas:
        (target / BORDERS).write_bytes(gzip.compress(_borders(*atlas).encode(), 9, mtime=0))


def _unpacked(package: str, scratch: Path) -> Path:
    """Return the folder of a package's files, its digest compared with the registry's."""
    command = ["npm", "pack", package, "--json", "--pack-destination", str(scratch)]
    said = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)[0]
    archive = scratch / said["filename"]
    kind, digest = said["integrity"].split("-", 1)
    if base64.b64encode(hashlib.new(kind, archive.read_bytes()).digest()).decode() != digest:
        raise SystemExit(f"{package} is not what the registry says it is")
    with tarfile.open(archive) as tar:
        tar.extractall(scratch, filter="data")
    return scratch / "package"


def _borders(coarse: dict[str, Any], fine: dict[str, Any]) -> str:
    """Return all countries and territories."""
    features = dict(_features(fine, 0.0))
    features.update(
        (name, shape)
        for name, shape in _features(coarse, THINNED)
        if _extent([point for (ring, *_) in shape["coordinates"] for point in ring]) >= SMALL
    )
    rows = [
        {"type": "Feature", "properties": {"name": name}, "geometry": shape}
        for name, shape in sorted(features.items())
    ]
    whole = {"type": "FeatureCollection", "features": rows}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _features(topology: dict[str, Any], thinned: float) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield name and outlines of each country, points nearer than ``thinned`` degrees left out.

    Neighbours share their arcs, so what is left out of a border is left out on both sides.

    Source:
        The TopoJSON format specification: arcs are quantised and delta-encoded; a negative index
        is the arc of its complement, read backwards.
    """
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    # A tenth of a degree is as fine as what is left of the coarser outlines.
    digits = 1 if thinned else 2
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append([round(x * sx + tx, digits), round(y * sy + ty, digits)])
        arcs.append(_thin(line, thinned))
    for one in topology["objects"]["countries"]["geometries"]:
        parts = [one["arcs"]] if one["type"] == "Polygon" else one.get("arcs", [])
        rings = [[_ring(arcs, ring) for ring in part] for part in parts]
        kept = [part for part in rings if part and _extent(part[0]) >= max(SMALLEST, 2 * thinned)]
        if kept:
            name = one["properties"]["name"]
            if name == "Antarctica":
                continue  # a tenth of all points
            yield name, {"type": "MultiPolygon", "coordinates": kept}


def _thin(line: list[list[float]], least: float) -> list[list[float]]:
    kept = line[:1]
    for point in line[1:-1]:
        if max(abs(a - b) for a, b in zip(point, kept[-1], strict=True)) > least:
            kept.append(point)
    return kept + line[-1:]


def _ring(arcs: list[list[list[float]]], indices: list[int]) -> list[list[float]]:
    ring: list[list[float]] = []
    for index in indices:
        line = arcs[index] if index >= 0 else arcs[~index][::-1]
        for point in line:
            if not ring or ring[-1] != point:
                ring.append(point)
    return ring


def _extent(ring: list[list[float]]) -> float:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(max(xs) - min(xs), max(ys) - min(ys))


if __name__ == "__main__":
    main()
