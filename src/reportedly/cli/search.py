"""``reportedly search``: find reports by the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click
from rich.text import Text

from reportedly.api import Ledger
from reportedly.cli.options import json_option, ledger_option, opened, tier_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import report_words
from reportedly.ids import shown
from reportedly.ledger import Hit, Where

HANG = 12
LONGEST = 240
"""Code points of the sentence that is shown of a report."""


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="COUNT",
    help="Most reports to list.",
)
@ledger_option
@tier_option
@json_option
def command(words: tuple[str, ...], limit: int, path: Where, *, tier: str, as_json: bool) -> None:
    """Find the reports that hold all WORDS, the best match first.

    Case and accents do not matter. A quoted phrase stands side by side; a * at the end of a word
    stands for any ending.

    \b
    Example:
        reportedly search market shell* --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        hits = ledger.search(" ".join(words), limit=limit)
        if as_json:
            json_lines(hits)
        elif not show(screen(), (row for hit in hits for row in _rows(ledger, hit, words))):
            aside().print("no report holds all of these words")


def _rows(ledger: Ledger, hit: Hit, words: Sequence[str]) -> Iterator[Row]:
    head = hit.head
    line = report_words(head.name, head.page_date, head.outlet)
    yield Row(line, Text(shown(head.id), style="dim"), HANG)
    sentence = _sentence(ledger, head.id, words)
    if sentence:
        yield Row(Text(f"“{sentence}”", style="dim"), hang=HANG)


def _sentence(ledger: Ledger, report: str, words: Sequence[str]) -> str | None:
    """Return the first sentence with the most of these words, as they were typed."""
    reading = ledger.reading(report)
    wanted = [word.strip('"*').casefold() for word in words]
    best, most = None, 0
    for sentence in reading.sentences if reading else ():
        folded = sentence.span.quote.casefold()
        held = sum(word in folded for word in wanted if word)
        if held > most:
            best, most = flat(sentence.span.quote), held
    if best is not None and len(best) > LONGEST:
        return best[:LONGEST].rstrip() + " …"
    return best
