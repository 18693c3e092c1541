"""The user's own places."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.atlas import open_atlas
from reportedly.errors import AtlasListError, EncodingError, InputError, UnreadableError

HEAD = "name,aliases,lat,lon,country,admin1,kind,prec\n"


def write(folder: Path, text: str) -> Path:
    """Write a CSV file and return its path."""
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_entry_of_the_user_keeps_the_built_in_one_out(tmp_path: Path) -> None:
    """Who brings a list means it."""
    path = write(tmp_path, HEAD + "Nairobi,Old Town|نيروبي,1.5,-2.25,XV,Vesk,settlement,\n")
    places = open_atlas(places=[path]).places
    (found,) = places.find("NAIROBI")
    assert (found.country, found.lat, found.lon, found.admin1) == ("XV", 1.5, -2.25, "Vesk")
    assert found.id.startswith("user:")
    assert places.find("old town") == (found,)
    assert places.find("نيروبي") == (found,)


def test_precision_follows_the_kind_unless_it_is_given(tmp_path: Path) -> None:
    """A province is precision 4; the user may say otherwise."""
    path = write(tmp_path, HEAD + "Vesk,,,,XV,,adm1,\nTeldan,,,,XV,,adm1,3\n")
    places = open_atlas(places=[path]).places
    assert places.find("Vesk")[0].prec == 4
    assert places.find("Teldan")[0].prec == 3


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",,,,XV,,,", "name is empty"),
        ("Vesk,,north,2,XV,,,", "lat 'north' is not a number"),
        ("Vesk,,91,2,XV,,,", "lat 91 is outside"),
        ("Vesk,,nan,2,XV,,,", "lat nan is outside"),
        ("Vesk,,1,,XV,,,", "lat and lon must stand together"),
        ("Vesk,,1,2,Vesk,,,", "two capital letters"),
        ("Vesk,,1,2,XV,,castle,", "kind 'castle'"),
        ("Vesk,,1,2,XV,,,9", "prec '9'"),
    ],
)
def test_a_wrong_value_is_refused_with_file_and_line(tmp_path: Path, row: str, told: str) -> None:
    """The message says where and what."""
    path = write(tmp_path, HEAD + "Teldan,,1,2,XV,,,\n" + row + "\n")
    with pytest.raises(AtlasListError) as caught:
        open_atlas(places=[path]).places.find("Teldan")
    assert caught.value.where == f"{path}:3"
    assert told in caught.value.detail


def test_files_that_are_no_lists_are_refused(tmp_path: Path) -> None:
    """Absent file, other encoding, no name column: each has its code."""
    cases: list[tuple[Path, type[InputError]]] = []
    latin = tmp_path / "latin.csv"
    latin.write_bytes("name\nMalmö\n".encode("latin-1"))
    cases = [
        (tmp_path / "absent.csv", UnreadableError),
        (latin, EncodingError),
        (write(tmp_path, "place\nVesk\n"), AtlasListError),
    ]
    for path, error in cases:
        with pytest.raises(error):
            open_atlas(places=[path]).places.find("x")
