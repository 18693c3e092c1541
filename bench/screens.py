"""Every screen of the desk in a real browser: axe-core, width, and what it asks of other hosts.

Screens are found by their links, so that a new one is looked at as soon as something leads to it:
two of each kind, also with the names of private people shown, and the log-in. Each is opened in
English and Arabic, light and dark, 360 and 1,280 points wide. The ledger is that of the examples.
"""

from __future__ import annotations

import itertools
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import reportedly
from bench.axe import faults
from bench.browser import PROGRAM, Browser, served
from bench.common import ROOT, Asked, Figures, data_digest, store
from reportedly.desk import make_app
from reportedly.desk.accounts import Accounts, Role
from reportedly.errors import BenchError

LANGUAGES: Final = ("en", "ar")
WIDTHS: Final = (360, 1280)
OF_A_KIND: Final = 2
LINKS: Final = """[...document.querySelectorAll('a[href]:not([download])')]
  .map(one => one.getAttribute('href'))"""
WORD: Final = "four green kettles"


def run(asked: Asked) -> Figures:
    """Look at every screen; return how many there are, and what is wrong with them.

    Raises:
        BenchError: There is no browser.
    """
    if PROGRAM is None:
        raise BenchError("no Chromium on this machine")
    examples = asked.folder(ROOT / "examples")
    wrong: Counter[str] = Counter()
    looked, wide, abroad = 0, 0, 0
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "screens.ledger"
        with reportedly.open(
            path, places=[examples / "places.csv"], actors=[examples / "actors.toml"]
        ) as ledger:
            ledger.read(examples / "reports")
            with served(make_app(ledger, "the bench")) as address, Browser() as browser:
                paths = [*screens(browser, address)]
                for language, width, dark in itertools.product(LANGUAGES, WIDTHS, (False, True)):
                    browser.look(width=width, dark=dark)
                    for one in paths:
                        show(browser, address, one, language)
                        looked += 1
                        wrong.update(fault.rule for fault in faults(browser))
                        wide += browser.run("document.documentElement.scrollWidth") > width
                abroad += sum(not one.startswith((address, "data:")) for one in browser.asked)
            looked += _closed(path, ledger, wrong)
    sources = data_digest([one for one in examples.rglob("*") if one.is_file()])
    figures: Figures = {
        "screens": len(paths) + 2,
        "looks": looked,
        "violations": wrong.total(),
        "wider_than_the_window": wide,
        "requests_to_other_hosts": abroad,
    }
    store("screens", sources, figures, {"screens": [_kind(one) for one in paths], "rules": wrong})
    return figures


def _closed(path: Path, ledger: reportedly.Ledger, wrong: Counter[str]) -> int:
    """Look at the log-in and at the page of people; return how many looks there were."""
    accounts = Accounts(path)
    accounts.add("The Bench", Role.ADMIN, WORD)
    looks = 0
    with served(make_app(ledger, accounts=accounts)) as address, Browser() as browser:
        for language, dark in itertools.product(LANGUAGES, (False, True)):
            browser.look(width=360, dark=dark)
            browser.call("Network.clearBrowserCookies")
            browser.goto(f"{address}/login?lang={language}")
            wrong.update(fault.rule for fault in faults(browser))
            browser.run("document.querySelector('[name=name]').value = 'the bench'")
            browser.run(f"document.querySelector('[name=password]').value = '{WORD}'")
            browser.after("document.querySelector('form.login').requestSubmit()")
            browser.goto(f"{address}/people?lang={language}")
            wrong.update(fault.rule for fault in faults(browser))
            looks += 2
    return looks


def screens(browser: Browser, address: str) -> Iterator[str]:
    """Yield paths of the desk, two of each kind; ``!`` before one that is to show names."""
    waiting, seen, kinds = ["/", "/search?q=market", "/nowhere"], set[str](), Counter[str]()
    while waiting:
        path = waiting.pop(0)
        if path in seen or kinds[_kind(path)] >= OF_A_KIND:
            continue
        seen.add(path)
        kinds[_kind(path)] += 1
        yield path
        browser.goto(address + path)
        if kinds[_kind(path)] == 1 and browser.run("!!document.querySelector('.names button')"):
            yield f"!{path}"
        found = [one for one in browser.run(LINKS) if one.startswith("/")]
        waiting += [one.partition("#")[0] for one in found if not one.startswith(("/language/",))]


def show(browser: Browser, address: str, path: str, language: str) -> None:
    """Open a screen in a language."""
    plain = path.removeprefix("!")
    browser.goto(f"{address}{plain}{'&' if '?' in plain else '?'}lang={language}")
    if path != plain:
        browser.after("document.querySelector('.names form').requestSubmit()")


def _kind(path: str) -> str:
    """Return what sort of page a path leads to: its words without ids and what is asked for."""
    parts = path.partition("?")[0].split("/")
    return "/".join("ID" if re.fullmatch(r"[0-9a-f]{8,}|c\d+", part) else part for part in parts)
