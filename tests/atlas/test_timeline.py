"""The timeline: happenings of known date, found by day and by words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import Happening, Timeline, open_atlas
from reportedly.atlas.timeline_files import load_timeline
from reportedly.errors import AtlasListError

HEAD = "id,name,kind,first,last,place,country,names,words\n"
DAYS = st.dates(dt.date(2031, 1, 1), dt.date(2031, 12, 31))


def happening(code: str, first: dt.date, last: dt.date | None) -> Happening:
    """Return an entry with one name."""
    return Happening(id=code, name=code, kind="event", first=first, last=last, names=(code,))


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=12), DAYS, DAYS)
def test_a_look_up_by_day_gives_what_touches_it(
    pairs: list[tuple[dt.date, dt.date | None]], one: dt.date, other: dt.date
) -> None:
    """As comparing every entry would; open ends go on."""
    entries = [
        happening(f"e{n}", first, last if last is None else max(first, last))
        for n, (first, last) in enumerate(pairs)
    ]
    first, last = min(one, other), max(one, other)
    days = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    expected = {entry.id for entry in entries if any(entry.covers(day) for day in days)}
    assert {entry.id for entry in Timeline(entries).on(first, last)} == expected


def test_a_name_is_enough_and_words_count_together() -> None:
    """One word of several points to nothing."""
    truce = Happening(
        id="t", name="Truce of Orven", kind="period", first=dt.date(2031, 1, 4),
        last=dt.date(2031, 1, 9), names=("Orven truce",), words=("ceasefire", "al-Orven"),
    )  # fmt: skip
    found = Timeline([truce])
    text = "Since the Orven-truce’s end, the cease-fire in Orven is over."
    (mention,) = found.mentions(text)
    assert mention.named
    assert [text[a:b] for a, b in mention.spans] == ["Orven-truce"]
    text = "A CEASEFIRE began; in el-Orvén people returned."
    (mention,) = found.mentions(text)
    assert not mention.named
    assert [text[a:b] for a, b in mention.spans] == ["CEASEFIRE", "Orvén"]
    assert found.mentions(text, 0, 20) == ()
    assert found.mentions("Orven waits.") == ()
    assert found.mentions("") == ()


def test_csv_and_json_say_the_same() -> None:
    """In JSON an interval may stand for two days, and cues for words."""
    table = HEAD + "t,Truce,period,2031-01-04,,Orven,XV,Orven truce|truce at Orven,\n"
    own = (
        '[{"id": "t", "name": "Truce", "kind": "period", "first": "2031-01-04", "last": null,'
        ' "place": "Orven", "country": "XV", "names": ["Orven truce", "truce at Orven"]}]'
    )
    assert load_timeline("a", table.encode()) == load_timeline("a", own.encode())
    anchors = (
        '{"note": "x", "anchors": [{"id": "t", "interval": ["2031-01-04", null], "cues": ["a"]}]}'
    )
    (entry,) = load_timeline("a", anchors.encode())
    assert (entry.first, entry.last, entry.words) == (dt.date(2031, 1, 4), None, ("a",))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",Truce,,2031-01-04,,,,a,", "id is empty"),
        ("u,Truce,,,,,,a,", "first is empty"),
        ("u,Truce,,2031-01-04,2031-01-03,,,a,", "before it begins"),
        ("u,Truce,,2031-01-04,,,,,", "neither names nor words"),
        ("u,Truce,war,2031-01-04,,,,a,", "kind 'war' is none of event, period, feast"),
        ("u,Truce,,2031-01-04,,,Vesk,a,", "two capital letters"),
        ("u,Truce,,4 January,,,,a,", "is no day in the form"),
        ("t,Truce,,2031-01-04,,,,a,", "an entry 't' above"),
    ],
)
def test_a_wrong_row_is_refused_with_file_and_line(row: str, told: str) -> None:
    """The message says where and what."""
    with pytest.raises(AtlasListError) as caught:
        load_timeline("mine.csv", (HEAD + "t,T,,2031-01-04,,,,a,\n" + row + "\n").encode())
    assert caught.value.where == "mine.csv:3"
    assert told in caught.value.detail


def test_an_atlas_opens_timelines_lazily(tmp_path: Path) -> None:
    """Of two entries with one id the later file's counts."""
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text(HEAD + "t,T,,2031-01-04,,,,a,\n")
    two.write_text(HEAD + "t,T,,2031-01-05,,,,a,\n")
    atlas = open_atlas(timeline=[one, two])
    assert "timeline" not in vars(atlas)
    assert [entry.first.day for entry in atlas.timeline] == [5]
    assert atlas.digest != open_atlas(timeline=[one]).digest


@pytest.mark.shared
def test_a_real_timeline_loads(shared: Path) -> None:
    """In the form it has there."""
    found = open_atlas(timeline=[shared / "bench" / "reference" / "timeline.json"]).timeline
    assert {"ramadan-2024", "gaza-war-2023"} <= {e.id for e in found.on(dt.date(2024, 3, 12))}
    (mention,) = found.mentions("Tanks were seen in Rafah.")
    assert (mention.entry.id, mention.named) == ("rafah-ground-operation", False)
