"""The data packs as examples for the encoder: passages with partial labels.

Every label is a set: the bits of the labels that the data allow at a unit. A data set that says
nothing of a head leaves its bits at zero, which is no loss; one that marks times alone allows at
every other unit all that is not a time. So sets with different schemes train one encoder together.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.read.encode.heads import HEADS, LINKS, POLICE
from reportedly.read.encode.passages import LONGEST, cut
from reportedly.read.encode.pieces import FIRST, LAST, Unit, Vocabulary
from reportedly.read.sentences import split

LABELS = {head.name: {name: n for n, name in enumerate(head.labels)} for head in HEADS}

RE3D = {
    "Organisation": "organisation",
    "Location": "place",
    "Person": "person",
    "Temporal": "time",
    "Quantity": "quantity",
    "Weapon": "weapon",
    "DocumentReference": "document",
    "MilitaryPlatform": "platform",
    "Nationality": "group",
    "Money": "money",
}
ANNOTATED = ("person", "organisation", "place", "time", "weapon", "group")
"""Kinds of entity that annotators name; any other kind is left open where they name none."""

MUC = {
    "PerpInd": "perp_individual",
    "PerpOrg": "perp_organisation",
    "Target": "target",
    "Victim": "victim",
    "Weapon": "weapon",
}

MOST = 500
"""Pieces of a sentence that the encoder's 512 places still take."""

KEPT = 8
"""One annotated document in so many is kept for development."""

ROLES = ("agent", "target", "place", "time", "weapon")


