"""The whole way of a new user in a real browser: from the examples to a dossier on the disk.

The desk is the program itself, started as a user starts it, and killed with no warning. Screenshots
are kept where ``SCREENSHOTS`` names a folder.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import reportedly
from bench.browser import PROGRAM as CHROMIUM
from bench.browser import Browser
from tests.cli.program import PROGRAM
from tests.demo_ledger import demo_ledger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

DONE = "document.readyState === 'complete' && document.querySelector('.done')"
WAIT = 30.0


@contextmanager
def desk(ledger: Path) -> Iterator[str]:
    """Start the desk of a ledger as a user does, and give its address; end it by SIGKILL."""
    options = ["desk", "--ledger", str(ledger), "--port", "0", "--no-browser", "--as", "A. Reader"]
    with subprocess.Popen([*PROGRAM, *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""
            found = re.search(r"http://\S+/", said)
            assert found, said
            yield found[0].rstrip("/")
        finally:
            process.send_signal(signal.SIGKILL)


def keep(browser: Browser, name: str) -> None:
    """Keep a picture of what is on the screen, where somebody wants it."""
    if folder := os.environ.get("SCREENSHOTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        browser.picture(Path(folder) / f"{name}.png")


def choose(browser: Browser, name: str, value: str) -> None:
    """Choose in the filters and apply them."""
    browser.run(f"document.querySelector('.filters summary').parentElement.open = true;"
                f"document.querySelector('[name={name}]').value = '{value}'")  # fmt: skip
    browser.after("document.querySelector('.filters form').requestSubmit()")


def count(browser: Browser) -> int:
    """Return how many incidents the list shows."""
    return int(browser.run("document.querySelectorAll('.incidents > li').length"))


def verbs(path: Path) -> list[str]:
    """Return what was ruled, in order."""
    with reportedly.open(path) as ledger:
        return [one.decision.verb for one in ledger.decisions()]


def answer(browser: Browser, key: str) -> None:
    """Answer by one key, with a reason where one is asked for."""
    browser.press(key)
    if browser.run("document.activeElement?.name === 'reason'"):
        for sign in "seen":
            browser.press(sign)
        browser.press("Enter")
    browser.until(DONE)


def save(browser: Browser, folder: Path) -> Path:
    """Save the dossier that the page offers, as a click does, and return the file."""
    browser.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    browser.run("document.querySelector('a[download]').click()")
    end = time.monotonic() + WAIT
    while not (found := list(folder.glob("*.html"))):
        assert time.monotonic() < end, "no dossier came"
        browser.run("new Promise(done => setTimeout(done, 50))")
    return found[0]


def filtered(browser: Browser) -> None:
    """Narrow the overview down by its filters, and open the one that is left."""
    every = count(browser)
    choose(browser, "type", "ARMED_CLASH")
    assert 0 < count(browser) < every
    choose(browser, "outcome", "injured")
    assert "outcome=injured" in browser.run("location.search")
    assert count(browser) == 1
    browser.after("document.querySelector('.incidents a').click()")
    assert browser.run("document.querySelectorAll('.matrix td').length") > 0


def answered(browser: Browser, address: str, path: Path) -> None:
    """Answer the first question by one key, and take the answer back by another."""
    browser.goto(f"{address}/queue")
    answer(browser, "d")
    assert verbs(path) == ["different"]
    browser.press("u")
    browser.until(f"{DONE}?.querySelectorAll('button').length === 0")
    assert verbs(path) == ["different", "undo"]


def joined(browser: Browser, address: str) -> tuple[str, str]:
    """Join two incidents on the page of one; return the paths of what is left and what is gone."""
    browser.goto(f"{address}/queue")
    one, other = browser.run("[...document.querySelectorAll('.sides h3 a')].map(x => x.pathname)")
    browser.goto(address + one)
    browser.run("document.querySelector('.links [name=reason]').value = 'one shelling'")
    browser.after("document.querySelector('.links [value=join]').click()")
    browser.until(DONE)
    left = browser.run("document.querySelector('a[download]').pathname").rpartition("/")[0]
    return left, other if left == one else one


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_from_the_examples_to_a_merged_incident_and_its_dossier(
    language: str, direction: str, tmp_path: Path
) -> None:
    """Looks, filters, answers by key, takes back, joins two, saves; a kill loses nothing."""
    path, saved = demo_ledger(tmp_path), tmp_path / "saved"
    saved.mkdir()
    with Browser() as browser:
        with desk(path) as address:
            browser.goto(f"{address}/language/{language}?back=/")
            browser.until("document.querySelector('.outline')")
            assert browser.run("document.documentElement.dir") == direction
            every = count(browser)
            keep(browser, f"{language}-1-overview")
            filtered(browser)
            keep(browser, f"{language}-2-incident")
            answered(browser, address, path)
            keep(browser, f"{language}-3-question")
            left, gone = joined(browser, address)
            keep(browser, f"{language}-4-joined")
        # The desk was killed with no warning; what stood on the screen is there.
        assert verbs(path) == ["different", "undo", "same"]
        with desk(path) as address:
            browser.goto(address + gone)
            assert browser.run("document.querySelector('.tombstone') !== null")
            browser.goto(f"{address}/")
            assert count(browser) == every - 1
            browser.goto(address + left)
            assert "one shelling" in browser.run("document.querySelector('.history').textContent")
            dossier = save(browser, saved)
        browser.goto(dossier.as_uri())
        assert browser.run("document.scripts.length") == 0
        assert "Karvath" in browser.run("document.body.textContent")
        keep(browser, f"{language}-5-dossier")
        ours = ("http://127.0.0.1", "data:", "file:")
        assert [one for one in browser.asked if not one.startswith(ours)] == []


def test_of_two_who_decide_at_once_one_is_told_that_the_other_was_faster(tmp_path: Path) -> None:
    """Two browsers on one question: one ruling is stored, and who made it stands on the page."""
    path = demo_ledger(tmp_path)
    with desk(path) as address, Browser() as one, Browser() as other:
        one.goto(f"{address}/queue")
        other.goto(f"{address}/queue")
        assert one.run("document.querySelector('[name=sight]').value") == other.run(
            "document.querySelector('[name=sight]').value"
        )
        answer(one, "d")
        other.press("s")
        other.until("document.querySelector('[role=alert]:not([hidden])')")
        assert other.run("document.title").startswith("Somebody was faster")
        assert "not the same incident" in other.run("document.querySelector('main').textContent")
        keep(other, "6-conflict")
        assert verbs(path) == ["different"]
