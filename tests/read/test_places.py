"""The place facet of the rules reader."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import Atlas, open_atlas
from reportedly.model.vocabulary import SegmentKind
from reportedly.read.found import FoundPlace, Line
from reportedly.read.places import country_hint, find_places

_SENTENCE = re.compile(r"[^\s].*?(?:[.!?](?=\s|$)|$)", re.MULTILINE)
WORDS = st.sampled_from(
    [
        "in",
        "near",
        "of",
        "the",
        "Gaza",
        "Nairobi",
        "Vesk's",
        "northern",
        "5",
        "km",
        "town,",
        "between",
        "and",
        "off",
        "Mr",
        "Ali",
        "Oslo.",
        "في",
        "غزة",
        "Kivu",
        "province",
        "–",
        "(",
        ")",
        "“",
        "’s",
        "É",
    ]
)


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas."""
    with open_atlas() as opened:
        yield opened


def lines_of(text: str, segment: SegmentKind = SegmentKind.BODY) -> list[Line]:
    """Cut a text into sentences, roughly."""
    return [Line(m.start(), m.end(), segment, 0) for m in _SENTENCE.finditer(text)]


def read(text: str, atlas: Atlas) -> list[FoundPlace]:
    """Return the places of an English text."""
    return find_places(text, lines_of(text), atlas, language=None)


def brief(text: str, atlas: Atlas) -> list[tuple[str, str | None, str, int]]:
    """Return words, country, relation and precision of every place."""
    return [
        (
            text[f.start : f.end],
            f.place.country,
            str(f.place.relation),
            f.place.where_prec or 0,
        )
        for f in read(text, atlas)
    ]


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_every_mention_quotes_the_text_and_holders_exist(text: str) -> None:
    """A span is checked against its text; an index points into the same list."""
    with open_atlas() as atlas:
        found = read(text, atlas)
    for place in found:
        assert place.place.mention is not None
        place.place.mention.check(text)
        assert place.inside is None or 0 <= place.inside < len(found)
        assert (place.place.place_id is None) or place.place.candidates == ()
        assert place.place.where_prec in range(1, 8)


@given(st.text(max_size=200))
def test_no_text_breaks_the_facet(text: str) -> None:
    """Any characters at all."""
    with open_atlas() as atlas:
        read(text, atlas)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighting broke out in Butembo.", ("Butembo", "CD", "in", 1)),
        ("A mine went off near Butembo.", ("near Butembo", "CD", "near", 2)),
        ("A mine went off 12 km north-east of Kisangani.", None),
        ("Shots were heard on the outskirts of Kisangani.", None),
        ("Two boats sank off Mombasa.", ("off Mombasa", "KE", "at_sea_off", 7)),
        ("Families fled across Borno state.", ("Borno state", "NG", "in", 4)),
        ("Raids went on in northern Mali.", ("in northern Mali", "ML", "part_of_N", 5)),
        ("The army moved into eastern Kharkiv.", ("into eastern Kharkiv", "UA", "part_of_E", 1)),
        ("It fell in the Black Sea.", ("Black Sea", None, "in", 7)),
        ("It happened somewhere in Senegal.", ("Senegal", "SN", "in", 6)),
        ("Trucks burned along the Nile.", ("along the Nile", None, "along", 5)),
        ("Men marched towards Kampala.", ("towards Kampala", "UG", "towards", 1)),
        ("Gunmen attacked Mubi at dawn.", ("Mubi", "NG", "in", 1)),
        ("He was taken from Kampala.", ("from Kampala", "UG", "from", 1)),
    ],
)
def test_relation_and_precision_follow_the_words(
    atlas: Atlas, text: str, expected: tuple[str, str | None, str, int] | None
) -> None:
    """Codebook part 4; the preposition is part of a mention only where it changes the relation."""
    if expected is None:
        expected = {
            "A": ("12 km north-east of Kisangani", "CD", "NE_of", 2),
            "S": ("on the outskirts of Kisangani", "CD", "near", 2),
        }[text[0]]
    assert brief(text, atlas) == [expected]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Lebanese army sent men. Shots rang out in Tripoli.", "LB"),
        ("The Libyan coast was calm. Shots rang out in Tripoli.", "LY"),
        ("Shots rang out in Tripoli, Lebanon.", "LB"),
        ("Lebanon's Tripoli was quiet as shots rang out in Tripoli.", "LB"),
    ],
)
def test_what_else_the_report_names_decides_between_namesakes(
    atlas: Atlas, text: str, country: str
) -> None:
    """Adjectives, adjoining countries and owners."""
    named = [f.place.country for f in read(text, atlas) if f.place.name == "Tripoli"]
    assert named
    assert set(named) == {country}


