"""Answer sheets: words become offsets, and what does not quote the passage is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.standoff import Answer, SheetError, locate, read_sheet, take, written

TEXT = (
    "The Orvan army shelled Tesk on Friday, killing at least three people including a child, "
    "residents said. On Friday residents of Kell fled. General Brakk, residents say, denied it."
)
A_LINE = "A: residents | said | The Orvan army ... a child | UNNAMED"
E_LINE = "E: shelled | SHELLING_ROCKET | asserted | agent=The Orvan army; place=Tesk; by=A1"
F_LINE = "F: at least three people | killed | unknown | at_least | 3 | - | of=E1"


def quotes(spans: list[list[int]]) -> list[str]:
    """Return the words of spans."""
    return [TEXT[start:end] for start, end in spans]


def taken(*lines: str) -> Answer:
    """Return the answer that lines give."""
    answer = Answer("p")
    for line in lines:
        take(answer, TEXT, line)
    return answer


def test_an_attribution_has_source_cue_content_and_type() -> None:
    """Every part in the passage's own words."""
    (row,) = taken(A_LINE).attributions

    assert quotes(row["source"]) == ["residents"]
    assert quotes(row["cue"]) == ["said"]
    assert quotes(row["content"]) == [TEXT[: TEXT.index(", residents")]]
    assert row["type"] == "UNNAMED"


def test_of_several_places_the_source_nearest_the_cue_is_meant() -> None:
    """The first residents are others than those of the last sentence."""
    (row,) = taken("A: residents | say | denied it | NAMED_OTHER").attributions

    assert row["source"] == [[TEXT.rindex("residents"), TEXT.rindex("residents") + 9]]


def test_a_dash_is_none() -> None:
    """A cue may stand alone, and a source without a cue."""
    one, two = taken(
        "A: - | denied | it | NONE", "A: General Brakk | - | denied it | PARTY"
    ).attributions

    assert one["source"] == []
    assert two["cue"] == []


def test_a_content_may_stand_in_pieces() -> None:
    """What a cue parts is one content."""
    (row,) = taken("A: residents@3 | say | General Brakk + denied it | UNNAMED").attributions

    assert quotes(row["content"]) == ["General Brakk", "denied it"]


def test_an_event_has_roles_and_a_speaker() -> None:
    """The number of a line becomes an index."""
    (row,) = taken(A_LINE, E_LINE).events

    assert TEXT[slice(*row["trigger"])] == "shelled"
    assert (row["type"], row["modality"], row["by"]) == ("SHELLING_ROCKET", "asserted", 0)
    assert quotes(row["agent"]) == ["The Orvan army"]
    assert quotes(row["place"]) == ["Tesk"]
    assert "weapon" not in row


@pytest.mark.parametrize(
    "line", ["E: fled | DISPLACEMENT | asserted", "E: fled | DISPLACEMENT | asserted | by=page"]
)
def test_an_event_is_the_pages_own_where_nobody_says_it(line: str) -> None:
    """The last cell may be left out."""
    (row,) = taken(line).events

    assert row["by"] is None


def test_a_role_in_pieces_is_several_fillers() -> None:
    """Two places of one event."""
    (row,) = taken("E: shelled | SHELLING_ROCKET | asserted | place=Tesk + Kell").events

    assert quotes(row["place"]) == ["Tesk", "Kell"]


def test_a_role_is_the_place_nearest_its_trigger() -> None:
    """The second Friday belongs to the second event."""
    (row,) = taken("E: fled | DISPLACEMENT | asserted | time=Friday").events

    assert row["time"] == [[TEXT.rindex("Friday"), TEXT.rindex("Friday") + 6]]


def test_a_figure_keeps_open_bounds_open_and_knows_its_whole() -> None:
    """A dash is no number; thousands may have a comma."""
    whole, part = taken(
        E_LINE.removesuffix("; by=A1"),
        F_LINE.replace("3", "1,200") + "; period=cumulative",
        "F: a child | killed | children | exact | 1 | 1 | of=E1; in=F1",
    ).figures

    assert (whole["low"], whole["high"], whole["of"], whole["period"]) == (
        1200,
        None,
        0,
        "cumulative",
    )
    assert (part["low"], part["high"], part["in"]) == (1, 1, 0)


