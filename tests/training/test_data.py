"""Labels as sets of bits: what a data set says, and what it leaves open."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reportedly.read.encode.heads import HEADS, LINKS, POLICE
from reportedly.read.encode.passages import LONGEST
from reportedly.read.encode.pieces import FIRST, LAST
from tests.read.encode.small import VOCABULARY
from training import data

Row = dict[str, Any]
TEXT = "the army shelled kell, he said two said so. five died"
NAMES = [head.name for head in HEADS if head.name != "police"]


def at(words: str, text: str = TEXT) -> list[int]:
    """Return where words stand."""
    start = text.index(words)
    return [start, start + len(words)]


def row(**parts: list[Row]) -> Row:
    """Return an annotation with nothing but the given parts."""
    return {"attributions": [], "events": [], "figures": [], "entities": []} | parts


def example(made: Row, other: int = 0, text: str = TEXT) -> data.Example:
    """Return the example of an annotation."""
    found = data.Example("p", text, VOCABULARY.units(text, 0, len(text)))
    data.label(found, made, other)
    return found


def event(trigger: str, **more: Any) -> Row:
    """Return an event of a trigger."""
    return {
        "trigger": at(trigger),
        "type": "SHELLING_ROCKET",
        "modality": "asserted",
        "by": None,
    } | more


def said(text: str, source: str, cue: str, content: str, *, kind: str = "PARTY") -> Row:
    """Return an attribution."""
    return {
        "source": [at(source, text)],
        "cue": [at(cue, text)],
        "content": [at(content, text)],
        "type": kind,
    }


def tags(found: data.Example, head: str) -> dict[str, str]:
    """Return the words of units and their only label, where there is one but ``O``."""
    labels = next(one.labels for one in HEADS if one.name == head)
    named = {
        found.text[unit.start : unit.end]: labels[int(bits).bit_length() - 1]
        for unit, bits in zip(found.units, found.allowed[head], strict=True)
        if bits
    }
    return {words: label for words, label in named.items() if label != "O"}


def links(found: data.Example, kind: str) -> set[tuple[str, str, int]]:
    """Return the links of a kind by the words of their units."""

    def words(number: int) -> str:
        return found.text[found.units[number].start : found.units[number].end]

    return {
        (words(child), words(parent), holds)
        for k, child, parent, holds in found.links
        if LINKS[k] == kind
    }


def test_a_span_begins_and_goes_on_at_units_that_lie_within_it() -> None:
    """A unit half inside belongs to nothing."""
    units = VOCABULARY.units("ab cd ef", 0, 8)

    found = data.tag(units, "entity", [(0, 5, "place"), (5, 7, "person")])

    wanted = [data.bit("entity", label) for label in ("B-place", "I-place", "O")]
    assert found.tolist() == wanted


def test_of_overlapping_spans_the_first_named_wins() -> None:
    """One label a unit."""
    units = VOCABULARY.units("ab cd ef", 0, 8)

    found = data.tag(units, "entity", [(3, 8, "place"), (0, 5, "person")])

    wanted = [data.bit("entity", label) for label in ("O", "B-place", "I-place")]
    assert found.tolist() == wanted


def test_outside_a_span_may_be_whatever_a_set_does_not_look_for() -> None:
    """A set of times says that the rest is no time, and no more."""
    units = VOCABULARY.units("ab cd", 0, 5)
    other = data.full("entity") & ~data.bit("entity", "B-time") & ~data.bit("entity", "I-time")

    found = data.tag(units, "entity", [(3, 5, "time")], outside=other)

    assert found.tolist() == [other, data.bit("entity", "B-time")]
    assert other & data.bit("entity", "O")
    assert other & data.bit("entity", "B-place")


@pytest.mark.parametrize("head", NAMES)
def test_full_is_the_bits_of_all_labels(head: str) -> None:
    """As many bits as labels, each its own."""
    labels = data.LABELS[head]

    assert sum(data.bit(head, label) for label in labels) == data.full(head)
    assert data.full(head).bit_length() == len(labels)


def test_what_is_said_inside_what_is_said_is_the_inner_layer() -> None:
    """Two layers, since a unit has one tag in each; the order of the lines is no matter."""
    text = "ab cd ef gh ij"
    outer = said(text, "ab", "cd", "ef gh ij")
    inner = said(text, "ef", "gh", "ij", kind="NONE")

    found = example(row(attributions=[inner, outer]), text=text)

    assert tags(found, "inner") == {"ef": "B-source", "gh": "B-cue", "ij": "B-content"}
    assert tags(found, "attribution") == {
        "ab": "B-source", "cd": "B-cue", "ef": "B-content", "gh": "I-content", "ij": "I-content",
    }  # fmt: skip
    assert tags(found, "source_type") == {"ab": "PARTY"}


def test_every_source_is_linked_to_its_own_cue_and_not_to_the_other() -> None:
    """The pairs that do not hold are learned too."""
    text = "ab cd ef. gh ij kl"
    one = said(text, "ab", "cd", "ef")
    two = said(text, "gh", "ij", "kl")

    found = example(row(attributions=[one, two]), text=text)

    assert links(found, "source_cue") == {
        ("ab", "cd", 1),
        ("ab", "ij", 0),
        ("gh", "ij", 1),
        ("gh", "cd", 0),
    }
    assert links(found, "content_cue") == {
        ("ef", "cd", 1),
        ("ef", "ij", 0),
        ("kl", "ij", 1),
        ("kl", "cd", 0),
    }


def test_a_source_of_two_attributions_is_linked_to_both() -> None:
    """One pair is never told both yes and no."""
    text = "ab cd ef ij kl"
    one = said(text, "ab", "cd", "ef")
    two = said(text, "ab", "ij", "kl")

    found = example(row(attributions=[one, two]), text=text)

    assert links(found, "source_cue") == {("ab", "cd", 1), ("ab", "ij", 1)}


def test_an_event_gives_its_trigger_type_modality_and_roles() -> None:
    """The type stands on the first unit; modality is told there alone."""
    shelled = event("shelled kell", agent=[at("the army")], place=[at("kell")])

    found = example(row(events=[shelled]))

    assert tags(found, "trigger") == {"shelled": "SHELLING_ROCKET", "kell": "I"}
    assert tags(found, "agent") == {"the": "B-agent", "army": "I-agent"}
    assert (found.allowed["modality"] != 0).sum() == 1
    assert links(found, "agent_trigger") == {("the", "shelled", 1)}


def test_a_role_is_told_of_which_triggers_it_is_none() -> None:
    """So that two events of a passage do not share an agent by being near."""
    events = [event("shelled", agent=[at("the army")]), event("died")]

    found = example(row(events=events))

    assert links(found, "agent_trigger") == {("the", "shelled", 1), ("the", "died", 0)}


def test_an_event_is_linked_to_the_cue_that_says_it() -> None:
    """The page's own events are told that no cue says them."""
    one = said(TEXT, "two", "said two", "so", kind="NONE") | {"source": []}

    found = example(row(attributions=[one], events=[event("shelled", by=0), event("died")]))

    assert links(found, "trigger_cue") == {("shelled", "said", 1), ("died", "said", 0)}


