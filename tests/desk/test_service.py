"""A desk as a service: behind a proxy, watched from outside, and stopped without losing a word."""

from __future__ import annotations

import http.client
import json
import logging
import os
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

import reportedly
from bench.rulings import _form
from reportedly.desk import Listening, make_app
from reportedly.desk.accounts import Accounts, Role
from reportedly.desk.behind import Encrypted, Prefix, check_prefix, check_proxy
from reportedly.desk.logs import LOG, Lines
from reportedly.desk.serve import check_exposure
from reportedly.desk.service import Service
from reportedly.errors import ExposedError, UsageError
from reportedly.ledger import Mode, Server, Store, Where
from reportedly.moving import move
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture
from tests.demo_ledger import demo_ledger
from tests.homes import home

ROOT = Path(__file__).resolve().parent.parent.parent
PASSWORD = "nine blue kettles"  # noqa: S105 - of nobody
PATIENCE = 60.0


# Under a path.


def page(_: Request) -> Response:
    """Return a page with every kind of way into the desk, and words that look like one."""
    words = '<p> href=&#34;/evil</p><a href="//evil.example">x</a>'
    ways = '<a href="/queue">q</a><form action="/login"></form><script src="/static/k.js"></script>'
    response = HTMLResponse(f'{words}{ways}<input name="back" value="/queue">')
    response.set_cookie("desk", "x")
    return response


def dossier(_: Request) -> Response:
    """Return a file to save."""
    return HTMLResponse('<a href="/a">', headers={"content-disposition": "attachment"})


@pytest.fixture
def under() -> TestClient:
    """A small desk under a path."""
    app = Starlette(
        routes=[
            Route("/", page),
            Route("/away", lambda _: RedirectResponse("/login?back=/")),
            Route("/file", dossier),
        ]
    )
    return TestClient(Prefix(app, "/team/desk"), follow_redirects=False)


def test_every_way_in_a_page_leads_under_the_path(under: TestClient) -> None:
    """Links, forms, files, redirects and cookies; what a form brings back, and words, are not."""
    got = under.get("/team/desk/")
    assert 'href="/team/desk/queue"' in got.text
    assert 'action="/team/desk/login"' in got.text
    assert 'src="/team/desk/static/k.js"' in got.text
    assert 'value="/queue"' in got.text
    assert 'href="//evil.example"' in got.text
    assert "href=&#34;/evil" in got.text
    assert int(got.headers["content-length"]) == len(got.content)
    assert "Path=/team/desk" in got.headers["set-cookie"]
    assert under.get("/team/desk/away").headers["location"] == "/team/desk/login?back=/"
    assert under.get("/team/desk").headers["location"] == "/team/desk/"
    assert under.get("/team/desk/file").text == '<a href="/a">'
    assert under.get("/").status_code == 404
    assert under.get("/team/desktop").status_code == 404


@pytest.mark.parametrize("prefix", ["desk", "/a b", '/"x', "/a/../b", "//a", "/ä"])
def test_what_is_no_path_is_refused(prefix: str) -> None:
    """Before anything listens; nothing of it could be put into a page."""
    with pytest.raises(UsageError):
        check_prefix(prefix)


def test_a_path_may_end_in_a_slash() -> None:
    """As people write it."""
    assert (check_prefix("/desk/"), check_prefix("/"), check_prefix("")) == ("/desk", "", "")


# Behind a proxy.


