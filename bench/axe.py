"""What axe-core holds against a page: WCAG 2.2 at level AA and good practice.

The library lies beside this file, packed, as its publisher gave it (see ``vendor/``). It is run
from outside the page, which has a policy that would not let it in.
"""

from __future__ import annotations

import functools
import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.browser import Browser

LIBRARY: Final = Path(__file__).parent / "vendor" / "axe-core@4.14.1" / "axe.min.js.gz"
TAGS: Final = (
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a page breaks.

    Attributes:
        rule: Its id.
        count: Elements that break it.
        element: The first of them.
    """

    rule: str
    count: int
    element: str


@functools.cache
def _library() -> str:
    return gzip.decompress(LIBRARY.read_bytes()).decode()


def faults(browser: Browser) -> list[Fault]:
    """Return what is wrong with the page that is open."""
    browser.run(_library() + "; 0")
    tags = ", ".join(f"'{tag}'" for tag in TAGS)
    found = browser.run(
        f"axe.run(document, {{runOnly: [{tags}], resultTypes: ['violations']}}).then(done => "
        "done.violations.map(one => [one.id, one.nodes.length, one.nodes[0].html]))"
    )
    return [Fault(rule, count, element[:200]) for rule, count, element in found]
