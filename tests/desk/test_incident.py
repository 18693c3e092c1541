"""What stands beside the words of an incident and a report: map, past, sheets, margin."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from starlette.testclient import TestClient

import reportedly
from bench.papers import Put, pdf
from bench.site import Page, Site, serve
from reportedly.collect import CollectOptions
from reportedly.desk import make_app
from reportedly.desk.layers import read_layers
from reportedly.ids import shown
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture
from tests.demo_ledger import EXAMPLES, demo_ledger


def found_in(page: str) -> list[dict[str, object]]:
    """Return what the map of a page draws."""
    told = re.search(r"data-found='([^']*)'", page)
    assert told
    drawn: list[dict[str, object]] = json.loads(html.unescape(told[1]))
    return drawn


def test_an_incident_shows_where_it_was_said_to_be(tmp_path: Path) -> None:
    """Its own place first, each with the claims that name it; no circle without coordinates."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger:
        placed = [one for one in ledger.incidents() if one.place and one.place.lat is not None]
        with TestClient(make_app(ledger)) as client:
            for one in placed:
                page = client.get(f"/incident/{shown(one.id)}").text
                drawn = found_in(page)
                assert drawn[0]["kind"] == "chosen"
                assert all(str(site["href"])[1:] in page for site in drawn)


def test_the_places_a_name_may_mean_are_drawn_as_such(tmp_path: Path) -> None:
    """A name that was left open has no place of its own on the map, and all that it may be."""
    text = (
        "A shell hit the market of Springfield on 11 March 2025 and killed nine people, a witness"
    )
    (tmp_path / "a.txt").write_text(f"Market hit\n\n2025-03-12\n\n{text} said.\n")
    with reportedly.open(tmp_path / "a.ledger", reader="rules") as ledger:
        ledger.read(tmp_path / "a.txt")
        (one,) = ledger.incidents()
        assert one.place is not None
        assert len(one.place.candidates) > 1
        with TestClient(make_app(ledger)) as client:
            kinds = [site["kind"] for site in found_in(client.get(f"/incident/{one.id}").text)]
    assert len(kinds) == min(len(one.place.candidates), 9)
    assert set(kinds) == {"candidate"}


def test_the_past_of_an_incident_has_its_reports_and_rulings_in_order(tmp_path: Path) -> None:
    """When reports were taken in, who ruled what, and what two people left open between them."""
    path = demo_ledger(tmp_path)
    with reportedly.open(path) as ledger:
        one, other = (x.id for x in list(ledger.incidents())[:2])
        claims = [
            f"{ref.report}/{ref.claim}"
            for name in (one, other)
            for ref in ledger.incident(name).members[:1]
        ]
        ledger.decide("same", *claims, person="A. Reader", reason="one square")
        ledger.decide("different", *claims, person="B. Reader", reason="two squares")
        with TestClient(make_app(ledger, "C. Editor")) as client:
            page = client.get(f"/incident/{one}").text
            past = page[page.index('id="history"') :]
            assert 0 < past.index("Reports taken in") < past.index("one square")
            assert past.index("one square") < past.index("two squares")
            dispute = page[page.index('class="dispute"') : page.index('id="matrix"')]
            assert [one for one in ("A. Reader", "B. Reader") if one not in dispute] == []
            ledger.decide("different", *claims, person="C. Editor", reason="seen both")
            assert 'class="dispute"' not in client.get(f"/incident/{one}").text


def test_the_claims_of_a_pdf_are_drawn_on_its_pages(tmp_path: Path) -> None:
    """By whole lines, so that no box tells how long a hidden name is; numbers lead to claims."""
    told = ("Two shells hit the market in Karvath on 11 March 2025,", "killing nine people.")
    first = [Put(50, 100, "A report on the town"), Put(50, 114, "and its market")]
    second = [Put(50, 100 + 14 * n, line) for n, line in enumerate(told)]
    (tmp_path / "market.pdf").write_bytes(pdf([first, second]))
    with reportedly.open(tmp_path / "a.ledger", reader="rules") as ledger:
        ledger.read(tmp_path / "market.pdf")
        (head,) = ledger.reports()
        with TestClient(make_app(ledger)) as client:
            page = client.get(f"/report/{head.id}").text
    sheets = re.findall(r"<svg .*?</svg>", page, re.DOTALL)
    assert len(sheets) == 1
    assert 'aria-label="page 2"' in sheets[0]
    assert len(re.findall('class="told"', sheets[0])) == len(told)
    targets = re.findall(r'href="#(n\d+)"', sheets[0])
    assert targets
    assert all(f'id="{one}"' in page for one in targets)


def test_findings_stand_beside_the_words_that_show_them(tmp_path: Path) -> None:
    """Each once in the margin, leading to what it says in full; sources and places are marked."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger, TestClient(make_app(ledger)) as client:
        seen, marked = 0, 0
        for head in ledger.reports():
            page = client.get(f"/report/{head.id}").text
            margin = re.findall(r'class="finding [a-z]+"><a href="#(f\d+)"', page)
            assert len(margin) == len(set(margin))
            assert all(f'id="{one}"' in page for one in margin)
            seen += len(margin)
            marked += page.count('<span class="by">') + page.count('<span class="at">')
        assert seen > 3
        assert marked > 20


def test_versions_of_an_address_say_what_was_edited_in_words(tmp_path: Path) -> None:
    """In the language of the page, with a way to both texts side by side."""
    text = "At least 13 people were killed in the shelling of the rail yard, the mayor said."
    with serve(Site()) as site:
        site.publish("/rail", Page("Rail yard hit", text))
        options = CollectOptions(allow_hosts=(site.root.removeprefix("http://"),), pause=0)
        with reportedly.open(tmp_path / "a.ledger", reader="rules") as ledger:
            ledger.read(f"{site.root}/rail", options=options)
            site.edit("/rail", "13 people", "17 people")
            ledger.read(f"{site.root}/rail", options=options)
            (_, last) = ledger.versions(f"{site.root}/rail")
            with TestClient(make_app(ledger)) as client:
                page = client.get(f"/report/{last.report}").text
                arabic = client.get(f"/report/{last.report}?lang=ar").text
    assert "toll edited from at least 13 to at least 17" in page
    assert "عُدّل عدد القتلى من ما لا يقل عن 13 إلى ما لا يقل عن 17" in arabic
    assert "/differences?a=" in page


def test_a_layer_is_served_with_names_and_shapes_alone(tmp_path: Path) -> None:
    """What else a file says stays where it is; its name stands on the map."""
    layers = read_layers([EXAMPLES / "quarters.geojson"])
    with (
        reportedly.open(demo_ledger(tmp_path)) as ledger,
        TestClient(make_app(ledger, layers=layers)) as client,
    ):
        assert "quarters" in html.unescape(client.get("/").text)
        told = client.get("/layers/0.geojson").json()
        assert client.get("/layers/1.geojson").status_code == 404
    assert {one["geometry"]["type"] for one in told["features"]} >= {"Polygon", "LineString"}
    assert all(set(one["properties"]) == {"name"} for one in told["features"])