def test_a_proxy_is_believed_only_when_named() -> None:
    """Where it came from and that it was encrypted; from anybody else neither counts."""

    def told(request: Request) -> Response:
        return PlainTextResponse(request.client.host if request.client else "")

    app = Encrypted(Starlette(routes=[Route("/", told)]))
    headers = {"x-forwarded-proto": "https", "x-forwarded-for": "198.51.100.7"}
    named = ProxyHeadersMiddleware(app, ["127.0.0.1/32"])  # type: ignore[arg-type]
    there = TestClient(named, client=("127.0.0.1", 1))  # type: ignore[arg-type]
    assert there.get("/", headers=headers).text == "198.51.100.7"
    assert there.get("/").status_code == 400
    assert there.get("/", headers=headers | {"x-forwarded-proto": "http"}).status_code == 400
    elsewhere = TestClient(named, client=("192.0.2.1", 1))  # type: ignore[arg-type]
    assert elsewhere.get("/", headers=headers).status_code == 400


def test_nobody_is_believed_by_default_and_everybody_never() -> None:
    """A proxy has an address; behind one there have to be accounts."""
    assert check_proxy("10.0.0.0/8") == "10.0.0.0/8"
    for wrong in ("*", "proxy.example", ""):
        with pytest.raises(UsageError):
            check_proxy(wrong)
    assert Listening().proxies == ()
    where = Listening(proxies=("127.0.0.1",))
    check_exposure(where, accounts=True)
    with pytest.raises(ExposedError, match="proxy"):
        check_exposure(where, accounts=False)


# Watched.


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[TestClient, Service]]:
    """A desk with what whoever runs it asks."""
    with reportedly.open(demo_ledger(tmp_path)) as ledger:
        desk = make_app(ledger)
        service = Service(desk, desk, ledger)
        with TestClient(service, client=("127.0.0.1", 1)) as client:
            yield client, service


def test_health_says_nothing_of_the_ledger(watched: tuple[TestClient, Service]) -> None:
    """Up, and ready as long as the ledger answers."""
    client, service = watched
    assert client.get("/healthz").text == "up\n"
    assert client.get("/readyz").text == "ready\n"
    service._ledger.close()  # noqa: SLF001 - what goes wrong below
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
    assert client.get("/metrics").status_code == 503
    assert client.post("/healthz").status_code == 405


def test_numbers_are_told_to_this_machine_alone(watched: tuple[TestClient, Service]) -> None:
    """Each line is of the format, no page's address is a label, and no proxy gets them."""
    client, service = watched
    client.get("/incident/no-such-id")
    client.get("/search?q=Lomi+Taskar")
    client.get("/Lomi-Taskar")
    text = client.get("/metrics").text
    assert 'reportedly_desk_answers_total{page="incident",method="GET",status="404"} 1' in text
    assert 'reportedly_desk_answers_total{page="other",method="GET",status="404"} 1' in text
    assert 'reportedly_desk_answer_seconds_bucket{page="search",le="+Inf"} 1' in text
    assert "Lomi" not in text
    for line in text.splitlines():
        name, _, value = line.rpartition(" ")
        assert line.startswith(("# HELP ", "# TYPE ")) or (name and float(value) >= 0)
    for header in ("x-forwarded-for", "forwarded", "via"):
        assert client.get("/metrics", headers={header: "x"}).status_code == 404
    far = TestClient(service, client=("192.0.2.1", 1))
    assert far.get("/metrics").status_code == 404


