"""Tables that the field loads: columns, codes, sums, what is lost, and cells that run nothing."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.errors import ExportError
from reportedly.export import FORMATS, Exported, Losses, acled, airwars, csv_table, ged, geojson
from reportedly.export.cases import Case, Toll, cases, total
from reportedly.export.tables import plain, read_table, safe, write_table
from reportedly.ledger import Store
from reportedly.model import Estimate, Incident, PlaceRef, TimeRef
from reportedly.model.vocabulary import EventType, Group, Outcome, PlaceRole
from tests.demo_ledger import demo_ledger

TABLES = ("csv", "ged", "acled")
NEEDS = {"ftm": ("followthemoney",), "statements": ("followthemoney",), "parquet": ("pyarrow",)}
ALL = ("csv", "geojson", "ged", "acled", "airwars")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the examples; tests only ask it."""
    return demo_ledger(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def made(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Exported]:
    """An export in each format, with nothing withheld."""
    out = tmp_path_factory.mktemp("out")
    with reportedly.open(demo, create=False) as ledger:
        return {form: ledger.export(form, out / form, tier="internal") for form in ALL}


@pytest.mark.parametrize("form", ALL)
def test_the_same_ledger_gives_the_same_bytes(
    form: str, demo: Path, made: dict[str, Exported], tmp_path: Path
) -> None:
    """No moment and no order of reading enters an export, nor the page beside it."""
    with reportedly.open(demo, create=False) as ledger:
        again = ledger.export(form, tmp_path / form, tier="internal")
    for one, other in ((made[form].path, again.path), (made[form].method, again.method)):
        if one.is_dir():
            files = sorted(x.relative_to(one) for x in one.rglob("*"))
            assert files
            assert all((one / x).read_bytes() == (other / x).read_bytes() for x in files)
        else:
            assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_export_says_how_it_was_made(form: str, demo: Path, tmp_path: Path) -> None:
    """Tier, rules, versions, digests, and what the format can never hold, with what it lost."""
    for package in NEEDS.get(form, ()):
        pytest.importorskip(package, reason=f"{form} needs the extra {package}")
    with reportedly.open(demo, create=False) as ledger:
        done = ledger.export(form, tmp_path / "out")
    page = done.method.read_text("utf8")
    assert f"Publication tier: {FORMATS[form].tier}" in page
    assert "rule sets: " in page
    assert "sha256" in page
    assert "reader `" in page
    for line in FORMATS[form].lossy:
        assert line in page
    for what, count in done.losses:
        assert f"- {what}: {count}" in page


def test_a_row_says_what_the_incident_says(demo: Path, made: dict[str, Exported]) -> None:
    """Every incident is a row; each cell, read back, is the value it was written from."""
    rows = {row["id"]: row for row in csv_table.read(made["csv"].path)}
    with Store.open(demo) as store:
        found = list(cases(store))
    assert set(rows) == {case.incident.id for case in found}
    for case in found:
        cells, one = rows[case.incident.id], case.incident
        assert cells["type"] == (one.type or "")
        assert cells["grade"] == (one.grade or "")
        assert (cells["origins_low"], cells["origins_high"]) == (
            str(one.origins_low),
            str(one.origins_high),
        )
        assert cells["claims"].split("; ") == [f"{ref.report}/{ref.claim}" for ref in one.members]
        if one.place is not None and one.place.lat is not None:
            assert float(cells["lat"]) == one.place.lat
        days = case.days
        dated = (str(days[0]), str(days[1])) if days else ("", "")
        assert (cells["earliest"], cells["latest"]) == dated
        toll = case.toll(Outcome.KILLED)
        assert cells["killed_low"] == ("" if toll.low is None else str(toll.low))


def test_ged_has_its_49_columns_and_only_deaths(made: dict[str, Exported]) -> None:
    """In order; the best estimate is the sum of the groups, and nothing is called clear."""
    assert len(ged.COLUMNS) == 49
    rows = list(ged.read(made["ged"].path))
    assert rows
    for row in rows:
        assert int(row["high"]) >= 1
        assert row["code_status"] == "Check"
        assert row["date_start"].endswith(" 00:00:00.000")
        assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
    assert any("half" not in what and "left out" in what for what, _ in made["ged"].losses)


def test_the_grid_cell_is_that_of_prio() -> None:
    """Half a degree, counted from the south-west; known cells of the published grid."""
    assert ged.priogrid(-89.75, -179.75) == 1
    assert ged.priogrid(-89.75, 179.75) == 720
    assert ged.priogrid(89.75, 179.75) == 259_200
    assert ged.priogrid(90, 180) == 259_200
    assert ged.priogrid(0.25, 0.25) == 180 * 720 + 361


def test_acled_has_its_31_columns_and_the_lowest_number(made: dict[str, Exported]) -> None:
    """Retired columns are not there; a range gives its low, and the page says so."""
    assert len(acled.COLUMNS) == 31
    assert not {"data_id", "event_id_no_cnty", "iso3"} & set(acled.COLUMNS)
    rows = list(acled.read(made["acled"].path))
    assert rows
    assert any("low used, ACLED has no range" in what for what, _ in made["acled"].losses)
    assert all(row["inter1"] for row in rows)
    assert {row["fatalities"] for row in rows} >= {"0"}


def test_airwars_groups_have_least_and_most(made: dict[str, Exported]) -> None:
    """18 groups by two harms; actors and sources name an incident; no victim is named."""
    tables = airwars.read(made["airwars"].path)
    assert len([name for name in airwars.INCIDENTS if name.endswith(("_min", "_max"))]) == 72
    assert len(set(airwars.INCIDENTS)) == len(airwars.INCIDENTS)
    assert tables["victims.csv"] == []
    assert tables["incidents.csv"]
    assert tables["sources.csv"]


def test_an_area_is_never_a_point(made: dict[str, Exported]) -> None:
    """Points are named places; near, around and coarsened are polygons; divisions have none."""
    features = list(geojson.read(made["geojson"].path))
    shapes = set()
    for one in features:
        precision = one["properties"].get("where_prec")
        shape = one["geometry"] and one["geometry"]["type"]
        shapes.add(shape)
        assert {1: "Point", 2: "Polygon"}.get(precision) == shape
    assert shapes >= {"Point", "Polygon"}


PLACES = st.builds(
    PlaceRef,
    role=st.just(PlaceRole.EVENT),
    name=st.text(max_size=5) | st.none(),
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    where_prec=st.integers(1, 7) | st.none(),
    basis=st.sampled_from([None, "coarsened"]),
)


@given(place=PLACES)
def test_every_place_gives_a_valid_feature(
    place: PlaceRef, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """At the poles and the date line too."""
    incident = Incident(id="ab" * 32, type=EventType.AIR_STRIKE, members=(), place=place)
    path = tmp_path_factory.mktemp("f") / "f.geojson"
    one = geojson.feature(Case(incident, (), ()))
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [one]}), "utf8")
    geojson.validate(path)


