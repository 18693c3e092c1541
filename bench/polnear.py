"""Who said what: sources, cues and contents of attributions, exact spans.

The unit is the sentence, as in the published figures (CofeNet): what crosses the end of a sentence
counts neither as wanted nor as given. Spans are equal when both ends are, in code points. An
attribution's pieces count singly, as a sequence of tags has them. A document without sentences of
its own is split by ours.
"""

from __future__ import annotations

from collections import Counter

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.heads import Span, found_spans, keeps, logits, open_encoder, rows, tell
from reportedly.read.sentences import split

LABELS = ("source", "cue", "content")


def run(asked: Asked) -> Figures:
    """Score one part; return percentages from 0 to 100.

    Raises:
        BenchError: The data or the model are absent.
    """
    path, articles = rows(asked.folder(SHARED / "bench" / "polnear"), asked.split)
    encoder = open_encoder(asked)
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for article in articles:
        text = article["text"]
        sentences = [tuple(pair) for pair in article["sentences"] or split(text, 0, len(text))]
        gold = {
            (piece["start"], piece["end"], label)
            for one in article["attributions"]
            for label in LABELS
            for piece in one[label]
        }
        mine = {
            span
            for passage, scores in logits(encoder, text, sentences)
            for span in found_spans(encoder, passage, scores, "attribution")
        }
        gold, mine = inside(gold, sentences), inside(mine, sentences)
        for counter, some in ((right, gold & mine), (given, mine), (wanted, gold)):
            counter.update(label for *_, label in some)
    figures: Figures = {}
    for label in LABELS:
        tell(figures, label, right[label], given[label], wanted[label])
        figures[f"{label}_wanted"] = wanted[label]
    figures["articles"] = len(articles)
    if keeps(asked):
        store("polnear", data_digest([path]), figures, {"model": encoder.digest})
    return figures


def inside(spans: set[Span], sentences: list[tuple[int, int]]) -> set[Span]:
    """Return the spans that lie within one sentence."""
    ends = dict(sentences)
    starts = sorted(ends)
    kept: set[Span] = set()
    for span in spans:
        first = max((start for start in starts if start <= span[0]), default=None)
        if first is not None and span[1] <= ends[first]:
            kept.add(span)
    return kept
