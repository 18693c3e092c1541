"""``reportedly atlas``: lists of places, actors, series and happenings of the user's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from reportedly.cli.options import columns_of, json_option, key
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import counted
from reportedly.ids import shown
from reportedly.lists import Lists

if TYPE_CHECKING:
    from reportedly.atlas.adding import Addition
    from reportedly.atlas.folder import AddedList
    from reportedly.atlas.meanings import Meaning

HANG = 12
TOLD = 8
"""Words for unknown kinds that are named; the rest are counted."""

ENTRIES = {
    "places": "place",
    "actors": "actor",
    "series": "published value",
    "timeline": "happening",
}
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group(subcommand_metavar="WHAT [ARGS]...")
@click.option(
    "--atlas",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="REPORTEDLY_ATLAS",
    show_envvar=True,
    help="The folder of your lists.  [default: reportedly/atlas in your data folder]",
)
@click.pass_context
def command(context: click.Context, *, folder: Path | None) -> None:
    """Add lists of your own to the atlas, which every later reading consults.

    A file is copied when it is added, and hashed; adding it twice changes nothing.

    \b
    Example:
        reportedly atlas add camps.geojson --kind camp --country SD
        reportedly atlas show Tripoli
    """  # noqa: D301 - click reads the escape
    context.obj = Lists(folder)


@command.command()
@click.argument("file", type=FILE)
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="FIELD=NAME",
    help="Where a table keeps a field: aliases=names_ar, kind=placetype …",
)
@click.option("--country", metavar="CODE", help="Of places whose row names none.")
@click.option("--kind", metavar="WORD", help="Of places whose row names none, such as camp.")
@click.pass_obj
def add(
    lists: Lists, file: Path, *, fields: tuple[str, ...], country: str | None, kind: str | None
) -> None:
    r"""Add places: CSV, JSON, GeoJSON (points, lines, areas) or a dump of GeoNames.

    An added place is one more candidate for its name; a report decides among them.

    \b
    Example:
        reportedly atlas add places.csv --field aliases=names_ar --field kind=placetype
    """
    _told(lists.add_places(file, fields=columns_of(fields), country=country, kind=kind))


@command.command("add-actors")
@click.argument("file", type=FILE)
@click.pass_obj
def add_actors(lists: Lists, file: Path) -> None:
    r"""Add actors: TOML with a table for each, or CSV.

    \b
    Example:
        reportedly atlas add-actors actors.toml
    """
    _told(lists.add_actors(file))


@command.command("add-series")
@click.argument("file", type=FILE)
@click.option("--publisher", metavar="ACTOR", help="Whose figures they are, if the file is silent.")
@click.option("--area", metavar="NAME", help="Where people were counted, if the file is silent.")
@click.option(
    "--since", type=DAY, metavar="YYYY-MM-DD", help="First day counted, if the file is silent."
)
@click.pass_obj
def add_series(
    lists: Lists, file: Path, *, publisher: str | None, area: str | None, since: dt.datetime | None
) -> None:
    r"""Add reference series: what a publisher said, day by day, of people harmed so far.

    \b
    Example:
        reportedly atlas add-series ministry.csv --publisher GAZA_MOH --since 2023-10-07
    """
    first = since.date() if since else None
    _told(lists.add_series(file, publisher=publisher, area=area, since=first))


@command.command("add-timeline")
@click.argument("file", type=FILE)
@click.pass_obj
def add_timeline(lists: Lists, file: Path) -> None:
    r"""Add happenings of known date, by which texts without one can be dated: CSV or JSON.

    \b
    Example:
        reportedly atlas add-timeline timeline.csv
    """
    _told(lists.add_timeline(file))


@command.command("list")
@json_option
@click.pass_obj
def list_(lists: Lists, *, as_json: bool) -> None:
    r"""List what was added, in the order of adding; of two that disagree the later one counts.

    \b
    Example:
        reportedly atlas list
    """
    found = lists.all()
    if as_json:
        json_lines(found)
    elif not show(screen(), map(_listed, found)):
        aside().print(flat(f"no lists in {lists.path}; see: reportedly atlas --help"))


@command.command("show")
@click.argument("name", callback=key)
@click.option("--country", metavar="CODE", help="As in a report about that country.")
@json_option
@click.pass_obj
def show_(lists: Lists, name: str, *, country: str | None, as_json: bool) -> None:
    r"""Show what NAME may stand for: places, peoples, actors, happenings, each with reasons.

    \b
    Example:
        reportedly atlas show RSF --country SD
    """
    found = lists.meanings(name, country)
    if as_json:
        json_lines(found)
    elif not show(screen(), (row for one in found for row in _meaning(one))):
        aside().print(flat(f"nothing is called {name}"))


@command.command()
@click.argument("name", metavar="LIST", callback=key)
@click.pass_obj
def remove(lists: Lists, name: str) -> None:
    r"""Take a list out, named by its file or the beginning of its id.

    \b
    Example:
        reportedly atlas remove camps.geojson
    """
    entry = lists.remove(name)
    aside().print(f"removed  {_words(entry)}")


def _told(done: Addition) -> None:
    """Say on stderr what became of a file."""
    state = "added" if done.fresh else "known"
    aside().print(f"{state}    {_words(done.entry)}")
    if done.unknown:
        ranked = sorted(done.unknown.items(), key=lambda item: (-item[1], item[0]))
        words = ", ".join(f"{word} ({number})" for word, number in ranked[:TOLD])
        more = f" and {len(ranked) - TOLD} more" if len(ranked) > TOLD else ""
        aside().print(f"         kinds not known, taken for named places: {flat(words)}{more}")


def _words(entry: AddedList) -> str:
    rows = counted(entry.rows, ENTRIES[entry.kind])
    return f"{flat(entry.name)}  {rows}  {shown(entry.id)}"


def _listed(entry: AddedList) -> Row:
    body = Text(flat(entry.name))
    body.append(
        f"  {entry.kind}, {counted(entry.rows, ENTRIES[entry.kind])}, added {entry.at[:10]}"
    )
    for name, value in entry.said:
        body.append(flat(f"; {name.removeprefix('column:')} {value}"), style="dim")
    return Row(body, Text(shown(entry.id), style="dim"), HANG)


def _meaning(one: Meaning) -> Iterator[Row]:
    head = Text(flat(one.name), style="bold")
    within = ", ".join(filter(None, (one.admin1, *one.countries)))
    head.append("  " + flat(f"{one.kind}{', ' + within if within else ''}"), style="not bold")
    if one.lat is not None and one.lon is not None:
        head.append(f"  {one.lat:.3f}, {one.lon:.3f}", style="dim not bold")
    if one.population:
        head.append(f"  {one.population:,} people", style="dim not bold")
    if one.first is not None:
        head.append(f"  {one.first} to {one.last or 'now'}", style="dim not bold")
    yield Row(head, Text(one.sort), HANG)
    yield Row(Text(f"{flat('; '.join(one.reasons))}  {flat(one.id)}", style="dim"), hang=HANG)
