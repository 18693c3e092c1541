"""Names of private people planted in every field of a ledger: does any leave it below its tier.

Each export is read back as text and searched for every name and every word of it, folded, by a
plain search that shares no code with the withholding. An export that was refused because its proof
found a name counts apart: nothing left the house, but the work was stopped. Names made of ordinary
words ("Hope Young") are counted apart too. On real sentences (re3d) persons, places and bodies are
counted that stand in public.
"""

from __future__ import annotations

import html
import importlib.util
import json
import re
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import reportedly
from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.heads import keeps
from bench.make_names import Planted, people, reports
from reportedly.errors import WithheldError
from reportedly.export import FORMATS, Exported, write_publication
from reportedly.export.withhold import Names, published
from reportedly.export.withhold.mask import Lens
from reportedly.ledger import Store
from reportedly.model import Span
from reportedly.model.vocabulary import Tier

NAMES: Final = 500
NEEDS: Final = {
    "ftm": "followthemoney",
    "statements": "followthemoney",
    "parquet": "pyarrow",
}
_NO_NAMES: Final = frozenset(
    {
        *("The", "An", "He", "She", "They", "We", "My", "His", "Her", "Our", "Their", "You"),
        *("Foreign", "Defence", "Deputy", "Prime", "Secretary", "State", "Minister", "President"),
        *("Army", "Central", "Command", "Iraqi", "Syrian", "Gen", "Lt", "Maj", "Col", "US"),
        *("United", "States"),
    }
)
"""Capitalised words of mentions that name nobody: pronouns, articles, offices, peoples."""

_TIERS: Final = (Tier.PUBLIC, Tier.RESTRICTED)


