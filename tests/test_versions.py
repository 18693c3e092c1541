"""A page that changed is a new version, and what was edited is told in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import reportedly
from bench.site import Page, Site, serve
from reportedly.api import Ledger
from reportedly.collect import CollectOptions
from reportedly.desk import make_app
from reportedly.pipeline import Outcome, State
from tests.collect.web.conftest import RAIL
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture


@pytest.fixture
def site() -> Iterator[Site]:
    """A site with one page."""
    with serve(Site()) as served:
        served.publish("/rail", Page(RAIL.title, RAIL.text))
        yield served


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger that is read by rules."""
    with reportedly.open(tmp_path / "my.ledger", reader="rules") as opened:
        yield opened


def read(ledger: Ledger, site: Site, path: str = "/rail") -> Outcome:
    """Read a page of the site and return what became of it."""
    told: list[Outcome] = []
    options = CollectOptions(allow_hosts=(site.root.removeprefix("http://"),), pause=0)
    ledger.read(site.root + path, options=options, on_outcome=told.append)
    (outcome,) = told
    return outcome


def test_a_page_that_did_not_change_is_known(ledger: Ledger, site: Site) -> None:
    """Also where its bytes differ by what changes at every request."""
    assert read(ledger, site).state is State.READ
    assert read(ledger, site).state is State.KNOWN
    site.noise = True
    assert read(ledger, site).state is State.KNOWN
    assert len(list(ledger.reports())) == 1


def test_an_edited_toll_is_told_in_words(ledger: Ledger, site: Site) -> None:
    """From which count to which, and both versions stay."""
    first = read(ledger, site)
    site.edit("/rail", "13 people", "17 people")
    second = read(ledger, site)
    assert second.version_of == first.report
    assert second.changes == (
        "toll edited from at least 13 to at least 17",
        "1 sentence changed",
    )
    versions = ledger.versions(f"{site.root}/rail")
    assert [one.report for one in versions] == [first.report, second.report]
    assert versions[1].changes == second.changes
    assert versions[0].changes == ()
    assert ledger.report(f"{site.root}/rail").id == second.report
    assert list(ledger.verify())


def test_what_is_added_taken_out_and_headed_anew_is_told(ledger: Ledger, site: Site) -> None:
    """Each in its own words."""
    read(ledger, site)
    page = site.pages["/rail"]
    page.title = "Rail yard shelled"
    page.text = page.text.split("\n", 1)[0] + "\nThe mayor said that 40 people were injured."
    told = read(ledger, site).changes
    assert "headline edited" in told
    assert "injured of 40 added" in told
    assert any(one.startswith("toll of at least 13") for one in told)


def test_a_fetch_survives_the_ledger(ledger: Ledger, site: Site) -> None:
    """Headers, moment and redirects are in the capture that is stored."""
    outcome = read(ledger, site, "/do/steps?n=1")
    assert outcome.report is not None
    assert ledger.capture(outcome.report) == site.pages["/rail"].html()
    fetch = ledger.fetch(outcome.report)
    assert fetch is not None
    assert fetch.redirects[0].location == "/rail"


def test_the_desk_lists_the_versions_of_an_address(ledger: Ledger, site: Site) -> None:
    """With what was edited, and the two texts beside each other."""
    first = read(ledger, site)
    site.edit("/rail", "13 people", "17 people")
    second = read(ledger, site)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1") as client:
        page = client.get(f"/report/{second.report}").text
        assert "toll edited from at least 13 to at least 17" in page
        two = f"/differences?a={(first.report or '')[:10]}&amp;b={(second.report or '')[:10]}"
        assert two in page
        told = client.get(two.replace("&amp;", "&")).text
        assert "<del>" in told
        assert "</span>13</del>" in told
        assert "</span>17</ins>" in told
