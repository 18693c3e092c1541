"""Ruling at the desk: what is answered is stored, obeyed at once, and can be taken back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import reportedly
from reportedly.api import Ledger
from reportedly.desk import make_app
from reportedly.desk.accounts import Accounts, Role
from reportedly.model import Incident
from reportedly.model.vocabulary import Verdict
from tests.demo_ledger import demo_ledger

HERE = "http://127.0.0.1"
WORD = "nine blue kettles"


@contextmanager
def desks(path: Path, *people: str | None) -> Iterator[list[TestClient]]:
    """Give a desk of one ledger for each of some people."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(
                TestClient(
                    make_app(stack.enter_context(reportedly.open(path)), person), base_url=HERE
                )
            )
            for person in people
        ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of the examples."""
    return demo_ledger(tmp_path)


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    """The desk of a person who rules."""
    with desks(path, "A. Reader") as (one,):
        yield one


def fields(page: str, where: str) -> dict[str, list[str]]:
    """Return the hidden fields of the form that is sent to an address beginning so."""
    form = re.search(rf'<form[^>]*action="{where}[^"]*"[^>]*>(.*?)</form>', page, re.DOTALL)
    assert form is not None, where
    found: dict[str, list[str]] = {}
    for tag in re.findall(r'<input type="hidden"[^>]*>', form[1]):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        assert name is not None
        assert value is not None
        found.setdefault(name[1], []).append(html.unescape(value[1]))
    return found


def question(page: str) -> str:
    """Return the address to which the answer to a question is sent."""
    found = re.search(r'action="(/queue/[^"]+)"', page)
    assert found is not None
    return html.unescape(found[1])


def answer(desk: TestClient, page: str, said: str, reason: str = "one street") -> str:
    """Answer the question of a page; return the page that comes of it."""
    told = fields(page, "/queue/") | {"answer": [said], "reason": [reason]}
    return desk.post(question(page), data=told).text


def ledger_of(path: Path) -> list[tuple[str, str, str]]:
    """Return verb, person and reason of every ruling of a ledger, in order."""
    with reportedly.open(path) as ledger:
        list(ledger.verify(rederive=True))
        return [
            (one.decision.verb, one.decision.person, one.decision.reason)
            for one in ledger.decisions()
        ]


def possible(ledger: Ledger) -> tuple[Incident, Incident]:
    """Return two incidents that are possibly one."""
    link = next(one for one in ledger.links() if one.verdict is Verdict.POSSIBLE)
    return ledger.incident(link.a), ledger.incident(link.b)


def test_an_answer_is_stored_and_incidents_obey_at_once(desk: TestClient, path: Path) -> None:
    """Two incidents become one, the id of each leads to it, and the next question is asked."""
    first = desk.get("/queue").text
    ends = re.findall(r'<h3><a href="(/incident/[0-9a-f]+)"', first)
    assert len(ends) == 2
    after = answer(desk, first, "same")
    assert "Stored:" in after
    assert question(after) != question(first)
    pages = [desk.get(end).text for end in ends]
    assert len({re.search(r"<h1>.*?</h1>", page, re.DOTALL)[0] for page in pages}) == 1  # type: ignore[index]
    assert sum("is part of this one now" in page for page in pages) == 1
    assert all("once incident" in page for page in pages)
    assert ledger_of(path) == [("same", "A. Reader", "one street")]


def test_an_answer_is_taken_back_at_once(desk: TestClient, path: Path) -> None:
    """The question waits again, and both rows stay."""
    first = desk.get("/queue").text
    after = answer(desk, first, "different")
    assert question(first) not in after
    back = desk.post("/decisions/undo", data=fields(after, "/decisions/undo"))
    assert back.status_code == 200
    assert "Taken back" in back.text
    assert question(desk.get("/queue").text) == question(first)
    assert [verb for verb, _, _ in ledger_of(path)] == ["different", "undo"]


def test_a_question_can_be_skipped(desk: TestClient) -> None:
    """Nothing is stored, and skipping leads round all of them."""
    seen: list[str] = []
    page = desk.get("/queue").text
    while question(page) not in seen:
        seen.append(question(page))
        onward = re.search(r'data-key="k" href="([^"]+)"', page)
        assert onward is not None
        page = desk.get(onward[1]).text
    assert len(seen) == 4
    assert "0 of yours, 0 in all" in page


@pytest.mark.parametrize("second", ["same", "different"])
def test_of_two_who_answer_at_once_one_is_told(path: Path, second: str) -> None:
    """No ruling is lost and none is overwritten: the later one sees who was faster."""
    with desks(path, "A. Reader", "B. Reader") as (one, other):
        mine, yours = one.get("/queue").text, other.get("/queue").text
        assert "Stored:" in answer(one, mine, "different")
        told = fields(yours, "/queue/") | {"answer": [second], "reason": ["two streets"]}
        late = other.post(question(yours), data=told)
    assert late.status_code == 409
    assert "Nothing of yours was stored" in late.text
    assert "A. Reader" in late.text
    assert ledger_of(path) == [("different", "A. Reader", "one street")]


def test_a_question_about_incidents_that_changed_is_asked_anew(path: Path) -> None:
    """Not the pair was ruled on, but one of the two is another incident by now."""
    with desks(path, "A. Reader", "B. Reader") as (one, other):
        yours = other.get("/queue").text
        ends = re.findall(r'<h3><a href="(/incident/[0-9a-f]+)"', yours)
        largest = max((one.get(end).text for end in ends), key=len)
        members = re.findall(r'name="claim" value="([^"]+)"', largest)
        told = fields(largest, "/incident/[0-9a-f]+/rule") | {"act": ["part"]}
        told |= {"claim": members[-1:], "reason": ["another day"]}
        where = re.search(r'action="(/incident/[0-9a-f]+/rule)"', largest)
        assert where is not None
        assert one.post(where[1], data=told).status_code == 200
        late = other.post(
            question(yours), data=fields(yours, "/queue/") | {"answer": ["same"], "reason": ["x"]}
        )
    assert late.status_code == 409
    assert [verb for verb, _, _ in ledger_of(path)] == ["different"]


def test_incidents_are_joined_and_parted_on_their_page(desk: TestClient, path: Path) -> None:
    """With a reason; the tombstone stays, and what is taken out is an incident of its own."""
    with reportedly.open(path) as ledger:
        one, other = possible(ledger)
    page = desk.get(f"/incident/{one.id}").text
    rule = f"/incident/{one.id[:10]}/rule"
    told = fields(page[page.index('class="links"') :], rule)
    assert desk.post(rule, data=told | {"act": "join"}).status_code == 400
    done = desk.post(rule, data=told | {"act": "join", "reason": "one square"})
    assert done.status_code == 200
    assert "one square" in done.text
    with reportedly.open(path) as ledger:
        joined = ledger.incident(one.id)
        assert {*one.members, *other.members} <= set(joined.members)
        assert ledger.incident(other.id) == joined
        out = [f"{ref.report}/{ref.claim}" for ref in other.members]
    told = fields(done.text, f"/incident/{joined.id[:10]}/rule")
    rule = f"/incident/{joined.id[:10]}/rule"
    parted = desk.post(rule, data=told | {"act": "part", "claim": out, "reason": "not so"})
    assert parted.status_code == 200
    with reportedly.open(path) as ledger:
        assert set(ledger.incident(other.id).members) == set(other.members)
        assert set(ledger.incident(one.id).members) == set(one.members)
    assert len(ledger_of(path)) == 2


def test_a_grade_stands_beside_the_machines(desk: TestClient, path: Path) -> None:
    """And the machine's holds again where none is given."""
    with reportedly.open(path) as ledger:
        incident = next(one for one in ledger.incidents() if one.grade == "WEAK")
    rule = f"/incident/{incident.id[:10]}/rule"
    page = desk.get(f"/incident/{incident.id}").text
    told = fields(page[page.index("Grade by a person") :], rule)
    page = desk.post(rule, data=told | {"grade": "FAIR", "reason": "photographs"}).text
    assert re.search(r"grade: <bdi>FAIR</bdi>.*the machine: <bdi>WEAK</bdi>", page)
    told = fields(page[page.index("Grade by a person") :], rule)
    page = desk.post(rule, data=told | {"grade": "", "reason": "not ours"}).text
    assert "the machine: <bdi>WEAK</bdi>" not in page
    with reportedly.open(path) as ledger:
        assert ledger.incident(incident.id).grade == "WEAK"


