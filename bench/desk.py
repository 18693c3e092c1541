"""How long the desk takes to answer over a large ledger, and how large its pages are.

The ledger is made, not read (see ``make_ledger``): 100,000 reports and 10,000 incidents unless it
is said otherwise. Every page that is asked for is asked for the first time, so that nothing that
was made for one answer serves the next; only the modules and templates are warm. Times are those
from request to answer inside one process, by the clock. First paint is that of Chromium with an
empty cache over the loopback address.
"""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from starlette.testclient import TestClient

import reportedly
from bench.browser import PROGRAM, Browser, served
from bench.common import ROOT, Asked, Figures, data_digest, store
from bench.make_ledger import write
from bench.make_reports import number
from reportedly.desk import make_app
from reportedly.ids import shown

LIMIT: Final = 300
"""Milliseconds that the 95th percentile of a screen is to stay below."""

PAINT: Final = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
PAINTS: Final = 5
FORM: Final = {"content-type": "application/x-www-form-urlencoded"}


def run(asked: Asked) -> Figures:
    """Ask for every screen; return milliseconds and kilobytes.

    Args:
        asked: ``data`` is a folder that keeps the ledger for the next time; options ``reports``,
            ``incidents`` and ``samples`` (pages of each screen).
    """
    reports, incidents = asked.number("reports", 100_000), asked.number("incidents", 10_000)
    samples = asked.number("samples", 40)
    with tempfile.TemporaryDirectory() as scratch:
        path = (asked.data or Path(scratch)) / f"desk-{reports}-{incidents}.ledger"
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, reports, incidents)
        with reportedly.open(path) as ledger:
            paths = dict(_screens(ledger, samples))
            app = make_app(ledger, "the bench")
            with TestClient(app, base_url="http://localhost") as client:
                detail = {name: _timed(client, some) for name, some in paths.items()}
            paints = _paints(ledger, paths) if PROGRAM is not None else {}
    worst = {name: row["p95_ms"] for name, row in detail.items() if name != "dossier"}
    figures: Figures = {f"{name}_p95_ms": value for name, value in worst.items()}
    figures |= {
        "dossier_p95_ms": detail["dossier"]["p95_ms"],
        "reports": reports,
        "incidents": incidents,
        "screens": len(worst),
        "screens_over_300_ms": sum(value > LIMIT for value in worst.values()),
        "largest_page_kb": max(row["largest_kb"] for row in detail.values()),
        "worst_first_paint_ms": max(paints.values()) if paints else None,
    }
    made = [ROOT / "bench" / name for name in ("make_ledger.py", "make_reports.py")]
    store("desk", data_digest(made), figures, {"screens": detail, "first_paint_ms": paints})
    return figures


def _screens(ledger: reportedly.Ledger, samples: int) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the screens with the pages that are asked for; ``!`` before a form that is sent."""
    total, every = ledger.survey().total, ledger.count_reports()
    ids = [
        shown(ledger.some_incidents(skip=number(total, "incident", n), limit=1)[0].id)
        for n in range(2 * samples)
    ]
    names = [
        shown(ledger.some_reports(skip=number(every, "report", n), limit=1)[0].id)
        for n in range(2 * samples)
    ]
    pages = [1 + number(max(total // 50, 1), "page", n) for n in range(samples)]
    days = [f"20{29 + n % 4}-{1 + n % 12:02d}-01" for n in range(samples)]
    yield "overview", ["/", *(f"/?page={n}" for n in pages[: samples // 2]),
                       *(f"/?since={day}" for day in days[: samples // 4]),
                       *(f"/?country=XO&min_origins={n}" for n in range(4))]  # fmt: skip
    yield "map", ["/places.geojson", *(f"/places.geojson?since={day}" for day in days[:10])]
    yield "incident", [f"/incident/{one}" for one in ids[:samples]]
    yield "incident_other_rules", [f"/incident/{one}?rules=min_max" for one in ids[:samples:2]]
    yield "incident_with_names", [f"!/incident/{one}/names" for one in ids[samples : samples + 10]]
    yield "report", [f"/report/{one}" for one in names[:samples]]
    yield "copies", [f"/copies/{one}" for one in names[samples:]]
    yield "reports", [f"/reports?page={1 + number(max(every // 100, 1), n)}" for n in pages]
    yield "findings", ["/findings", "/findings?severity=error", "/findings?severity=warning",
                       "/findings?code=UNSOURCED", "/findings?code=NEAR_COPY&severity=info",
                       *(f"/findings?page={n}" for n in pages[: samples // 4])]  # fmt: skip
    yield "search", [f"/search?q={word}" for word in (
        "market", "hospital", "killed+market", "%22civil+defence%22", "teach*", "ferry+flour",
        "nothingofthesort", "the", "people+killed+the",
    )]  # fmt: skip
    yield "queue", ["/queue"] * 3
    yield "decisions", ["/decisions"] * 3
    yield "dossier", [f"/incident/{one}/dossier.html" for one in ids[:5]]


def _timed(client: TestClient, paths: Sequence[str]) -> Mapping[str, Any]:
    """Ask for pages; return percentiles and the largest of them."""
    # What a desk does once after its start: the lists of actors, and whether all is fresh.
    _ask(client, "/findings?code=NONE")
    _ask(client, "/search?q=NONE")
    took, sizes = [], []
    for path in paths:
        started = time.perf_counter()
        sizes.append(_ask(client, path))
        took.append((time.perf_counter() - started) * 1000)
    ranked = sorted(took)
    return {
        "pages": len(paths),
        "p50_ms": round(ranked[len(ranked) // 2], 1),
        "p95_ms": round(ranked[min(int(len(ranked) * 0.95), len(ranked) - 1)], 1),
        "max_ms": round(ranked[-1], 1),
        "largest_kb": round(max(sizes) / 1000, 1),
    }


def _ask(client: TestClient, path: str) -> int:
    """Ask for a page and return its length in bytes, as the browser unpacks it."""
    if path.startswith("!"):
        return len(client.post(path[1:], headers=FORM).content)
    return len(client.get(path).content)


def _paints(ledger: reportedly.Ledger, paths: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return when Chromium first shows something of a screen, the median of five pages."""
    found: dict[str, float] = {}
    with served(make_app(ledger, "the bench")) as address, Browser() as browser:
        browser.call("Network.setCacheDisabled", cacheDisabled=True)
        browser.goto(f"{address}/nowhere")
        for name in ("overview", "incident", "report", "copies", "reports", "findings", "search"):
            times = []
            for path in itertools.islice(reversed(paths[name]), PAINTS):
                browser.goto(address + path)
                browser.until(f"({PAINT}) !== null")
                times.append(round(browser.run(PAINT), 1))
            found[name] = sorted(times)[len(times) // 2]
    return found