def test_a_homonym_that_nothing_settles_stays_open(atlas: Atlas) -> None:
    """Candidates are kept, no coordinates are made up."""
    (found,) = read("A bomb went off in San Antonio yesterday.", atlas)[:1]
    if found.place.place_id is None:
        assert found.place.candidates
        assert found.place.lat is None
    (open_one,) = read("A bomb went off in Springfield yesterday.", atlas)
    assert open_one.place.place_id is None or open_one.place.country == "US"
    assert (open_one.place.lat is None) == (open_one.place.place_id is None)


def test_a_name_does_not_settle_itself(atlas: Atlas) -> None:
    """A report about another country leaves a small namesake abroad alone."""
    text = "Sudanese officials spoke. In Sudan the Sudanese army met villagers in Zorbaville."
    last = read(text, atlas)[-1]
    assert last.place.name == "Zorbaville"
    assert (last.place.place_id, last.place.country) == (None, "SD")
    assert last.place.basis == "unresolved"


@pytest.mark.parametrize(
    ("text", "name", "prec"),
    [
        ("Strikes hit Gaza.", "Gaza Strip", 4),
        ("Strikes hit Gaza City.", "Gaza City", 1),
        ("A rocket came from central Gaza.", "Gaza Strip", 5),
        ("Strikes hit Gaza and Khan Younis.", "Gaza", 1),
    ],
)
def test_gaza_is_the_strip_unless_the_words_say_the_city(
    atlas: Atlas, text: str, name: str, prec: int
) -> None:
    """Contrasted with another town of the Strip, it is the town."""
    first = read(text, atlas)[0].place
    assert (first.name, first.where_prec) == (name, prec)


@pytest.mark.parametrize(
    "text",
    [
        "In March the May talks began.",
        "Israeli troops and Russian pilots met.",
        "Mr Kampala spoke to General Oslo.",
        "Canada will send tents; Poland has refused.",
        "The Nairobi government said nothing.",
        "He wrote in Arabic for the Guardian.",
        "Salim Lagosi said so. Lagosi left.",
        "NATO met. It was nice and most agreed.",
    ],
)
def test_what_only_looks_like_a_place_is_left_out(atlas: Atlas, text: str) -> None:
    """Months, adjectives, people, governments, languages, bodies."""
    assert brief(text, atlas) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Officials in Bamako said so.", "speaker_location"),
        ("Two died, hospital staff in Bamako told us.", "event"),
        ("KAMPALA, June 3 (VNS) - Two died.", "dateline"),
        ("Our man, reporting from Bamako, saw it.", "reporter_location"),
        ("A drone flew from Kampala to Nairobi.", "origin"),
        ("Residents of Bamako fled.", "event"),
    ],
)
def test_roles_are_guessed_from_the_words_around(atlas: Atlas, text: str, role: str) -> None:
    """A place of a speaker is not where the event was."""
    found = read(text, atlas)[0].place.role
    assert found == role or (text.startswith("Two") and found == "speaker_location")


def test_a_part_knows_what_it_lies_in(atlas: Atlas) -> None:
    """The country of an unknown quarter is that of its town."""
    for text in ("Shots in the Zorba district of Goma.", "Shots in Goma's Zorba district."):
        found = read(text, atlas)
        (quarter,) = [f for f in found if f.place.name and f.place.name.startswith("Zorba")]
        assert quarter.inside is not None
        assert found[quarter.inside].place.name == "Goma"
        assert quarter.place.country == "CD"
        assert quarter.place.place_id is None


def test_disputed_places_name_every_claim(atlas: Atlas) -> None:
    """No country is asserted."""
    (found,) = read("Shots were fired in Kashmir.", atlas)
    assert found.place.country is None
    assert found.place.basis is not None
    assert found.place.basis.endswith("claimed:IN,PK")