def run(asked: Asked) -> Figures:
    """Plant names, export at every tier in every format, and search.

    Raises:
        BenchError: The real sentences are absent.
    """
    count = asked.number("names", NAMES)
    found = people(count, max(count // 10, 1), max(count // 10, 1))
    forms = [form for form in sorted(FORMATS) if _there(form)]
    figures: Figures = {"names": count, "formats": len(forms), "tiers": len(_TIERS)}
    detail: dict[str, object] = {"formats_left_out": sorted(FORMATS.keys() - set(forms))}
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "reports.jsonl"
        lines.write_text(
            "\n".join(json.dumps(x, ensure_ascii=False) for x in reports(found)), "utf8"
        )
        digest = data_digest([lines])
        ledger = Path(folder) / "a.ledger"
        with reportedly.open(ledger, reader="rules") as opened:
            opened.read(lines)
        figures |= _exports(ledger, forms, found, detail)
    figures |= _real(asked)
    if keeps(asked):
        store("withheld", digest, figures, detail)
    return figures


def _there(form: str) -> bool:
    return importlib.util.find_spec(NEEDS.get(form, "json")) is not None


def _exports(
    ledger: Path, forms: list[str], found: list[Planted], detail: dict[str, object]
) -> Figures:
    """Write every format at every tier, and count what is in it that must not be."""
    leaks: dict[str, set[str]] = {"plain": set(), "hard": set()}
    table: dict[str, int | str] = {}
    stopped, kept, took = 0, set[str](), time.process_time()
    for tier in _TIERS:
        for form, done in _made(ledger, tier, forms):
            if done is None:
                stopped += 1
                table[f"{form} {tier}"] = "stopped"
                continue
            words = _words(form, done)
            gone = [one for one in found if not one.shown_at(tier) and _held(one, words)]
            for one in gone:
                leaks["hard" if one.hard else "plain"].add(f"{one.name} {tier}")
            table[f"{form} {tier}"] = len(gone)
            kept |= {x.name for x in found if x.part == "official" and _held(x, words)}
    took = time.process_time() - took
    detail["exports"] = table
    detail["hard_by_part"] = dict(Counter(x.split()[-1] for x in leaks["hard"]))
    officials = sum(one.part == "official" for one in found)
    return {
        "leaked": len(leaks["plain"]),
        "leaked_of_ordinary_words": len(leaks["hard"]),
        "ordinary_words": sum(one.hard for one in found) * len(_TIERS),
        "exports": len(forms) * len(_TIERS),
        "exports_stopped": stopped,
        "officials_shown": len(kept),
        "officials": officials,
        "seconds_an_export": round(took / (len(forms) * len(_TIERS)), 2),
    }


def _made(ledger: Path, tier: Tier, forms: list[str]) -> Iterator[tuple[str, Exported | None]]:
    """Write every format at one tier; ``None`` where the proof found a name."""
    with Store.open(ledger) as opened, published(opened, tier) as pub:
        for form in forms:
            out = ledger.with_name(f"{form}-{tier}{FORMATS[form].ending}")
            try:
                yield form, write_publication(pub, FORMATS[form], out)
            except WithheldError:
                yield form, None


def _words(form: str, done: Exported) -> str:
    """Return all words of an output and of the page beside it, folded, each between blanks."""
    parts = [text for _, text in FORMATS[form].parts(done.path)]
    whole = "\n".join([*parts, done.method.read_text("utf8")])
    plain = unquote(html.unescape(re.sub(r"\\u([0-9a-f]{4})", _sign, whole)))
    return f" {_fold(whole)}  {_fold(plain)} "


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _fold(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(sign for sign in split if not unicodedata.combining(sign)).replace("'", "")
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()


def _held(one: Planted, words: str) -> bool:
    """Tell whether a name is in some words; of a plain one, any word of it and any run of it."""
    full = _fold(one.name)
    if f" {full} " in words:
        return True
    if one.hard:
        return False
    own = [word for word in full.split() if len(word) > 3]
    return any(f" {word} " in words for word in own) or full.replace(" ", "") in words


def _real(asked: Asked) -> Figures:
    """Count what stands in public of the persons, places and bodies of real sentences."""
    path = asked.folder(SHARED / "bench" / "re3d") / "dev.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf8").splitlines()]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "r.jsonl"
        told = ({"id": row["sentence_id"], "text": row["text"]} for row in rows)
        lines.write_text("\n".join(json.dumps(one) for one in told), "utf8")
        ledger = Path(folder) / "a.ledger"
        with reportedly.open(ledger, reader="rules") as opened:
            opened.read(lines)
        with Store.open(ledger) as opened_store:
            lens = Lens(Names.of(opened_store), Tier.PUBLIC)
        public = {word for one in lens.names.persons if one.tier is Tier.PUBLIC for word in one.key}
        for row in rows:
            counts.update(_stands(row, lens, public))
    persons = counts["person"]
    return {
        "real_persons": persons,
        "real_persons_withheld": counts["person withheld"],
        "real_persons_official": counts["person official"],
        "real_persons_missed": persons - counts["person withheld"] - counts["person official"],
        "real_places_stand_percent": _percent(counts, "location"),
        "real_bodies_stand_percent": _percent(counts, "organisation"),
    }


def _percent(counts: Mapping[str, int], kind: str) -> float:
    return round(100 * counts[f"{kind} stands"] / max(counts[kind], 1), 1)


def _stands(row: Mapping[str, Any], lens: Lens, public: set[str]) -> Iterator[str]:
    """Yield what each named entity of a sentence is, and what became of it."""
    text = str(row["text"])
    masked = lens.text(text)
    for one in row["entities"]:
        kind = str(one["type"]).lower()
        names = [one for one in re.findall(r"[A-Z][\w'-]+", one["quote"]) if one not in _NO_NAMES]
        if kind not in {"person", "location", "organisation"} or not names:
            continue
        yield kind
        left = masked.span(Span.of(text, one["start"], one["end"])).quote
        if "[" not in left:
            yield f"{kind} stands"
            if kind == "person" and {_fold(name) for name in names} & public:
                yield "person official"
        elif kind == "person":
            yield "person withheld"
