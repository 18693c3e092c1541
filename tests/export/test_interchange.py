"""The interchange format: valid, complete, the same bytes however it came about, whole or not."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from bench.make_reports import write
from reportedly.errors import LockedError, StorageError, UsageError
from reportedly.export.interchange import interchange_names
from reportedly.export.interchange_files import write_interchange
from reportedly.ids import digest
from reportedly.ledger import Store
from reportedly.model import Claim, ReportHead, Span
from reportedly.model.reading import spans
from tests.demo_ledger import ROOT, demo_ledger


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the examples; tests only ask it."""
    return demo_ledger(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def exported(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its export as a folder."""
    out = tmp_path_factory.mktemp("out") / "new" / "folder"
    with reportedly.open(demo, create=False) as ledger:
        ledger.export("interchange", out)
    return out


def objects(folder: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return the report objects and the ledger object of a folder."""
    lines = (folder / "reports.jsonl").read_text("utf8").splitlines()
    return [json.loads(line) for line in lines], json.loads(
        (folder / "ledger.json").read_text("utf8")
    )


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**6)), unique=True))
def test_no_two_reports_share_an_interchange_name(pairs: list[tuple[str, int]]) -> None:
    """A name that only one report has stays; any other gets the beginning of the report's id."""
    heads = [ReportHead(id=digest(f"{name}{n}".encode()), name=name) for name, n in pairs]
    names = interchange_names(heads)
    assert len(set(names.values())) == len(heads)
    alone = [name for name, _ in pairs if sum(name == other for other, _ in pairs) == 1]
    for head in heads:
        assert (names[head.id] == head.name) == (head.name in alone)
        assert names[head.id].startswith(head.name)
    assert interchange_names(reversed(heads)) == names


def test_the_export_is_what_the_schema_says(exported: Path, shared: Path) -> None:
    """Every object is valid by the schema that the scorers execute."""
    schema = json.loads((shared / "score" / "output.schema.json").read_text("utf8"))
    validator = jsonschema.Draft202012Validator(schema)
    reports, ledger = objects(exported)
    for one in [*reports, ledger]:
        assert [error.message for error in validator.iter_errors(one)] == []


def test_every_claim_of_every_report_is_exported(demo: Path, exported: Path) -> None:
    """Words, type, modality, chain, figures: nothing is lost or made up on the way."""
    given_reports = {one["report_id"]: one for one in objects(exported)[0]}
    with reportedly.open(demo, create=False) as ledger:
        heads = list(ledger.reports())
        assert len(given_reports) == len(heads)
        for head in heads:
            there = given_reports[head.name]
            report = ledger.report(head.id)
            assert there["text_sha256"] == digest(report.text.encode())
            claims = ledger.claims(head.id)
            assert len(there["claims"]) == len(claims)
            for claim, written in zip(claims, there["claims"], strict=True):
                assert_same(claim, written)


def assert_same(claim: Claim, written: Mapping[str, Any]) -> None:
    """Hold a written claim against the record."""
    for field in ("id", "kind", "type", "modality", "polarity"):
        assert written[field] == getattr(claim, field)
    assert written["span"] == as_json(claim.span)
    chain = [(one["name"], one["type"]) for one in written["attribution"]]
    assert chain == [(one.name, one.type) for one in claim.attribution]
    figures = [[one[key] for key in FIGURE] for one in written.get("figures", [])]
    assert figures == [[getattr(one, key) for key in FIGURE] for one in claim.figures]
    held = {tuple(as_json(span).items()) for span in spans(claim)}
    assert all(tuple(one.items()) in held for one in written_spans(written))


FIGURE = ("id", "outcome", "group", "qualifier", "value", "low", "high")


def as_json(span: Span) -> dict[str, int | str]:
    """Return a span as the format writes it."""
    return {"end": span.end, "quote": span.quote, "start": span.start}