def test_arabic_names_are_found_after_what_leads_to_them(atlas: Atlas) -> None:
    """Attached prepositions too; offsets leave them out."""
    text = "قُتل ستة في مدينة غزة، وأصيب اثنان بالفاشر وفي مخيم بلاطة."
    found = {text[f.start : f.end]: f.place.country for f in read(text, atlas)}
    assert found["مدينة غزة"] == "PS"
    assert found["مخيم بلاطة"] == "PS"
    assert "SD" in found.values()


def test_parts_of_a_page_that_are_not_told_are_skipped(atlas: Atlas) -> None:
    """Bylines and furniture name no event place."""
    text = "By our man in Kampala"
    assert find_places(text, lines_of(text, SegmentKind.BYLINE), atlas, language="en") == []
    assert find_places("", [], atlas, language="en") == []


def test_the_users_places_win(tmp_path: Path) -> None:
    """An invented country resolves like any other."""
    path = tmp_path / "places.csv"
    path.write_text("name,lat,lon,country\nTeldan,1,2,XV\nVesk,3,4,XV\n")
    with open_atlas(places=[path]) as atlas:
        found = read("Two people died in Teldan, near Vesk.", atlas)
    assert [f.place.country for f in found] == ["XV", "XV"]
    assert all((f.place.place_id or "").startswith("user:") for f in found)


def test_the_country_of_a_report(atlas: Atlas) -> None:
    """What "the army" may mean."""
    text = "Malian troops reached Gao. Officials in Bamako said the town was calm."
    assert country_hint(text, lines_of(text), atlas) == "ML"


def test_a_thousand_sentences_a_second(atlas: Atlas) -> None:
    """A day's reporting in seconds; half the rate is allowed for, on a busy machine."""
    text = (
        "The governor of Borno state, Hadiza Wada, said on Tuesday that raiders had burned forty"
        " houses near Damboa, 85 km south of Maiduguri, before soldiers arrived from Biu.\n"
    ) * 400
    lines = lines_of(text)
    taken = []
    for _ in range(3):  # the best of three: others may be at work on the machine
        began = time.process_time()
        find_places(text, lines, atlas, language="en")
        taken.append(time.process_time() - began)
    assert len(lines) / min(taken) > 500


@pytest.mark.shared
def test_the_codebooks_places_are_found_with_the_right_country(shared: Path, atlas: Atlas) -> None:
    """On the phenomena of the codebook a wrong country is worse than none."""
    found = wrong = total = 0
    for line in (shared / "codebook/gold/phenomena.jsonl").read_text("utf-8").splitlines():
        item = json.loads(line)
        places = read(item["text"], atlas)
        for claim in item["expected"].get("claims", []):
            for gold in claim.get("places", []):
                total += 1
                span = gold["mention"] or {"start": 0, "end": 0}
                hits = [f for f in places if f.start < span["end"] and span["start"] < f.end]
                found += bool(hits)
                wrong += any(f.place.country not in {None, gold["country"]} for f in hits)
    assert found / total > 0.85
    assert wrong / total < 0.03


def test_a_country_may_head_a_report(atlas: Atlas) -> None:
    """A country before a colon says where; as a subject it is its government."""
    headed = "Mali: five soldiers killed in two attacks"
    assert [found.place.name for found in read(headed, atlas)] == ["Mali"]
    assert read("Mali condemned the killing of five soldiers", atlas) == []


def test_known_names_end_before_an_article(atlas: Atlas) -> None:
    """What stands behind an article in capitals is no part of the name."""
    assert [f.place.name for f in read("In Agadez a UN lorry hit a mine.", atlas)] == ["Agadez"]
    assert [f.place.name for f in read("In Shebekino an FPV drone hit a bus.", atlas)] == [
        "Shebekino"
    ]


def test_a_district_behind_a_large_town_is_its_quarter(atlas: Atlas) -> None:
    """With an article it is part of the town that opens the sentence; without, a division."""
    text = "In Baghdad, gunmen shot a judge in the Zorvan district on Wednesday."
    quarter = read(text, atlas)[-1].place
    assert (quarter.name, quarter.where_prec, quarter.country) == ("Zorvan", 1, "IQ")
    text = "In Kano, police said two men were killed in Zorvan district."
    assert read(text, atlas)[-1].place.where_prec == 3
