"""The pages in a real browser: the map is drawn, nothing runs that should not."""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

import reportedly
from reportedly.desk import make_app
from tests.demo_ledger import demo_ledger

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--virtual-time-budget=10000", "--dump-dom",
]  # fmt: skip


@contextmanager
def served(ledger: Path) -> Iterator[str]:
    """Serve a ledger on a free port and give its address."""
    with reportedly.open(ledger) as opened:
        config = uvicorn.Config(make_app(opened), port=0, log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()


def dom(address: str, profile: Path) -> str:
    """Return a page as the browser made it, scripts run."""
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={profile}", address]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def test_the_map_draws_borders_and_incidents(tmp_path: Path) -> None:
    """Under the policy of the pages, with what ships in the package."""
    with served(demo_ledger(tmp_path)) as address:
        page = dom(address, tmp_path / "profile")
    assert page.count('class="outline') > 100
    assert 'class="point leaflet-interactive"' in page
    assert 'class="vague leaflet-interactive"' in page


def test_no_hostile_word_runs(hostile_ledger: Path, tmp_path: Path) -> None:
    """Each would change the title of the page."""
    with served(hostile_ledger) as address:
        first = dom(f"{address}/", tmp_path / "profile")
        incident = re.findall(r'href="(/incident/[0-9a-f]+)"', first)[-1]
        told = dom(address + incident, tmp_path / "profile")
        report = re.findall(r'href="(/report/[0-9a-f]+)"', told)[-1]
        pages = [first, told, dom(address + report, tmp_path / "profile")]
        for page in pages:
            title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
            assert title is not None
            assert title[1] != "ran"
            assert "<iframe" not in page
