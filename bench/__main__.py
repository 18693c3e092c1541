"""The command line of the benchmarks."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

import click

from bench.common import Asked
from reportedly.errors import ReportedlyError

BENCHES = {
    "atlas": "names in other spellings and near misses, and what a look-up costs",
    "bombs": "small files that unpack to much, at the usual limits: memory and time",
    "fuzz": "damaged examples into every reader of what comes from outside: crash, hang, memory",
    "fuzz_documents": "damaged documents, chats, lists and annotations: no crash, no hang",
    "geocoding": "where named places lie: mentions given, each resolved offline",
    "annotated": "events, figures and sources of real passages, against our own annotation",
    "backfill": "many files by many processes, killed or not: the same ledger, and at what rate",
    "backfill_growth": "a backfill of ten thousand reports and more: cost of one, memory",
    "backfill_workers": "two workers against one in the reading stage of a backfill",
    "copies": "who copied whom, how much and from which: made copies among articles",
    "checks": "the checks against the gold, on stale figures, and on compass words",
    "claims": "claims read by the codebook, against the gold, with the scorers beside the data",
    "facet_cost": "places, times and checks beside the encoder's pass over the same reports",
    "flood": "reposts of one partisan claim: do they change anything but the count of pages",
    "groups": "answers across reports: incidents, estimates, origins, contradictions",
    "growth": "what one more report costs in a small and in a large ledger",
    "lists": "lists of a user's own: cost of adding and asking, and what series answer",
    "gva": "killed and injured report by report, against a registry of shootings",
    "muc4": "who did what to whom in texts on incidents: fillers of roles, CEAF-REE",
    "police_events": "what sentences say of police: F1, and how little can be read to miss little",
    "polnear": "who said what: exact spans of sources, cues and contents",
    "re3d": "entities of conflict reporting: exact spans with their types",
    "kill": "reads killed at any moment: does the ledger open, verify and finish alike",
    "recovery": "generated incidents found again from their reports, as noise grows",
    "reading_speed": "our reader beside its bare encoder and beside a BERT-base",
    "telegram": "an export of 50,000 messages: memory, and whether forwards are exact",
    "timeml": "dates and durations in news: TIMEX3 spans and values, against TimeBank",
    "side_swap": "the names of two sides exchanged: is all else read alike",
    "sideswap": "the names of two sides exchanged: are grades, numbers and relations alike",
    "watch": "a site polled 10,000 times, the watch killed on the way: is anything lost or doubled",
    "withheld": "names planted in every field: none may leave below its tier, in any format",
    "desk": "the desk over 100,000 reports: time to answer, size of pages, first paint",
    "hostile": "fifty hostile payloads in every field: does one run or escape, in a browser",
    "screens": "every screen of the desk in a browser: axe-core, width, requests elsewhere",
    "rulings": "two people ruling on one incident, the desk killed meanwhile: is a ruling lost",
    "server": "a ledger on PostgreSQL: its costs beside a file, and many who write at once",
    "scale": "memory and rate over many generated reports",
}


@click.command()
@click.argument("name", type=click.Choice(sorted(BENCHES)))
@click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), help="Folder of the data."
)
@click.option("--split", default="dev", show_default=True, help="Part of the data.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object as the last line.")
@click.option("--set", "pairs", multiple=True, metavar="NAME=VALUE", help="A further option.")
def main(
    name: str, data: Path | None, split: str, *, as_json: bool, pairs: tuple[str, ...]
) -> None:
    """Run the benchmark NAME and store its figures in bench/results/.

    \b
    Example:
        ./run bench claims --json
    """  # noqa: D301 - click reads the escape
    options = dict(pair.partition("=")[::2] for pair in pairs)
    module = importlib.import_module(f"bench.{name}")
    try:
        figures = module.run(Asked(data, split, options))
    except ReportedlyError as error:
        click.echo(f"bench {name}: {error}", err=True)
        sys.exit(error.exit_code)
    if as_json:
        click.echo(json.dumps(figures, sort_keys=True))
        return
    width = max(map(len, figures))
    for key, value in figures.items():
        shown = f"{value:.1f}" if isinstance(value, float) else str(value)
        click.echo(f"{key:{width}}  {shown}")


if __name__ == "__main__":
    main()
