"""What the benches of single heads measure, on invented data, with an encoder told what to say."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bench import heads, muc4, police_events, re3d
from bench.common import Asked
from bench.heads import AT, HEAD
from reportedly.errors import BenchError
from reportedly.read.encode import Passage
from reportedly.read.encode.decode import Floats, Steps, chances, legal
from reportedly.read.encode.encoder import Output
from reportedly.read.encode.heads import WIDTH
from reportedly.read.encode.pieces import Vocabulary

WORDS = ("police", "killed", "arrested", "rebels", "bomb", "fired", "nobody")
SURE = 5.0

Say = Callable[[str], Mapping[str, str]]


class Told:
    """Stands in for an encoder: what it says of a unit depends on the word alone."""

    digest = "told"

    def __init__(self, says: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        self._says = {WORDS.index(word): labels for word, labels in says.items()}
        self.vocabulary = Vocabulary(WORDS)
        self.steps: dict[str, Steps] = {
            name: legal(head) for name, head in HEAD.items() if head.labels[0] == "O"
        }
        self.passages: list[Passage] = []

    def run(self, passage: Passage) -> Output:
        """Return high scores for what it was told to say, and for ``O`` elsewhere."""
        self.passages.append(passage)
        logits = np.zeros((len(passage.units), WIDTH), dtype=np.float32)
        logits[:, AT["police"]] = -SURE
        for row, unit in zip(logits, passage.units, strict=True):
            said = dict(self._says.get(unit.pieces[0], ()))
            for name, head in HEAD.items():
                if name == "police":
                    continue
                row[AT[name].start + head.labels.index(said.get(name, head.labels[0]))] = SURE
            if "police" in said:
                row[AT["police"].start + HEAD["police"].labels.index(said["police"])] = SURE
        nothing = np.zeros((len(passage.units), 1, 1), dtype=np.float32)
        return Output(logits, nothing, nothing)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    """Return what makes every bench ask an encoder that is told what to say."""

    def make(**says: Sequence[tuple[str, str]]) -> Told:
        encoder = Told(says)
        for bench in (muc4, police_events, re3d):
            monkeypatch.setattr(bench, "open_encoder", lambda _: encoder)
            monkeypatch.setattr(bench, "store", lambda *_: pytest.fail("stored"))
        return encoder

    return make


def written(folder: Path, name: str, rows: Sequence[Mapping[str, Any]]) -> Asked:
    """Write rows and return how a bench is asked for them."""
    folder.joinpath(name).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf8")
    return Asked(folder, "dev", {})


def test_the_chance_of_a_tag_is_summed_over_all_paths() -> None:
    """Against every path written out, with a chain and what it forbids."""
    head = HEAD["figure"]
    plain = legal(head)
    own = np.array([[0.3, -0.2, 0.1], [0.0, 0.4, 0.7], [0.2, -0.5, 0.9]], dtype=np.float32)
    steps = Steps.of(plain.first, plain.steps + own)
    scores: Floats = np.array([[1, 2, 9], [0, 1, 2], [2, 0, 1]], dtype=np.float32)
    wanted = np.zeros((3, 3))
    for path in itertools.product(range(3), repeat=3):
        score = float(steps.first[path[0]]) + sum(float(scores[n, t]) for n, t in enumerate(path))
        score += sum(float(steps.steps[pair]) for pair in itertools.pairwise(path))
        for unit, tag in enumerate(path):
            wanted[unit, tag] += np.exp(score)
    wanted /= wanted.sum(axis=1, keepdims=True)

    np.testing.assert_allclose(chances(scores, steps), wanted, atol=1e-5)


def test_a_sample_is_the_same_every_time_and_none_is_in_all() -> None:
    """One in one is all; one in more is fewer, chosen by the key alone."""
    rows = [{"id": str(n // 2), "n": n} for n in range(200)]
    assert heads.sample(rows, "id", Asked(None, "dev", {})) == rows
    some = heads.sample(rows, "id", Asked(None, "dev", {"every": "4"}))
    assert 20 < len(some) < 80
    assert len({row["id"] for row in some}) * 2 == len(some)
    with pytest.raises(BenchError):
        heads.sample(rows, "id", Asked(None, "dev", {"every": "0"}))


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (Asked(None, "dev", {}), True),
        (Asked(None, "dev", {"store": "no"}), False),
        (Asked(None, "train", {}), False),
        (Asked(Path(), "dev", {}), False),
        (Asked(None, "dev", {"every": "2"}), False),
    ],
)
def test_only_the_whole_development_part_is_stored(asked: Asked, *, kept: bool) -> None:
    """Another part, other data or a sample would stand under the same name."""
    assert heads.keeps(asked) is kept


def test_a_span_is_right_only_with_both_ends_and_its_type(
    tmp_path: Path, told: Callable[..., Told]
) -> None:
    """One right, one of the wrong type, one cut short, one invented."""
    told(
        police=[("entity", "B-organisation")],
        rebels=[("entity", "B-person")],
        bomb=[("entity", "B-weapon")],
        nobody=[("entity", "B-person")],
    )
    texts = {
        "police fired.": [(0, 6, "Organisation")],
        "rebels fired.": [(0, 6, "Organisation")],
        "a car bomb, nobody.": [(2, 10, "Weapon")],
    }
    rows = [
        {
            "sentence_id": str(n),
            "text": text,
            "entities": [{"start": s, "end": e, "type": t} for s, e, t in spans],
        }
        for n, (text, spans) in enumerate(texts.items())
    ]
    figures = re3d.run(written(tmp_path, "dev.jsonl", rows))
    assert (figures["span_precision"], figures["span_recall"]) == (25.0, 33.3)
    assert figures["span_f1"] == pytest.approx(28.6)
    assert (figures["organisation_f1"], figures["organisation_wanted"]) == (66.7, 2)
    assert (figures["weapon_f1"], figures["person_precision"], figures["sentences"]) == (0, 0, 3)


def sentence(doc: str, position: int, text: str, *said: str) -> dict[str, Any]:
    """Return a row as the police data have them."""
    labels = {name: int(name in said) for name in HEAD["police"].labels}
    return {"doc_id": doc, "position": position, "text": text} | labels


def test_a_sentence_is_a_yes_by_its_strongest_unit(
    tmp_path: Path, told: Callable[..., Told]
) -> None:
    """Sentences are scored where they stand; one without words is never a yes."""
    encoder = told(killed=[("police", "kill")], arrested=[("police", "arrest")])
    rows = [
        sentence("b", 1, "nobody fired."),
        sentence("a", 7, "police killed rebels", "kill"),
        sentence("a", 2, "police arrested rebels"),
        sentence("a", 3, "", "arrest"),
        sentence("b", 0, "rebels killed police"),
    ]
    written(tmp_path, "train.jsonl", [sentence("c", 0, "police killed rebels", "kill")])
    figures = police_events.run(written(tmp_path, "dev.jsonl", rows))
    assert (figures["kill_precision"], figures["kill_recall"]) == (50.0, 100.0)
    assert figures["kill_f1"] == pytest.approx(66.7)
    assert (figures["arrest_f1"], figures["arrest_wanted"], figures["sentences"]) == (0, 1, 5)
    assert figures["f1"] == pytest.approx(13.3)
    assert (figures["kill_first_recall"], figures["kill_first_read"]) == (100.0, 40.0)
    assert len(encoder.passages) == 3, "one of the training part, one of each article"


def test_a_passage_holds_an_article_in_its_order_and_no_more_than_fits() -> None:
    """As in training; a sentence longer than a passage stands in several."""
    rows = [
        sentence("a", 4, "police fired " * 60),
        sentence("b", 0, "police"),
        sentence("a", 1, "rebels killed"),
        sentence("a", 2, "bomb " * 400),
    ]
    made = list(police_events.passages(Vocabulary(WORDS), rows))
    numbers = [[number for number, *_ in placed] for _, placed in made]
    assert numbers == [[2], [3], [3], [3, 0], [1]]
    assert all(passage.size - 2 <= 190 for passage, _ in made)
    for passage, placed in made:
        assert [first for _, first, _ in placed] == [0, *(end for *_, end in placed)][:-1]
        assert placed[-1][2] == len(passage.units)


def test_what_must_be_read_is_what_scores_as_high_as_the_last_that_must_be_found() -> None:
    """Of twenty wanted one may be missed; of three none."""
    scores = np.arange(100, dtype=np.float32)
    wanted = np.zeros(100, dtype=np.bool_)
    wanted[[*range(80, 99), 3]] = True
    assert police_events.threshold(scores, wanted) == 80
    wanted[:] = False
    wanted[[99, 50, 10]] = True
    assert police_events.threshold(scores, wanted) == 10
    wanted[:] = False
    assert police_events.threshold(scores, wanted) == float("inf")


def test_the_share_to_read_counts_from_the_likeliest() -> None:
    """The threshold from elsewhere and the order here give figures of their own."""
    scores = np.repeat(np.array([[3], [2], [1], [-1]], dtype=np.float32), 5, axis=1)
    gold = np.zeros((4, 5), dtype=np.bool_)
    gold[[0, 2]] = True
    figures = police_events.summary(scores, gold, [2.5] * 5)
    assert (figures["force_precision"], figures["force_recall"]) == (66.7, 100.0)
    assert (figures["force_first_precision"], figures["force_first_recall"]) == (100.0, 50.0)
    assert (figures["force_first_read"], figures["force_propread95"]) == (25.0, 75.0)
    assert (figures["f1"], figures["first_read"], figures["propread95"]) == (80.0, 25.0, 75.0)


def test_fillers_are_found_with_their_chances(told: Callable[..., Told]) -> None:
    """Those that the best path leaves out too, where it leans to them."""
    encoder = told(rebels=[("filler", "B-perp_individual")])
    at = AT["filler"].start

    class Unsure(Told):
        def run(self, passage: Passage) -> Output:
            output = super().run(passage)
            output.logits[0, at] = SURE + 1
            return output

    text = "rebels fired."
    row = {"text": text, "entities": {role: [] for role in muc4.ROLES}}
    (sure,) = muc4.read(encoder, row).marks  # type: ignore[arg-type]
    assert (sure.start, sure.end, sure.label) == (0, 6, "perp_individual")
    assert sure.p > 0.9
    unsure = Unsure({"rebels": [("filler", "B-perp_individual")]})
    (mark,) = muc4.read(unsure, row).marks  # type: ignore[arg-type]
    assert (mark.start, mark.end) == (0, 6)
    assert mark.p == pytest.approx(1 / (1 + np.e), abs=0.02)
    ((passage, scores),) = heads.logits(unsure, text, [(0, len(text))])  # type: ignore[arg-type]
    assert heads.found_marks(unsure, passage, scores, "filler") == []  # type: ignore[arg-type]
