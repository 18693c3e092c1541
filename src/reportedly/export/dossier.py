"""Incidents as one page to read: no script, nothing loaded, nothing that leads away.

Every count stands beside the sentences it comes from, with who says them. Addresses are text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from reportedly.errors import ExportError
from reportedly.export.cases import Case, cases
from reportedly.export.formats import Format, Losses
from reportedly.export.methodology import methodology
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication
from reportedly.ids import shown
from reportedly.model import Claim, Estimate, Report

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE: Final = """
body{font:16px/1.5 serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1,h2,h3{line-height:1.2}article{border-top:1px solid #999;padding:.5rem 0;margin:1rem 0}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #bbb}
.by{color:#444}.id{color:#666;font-family:monospace}table{border-collapse:collapse}
td,th{border:1px solid #bbb;padding:.1rem .5rem;text-align:left}pre{white-space:pre-wrap}
"""
_UNSAFE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_VOID: Final = frozenset({"meta", "br", "hr"})
_TAGS: Final = frozenset(
    {"html", "head", "meta", "title", "style", "body", "main", "article", "section", "header"}
    | {"h1", "h2", "h3", "p", "ul", "li", "a", "blockquote", "table", "tr", "th", "td", "pre"}
    | {"span"}
)
_ATTRIBUTES: Final = frozenset({"id", "class", "href", "dir", "lang", "charset", "content", "name"})


def text(value: object) -> str:
    """Return something as text of a page: no markup, no control codes."""
    return html.escape(_UNSAFE.sub("\ufffd", str(value)), quote=True)


def _range(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "?"
    if low == high:
        return f"{low}"
    if high is None:
        return f"at least {low}"
    return f"up to {high}" if low is None else f"{low}–{high}"


def page(pub: Publication, losses: Losses) -> Iterator[str]:
    """Yield the page, line by line."""
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>What was reported</title><style>{STYLE}</style></head><body><main>"
    yield "<h1>What was reported</h1>"
    yield "<p>This page says what reports say, on whose word, and by how many origins. It does not"
    yield "say what is true.</p>"
    found = list(cases(pub.store))
    found.sort(key=_order)
    yield "<ul>"
    for case in found:
        yield f'<li><a href="#{case.incident.id}">{text(_headline(case))}</a></li>'
    yield "</ul>"
    for case in found:
        yield from _article(case)
    yield '<section><h2 id="method">How this page was made</h2><pre>'
    yield text(methodology(pub, HTML, losses))
    yield "</pre></section></main></body></html>"


def _order(case: Case) -> tuple[str, str]:
    days = case.days
    return str(days[0]) if days else "9999", case.incident.id


def _headline(case: Case) -> str:
    one, days, place = case.incident, case.days, case.place
    when = "no date stated" if days is None else f"{days[0]}"
    if days is not None and days[0] != days[1]:
        when = f"{days[0]} – {days[1]}"
    kind = one.type.replace("_", " ").lower() if one.type else "no event"
    where = place.name if place and place.name else "no place stated"
    return f"{when}, {kind}, {where}"


def _article(case: Case) -> Iterator[str]:
    one = case.incident
    yield f'<article id="{one.id}"><h2>{text(_headline(case))}</h2>'
    support = f"{one.reports} reports, {one.origins_low} to {one.origins_high} origins"
    grade = f"; grade {one.grade} ({one.corroboration})" if one.grade else ""
    reason = f": {one.grade_reason}" if one.grade_reason else ""
    yield f"<p>{text(support + grade + reason)}</p>"
    if one.estimates:
        yield "<table><tr><th>outcome</th><th>group</th><th>low–high</th><th>best</th></tr>"
        yield from map(_estimate, one.estimates)
        yield "</table>"
    facets = sorted({pair.facet for pair in one.contradictions})
    if facets:
        yield f"<p>Accounts differ on: {text(', '.join(facets).lower())}.</p>"
    for report, claim in case.told:
        yield from _claim(report, claim)
    yield f'<p class="id">{shown(one.id)}</p></article>'


def _estimate(one: Estimate) -> str:
    whose = f" of {one.whose}" if one.whose else ""
    cells = [one.outcome, f"{one.group}{whose}", _range(one.low, one.high)]
    cells.append("?" if one.best is None else str(one.best))
    row = "".join(f"<td>{text(cell)}</td>" for cell in cells)
    if one.claimed_by_opponent is not None:
        bounds = one.claimed_by_opponent
        told = f"{_range(bounds.low, bounds.high)} by the opponent's count alone"
        row += f"<td>{text(told)}</td>"
    return f"<tr>{row}</tr>"


def _claim(report: Report, claim: Claim) -> Iterator[str]:
    chain = " ← ".join(["page", *(source.name for source in claim.attribution)])
    told = [report.outlet or report.name, report.published, report.url]
    lang = f' lang="{text(report.language)}"' if report.language else ""
    yield f'<blockquote dir="auto"{lang}>{text(claim.span.quote)}</blockquote>'
    yield f'<p class="by">{text(chain)}<br>{text(", ".join(x for x in told if x))}</p>'


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the page."""
    with path.open("w", encoding="utf8") as out:
        for line in page(pub, losses):
            out.write(line + "\n")


class _Reader(HTMLParser):
    """Holds a page against what it may have."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name, self.open = name, list[str]()
        self.ids, self.links = set[str](), set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS | _VOID:
            raise ExportError(f"{self.name}: a tag {tag}")
        for name, value in attrs:
            if name not in _ATTRIBUTES | {"http-equiv"}:
                raise ExportError(f"{self.name}: an attribute {name}")
            if name == "href":
                self.links.add(value or "")
            if name == "id":
                self.ids.add(value or "")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise ExportError(f"{self.name}: {tag} is closed and was not open")

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"] and data != STYLE:
            raise ExportError(f"{self.name}: a style of another")


def validate(path: Path) -> None:
    """Hold a page against its own rules.

    Raises:
        ExportError: It has a script, an address, something that is loaded, or an open tag.
    """
    reader = _Reader(path.name)
    reader.feed(path.read_text("utf8"))
    reader.close()
    if reader.open:
        raise ExportError(f"{path.name}: {reader.open[-1]} stays open")
    if reader.links - {f"#{name}" for name in reader.ids}:
        raise ExportError(f"{path.name}: a link that leads away")


HTML: Final = Format(
    name="html",
    summary="Incidents as one page to read: no script, and nothing loaded",
    ending=".html",
    write=write,
    validate=validate,
    lossy=(
        "A page is for people: places, codes and spans are not held for machines.",
        "Copies are told by the number of origins alone.",
    ),
    house=house(
        [
            "html head meta charset title style body main article section blockquote table span",
            "pre class href dir auto lang content security policy none unsafe inline base uri form",
            "action referrer http equiv serif monospace max width margin padding color border",
            "collapse align left solid white space wrap line height font family background rem",
        ]
    ),
)
