"""The page of a search: places and parties of that name, and reports with these words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.actors import actor_named
from reportedly.cli.members import Words, sentence_of
from reportedly.desk.overview import chosen
from reportedly.desk.page import Shown
from reportedly.ledger import Hit

FOUND: Final = 50
"""Reports that are listed."""

OPENED: Final = 3
"""Reports whose claims are looked through for the words."""

CLAIMS: Final = 2
"""Claims of one report that are shown."""

NAMED: Final = 20
"""Places of one name that are looked for."""

_WORD: Final = re.compile(r"\w+")


def page(ledger: Ledger, request: Request) -> Shown:
    """Return what is found of the words asked for: incidents by name, then reports, best first."""
    words = request.query_params.get("q", "").strip()
    hits = ledger.search(words, limit=FOUND) if words else ()
    return Shown(
        "search.html",
        {
            "words": words,
            "named": list(_named(ledger, words, loose=not hits)) if words else [],
            "hits": [
                (hit, _claims(ledger, hit, words) if at < OPENED else [])
                for at, hit in enumerate(hits)
            ],
        },
    )


def _named(ledger: Ledger, words: str, *, loose: bool) -> Iterator[dict[str, Any]]:
    """Yield what has this name, in whatever script, and how many incidents it has.

    Args:
        ledger: To be asked.
        words: As they were typed.
        loose: Take other spellings too, which no list has; slow, and needed where no report has
            these words.
    """
    for name, asked in _meanings(words, loose=loose):
        total = ledger.survey(chosen(asked)).total
        if total:
            yield {"name": name, "total": total, "query": urlencode(asked)}


def _meanings(words: str, *, loose: bool) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the places and actors of a name, each with the filter for its incidents."""
    from reportedly.atlas import user_atlas  # noqa: PLC0415 - no other page needs all of it

    with user_atlas() as atlas:
        places = atlas.places.find(words)
        if loose and not places:
            places = atlas.places.find_loose(words)
        places = places[:NAMED]
    known = {place.name.casefold() for place in places}
    if words.casefold() not in known:
        # A place that the gazetteer of this machine does not have goes by its name.
        yield words, {"place": words}
    for place in places:
        parts = (place.name, place.admin1, place.country)
        yield ", ".join(part for part in parts if part), {"place": place.id}
    actor = actor_named(words)
    if actor is not None:
        yield actor[1], {"party": actor[0]}


def _claims(ledger: Ledger, hit: Hit, words: str) -> list[Words]:
    """Return the first claims of a report that hold one of the words, in their sentences."""
    asked = set(_folded(words))
    reading, found = ledger.reading(hit.head.id), list[Words]()
    for claim in () if reading is None else reading.claims:
        if reading is not None and _touches(asked, claim.span.quote):
            found.append(sentence_of(reading, claim))
        if len(found) == CLAIMS:
            break
    return found


def _touches(asked: set[str], quote: str) -> bool:
    return not asked.isdisjoint(_folded(quote))


def _folded(words: str) -> Sequence[str]:
    """Return the words without case and accents, as the index of the reports has them."""
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign)
    )
    return _WORD.findall(plain.casefold())
