"""Incidents, reports and places as FollowTheMoney entities, by its own library (an extra).

An incident is an Event, a report an Article, an actor an Organization, a place an Address. Counts
and words have no home in the model: they are told in a Note, as text.

Source:
    FollowTheMoney, https://followthemoney.tech, schema as its library has it.
"""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError, MissingPackageError
from reportedly.export.cases import Case, actor_name, cases
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical, make_id
from reportedly.model import Report
from reportedly.model.vocabulary import Outcome

DATASET: Final = "reportedly"
LOSSY: Final = (
    "The model has no claims: words are told in a Note, without spans and sources.",
    "The model has no counts: they are told in the summary, as text.",
    "Origins, copies, denials and differences are not held.",
    "Only named places have coordinates; an area is told as a remark.",
)
HOUSE: Final = house(
    [
        "id schema properties datasets referents event article organization address note name",
        "title publisher published at source url language content hash full city region",
        "country latitude longitude remarks start date end location entity involved proof",
        "description reported rptd precision code area publishedat sourceurl contenthash",
        "startdate enddate addressentity summary author body text bodytext",
    ]
)


def model() -> Any:  # noqa: ANN401 - an object of a package that may be absent
    """Return the library's model.

    Raises:
        UsageError: The library is not installed.
    """
    try:
        return importlib.import_module("followthemoney").model
    except ImportError as error:
        raise MissingPackageError("ftm", "followthemoney", "ftm") from error


class _Maker:
    """Makes entities by the library, and counts what it refuses."""

    def __init__(self, model: Any, losses: Losses) -> None:  # noqa: ANN401 - as above
        self.model, self.losses = model, losses

    def __call__(self, schema: str, identifier: str, /, **told: object) -> dict[str, Any]:
        entity = self.model.make_entity(schema)
        entity.id = identifier
        for prop, value in told.items():
            values = value if isinstance(value, (list, tuple)) else [value]
            for one in values:
                if one not in {None, ""}:
                    before = len(entity.get(prop))
                    entity.add(prop, str(one))
                    lost = len(entity.get(prop)) == before and str(one) not in entity.get(prop)
                    self.losses.add(f"values that {schema}.{prop} does not take", lost)
        found: dict[str, Any] = entity.to_dict()
        found["properties"] = {key: sorted(found["properties"][key]) for key in found["properties"]}
        return found | {"datasets": [DATASET], "referents": []}


def _name(kind: str, content: object) -> str:
    return f"rptd-{make_id(kind, content)[:32]}"


def _report(make: _Maker, report: Report) -> dict[str, Any]:
    text = report.text.encode("utf8", "replace")
    return make(
        "Article",
        _name("report", report.id),
        title=report.title or report.name,
        publisher=report.outlet,
        author=report.byline,
        publishedAt=report.published and report.published[:10],
        sourceUrl=report.url,
        language=report.language,
        # The model's digests are SHA-1; it says which bytes, and protects nothing.
        contentHash=hashlib.sha1(text, usedforsecurity=False).hexdigest(),
        bodyText=report.text,
    )


def _incident(make: _Maker, case: Case) -> Iterator[dict[str, Any]]:
    one, place, days = case.incident, case.place, case.days
    event = _name("incident", one.id)
    actors = [make("Organization", _name("actor", x), name=actor_name(x)) for x in case.doers]
    yield from actors
    address = None
    if place is not None and place.name:
        address = _name("place", [place.name, place.country, place.lat, place.lon])
        exact = place.where_prec == 1
        yield make(
            "Address",
            address,
            full=", ".join(x for x in (place.name, place.admin1, place.country) if x),
            city=place.name if exact else None,
            region=place.admin1,
            country=place.country and place.country.lower(),
            latitude=place.lat if exact else None,
            longitude=place.lon if exact else None,
            remarks=None if exact else f"an area, precision code {place.where_prec}",
        )
    yield make(
        "Event",
        event,
        name=" ".join(x for x in (str(one.type or "event"), place.name if place else "") if x),
        startDate=days and str(days[0]),
        endDate=days and str(days[1]),
        country=place.country.lower() if place and place.country else None,
        location=place.name if place else None,
        addressEntity=address,
        involved=[actor["id"] for actor in actors],
        proof=[_name("report", report.id) for report in case.reports],
        summary=_summary(case),
    )
    quotes = [claim.span.quote for _, claim in case.told]
    yield make("Note", _name("note", one.id), entity=event, description=quotes)


def _summary(case: Case) -> str:
    one = case.incident
    counts = []
    for outcome in Outcome:
        toll = case.toll(outcome)
        if (toll.low, toll.high) != (None, None):
            counts.append(f"{outcome} low {toll.low}, best {toll.best}, high {toll.high}")
    told = f"{one.reports} reports, {one.origins_low} to {one.origins_high} origins"
    return "; ".join([f"reported: {told}", f"grade {one.grade}", *counts])


def entities(pub: Publication, losses: Losses) -> Iterator[dict[str, Any]]:
    """Yield the entities, each once.

    Raises:
        UsageError: The library is not installed.
    """
    make, seen = _Maker(model(), losses), set[str]()
    for head in pub.store.iter_heads():
        yield _report(make, pub.store.report_of(head.id))
    for case in cases(pub.store):
        for entity in _incident(make, case):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                yield entity


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write one entity a line; raises what ``entities`` does."""
    with path.open("wb") as out:
        for entity in entities(pub, losses):
            out.write(canonical(entity) + b"\n")


def read(path: Path) -> Iterator[Any]:
    """Yield the entities, made by the library.

    Raises:
        ExportError: A line is no entity.
        UsageError: The library is not installed.
    """
    known = model()
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            yield known.get_proxy(json.loads(line))
        except ValueError as error:
            raise ExportError(f"{path.name}, line {number}: not an entity") from error


def validate(path: Path) -> None:
    """Hold the entities against the library's schema.

    Raises:
        ExportError: One fails its schema, or names one that is not there.
    """
    hold(path, list(read(path)))


def hold(path: Path, found: Sequence[Any]) -> None:
    """Hold entities of the library against its schema and each other.

    Raises:
        ExportError: One fails its schema, or names one that is not there.
    """
    ids = {entity.id for entity in found}
    if len(ids) != len(found):
        raise ExportError(f"{path.name}: an id stands twice")
    for entity in found:
        entity.schema.validate(entity.to_dict())
        for prop in ("proof", "involved", "addressEntity", "entity"):
            if prop in entity.schema.properties and set(entity.get(prop)) - ids:
                raise ExportError(f"{path.name}: {prop} names what is not there")


FTM: Final = Format(
    name="ftm",
    summary="Incidents, reports and places as FollowTheMoney entities, one a line",
    ending=".json",
    write=write,
    validate=validate,
    lossy=LOSSY,
    house=HOUSE,
)
