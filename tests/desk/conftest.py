"""Desks to ask: of the examples, and of a ledger whose every field is hostile."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import reportedly
from reportedly.desk import app, make_app
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


NAMED = [
    {
        "id": "lomi-taskar-dead",
        "title": "Lomi Taskar Killed in Khan Younis",
        "outlet": "Coast Daily",
        "author": "Brina Olvek",
        "published": "2025-03-11",
        "url": "https://coast.example/2025/lomi-taskar-killed",
        "text": "An air strike on a house in Khan Younis killed Lomi Taskar, 34, and his daughter"
        " Amra, 7, on Tuesday, the civil defence said. A neighbour, Jorin Beska, told the Coast"
        " Daily that he saw two explosions. Call +44 20 7946 0018. The army spokesman, Colonel"
        " Tavi Rennor, denied the strike.",
    },
    {
        "id": "again",
        "title": "Two killed in Khan Younis",
        "outlet": "Harbour News",
        "published": "2025-03-12",
        "text": "An air strike on a house in Khan Younis killed Lomi Taskar, 34, and his daughter"
        " Amra, 7, on Tuesday, the civil defence said. Relatives near Olvekstan wept.",
    },
    {
        "id": "post",
        "outlet": "Jorin Beska",
        "url": "https://t.me/jorinbeska/12",
        "published": "2025-03-11",
        "text": "I am Jorin Beska and I saw the strike on the house in Khan Younis on Tuesday. Two"
        " people were killed.",
    },
    {
        "id": "arabic",
        "outlet": "Coast Daily",
        "published": "2025-03-11",
        "text": "قالت مصادر طبية إن شخصين قتلا في غارة جوية على خان يونس يوم الثلاثاء.",
    },
]
"""Reports with names of private people in every field."""

PRIVATE = ("lomi", "taskar", "amra", "jorin", "beska", "brina", "olvek", "7946", "قالت")
"""What no page may show unasked."""


@pytest.fixture(autouse=True)
def _known_as_testserver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test client call desks by the name it gives them."""
    monkeypatch.setattr(app, "HOSTS", (*app.HOSTS, "testserver"))


@pytest.fixture(scope="session")
def named_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of those reports; whoever writes to it takes a copy."""
    folder = tmp_path_factory.mktemp("named")
    lines = (json.dumps(one, ensure_ascii=False) for one in NAMED)
    (folder / "reports.jsonl").write_text("\n".join(lines), "utf8")
    path = folder / "named.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(folder / "reports.jsonl")
    return path


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
