"""Is a text read alike when the two sides' names are exchanged.

One passage of an article, three sentences with a side's name in them, is read as it stands and with
every name of the table exchanged for its counterpart, both directions at once. Event types,
modalities, figures and stances have to be the same. The pairs are of like form, so that number,
article and syntax hold; where a name is an adjective only before some nouns, it is exchanged only
there. What a source is may rightly differ, so it is not compared; nor are places.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.heads import rows
from reportedly.atlas import open_atlas
from reportedly.errors import BenchError
from reportedly.model import Claim, Reading, Report
from reportedly.read import READERS, open_reader
from reportedly.read.sentences import split

PASSAGES: Final = 300
SENTENCES: Final = 3

PAIRS: Final = (
    ("rebels", "soldiers"),
    ("regime", "opposition"),
    ("Russian", "American"),
    ("Russians", "Americans"),
    ("Moscow", "Washington"),
    ("Turkish", "Kurdish"),
    ("Turks", "Kurds"),
    ("Israeli", "Palestinian"),
    ("Israelis", "Palestinians"),
    ("Iranian", "Qatari"),
    ("Iran", "Qatar"),
    ("ISIS", "YPG"),
    ("ISIL", "PYD"),
    ("Daesh", "Peshmerga"),
    ("Hezbollah", "Ahrar al-Sham"),
    ("Hizbollah", "Jaish al-Islam"),
    ("Free Syrian Army", "Syrian Arab Army"),
    ("FSA", "SAA"),
    ("Houthi", "Saudi"),
    ("Houthis", "Saudis"),
    ("Sunni", "Shiite"),
)
"""Names that can stand in each other's place wherever they stand."""

BEFORE_NOUNS: Final = (("rebel", "government"), ("US", "Syrian"))
"""Names that can do so before a noun of ``NOUNS`` alone."""

NOUNS: Final = (
    "forces|troops|fighters|positions|areas|territory|commander|commanders|offensive|advance|advances"
    "|warplanes|warplane|jets|aircraft|helicopters|airstrikes|airstrike|air|strikes|raids|bombardment"
    "|shelling|attack|attacks|spokesman|spokesperson|officials|official|sources|source|media"
    "|held|controlled|backed|led"
)

FACETS: Final = ("types", "modalities", "figures", "stances")

Codes = dict[str, list[str]]


def _table() -> Mapping[str, str]:
    both = [*PAIRS, *BEFORE_NOUNS]
    names = dict(both) | {after: before for before, after in both}
    raised = {_raised(one): _raised(other) for one, other in names.items()}
    return raised | names


def _raised(name: str) -> str:
    return name[0].upper() + name[1:]


def _pattern() -> re.Pattern[str]:
    anywhere = {name for pair in PAIRS for name in pair}
    bound = {name for pair in BEFORE_NOUNS for name in pair}

    def any_of(names: set[str]) -> str:
        longest_first = sorted(names | {*map(_raised, names)}, key=lambda one: (-len(one), one))
        return "|".join(map(re.escape, longest_first))

    # "Opposition to" is an attitude and no side.
    return re.compile(
        rf"(?:\b(?P<article>[Aa]n?) )?\b(?P<name>(?:{any_of(anywhere)})(?!\w| to\b)"
        rf"|(?:{any_of(bound)})(?=[ -](?:{NOUNS})\b))"
    )


TABLE: Final = _table()
NAME: Final = _pattern()


def swapped(text: str) -> tuple[str, int]:
    """Return a text with the names of the sides exchanged, and how many were."""

    def other(match: re.Match[str]) -> str:
        name = TABLE[match["name"]]
        article = match["article"]
        if article is None:
            return name
        # US is spoken as its letters are.
        vowel = name[0] in "AEIOaeio"
        return f"{article[0]}{'n' if vowel else ''} {name}"

    return NAME.subn(other, text)


def passages(articles: list[dict[str, Any]], count: int) -> Iterator[tuple[str, str]]:
    """Yield id and words of one passage an article, articles and passages chosen by hash."""
    found = 0
    for article in sorted(articles, key=lambda row: _hashed(row["article_id"])):
        text = article["text"]
        sentences = split(text, 0, len(text))
        runs = [sentences[at : at + SENTENCES] for at in range(0, len(sentences), SENTENCES)]
        named = [
            (f"{article['article_id']}:{number * SENTENCES}", text[run[0][0] : run[-1][1]])
            for number, run in enumerate(runs)
            if NAME.search(text, run[0][0], run[-1][1])
        ]
        if named and found < count:
            found += 1
            yield min(named, key=lambda pair: _hashed(pair[0]))


def _hashed(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def codes(reading: Reading) -> Codes:
    """Return what is compared of a reading, in order of the text."""
    claims = sorted(reading.claims, key=lambda one: (one.span.start, one.span.end, one.id))
    return {
        "types": [str(claim.type) for claim in claims],
        "modalities": [str(claim.modality) for claim in claims],
        "figures": [code for claim in claims for code in _figures(claim)],
        "stances": [_stances(claim) for claim in claims],
    }


def _figures(claim: Claim) -> list[str]:
    return [
        f"{one.outcome} {one.group} {one.qualifier} {one.low}..{one.high}"
        for one in sorted(claim.figures, key=lambda one: (one.span.start, one.span.end, one.id))
    ]


def _stances(claim: Claim) -> str:
    return " > ".join(str(source.stance) for source in claim.attribution) or "page"


def run(asked: Asked) -> Figures:
    """Read every passage twice and compare.

    Args:
        asked: ``data`` is a folder with ``articles.jsonl``; options ``passages``, ``reader``,
            ``model`` and ``store``.

    Raises:
        BenchError: The data are absent, or no passage names a side.
    """
    path, articles = rows(asked.folder(SHARED / "bench" / "copies"), "articles")
    model = asked.options.get("model")
    total: Counter[str] = Counter()
    detail: list[dict[str, object]] = []
    with open_atlas() as atlas:
        reader = open_reader(
            atlas, asked.options.get("reader", READERS[0]), model=Path(model) if model else None
        )
        for name, text in passages(articles, asked.number("passages", PASSAGES)):
            other, names = swapped(text)
            before, after = (
                codes(reader.read(Report(name=name, capture="c", text=one, language="en")))
                for one in (text, other)
            )
            wrong = [facet for facet in FACETS if before[facet] != after[facet]]
            total.update(wrong)
            total.update(passages=1, different=bool(wrong), names=names)
            total.update(claims=len(before["types"]), all_figures=len(before["figures"]))
            detail += (
                {"passage": name, "facet": facet, "before": before[facet], "after": after[facet]}
                for facet in wrong
            )
    if not total["passages"]:
        raise BenchError("no passage names a side")
    figures = summary(total)
    if asked.data is None and asked.options.get("store") != "no":
        store(
            "side_swap",
            data_digest([path]),
            figures,
            {"reader": reader.name, "differences": detail},
        )
    return figures


def summary(total: Mapping[str, int]) -> Figures:
    """Return how many passages differ, in all and by facet."""
    figures: Figures = {
        "passages": total["passages"],
        "different": total["different"],
        "different_percent": round(100 * total["different"] / total["passages"], 2),
        "names_exchanged": total["names"],
        "claims": total["claims"],
        "figures": total["all_figures"],
    }
    return figures | {f"{facet}_different": total[facet] for facet in FACETS}
