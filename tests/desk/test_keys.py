"""The keys of the queue and the drawing of copies, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from bench.browser import PROGRAM, Browser, served
from reportedly.desk import make_app
from tests.demo_ledger import demo_ledger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine"),
]


PRESS = """
document.querySelector('.dot[data-number="{}"]')
  .dispatchEvent(new MouseEvent('click', {{bubbles: true, cancelable: true}}))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of the examples."""
    return demo_ledger(tmp_path)


@pytest.fixture
def address(path: Path) -> Iterator[str]:
    """The desk of somebody who rules."""
    with reportedly.open(path) as ledger, served(make_app(ledger, "A. Reader")) as address:
        yield address


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A browser."""
    with Browser() as browser:
        yield browser


def verbs(path: Path) -> list[str]:
    """Return what was ruled, in order."""
    with reportedly.open(path) as ledger:
        return [one.decision.verb for one in ledger.decisions()]


def test_one_key_skips_answers_and_takes_back(browser: Browser, address: str, path: Path) -> None:
    """What is written into the reason presses nothing, and keys can be switched off."""
    browser.goto(f"{address}/queue")
    browser.press("k")
    browser.until("location.pathname !== '/queue'")
    second = browser.run("location.pathname")
    browser.run("document.querySelector('[name=reason]').focus()")
    browser.press("d")
    assert browser.run("document.querySelector('[name=reason]').value") == "d"
    assert browser.run("location.pathname") == second
    browser.run("document.getElementById('keys').click()")
    browser.run("document.activeElement.blur()")
    browser.press("d")
    assert browser.run("location.pathname") == second
    assert not verbs(path)
    browser.run("document.getElementById('keys').click()")
    browser.run("document.activeElement.blur()")
    browser.press("d")
    browser.until("document.readyState === 'complete' && document.querySelector('.done')")
    assert verbs(path) == ["different"]
    browser.press("u")
    browser.until("document.querySelector('.done')?.textContent.includes('Taken back')")
    assert verbs(path) == ["different", "undo"]


def test_an_answer_that_needs_a_reason_waits_for_it(
    browser: Browser, address: str, path: Path
) -> None:
    """And is then sent with Enter, as the answer that was meant."""
    browser.goto(f"{address}/queue")
    browser.run("document.querySelector('[data-key=d]').dataset.reason = ''")
    browser.press("d")
    browser.until("document.activeElement.name === 'reason'")
    assert not verbs(path)
    for sign in "two":
        browser.press(sign)
    browser.press("Enter")
    browser.until("document.querySelector('.done')")
    with reportedly.open(path) as ledger:
        (only,) = ledger.decisions()
    assert (only.decision.verb, only.decision.reason) == ("different", "two")


def test_a_report_chosen_in_the_drawing_is_shown_and_compared(
    browser: Browser, address: str
) -> None:
    """With its way from the root; two are taken for the comparison."""
    browser.goto(f"{address}/reports")
    reports = browser.run("[...document.querySelectorAll('main td a')].map((a) => a.pathname)")
    for one in reports:
        browser.goto(address + one.replace("/report/", "/copies/"))
        if browser.run("document.querySelectorAll('.dot').length") > 3:
            break
    browser.run(PRESS.format(3))
    assert browser.run("document.querySelector('[data-picked]').hidden") is False
    assert browser.run("document.querySelectorAll('.dot.lit').length") >= 2
    browser.run(PRESS.format(1))
    browser.after("document.getElementById('compare').requestSubmit()")
    assert browser.run("location.pathname") == "/differences"
    assert browser.run("document.querySelectorAll('del, ins').length") > 0
    assert not browser.said