def test_a_line_holds_no_word_of_a_report(
    watched: tuple[TestClient, Service], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither what was searched for, nor what an error quotes."""
    client, _ = watched
    log = logging.getLogger(LOG)
    log.addHandler(caplog.handler)
    log.setLevel(logging.INFO)
    try:
        client.get("/search?q=Lomi+Taskar")
    finally:
        log.removeHandler(caplog.handler)
    record = caplog.records[0]
    line = json.loads(Lines().format(record))
    assert (line["event"], line["page"], line["status"]) == ("answered", "search", 200)
    assert "Lomi" not in json.dumps(line)
    told = ""
    try:
        int("Lomi Taskar was killed")
    except ValueError:
        record = logging.LogRecord(
            "uvicorn.error", logging.ERROR, "x", 1, "Exception in %s\n", ("Lomi",), sys.exc_info()
        )
        told = Lines().format(record)
    assert json.loads(told)["error"] == "ValueError"
    assert "test_service.py" in json.loads(told)["at_lines"][0]
    assert "Lomi" not in told


# A process of its own.


def of_a_team(folder: Path) -> Where:
    """Return a ledger of the examples: on a server where there is one."""
    file = demo_ledger(folder)
    place = home(folder / "team.ledger")
    if isinstance(place, Server):
        move(file, place)
        return place
    return file


def desk(ledger: Where, *options: str, folder: Path) -> tuple[subprocess.Popen[str], int]:
    """Start a desk in a folder; return it and its port."""
    running = subprocess.Popen(
        [
            *(sys.executable, "-c", "from reportedly.cli import main; main()", "desk", "--ledger"),
            ledger.address if isinstance(ledger, Server) else str(ledger),
            *("--no-browser", "--port", "0", "--log", *options),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Of a ledger on a server, what lies beside it lies here.
        cwd=folder,
    )
    assert running.stdout is not None
    said = running.stdout.readline()
    return running, int(said.partition("://")[2].partition("/")[0].rpartition(":")[2])


def connected(port: int) -> http.client.HTTPConnection:
    """Connect to what was just started; it listens a moment after it said where."""
    until = time.monotonic() + PATIENCE
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.connect()
        except ConnectionRefusedError:
            assert time.monotonic() < until
        else:
            return connection


def ask(
    port: int, method: str, path: str, body: str | None = None
) -> tuple[http.client.HTTPResponse, str]:
    """Ask a desk something; return its answer with the text."""
    connection = connected(port)
    headers = {"content-type": "application/x-www-form-urlencoded"} if body else {}
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer, text


@pytest.mark.slow
def test_told_to_stop_it_answers_what_is_in_hand(tmp_path: Path) -> None:
    """A ruling that waits for another writer is stored and confirmed after the signal."""
    path = of_a_team(tmp_path)
    with reportedly.open(path) as ledger:
        incident = next(iter(ledger.incidents())).id
    running, port = desk(path, folder=tmp_path)
    got: list[int] = []
    try:
        _, text = ask(port, "GET", f"/incident/{incident}")
        form = urlencode(_form(text) | {"grade": "FAIR", "reason": "Lomi Taskar told us"})
        with Store.open(path, Mode.WRITE) as store, store.alone():
            ruling = threading.Thread(
                target=lambda: got.append(
                    ask(port, "POST", f"/incident/{incident}/rule", form)[0].status
                )
            )
            ruling.start()
            until = time.monotonic() + PATIENCE
            while "reportedly_desk_in_hand 1" not in ask(port, "GET", "/metrics")[1]:
                assert time.monotonic() < until
            running.send_signal(signal.SIGTERM)
        ruling.join(PATIENCE)
        out, lines = running.communicate(timeout=PATIENCE)
    finally:
        running.kill()
        running.communicate()
    assert got == [303]
    assert running.returncode == 0
    with reportedly.open(path) as ledger:
        assert [one.decision.reason for one in ledger.decisions()] == ["Lomi Taskar told us"]
    told = [json.loads(line) for line in lines.splitlines()]
    assert (told[0]["event"], told[-1]["event"]) == ("started", "stopped")
    assert {one.get("status") for one in told} == {None, 200, 303}
    assert "Lomi" not in out + lines
    assert incident[:12] not in lines


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_units_are_understood(tmp_path: Path) -> None:
    """By systemd's own reader, with others in the place of programs that are installed there."""
    names = []
    for unit in sorted((ROOT / "docs" / "deploy").glob("reportedly-*")):
        lines = [
            "ExecStart=/bin/true"
            if line.startswith("ExecStart=")
            else line.replace("=reportedly\n", "=root\n")
            for line in unit.read_text("utf8").splitlines(keepends=True)
        ]
        (tmp_path / unit.name).write_text(
            "".join(one if one.endswith("\n") else one + "\n" for one in lines), "utf8"
        )
        names.append(str(tmp_path / unit.name))
    assert len(names) == 3
    done = subprocess.run(
        ["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    # What it does not know it names, and passes over.
    assert "nknown" not in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")
def test_the_example_of_nginx_leads_to_the_desk(tmp_path: Path) -> None:
    """Over HTTPS alone, under its path, with a cookie that never travels in the clear."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: no certificate can be made")
    path = of_a_team(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        Accounts(path).add("ana", Role.EDITOR, PASSWORD)
    running, port = desk(
        path,
        *("--proxy", "127.0.0.1", "--name", "desk.example", "--prefix", "/desk"),
        folder=tmp_path,
    )
    plain, secure = port + 1, port + 2
    proxy = subprocess.Popen(
        ["nginx", "-c", str(nginx(tmp_path, port, plain, secure)), "-g", "daemon off;"],
        stderr=subprocess.PIPE,
    )
    try:
        context = ssl.create_default_context(cafile=str(tmp_path / "chain.pem"))
        answer, _ = through(secure, "GET", "/desk/queue", context=context)
        assert answer.status == 303
        assert answer.headers["location"] == "/desk/login?back=/queue"
        assert answer.headers["strict-transport-security"]
        _, text = through(secure, "GET", "/desk/login", context=context)
        assert 'action="/desk/login"' in text
        form = urlencode({"name": "ana", "password": PASSWORD, "back": "/queue"})
        answer, _ = through(secure, "POST", "/desk/login", form, context=context)
        assert (answer.status, answer.headers["location"]) == (303, "/desk/queue")
        cookie = answer.headers["set-cookie"]
        assert {"Secure", "HttpOnly", "Path=/desk"} <= set(cookie.split("; "))
        assert through(secure, "GET", "/metrics", context=context)[0].status == 404
        answer, _ = through(plain, "GET", "/desk/login")
        assert answer.headers["location"] == "https://desk.example/desk/login"
        # Whoever reaches the desk itself, without the proxy's word, is refused.
        assert ask(port, "GET", "/desk/login")[0].status == 400
        assert ask(port, "GET", "/readyz")[1] == "ready\n"
    finally:
        proxy.terminate()
        proxy.communicate()
        running.terminate()
        running.communicate(timeout=PATIENCE)


def nginx(folder: Path, port: int, plain: int, secure: int) -> Path:
    """Return the example's settings for free ports, a certificate of one's own, and no rights."""
    name = ("-subj", "/CN=desk.example", "-addext", "subjectAltName=DNS:desk.example")
    how = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2")
    files = ("-keyout", str(folder / "key.pem"), "-out", str(folder / "chain.pem"))
    subprocess.run(["openssl", "req", *how, *name, *files], check=True, capture_output=True)
    site = (ROOT / "docs" / "deploy" / "nginx.conf").read_text("utf8")
    for given, ours in (
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{secure} ssl;"),
        ("/etc/ssl/desk.example/", f"{folder}/"),
        ("http://127.0.0.1:8765", f"http://127.0.0.1:{port}"),
    ):
        assert given in site
        site = site.replace(given, ours)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    head = f"pid {folder}/pid; error_log stderr; events {{}}"
    if os.geteuid() == 0:
        head = f"user root; {head}"
    path = folder / "nginx.conf"
    path.write_text(f"{head} http {{ {temporary} {site} }}", "utf8")
    return path


def through(
    port: int,
    method: str,
    path: str,
    body: str | None = None,
    context: ssl.SSLContext | None = None,
) -> tuple[http.client.HTTPResponse, str]:
    """Ask the desk through the proxy."""
    connection = connected(port)
    if context is not None:
        connection.sock = context.wrap_socket(connection.sock, server_hostname="desk.example")
    headers = {"host": "desk.example", "accept": "text/html"}
    if body:
        headers["content-type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer, text
