"""The toll a report states for its main incident; every text here is invented."""

from __future__ import annotations

import pytest

from reportedly.atlas import open_atlas
from reportedly.model import Report
from reportedly.read import RulesReader
from reportedly.read.toll import report_tolls
from reportedly.read.toll_people import people_in, surnames


@pytest.fixture(scope="module")
def reader() -> RulesReader:
    """The reader without a model."""
    return RulesReader(open_atlas())


def toll(reader: RulesReader, text: str) -> tuple[int, int]:
    """Read a text and take its toll."""
    return report_tolls(reader.read(Report(name="r", capture="c", text=text, language="en")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two people died and three were wounded when a man fired into a bar in Orven.", (2, 3)),
        ("Four weavers were shot at Orven market on Sunday, police said.", (0, 4)),
        ("Seven people were shot in Orven. Two of the victims died in hospital.", (2, 5)),
        ("Five people were wounded, one fatally, when gunfire broke out in Tolmar.", (1, 4)),
        ("One weaver was killed and two others hurt when shots rang through Tolmar.", (1, 2)),
        ("Police in Orven are looking into a triple homicide on Mill Lane.", (3, 0)),
        ("Three people were hurt in a quadruple shooting in Vesk. One man died.", (1, 3)),
        ("For the shooting at Vesk he faces two counts of murder.", (2, 0)),
        ("The council of Orven met on Monday to talk about the bridge.", (0, 0)),
    ],
)
def test_counts_and_words_that_count_give_the_toll(
    reader: RulesReader, text: str, expected: tuple[int, int]
) -> None:
    """People shot are hurt unless they are among the dead."""
    assert toll(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A weaver was shot in Orven. Karim Haddad, 31, died in a clinic the same night.",
            (1, 0),
        ),
        (
            "A boy was shot in Orven. A widow was hit by a bullet. The widow is in hospital.",
            (0, 2),
        ),
        (
            "Omar Bassil, 40, was killed in Vesk. Friends said Bassil was killed at his door.",
            (1, 0),
        ),
        ("Anna Weil, 22, and Piet Kroon, 25, were shot dead on their farm near Orven.", (2, 0)),
        (
            "A boy of nine was wounded at home in Vesk. The child was shot through one wrist.",
            (0, 1),
        ),
    ],
)
def test_people_told_singly_are_counted_once_each(
    reader: RulesReader, text: str, expected: tuple[int, int]
) -> None:
    """Name, age and sex tell whether two mentions are of one person."""
    assert toll(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("In Orven a smith killed his wife and her brother before killing himself.", 3),
        ("A gunman killed three people in Vesk before police shot him.", 4),
        ("Four people, including the gunman, died in Vesk before police shot him.", 4),
        ("Police call the deaths on Mill Lane a murder-suicide.", 2),
    ],
)
def test_who_kills_and_dies_is_counted(reader: RulesReader, text: str, killed: int) -> None:
    """Unless the count holds that person already."""
    assert toll(reader, text)[0] == killed


@pytest.mark.parametrize(
    "text",
    [
        "A smith was shot through one foot. Homicide detectives took over the case.",
        "A widow was shot through one arm. The smith is charged with attempted murder.",
        "A widow was shot through one arm. The wound was not fatal, doctors said.",
        "A boy was shot through one hand. He could have been killed, his aunt said.",
    ],
)
def test_a_word_about_death_is_no_death(reader: RulesReader, text: str) -> None:
    """Charges, offices and what might have been leave the toll alone."""
    assert toll(reader, text) == (0, 1)


@pytest.mark.parametrize(
    "rest",
    [
        "So far this year, 41 people have been killed in the district.",
        "In an unrelated shooting on Sunday, five people were killed near the port.",
        "Read more: nine killed in market blast",
    ],
)
def test_what_the_page_tells_beside_is_left_out(reader: RulesReader, rest: str) -> None:
    """Background counts are never added to the main incident's."""
    text = (
        f"Two people were killed at an inn in Orven on Friday.\n\nPolice gave no cause.\n\n{rest}"
    )
    assert toll(reader, text) == (2, 0)


def test_a_name_alone_is_known_again_by_the_report_itself() -> None:
    """A capitalised word is a person where the report gives it with a first name."""
    known = surnames(["Lina Marek, 30, came home late.", "Marek was wounded."])
    assert "marek" in known
    assert [one.name for one in people_in("Marek was wounded.", known)] == ["marek"]
    assert not people_in("Marek was wounded.", frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two girls, two men shot at a feast in Vesk.", (0, 4)),
        ("Medics in Orven took in six gunshot victims. One of them died.", (1, 5)),
        ("A weaver was shot in Vesk. The fourth victim is in stable condition.", (0, 4)),
        ("A smith shot his daughter dead, then himself, in Vesk.", (2, 0)),
        ("A boy was shot in Orven. He did not survive.", (1, 0)),
    ],
)
def test_lists_are_added_and_victims_are_people_hit(
    reader: RulesReader, text: str, expected: tuple[int, int]
) -> None:
    """Two alike in one list are not a total and its part."""
    assert toll(reader, text) == expected