def test_a_value_stands_beside_the_machines(desk: TestClient, path: Path) -> None:
    """A number, a day, a kind and a place, each with its reason; all can be taken back."""
    with reportedly.open(path) as ledger:
        incident = next(one for one in ledger.incidents() if one.estimates)
        ref = incident.estimates[0].used[0]
        figure = ledger.claim(ref)[1].figures[0]
    where = f"/correct/{ref.report[:10]}/{ref.claim}"
    for part, told in (
        (f"figure/{figure.id}", {"value": "12", "qualifier": "at_least"}),
        ("time", {"earliest": "2025-03-01", "latest": "2025-03-02"}),
        ("type", {"type": "AIR_STRIKE"}),
        ("place", {"name": "Nowhere in particular"}),
    ):
        page = desk.get(where).text
        at = page.index(f'name="field" value="{part}"')
        standing = re.search(r'name="standing" value="([^"]*)"', page[at:])
        assert standing is not None
        form = {"field": part, "standing": standing[1], "act": "rule", "reason": "the list"}
        done = desk.post(where, data=form | told)
        assert done.status_code == 200, part
        again = desk.post(where, data=form | told)
        assert again.status_code == 409, part
    page = desk.get(where).text
    assert page.count("<dt>ruled</dt>") == 4
    assert len(ledger_of(path)) == 4
    with reportedly.open(path) as ledger:
        told_of = {one.field for one in ledger.incident(incident.id).ruled if one.claim == ref}
    assert "type" in told_of or not told_of


