"""What a search finds: names of places and parties in any script, and words of claims."""

from __future__ import annotations

import html
import re
from pathlib import Path

from starlette.testclient import TestClient

import reportedly
from reportedly.desk import make_app
from tests.demo_ledger import demo_ledger

TEXT = "An air strike on a house in Aleppo killed nine people on 11 March 2025, the mayor said."


def named(page: str) -> dict[str, int]:
    """Return the incidents by name that a page leads to."""
    rows = re.findall(r'<a href="(/\?[^"]*)">.*?incidents: (\d+)', page)
    return {html.unescape(path): int(count) for path, count in rows}


def test_a_place_is_found_in_another_script_and_leads_to_its_incidents(tmp_path: Path) -> None:
    """The filter that it leads to shows as many as the search says."""
    (tmp_path / "a.txt").write_text(f"House hit\n\n2025-03-12\n\n{TEXT}\n")
    with reportedly.open(tmp_path / "a.ledger", reader="rules") as ledger:
        ledger.read(tmp_path / "a.txt")
        with TestClient(make_app(ledger)) as client:
            found = [named(client.get("/search", params={"q": q}).text) for q in ("aleppo", "حلب")]
            assert found[0] == found[1] != {}
            (path,) = found[0]
            assert client.get(path).text.count('href="/incident/') >= found[0][path] == 1


def test_a_place_of_ones_own_and_a_party_are_found_by_name(tmp_path: Path) -> None:
    """Also where this machine's gazetteer has no such place."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger, TestClient(make_app(ledger)) as client:
        (found,) = named(client.get("/search?q=Karvath").text).items()
        assert found[0] == "/?place=Karvath"
        assert found[1] > 1
        assert named(client.get("/search?q=nothingofthesort").text) == {}


def test_the_claims_that_hold_the_words_are_shown(tmp_path: Path) -> None:
    """In their sentences, without case and accents."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger, TestClient(make_app(ledger)) as client:
        page = client.get("/search?q=MARKÉT").text
        said = re.findall(r'<q class="said".*?</q>', page, re.DOTALL)
        assert said
        assert all("market" in one.casefold() for one in said)
