"""What a relation says: how much, what changed, in which direction, and when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FamilyFileError
from reportedly.model import Decision, Family, Relation, ReportHead, families_of
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace import as_value, read_families, trace
from reportedly.trace.figures import numbers
from reportedly.trace.letters import skeleton, skeletons
from reportedly.trace.winnow import WINDOW, K, hash_word, shingles, winnow
from tests.trace.makers import head, sentences_of

STORY = (
    "A barge with grain sank below the lock at Tarvo when two shells struck its stern, the "
    "harbour office said. Thirteen sailors swam to the eastern bank and one is still missing. "
    "The lock keeper closed both gates until the evening and 40 boats waited at the quay. "
    "It was the third barge lost on this stretch of the river since the thaw began."
)
FOOT = " Write to the editors of this page with what you have seen. All rights of all kinds held."
BODIES = (
    "Teachers in the hill town of Omru returned to their classes after a week of snow.",
    "The council voted to hire ploughs and asked the province for money to pay drivers.",
    "Bees were stolen from nine gardens between the mill and the old brick kiln on Sunday.",
    "A choir of ferrymen sang at the opening of the new quay, which cost less than feared.",
)


def run(
    texts: dict[str, str], *heads: ReportHead, families: tuple[Family, ...] = ()
) -> tuple[Relation, ...]:
    """Trace texts by id."""
    return trace(heads, texts.__getitem__, lambda one: sentences_of(texts[one]), families)


def test_hashes_are_those_of_every_other_process_and_year() -> None:
    """Known answers: a ledger's marks hold only as long as these do."""
    assert hash_word("Barge") == hash_word("barge") == 0xA32801DEF4D13FB0
    assert shingles(["the", "lock", "at", "Tarvo", "is", "shut"], {}) == [
        0x13837C7EC5AFBCCE,
        0x631633E7477083FB,
    ]
    assert winnow(shingles(STORY.split(), {})) == [
        0x17A9127AC10936EA,
        0xF19AA30DAD9BF73,
        0x17AEBD6455F72633,
        0x194E0B3069F487D5,
        0x202DAE3E3BE35B64,
        0x2B14A7B7FB78B4B3,
        0x29893197819D0797,
        0x12CE5275966117E5,
    ]


@given(st.lists(st.sampled_from(STORY.split()[:12]), max_size=60))
def test_fingerprints_are_what_their_definition_says(said: list[str]) -> None:
    """Counted out window by window, without rolling."""
    base, whole = 0x9E3779B97F4A7C15, 1 << 64
    plain = []
    for at in range(len(said) - K + 1):
        total = 0
        for word in said[at : at + K]:
            total = (total * base + hash_word(word)) % whole
        plain.append(total ^ (total >> 32))
    assert shingles(said, {}) == plain
    windows = [plain[at : at + WINDOW] for at in range(max(len(plain) - WINDOW + 1, 1))]
    assert set(winnow(plain)) == {min(window) for window in windows if window}


def test_a_number_that_grew_on_the_way_is_named_first() -> None:
    """Words and digits are one number; what else differs comes behind."""
    texts = {"a": STORY, "b": "Barge lost today. " + STORY.replace("Thirteen", "17")}
    (found,) = run(texts, head("a", 3), head("b", 4))
    first, *others = found.differences
    assert (first.a_value, first.b_value) == (13, 17)
    assert [(one.a, one.b.quote if one.b else None) for one in others] == [
        (None, "Barge lost today")
    ]


def test_the_same_number_in_digits_is_no_change() -> None:
    """A desk's style changes no fact."""
    texts = {"a": STORY, "b": STORY.replace("Thirteen", "13")}
    (found,) = run(texts, head("a", 3), head("b", 4))
    assert found.differences == ()


def test_shares_are_of_all_words_of_each_text() -> None:
    """Half of a text that is another's whole: one half here, all there."""
    texts = {"a": STORY, "b": STORY + " " + " ".join(BODIES)}
    (found,) = run(texts, head("a", 3), head("b", 4))
    assert found.share_a == 1.0
    assert found.share_b is not None
    assert found.share_b == pytest.approx(len(STORY.split()) / len(texts["b"].split()), abs=0.02)


