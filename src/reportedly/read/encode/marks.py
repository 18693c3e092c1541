"""What the encoder's heads say of a passage, as spans with labels and links.

Marks are plain data: they are kept in the passage cache and compared in tests. Offsets are code
points of the passage, half-open, until ``moved`` puts them where it stands in its report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import msgspec
import numpy as np
from msgspec.structs import replace

from reportedly.read.encode import heads
from reportedly.read.encode.decode import Chosen, Floats, Steps, softmax, spans
from reportedly.read.encode.encoder import Encoder, Output
from reportedly.read.encode.passages import Passage
from reportedly.read.encode.pieces import Unit

REVISION = "2"
"""Of decoding and of the form of marks; remembered marks of another revision are not used."""

LINKED = 0.5
"""Probability from which a link is taken."""


class Mark(msgspec.Struct, frozen=True, array_like=True):
    """A span with a label.

    Attributes:
        start: First code point.
        end: One past the last.
        label: One of the head's.
        p: Probability of the least sure of its units.
    """

    start: int
    end: int
    label: str
    p: float


class SpeechMark(msgspec.Struct, frozen=True, array_like=True):
    """Somebody saying something: one cue with its source and content.

    Attributes:
        cue: The saying words.
        source: Who says it; the label is the source type, the probability that of the span.
        contents: What is said, in pieces.
        inner: Whether it stands inside what another source says.
        kind: Probability of the source type.
    """

    cue: Mark
    source: Mark | None
    contents: tuple[Mark, ...]
    inner: bool
    kind: float = 0.0


class EventMark(msgspec.Struct, frozen=True, array_like=True):
    """Words that name an event, with who and what the links give it.

    Attributes:
        trigger: The words; the label is the event type.
        modality: The label is the modality; the span is the trigger's.
        roles: Agents, targets, places, times, weapons; the label is the role.
        other: The second likeliest type.
    """

    trigger: Mark
    modality: Mark
    roles: tuple[Mark, ...]
    other: Mark


class FigureMark(msgspec.Struct, frozen=True, array_like=True):
    """A count of people harmed.

    Attributes:
        span: The label is the outcome.
        group: The label is the group; the span is the same.
        event: Index of the event it belongs to.
        whole: Index of the figure it is a part of.
    """

    span: Mark
    group: Mark
    event: int | None
    whole: int | None


class Marks(msgspec.Struct, frozen=True, array_like=True):
    """All that the heads say of one passage, each kind in order of the text."""

    speech: tuple[SpeechMark, ...] = ()
    events: tuple[EventMark, ...] = ()
    figures: tuple[FigureMark, ...] = ()
    entities: tuple[Mark, ...] = ()
    fillers: tuple[Mark, ...] = ()


def joined(parts: Iterable[Marks]) -> Marks:
    """Return the marks of the passages of one report, in order; links count on."""
    speech: list[SpeechMark] = []
    events: list[EventMark] = []
    figures: list[FigureMark] = []
    entities: list[Mark] = []
    fillers: list[Mark] = []
    for part in parts:
        before, counted = len(events), len(figures)
        speech += part.speech
        events += part.events
        figures += (
            replace(
                figure,
                event=None if figure.event is None else figure.event + before,
                whole=None if figure.whole is None else figure.whole + counted,
            )
            for figure in part.figures
        )
        entities += part.entities
        fillers += part.fillers
    return Marks(tuple(speech), tuple(events), tuple(figures), tuple(entities), tuple(fillers))


def moved(marks: Marks, by: int) -> Marks:
    """Return marks with every offset moved."""

    def one(mark: Mark) -> Mark:
        return replace(mark, start=mark.start + by, end=mark.end + by)

    return Marks(
        speech=tuple(
            replace(
                said,
                cue=one(said.cue),
                source=one(said.source) if said.source else None,
                contents=tuple(map(one, said.contents)),
            )
            for said in marks.speech
        ),
        events=tuple(
            EventMark(
                one(event.trigger),
                one(event.modality),
                tuple(map(one, event.roles)),
                one(event.other),
            )
            for event in marks.events
        ),
        figures=tuple(
            replace(figure, span=one(figure.span), group=one(figure.group))
            for figure in marks.figures
        ),
        entities=tuple(map(one, marks.entities)),
        fillers=tuple(map(one, marks.fillers)),
    )


@cache
def _heads() -> dict[str, tuple[heads.Head, slice]]:
    at = heads.offsets()
    return {head.name: (head, slice(*at[head.name])) for head in heads.HEADS}


@dataclass(frozen=True, slots=True)
class _Seen:
    """One passage with what the encoder gave for it."""

    units: Sequence[Unit]
    output: Output
    steps: Mapping[str, Steps]
    bias: Mapping[str, float]
    start: int

    def scores(self, name: str) -> Floats:
        return self.output.logits[:, _heads()[name][1]]

    def spans(self, name: str) -> list[Chosen]:
        return spans(_heads()[name][0], self.scores(name), self.steps[name])

    def mark(self, chosen: Chosen, label: str | None = None, p: float | None = None) -> Mark:
        start = self.units[chosen.first].start - self.start
        end = self.units[chosen.end - 1].end - self.start
        return Mark(
            start, end, label or chosen.label, round(chosen.probability if p is None else p, 4)
        )

    def label(self, name: str, unit: int) -> tuple[str, float]:
        chances = softmax(self.scores(name)[unit])
        best = int(chances.argmax())
        return _heads()[name][0].labels[best], float(chances[best])

    def links(
        self, kind: str, children: Sequence[int], parents: Sequence[int]
    ) -> list[list[float]]:
        """Return the probability of a link for each child (rows) and parent (columns)."""
        at = heads.LINKS.index(kind)
        sides = self.output.children[list(children), at], self.output.parents[list(parents), at]
        product = sides[0] @ sides[1].T + self.bias[kind]
        chances: list[list[float]] = (1 / (1 + np.exp(-product.clip(-30, 30)))).tolist()
        return chances


def read_marks(encoder: Encoder, passage: Passage, *, whole: bool = False) -> Marks:
    """Return what the encoder says of one passage; offsets count from its start.

    Args:
        encoder: The model.
        passage: Of any text.
        whole: Entities and fillers too, which composition makes no use of.
    """
    if not passage.units:
        return Marks()
    output = encoder.run(passage)
    seen = _Seen(passage.units, output, encoder.steps, encoder.links, passage.start)
    speech = [*_speech(seen, "attribution"), *_speech(seen, "inner")]
    events, triggers = _events(seen)
    return Marks(
        speech=tuple(sorted(speech, key=lambda said: (said.cue.start, said.inner))),
        events=tuple(events),
        figures=tuple(_figures(seen, triggers)),
        entities=tuple(map(seen.mark, seen.spans("entity"))) if whole else (),
        fillers=tuple(map(seen.mark, seen.spans("filler"))) if whole else (),
    )


def _speech(seen: _Seen, layer: str) -> list[SpeechMark]:
    """Join the spans of one layer, a cue at the heart of each."""
    found = seen.spans(layer)
    cues = [span for span in found if span.label == "cue"]
    if not cues:
        return []
    sources = [span for span in found if span.label == "source"]
    said = [span for span in found if span.label == "content"]
    heads_of = [cue.first for cue in cues]
    contents: list[list[Mark]] = [[] for _ in cues]
    for span, row in zip(
        said, seen.links("content_cue", [one.first for one in said], heads_of), strict=True
    ):
        # A cue further off than another is still the right one where the link says so.
        contents[row.index(max(row))].append(seen.mark(span))
    chances = seen.links("source_cue", [one.first for one in sources], heads_of)
    made: list[SpeechMark] = []
    for number, cue in enumerate(cues):
        column = [row[number] for row in chances]
        best = _best(column)
        source, sure = None, 0.0
        if best is not None:
            kind, sure = seen.label("source_type", sources[best].first)
            source = seen.mark(sources[best], kind)
        inner = layer == "inner"
        said_by = SpeechMark(seen.mark(cue), source, tuple(contents[number]), inner, round(sure, 4))
        made.append(said_by)
    return made


ROLES = ("agent", "target", "place", "time", "weapon")


def _events(seen: _Seen) -> tuple[list[EventMark], list[int]]:
    """Return the events and the first unit of each trigger."""
    head, _ = _heads()["trigger"]
    chances = softmax(seen.scores("trigger"))
    best = chances.argmax(axis=1)
    fillers = {role: seen.spans(role) for role in ROLES}
    triggers = [int(unit) for unit in np.nonzero(best > 1)[0]]
    linked = {role: _linked(seen, role, fillers[role], triggers) for role in ROLES}
    made: list[EventMark] = []
    for number, unit in enumerate(triggers):
        end = unit + 1
        while end < len(best) and best[end] == 1:
            end += 1
        row = chances[unit].copy()
        whole = Chosen(unit, end, head.labels[best[unit]], float(row[best[unit]]))
        row[best[unit]] = 0.0
        row[:2] = 0.0
        other = int(row.argmax())
        modality, sure = seen.label("modality", unit)
        roles = [
            seen.mark(span, role, min(span.probability, chance))
            for role in ROLES
            for span, chance in linked[role][number]
        ]
        made.append(
            EventMark(
                trigger=seen.mark(whole),
                modality=seen.mark(whole, modality, sure),
                roles=tuple(roles),
                other=seen.mark(whole, head.labels[other], float(row[other])),
            )
        )
    return made, triggers


def _linked(
    seen: _Seen, role: str, spans_of: Sequence[Chosen], triggers: Sequence[int]
) -> list[list[tuple[Chosen, float]]]:
    """Return for each trigger the spans of a role that are linked to it, with the probability."""
    found: list[list[tuple[Chosen, float]]] = [[] for _ in triggers]
    if spans_of and triggers:
        chances = seen.links(f"{role}_trigger", [span.first for span in spans_of], triggers)
        for span, row in zip(spans_of, chances, strict=True):
            for number, chance in enumerate(row):
                if chance >= LINKED:
                    found[number].append((span, chance))
    return found


def _figures(seen: _Seen, triggers: Sequence[int]) -> list[FigureMark]:
    found = seen.spans("figure")
    if not found:
        return []
    firsts = [span.first for span in found]
    events = seen.links("figure_trigger", firsts, triggers)
    wholes = seen.links("part_whole", firsts, firsts)
    made: list[FigureMark] = []
    for number, span in enumerate(found):
        outcome, sure = seen.label("outcome", span.first)
        group, sure_group = seen.label("group", span.first)
        wholes[number][number] = 0.0
        made.append(
            FigureMark(
                span=seen.mark(span, outcome, min(sure, span.probability)),
                group=seen.mark(span, group, sure_group),
                event=_best(events[number]),
                whole=_best(wholes[number]),
            )
        )
    return made


def _best(chances: Sequence[float]) -> int | None:
    """Return the index of the highest probability, if a link may rest on it."""
    most = max(chances, default=0.0)
    return chances.index(most) if most >= LINKED else None