def written_spans(value: object) -> Sequence[dict[str, Any]]:
    """Return every span inside some JSON."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "quote"}:
            return [dict(sorted(value.items()))]
        return [span for inner in value.values() for span in written_spans(inner)]
    if isinstance(value, list):
        return [span for inner in value for span in written_spans(inner)]
    return []


def test_what_refers_to_claims_refers_to_exported_ones(exported: Path) -> None:
    """Members, roots, contradictions and copies name reports and claims that are there."""
    reports, ledger = objects(exported)
    claims = {(one["report_id"], claim["id"]) for one in reports for claim in one["claims"]}
    refs = [ref for one in ledger["incidents"] + ledger["roots"] for ref in one["members"]]
    refs += [pair[side] for pair in ledger["contradictions"] for side in "ab"]
    assert refs
    assert {(ref["report"], ref["claim"]) for ref in refs} <= claims
    names = {one["report_id"] for one in reports}
    assert {pair[side] for pair in ledger["copies"] for side in "ab"} <= names


def test_one_file_and_folder_hold_the_same(demo: Path, exported: Path, tmp_path: Path) -> None:
    """The .jsonl form is the reports, line by line, and the ledger as the last line."""
    with reportedly.open(demo, create=False) as ledger:
        ledger.export("interchange", tmp_path / "all.jsonl")
    lines = (tmp_path / "all.jsonl").read_bytes()
    reports = (exported / "reports.jsonl").read_bytes()
    assert lines.startswith(reports)
    rest = json.loads(lines.removeprefix(reports))
    assert rest == objects(exported)[1]


def test_colliding_names_are_told_apart(tmp_path: Path) -> None:
    """Two reports of one name are two objects, whatever order they are read in."""
    contents = []
    for order in (("one", "two"), ("two", "one")):
        work = tmp_path / "-".join(order)
        for folder in ("one", "two"):
            (work / folder).mkdir(parents=True)
            (work / folder / "same.txt").write_text(f"A shed in Orven burned, {folder}.", "utf8")
        with reportedly.open(work / "a.ledger") as ledger:
            for folder in order:
                ledger.read(work / folder)
            ledger.export("interchange", work / "out")
            heads = list(ledger.reports())
        names = {one["report_id"] for one in objects(work / "out")[0]}
        assert names == {f"same~{head.id[:10]}" for head in heads}
        assert len(names) == 2
        contents.append([(work / "out" / name).read_bytes() for name in FILES])
    assert contents[0] == contents[1]


FILES = ("reports.jsonl", "ledger.json")

EXPORT = """
import sys
from pathlib import Path
import reportedly
folder, *files = map(Path, sys.argv[1:])
with reportedly.open(folder / "a.ledger") as ledger:
    for file in files:
        ledger.read(file)
    ledger.export("interchange", folder / "out.jsonl")
"""


@pytest.mark.slow
def test_neither_hash_seed_nor_order_of_reading_changes_a_byte(tmp_path: Path) -> None:
    """The same reports give the same export on every machine and every day."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    write(inputs, 30, per_file=5)
    files = sorted(map(str, inputs.iterdir()))
    contents = set()
    for seed, order in (("0", files), ("4711", files[::-1])):
        folder = tmp_path / seed
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", EXPORT, str(folder), *order],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        contents.add((folder / "out.jsonl").read_bytes())
    assert len(contents) == 1
    assert contents.pop().count(b'"reportedly.report/1"') == 30


def test_an_empty_ledger_exports_empty_lists(tmp_path: Path) -> None:
    """No report is a valid answer."""
    with reportedly.open(tmp_path / "a.ledger") as ledger:
        ledger.export("interchange", tmp_path / "out")
    reports, whole = objects(tmp_path / "out")
    assert reports == []
    assert whole["incidents"] == whole["roots"] == whole["copies"] == []


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_a_place_that_cannot_be_written_is_said(demo: Path, tmp_path: Path, name: str) -> None:
    """Below a file there is no folder; nothing is left behind."""
    (tmp_path / "file").write_text("In the way.", "utf8")
    with (
        reportedly.open(demo, create=False) as ledger,
        pytest.raises(StorageError, match=r"^\[L104\]"),
    ):
        ledger.export("interchange", tmp_path / "file" / name)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_a_full_disk_leaves_the_earlier_export(demo: Path, tmp_path: Path, name: str) -> None:
    """Both files are replaced, or neither; no half file stays."""
    target = tmp_path / name
    with reportedly.open(demo, create=False) as ledger:
        ledger.export("interchange", target)
        before = contents_below(tmp_path)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        # Python ignores the signal that goes with it, so writing past the limit is an OSError.
        resource.setrlimit(resource.RLIMIT_FSIZE, (min(map(len, before.values())) // 2, hard))
        try:
            with pytest.raises(StorageError, match=r"^\[L104\]"):
                ledger.export("interchange", target)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents_below(tmp_path) == before


def contents_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


class Busy:
    """A store that another writer adds a report to when it is asked for the named thing."""

    def __init__(self, store: Store, asked: str, inputs: Path) -> None:
        self._store, self._asked, self._inputs = store, asked, inputs

    def __getattr__(self, name: str) -> Any:
        if name == self._asked and self._inputs.exists():
            with reportedly.open(self._store.path) as other:
                other.read(self._inputs)
            self._inputs.unlink()
        return getattr(self._store, name)


@pytest.mark.parametrize("asked", ["iter_heads", "report_of", "incidents", "relations"])
def test_an_export_is_of_one_moment_or_none(demo: Path, tmp_path: Path, asked: str) -> None:
    """A report that is added halfway through makes the export fail, and no file appears."""
    ledger, inputs, out = tmp_path / "a.ledger", tmp_path / "new.txt", tmp_path / "out"
    ledger.write_bytes(demo.read_bytes())
    inputs.write_text("A shell hit a mill in Gaza City on 3 March 2025. Two people died.", "utf8")
    with Store.open(ledger) as store:
        busy = cast("Store", Busy(store, asked, inputs))
        with pytest.raises(LockedError, match="exported"):
            write_interchange(busy, out)
    assert list(out.iterdir()) == []


def test_an_unknown_format_is_refused(demo: Path, tmp_path: Path) -> None:
    """The message lists what there is."""
    with (
        reportedly.open(demo, create=False) as ledger,
        pytest.raises(UsageError, match="interchange"),
    ):
        ledger.export("sculpture", tmp_path / "out")