CELLS = st.text(max_size=12) | st.sampled_from(
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "|cmd", "%0A=1", " =1", "＝1"]
)


@given(texts=st.lists(CELLS, min_size=1, max_size=4))
def test_no_cell_runs_in_a_spreadsheet(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No text begins as a formula does, and reading gives it back but for control codes."""
    path = tmp_path_factory.mktemp("t") / "t.csv"
    write_table(path, ("text",), ({"text": text} for text in texts))
    with path.open(encoding="utf8", newline="") as lines:
        raw = [row[0] for row in csv.reader(lines)][1:]
    assert not [cell for cell in raw if cell.lstrip()[:1] in tuple("=+-@|%＝＋－＠")]
    back = [row["text"] for row in read_table(path, ("text",))]
    assert back == [plain(safe(text)) for text in texts]
    for text, there in zip(texts, back, strict=True):
        if text.isprintable():
            assert there == text


def test_a_cell_longer_than_a_spreadsheet_holds_is_cut_and_counted(tmp_path: Path) -> None:
    """A list ends with a whole part; an incident of thousands of reports can be loaded."""
    path = tmp_path / "a.csv"
    long = ";".join(f"Harbour {number}" for number in range(20_000))
    assert write_table(path, ("a", "b"), [{"a": long, "b": "x" * 40_000}, {"a": "1;2"}]) == 2
    first, second = read_table(path, ("a", "b"))
    assert len(first["a"]) <= 32_767
    assert long.startswith(first["a"].removesuffix("…"))
    assert first["a"].endswith(";…")
    assert len(first["b"]) == 32_767
    assert second["a"] == "1;2"


def test_numbers_keep_their_sign() -> None:
    """A western longitude is no formula."""
    assert safe(-28.1) == "-28.1"
    assert safe(-1) == "-1"
    assert safe("-28.1") == "'-28.1"


def estimate(group: Group, low: int | None, best: int | None, high: int | None) -> Estimate:
    """Return an estimate of the dead of one group."""
    return Estimate(
        outcome=Outcome.KILLED, group=group, rule_set="codebook", low=low, best=best, high=high
    )


@pytest.mark.parametrize(
    ("estimates", "toll"),
    [
        ([], Toll()),
        ([estimate(Group.UNKNOWN, 9, 12, None)], Toll(9, 12, None)),
        ([estimate(Group.UNKNOWN, 9, 9, 9), estimate(Group.CHILDREN, 2, 2, 2)], Toll(9, 9, 9)),
        ([estimate(Group.CIVILIAN, 3, 3, 3), estimate(Group.COMBATANT, 4, 4, 4)], Toll(7, 7, 7)),
        ([estimate(Group.CIVILIAN, 3, 3, 3), estimate(Group.COMBATANT, 4, None, 4)],
         Toll(7, None, 7)),
        ([estimate(Group.CHILDREN, 2, 2, 2), estimate(Group.WOMEN, 3, 3, 3)], Toll(3, 3, 3)),
        ([estimate(Group.CIVILIAN, 1, 1, 1), estimate(Group.CHILDREN, 2, 2, 2)], Toll(2, 2, 2)),
    ],
)  # fmt: skip
def test_no_one_is_counted_twice(estimates: list[Estimate], toll: Toll) -> None:
    """Children and women are among the others; civilians and fighters are added up."""
    assert total(iter(estimates)) == toll


@pytest.mark.parametrize("form", TABLES)
def test_a_spoilt_table_is_refused(form: str, made: dict[str, Exported], tmp_path: Path) -> None:
    """A row twice, and a column that is missing."""
    text = made[form].path.read_bytes().decode()
    twice = tmp_path / "twice.csv"
    twice.write_text(text + text.split("\r\n")[-2] + "\r\n", "utf8", newline="")
    with pytest.raises(ExportError):
        FORMATS[form].validate(twice)
    short = tmp_path / "short.csv"
    short.write_text(text.partition(",")[2], "utf8", newline="")
    with pytest.raises(ExportError):
        FORMATS[form].validate(short)


def test_an_undated_incident_is_left_out_where_a_date_is_needed() -> None:
    """It gets no date of its page in disguise."""
    place = PlaceRef(role=PlaceRole.EVENT, name="Orven", lat=1.0, lon=2.0, where_prec=1)
    time = TimeRef(earliest=dt.date(2025, 1, 1), latest=None, date_prec=None)
    incident = Incident(
        id="ab" * 32,
        type=EventType.AIR_STRIKE,
        members=(),
        place=place,
        time=time,
        estimates=(estimate(Group.UNKNOWN, 3, 3, 3),),
    )
    case = Case(incident, (), ())
    for form in (ged, acled):
        counted = Losses()
        assert form.row(case, counted) is None
        assert any("date" in what for what, _ in counted)