def test_two_opinions_are_compared_and_an_editor_settles(path: Path) -> None:
    """The second person sees the question and not the answer."""
    with desks(path, "A. Reader", "B. Reader") as (one, other):
        answer(one, one.get("/queue").text, "different", "two quarters")
        asked = other.get("/queue?second=1").text
        assert "two quarters" not in asked
        assert "Do these tell of the same incident?" in asked
        assert answer(other, asked, "same").count("Stored:") == 1
        assert "No question waits." in other.get("/queue?second=1").text
        page = one.get("/agreement").text
        assert "0 (0 %)" in page
        assert "Where two differ (1)" in page
        told = fields(page, "/agreement")
        assert one.post("/agreement", data=told).status_code == 400
        done = one.post("/agreement", data=told | {"reason": "the map"})
        assert "Where two differ (0)" in done.text
        assert one.post("/agreement", data=told | {"reason": "the map"}).status_code == 409
    assert [verb for verb, _, _ in ledger_of(path)] == ["different", "same", "different"]


def test_which_place_is_meant_is_asked_and_answered(tmp_path: Path) -> None:
    """A name of several places is offered with each of them; none of them is an answer too."""
    source = tmp_path / "page.txt"
    source.write_text(
        "Shell hits market\n\n2025-03-12\n\nAt least 14 people were killed when a shell hit the"
        " market of Tripoli on 11 March 2025, a witness said.\n"
    )
    path = tmp_path / "places.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(source)
    with desks(path, "A. Reader") as (desk,):
        page = desk.get("/queue").text
        assert "Which Tripoli is meant?" in page
        offered = re.findall(r'name="answer" value="(geonames:\d+)" data-key="(\d)"', page)
        assert [key for _, key in offered] == ["1", "2", "3", "4"]
        after = answer(desk, page, offered[1][0])
        assert "No question waits." in after
        with reportedly.open(path) as ledger:
            (incident,) = ledger.incidents()
            assert incident.place is not None
            assert incident.place.place_id == offered[1][0]
        desk.post("/decisions/undo", data=fields(after, "/decisions/undo"))
        answer(desk, desk.get("/queue").text, "none")
        with reportedly.open(path) as ledger:
            (incident,) = ledger.incidents()
            assert incident.place is not None
            assert (incident.place.name, incident.place.place_id) == ("Tripoli", None)
        assert desk.get("/queue?second=1").text.count("No question waits.") == 1
    with desks(path, "B. Reader") as (desk,):
        assert "Which Tripoli is meant?" in desk.get("/queue?second=1").text


