"""Lists of a user's own: what adding and asking costs, and whether series answer right.

Adds the gazetteer, the reference series and the timeline of the development data. Every value that
a series has as published is looked up: its day must lie in an exact match of the series; and a
value that was never published must have none. Places are asked by every name of the added list.
Times are those of the processor, so that what else the machine does counts little.
"""

from __future__ import annotations

import csv
import datetime as dt
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.common import SHARED, Asked, Figures, data_digest, store
from reportedly.atlas import Atlas, SeriesFile, Sought, added_lists, open_atlas
from reportedly.atlas.adding import Addition, add_places, add_series, add_timeline
from reportedly.atlas.folder import ListFolder
from reportedly.errors import BenchError
from reportedly.model.vocabulary import Outcome

FIELDS = (("kind", "placetype"), ("country", "wof_country"), ("admin1", "region"))
START = dt.date(2023, 10, 7)


def run(asked: Asked) -> Figures:
    """Measure, store and return the figures.

    Raises:
        BenchError: The data is absent.
    """
    folder = asked.folder(SHARED / "bench")
    places = folder / "gazetteer" / "places.csv"
    series = folder / "reference" / "series_GAZA_MOH.csv"
    timeline = folder / "reference" / "timeline.json"
    for file in (places, series, timeline):
        if not file.is_file():
            raise BenchError(f"no {file.name} in the data")
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as scratch:
        lists = ListFolder(Path(scratch) / "atlas")
        source = SeriesFile(path=series, publisher="GAZA_MOH", area="Gaza Strip", since=START)
        figures["add_places_s"], done = _timed(lambda: add_places(lists, places, fields=FIELDS))
        figures["places"] = done.entry.rows
        figures["add_again_s"], _ = _timed(lambda: add_places(lists, places, fields=FIELDS))
        figures["add_series_s"], done = _timed(lambda: add_series(lists, source))
        figures["published_values"] = done.entry.rows
        add_timeline(lists, timeline)
        with open_atlas(added=added_lists(lists.path)) as atlas, open_atlas() as plain:
            figures |= _series(atlas, series)
            figures |= _places(atlas, plain, places)
    store("lists", data_digest([places, series, timeline]), figures)
    return figures


def _timed(task: Callable[[], Addition]) -> tuple[float, Addition]:
    start = time.process_time()
    done = task()
    return round(time.process_time() - start, 3), done


def _series(atlas: Atlas, file: Path) -> Figures:
    """Look every value up, and as many that nobody published."""
    with file.open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["basis"] == "reported"]
    asked = [
        (outcome, int(row[column]), dt.date.fromisoformat(row["date"]))
        for row in rows
        for outcome, column in ((Outcome.KILLED, "killed_cum"), (Outcome.INJURED, "injured_cum"))
        if row[column]
    ]
    known = {(outcome, value) for outcome, value, _ in asked}
    found = atlas.series
    right = sum(_holds(atlas, *one) for one in asked)
    strangers = [(o, v + 1) for o, v, _ in asked if (o, v + 1) not in known]
    false = sum(
        any(m.exact for m in found.find(Sought(outcome=o, low=v, high=v))) for o, v in strangers
    )
    sought = [Sought(outcome=o, low=v, high=v) for o, v, _ in asked]
    start = time.process_time()
    for one in sought:
        found.find(one)
    spent = time.process_time() - start
    return {
        "series_asked": len(asked),
        "series_right": right,
        "never_published_asked": len(strangers),
        "never_published_matched": false,
        "series_lookup_us": round(1e6 * spent / len(sought), 1),
    }


def _holds(atlas: Atlas, outcome: Outcome, value: int, day: dt.date) -> bool:
    """Tell whether the day lies in an exact match."""
    matches = atlas.series.find(Sought(outcome=outcome, low=value, high=value, value=value))
    return any(m.exact and m.first <= day and (m.last is None or day <= m.last) for m in matches)


def _places(atlas: Atlas, plain: Atlas, file: Path) -> Figures:
    """Ask for every name of the list, with it and without it."""
    with file.open(encoding="utf-8") as stream:
        names = [row["name"] for row in csv.DictReader(stream) if row["name"]]
    names = list(dict.fromkeys(names))
    # The first look-up opens the index and reads the tables.
    atlas.places.find("x"), plain.places.find("x")
    before = _spent(plain, names)
    after = _spent(atlas, names)
    known = sum(bool(plain.places.find(name)) for name in names)
    found = sum(bool(atlas.places.find(name)) for name in names)
    return {
        "names_asked": len(names),
        "names_known_without": known,
        "names_known_with": found,
        "place_lookup_us_without": round(1e6 * before / len(names), 1),
        "place_lookup_us_with": round(1e6 * after / len(names), 1),
    }


def _spent(atlas: Atlas, names: Sequence[str]) -> float:
    start = time.process_time()
    for name in names:
        atlas.places.find(name)
    return time.process_time() - start
