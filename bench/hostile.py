"""Fifty hostile payloads in every field of a report, and in addresses of the desk: does one run?

Each payload stands in title, text, address, outlet, byline, name and file name of a report of its
own. Every page that tells of it is opened in Chromium, also with names shown, and so are dossiers.
What ran would set ``window.ran``, change the title, open a dialog or ask for another address; what
escaped would be an element, an attribute or a style that the desk does not make itself, or would be
refused by the policy of the pages; what only looks like markup has to stand there as text.
"""

from __future__ import annotations

import csv
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.testclient import TestClient

import reportedly
from bench.browser import PROGRAM, Browser, served
from bench.common import Asked, Figures, data_digest, store
from reportedly.desk import make_app
from reportedly.errors import BenchError, WithheldError
from reportedly.ids import shown

RAN: Final = "document.title='ran',window.ran=1"
ELSEWHERE: Final = "evil.example"
AT: Final = "@"
"""Apart, or an address with it reads as one with a password."""
PAYLOADS: Final[dict[str, tuple[str, ...]]] = {
    "script": (
        f"<script>{RAN}</script>",
        f"<ScRiPt>{RAN}</sCrIpT>",
        f"</title><script>{RAN}</script>",
        f"--><script>{RAN}</script><!--",
        f"]]><script>{RAN}</script>",
        f"<script src=data:text/javascript,{RAN}></script>",
        "<script src=//evil.example/x.js></script>",
        f"\\u003cscript\\u003e{RAN}\\u003c/script\\u003e",
        f"&lt;script&gt;{RAN}&lt;/script&gt;",
        f"\uff1cscript\uff1e{RAN}\uff1c/script\uff1e",
    ),
    "attribute": (
        f"<img src=x onerror={RAN}>",
        f'"><img src=x onerror="{RAN}">',
        f"' autofocus onfocus='{RAN}",
        f"\" onmouseover=\"{RAN}\" x=\"",
        f"<details open ontoggle={RAN}>",
        f"<input autofocus onfocus={RAN}>",
        f"<video><source onerror={RAN}></video>",
        f"'-{RAN}-'",
    ),
    "svg": (
        f"<svg onload={RAN}>",
        f"<svg><script>{RAN}</script></svg>",
        f"<svg><animate onbegin={RAN} attributeName=x dur=1s>",
        f"<math><mtext></mtext><mglyph><style><img src=x onerror={RAN}>",
        f"<svg><a xlink:href=javascript:{RAN}><text>x</text></a></svg>",
    ),
    "style": (
        "<style>body{display:none}</style>",
        '<link rel=stylesheet href="//evil.example/x.css">',
        "<div style=\"background:url(//evil.example/x)\">",
        "};body{display:none}/*",
        '<style>@import "//evil.example/x.css";</style>',
    ),
    "frame": (
        "</mark></q><iframe src=//evil.example></iframe>",
        f"<iframe srcdoc='<script>{RAN}</script>'></iframe>",
        f"<object data=\"javascript:{RAN}\"></object>",
        "<base href=//evil.example/>",
        '<meta http-equiv=refresh content="0;url=//evil.example">',
        '<form action=//evil.example><button>Search</button></form>',
    ),
    "address": (
        f"javascript:{RAN}",
        f"data:text/html,<script>{RAN}</script>",
        "//evil.example/\\@localhost",
        f"http://{ELSEWHERE}:80\\\\{AT}127.0.0.1/",
    ),
    "template": (
        "{{ 7 * 191 }}{% raw %}",
        "{{ config.__class__.__init__.__globals__ }}",
        "${7*191}#{7*191}<%= 7*191 %>",
        "{0.__class__} %(a)s %s {}",
    ),
    "header": (
        "x\r\nSet-Cookie: ran=1\r\nX-Ran: 1",
        "x%0d%0aX-Ran:%201",
    ),
    "path": (
        "../../../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd\u0000.html",
    ),
    "formula": (
        '=HYPERLINK("http://evil.example","x")',
        "@SUM(1+1)*cmd|' /C calc'!A0",
    ),
    "direction": (
        "\u202ednuor eht yaw rehto\u202c \u2067\u202e<b>backwards",
        "\u200f\u2066\u202dabc\u061c",
    ),
}  # fmt: skip
"""By what they try; fifty in all."""

MARK: Final = "payload"

