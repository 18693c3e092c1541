"""Over an encrypted connection the certificate is held against the name, not the address."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.site import Page, Server, Site
from reportedly.collect.web.address import parse
from reportedly.collect.web.fetch import Answer, Fetcher, Limits
from reportedly.collect.web.guard import Allowed, Guard
from reportedly.errors import UnreachableError

NAME = "archive.lan"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for one name, which is its own authority, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: no certificate can be made")
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "cert.pem"
    name = ("-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}")
    how = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2")
    subprocess.run(
        ["openssl", "req", *how, *name, "-keyout", str(key), "-out", str(made)],
        check=True,
        capture_output=True,
    )
    return made, key


@pytest.fixture
def port(certificate: tuple[Path, Path]) -> Iterator[int]:
    """The port of a site that speaks TLS alone."""
    site = Site()
    site.publish("/rail", Page("Rail yard", "Two shells fell on the rail yard of Ostrel."))
    server = Server(site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


def fetched(name: str, port: int, scheme: str = "https") -> Answer:
    """Fetch a page under a name that leads to this machine."""
    guard = Guard(
        allowed=frozenset({Allowed(name, port)}), resolve=lambda _host, _port: ("127.0.0.1",)
    )
    limits = Limits(seconds=5)
    return Fetcher(guard=guard, limits=limits).get(parse(f"{scheme}://{name}:{port}/rail"))


def test_the_name_on_the_certificate_is_the_name_that_was_asked_for(
    certificate: tuple[Path, Path], port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the connection goes to an address."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    assert fetched(NAME, port).response.status == 200
    with pytest.raises(UnreachableError, match="certificate"):
        fetched("other.lan", port)


def test_a_certificate_that_nobody_vouches_for_is_refused(port: int) -> None:
    """There is no option to go on regardless."""
    with pytest.raises(UnreachableError, match="certificate"):
        fetched(NAME, port)


def test_a_server_that_speaks_otherwise_is_told(port: int) -> None:
    """Plain words to an encrypted port, and the other way round."""
    with pytest.raises(UnreachableError):
        fetched(NAME, port, "http")
