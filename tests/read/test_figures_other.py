"""Counts in Arabic, Spanish and French."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figures import find_figures

K, I, M, D = Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.DISPLACED  # noqa: E741


U, V, F = Group.UNKNOWN, Group.CIVILIAN, Group.COMBATANT


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("مقتل 15 مزارعا وإصابة العشرات", "ar", [(K, V, 15, 15), (I, U, 10, 99)]),
        ("استشهاد ثلاثة أطفال", "ar", [(K, Group.CHILDREN, 3, 3)]),
        ("ما لا يقل عن ٤٠ قتيلا وأكثر من ٩٠ جريحا", "ar", [(K, U, 40, None), (I, U, 91, None)]),
        ("مقتل جنديين وفقدان سبعة", "ar", [(K, F, 2, 2), (M, U, 7, 7)]),
        ("نزوح نحو 20 ألف شخص", "ar", [(D, U, 18000, 22000)]),
        ("سقطت القذيفة دون وقوع إصابات", "ar", [(I, U, 0, 0)]),
        ("وصلت 20 شاحنة", "ar", []),
        ("Al menos cinco personas murieron", "es", [(K, U, 5, None)]),
        ("Hubo 1.300 desplazados y 12 heridos", "es", [(D, U, 1300, 1300), (I, U, 12, 12)]),
        ("Mataron a cuatro campesinos y quemaron 40 casas", "es", [(K, V, 4, 4)]),
        ("Trois personnes ont été tuées et 14 blessées", "fr", [(K, U, 3, 3), (I, U, 14, 14)]),
        ("Plus de 30 soldats tués, douze camions brûlés", "fr", [(K, F, 31, None)]),
    ],
)  # fmt: skip
def test_a_number_beside_a_word_of_harm_is_a_count(
    text: str, language: str, expected: list[tuple[Outcome, Group, int | None, int | None]]
) -> None:
    """Outcome, group and bounds follow the words in each language; things are no counts."""
    figures = [f.figure for f in find_figures(text, 0, len(text), language=language)]
    assert [(f.outcome, f.group, f.low, f.high) for f in figures] == expected


def test_the_script_decides_for_arabic() -> None:
    """Arabic text is read as Arabic even where the report's language is unknown."""
    text = "مقتل 5 جنود"
    (found,) = find_figures(text, 0, len(text), language=None)
    assert found.figure.span.quote == "5 جنود"