LOOK: Final = """(() => {
  const own = new Set(['HTML','HEAD','META','TITLE','LINK','SCRIPT','BODY','A','HEADER','NAV',
    'SPAN','MAIN','FOOTER','H1','H2','H3','P','UL','OL','LI','DL','DT','DD','TABLE','THEAD','TBODY',
    'TR','TH','TD','SECTION','DIV','DETAILS','SUMMARY','FORM','LABEL','SELECT','OPTION','INPUT',
    'BUTTON','BDI','STRONG','MARK','Q','CODE','PRE','SUP','ASIDE','NOSCRIPT','BR','BLOCKQUOTE',
    'ARTICLE','KBD','PROGRESS','FIELDSET','LEGEND','DEL','INS','TEXTAREA','FIGURE','FIGCAPTION',
    'svg','line','text','rect','title','a','g','path','circle','STYLE','TIME','EM','SMALL','IMG']);
  const wrong = [];
  for (const one of document.querySelectorAll('*')) {
    const name = one.tagName;
    if (!own.has(name)) wrong.push('element ' + name);
    for (const {name: attribute, value} of one.attributes)
      if (/^on/i.test(attribute) || attribute === 'srcdoc') wrong.push('attribute ' + attribute);
    if (name === 'SCRIPT' && !/^\\/static\\//.test(one.getAttribute('src'))) wrong.push('script');
    if (name === 'STYLE' && STYLES === 0) wrong.push('style');
    if (name === 'META' && one.httpEquiv && STYLES === 0) wrong.push('meta');
    if (name === 'IMG' && !one.closest('.leaflet-container')) wrong.push('picture');
    if (name === 'LINK' && !/^(\\/static\\/|data:,$)/.test(one.getAttribute('href')))
      wrong.push('link');
    for (const attribute of ['href', 'action', 'formaction', 'src', 'xlink:href']) {
      const value = one.getAttribute && one.getAttribute(attribute);
      if (value !== null && !/^(\\/(?![\\/\\\\])|#|data:,$|\\?)/.test(value))
        wrong.push(attribute + ' ' + value);
    }
  }
  if (window.ran || document.title === 'ran') wrong.push('ran');
  const steps = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = steps.nextNode());) {
    if (!/[\\u202a-\\u202e\\u2066-\\u2069]/.test(node.data)) continue;
    const held = node.parentElement.closest('bdi, [dir]');
    if (!held || held === document.documentElement)
      wrong.push('direction ' + node.parentElement.outerHTML.slice(0, 80));
  }
  return [wrong, document.body.innerText];
})()"""
"""What a page holds that the desk does not make, and its text."""


def run(asked: Asked) -> Figures:
    """Open every page; return how much of it ran or escaped.

    Args:
        asked: Option ``payloads``: how many of each kind, all by default.

    Raises:
        BenchError: There is no browser.
    """
    if PROGRAM is None:
        raise BenchError("no Chromium on this machine")
    count = asked.number("payloads", 50)
    payloads = [one for kind in PAYLOADS.values() for one in kind[:count]]
    wrong: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        path = made(Path(place), payloads)
        with reportedly.open(path) as ledger:
            pages, text = _desk(ledger, payloads, wrong)
            dossiers = _dossiers(ledger, Path(place), wrong)
            cells = sum(formulas(ledger, Path(place)))
            headers = _headers(ledger, payloads)
    figures: Figures = {
        "payloads": len(payloads),
        "pages": pages,
        "dossiers": dossiers,
        "ran": wrong.pop("ran", 0),
        "dialogs": wrong.pop("dialog", 0),
        "requests_elsewhere": wrong.pop("request", 0),
        "refused_by_policy": wrong.pop("refused", 0),
        "escaped": wrong.total(),
        "headers_injected": headers,
        "formulas": cells,
        "shown_as_text": sum(plain(one) in text for one in payloads),
    }
    store("hostile", data_digest([Path(__file__)]), figures, dict(wrong))
    return figures


