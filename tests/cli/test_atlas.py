"""``reportedly atlas`` and what later verbs make of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import reportedly
from reportedly.errors import UsageError
from tests.cli.program import Program

PLACES = "name,lat,lon,country,kind\nOrven Camp,33.5,36.25,SY,camp\nOrven Gate,33,36,SY,zorp\n"
ACTORS = "id,name,kind,country\nAA_GOV,Council of Orven,government,SY\n"


@pytest.fixture(autouse=True)
def atlas(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of lists, which does not exist yet."""
    monkeypatch.setenv("REPORTEDLY_ATLAS", str(tmp_path / "atlas"))
    (tmp_path / "places.csv").write_text(PLACES)
    (tmp_path / "actors.csv").write_text(ACTORS)
    (tmp_path / "series.csv").write_text("date,killed_cum\n2031-03-01,12\n")
    (tmp_path / "timeline.csv").write_text("id,first,names\norven-truce,2031-03-01,Orven truce\n")
    return tmp_path / "atlas"


def test_lists_are_added_listed_and_taken_out(program: Program) -> None:
    """One line each; the second time it is known; nothing on stdout but the list."""
    done = program("atlas", "add", "places.csv")
    assert (done.code, done.out) == (0, "")
    first, second = done.err.splitlines()
    assert first.startswith("added    places.csv  2 places  ")
    assert second.endswith("kinds not known, taken for named places: zorp (1)")
    assert program("atlas", "add", "places.csv").err.startswith("known    places.csv")
    program("atlas", "add-actors", "actors.csv")
    program("atlas", "add-series", "series.csv", "--publisher", "AA_GOV", "--since", "2031-02-01")
    program("atlas", "add-timeline", "timeline.csv")
    lines = program("atlas", "list").out.splitlines()
    assert [line.split()[1] for line in lines] == [
        "places.csv", "actors.csv", "series.csv", "timeline.csv"
    ]  # fmt: skip
    assert "publisher AA_GOV; since 2031-02-01" in lines[2]
    records = [json.loads(line) for line in program("atlas", "list", "--json").out.splitlines()]
    assert [record["rows"] for record in records] == [2, 1, 1, 1]
    assert program("atlas", "remove", "series.csv").err.startswith("removed  series.csv")
    assert len(program("atlas", "list").out.splitlines()) == 3


def test_an_empty_atlas_says_so(program: Program, atlas: Path) -> None:
    """Nothing is made by asking."""
    done = program("atlas", "list")
    assert (done.code, done.out) == (0, "")
    assert "no lists" in done.err
    assert not atlas.exists()


def test_a_name_is_shown_with_all_it_may_stand_for(program: Program) -> None:
    """Each candidate with its reasons."""
    for verb, file in [("add", "places.csv"), ("add-timeline", "timeline.csv")]:
        program("atlas", verb, file)
    out = program("atlas", "show", "Orven Camp").out
    assert "its name; from a list of yours" in out
    out = program("atlas", "show", "RSF", "--country", "sd").out
    assert out.count("shared with other actors: the report decides") == 2
    assert out.count("meant in a report about SD") == 1
    assert "2031-03-01 to now" in program("atlas", "show", "the Orven truce").out
    (people,) = (
        record
        for record in map(json.loads, program("atlas", "show", "Syrian", "--json").out.splitlines())
        if record["sort"] == "people"
    )
    assert people["id"] == "SY"
    assert "nothing is called" in program("atlas", "show", "Xqzzy").err


@pytest.mark.parametrize(
    ("call", "code", "told"),
    [
        (("add", "series.csv"), 3, "[R113]"),
        (("add", "absent.csv"), 2, "absent.csv"),
        (("add", "places.csv", "--field", "colour=kind"), 2, "no field colour"),
        (("add", "places.csv", "--field", "kind"), 2, "FIELD=NAME"),
        (("add", "places.csv", "--kind", "zorp"), 2, "no kind of place zorp"),
        (("add", "places.csv", "--country", "Syria"), 2, "not two letters"),
        (("add-series", "series.csv"), 3, "it has no publisher"),
        (("remove", "absent"), 2, "no list absent"),
        (("show", " "), 2, "it is empty"),
        (("grow",), 2, "grow"),
    ],
)
def test_a_mistake_is_one_message_with_its_code(
    program: Program, call: tuple[str, ...], code: int, told: str, atlas: Path
) -> None:
    """And leaves no list behind."""
    done = program("atlas", *call)
    assert (done.code, done.out) == (code, "")
    assert told in done.err
    assert not atlas.exists() or list(atlas.iterdir()) == []


@pytest.mark.slow
def test_later_readings_consult_what_was_added(program: Program, tmp_path: Path) -> None:
    """The place resolves, a report is read anew, and a source shows the actor's name."""
    text = "Three people were killed by shelling in Orven Camp, Syria, the Council of Orven said.\n"
    (tmp_path / "one.txt").write_text(text)
    call = ("read", "one.txt", "--reader", "rules", "--ledger", "a.ledger")
    assert program(*call).err.splitlines()[-1].startswith("1 read")
    assert program(*call).err.splitlines()[-1].startswith("0 read, 1 known")
    program("atlas", "add", "places.csv")
    program("atlas", "add-actors", "actors.csv")
    assert program(*call).err.splitlines()[-1].startswith("1 read")
    with reportedly.open("a.ledger", create=False) as ledger:
        (claim, *_) = ledger.claims("one")
    assert [place.name for place in claim.places] == ["Orven Camp"]
    assert claim.places[0].place_id is not None
    assert claim.root is not None
    assert claim.root.actor_id == "AA_GOV"


def test_the_same_can_be_done_from_python(tmp_path: Path, atlas: Path) -> None:
    """One idea, two doors."""
    lists = reportedly.Lists()
    assert lists.path == atlas
    done = lists.add_places(tmp_path / "places.csv", country="sy", kind="site")
    assert lists.all() == (done.entry,)
    assert [one.id for one in lists.meanings("Orven Gate")]
    with pytest.raises(UsageError):
        lists.add_places(tmp_path / "places.csv", fields=[("colour", "kind")])
    assert lists.remove(done.entry.id) == done.entry
    assert reportedly.Lists(tmp_path / "other").all() == ()