def test_names_stand_one_kind_a_line() -> None:
    """The first mention of each."""
    rows = taken("N: place | Tesk ; Kell").entities

    assert [(row["type"], TEXT[slice(*row["span"])]) for row in rows] == [
        ("place", "Tesk"),
        ("place", "Kell"),
    ]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Friday@2", (TEXT.rindex("Friday"), TEXT.rindex("Friday") + 6)),
        ("on friday,", (28, 38)),
        ("Tesk  on", (23, 30)),
        ("Kell ... denied", (TEXT.index("Kell"), TEXT.index("denied") + 6)),
        ("Kell … residents", (TEXT.index("Kell"), TEXT.rindex("residents") + 9)),
        ("people ... residents@3", (TEXT.index("people"), TEXT.rindex("residents") + 9)),
    ],
)
def test_words_are_found_where_they_stand(words: str, wanted: tuple[int, int]) -> None:
    """Capitals and breaks of lines may differ; a gap runs to the next place."""
    assert locate(TEXT, words) == list(wanted)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Mills", "not in the passage"),
        ("Tes", "not in the passage"),
        ("Friday@3", "stands only 2 times"),
        ("Kell ... Tesk@1", "runs backwards"),
        ("", "empty"),
    ],
)
def test_words_that_do_not_quote_the_passage_are_refused(words: str, reason: str) -> None:
    """A part of a word is no word."""
    with pytest.raises(SheetError, match=reason):
        locate(TEXT, words)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("X: a | b", "X line with 2 cells"),
        ("", "empty line"),
        ("A: residents | said | denied it", "A line with 3 cells"),
        ("A: residents | said | - | UNNAMED", "no content"),
        ("A: residents | said | denied it | NOBODY", "no source type"),
        ("E: shelled | STORM | asserted", "no type"),
        ("E: shelled | SHELLING_ROCKET | sure", "no modality"),
        ("E: shelled | SHELLING_ROCKET | asserted | where=Tesk", "no field"),
        ("E: shelled | SHELLING_ROCKET | asserted | Tesk", "wants name=value"),
        ("E: shelled | SHELLING_ROCKET | asserted | by=A1", "no such attribution"),
        ("E: shelled | SHELLING_ROCKET | asserted | by=A0", "no such attribution"),
        ("F: a child | eaten | children | exact | 1 | 1", "no outcome"),
        ("F: a child | killed | pets | exact | 1 | 1", "no group"),
        ("F: a child | killed | children | maybe | 1 | 1", "no qualifier"),
        ("F: a child | killed | children | range | 2 | 1", "low above high"),
        ("F: a child | killed | children | exact | 1 | 1 | of=E1", "no such of"),
        ("F: a child | killed | children | exact | 1 | 1 | of=1", "no such of"),
        ("F: a child | killed | children | exact | 1 | 1 | in=", "no such in"),
        ("F: a child | killed | children | exact | 1 | 1 | period=week", "no period"),
        ("N: beast | Tesk", "no kind of name"),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(line: str, reason: str) -> None:
    """The annotator mends it; nothing is guessed."""
    answer = Answer("p")

    with pytest.raises(SheetError, match=reason):
        take(answer, TEXT, line)
    assert answer == Answer("p")


def test_a_number_that_is_none_is_refused() -> None:
    """Counts are digits."""
    with pytest.raises(ValueError, match="three"):
        taken("F: a child | killed | children | exact | three | 3")


def test_a_sheet_gives_its_answers_and_its_faults(tmp_path: Path) -> None:
    """One bad line does not cost the others; each fault has its place."""
    sheet = tmp_path / "00.txt"
    sheet.write_text(
        f"# p\n\n{A_LINE}\nE: Mills | SHELLING_ROCKET | asserted\n# nobody\n{A_LINE}\n# p\n",
        encoding="utf-8",
    )

    answers, wrong = read_sheet(sheet, {"p": TEXT})

    assert [(one.id, len(one.attributions)) for one in answers] == [
        ("p", 1),
        ("nobody", 0),
        ("p", 0),
    ]
    assert [fault.split(" ")[0] for fault in wrong] == ["00.txt:4:", "00.txt:5:", "00.txt:6:"]


def test_a_line_before_the_first_passage_is_a_fault(tmp_path: Path) -> None:
    """It answers nothing."""
    sheet = tmp_path / "00.txt"
    sheet.write_text(A_LINE, encoding="utf-8")

    answers, wrong = read_sheet(sheet, {"p": TEXT})

    assert (answers, len(wrong)) == ([], 1)


def test_the_file_is_one_row_a_line_without_blanks() -> None:
    """The same rows are the same bytes, and few."""
    rows: list[dict[str, Any]] = [{"id": "p", "events": [{"trigger": [1, 2]}]}, {"id": "q"}]

    assert written(rows) == '{"id":"p","events":[{"trigger":[1,2]}]}\n{"id":"q"}\n'
    assert [json.loads(line) for line in written(rows).splitlines()] == rows
