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


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Unas 200 personas huyeron de Tarvo.", [("displaced", 180, 220)]),
        ("es", "Dos campesinos perdieron la vida.", [("killed", 2, 2)]),
        ("es", "El ejército abatió a seis guerrilleros.", [("killed", 6, 6)]),
        ("es", "Cuatro pescadores siguen desaparecidos.", [("missing", 4, 4)]),
        ("es", "Nadie resultó herido.", [("injured", 0, 0)]),
        ("es", "Doce secuestrados fueron liberados.", []),
        ("es", "Doscientas familias fueron desplazadas.", []),
        ("es", "Seiscientos soldados fueron desplegados.", []),
        ("fr", "Deux civils ont perdu la vie.", [("killed", 2, 2)]),
        ("fr", "L'obus a tué six personnes et blessé douze autres.",
         [("injured", 12, 12), ("killed", 6, 6)]),
        ("fr", "Six pêcheurs sont portés disparus.", [("missing", 6, 6)]),
        ("fr", "Douze personnes ont été grièvement blessées.", [("injured", 12, 12)]),
        ("fr", "Trois otages ont été libérés.", []),
        ("fr", "Cinq cents familles ont été déplacées.", []),
    ],
)  # fmt: skip
def test_verb_classes_of_spanish_and_french(
    language: str, text: str, expected: list[tuple[str, int, int]]
) -> None:
    """Predicates before and after the people give their outcome; the freed are not held."""
    found = [f.figure for f in find_figures(text, 0, len(text), language=language)]
    assert sorted((f.outcome.value, f.low, f.high) for f in found) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Unas 200 personas huyeron de Tarvo en dos días.", 1),
        ("Deux civils ont perdu la vie dans le village de Tarvo.", 1),
        ("Two people were killed in Los Alamos near El Paso de la Cruz.", 1),
        ("Tropas y carros en el valle de la costa.", 0),
    ],
)
def test_an_unknown_language_is_guessed_from_small_words(text: str, count: int) -> None:
    """Names of places in another language do not decide; the small words of a sentence do."""
    assert len(find_figures(text, 0, len(text), language=None)) == count
