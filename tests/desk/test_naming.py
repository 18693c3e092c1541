"""Names of private people: on no page unasked, on one page when asked for, and on record."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

import reportedly
from reportedly.desk import make_app
from reportedly.desk.showings import log_of, note, showings
from reportedly.errors import ChainError, StorageError
from reportedly.model.vocabulary import Tier
from tests.desk.conftest import PRIVATE

LINK = re.compile(r'(?:href|action|data-places)="(/[^"#]*)')


@pytest.fixture
def path(named_ledger: Path, tmp_path: Path) -> Path:
    """A ledger of its own for each test."""
    return Path(shutil.copy(named_ledger, tmp_path / "named.ledger"))


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    """The desk of that ledger, with somebody who may ask for names."""
    with reportedly.open(path) as ledger, TestClient(make_app(ledger, "A. Reader")) as client:
        yield client


def crawled(client: TestClient) -> dict[str, str]:
    """Return all pages that links lead to from the first one, by their addresses."""
    waiting, pages = ["/", "/search?q=house", "/?lang=ar"], dict[str, str]()
    while waiting:
        path = html.unescape(waiting.pop())
        if path in pages or path.startswith(("/static/", "/language/")):
            continue
        answer = client.get(path)
        pages[path] = answer.text
        waiting += LINK.findall(answer.text)
    return pages


def asked(client: TestClient, page: str) -> Response:
    """Send the form under a page, as a browser does."""
    action = page if "/names" in page else f"{page}/names"
    kind = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(action, headers=kind)


def held(text: str) -> list[str]:
    """Return the private words in a page."""
    return [word for word in PRIVATE if word in html.unescape(text).casefold()]


def test_no_page_shows_a_private_name_unasked(client: TestClient) -> None:
    """Lists, incidents, reports, copies, findings, search, the map: whatever a link leads to."""
    pages = crawled(client)
    kinds = {path.split("/")[1].split("?")[0] for path in pages}
    assert {"incident", "report", "copies", "reports", "findings", "places.geojson"} <= kinds
    assert {path: held(text) for path, text in pages.items() if held(text)} == {}
    assert any("Rennor" in text for text in pages.values())


def test_whoever_asks_is_shown_the_names_of_one_page_once(client: TestClient, path: Path) -> None:
    """The log says who and of what, and holds no name; the next look shows none again."""
    report = next(one for one in crawled(client) if re.fullmatch(r"/report/\w+", one)
                  and "Brina" in asked(client, one).text)  # fmt: skip
    told = asked(client, report)
    assert told.status_code == 200
    assert {"lomi", "amra", "brina", "7946"} <= set(held(told.text))
    assert not held(client.get(report).text)
    assert client.get(f"{report}/names", follow_redirects=False).headers["location"] == report
    last = list(showings(path))[-1]
    assert (last.person, last.subject.split("/")[0]) == ("A. Reader", "report")
    assert last.subject.startswith(report[1:])
    assert not held(log_of(path).read_text("utf8"))


def test_names_of_an_incident_are_shown_under_the_rules_that_were_chosen(
    client: TestClient, path: Path
) -> None:
    """The form keeps what the page was asked for."""
    incident = re.findall(r'"(/incident/\w+)"', client.get("/").text)[0]
    page = client.get(f"{incident}?rules=lowest").text
    (action,) = re.findall(r'action="([^"]+/names[^"]*)"', page)
    assert action == f"{incident}/names?rules=lowest"
    assert '<option value="lowest" selected>' in asked(client, action).text
    assert [one.subject.startswith(incident[1:]) for one in showings(path)] == [True]


def test_what_cannot_be_logged_is_not_shown(client: TestClient, path: Path) -> None:
    """No line, no names."""
    report = re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]
    log_of(path).mkdir()
    answer = asked(client, report)
    assert answer.status_code == 500
    assert "L104" in answer.text
    assert not held(answer.text)


def test_a_desk_where_nobody_rules_shows_no_names(path: Path) -> None:
    """Nobody could be written down."""
    with reportedly.open(path) as ledger, TestClient(make_app(ledger)) as client:
        report = re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]
        assert "/names" not in client.get(report).text
        assert asked(client, report).status_code == 403
        assert not log_of(path).exists()


def test_a_released_name_stands_from_the_next_page_on(client: TestClient, path: Path) -> None:
    """A ruling on a name counts at the desk as in exports."""
    page = next(iter(re.findall(r'"(/incident/\w+)"', client.get("/").text)))
    assert "taskar" not in client.get(page).text.casefold()
    with reportedly.open(path) as ledger:
        ledger.rule_on_name("Lomi Taskar", Tier.PUBLIC, person="a", reason="family agreed")
    assert "Lomi Taskar" in client.get(page).text


def test_the_log_shows_what_was_done_to_it(tmp_path: Path) -> None:
    """A line changed, taken out or moved is found, and nothing is added behind a broken end."""
    ledger = tmp_path / "a.ledger"
    for subject in ("incident/1", "report/2", "report/3"):
        note(ledger, "A. Reader", subject)
    log = log_of(ledger)
    assert [(one.number, one.subject) for one in showings(ledger)] == [
        (1, "incident/1"), (2, "report/2"), (3, "report/3"),
    ]  # fmt: skip
    assert log.stat().st_mode & 0o077 == 0
    whole = log.read_bytes()
    first, second, third = whole.splitlines(keepends=True)
    for broken in (second + third, first + third, whole.replace(b"report/2", b"report/9")):
        log.write_bytes(broken)
        with pytest.raises(ChainError):
            list(showings(ledger))
    log.write_bytes(whole + b"{")
    with pytest.raises(ChainError):
        note(ledger, "A. Reader", "report/4")
    with pytest.raises(StorageError):
        note(tmp_path / "no" / "a.ledger", "A. Reader", "report/4")
