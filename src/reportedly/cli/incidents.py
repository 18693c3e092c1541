"""``reportedly incidents``: what, where, when, how many harmed, on whose word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import click
from rich.text import Text

from reportedly.cli.options import (
    json_option,
    ledger_option,
    opened,
    rules_option,
    tier_option,
)
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.stale import tell_if_stale
from reportedly.cli.words import (
    FACET_WORDS,
    harm_words,
    origins_words,
    place_words,
    time_words,
    type_words,
)
from reportedly.ids import shown
from reportedly.ledger import IncidentFilter, Where
from reportedly.model import Incident
from reportedly.model.vocabulary import EventType, Grade, Outcome, RuleSet

TYPES = click.Choice([code.value for code in EventType], case_sensitive=False)
GRADES = click.Choice([code.value for code in Grade], case_sensitive=False)
OUTCOMES = click.Choice([code.value for code in Outcome])
DAY = click.DateTime(["%Y-%m-%d"])
GRADE_STYLE = {
    Grade.CONFIRMED: "bold green",
    Grade.FAIR: "green",
    Grade.WEAK: "yellow",
    Grade.CONTESTED: "magenta",
}
HANG = 12
"""Columns of an id with the blanks behind it."""


@click.command()
@click.option("--type", "type_", type=TYPES, metavar="TYPE", help="Such as AIR_STRIKE.")
@click.option("--grade", type=GRADES, help="How well supported.")
@click.option("--place", metavar="NAME", help="Name or gazetteer id of the place.")
@click.option("--country", metavar="CODE", help="Two letters.")
@click.option("--since", type=DAY, metavar="YYYY-MM-DD", help="On this day or later.")
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="On this day or earlier.")
@click.option(
    "--min-origins", type=click.IntRange(min=0), metavar="COUNT", help="Fewest independent origins."
)
@click.option("--party", metavar="CODE", help="Who acts, speaks, or whose people are counted.")
@click.option("--outcome", type=OUTCOMES, help="What happened to people.")
@click.option("--finding", metavar="CHECK", help="A check found something on one of its reports.")
@rules_option
@ledger_option
@tier_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    path: Where,
    *,
    tier: str,
    type_: str | None,
    grade: str | None,
    place: str | None,
    country: str | None,
    since: dt.datetime | None,
    until: dt.datetime | None,
    min_origins: int | None,
    party: str | None,
    outcome: str | None,
    finding: str | None,
    rules: str,
    as_json: bool,
) -> None:
    """List incidents, oldest first, undated ones last.

    Each is three lines or more: when, what and where; how many people were harmed, by outcome and
    group, lowest to highest; reports, origins, grade, and where accounts differ.

    \b
    Example:
        reportedly incidents --ledger my.ledger --since 2025-03-01 --min-origins 2
    """  # noqa: D301 - click reads the escape
    chosen = IncidentFilter(
        type=EventType(type_) if type_ else None,
        grade=Grade(grade) if grade else None,
        place=place,
        country=country.upper() if country else None,
        since=since.date() if since else None,
        until=until.date() if until else None,
        min_origins=min_origins,
        party=party,
        outcome=Outcome(outcome) if outcome else None,
        finding=finding.upper() if finding else None,
    )
    with opened(path, tier) as ledger:
        found = ledger.incidents(chosen, rules=RuleSet(rules))
        if as_json:
            json_lines(found)
        elif not show(screen(), (row for incident in found for row in rows(incident))):
            aside().print("no incidents; see: reportedly reports, reportedly findings")
        tell_if_stale(ledger)


def rows(incident: Incident) -> Iterator[Row]:
    """Yield an incident in brief: what and where, counts by outcome, support."""
    yield Row(_head(incident), Text(shown(incident.id), style="dim"), HANG)
    harm = harm_words(incident)
    for outcome, counts in harm:
        yield Row(Text(flat(f"{outcome}: {counts}")), hang=HANG)
    if not harm:
        yield Row(Text("no count of people"), hang=HANG)
    yield Row(_support(incident), hang=HANG)


def _head(incident: Incident) -> Text:
    head = Text(time_words(incident.time), style="bold")
    head.append(f"  {type_words(incident.type)}", style="not bold")
    head.append(f"  {flat(place_words(incident.place))}")
    return head


def _support(incident: Incident) -> Text:
    support = Text(origins_words(incident))
    if incident.grade is not None:
        support.append("; grade ")
        support.append(incident.grade, style=GRADE_STYLE.get(incident.grade, ""))
        if incident.corroboration is not None:
            support.append(f" ({incident.corroboration})")
    if incident.contradictions:
        named = {pair.facet for pair in incident.contradictions}
        facets = [FACET_WORDS[facet] for facet in FACET_WORDS if facet in named]
        support.append("; ")
        support.append(f"accounts differ on {', '.join(facets)}", style="magenta")
    return support
