"""``reportedly incidents``: what, where, when, how many harmed, on whose word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, clean, json_lines, screen, show
from reportedly.cli.words import (
    estimate_words,
    origins_words,
    place_words,
    time_words,
    type_words,
)
from reportedly.ids import shown
from reportedly.ledger import IncidentFilter
from reportedly.model import Incident
from reportedly.model.vocabulary import EventType, Grade

TYPES = click.Choice([code.value for code in EventType], case_sensitive=False)
GRADES = click.Choice([code.value for code in Grade], case_sensitive=False)
GRADE_STYLE = {
    Grade.CONFIRMED: "bold green",
    Grade.FAIR: "green",
    Grade.WEAK: "yellow",
    Grade.CONTESTED: "magenta",
}


@click.command()
@click.option(
    "--type", "type_", type=click.Choice([t.value for t in EventType], case_sensitive=False)
)
@click.option("--grade", type=click.Choice([g.value for g in Grade], case_sensitive=False))
@click.option("--place", help="Name or gazetteer id of the place.")
@click.option("--country", help="Two-letter code.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="On this day or later.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="On this day or earlier.")
@click.option("--min-origins", type=click.IntRange(min=0), help="Fewest independent origins.")
@ledger_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    path: Path,
    *,
    type_: str | None,
    grade: str | None,
    place: str | None,
    country: str | None,
    since: dt.datetime | None,
    until: dt.datetime | None,
    min_origins: int | None,
    as_json: bool,
) -> None:
    """List incidents, oldest first.

    \b
    Example:
        reportedly incidents --ledger my.ledger --since 2025-03-01 --min-origins 2
    """  # noqa: D301 - click reads the escape
    chosen = IncidentFilter(
        type=EventType(type_) if type_ else None,
        grade=Grade(grade) if grade else None,
        place=place,
        country=country,
        since=since.date() if since else None,
        until=until.date() if until else None,
        min_origins=min_origins,
    )
    with reportedly.open(path, create=False) as ledger:
        if as_json:
            json_lines(ledger.incidents(chosen))
            return
        found = ledger.incidents(chosen)
        if not show(screen(), (line for incident in found for line in lines(incident))):
            aside().print("no incidents; see: reportedly reports, reportedly findings")


def lines(incident: Incident) -> Iterator[Text]:
    """Yield the lines of one incident in a list: what and where, then counts and support."""
    head = Text()
    head.append(shown(incident.id), style="dim")
    head.append(f"  {time_words(incident.time)}", style="bold")
    head.append(f"  {type_words(incident.type)}")
    head.append(f"  {clean(place_words(incident.place))}", style="bold")
    yield head
    harm = "; ".join(estimate_words(one) for one in incident.estimates) or "no count of people"
    yield Text(f"            {harm}")
    support = Text(f"            {origins_words(incident)}")
    if incident.corroboration is not None and incident.grade is not None:
        style = GRADE_STYLE.get(incident.grade, "")
        support.append("  ")
        support.append(f"{incident.corroboration} {incident.grade}", style=style)
    if incident.contradictions:
        facets = sorted({pair.facet.lower() for pair in incident.contradictions})
        support.append(f"  accounts differ: {', '.join(facets)}", style="magenta")
    yield support
