"""The reader with the trained encoder: the rules first, the encoder as their second opinion."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from reportedly.atlas import Atlas
from reportedly.model import Reading, Report, Segment
from reportedly.read.advice.events import with_seen
from reportedly.read.advice.figures import with_counted
from reportedly.read.advice.speech import with_heard
from reportedly.read.clauses import clauses
from reportedly.read.encode import Encoder, Encodings, Marks, Passage, cut, joined, moved
from reportedly.read.found import FoundEvent, FoundFigure, Frame, Line
from reportedly.read.rules import READ, Alone, Opinion, Read, RulesReader
from reportedly.read.segments import segment
from reportedly.read.sentences import lines
from reportedly.read.source_types import Setting, parties_of

REVISION = "5"
"""Of composition; raised whenever the same report and model may read otherwise."""

LANGUAGES = {"en", None}
"""What the encoder was trained for; where the language cannot be told, English is tried."""


class EncodedReader(RulesReader):
    """Reads one report by rules and a trained encoder.

    Texts in a language the encoder was not trained for are read by the rules alone.

    Args:
        atlas: What rules look up.
        encoder: The model.
        encodings: Asks the model and remembers its answers; one without memory by default.

    Attributes:
        name: ``encoder/``, the revisions of composition and rules, and the model's digest.
    """

    def __init__(self, atlas: Atlas, encoder: Encoder, encodings: Encodings | None = None) -> None:
        super().__init__(atlas)
        self._encoder = encoder
        self.encodings = encodings or Encodings(encoder)
        self._begun: dict[str, _Begun] = {}
        self.name = f"encoder/{REVISION}+{RulesReader.name}+{encoder.digest}"

    def begin(self, report: Report) -> None:
        """Start on a report that ``read`` will be asked for; it is encoded meanwhile."""
        if report.id in self._begun or report.language not in LANGUAGES:
            return
        segments = segment(report.text, title=report.title)
        sentences = lines(report.text, segments)
        passages = self._cut(report.text, sentences)
        asked = self.encodings.ask(report.text, passages)
        self._begun[report.id] = _Begun(segments, sentences, passages, asked)

    def passages(self, report: Report) -> list[Passage]:
        """Return the passages of a report that the encoder is asked about."""
        if report.language not in LANGUAGES:
            return []
        sentences = lines(report.text, segment(report.text, title=report.title))
        return self._cut(report.text, sentences)

    def _cut(self, text: str, sentences: Sequence[Line]) -> list[Passage]:
        readable = [(line.start, line.end) for line in sentences if line.segment in READ]
        return list(cut(self._encoder.vocabulary, text, readable))

    def read(self, report: Report) -> Reading:
        """Return what the report says; see ``RulesReader.read``."""
        self.begin(report)
        begun = self._begun.get(report.id)
        try:
            if begun is None:
                return super().read(report)
            return self._reading(report, begun.segments, begun.sentences)
        finally:
            self._begun.pop(report.id, None)

    def close(self) -> None:
        """Keep what was read anew, and let the threads go."""
        self.encodings.close()

    def _opinion(self, setting: Read) -> Opinion:
        begun = self._begun.get(setting.report.id)
        return Alone() if begun is None else _Encoded(setting, begun.marks(), self._encoder)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A report whose passages are being encoded, with its parts and sentences."""

    segments: tuple[Segment, ...]
    sentences: Sequence[Line]
    passages: Sequence[Passage]
    asked: Sequence[Future[Marks]]

    def marks(self) -> Marks:
        """Wait for all, and return them with offsets into the report."""
        pairs = zip(self.passages, self.asked, strict=True)
        return joined(moved(future.result(), passage.start) for passage, future in pairs)


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
        text, seen = self.read.report.text, self.marks.events
        parts = clauses(text, line.start, line.end)
        return with_seen(text, line, parts, found, seen, self.encoder.thresholds)

    def figures(
        self, line: Line, found: Sequence[FoundFigure], before: Sequence[FoundFigure]
    ) -> list[FoundFigure]:
        seen = (self.marks.figures, self.marks.events)
        text = self.read.report.text
        return with_counted(text, line, found, seen, before, self.encoder.thresholds)
