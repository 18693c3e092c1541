"""Places of the user's own, in the forms they come in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.atlas.own_places import Source, read_places
from reportedly.atlas.place import Place
from reportedly.atlas.users import OwnPlace
from reportedly.errors import AtlasListError, EncodingError

GEONAMES = (
    "{id}\t{name}\t{ascii}\t{more}\t{lat}\t{lon}\t{cls}\t{code}\tXV\t\t07\t\t\t\t{people}\t\t\t\t\n"
)


def read(folder: Path, text: str, **source: object) -> list[OwnPlace]:
    """Return the places of a file with this text."""
    file = folder / "list"
    file.write_text(text, encoding="utf-8")
    return list(read_places(Source(Path("mine"), **source), file))  # type: ignore[arg-type]


def geonames(**given: object) -> str:
    """Return one line of a dump."""
    row = {"id": 9, "name": "Vesk", "ascii": "Vesk", "more": "", "lat": 1.5, "lon": 2.5}
    row |= {"cls": "P", "code": "PPL", "people": 0}
    return GEONAMES.format(**(row | given))


def feature(geometry: dict[str, object], **properties: object) -> str:
    """Return a collection of one feature."""
    one = {"type": "Feature", "geometry": geometry, "properties": properties}
    return json.dumps({"type": "FeatureCollection", "features": [one]})


def line(degrees: float) -> dict[str, object]:
    """Return a line northwards of this length."""
    return {"type": "LineString", "coordinates": [[10, 10], [10, 10 + degrees]]}


def area(half: float) -> dict[str, object]:
    """Return a square of this half width in degrees."""
    ring = [[10 - half, 10 - half], [10 + half, 10 - half], [10 + half, 10 + half]]
    return {"type": "Polygon", "coordinates": [[*ring, [10 - half, 10 + half], ring[0]]]}


def test_columns_are_known_by_several_names(tmp_path: Path) -> None:
    """Names in other languages are aliases; the country may be given for the whole file."""
    text = "name,name_ar,alt_names,latitude,lng,placetype\nVesk,فسك,Wesk|Veska,1,2,Village\n"
    (own,) = read(tmp_path, text, country="XV")
    assert own.names == ("Vesk", "فسك", "Wesk", "Veska")
    place = own.place
    assert (place.lat, place.lon, place.kind, place.country) == (1, 2, "settlement", "XV")
    assert not place.first


def test_columns_may_be_named(tmp_path: Path) -> None:
    """Whatever the file calls them."""
    fields = (("name", "titel"), ("aliases", "a"), ("aliases", "b"), ("country", "land"))
    (own,) = read(tmp_path, "titel;a;b;land\nVesk;One;Two;xv\n", fields=fields)
    assert own.names == ("Vesk", "One", "Two")
    assert own.place.country == "XV"
    with pytest.raises(AtlasListError, match="no column 'c'"):
        read(tmp_path, "name;a\nVesk;One\n", fields=(("aliases", "c"),))


def test_an_unknown_kind_is_a_named_place_and_is_told(tmp_path: Path) -> None:
    """A judgement beside the word is the list's own and changes nothing."""
    source = Source(Path("mine"))
    file = tmp_path / "list"
    file.write_text("name,kind\nA,former village\nB,zorp\nC,zorp\nD,border crossing\nE,\n")
    kinds = [own.place.kind for own in read_places(source, file)]
    assert kinds == ["settlement", "settlement", "settlement", "site", "settlement"]
    assert source.unknown == {"zorp": 2}


@pytest.mark.parametrize(
    ("geometry", "kind", "expected"),
    [
        ({"type": "Point", "coordinates": [10, 10]}, "", ("site", 1)),
        ({"type": "Point", "coordinates": [10, 10]}, "neighbourhood", ("settlement", 1)),
        (area(0.01), "", ("site", 1)),
        (area(0.01), "camp", ("settlement", 1)),
        (area(0.5), "", ("informal", 5)),
        (area(0.5), "district", ("adm2", 3)),
        (line(0.005), "crossing", ("site", 1)),
        (line(0.5), "", ("line", 5)),
        (line(0.5), "crossing", ("line", 5)),
    ],
)
def test_a_shape_gives_centre_and_precision(
    tmp_path: Path, geometry: dict[str, object], kind: str, expected: tuple[str, int]
) -> None:
    """How far it reaches decides where its kind says nothing."""
    (own,) = read(tmp_path, feature(geometry, name="Vesk", kind=kind))
    assert (own.place.kind, own.place.prec) == expected
    assert own.place.lat == pytest.approx(10, abs=0.3)


def test_a_dump_of_geonames_is_read_with_its_divisions(tmp_path: Path) -> None:
    """The name of the first-order division comes from its own row; plants are no places."""
    text = geonames(more="Wesk,فسك", people=120) + geonames(
        id=8, name="Upper", cls="A", code="ADM1"
    )
    text += geonames(id=7, name="Orven", cls="S", code="CMPRF") + geonames(id=6, cls="V")
    town, division, camp = read(tmp_path, text)
    assert town.place == Place(
        id="geonames:9",
        name="Vesk",
        kind="settlement",
        prec=1,
        country="XV",
        admin1="Upper",
        lat=1.5,
        lon=2.5,
        population=120,
    )
    assert town.names == ("Vesk", "Wesk", "فسك")
    assert (division.place.kind, division.place.admin1) == ("adm1", None)
    assert camp.place.kind == "settlement"


@pytest.mark.parametrize(
    ("text", "where", "told"),
    [
        ("place\nVesk\n", "mine:1", "no column 'name'"),
        ("name,lat,lon\nVesk,1,\n", "mine:2", "stand together"),
        ("name,population\nVesk,many\n", "mine:2", "population 'many'"),
        ("name,country\nVesk,XVX\n", "mine:2", "two capital letters"),
        (geonames() + "7\tVesk\n", "mine:2", "2 columns"),
        (geonames(lat=99), "mine:1", "outside 90 degrees"),
        ('{"type": "FeatureCollection"}', "mine", "no array of features"),
        ('{"type": "Feature"}', "mine: feature 1", "no feature with properties"),
        (feature({"type": "Point", "coordinates": [1, 2]}), "mine:1", "no column 'name'"),
        (feature({"type": "Point"}, name="Vesk"), "mine: feature 1", "no pair"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, text: str, where: str, told: str
) -> None:
    """File and row, whatever the form."""
    with pytest.raises(AtlasListError) as caught:
        read(tmp_path, text)
    assert caught.value.where == where
    assert told in caught.value.detail


def test_another_encoding_has_its_own_code(tmp_path: Path) -> None:
    """Wrong letters would be names that match nothing."""
    for text in ("name\nMalmö\n", geonames(name="Malmö"), '{"name": "ö"}'):
        (tmp_path / "list").write_bytes(text.encode("latin-1"))
        with pytest.raises(EncodingError):
            list(read_places(Source(Path("mine")), tmp_path / "list"))
