"""The pages in a real browser: the map is drawn, and nothing runs or escapes that should not.

``./run bench hostile`` tries all fifty payloads on every page; here stand one of each kind.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import reportedly
from bench.browser import PROGRAM, Browser, served
from bench.hostile import PAYLOADS, held, look, made, plain
from reportedly.desk import make_app
from reportedly.ids import shown
from tests.demo_ledger import demo_ledger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine"),
]


def test_the_map_draws_borders_and_incidents(tmp_path: Path) -> None:
    """Under the policy of the pages, with what ships in the package."""
    with (
        reportedly.open(demo_ledger(tmp_path)) as ledger,
        served(make_app(ledger)) as address,
        Browser() as browser,
    ):
        browser.goto(f"{address}/")
        browser.until("document.querySelector('.point.leaflet-interactive')")
        assert browser.run("document.querySelectorAll('.outline').length") > 100
        assert browser.run("document.querySelectorAll('.vague.leaflet-interactive').length") > 0
        assert "no coordinates" in browser.run("document.getElementById('map-note').textContent")
        assert not [one for one in browser.said if "404" not in one]


def test_no_hostile_word_runs_or_escapes(tmp_path: Path) -> None:
    """One payload of each kind, in every field, in names of files and in a dossier."""
    payloads = [kind[0] for kind in PAYLOADS.values()]
    assert sum(map(len, PAYLOADS.values())) == 50
    wrong: Counter[str] = Counter()
    text = ""
    with reportedly.open(made(tmp_path, payloads)) as ledger:
        heads = [head for head in ledger.reports() if head.url is not None]
        with served(make_app(ledger, "A. Reader")) as address, Browser() as browser:
            incident = next(ledger.incidents())
            for path in ("/", "/reports", f"!/incident/{shown(incident.id)}"):
                text += look(browser, address, path, wrong)
            for head in heads:
                text += look(browser, address, f"!/report/{shown(head.id)}", wrong)
            held(browser, address, wrong)
        dossier = tmp_path / "dossier.html"
        ledger.export("html", dossier, tier="internal")
        with Browser() as browser:
            look(browser, dossier.as_uri(), "", wrong, styles=1)
            held(browser, dossier.as_uri(), wrong)
    assert +wrong == {}, wrong
    assert [one for one in payloads if plain(one) not in " ".join(text.split())] == []


def test_the_look_finds_what_runs_and_what_escapes(tmp_path: Path) -> None:
    """A page that escapes nothing is found out: each kind that markup can carry."""
    page, found = tmp_path / "bad.html", {}
    with Browser() as browser:
        for kind in ("script", "attribute", "style", "frame", "direction"):
            wrong: Counter[str] = Counter()
            words = PAYLOADS[kind][0]
            page.write_text(f"<!doctype html><meta charset=utf8><p>{words}</p>", "utf8")
            look(browser, page.as_uri(), "", wrong)
            found[kind] = set(+wrong)
    assert {"ran", "script"} <= found["script"]
    assert {"ran", "attribute", "picture"} <= found["attribute"]
    assert "style" in found["style"]
    assert "element" in found["frame"]
    assert "direction" in found["direction"]
