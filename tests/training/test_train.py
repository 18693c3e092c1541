"""One phase of training: its order is the seed's, its settings are checked."""

from __future__ import annotations

import itertools
import random  # noqa: TID251
from collections import Counter
from typing import Any

import pytest

pytest.importorskip(
    "torch", reason="PyTorch is not installed; ./run train makes an environment that has it"
)
pytest.importorskip("safetensors", reason="safetensors is not installed; see ./run train")

import numpy as np

from reportedly.read.encode.pieces import Vocabulary
from tests.read.encode.small import VOCABULARY
from training import data, make, train

SIZE = 60


def examples(name: str, count: int) -> list[data.Example]:
    """Return examples of many lengths."""
    texts = [f"{name} " + "ab " * (number % 9 + 1) for number in range(count)]
    return [
        data.Example(f"{name}/{number}", text, VOCABULARY.units(text, 0, len(text)))
        for number, text in enumerate(texts)
    ]


def drawn(seed: int, shares: dict[str, float] | None = None, count: int = 40) -> list[list[str]]:
    """Return the sources of the first batches."""
    sets = {"one": examples("one", 40), "two": examples("two", 20)}
    draw = random.Random(seed)  # noqa: S311
    endless = train.batches(sets, shares or {"one": 1.0, "two": 1.0}, SIZE, draw)
    return [[one.source for one in batch] for batch in itertools.islice(endless, count)]


def test_one_seed_gives_one_order() -> None:
    """And another seed another."""
    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_every_example_is_seen_before_one_is_seen_again() -> None:
    """An epoch of each set by itself."""
    seen = [source for batch in drawn(1, {"one": 1.0}, 200) for source in batch]

    assert set(Counter(seen[:40]).values()) == {1}
    assert set(Counter(seen[40:80]).values()) == {1}


def test_sets_are_seen_in_the_proportion_asked_for() -> None:
    """Twice the share is twice as often, for each of its examples."""
    counts = Counter(
        source.split("/")[0]
        for batch in drawn(1, {"one": 1.0, "two": 4.0}, 400)
        for source in batch
    )

    assert counts["two"] / counts["one"] == pytest.approx(2.0, rel=0.1)


def test_a_batch_holds_about_as_much_as_asked_for() -> None:
    """Padding counts; a passage may be longer than the last of its batch by ``LOOSE`` pieces."""
    sizes = {one.source: one.size for one in [*examples("one", 40), *examples("two", 20)]}
    for batch in drawn(1):
        longest = max(sizes[source] for source in batch)
        assert len(batch) == 1 or (longest - train.LOOSE) * len(batch) <= SIZE


@pytest.mark.parametrize(("draw", "wanted"), [(0.0, 1), (0.13, 3), (0.2, 2)])
def test_some_passages_are_read_without_capitals_or_in_them(draw: float, wanted: int) -> None:
    """Headlines and the muc4 texts look so; what has no case keeps its shape."""
    text = "Tesk 12."
    one = data.Example("p", text, VOCABULARY.units(text, 0, len(text)))

    found = train.recase(one, draw, 0.1)

    assert [unit.shape for unit in found.units] == [wanted, 5, 0]
    assert [unit.pieces for unit in found.units] == [unit.pieces for unit in one.units]


def test_the_rate_rises_to_its_highest_and_falls_to_what_is_left() -> None:
    """In lines."""
    settings = train.Settings(steps=100, warm=0.1, last=0.5)
    rates = [train.rate(step, settings) for step in range(101)]

    assert rates[0] == 0
    assert rates.index(max(rates)) == 10
    assert max(rates) == pytest.approx(1)
    assert rates[-1] == pytest.approx(0.5)
    assert rates[10:] == sorted(rates[10:], reverse=True)


@pytest.mark.parametrize(
    ("given", "name", "wanted"),
    [
        ("steps=12", "steps", 12),
        ("rate=2e-4", "rate", 2e-4),
        ("last=0", "last", 0.0),
        ("cased=False", "cased", False),
        ("sets=a=1,b=2", "sets", "a=1,b=2"),
    ],
)
def test_settings_are_of_their_own_kind(given: str, name: str, wanted: Any) -> None:
    """A value may hold an equals sign."""
    found = getattr(train.settings_of([given]), name)

    assert found == wanted
    assert type(found) is type(wanted)


def test_an_unknown_setting_is_refused() -> None:
    """A misspelt one would train something else."""
    with pytest.raises(SystemExit, match="no setting step"):
        train.settings_of(["step=12"])


def test_the_committed_recipe_names_settings_and_sets_there_are() -> None:
    """Every phase can be given to the trainer, and every weight is of a set it loads."""
    known = {"polnear", "re3d", "timeml", "police", "muc4", "annotated", "generated"}
    for phase in make.read_recipe(make.RECIPE).phases:
        settings = train.settings_of(phase.settings)
        assert set(train.pairs(settings.sets)) <= known
        assert settings.steps > 0


def test_every_head_has_a_weight() -> None:
    """Links and sentences too."""
    assert set(train.WEIGHTS) == {*train.NAMES, "police", "link"}


def test_words_for_armed_people_change_places_alike() -> None:
    """The same word is changed alike throughout; kinds of source and group are not told then."""
    vocabulary = Vocabulary(["army", "opposition", "rebel", "government", "militia", "regime", "a"])
    text = "army a army a rebel"
    one = data.Example("x/1", text, vocabulary.units(text, 0, len(text)))
    one.allowed = {"trigger": np.ones(5, np.int64), "group": np.ones(5, np.int64)}

    other = train.exchange(one, vocabulary, random.Random(3))  # noqa: S311

    pieces = [unit.pieces for unit in other.units]
    assert pieces[0] == pieces[2] != pieces[4]
    assert pieces[1] == one.units[1].pieces
    assert set(other.allowed) == {"trigger"}
    assert set(one.allowed) == {"trigger", "group"}
