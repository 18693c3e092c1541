"""What the field's own programs make of each export: every row and every field of it.

They are not part of the environment that ``./run setup`` makes; a test without its reader skips.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.export import acled, airwars, csv_table, ged, geojson
from reportedly.export.cases import Case, cases
from reportedly.ledger import Store
from reportedly.model.vocabulary import Outcome
from tests.demo_ledger import demo_ledger

TABLES = {"csv": csv_table, "ged": ged, "acled": acled}
NUMBERS = {
    "csv": ("reports", "origins_low", "killed_low", "killed_high", "lat", "lon"),
    "ged": ("id", "best", "high", "low", "where_prec", "date_prec", "latitude", "priogrid_gid"),
    "acled": ("fatalities", "geo_precision", "time_precision", "latitude", "iso", "year"),
}
DAYS = {"csv": ("earliest", "latest"), "ged": ("date_start", "date_end"), "acled": ("event_date",)}


def needs(package: str) -> Any:
    """Return a package, or skip where it is not installed."""
    return pytest.importorskip(
        package, reason=f"{package} is not installed: uv pip install --group formats"
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the examples; tests only ask it."""
    return demo_ledger(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def held(demo: Path) -> dict[str, Case]:
    """Incidents by id, with their reports and claims."""
    with Store.open(demo) as store:
        return {case.incident.id: case for case in cases(store)}


def written(demo: Path, form: str, folder: Path) -> Path:
    """Export the ledger with nothing withheld."""
    with reportedly.open(demo, create=False) as ledger:
        return ledger.export(form, folder / f"out-{form}", tier="internal").path


@pytest.mark.parametrize("form", sorted(TABLES))
def test_pandas_loads_every_cell_of_a_table(form: str, demo: Path, tmp_path: Path) -> None:
    """As text it is what our reader gives; numbers are numbers and days are days."""
    pandas = needs("pandas")
    path = written(demo, form, tmp_path)
    ours = list(TABLES[form].read(path))
    text = pandas.read_csv(path, dtype=str, keep_default_na=False)
    assert list(text.columns) == list(TABLES[form].COLUMNS)
    assert text.to_dict("records") == ours
    typed = pandas.read_csv(path)
    for column in NUMBERS[form]:
        told = [float(row[column]) if row[column] else None for row in ours]
        back = [None if pandas.isna(cell) else float(cell) for cell in typed[column]]
        assert back == told, column
    for column in DAYS[form]:
        given = [row[column] for row in ours if row[column]]
        assert pandas.to_datetime(given, format="mixed").notna().all()


def test_pandas_joins_the_tables_of_airwars(demo: Path, tmp_path: Path) -> None:
    """Each source and each belligerent finds its incident, and no incident is without a source."""
    pandas = needs("pandas")
    path = written(demo, "airwars", tmp_path)
    tables = {name: pandas.read_csv(path / name, dtype=str) for name in airwars.TABLES}
    for name, columns in airwars.TABLES.items():
        assert list(tables[name].columns) == list(columns)
    incidents = tables["incidents.csv"]
    joined = tables["sources.csv"].merge(incidents, left_on="incident_code", right_on="code")
    assert len(joined) == len(tables["sources.csv"])
    assert set(joined["incident_code"]) == set(incidents["code"])
    least = incidents.filter(regex="_min$").astype(float)
    most = incidents.filter(regex="_max$").astype(float)
    ordered = (
        (least.to_numpy() <= most.to_numpy()) | least.isna().to_numpy() | most.isna().to_numpy()
    )
    assert ordered.all()


def test_pandas_asks_the_database(demo: Path, held: dict[str, Case], tmp_path: Path) -> None:
    """A join over its tables leads from an incident to the words of its claims."""
    pandas = needs("pandas")
    base = sqlite3.connect(written(demo, "sqlite", tmp_path))
    try:
        incidents = pandas.read_sql("SELECT * FROM incident", base)
        figures = pandas.read_sql("SELECT * FROM figure", base)
        claims = pandas.read_sql("SELECT * FROM claim", base)
    finally:
        base.close()
    assert set(incidents["id"]) == set(held)
    assert set(zip(figures["report"], figures["claim"], strict=True)) <= set(
        zip(claims["report"], claims["claim"], strict=True)
    )


def test_geopandas_draws_every_incident(demo: Path, held: dict[str, Case], tmp_path: Path) -> None:
    """In WGS84, longitude first; every property is that of the file, and every shape is valid."""
    geopandas = needs("geopandas")
    path = written(demo, "geojson", tmp_path)
    features = {one["id"]: one for one in geojson.read(path)}
    frame = geopandas.read_file(path)
    assert frame.crs.to_epsg() == 4326
    assert set(frame["id"]) == set(features) == set(held)
    for row in frame.to_dict("records"):
        one, case = features[row["id"]], held[row["id"]]
        shape = row["geometry"]
        assert (shape is None) == (one["geometry"] is None)
        if shape is not None:
            assert shape.is_valid
            assert shape.geom_type == one["geometry"]["type"]
            assert case.place is not None
            assert shape.centroid.x == pytest.approx(case.place.lon, abs=1e-3)
            assert shape.centroid.y == pytest.approx(case.place.lat, abs=1e-3)
        for name, value in one["properties"].items():
            if name in DAYS["csv"]:
                assert str(row[name].date()) == value
            elif isinstance(value, str | int | float) and not isinstance(value, bool):
                assert str(row[name]).removesuffix(".0") == str(value).removesuffix(".0"), name


def test_parquet_is_one_table_to_pandas_and_polars(
    demo: Path, held: dict[str, Case], tmp_path: Path
) -> None:
    """Counts are whole numbers with absent ones, in either."""
    needs("pyarrow")
    pandas = needs("pandas")
    path = written(demo, "parquet", tmp_path)
    frame = pandas.read_parquet(path, dtype_backend="numpy_nullable")
    assert set(frame["id"]) == set(held)
    for row in frame.to_dict("records"):
        toll = held[row["id"]].toll(Outcome.KILLED)
        low = row["killed_low"]
        assert (None if pandas.isna(low) else int(low)) == toll.low
    polars = pytest.importorskip("polars", reason="polars is not installed")
    assert polars.read_parquet(path)["id"].to_list() == frame["id"].to_list()


def test_followthemoney_puts_statements_together_to_the_entities(
    demo: Path, tmp_path: Path
) -> None:
    """Value by value what ``ftm`` holds; and the library's own reader takes them."""
    serialize = needs("followthemoney.statement.serialize")
    from reportedly.export import ftm, statements  # noqa: PLC0415 - the library is there

    entities = {one.id: one.to_dict() for one in ftm.read(written(demo, "ftm", tmp_path))}
    path = written(demo, "statements", tmp_path)
    rows = list(serialize.read_path_statements(path, "json"))
    assert [one.id for one in rows] == [one.id for one in statements.read(path)]
    assert {one.entity_id for one in rows} == set(entities)
    told = {(one.entity_id, one.prop, one.value) for one in rows if one.prop != "id"}
    assert told == {
        (name, prop, value)
        for name, entity in entities.items()
        for prop, values in entity["properties"].items()
        for value in values
    }


def test_the_prov_package_reads_the_provenance(
    demo: Path, held: dict[str, Case], tmp_path: Path
) -> None:
    """Every entity, agent and relation of the file is one of its records."""
    model = needs("prov.model")
    path = written(demo, "prov", tmp_path)
    told = json.loads(path.read_text("utf8"))
    document = model.ProvDocument.deserialize(str(path), format="json")
    names = {str(one.identifier) for one in document.get_records(model.ProvEntity)}
    assert names == set(told["entity"])
    assert sum(name.startswith("r:incident/") for name in names) == len(held)
    relations = [one for one in document.get_records() if one.is_relation()]
    kinds = set(told) - {"prefix", "entity", "agent", "activity"}
    assert len(relations) == sum(len(told[kind]) for kind in kinds)


def test_a_reader_of_linked_data_finds_the_claims(demo: Path, tmp_path: Path) -> None:
    """The context is schema.org's: without fetching it, every term is one of its."""
    jsonld = needs("pyld.jsonld")
    path = written(demo, "claimreview", tmp_path)
    graph = json.loads(path.read_text("utf8"))
    there = {"@context": {"@vocab": "https://schema.org/"}}

    def loaded(address: str, _: object) -> dict[str, object]:
        return {"contextUrl": None, "documentUrl": address, "document": there}

    nodes = jsonld.expand(graph, {"documentLoader": loaded})
    kinds = [kind for node in nodes for kind in node.get("@type", ())]
    wanted = [node["@type"] for node in graph["@graph"]]
    assert sorted(kinds) == sorted(f"https://schema.org/{kind}" for kind in wanted)
    assert all(
        node["https://schema.org/text"]
        for node in nodes
        if node["@type"] == ["https://schema.org/Claim"]
    )


def test_annotations_have_the_shape_that_brat_reads(demo: Path, tmp_path: Path) -> None:
    """Text bounds quote the text, pieces and all, and relations join marks that are there."""
    folder = written(demo, "brat", tmp_path)
    files = sorted(folder.glob("*.ann"))
    assert files
    for file in files:
        text = file.with_suffix(".txt").read_bytes().decode("utf8")
        bounds = dict[str, str]()
        for line in file.read_bytes().decode("utf8").splitlines():
            key, told, *rest = line.split("\t")
            if key.startswith("T"):
                _, _, pieces = told.partition(" ")
                spans = [tuple(map(int, piece.split())) for piece in pieces.split(";")]
                assert rest == [" ".join(text[start:end] for start, end in spans)]
                bounds[key] = told
        for line in file.read_bytes().decode("utf8").splitlines():
            if line.startswith(("#", "R")):
                names = [word for word in line.replace(":", " ").split() if word in bounds]
                assert names, line
