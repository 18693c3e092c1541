"""Choose the passages to annotate.

A passage is a run of whole sentences of one text, up to ``WORDS`` words. Three quarters are drawn
by hash; a quarter are those on which the rules reader is least sure of itself. Every tenth is
handed out a second time, to another annotator who does not see the first answer.

    python -m training.passages --bench ../shared/bench --out build/annotation

writes ``passages.jsonl`` (id, dataset, document, field, offsets, text: never committed) and
``batches/NN.txt``, the sheets that annotators read: ``# id``, then the words, passage by passage.
``annotations/GUIDE.md`` says how a sheet is answered and ``training.standoff`` takes the answers.
The rules reader has changed since the committed passages were chosen, so a new run chooses others
for the quarter that rests on it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from reportedly.atlas import open_atlas
from reportedly.model import Report
from reportedly.read import RulesReader
from reportedly.read.sentences import split
from training.data import documents

WORDS = 70
SHARES = {"copies": 1600, "gva": 750, "muc4": 750}
"""Passages of each data set."""

OF_ONE = {"copies": 6, "gva": 2, "muc4": 3}
"""Most candidates of one document."""

UNSURE = 0.25
"""Share of a data set's passages that is chosen by how unsure the rules reader is."""

POOL = 4
"""That choice is made among so many times the data set's passages, or as many as there are."""

BATCH = 110
"""Passages of a sheet, without those of the sheet before that are answered twice."""

TWICE = 10
"""One passage in so many is answered twice."""

FEWEST, FEWEST_IN_TITLE, MOST = 12, 5, 130
"""Words of a candidate."""

PLAIN = 12
"""Of passages without a word of ``HARM``, one in so many is a candidate."""

HARM = re.compile(
    r"\b(kill|dead|death|die[ds]?|wound|injur|casualt|victim|shot|shoot|strik|struck|attack|bomb|"
    r"shell|rocket|blast|explo|clash|raid|captur|seiz|advanc|withdr|arrest|detain|kidnap|abduct|"
    r"execut|massacre|destroy|siege|displac|fled|flee|ceasefire|truce|evacuat|protest|assassinat|"
    r"murder|fire[ds]?\b|hostage|torture|said|told|accord)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences of one field of one document; offsets are code points, half-open."""

    id: str
    dataset: str
    doc: str
    field: str
    start: int
    end: int
    text: str


def key(*parts: object) -> int:
    """Return a number that orders things without favour, the same on every machine."""
    words = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8])


def cut(text: str) -> list[tuple[int, int]]:
    """Return the passages of a text."""
    found: list[tuple[int, int]] = []
    for start, end in split(text, 0, len(text)):
        words = len(text[start:end].split())
        if found and len(text[found[-1][0] : found[-1][1]].split()) + words <= WORDS:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def candidates(bench: Path) -> dict[str, list[Passage]]:
    """Return for each dataset the passages that tell of something, a few of each document."""
    found: dict[str, list[Passage]] = {name: [] for name in SHARES}
    for dataset, doc, fields in documents(bench):
        own: list[Passage] = []
        for field, text in fields.items():
            for start, end in cut(text):
                words = text[start:end]
                if _fits(dataset, doc, field, start, words):
                    name = f"{dataset[0]}{key(dataset, doc, field, start) % 16**8:08x}"
                    own.append(Passage(name, dataset, doc, field, start, end, words))
        own.sort(key=lambda passage: key("draw", passage.id))
        found[dataset] += own[: OF_ONE[dataset]]
    return found


def _fits(dataset: str, doc: str, field: str, start: int, words: str) -> bool:
    fewest = FEWEST_IN_TITLE if field == "title" else FEWEST
    told = HARM.search(words) or key(dataset, doc, start) % PLAIN == 0
    return fewest <= len(words.split()) <= MOST and bool(told)


def unsure(passages: list[Passage]) -> dict[str, float]:
    """Return how unsure the rules reader is of each: harm words it made nothing of, open types."""
    found: dict[str, float] = {}
    with open_atlas() as atlas:
        reader = RulesReader(atlas)
        for passage in passages:
            report = Report(name="p", capture="p", text=passage.text, language="en")
            claims = reader.read(report).claims
            words = len(HARM.findall(passage.text))
            told = sum(1 + len(claim.figures) + len(claim.actors) for claim in claims)
            wide = sum(bool(claim.type_alternatives) for claim in claims)
            left = max(0, words - told) / max(1, words)
            found[passage.id] = left + 0.5 * wide + (words > 1 and not claims)
    return found


def main() -> None:
    """Write the passages and the sheets."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    chosen: list[Passage] = []
    for dataset, pool in candidates(args.bench).items():
        pool.sort(key=lambda passage: key("pick", passage.id))
        share = SHARES[dataset]
        plain = pool[: int(share * (1 - UNSURE))]
        rest = pool[len(plain) : len(plain) + POOL * share]
        ranked = unsure(rest)
        rest.sort(key=lambda passage: (-ranked[passage.id], key("pick", passage.id)))
        chosen += plain + rest[: share - len(plain)]
    chosen.sort(key=lambda passage: key("order", passage.id))
    args.out.mkdir(parents=True, exist_ok=True)
    with (args.out / "passages.jsonl").open("w", encoding="utf-8") as out:
        for passage in chosen:
            out.write(json.dumps(asdict(passage), ensure_ascii=False) + "\n")
    sheets = [chosen[at : at + BATCH] for at in range(0, len(chosen), BATCH)]
    (args.out / "batches").mkdir(exist_ok=True)
    for number, sheet in enumerate(sheets):
        again = [p for p in sheets[number - 1] if key("twice", p.id) % TWICE == 0]
        lines = [f"# {p.id}\n{p.text}\n" for p in [*sheet, *again]]
        (args.out / f"batches/{number:02d}.txt").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