def test_two_events_in_the_same_words_leave_the_first_label() -> None:
    """One type a unit."""
    events = [event("shelled"), event("shelled kell", type="AIR_STRIKE")]

    found = example(row(events=events))

    assert tags(found, "trigger") == {"shelled": "SHELLING_ROCKET"}


def test_a_figure_is_linked_to_its_event_and_its_whole() -> None:
    """Outcome and group are told at its first unit alone."""
    whole = {"span": at("five"), "outcome": "injured", "group": "civilian", "of": 0}
    part = {"span": at("two"), "outcome": "injured", "group": "unknown", "of": 0, "in": 0}

    found = example(row(events=[event("shelled"), event("died")], figures=[whole, part]))

    assert tags(found, "figure") == {"two": "B-figure", "five": "B-figure"}
    assert (found.allowed["outcome"] != 0).sum() == 2
    assert links(found, "part_whole") == {("two", "five", 1), ("five", "two", 0)}
    assert links(found, "figure_trigger") == {
        (figure, trigger, int(trigger == "shelled"))
        for figure in ("two", "five")
        for trigger in ("shelled", "died")
    }


def test_a_name_is_labelled_wherever_it_stands() -> None:
    """Annotators write its first mention alone."""
    text = "kell fell. kells. kell"

    found = example(row(entities=[{"type": "place", "span": [0, 4]}]), other=1, text=text)

    places = np.nonzero(found.allowed["entity"] == data.bit("entity", "B-place"))[0]
    assert [found.units[n].start for n in places] == [0, 18]


