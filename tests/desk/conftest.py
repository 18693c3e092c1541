"""Desks to ask: of the examples, and of a ledger whose every field is hostile."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import reportedly
from reportedly.desk import make_app
from tests.demo_ledger import demo_ledger

HOSTILE = [
    "<script>document.title='ran'</script>",
    "<img src=x onerror=document.title='ran'>",
    "\"><svg onload=document.title='ran'>",
    "'-document.title='ran'-'",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:document.title='ran'",
    "</mark></q><iframe src=/></iframe>",
    "<style>body{display:none}</style>",
    "\u202e<b>backwards",
    '=HYPERLINK("http://evil.example")',
]
"""What would run, be evaluated or break out of its box if it were not shown as text."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TestClient]:
    """The desk of the bundled examples."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger, TestClient(make_app(ledger)) as client:
        yield client


@pytest.fixture
def hostile_ledger(tmp_path: Path) -> Path:
    """A ledger of reports whose title, text, outlet, byline, address and name are hostile."""
    rows = [
        {
            "id": f"r{n} {words}",
            "title": f"Market {words} shelled",
            "outlet": f"Outlet {words}",
            "byline": f"By {words}",
            "url": f"https://omru.example/{n}?q={words}",
            "published": "2031-05-03",
            "text": f"Shells hit Omru market on Friday, killing {n + 2} people, the mayor of "
            f"{words} said. {words} was heard before.\n\n{words}",
        }
        for n, words in enumerate([*HOSTILE, " ".join(HOSTILE)])
    ]
    source = tmp_path / "hostile.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf8")
    path = tmp_path / "hostile.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(source)
    return path
