"""The bench of speed: what its arms are given, and how its figures are made."""

from __future__ import annotations

import gzip
import importlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest

from bench import reading_speed
from bench.bert_base import Shape, batches, onnx_model, torch_arm
from bench.common import Asked
from bench.make_reports import write
from reportedly.errors import BenchError
from tests.bench.model import write_model

TINY = Shape(layers=2, width=8, heads=2, inner=16, pieces=200)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that says nothing."""
    return write_model(tmp_path_factory.mktemp("models") / "silent")


@pytest.fixture
def near(monkeypatch: pytest.MonkeyPatch) -> None:
    """Arms run in this process, and BERT-base is a small one."""

    def evaluated(module: str, call: str, python: str = "") -> Any:
        del python
        named = importlib.import_module(module)
        done = eval(f"m.{call}", {"m": named, "Path": Path})  # noqa: S307 - the bench's own words
        return json.loads(json.dumps(done))

    def small() -> bytes:
        return onnx_model(TINY)

    monkeypatch.setattr(reading_speed, "apart", evaluated)
    monkeypatch.setattr(reading_speed, "onnx_model", small)


@pytest.mark.usefixtures("near")
def test_the_encoder_is_given_just_what_the_reader_had_to_encode(
    model: Path, tmp_path: Path
) -> None:
    """Else the ratio would compare two amounts of work; a second read encodes nothing."""
    write(tmp_path / "reports", 14)
    options = {"model": str(model), "rounds": "2", "base_passages": "3", "threads": "2"}

    figures = reading_speed.run(Asked(tmp_path / "reports", "dev", options))

    assert figures["reports"] == 14
    assert figures["passages_of_encoder"] == figures["passages_encoded"]
    assert figures["cache_hit_rate_again"] == 100
    assert figures["rounds"] == 2
    assert float(figures["ratio_to_encoder"] or 0) > 0
    assert float(figures["ratio_to_bert_base_ort"] or 0) > 0


def test_the_mix_takes_articles_and_copies_before_local_news(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chosen by hash, so that fewer reports are a part of more."""
    folder = tmp_path / "shared" / "bench"
    (folder / "copies").mkdir(parents=True)
    (folder / "gva").mkdir()
    for name, rows in (("articles", "abc"), ("derivatives", "de")):
        lines = "".join(json.dumps({"article_id": one, "text": one}) + "\n" for one in rows)
        (folder / "copies" / f"{name}.jsonl").write_text(lines, "utf8")
    with gzip.open(folder / "gva" / "reports.jsonl.gz", "wt", encoding="utf-8") as local:
        local.write("".join(json.dumps({"report_id": one, "text": one}) + "\n" for one in "xy"))
    monkeypatch.setattr(reading_speed, "SHARED", tmp_path / "shared")

    def ids(count: int) -> list[str]:
        reading_speed.mixed(tmp_path / str(count), count)
        (path,) = (tmp_path / str(count)).iterdir()
        return [json.loads(line)["id"] for line in path.read_text("utf8").splitlines()]

    assert set(ids(5)) == set("abcde")
    assert ids(6)[:5] == ids(5)
    assert ids(6)[5] in "xy"
    with pytest.raises(BenchError, match="there are 7 reports"):
        reading_speed.mixed(tmp_path / "more", 8)


def test_without_a_model_there_is_nothing_to_measure(tmp_path: Path) -> None:
    """A folder without weights is refused before anything is read."""
    with pytest.raises(BenchError, match="no model"):
        reading_speed.run(Asked(None, "dev", {"model": str(tmp_path)}))


TIMES = {"reader": 2.0, "encoder": 1.0, "bert_base_ort": 1.6}


def a_round(by: float, torch: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what one round of arms gave, ``by`` times as slow as another."""
    arms: dict[str, dict[str, Any]] = {
        name: {"seconds": by * time, "cpu": by * time} for name, time in TIMES.items()
    }
    arms["reader"] |= {"reports": 4, "peak_mb": 100.0, "rebuild_s": 1.0, "seconds_again": 1.0}
    arms["reader"] |= {"passages": 10, "remembered": 4}
    arms["reader"] |= {"passages_again": 10, "remembered_again": 10}
    return arms | {"bert_base_torch": torch}


CUT = {"words": 400, "passages": 6, "pieces": 600, "sample_pieces": 60}


def test_ratios_are_the_medians_of_each_rounds_own() -> None:
    """A round in which all arms were slow changes nothing; the sample's time is scaled."""
    rounds = [a_round(by, {"seconds": 4.0 * by}) for by in (1.0, 1.0, 50.0)]

    figures = reading_speed.summary(CUT, rounds)

    assert figures["ratio_to_encoder"] == 2
    assert figures["ratio_to_bert_base_ort"] == 8
    assert figures["ratio_to_bert_base_torch"] == 20
    assert figures["bert_base_ort_s"] == 16
    assert figures["words_per_second"] == 200
    assert figures["cache_hit_rate"] == 40


def test_an_absent_torch_is_no_ratio_and_a_reason() -> None:
    """Null, not zero."""
    rounds = [a_round(1.0, {"absent": "torch is not installed"})]

    assert reading_speed.summary(CUT, rounds)["ratio_to_bert_base_torch"] is None
    assert "torch is not installed" in str(reading_speed._note(rounds, 0.0))  # noqa: SLF001


def test_torch_is_looked_for_where_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interpreter without it answers, rather than fails."""

    def absent(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("bench.bert_base.importlib.import_module", absent)
    assert torch_arm(str(tmp_path / "none.json"), 1) == {"absent": "torch is not installed"}


def test_the_graph_runs_and_pads_without_effect() -> None:
    """What stands under the mask does not reach the other pieces."""
    session = ort.InferenceSession(onnx_model(TINY), providers=["CPUExecutionProvider"])

    def hidden(ids: list[int], mask: list[int]) -> Any:
        arrays = {"ids": [ids], "mask": [mask], "places": [list(range(len(ids)))]}
        return session.run(None, {name: np.array(rows) for name, rows in arrays.items()})[0]

    short = hidden([5, 6, 7], [1, 1, 1])
    long = hidden([5, 6, 7, 9], [1, 1, 1, 0])

    assert short.shape == (1, 3, TINY.width)
    np.testing.assert_allclose(short, long[:, :3], atol=1e-5)


def test_a_batch_holds_passages_of_like_length() -> None:
    """So that little of it is padding."""
    assert batches([9, 1, 8, 2, 7], 2) == [[1, 3], [4, 2], [0]]
