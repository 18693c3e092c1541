"""What a report came as is shown: pages with boxes, scans, messages."""

from __future__ import annotations

import json
from pathlib import Path

import reportedly
from bench.papers import Put, pdf
from reportedly.export.withhold import published
from reportedly.ledger import Store
from reportedly.model.vocabulary import Tier
from tests.cli.program import Program


def a_ledger(folder: Path) -> Path:
    """Return a ledger with one PDF and one forwarded message in it."""
    lines = ("Two shells hit the market in Karvath on 11 March 2025,", "killing nine people.")
    pages = [[Put(50, 100 + 14 * n, line) for n, line in enumerate(lines)]]
    (folder / "market.pdf").write_bytes(pdf(pages))
    message = {"id": 1, "type": "message", "from": "Watch", "from_id": "channel7"}
    message |= {"text": "Two shells hit Karvath.", "forwarded_from": "Coast"}
    chat = {"name": "Watch", "type": "public_channel", "id": 7, "messages": [message]}
    (folder / "result.json").write_text(json.dumps(chat))
    path = folder / "a.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(folder / "market.pdf", folder / "result.json")
    return path


def test_a_claim_of_a_pdf_names_its_page_and_its_boxes(tmp_path: Path, program: Program) -> None:
    """The boxes are those of the words that are quoted, and stand inside the page."""
    path = a_ledger(tmp_path)
    assert "page 1" in program("report", "market", "--ledger", path).out
    told = program("report", "market", "--boxes", "--json", "--ledger", path).out.splitlines()
    found = [json.loads(line) for line in told]
    (killed,) = (one for one in found if one["part"] == "figure")
    assert "nine" in killed["quote"]
    (box,) = killed["boxes"]
    assert box["page"] == 1
    assert 50 <= box["left"] < box["right"] < 545
    assert box["top"] < 114 < box["bottom"]


def test_a_forward_says_whose_words_it_has(tmp_path: Path, program: Program) -> None:
    """A reader of the report sees it before the first claim."""
    out = program("report", "telegram-7-1", "--ledger", a_ledger(tmp_path)).out
    assert "forwarded from Coast" in out


def test_where_words_stood_is_not_published(tmp_path: Path) -> None:
    """The width of a gap would tell how long a withheld name is."""
    with Store.open(a_ledger(tmp_path)) as store:
        assert any(store.report_of(head.id).layout for head in store.iter_heads())
        with published(store, Tier.PUBLIC) as pub:
            assert not any(pub.store.report_of(head.id).layout for head in pub.store.iter_heads())