@dataclass(slots=True)
class Example:
    """One passage.

    Attributes:
        source: Data set and document, for splits and weights.
        text: What it was cut from.
        units: Its units.
        allowed: For each head with labels, a bit set for each unit.
        links: Kind, child unit, parent unit, whether it holds.
        police: For the heads of sentences: first unit, end unit, a 0 or 1 for each label.
    """

    source: str
    text: str
    units: list[Unit]
    allowed: dict[str, np.ndarray] = field(default_factory=dict)
    links: list[tuple[int, int, int, int]] = field(default_factory=list)
    police: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Pieces it takes, with the two marks."""
        return 2 + sum(len(unit.pieces) for unit in self.units)


def jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def bit(head: str, label: str) -> int:
    """Return the bit of one label."""
    return 1 << LABELS[head][label]


def full(head: str) -> int:
    """Return the bits of all labels of a head."""
    return (1 << len(LABELS[head])) - 1


def tag(
    units: Sequence[Unit],
    head: str,
    spans: Sequence[tuple[int, int, str]],
    outside: int | None = None,
) -> np.ndarray:
    """Return the bits of spans; a unit belongs to a span when it lies within it.

    Args:
        units: Of the passage.
        head: Whose labels.
        spans: Start, end, name; the first named wins where they overlap.
        outside: Bits of units in no span; ``O`` alone by default.
    """
    found = np.full(len(units), bit(head, "O") if outside is None else outside, dtype=np.int64)
    taken = np.zeros(len(units), dtype=bool)
    starts = np.array([unit.start for unit in units])
    ends = np.array([unit.end for unit in units])
    for start, end, name in spans:
        inside = np.nonzero((starts >= start) & (ends <= end))[0]
        if not len(inside) or taken[inside].any():
            continue
        taken[inside] = True
        found[inside] = bit(head, f"I-{name}")
        found[inside[0]] = bit(head, f"B-{name}")
    return found


def polnear(vocabulary: Vocabulary, path: Path) -> Iterator[Example]:
    """Attribution, one flat layer: a unit belongs to one attribution at most."""
    for row in jsonl(path):
        text = row["text"]
        sentences = row["sentences"] or split(text, 0, len(text))
        for passage in cut(vocabulary, text, sentences):
            units = list(passage.units)
            start, end = units[0].start, units[-1].end
            example = Example(f"polnear/{row['article_id']}", text, units)
            pieces = [
                [
                    (piece["start"], piece["end"], name)
                    for name in ("source", "cue", "content")
                    for piece in one[name]
                    if piece["start"] < end and piece["end"] > start
                ]
                for one in row["attributions"]
            ]
            spans = [span for one in pieces for span in one]
            _link_attributions(example, pieces)
            example.allowed["attribution"] = tag(units, "attribution", spans)
            yield example


def _first(units: Sequence[Unit], start: int, end: int) -> int | None:
    return next(
        (n for n, unit in enumerate(units) if unit.start >= start and unit.end <= end), None
    )


def _link_attributions(example: Example, rows: Sequence[Sequence[tuple[int, int, str]]]) -> None:
    """Link every source and piece of content to its own cue, and to no other of the passage."""
    cues = [
        next(
            (
                at
                for s, e, name in pieces
                if name == "cue" and (at := _first(example.units, s, e)) is not None
            ),
            None,
        )
        for pieces in rows
    ]
    wanted: dict[tuple[int, int, int], int] = {}
    for own, pieces in enumerate(rows):
        for start, end, name in pieces:
            child = _first(example.units, start, end) if name != "cue" else None
            if child is None:
                continue
            for number, cue in enumerate(cues):
                if cue is not None:
                    # One source may serve several attributions.
                    key = (LINKS.index(f"{name}_cue"), child, cue)
                    wanted[key] = max(wanted.get(key, 0), int(number == own))
    example.links += [(*key, holds) for key, holds in wanted.items()]


def re3d(vocabulary: Vocabulary, path: Path) -> Iterator[Example]:
    """Entities of single sentences, all kinds."""
    for row in jsonl(path):
        text = row["text"]
        units = vocabulary.units(text, 0, len(text))
        example = Example(f"re3d/{row['sentence_id']}", text, units)
        spans = [(one["start"], one["end"], RE3D[one["type"]]) for one in row["entities"]]
        example.allowed["entity"] = tag(units, "entity", spans)
        if example.units and example.size < MOST:
            yield example


def timeml(vocabulary: Vocabulary, path: Path) -> Iterator[Example]:
    """Times alone: any other unit may be of any other kind of entity."""
    other = full("entity") & ~bit("entity", "B-time") & ~bit("entity", "I-time")
    for row in jsonl(path):
        text = row["text"]
        for passage in cut(vocabulary, text, split(text, 0, len(text))):
            units = list(passage.units)
            spans = [
                (one["start"], one["end"], "time") for one in row["timex"] if one["type"] != "SET"
            ]
            example = Example(f"timeml/{row['doc_id']}", text, units)
            example.allowed["entity"] = tag(units, "entity", spans, outside=other)
            yield example


def police(vocabulary: Vocabulary, path: Path) -> Iterator[Example]:
    """Yes or no of whole sentences; sentences of one article that stand together make a passage."""
    rows = sorted(jsonl(path), key=lambda row: (row["doc_id"], row["position"]))
    run: list[dict[str, Any]] = []
    size = 0
    for row in rows:
        if not row["text"].strip():
            continue
        units = vocabulary.units(row["text"], 0, len(row["text"]))
        cost = sum(len(unit.pieces) for unit in units)
        if run and (row["doc_id"] != run[-1]["doc_id"] or size + cost > LONGEST):
            yield _sentences(vocabulary, run)
            run, size = [], 0
        if cost <= LONGEST:
            run.append(row)
            size += cost
    if run:
        yield _sentences(vocabulary, run)


def _sentences(vocabulary: Vocabulary, rows: Sequence[dict[str, Any]]) -> Example:
    """Return one example of several sentences, each with its own answers."""
    text = "".join(row["text"] + " " for row in rows)
    example = Example(f"police/{rows[0]['doc_id']}", text, [])
    start = 0
    for row in rows:
        end = start + len(row["text"])
        part = vocabulary.units(text, start, end)
        if part:
            first = len(example.units)
            values = tuple(int(row[name]) for name in POLICE)
            example.police.append((first, first + len(part), values))
            example.units += part
        start = end + 1
    return example


def muc4(vocabulary: Vocabulary, path: Path, *, train: bool) -> Iterator[Example]:
    """Roles of incidents: every place where a filler's words stand is labelled.

    Documents whose annotated passages are kept for development are not trained on.
    """
    for row in jsonl(path):
        if train and in_dev("muc4", row["doc_id"]):
            continue
        text = row["text"]
        spans: list[tuple[int, int, str]] = []
        for role, entities in row["entities"].items():
            for mentions in entities:
                for mention in mentions:
                    spans += [(s, e, MUC[role]) for s, e in _everywhere(text, mention["quote"])]
        spans.sort(key=lambda span: span[0] - span[1])
        for passage in cut(vocabulary, text, split(text, 0, len(text))):
            units = list(passage.units)
            example = Example(f"muc4/{row['doc_id']}", text, units)
            example.allowed["filler"] = tag(units, "filler", spans)
            yield example


def _everywhere(text: str, words: str) -> Iterator[tuple[int, int]]:
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or after.isalnum()):
            yield at, end
        at = text.find(words, end)


def label(example: Example, row: dict[str, Any], other: int) -> None:
    """Give an example the labels of one annotation."""
    units, text = example.units, example.text
    count = len(units)
    outer, inner = _layers(row["attributions"])
    example.allowed["attribution"] = tag(units, "attribution", _pieces(outer))
    example.allowed["inner"] = tag(units, "attribution", _pieces(inner))
    for name in ("source_type", "modality", "outcome", "group"):
        example.allowed[name] = np.zeros(count, dtype=np.int64)
    _link_attributions(example, [_pieces([one]) for one in row["attributions"]])
    cues: list[int | None] = []
    for one in row["attributions"]:
        pieces = _pieces([one])
        cue = [_first(units, s, e) for s, e, name in pieces if name == "cue"]
        cues.append(cue[0] if cue else None)
        for start, end in one["source"]:
            at = _first(units, start, end)
            if at is not None and one["type"] in LABELS["source_type"]:
                example.allowed["source_type"][at] = bit("source_type", one["type"])
    triggers = _events(example, row["events"], cues)
    _figures(example, row["figures"], triggers)
    names = [
        (start, end, one["type"])
        for one in row["entities"]
        for start, end in {tuple(one["span"]), *_everywhere(text, text[slice(*one["span"])])}
    ]
    names.sort(key=lambda span: span[0] - span[1])
    example.allowed["entity"] = tag(units, "entity", names, outside=other)


def _layers(rows: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Part the attributions that stand inside another's content from the others."""
    outer: list[dict[str, Any]] = []
    inner: list[dict[str, Any]] = []
    for one in rows:
        own = one["cue"] or one["source"] or one["content"]
        inside = any(
            other is not one and any(s <= own[0][0] and own[0][1] <= e for s, e in other["content"])
            for other in rows
        )
        (inner if inside else outer).append(one)
    return outer, inner


