"""Accounts, log-ins, roles, and what a desk without accounts refuses."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

import reportedly
from reportedly.cli import entry
from reportedly.desk import Listening, make_app
from reportedly.desk.accounts import Accounts, Role, fits
from reportedly.desk.guard import HEADERS
from reportedly.desk.serve import check_exposure
from reportedly.desk.sessions import (
    IDLE,
    LASTING,
    PER_BOTH,
    PER_PLACE,
    WINDOW,
    Attempts,
    Sessions,
)
from reportedly.desk.showings import showings
from reportedly.errors import AccountError, ExposedError

PASSWORD = "nine blue kettles"  # noqa: S105 - of nobody
OTHER = "seven red kettles"
HTML = {"accept": "text/html"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of accounts, one of each role; hashing takes its time."""
    ledger = tmp_path_factory.mktemp("kept") / "a.ledger"
    for role in Role:
        Accounts(ledger).add(f"Some {role}", role, PASSWORD)
    return Accounts(ledger).path


@pytest.fixture
def accounts(kept: Path, named_ledger: Path, tmp_path: Path) -> Accounts:
    """Those accounts, beside a ledger of their own."""
    shutil.copy(named_ledger, tmp_path / "a.ledger")
    shutil.copy(kept, tmp_path / "a.ledger.accounts")
    return Accounts(tmp_path / "a.ledger")


@pytest.fixture
def client(accounts: Accounts, tmp_path: Path) -> Iterator[TestClient]:
    """A desk with accounts, nobody in."""
    with (
        reportedly.open(tmp_path / "a.ledger") as ledger,
        TestClient(make_app(ledger, accounts=accounts), headers=HTML) as client,
    ):
        yield client


def enter(client: TestClient, role: str, password: str = PASSWORD, back: str = "/") -> int:
    """Try to log in as somebody of a role, and return the status of the answer."""
    data = {"name": f"some {role}", "password": password, "back": back}
    return client.post("/login", data=data, follow_redirects=False).status_code


def token(page: str) -> str:
    """Return what the forms of a page carry."""
    found = re.search(r'name="session" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_passwords_are_kept_as_hashes_alone(kept: Path) -> None:
    """Nobody else may read the file, and whoever does learns no password."""
    text = kept.read_text("utf8")
    assert PASSWORD not in text
    assert text.count("$argon2id$") == len(Role)
    assert len(set(re.findall(r"\$argon2id\$[^\"]+", text))) == len(Role)
    assert kept.stat().st_mode & 0o077 == 0


def test_a_password_fits_its_account_alone(kept: Path) -> None:
    """However a keyboard puts its letters together; and never where there is no account."""
    accounts = Accounts(kept.with_name("a.ledger"))
    reader = accounts.get("SOME  Reader".replace("  ", " "))
    assert fits(reader, PASSWORD)
    assert fits(reader, "ｎine blue kettles")
    assert not fits(reader, PASSWORD + " ")
    assert not fits(reader, "x" * 100_000)
    assert not fits(None, "the password of nobody")
    assert accounts.get("nobody") is None


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("Some reader", PASSWORD),
        ("SOME READER", PASSWORD),
        ("", PASSWORD),
        ("a\nb", PASSWORD),
        ("<script>", PASSWORD),
        ("x" * 65, PASSWORD),
        ("New", "short"),
        ("New", "x" * 1025),
        ("Ana Sample Person", "ana sample person1"),
    ],
)
def test_what_will_not_do_is_refused(accounts: Accounts, name: str, password: str) -> None:
    """A name twice, one that is none, and a password that is too weak; nothing is changed."""
    before = accounts.path.read_bytes()
    with pytest.raises(AccountError) as caught:
        accounts.add(name, Role.READER, password)
    assert password not in str(caught.value)
    assert accounts.path.read_bytes() == before


def test_a_damaged_file_lets_nobody_in(accounts: Accounts, client: TestClient) -> None:
    """It is no desk without accounts."""
    accounts.path.write_text("[{]", "utf8")
    with pytest.raises(AccountError, match="damaged"):
        Accounts(accounts.path.with_name("a.ledger")).all()
    assert enter(client, "reader") == 500
    assert "Coast Daily" not in client.get("/reports").text


def test_nobody_is_let_in_without_an_account(client: TestClient) -> None:
    """Pages lead to the log-in and back, all else is refused, and the ledger's name is not told."""
    for path in ("/", "/reports", "/incident/abcd", "/nowhere", "/places.geojson", "/people"):
        answer = client.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"][:12]) == (303, "/login?back="), path
        assert client.get(path, headers={"accept": "*/*"}).status_code == 401
        assert client.post(path, headers={"accept": "*/*"}).status_code == 401
        sent = client.post(path, data={"a": "b"}, follow_redirects=False)
        assert (sent.status_code, "lost=1" in sent.headers["location"]) == (303, True), path
    page = client.get("/reports?page=2").text
    assert 'name="back" value="/reports?page=2"' in page
    assert "a.ledger" not in page
    assert 'href="/reports"' not in page
    assert client.get("/static/desk.css").status_code == 200


