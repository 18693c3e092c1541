"""Every page answers, shows what the ledger holds and carries its headers."""

from __future__ import annotations

import html
import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import reportedly
from bench.papers import Put, pdf
from reportedly.desk import make_app
from reportedly.desk.guard import HEADERS
from reportedly.desk.wording import LANGUAGES
from tests.desk.conftest import HOSTILE

TAG = re.compile(r"<(script|img|svg|iframe|style)\b[^>]*>")


def links(page: str, kind: str) -> list[str]:
    """Return the pages of a kind that a page leads to, each once."""
    return list(dict.fromkeys(re.findall(rf'href="(/{kind}/[0-9a-f]+)"', page)))


def test_all_that_the_first_page_leads_to_can_be_shown(desk: TestClient) -> None:
    """Incidents, their reports and their copies, from link to link."""
    first = desk.get("/")
    assert first.status_code == 200
    incidents = links(first.text, "incident")
    assert incidents
    reports: set[str] = set()
    for path in incidents:
        page = desk.get(path)
        assert page.status_code == 200, path
        reports.update(links(page.text, "report"))
    copies: set[str] = set()
    for path in sorted(reports):
        page = desk.get(path)
        assert page.status_code == 200, path
        copies.update(links(page.text, "copies"))
    assert copies
    for path in [*sorted(copies), "/reports", "/findings", "/search?q=market"]:
        assert desk.get(path).status_code == 200, path


def test_an_incident_shows_its_numbers_with_the_claims_behind_them(desk: TestClient) -> None:
    """Each number leads to a claim that stands on the page, in its sentence."""
    page = desk.get(links(desk.get("/?type=SHELLING_ROCKET").text, "incident")[0]).text
    targets = set(re.findall(r'id="(c\d+)"', page))
    assert targets
    asked = set(re.findall(r'href="#(c\d+)"', page))
    assert asked <= targets
    assert "<mark>" in page
    assert "≠ contradicts" in page


def test_filters_are_kept_in_the_address(desk: TestClient) -> None:
    """The list, its form and the map all ask for the same."""
    page = desk.get("/?type=DETENTION&country=xv").text
    assert len(links(page, "incident")) == 1
    assert '<option value="DETENTION" selected>' in page
    assert 'data-places="/places.geojson?type=DETENTION&amp;country=xv"' in page
    assert len(desk.get("/places.geojson?type=DETENTION&country=xv").json()["features"]) == 1
    assert "detention" not in desk.get("/?type=AIR_STRIKE").text.split("<ol")[1]


def test_a_vague_place_is_drawn_as_an_area(desk: TestClient) -> None:
    """What lies near a town may not look like a point in it."""
    features = desk.get("/places.geojson").json()["features"]
    vague = [one["properties"] for one in features if "near " in one["properties"]["words"]]
    assert vague
    assert all(not one["exact"] and one["radius_m"] >= 10_000 for one in vague)


@pytest.mark.parametrize(
    "path", ["/", "/nowhere", "/incident/zz", "/static/desk.css", "/static/no"]
)
def test_every_answer_carries_the_guard(desk: TestClient, path: str) -> None:
    """Errors and files too."""
    answer = desk.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_what_is_not_there_is_said_with_a_remedy(desk: TestClient) -> None:
    """An unknown id is no server error."""
    answer = desk.get("/incident/ffffffffff")
    assert answer.status_code == 404
    assert "L107" in answer.text or "no incident" in answer.text


def test_another_name_for_this_machine_is_refused(desk: TestClient) -> None:
    """A page elsewhere that lets its name lead here reads nothing."""
    assert desk.get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_choosing_a_language_never_leaves_the_desk(desk: TestClient, back: str) -> None:
    """The way back is a path of this desk."""
    answer = desk.get("/language/ar", params={"back": back}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_the_pages_can_be_read_in_arabic(desk: TestClient) -> None:
    """From right to left, by choice or by preference."""
    for page in (desk.get("/?lang=ar"), desk.get("/", headers={"accept-language": "ar-SY,en"})):
        assert '<html lang="ar" dir="rtl">' in page.text
    assert '<html lang="en" dir="ltr">' in desk.get("/", headers={"accept-language": "fr"}).text


def test_every_language_words_everything() -> None:
    """A text that is missing would be shown in English, and nobody would notice."""

    def names(language: str) -> set[str]:
        file = resources.files("reportedly.desk").joinpath("text", f"{language}.toml")
        table = tomllib.loads(file.read_text("utf8"))
        return {f"{part}.{name}" for part, rows in table.items() for name in rows}

    whole = names("en")
    for language in LANGUAGES[1:]:
        missing = {one for one in whole - names(language) if not one.startswith("language.")}
        assert not missing


def test_hostile_words_are_shown_as_words(hostile_ledger: Path) -> None:
    """No field of a report makes a tag, and none is lost."""
    with reportedly.open(hostile_ledger) as ledger, TestClient(make_app(ledger)) as client:
        pages = [
            client.get(path).text for path in ("/", "/reports", "/findings", "/search?q=market")
        ]
        reports = links(pages[1], "report")
        assert len(reports) == len(HOSTILE) + 1
        pages += [client.get(path).text for path in reports]
        pages += [client.get(path).text for path in links(pages[0], "incident")]
        for page in pages:
            for tag in TAG.findall(page):
                assert tag in {"script", "svg"}, page
            assert "onerror=" not in TAG.sub("", "".join(TAG.findall(page)))
            assert not re.search(r"<script(?! src=\"/static/)", page)
            assert not re.search(r'href="(?!/|#|data:,)', page)
        whole = html.unescape("".join(pages))
        assert all(words in whole for words in HOSTILE)


def test_a_claim_of_a_pdf_names_its_page(tmp_path: Path) -> None:
    """Also where names are hidden: a number of a page tells nothing of them."""
    lines = ("Two shells hit the market in Karvath on 11 March 2025,", "killing nine people.")
    first = [Put(50, 100, "A report on the town"), Put(50, 114, "and its market")]
    second = [Put(50, 100 + 14 * n, line) for n, line in enumerate(lines)]
    (tmp_path / "market.pdf").write_bytes(pdf([first, second]))
    path = tmp_path / "a.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(tmp_path / "market.pdf")
    with reportedly.open(path) as ledger, TestClient(make_app(ledger)) as client:
        (address,) = links(client.get("/reports").text, "report")
        assert "page 2" in client.get(address).text
        assert "صفحة 2" in client.get(f"{address}?lang=ar").text