def _pieces(rows: Sequence[dict[str, Any]]) -> list[tuple[int, int, str]]:
    return [
        (start, end, name)
        for one in rows
        for name in ("source", "cue", "content")
        for start, end in one[name]
    ]


def _events(
    example: Example, rows: Sequence[dict[str, Any]], cues: Sequence[int | None]
) -> list[int | None]:
    """Label triggers and roles; return the unit of each event's trigger."""
    units = example.units
    triggers = np.full(len(units), bit("trigger", "O"), dtype=np.int64)
    at = [_first(units, *event["trigger"]) for event in rows]
    for event, first in zip(rows, at, strict=True):
        if first is not None:
            _label_trigger(example, triggers, event, first)
    example.allowed["trigger"] = triggers
    for role in ROLES:
        spans = [(s, e, role) for event in rows for s, e in event.get(role, ())]
        example.allowed[role] = tag(units, role, spans)
        _link_roles(example, role, rows, at)
    kind = LINKS.index("trigger_cue")
    example.links += [
        (kind, first, cue, int(event["by"] == number))
        for event, first in zip(rows, at, strict=True)
        for number, cue in enumerate(cues)
        if first is not None and cue is not None
    ]
    return at


def _label_trigger(
    example: Example, triggers: np.ndarray, event: dict[str, Any], first: int
) -> None:
    """Label the trigger of one event, unless another's stands in the same words."""
    start, end = event["trigger"]
    inside = [n for n, u in enumerate(example.units) if u.start >= start and u.end <= end]
    if (triggers[inside] == bit("trigger", "O")).all():
        triggers[inside] = bit("trigger", "I")
        triggers[first] = bit("trigger", event["type"])
        example.allowed["modality"][first] = bit("modality", event["modality"])


def _link_roles(
    example: Example, role: str, rows: Sequence[dict[str, Any]], at: Sequence[int | None]
) -> None:
    kind = LINKS.index(f"{role}_trigger")
    pairs = {
        (child, first): any(_first(example.units, s, e) == child for s, e in event.get(role, ()))
        for other in rows
        for span in other.get(role, ())
        if (child := _first(example.units, *span)) is not None
        for event, first in zip(rows, at, strict=True)
        if first is not None
    }
    example.links += [(kind, child, first, int(holds)) for (child, first), holds in pairs.items()]