def test_what_a_site_repeats_is_no_copying() -> None:
    """A third of each page is the site's; on four sites it would be one text's."""
    texts = {
        name: f"{body} {' '.join(f'{name}{k}' for k in range(16))}." + FOOT
        for name, body in zip("abcd", BODIES, strict=True)
    }
    heads = [head(name, day, outlet="Omru Post") for day, name in enumerate(texts, start=3)]
    assert run(texts, *heads) == ()
    others = [head(name, day, outlet=f"Post {name}") for day, name in enumerate(texts, start=3)]
    assert run(texts, *others) != ()


def test_versions_of_one_story_are_copies_though_one_site_has_them() -> None:
    """A site that prints a text three times repeats a text and not its furniture."""
    texts = {"a": STORY, "b": "Now with more. " + STORY, "c": STORY + " Traffic has resumed."}
    heads = [head(name, day, outlet="Omru Post") for day, name in enumerate(texts, start=3)]
    assert len(run(texts, *heads)) == 3


REPORT = (
    "Mortar fire on Harasta killed 14 people and wounded 37 on Tuesday, said Mustapha Ghanem, who "
    "runs the clinic in Barzeh. Some 260 families fled to Qudsaya, and 85 houses burned in Darayya."
)
TRANSLATED = (
    "قتل 14 شخصا وأصيب 37 في قصف بالهاون على حرستا يوم الثلاثاء، بحسب مصطفى غانم "
    "الذي يدير العيادة في برزة. "
    "وفرت نحو 260 عائلة إلى قدسيا واحترق 85 منزلا في داريا."
)


def test_a_translation_is_a_rewrite_without_direction() -> None:
    """Figures and names in one order show it; which of the two came first they do not."""
    texts = {"a": REPORT, "b": TRANSLATED}
    (found,) = run(texts, head("a", 3, language="en"), head("b", 4, language="ar"))
    assert (found.kind, found.direction) == (RelationKind.DERIVED_REWRITE, None)
    assert ("14", "14") in [(mine.quote, theirs.quote) for mine, theirs in found.evidence]
    for mine, theirs in found.evidence:
        mine.check(REPORT)
        theirs.check(TRANSLATED)


def test_a_report_with_other_figures_is_no_translation() -> None:
    """Names alone are those of the place."""
    other = TRANSLATED.replace("14", "19").replace("260", "300")
    texts = {"a": REPORT, "b": other}
    assert run(texts, head("a", 3, language="en"), head("b", 4, language="ar")) == ()


def test_two_accounts_of_one_happening_are_not_related() -> None:
    """Place, day and toll are those of the happening, not of a text."""
    texts = {
        "a": "Shells killed 14 people in Harasta on Tuesday, a doctor at the Barzeh clinic said.",
        "b": "In Harasta, 14 died under shell fire on Tuesday and 37 were hurt, the council found.",
    }
    assert run(texts, head("a", 3), head("b", 3)) == ()


def test_a_page_that_names_its_source_cites_it() -> None:
    """Both figures of the naming sentence stand in the report that is meant."""
    texts = {
        "a": "Two ferrymen died and nine were hurt at the Tarvo lock, the harbour office said.",
        "b": "The strike goes on. Lake Radio had reported two dead and nine hurt at Tarvo. Talks "
        "with the union of pilots begin in a week from now, the ministry wrote.",
    }
    (found,) = run(texts, head("a", 3, outlet="Lake Radio"), head("b", 5, outlet="Omru Post"))
    assert (found.kind, found.direction) == (RelationKind.CITES, Direction.B_FROM_A)
    theirs, mine = found.evidence[0]
    assert mine.quote.startswith("Lake Radio had reported")
    assert theirs.quote == "Two"


def test_a_name_without_what_it_said_is_no_citation() -> None:
    """Another report of the outlet may be the one that is meant; so may one that is late."""
    texts = {
        "a": "Two ferrymen died and nine were hurt at the Tarvo lock, the harbour office said.",
        "b": "Lake Radio reported six dead and nine hurt at Tarvo.",
        "c": "Lake Radio reported two dead and nine hurt at Tarvo.",
    }
    heads = head("a", 9, outlet="Lake Radio"), head("b", 10, outlet="Omru Post")
    assert run(texts, *heads, head("c", 3, outlet="Hill Post")) == ()


def test_pages_that_name_each_other_cite_in_a_circle() -> None:
    """Neither shows where it has it from."""
    texts = {
        "a": "Omru Post reported two dead and nine hurt at Tarvo.",
        "b": "Lake Radio said two were dead and nine hurt at Tarvo, on a day without ferries.",
    }
    (found,) = run(texts, head("a", 3, outlet="Lake Radio"), head("b", 3, outlet="Omru Post"))
    assert (found.kind, found.direction) == (RelationKind.CITES, Direction.BOTH)