def test_where_nobody_rules_no_form_is_offered(path: Path) -> None:
    """And none is taken."""
    with desks(path, None) as (desk,):
        page = desk.get("/queue").text
        assert "<form" not in page
        told = {"answer": "same", "sight": "", "reason": "x"}
        key = re.search(r'href="/queue/([0-9a-f]+)"', page)
        sent = desk.post(f"/queue/{key[1] if key else 'abcdef'}", data=told)
        assert sent.status_code == 403
        assert desk.post("/decisions/undo", data={"ruling": "abcd"}).status_code == 403
    assert ledger_of(path) == []


def test_hostile_words_of_a_person_are_shown_as_words(desk: TestClient) -> None:
    """Reasons come from outside too."""
    hostile = "<script>document.title='ran'</script>\"><img src=x onerror=1>"
    page = answer(desk, desk.get("/queue").text, "different", hostile)
    for shown in (page, desk.get("/decisions").text, desk.get("/agreement").text):
        assert "<img" not in shown
        assert "<script>" not in shown
    assert "&lt;" in desk.get("/decisions").text


def test_with_accounts_each_rules_in_their_own_name(path: Path) -> None:
    """Every form carries the session; reviewers take back their own, editors anybody's."""
    accounts = Accounts(path)
    people = {"Reviewer A": Role.REVIEWER, "Reviewer B": Role.REVIEWER, "Editor": Role.EDITOR}
    for name, role in people.items():
        accounts.add(name, role, WORD)
    with ExitStack() as stack:
        ledger = stack.enter_context(reportedly.open(path))
        app = make_app(ledger, accounts=accounts)
        one, other, editor = (stack.enter_context(TestClient(app, base_url=HERE)) for _ in people)
        for client, name in zip((one, other, editor), people, strict=True):
            client.post("/login", data={"name": name, "password": WORD})
        page = one.get("/queue").text
        end = re.search(r'<h3><a href="(/incident/[0-9a-f]+)"', page)
        assert end is not None
        for with_forms in (page, one.get(end[1]).text, editor.get("/agreement").text):
            posts = re.findall(r'<form[^>]*method="post".*?</form>', with_forms, re.DOTALL)
            assert posts
            assert all('name="session"' in form for form in posts)
        bare = {k: v for k, v in fields(page, "/queue/").items() if k != "session"}
        assert one.post(question(page), data=bare | {"answer": "same"}).status_code == 400
        done = answer(one, page, "different")
        theirs = fields(done, "/decisions/undo")["ruling"]
        told = fields(other.get("/queue").text, "/queue/")
        sent = {"ruling": theirs, "session": told["session"], "back": "/decisions"}
        assert other.post("/decisions/undo", data=sent).status_code == 403
        mine = fields(editor.get("/decisions").text, "/decisions/undo")
        assert editor.post("/decisions/undo", data=mine).status_code == 200
    assert [row[:2] for row in ledger_of(path)] == [
        ("different", "Reviewer A"),
        ("undo", "Editor"),
    ]


@pytest.mark.parametrize(
    "where", ["/queue", "/queue?second=1", "/decisions", "/agreement", "/queue?lang=ar"]
)
def test_pages_around_rulings_can_be_opened_before_any_ruling(desk: TestClient, where: str) -> None:
    """Empty lists are pages too, in both directions of writing."""
    assert desk.get(where).status_code == 200