def test_a_log_in_leads_back_and_its_cookie_is_guarded(client: TestClient) -> None:
    """No script reads it, no other site sends it, and where the page came from counts nothing."""
    data = {"name": "some reader", "password": PASSWORD, "back": "/reports?page=1"}
    answer = client.post("/login", data=data, follow_redirects=False)
    assert answer.headers["location"] == "/reports?page=1"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Secure" not in cookie
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", "/\tevil"):
        answer = client.post(
            "/login",
            data=data | {"back": back, "session": token(client.get("/").text)},
            follow_redirects=False,
        )
        assert answer.headers["location"] == "/"


def test_over_https_the_cookie_never_travels_in_the_clear(
    accounts: Accounts, tmp_path: Path
) -> None:
    """Both cookies."""
    with (
        reportedly.open(tmp_path / "a.ledger") as ledger,
        TestClient(make_app(ledger, accounts=accounts), base_url="https://localhost") as client,
    ):
        data = {"name": "some reader", "password": PASSWORD}
        answer = client.post("/login", data=data, follow_redirects=False)
        assert "Secure" in answer.headers["set-cookie"]
        answer = client.get("/language/ar", follow_redirects=False)
        assert "Secure" in answer.headers["set-cookie"]


def test_a_wrong_password_looks_like_a_wrong_name(client: TestClient) -> None:
    """Whether there is such an account is not told."""
    wrong = client.post("/login", data={"name": "some admin", "password": "no such password"})
    nobody = client.post("/login", data={"name": "some admiral", "password": "no such password"})
    assert wrong.status_code == nobody.status_code == 403
    assert wrong.text == nobody.text


def test_whoever_fails_often_has_to_wait(client: TestClient) -> None:
    """Also with the right password; others are let in."""
    for _ in range(PER_BOTH):
        assert enter(client, "reader", "not the password") == 403
    assert enter(client, "reader") == 429
    assert enter(client, "editor") == 303


def test_failures_are_counted_for_a_while() -> None:
    """By name, by address and by both; a name that is none counts like any."""
    attempts = Attempts()
    for n in range(PER_PLACE):
        assert not attempts.too_many("a", "here", float(n)) or n >= PER_BOTH
        attempts.failed("a" if n < PER_BOTH else f"b{n}", "here", float(n))
    assert attempts.too_many("a", "here", 20.0)
    assert attempts.too_many("somebody else", "here", 20.0)
    assert not attempts.too_many("a", "there", 20.0)
    assert not attempts.too_many("a", "here", WINDOW + 20.0)
    attempts = Attempts()
    for n in range(PER_BOTH):
        attempts.failed("a", f"place {n}", 0.0)
        attempts.failed("a", f"place {n}", 0.0)
    assert attempts.too_many(" A ", "anywhere", 1.0)


def test_a_form_without_the_sessions_token_is_refused(client: TestClient) -> None:
    """Each session has its own; that of another fits no better than none."""
    enter(client, "reviewer")
    report = re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]
    mine = token(client.get(report).text)
    for wrong in ({"session": ""}, {"session": mine[:-1]}, {"session": mine + "é"}, {"x": "1"}):
        assert client.post(f"{report}/names", data=wrong).status_code == 400
    assert client.post(f"{report}/names", data={"session": mine}).status_code == 200
    cross = {"sec-fetch-site": "cross-site"}
    assert client.post(f"{report}/names", data={"session": mine}, headers=cross).status_code == 400
    client.cookies.clear()
    enter(client, "reviewer")
    assert client.post(f"{report}/names", data={"session": mine}).status_code == 400


def test_each_role_may_do_what_it_is_for(client: TestClient, tmp_path: Path) -> None:
    """A reader sees no names and no button; only an admin sees the log and the accounts."""
    for role in Role:
        client.cookies.clear()
        assert enter(client, role) == 303
        report = re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]
        page = client.get(report).text
        names = client.post(f"{report}/names", data={"session": token(page)})
        assert names.status_code == (403 if role is Role.READER else 200), role
        assert (f"{report}/names" in page) == (role is not Role.READER)
        assert client.get("/people").status_code == (200 if role is Role.ADMIN else 403)
        assert ('href="/people"' in page) == (role is Role.ADMIN)
    people = client.get("/people").text
    assert "argon2" not in people
    logged = [one.person for one in showings(tmp_path / "a.ledger")]
    assert logged == ["Some reviewer", "Some editor", "Some admin"]
    assert all(name in people for name in logged)


def test_a_session_ends_at_log_out(client: TestClient) -> None:
    """In the desk too: the token that was stolen before is worth nothing."""
    enter(client, "reader")
    stolen = client.cookies["desk"]
    client.post("/logout", data={"session": token(client.get("/").text)})
    assert "desk" not in client.cookies
    client.cookies.set("desk", stolen)
    assert client.get("/reports", follow_redirects=False).status_code == 303


