"""Generated reports as a crawl brings them: pages met again at another address, and near copies.

A page that was met again has the words, outlet and date of an earlier one, and another address. A
near copy has its words below a lead of its own. Both shares are given, and each choice is a hash of
the report's number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.make_reports import name, number, report

Row = dict[str, str]

BACK = 2_000
"""How many reports lie at most between a page and where it is met again."""


@dataclass(frozen=True, slots=True)
class Crawl:
    """How a crawl is made up.

    Attributes:
        again: Of a hundred reports, those that are pages met again.
        near: Of a hundred reports, those that are near copies, beside those of ``make_reports``.
        paragraphs: How many are kept of each report, its lead first; all where it is ``None``.
    """

    again: int
    near: int = 0
    paragraphs: int | None = None

    def row(self, k: int) -> Row:
        """Return report ``k``."""
        kind = number(100, "crawl", k)
        if k >= 10 and kind < self.again:
            # What was met again is never itself such a page.
            return self._first(self._source(k)) | {
                "id": f"r{k:06d}",
                "url": f"https://mirror.example/{k}",
            }
        made = self._first(k)
        if k >= 10 and kind < self.again + self.near:
            lead = f"{name('desk', k)} contributed to this report from {name('town', k, 'near')}."
            made["text"] = lead + "\n\n" + self._first(self._source(k))["text"]
        return made

    def _source(self, k: int) -> int:
        """Return the number of an earlier report that is no copy."""
        at = k - 1 - number(min(k, BACK), "back", k)
        while at > 0 and number(100, "crawl", at) < self.again + self.near:
            at -= 1
        return at

    def _first(self, k: int) -> Row:
        made = report(k)
        if self.paragraphs is not None:
            made["text"] = "\n\n".join(made["text"].split("\n\n")[: self.paragraphs])
        return made

    def write(self, folder: Path, count: int, *, per_file: int) -> list[Path]:
        """Write the first ``count`` reports to JSONL files of a folder; return them in order."""
        return list(_written(folder, self.row, count, per_file))


def _written(folder: Path, row: Callable[[int], Row], count: int, per_file: int) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, count, per_file):
        path = folder / f"part-{start // per_file:05d}.jsonl"
        with path.open("w", encoding="utf8") as stream:
            for k in range(start, min(start + per_file, count)):
                stream.write(json.dumps(row(k), ensure_ascii=False, sort_keys=True) + "\n")
        yield path
