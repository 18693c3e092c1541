"""Every screen in a real browser: nothing for axe-core to say, all of it by keyboard, fit to print.

Two looks at each screen here, from opposite ends: light, wide and English; dark, narrow and Arabic.
``./run bench screens`` takes all eight.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import reportedly
from bench.axe import faults
from bench.browser import PROGRAM, Browser, served
from bench.screens import screens, show
from reportedly.desk import make_app
from tests.demo_ledger import demo_ledger

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The desk of the bundled examples, with somebody who rules."""
    path = demo_ledger(tmp_path_factory.mktemp("screens"))
    with reportedly.open(path) as ledger, served(make_app(ledger, "A. Reader")) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with Browser() as browser:
        yield browser


def test_axe_has_nothing_to_say_of_any_screen(browser: Browser, address: str) -> None:
    """Found by their links; none is wider than a telephone, and none asks another host."""
    paths = [*screens(browser, address)]
    assert {"/", "/nowhere", "/reports", "/findings"} <= set(paths)
    assert {path.split("/")[1] for path in paths if path[0] == "!"} == {
        "incident", "report", "copies",
    }  # fmt: skip
    wrong = {}
    for language, width, dark in (("en", 1280, False), ("ar", 360, True)):
        browser.look(width=width, dark=dark)
        for path in paths:
            show(browser, address, path, language)
            found = faults(browser)
            if found or browser.run("document.documentElement.scrollWidth") > width:
                wrong[path, language] = found
    assert wrong == {}
    assert all(one.startswith((address, "data:")) for one in browser.asked)


FOCUS = """(() => {
  const one = document.activeElement, style = getComputedStyle(one);
  return [one.outerHTML.slice(0, 80), one.matches(':focus-visible') && style.outlineStyle];
})()"""
CAN = """[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary,'
  + '[tabindex="0"]')].filter(one => one.checkVisibility())
  .map(one => one.outerHTML.slice(0, 80))"""


def test_everything_is_reached_by_keyboard(browser: Browser, address: str) -> None:
    """In order, with a mark that is seen, past the map and out; the first stop skips ahead."""
    browser.look()
    browser.goto(address + "/")
    browser.until("document.querySelector('.outline')")
    wanted, reached = set(browser.run(CAN)), []
    for _ in range(3 * len(wanted)):
        browser.press("Tab")
        element, outline = browser.run(FOCUS)
        if element.startswith("<body"):
            break
        assert outline not in {False, "none"}, element
        reached.append(element)
    assert wanted <= set(reached)
    assert 'class="skip"' in reached[0]
    browser.goto(address + "/")
    browser.press("Tab")
    browser.press("Enter")
    assert browser.run("location.hash") == "#content"
    browser.press("Tab")
    assert "summary" in browser.run("document.activeElement.outerHTML")


def test_a_page_on_paper_is_black_on_white_and_without_controls(
    browser: Browser, address: str
) -> None:
    """Also for somebody whose screen is dark; the words stay."""
    browser.goto(address + "/")
    incident = browser.run("document.querySelector('.incidents a').getAttribute('href')")
    browser.look(dark=True, paper=True)
    browser.goto(address + incident)
    colour = "getComputedStyle(document.querySelector('{}')).{}"
    assert browser.run(colour.format("body", "backgroundColor")) == "rgb(255, 255, 255)"
    assert browser.run(colour.format("body", "color")) == "rgb(0, 0, 0)"
    gone = ["header", "form.rules", ".names"]
    assert [browser.run(colour.format(one, "display")) for one in gone] == ["none"] * len(gone)
    assert browser.run("document.querySelector('.matrix').checkVisibility()")
    assert browser.run(colour.format("h1 + p", "color")) == "rgb(0, 0, 0)"
    assert browser.run("getComputedStyle(document.documentElement).getPropertyValue('--ink')")
    browser.look()