def test_a_credit_to_the_other_goes_before_the_time() -> None:
    """On one day, and even without one, the text itself says whose it is."""
    texts = {"a": STORY, "b": STORY + " (Lake Radio)"}
    (found,) = run(texts, head("a", 3, outlet="Lake Radio"), head("b", 3, outlet="Omru Post"))
    assert found.direction is Direction.B_FROM_A
    (found,) = run(texts, head("a", 4, outlet="Lake Radio"), head("b", 3, outlet="Omru Post"))
    assert found.direction is None


@pytest.mark.parametrize("ending", ["", " ...", " […] Read more", "…"])
def test_a_text_that_breaks_off_was_made_from_the_whole(ending: str) -> None:
    """Without any day; a day that says otherwise stands above it."""
    stump = STORY.rstrip(".").rsplit(" ", 2)[0] + ending
    texts = {"a": stump, "b": STORY}
    (found,) = run(texts, head("a"), head("b"))
    assert found.direction is Direction.A_FROM_B
    assert "breaks off" in (found.reason or "")
    (found,) = run(texts, head("a", 3), head("b", 4))
    assert found.direction is Direction.B_FROM_A


def test_a_text_that_ends_its_last_sentence_breaks_off_nowhere() -> None:
    """The longer of two may have gone on by itself."""
    texts = {"a": STORY, "b": STORY + " More people came to the well at noon."}
    (found,) = run(texts, head("a"), head("b"))
    assert found.direction is None


def test_a_network_hands_texts_around() -> None:
    """The later page of one network is no copy of the earlier; of one owner it may be."""
    texts = {"a": STORY, "b": STORY}
    heads = head("a", 3, outlet="Lake Radio"), head("b", 4, outlet="Omru Post")
    outlets = ("Lake Radio", "Omru Post")
    for kind, shown in (("network", None), ("owner", Direction.B_FROM_A)):
        family = Family(name="Lakeside", kind=kind, outlets=outlets)
        (found,) = run(texts, *heads, families=(family,))
        assert (found.family, found.direction) == ("Lakeside", shown)


FILE = '[[family]]\nname = "Lakeside"\nkind = "owner"\noutlets = ["Omru Post", "Lake Radio"]\n'


def test_families_are_read_and_kept_as_decisions(tmp_path: Path) -> None:
    """What a decision holds is what the file said; an empty family is taken back."""
    path = tmp_path / "publishers.toml"
    path.write_text(FILE, "utf8")
    (family,) = read_families(path)
    assert family == Family(name="Lakeside", kind="owner", outlets=("Lake Radio", "Omru Post"))
    kept = Decision(
        verb="family",
        subject=(family.name,),
        person="p",
        at="2031-05-03T00:00:00Z",
        reason="r",
        value=as_value(family),
    )
    assert families_of([kept]) == (family,)


@pytest.mark.parametrize(
    "text",
    [
        "family = 3",
        "[[family]]\nname = 'x'",
        FILE.replace("owner", "friends"),
        FILE + FILE.replace("Lakeside", "Hill"),
        "[[family",
    ],
)
def test_a_file_that_is_not_as_described_is_refused(tmp_path: Path, text: str) -> None:
    """With the file's name and what is wrong, before anything is kept."""
    path = tmp_path / "publishers.toml"
    path.write_text(text, "utf8")
    with pytest.raises(FamilyFileError, match=r"publishers\.toml"):
        read_families(path)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Twenty-six canoes and 1,500 people", [26, 1500]),
        ("two hundred and five goats, eleven, twelve", [205, 11, 12]),
        ("at 10:30 on 3/4/2019, over 2.5 km, in 2014", []),
        ("خمسة وعشرين قتيلا و ١٣ جريحا", [25, 13]),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, values: list[int]) -> None:
    """Years, times, dates and decimals count nothing."""
    assert [one.value for one in numbers(text)] == values


@pytest.mark.parametrize(
    ("latin", "other"),
    [("Mustapha", "مصطفى"), ("Harasta", "حرستا"), ("Darayya", "وداريا"), ("Kharkiv", "Харьков")],
)
def test_a_name_sounds_alike_in_another_script(latin: str, other: str) -> None:
    """Consonants stay, whatever is written onto the name."""
    assert skeleton(latin) in set(skeletons(other)) | {skeleton(other)}