def test_a_batch_is_padded_and_its_padding_is_told_nothing() -> None:
    """Each row is its example; past the end all is zero."""
    long, short = example(row(), text="ab cd ef"), example(row(), text="gh")

    batch = data.collate([long, short], NAMES)

    assert batch["mask"].sum(axis=1).tolist() == [long.size, short.size]
    assert batch["live"].sum(axis=1).tolist() == [3, 1]
    assert batch["ids"][1, : short.size].tolist() == [FIRST, *short.units[0].pieces, LAST]
    assert not batch["ids"][1, short.size :].any()
    assert not batch["allowed/attribution"][1, 1:].any()
    assert batch["first"][0].tolist() == [1, 3, 5]


def lines(path: Path, rows: list[Row]) -> Path:
    """Write rows to a file, gzipped by its name."""
    text = "".join(json.dumps(one) + "\n" for one in rows)
    if path.suffix == ".gz":
        with gzip.open(path, "wt", encoding="utf-8") as out:
            out.write(text)
    else:
        path.write_text(text, encoding="utf-8")
    return path


def test_times_leave_other_entities_open(tmp_path: Path) -> None:
    """``SET`` expressions are not marked as times in other sets, so nothing is said of them."""
    timex = [{"start": 3, "end": 5, "type": "DATE"}, {"start": 6, "end": 8, "type": "SET"}]
    path = lines(tmp_path / "t.jsonl", [{"doc_id": "d", "text": "ab cd ef", "timex": timex}])

    (found,) = data.timeml(VOCABULARY, path)

    bits = found.allowed["entity"].tolist()
    assert bits[1] == data.bit("entity", "B-time")
    assert bits[0] == bits[2]
    assert bits[0] & data.bit("entity", "B-place")
    assert list(found.allowed) == ["entity"]


def test_sentences_of_one_article_make_a_passage(tmp_path: Path) -> None:
    """In their order; an empty one and one that is too long are left out."""
    answers = dict.fromkeys(POLICE, 0)
    texts = [
        ("a", 2, "cd."),
        ("a", 1, "ab."),
        ("a", 3, " "),
        ("a", 4, "e " * LONGEST + "f"),
        ("b", 1, "gh."),
    ]
    rows = [
        answers | {"doc_id": doc, "position": place, "text": text, "kill": int(text == "cd.")}
        for doc, place, text in texts
    ]

    one, two = data.police(VOCABULARY, lines(tmp_path / "p.jsonl.gz", rows))

    assert [one.text[u.start : u.end] for u in one.units] == ["ab", ".", "cd", "."]
    assert one.police == [(0, 2, (0, 0, 0, 0, 0)), (2, 4, (1, 0, 0, 0, 0))]
    assert (one.source, two.source) == ("police/a", "police/b")


def test_generated_passages_are_for_training_alone(tmp_path: Path) -> None:
    """Nothing is measured on what templates say."""
    lines(tmp_path / "generated.jsonl", [row() | {"id": "g", "text": "ab."}])

    assert list(data.from_generated(VOCABULARY, tmp_path, "dev")) == []
    (found,) = data.from_generated(VOCABULARY, tmp_path, "train")
    assert "entity" not in found.allowed


@pytest.mark.shared
def test_no_document_kept_for_development_is_trained_on(shared: Path) -> None:
    """Neither annotated passages nor articles of PolNeAR stand on both sides."""
    bench = shared / "bench"
    notes = Path(data.__file__).parent / "annotations"
    sides = [
        {one.source for one in data.from_annotations(VOCABULARY, bench, notes, part)}
        for part in ("train", "dev")
    ]
    assert all(sides)
    assert not sides[0] & sides[1]

    articles = [
        {one["article_id"] for one in data.jsonl(bench / "polnear" / name)}
        for name in ("train.jsonl.gz", "dev.jsonl")
    ]
    assert not articles[0] & articles[1]
