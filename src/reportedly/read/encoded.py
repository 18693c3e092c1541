"""The reader with the trained encoder: the rules first, the encoder as their second opinion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.atlas import Atlas
from reportedly.read.advice.events import with_seen
from reportedly.read.advice.figures import with_counted
from reportedly.read.advice.speech import with_heard
from reportedly.read.clauses import clauses
from reportedly.read.encode import Encoder, Marks, cut, joined, moved, read_marks
from reportedly.read.found import FoundEvent, FoundFigure, Frame, Line
from reportedly.read.rules import Alone, Opinion, Read, RulesReader
from reportedly.read.source_types import Setting, parties_of

REVISION = "1"
"""Of composition; raised whenever the same report and model may read otherwise."""


class EncodedReader(RulesReader):
    """Reads one report by rules and a trained encoder.

    Texts in a language the encoder was not trained for are read by the rules alone.

    Attributes:
        name: ``encoder/``, the revision of composition and the model's digest.
    """

    def __init__(self, atlas: Atlas, encoder: Encoder) -> None:
        super().__init__(atlas)
        self._encoder = encoder
        self.name = f"encoder/{REVISION}+{RulesReader.name}+{encoder.digest}"

    def _opinion(self, setting: Read) -> Opinion:
        if setting.report.language not in {"en", None}:
            return Alone()
        return _Encoded(setting, self._marks(setting), self._encoder)

    def _marks(self, setting: Read) -> Marks:
        text = setting.report.text
        sentences = [(line.start, line.end) for line in setting.lines]
        passages = cut(self._encoder.vocabulary, text, sentences)
        return joined(
            moved(read_marks(self._encoder, passage), passage.start) for passage in passages
        )


@dataclass(frozen=True, slots=True)
class _Encoded:
    """What the encoder makes of one report."""

    read: Read
    marks: Marks
    encoder: Encoder

    def frames(self, found: Sequence[Frame]) -> list[Frame]:
        text = self.read.report.text
        setting = Setting(parties=parties_of(text[:20000]), actors=self.read.actors)
        return with_heard(text, found, self.marks.speech, setting, self.encoder.thresholds)

    def events(
        self, line: Line, near: Sequence[Frame], found: Sequence[FoundEvent]
    ) -> list[FoundEvent]:
        del near
        parts = clauses(self.read.report.text, line.start, line.end)
        return with_seen(line, parts, found, self.marks.events, self.encoder.thresholds)

    def figures(
        self, line: Line, found: Sequence[FoundFigure], before: Sequence[FoundFigure]
    ) -> list[FoundFigure]:
        seen = (self.marks.figures, self.marks.events)
        text = self.read.report.text
        return with_counted(text, line, found, seen, before, self.encoder.thresholds)
