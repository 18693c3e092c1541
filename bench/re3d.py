"""Entities of conflict reporting: exact spans with their types, sentence by sentence.

The unit is the sentence, as the data has it; each is read by itself. A span is right when both
ends, in code points, and the type are those of the annotation. All types count alike in
``span_f1`` (micro).
"""

from __future__ import annotations

from collections import Counter

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.heads import Span, found_spans, keeps, logits, open_encoder, rows, sample, tell
from training.data import RE3D


def run(asked: Asked) -> Figures:
    """Score one part; return percentages from 0 to 100.

    Raises:
        BenchError: The data or the model are absent.
    """
    path, sentences = rows(asked.folder(SHARED / "bench" / "re3d"), asked.split)
    sentences = sample(sentences, "sentence_id", asked)
    encoder = open_encoder(asked)
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for sentence in sentences:
        text = sentence["text"]
        gold: set[Span] = {
            (one["start"], one["end"], RE3D[one["type"]]) for one in sentence["entities"]
        }
        mine = {
            span
            for passage, scores in logits(encoder, text, [(0, len(text))])
            for span in found_spans(encoder, passage, scores, "entity")
        }
        for counter, some in ((right, gold & mine), (given, mine), (wanted, gold)):
            counter.update(label for *_, label in some)
    figures: Figures = {}
    tell(figures, "span", right.total(), given.total(), wanted.total())
    figures["span_wanted"] = wanted.total()
    for label in RE3D.values():
        tell(figures, label, right[label], given[label], wanted[label])
        figures[f"{label}_wanted"] = wanted[label]
    figures["sentences"] = len(sentences)
    if keeps(asked):
        store("re3d", data_digest([path]), figures, {"model": encoder.digest})
    return figures