def made(folder: Path, payloads: Sequence[str]) -> Path:
    """Return a ledger with a report for each payload, which has it in every field."""
    rows = [
        {
            "id": f"r{n} {words}",
            "title": f"{MARK} {words} shelled",
            "outlet": f"Outlet {words}",
            "author": f"By {words}",
            "url": f"https://omru.example/{n}?q={words}",
            "published": f"2031-05-{1 + n % 28:02d}",
            "text": f"Shells hit Omru market on Friday, killing {n + 2} people, the mayor of"
            f" {words} said. {words} was heard before.\n\n{words}",
        }
        for n, words in enumerate(payloads)
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf8")
    named = folder / "files"
    named.mkdir()
    for n, words in enumerate(payloads):
        name = re.sub(r"[/\0]", "", words)[:120]
        text = f"Shells hit Omru market on Friday, killing {n + 2} people, the mayor said."
        (named / f"{n} {name}.txt").write_text(text, "utf8")
    path = folder / "hostile.ledger"
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(folder / "rows.jsonl", named)
    return path


def plain(words: str) -> str:
    """Return a payload as the text of a page gives it: blanks are one, and zero bytes are gone."""
    return " ".join(words.replace("\0", "").split())


def _desk(
    ledger: reportedly.Ledger, payloads: Sequence[str], wrong: Counter[str]
) -> tuple[int, str]:
    with served(make_app(ledger, "the bench")) as address, Browser() as browser:
        texts = [look(browser, address, path, wrong) for path in paths(ledger, payloads)]
        held(browser, address, wrong)
    return len(texts), " ".join(" ".join(texts).split())


def paths(ledger: reportedly.Ledger, payloads: Sequence[str]) -> Iterator[str]:
    """Yield the pages that tell of payloads, ``!`` before those that are to show names."""
    yield from ("/", "/?lang=ar", "/reports", "/findings", "/queue", "/decisions", "/agreement")
    for one in ledger.incidents():
        yield f"/incident/{shown(one.id)}"
        yield f"!/incident/{shown(one.id)}"
    for head in ledger.reports():
        yield f"!/report/{shown(head.id)}"
        yield f"!/copies/{shown(head.id)}"
    for words in payloads:
        asked = quote(words, safe="")
        yield f"/search?q={asked}"
        yield f"/?place={asked}&type={asked}&since={asked}&page={asked}"
        yield f"/findings?code={asked}"
        yield f"/incident/{asked}"


def look(browser: Browser, address: str, path: str, wrong: Counter[str], styles: int = 0) -> str:
    """Open a page, note what is wrong with it, and return its text."""
    browser.goto(address + path.removeprefix("!"))
    if path.startswith("!"):
        browser.after("document.querySelector('.names form').requestSubmit()")
    found, text = browser.run(LOOK.replace("STYLES", str(styles)))
    wrong.update("ran" if one == "ran" else one.partition(" ")[0] for one in found)
    return str(text)


def held(browser: Browser, address: str, wrong: Counter[str]) -> None:
    """Note what pages opened, asked for and were refused; a ``data:`` address leads nowhere."""
    own = (address, "data:", "about:")
    wrong["dialog"] += len(browser.opened)
    wrong["request"] += sum(not one.startswith(own) for one in browser.asked)
    refused = ("Content Security Policy", "Refused")
    wrong["refused"] += sum(any(sign in one for sign in refused) for one in browser.said)


def _dossiers(ledger: reportedly.Ledger, folder: Path, wrong: Counter[str]) -> int:
    """Open dossiers as files, as whoever gets one does; return how many.

    A payload may be taken for a name that stands in the page's own words too. Then nothing is
    written for the public, which is what the proof is for, and nothing can run.
    """
    files = [folder / "internal.html"]
    ledger.export("html", files[0], tier="internal")
    for one in ledger.incidents():
        file = folder / f"{shown(one.id)}.html"
        with suppress(WithheldError):
            ledger.export("html", file, tier="public", incidents=[one.id])
            files.append(file)
    with Browser() as browser:
        for file in files:
            look(browser, file.as_uri(), "", wrong, styles=1)
        held(browser, folder.as_uri(), wrong)
    return len(files)


def formulas(ledger: reportedly.Ledger, folder: Path) -> Iterator[int]:
    """Yield how many cells of each table a spreadsheet would run."""
    for form in ("csv", "ged", "acled", "airwars"):
        target = folder / f"tables-{form}"
        done = ledger.export(form, target, tier="internal")
        files = sorted(done.path.rglob("*.csv")) if done.path.is_dir() else [done.path]
        for file in files:
            with file.open(encoding="utf8", newline="") as stream:
                cells = [cell for row in csv.reader(stream) for cell in row]
            yield sum(bool(re.match(r"[=@|%\t\r]|[+-](?![\d.]+$)", cell)) for cell in cells)


def _headers(ledger: reportedly.Ledger, payloads: Sequence[str]) -> int:
    """Return how many answers carry a header or a way out that a payload put there."""
    with TestClient(make_app(ledger, "x"), base_url="http://localhost") as client:
        bad = 0
        for words in payloads:
            for path in (f"/language/en?back={quote(words, safe='')}",
                         f"/language/en?back=/{quote(words, safe='')}",
                         f"/static/{quote(words, safe='')}",
                         f"/incident/{quote(words, safe='')}/dossier.html"):  # fmt: skip
                answer = client.get(path, follow_redirects=False)
                there = answer.headers.get("location", "/")
                bad += "x-ran" in answer.headers or "ran=" in answer.headers.get("set-cookie", "")
                bad += not there.startswith("/") or there.startswith(("//", "/\\"))
                bad += "root:" in answer.text
        return bad
