"""Which report copies which, how much of it and from whom: 360 made copies among 804 articles.

All 1,164 texts are traced together, blind. Wanted are the 420 pairs of a derivative and a source.
A pair that is given counts as false where it is one of the 200 judged independent, or where no
source of the one is, or overlaps by itself with, a source of the other; overlaps between the
articles as they were published are not judged and count neither way. The texts have no paragraphs
and are split into sentences by the reader's splitter.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.copies_datasketch import compare
from bench.heads import keeps
from bench.make_reports import reports
from reportedly.errors import BenchError
from reportedly.model import PageDate, Relation, ReportHead, Sentence, Span
from reportedly.model.vocabulary import Direction, RelationKind, SegmentKind
from reportedly.read.sentences import sentence_hash, split
from reportedly.trace import Tracer, trace
from reportedly.trace.shelf import Memory

FILES: Final = (
    "articles.jsonl",
    "derivatives.jsonl",
    "gold.jsonl",
    "pairs.jsonl",
    "natural_overlap.jsonl",
)

Row = dict[str, Any]
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Gold:
    """What is known of the pairs.

    Attributes:
        share: Words copied from the source, of the words of the derivative, by (derivative,
            source).
        apart: Pairs that were judged independent.
        overlap: Pairs of articles that share text as published.
        origins: The articles that each text is made from; an article is made from itself.
        operation: How each derivative was made.
    """

    share: Mapping[tuple[str, str], float]
    apart: frozenset[Pair]
    overlap: frozenset[Pair]
    origins: Mapping[str, tuple[str, ...]]
    operation: Mapping[str, str]

    def is_false(self, pair: Pair) -> bool:
        """Tell whether nothing of the one text can stand in the other."""
        if pair in self.apart:
            return True
        a, b = pair
        return not any(
            one == other or frozenset((one, other)) in self.overlap
            for one, other in itertools.product(self.origins[a], self.origins[b])
        )


def run(asked: Asked) -> Figures:
    """Trace the texts; return shares from 0 to 1, processor time in milliseconds a text.

    Raises:
        BenchError: The data are absent.
    """
    folder = asked.folder(SHARED / "bench" / "copies")
    paths = [folder / name for name in FILES]
    articles, derivatives, gold, pairs, overlap = (_rows(path) for path in paths)
    texts = {row["article_id"]: row["text"] for row in [*articles, *derivatives]}
    heads = [_head(row) for row in [*articles, *derivatives]]
    sentences = {name: sentences_of(text) for name, text in texts.items()}
    # Processor time: what else runs on the machine does not count.
    started = time.process_time()
    relations = trace(heads, texts.__getitem__, sentences.__getitem__)
    took = time.process_time() - started
    known = _gold(articles, gold, pairs, overlap)
    figures = {**_pairs(relations, known), **_sides(relations, known), **_share(relations, known)}
    figures["ms_per_report"] = round(took / len(heads) * 1000, 3)
    figures["reports"] = len(heads)
    if asked.options.get("against") == "datasketch":
        wanted = {frozenset(pair) for pair in known.share}
        exact = _precision(_given(relations), known)
        figures |= compare(texts, exact, took, (wanted, known.is_false))
        figures["trace_s"] = round(took, 2)
    if count := asked.number("reports", 0):
        figures.update(_grown(count))
    if keeps(asked):
        store("copies", data_digest(paths), figures, _by_operation(relations, known))
    return figures


def _grown(count: int) -> Figures:
    """Take in generated reports one by one, in memory; return what the first and last cost."""
    rows = list(reports(count))
    heads = {row["id"]: _made_head(row) for row in rows}
    texts = {row["id"]: row["text"] for row in rows}
    shelf = Memory()
    tracer = Tracer(
        shelf, heads.__getitem__, texts.__getitem__, lambda name: sentences_of(texts[name])
    )
    names, tenth, costs = list(texts), max(count // 10, 1), []
    for start in range(0, count, tenth):
        part = names[start : start + tenth]
        started = time.process_time()
        tracer.add(part)
        costs.append((time.process_time() - started) / len(part) * 1000)
    keys = sum(len(shelf.marks(name).keys) for name in names)
    return {
        "generated_reports": count,
        "generated_ms_first": round(costs[0], 3),
        "generated_ms_last": round(costs[-1], 3),
        "generated_ms_mean": round(sum(costs) / len(costs), 3),
        "generated_keys": round(keys / count, 1),
        "generated_relations": sum(1 for _ in shelf.relations()),
    }


def _made_head(row: Mapping[str, str]) -> ReportHead:
    day = dt.date.fromisoformat(row["published"]) if "published" in row else None
    page = PageDate(raw=row["published"], earliest=day, latest=day, role="given") if day else None
    return ReportHead(
        id=row["id"], name=row["id"], outlet=row["outlet"], page_date=page, language="en"
    )


def _pairs(relations: tuple[Relation, ...], gold: Gold) -> Figures:
    """Count pairs found, missed and wrongly given."""
    given = _given(relations)
    near = {frozenset((one.a, one.b)) for one in relations if one.kind is RelationKind.NEAR_COPY}
    wanted = {frozenset(pair) for pair in gold.share}
    right, false = len(given & wanted), sum(map(gold.is_false, given))
    precision, recall = right / (right + false or 1), right / len(wanted)
    return {
        "pair_f1": round(2 * precision * recall / (precision + recall or 1), 4),
        "pair_precision": round(precision, 4),
        "pair_recall": round(recall, 4),
        "false_pairs": false,
        "negatives_near_copy": len(near & gold.apart),
        "negatives_related": len(given & gold.apart),
        "negatives": len(gold.apart),
        "not_judged": len(given - wanted) - false,
        "cites": sum(one.kind is RelationKind.CITES for one in relations),
    }


def _given(relations: Iterable[Relation]) -> set[Pair]:
    return {frozenset((one.a, one.b)) for one in relations if _copies(one)}


def _precision(given: set[Pair], gold: Gold) -> float:
    right = len(given & {frozenset(pair) for pair in gold.share})
    return right / (right + sum(map(gold.is_false, given)) or 1)


def _sides(relations: tuple[Relation, ...], gold: Gold) -> Figures:
    """Count directions that are given, and right, among the wanted pairs that are found."""
    found = [
        (one.direction is not None, _source(one) == source)
        for one in relations
        if _copies(one)
        for derivative, source in (*((one.a, one.b), (one.b, one.a)),)
        if (derivative, source) in gold.share
    ]
    given = sum(told for told, _ in found)
    right = sum(told and agrees for told, agrees in found)
    return {
        "direction_accuracy": round(right / (given or 1), 4),
        "direction_given": round(given / (len(found) or 1), 4),
    }


def _share(relations: tuple[Relation, ...], gold: Gold) -> Figures:
    """Compare the share copied with the true one; a pair that is not found was given none."""
    mine: dict[tuple[str, str], float] = {}
    for one in relations:
        if _copies(one):
            mine[one.a, one.b] = one.share_a or 0.0
            mine[one.b, one.a] = one.share_b or 0.0
    errors = [abs(share - mine.get(pair, 0.0)) for pair, share in gold.share.items()]
    return {"share_mae": round(sum(errors) / len(errors), 4)}


def _by_operation(relations: tuple[Relation, ...], gold: Gold) -> object:
    """Return for each way of copying: pairs, pairs found, and those found as near copies."""
    kinds = {frozenset((one.a, one.b)): one.kind for one in relations if _copies(one)}
    table: dict[str, dict[str, int]] = {}
    for derivative, source in gold.share:
        row = table.setdefault(gold.operation[derivative], {"pairs": 0, "found": 0, "near_copy": 0})
        kind = kinds.get(frozenset((derivative, source)))
        row["pairs"] += 1
        row["found"] += kind is not None
        row["near_copy"] += kind is RelationKind.NEAR_COPY
    return table


def _copies(relation: Relation) -> bool:
    return relation.kind in {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}


def _source(relation: Relation) -> str | None:
    if relation.direction is Direction.A_FROM_B:
        return relation.b
    return relation.a if relation.direction is Direction.B_FROM_A else None


def _gold(articles: list[Row], gold: list[Row], pairs: list[Row], overlap: list[Row]) -> Gold:
    return Gold(
        share={
            (row["article_id"], source): share
            for row in gold
            for source, share in row["share_by_source"].items()
        },
        apart=frozenset(
            frozenset((row["a"], row["b"])) for row in pairs if row["label"] == "independent"
        ),
        overlap=frozenset(frozenset((row["a"], row["b"])) for row in overlap),
        origins={row["article_id"]: (row["article_id"],) for row in articles}
        | {row["article_id"]: tuple(row["share_by_source"]) for row in gold},
        operation={row["article_id"]: row["operation"] for row in gold},
    )


def _head(row: Row) -> ReportHead:
    day = dt.date.fromisoformat(row["date"])
    return ReportHead(
        id=row["article_id"],
        name=row["article_id"],
        outlet=row["outlet"],
        published=row["date"],
        page_date=PageDate(raw=row["date"], earliest=day, latest=day, role="given"),
        language="en",
    )


def sentences_of(text: str) -> list[Sentence]:
    """Return the sentences of a text by the reader's splitter."""
    return [
        Sentence(
            span=Span.of(text, start, end),
            segment=SegmentKind.BODY,
            hash=sentence_hash(text[start:end]),
        )
        for start, end in split(text, 0, len(text))
    ]


def _rows(path: Path) -> list[Row]:
    """Return the records of a file of JSON lines.

    Raises:
        BenchError: There is no such file.
    """
    if not path.is_file():
        raise BenchError(f"no file {path.name}")
    return [json.loads(line) for line in path.read_text("utf8").splitlines()]
