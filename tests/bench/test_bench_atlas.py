"""What the bench of names draws and makes."""

from __future__ import annotations

import pytest

from bench.atlas import Town, near_misses, variants
from bench.geocoding import FARTHEST_KM, half, kilometres_off
from reportedly.atlas import Place


def town(number: int, name: str, *names: str) -> Town:
    """Return a settlement as the package has it."""
    return {"geonameid": number, "name": name, "countrycode": "SY", "alternatenames": list(names)}


TOWNS = [
    town(1, "Al Kharrabah", "Al Kharrābah", "الخرابة"),
    town(2, "Tall Rumman", "Tell Roumman", "تل رمان"),
    town(3, "Ash Shajara", "Esh Shajara", "الشجرة"),
    town(4, "Barzan", "Barzān"),
    town(5, "Bargan", "Bargān"),
    town(6, "Barsan", "Barzane"),
]


def test_a_variant_is_no_spelling_that_the_package_has() -> None:
    """Else it would be found without any knowledge of transliteration."""
    held = {str(t["geonameid"]): [str(t["name"]), *t["alternatenames"]] for t in TOWNS}  # type: ignore[misc]
    made = list(variants(TOWNS, 1, 12))
    assert made
    for _, variant, number in made:
        assert variant.casefold() not in {name.casefold() for name in held[str(number)]}


def test_the_same_seed_draws_alike_and_another_otherwise() -> None:
    """A figure can be made again."""
    assert list(variants(TOWNS, 1, 12)) == list(variants(TOWNS, 1, 12))
    assert list(variants(TOWNS, 1, 12)) != list(variants(TOWNS, 2, 12))


def test_a_near_miss_is_another_name_that_no_habit_explains() -> None:
    """Barzan and Bargan are; z and s are written for one another."""
    pairs = {(number, name) for number, name in near_misses(TOWNS, 1, 9)}
    assert (4, "Bargan") in pairs
    assert (4, "Barsan") not in pairs


def test_a_place_without_a_point_is_as_far_off_as_can_be() -> None:
    """No answer is the worst answer, never a missing one."""
    assert kilometres_off(None, (0.0, 0.0)) == FARTHEST_KM
    nowhere = Place(id="user:x", name="x", kind="site", prec=1)
    assert kilometres_off(nowhere, (0.0, 0.0)) == FARTHEST_KM
    pole = Place(id="user:y", name="y", kind="site", prec=1, lat=90.0, lon=0.0)
    assert kilometres_off(pole, (0.0, 0.0)) == pytest.approx(10_007, abs=5)


def test_documents_fall_into_two_halves() -> None:
    """By their id alone."""
    assert {half(f"doc-{number}") for number in range(20)} == {0, 1}