def test_a_session_ends_with_its_account_and_its_password(
    client: TestClient, accounts: Accounts
) -> None:
    """At the next request; another role counts from then on, too."""
    enter(client, "reviewer")
    assert (
        "/names" in client.get(re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]).text
    )
    accounts.change("Some Reviewer", role=Role.READER)
    page = client.get(re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]).text
    assert "/names" not in page
    accounts.change("Some Reviewer", password=OTHER)
    assert client.get("/", follow_redirects=False).status_code == 303
    assert enter(client, "reviewer") == 403
    assert enter(client, "reviewer", OTHER) == 303
    accounts.remove("some reviewer")
    assert client.get("/", follow_redirects=False).status_code == 303
    with pytest.raises(AccountError, match="no account"):
        accounts.remove("some reviewer")


def test_a_session_ends_by_time(accounts: Accounts) -> None:
    """After two idle hours, and after twelve in any case."""
    sessions, account = Sessions(accounts), accounts.get("some reader")
    assert account is not None
    token = sessions.begin(account, now=0.0)
    assert sessions.get(token, now=IDLE) is not None
    assert sessions.get(token, now=2 * IDLE + 1) is None
    assert sessions.get(token, now=IDLE) is None
    token = sessions.begin(account, now=0.0)
    at = 0.0
    while at <= LASTING:
        assert sessions.get(token, now=at) is not None
        at += IDLE
    assert sessions.get(token, now=at) is None


def test_a_copy_for_a_tier_is_ruled_by_nobody(accounts: Accounts, tmp_path: Path) -> None:
    """Not even by an admin: what is shown is withheld, and what is ruled would be lost."""
    with (
        reportedly.open(tmp_path / "a.ledger") as ledger,
        ledger.at(reportedly.model.vocabulary.Tier.PUBLIC) as copy,
        TestClient(make_app(copy, accounts=accounts), headers=HTML) as client,
    ):
        enter(client, "admin")
        report = re.findall(r'"(/report/\w+)"', client.get("/reports").text)[0]
        page = client.get(report).text
        assert "/names" not in page
        form = {"session": token(page)}
        assert client.post(f"{report}/names", data=form).status_code == 403


@pytest.mark.parametrize(
    ("host", "has", "refused"),
    [
        ("127.0.0.1", "", False),
        ("::1", "", False),
        ("localhost", "accounts", False),
        ("0.0.0.0", "", True),  # noqa: S104 - it is refused
        ("192.0.2.7", "certificate", True),
        ("192.0.2.7", "accounts", True),
        ("desk.example", "accounts", True),
        ("::", "accounts certificate", False),
        ("192.0.2.7", "accounts certificate", False),
    ],
)
def test_others_reach_a_desk_with_accounts_and_encryption_alone(
    host: str, has: str, *, refused: bool
) -> None:
    """Said in words, before anything listens."""
    where = Listening(host=host, certificate=Path("c.pem") if "certificate" in has else None)
    if refused:
        with pytest.raises(ExposedError, match="D105"):
            check_exposure(where, accounts="accounts" in has)
    else:
        check_exposure(where, accounts="accounts" in has)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8765", 200),
        ("[::1]:8765", 200),
        ("desk.example:443", 200),
        ("evil.example", 400),
        ("localhost.evil.example", 400),
        ("localhost:80@evil.example", 400),
        ("[::1", 400),
        ("", 400),
        ("127.0.0.1, evil.example", 400),
        ("xn--localhost", 400),
        ("localhost.", 400),
    ],
)
def test_a_desk_answers_to_its_own_names(named_ledger: Path, host: str, status: int) -> None:
    """Whatever a page elsewhere lets its name lead to."""
    with (
        reportedly.open(named_ledger) as ledger,
        TestClient(make_app(ledger, hosts=("desk.example",))) as client,
    ):
        answer = client.get("/reports", headers={"host": host})
        assert answer.status_code == status
        assert answer.headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_accounts_are_kept_in_the_terminal(named_ledger: Path, tmp_path: Path) -> None:
    """Made, listed without hashes, changed and taken away; mistakes are told in one line."""
    path = Path(shutil.copy(named_ledger, tmp_path / "a.ledger"))

    def run(*words: str, told: str = "") -> tuple[int, str]:
        done = CliRunner().invoke(entry, ["accounts", *words, "--ledger", str(path)], input=told)
        return done.exit_code, done.output + (str(done.exception) if done.exception else "")

    assert run("list") == (0, "no accounts: the desk answers this machine alone, whoever uses it\n")
    assert run("add", "Ana Sample", "--role", "editor", told=PASSWORD + "\n")[0] == 0
    assert "D104" in run("add", "ana sample", "--role", "reader", told=PASSWORD + "\n")[1]
    assert "D104" in run("add", "Other", "--role", "reader", told="\n")[1]
    code, listed = run("list")
    assert (code, "editor" in listed, "argon2" in listed) == (0, True, False)
    assert run("role", "Ana Sample", "reader")[0] == 0
    assert run("password", "Ana Sample", told=OTHER + "\n")[0] == 0
    account = Accounts(path).get("Ana Sample")
    assert account is not None
    assert (account.role, fits(account, OTHER)) == (Role.READER, True)
    assert run("remove", "Ana Sample")[0] == 0
    assert "D104" in run("remove", "Ana Sample")[1]
