"""The door of all writing: whose forms are taken, and in whose name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

import reportedly
from reportedly.api import Ledger
from reportedly.desk import make_app
from reportedly.desk.ruling import LARGEST, Form, person_of, posted
from tests.demo_ledger import demo_ledger


def told(_: Ledger, request: Request, form: Form) -> Response:
    """Answer with who rules, and what."""
    return PlainTextResponse(f"{person_of(request)}: {form['said']} {form.every('claim')}")


@pytest.fixture(params=["A. Reader", None])
def client(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestClient]:
    """A desk with one form, with somebody who rules and with nobody."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger:
        app = make_app(ledger, request.param)
        app.router.routes.append(Route("/told", posted(ledger, told), methods=["POST"]))
        with TestClient(app) as opened:
            yield opened


@pytest.mark.parametrize("client", ["A. Reader"], indirect=True)
def test_a_form_is_taken_in_the_name_of_the_person(client: TestClient) -> None:
    """Fields come whole, several of one name too, and a missing one is empty."""
    answer = client.post("/told", data={"said": " نعم ", "claim": ["r1/c1", "r2/c2"]})
    assert answer.text == "A. Reader: نعم ['r1/c1', 'r2/c2']"
    assert client.post("/told", data={"other": "1"}).text == "A. Reader:  []"


@pytest.mark.parametrize("client", [None], indirect=True)
def test_where_nobody_rules_nothing_is_written(client: TestClient) -> None:
    """A copy of the ledger takes no ruling, and says so."""
    answer = client.post("/told", data={"said": "yes"})
    assert answer.status_code == 403
    assert "D103" in answer.text


@pytest.mark.parametrize("client", ["A. Reader"], indirect=True)
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 400),
        ({"sec-fetch-site": "same-site"}, 400),
        ({"origin": "http://evil.example"}, 400),
        ({"origin": "null"}, 400),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 200),
        ({"origin": "http://testserver"}, 200),
        ({}, 200),
    ],
)
def test_a_form_of_another_site_is_refused(
    client: TestClient, headers: dict[str, str], status: int
) -> None:
    """The policy of the pages sends no origin, so the browser's own word goes first."""
    assert client.post("/told", data={"said": "yes"}, headers=headers).status_code == status


@pytest.mark.parametrize("client", ["A. Reader"], indirect=True)
def test_what_is_no_form_is_refused(client: TestClient) -> None:
    """Other kinds of bodies, endless ones, and text that is none."""
    for body, kind in (
        (b'{"said": "yes"}', "application/json"),
        (b"said=" + b"x" * LARGEST, "application/x-www-form-urlencoded"),
        (b"said=\xff", "application/x-www-form-urlencoded"),
        (b"said=%ff", "application/x-www-form-urlencoded"),
    ):
        answer = client.post("/told", content=body, headers={"content-type": kind})
        assert answer.status_code == 400, body[:20]
        assert "D102" in answer.text
