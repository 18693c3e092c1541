"""The reader with the trained encoder, on the model that the project ships."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.atlas import Atlas, open_atlas
from reportedly.errors import ArtefactError, UsageError
from reportedly.ledger import Mode, Store
from reportedly.model import Reading, Report, gate
from reportedly.read import RulesReader, open_reader
from reportedly.read.encode import Encoder, Encodings, cut, installed, joined, moved, read_marks
from reportedly.read.encoded import EncodedReader
from reportedly.read.sentences import split

TEXTS = (
    """Shells fell on the market of Ostrel on Monday, killing at least nine people, residents said.

The army denied that its guns had fired. “We hit no market,” General Ravik told reporters.""",
    """Fighters of the Northern Front stormed two villages near Tarn overnight and held 14 men,
according to the governor. A medic said a child had died of wounds.""",
    """MINISTRY: NO CASUALTIES IN RAID

The ministry said nobody was hurt when drones struck a depot.""",
    "The price of flour rose by nine per cent in March.",
    "Three people were wounded. Three people were wounded. He said it was quiet.",
)


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas, opened once."""
    with open_atlas() as opened:
        yield opened


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The model of the package that ./run setup installs."""
    folder = installed()
    assert folder is not None, "the model is not installed: ./run setup"
    return Encoder(folder)


def report(text: str, language: str | None = "en") -> Report:
    """Return a report with this text."""
    return Report(name="r", capture="c", text=text, published="2025-03-12", language=language)


def read_all(reader: EncodedReader, texts: list[str]) -> list[Reading]:
    """Read reports as the pipeline does: begun together, read in order."""
    reports = [report(text) for text in texts]
    for one in reports:
        reader.begin(one)
    readings = [reader.read(one) for one in reports]
    reader.close()
    return readings


def test_all_it_gives_passes_the_gate(atlas: Atlas, encoder: Encoder) -> None:
    """Spans quote, codes exist, bounds hold."""
    reader = EncodedReader(atlas, encoder)
    for text, reading in zip(TEXTS, read_all(reader, list(TEXTS)), strict=True):
        passed, dropped = gate(reading, text)
        assert passed is reading
        assert not dropped


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(order=st.permutations(TEXTS), threads=st.integers(1, 4), again=st.booleans())
def test_a_reading_does_not_depend_on_what_is_read_beside_it(
    atlas: Atlas, encoder: Encoder, order: list[str], threads: int, *, again: bool
) -> None:
    """Alone or among others, in any order, on any number of threads, once or twice: the same."""
    alone = {text: EncodedReader(atlas, encoder).read(report(text)) for text in TEXTS}
    reader = EncodedReader(atlas, encoder, Encodings(encoder, threads=threads))
    texts = [*order, *order] if again else list(order)
    for text, reading in zip(texts, read_all(reader, texts), strict=True):
        assert reading == alone[text]


def test_marks_quote_the_text_wherever_the_passage_stands(encoder: Encoder) -> None:
    """A passage's marks are the same after any other text, moved by its length."""
    text = TEXTS[0]
    before = "Nothing happened in Tarn. " * 3 + "\n\n"

    def marks(whole: str) -> list[tuple[str, str]]:
        sentences = split(whole, 0, len(whole))
        found = joined(
            moved(read_marks(encoder, passage), passage.start)
            for passage in cut(encoder.vocabulary, whole, sentences)
        )
        marked = [event.trigger for event in found.events] + [said.cue for said in found.speech]
        return [(whole[mark.start : mark.end], mark.label) for mark in marked]

    assert marks(text)
    assert all(words.strip() == words for words, _ in marks(text))
    assert marks(before + text)[-len(marks(text)) :] == marks(text)


def test_passages_are_remembered_in_the_ledger(
    atlas: Atlas, encoder: Encoder, tmp_path: Path
) -> None:
    """A second run encodes nothing and reads the same; a lost memory costs nothing but time."""
    with Store.open(tmp_path / "a.ledger", Mode.CREATE) as store:
        first = EncodedReader(atlas, encoder, Encodings(encoder, store))
        readings = read_all(first, list(TEXTS))
        second = EncodedReader(atlas, encoder, Encodings(encoder, store))
        assert read_all(second, list(TEXTS)) == readings
    assert first.encodings.counts.remembered == 0
    counts = second.encodings.counts
    assert counts.remembered == counts.passages > 0


def test_a_language_it_was_not_trained_for_is_read_by_rules(atlas: Atlas, encoder: Encoder) -> None:
    """Only the name of the reader differs."""
    text = "Neuf personnes ont été tuées lundi à Goma, selon la police."
    reading = EncodedReader(atlas, encoder).read(report(text, "fr"))
    plain = RulesReader(atlas).read(report(text, "fr"))
    assert dataclasses.replace(reading, reader=plain.reader) == plain


def copied(encoder_folder: Path, target: Path) -> Path:
    """Return a copy of the model that may be broken."""
    shutil.copytree(encoder_folder, target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


def test_a_damaged_model_is_named_with_a_remedy(atlas: Atlas, tmp_path: Path) -> None:
    """A byte that differs, a file that is gone, a manifest for other heads: each is A101."""
    source = installed()
    assert source is not None
    model = copied(source, tmp_path / "model")
    data = bytearray((model / "model.onnx").read_bytes())
    data[1000] ^= 1
    (model / "model.onnx").write_bytes(data)
    with pytest.raises(ArtefactError, match=r"model\.onnx"):
        open_reader(atlas, "encoder", model=model).read(report(TEXTS[0]))
    (model / "vocab.txt").unlink()
    with pytest.raises(ArtefactError, match=r"vocab\.txt"):
        open_reader(atlas, "encoder", model=model).read(report(TEXTS[0]))
    manifest = json.loads((model / "manifest.json").read_text("utf-8"))
    (model / "manifest.json").write_text(json.dumps(manifest | {"heads": "others"}), "utf-8")
    with pytest.raises(ArtefactError, match="another version"):
        open_reader(atlas, "encoder", model=model)
    (model / "manifest.json").unlink()
    with pytest.raises(ArtefactError, match="manifest"):
        open_reader(atlas, "encoder", model=model)


def test_readers_have_names(atlas: Atlas) -> None:
    """Rules can be asked for by name; another name is refused."""
    assert type(open_reader(atlas, "rules")) is RulesReader
    assert open_reader(atlas).name.startswith("encoder/")
    with pytest.raises(UsageError, match="oracle"):
        open_reader(atlas, "oracle")