def _figures(
    example: Example, rows: Sequence[dict[str, Any]], events: Sequence[int | None]
) -> None:
    units = example.units
    spans = [(*one["span"], "figure") for one in rows]
    example.allowed["figure"] = tag(units, "figure", spans)
    at = [_first(units, *one["span"]) for one in rows]
    of_kind, in_kind = LINKS.index("figure_trigger"), LINKS.index("part_whole")
    for one, first in zip(rows, at, strict=True):
        if first is None or example.allowed["figure"][first] != bit("figure", "B-figure"):
            continue
        example.allowed["outcome"][first] = bit("outcome", one["outcome"])
        example.allowed["group"][first] = bit("group", one["group"])
        for number, other in enumerate(at):
            if other is not None and other != first:
                example.links.append((in_kind, first, other, int(one.get("in") == number)))
        for number, trigger in enumerate(events):
            if trigger is not None:
                example.links.append((of_kind, first, trigger, int(one.get("of") == number)))


def collate(examples: Sequence[Example], names: Sequence[str]) -> dict[str, np.ndarray]:
    """Pad examples to one batch.

    Returns:
        ``ids``, ``shapes``, ``mask`` of (batch, pieces); ``first`` and ``live`` of (batch, units);
        ``allowed/NAME`` of (batch, units).
    """
    width = max(example.size for example in examples)
    most = max(len(example.units) for example in examples)
    count = len(examples)
    ids = np.zeros((count, width), dtype=np.int64)
    shapes = np.zeros((count, width), dtype=np.int64)
    mask = np.zeros((count, width), dtype=np.int64)
    first = np.zeros((count, most), dtype=np.int64)
    live = np.zeros((count, most), dtype=bool)
    batch: dict[str, np.ndarray] = {
        f"allowed/{n}": np.zeros((count, most), np.int64) for n in names
    }
    for row, example in enumerate(examples):
        ids[row, 0] = FIRST
        at = 1
        for number, unit in enumerate(example.units):
            size = len(unit.pieces)
            ids[row, at : at + size] = unit.pieces
            shapes[row, at : at + size] = unit.shape
            first[row, number] = at
            at += size
        ids[row, at] = LAST
        mask[row, : at + 1] = 1
        live[row, : len(example.units)] = True
        for name in names:
            if name in example.allowed:
                batch[f"allowed/{name}"][row, : len(example.units)] = example.allowed[name]
    return batch | {"ids": ids, "shapes": shapes, "mask": mask, "first": first, "live": live}


def documents(bench: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield dataset, document id and the fields that hold text."""
    for row in jsonl(bench / "copies/articles.jsonl"):
        yield "copies", row["article_id"], {"title": row["title"], "text": row["text"]}
    for row in jsonl(bench / "gva/reports.jsonl.gz"):
        yield "gva", row["report_id"], {"title": row["title"], "text": row["text"]}
    for row in jsonl(bench / "muc4/train_docs.jsonl.gz"):
        yield "muc4", row["doc_id"], {"text": row["text"]}


def texts(bench: Path) -> dict[tuple[str, str, str], str]:
    """Return the texts that annotations point into, by data set, document and field."""
    return {
        (dataset, doc, name): text
        for dataset, doc, fields in documents(bench)
        for name, text in fields.items()
    }


def in_dev(dataset: str, doc: str) -> bool:
    """Tell whether an annotated document is kept for development: one in eight, by hash."""
    return hashlib.sha256(f"{dataset}/{doc}".encode()).digest()[0] % KEPT == 0


def from_annotations(
    vocabulary: Vocabulary, bench: Path, annotations: Path, part: str
) -> Iterator[Example]:
    """Yield the annotated passages of one part; of two answers the first is taken."""
    path = annotations / "labels.jsonl"
    if not path.exists():
        return
    found = texts(bench)
    other = full("entity")
    for name in ANNOTATED:
        other &= ~bit("entity", f"B-{name}") & ~bit("entity", f"I-{name}")
    seen: set[str] = set()
    for row in jsonl(path):
        if row["id"] in seen or in_dev(row["dataset"], row["doc"]) != (part == "dev"):
            continue
        seen.add(row["id"])
        text = found[row["dataset"], row["doc"], row["field"]][row["start"] : row["end"]]
        units = vocabulary.units(text, 0, len(text))
        if not units:
            continue
        example = Example(f"{row['dataset']}/{row['doc']}", text, units)
        label(example, row, other)
        if example.size <= 3 * LONGEST // 2:
            yield example


def from_generated(vocabulary: Vocabulary, annotations: Path, part: str) -> Iterator[Example]:
    """Yield the passages made from templates; all of them are for training."""
    path = annotations / "generated.jsonl"
    if part != "train" or not path.exists():
        return
    for row in jsonl(path):
        units = vocabulary.units(row["text"], 0, len(row["text"]))
        example = Example(f"generated/{row['id']}", row["text"], units)
        label(example, row, 0)
        example.allowed.pop("entity")
        yield example
