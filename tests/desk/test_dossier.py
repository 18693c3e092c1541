"""A dossier holds the incidents that were asked for, and no name and no id of anything else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import reportedly
from reportedly.desk import make_app, overview
from reportedly.errors import UnknownIdError, UsageError
from reportedly.export import FORMATS
from reportedly.model.vocabulary import Tier
from tests.desk.conftest import PRIVATE


@pytest.fixture
def client(named_ledger: Path) -> Iterator[TestClient]:
    """The desk of a ledger full of names."""
    with reportedly.open(named_ledger) as ledger, TestClient(make_app(ledger, "me")) as client:
        yield client


def test_a_page_leads_to_its_dossier(desk: TestClient) -> None:
    """One incident with its sentences, as a file to save, under the rules of the page."""
    incident = re.findall(r'"(/incident/\w+)"', desk.get("/?type=EXPLOSIVE_DEVICE").text)[0]
    (link,) = re.findall(r'"([^"]+dossier[^"]+)" download', desk.get(incident).text)
    answer = desk.get(html.unescape(link))
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="incident-')
    assert answer.text.count("<article") == 1
    assert "explosive device" in answer.text
    assert "<blockquote" in answer.text


def test_a_selection_is_what_the_filters_choose(desk: TestClient, tmp_path: Path) -> None:
    """As many incidents as the list counts; each stands on its own."""
    page = desk.get("/?country=XV&type=DETENTION").text
    (link,) = re.findall(r'"([^"]+dossier[^"]+)" download', page)
    path = tmp_path / "d.html"
    path.write_text(desk.get(html.unescape(link)).text, "utf8")
    FORMATS["html"].validate(path)
    assert path.read_text("utf8").count("<article") == 1
    whole = desk.get("/dossier.html").text
    assert whole.count("<article") == len(
        set(re.findall(r"/incident/\w{10}\"", desk.get("/").text))
    )


def test_a_dossier_is_public_whoever_asks(client: TestClient, named_ledger: Path) -> None:
    """No private name, no id of the ledger; officials stay."""
    text = client.get("/dossier.html").text
    told = html.unescape(text).casefold()
    assert [word for word in PRIVATE if word in told] == []
    assert "rennor" in told
    with reportedly.open(named_ledger) as ledger:
        ids = {head.id for head in ledger.reports()} | {one.id for one in ledger.incidents()}
    assert not [one for one in ids if one[:10] in text]


def test_too_many_and_none_are_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said on a page; nothing is written."""
    assert client.get("/dossier.html?country=ZZ").status_code == 400
    monkeypatch.setattr("reportedly.desk.dossier.DOSSIER", 0)
    assert client.get("/dossier.html").status_code == 400
    assert client.get("/incident/ffffffffff/dossier.html").status_code == 404
    assert overview.DOSSIER == 100


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"ftm", "statements", "parquet"}))
def test_every_format_writes_some_incidents_alone(
    named_ledger: Path, tmp_path: Path, form: str
) -> None:
    """With nothing of the rest: no name, no id, no report."""
    with reportedly.open(named_ledger) as ledger:
        one = next(ledger.incidents())
        told = {ref.report for ref in one.members}
        done = ledger.export(form, tmp_path / form, tier=Tier.PUBLIC, incidents=[one.id[:12]])
        heads = list(ledger.reports())
    files = [done.path] if done.path.is_file() else [p for p in done.path.rglob("*") if p.is_file()]
    text = "".join(file.read_bytes().decode("utf8", "replace") for file in files).casefold()
    assert [word for word in PRIVATE if word in text] == []
    assert not [head for head in heads if head.id in text]
    assert len(told) < len(heads)


def test_what_cannot_be_selected_is_said(named_ledger: Path, tmp_path: Path) -> None:
    """An incident that is not there, and the internal tier, whose ids are those of the ledger."""
    with reportedly.open(named_ledger) as ledger:
        with pytest.raises(UnknownIdError):
            ledger.export("html", tmp_path / "a.html", incidents=["ffffffffff"])
        one = next(ledger.incidents())
        with pytest.raises(UsageError, match="restricted"):
            ledger.export("html", tmp_path / "a.html", tier="internal", incidents=[one.id])
    assert not list(tmp_path.iterdir())
