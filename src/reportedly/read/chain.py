"""Which sources stand behind a stretch of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Source
from reportedly.model.vocabulary import Modality
from reportedly.read.found import Frame

COVERED = 0.5
"""Share of a stretch that a frame's content must cover to stand behind it."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The frames behind a stretch, outermost first.

    Attributes:
        frames: Their indices in the report's list of frames; two stretches with equal indices have
            the same sources by the same words.
        sources: The links.
        hedge: The modality that the innermost cue lends.
        rules: Which rule or head found each link.
        start: First code point of what the innermost source says, 0 without a source.
        end: One past its last, ``None`` without a source.
    """

    frames: tuple[int, ...] = ()
    sources: tuple[Source, ...] = ()
    hedge: Modality | None = None
    start: int = 0
    end: int | None = None
    rules: tuple[str, ...] = ()


def chain_of(frames: Sequence[Frame], start: int, end: int) -> Chain:
    """Return the chain behind ``[start, end)``.

    A frame stands behind a stretch when what it says covers at least half of it. At equal content
    the order of the list decides which is the outer one. A speaker who is told to speak twice is
    one link.
    """
    behind = [
        index
        for index, frame in enumerate(frames)
        if min(frame.end, end) - max(frame.start, start) >= COVERED * (end - start)
    ]
    if not behind:
        return Chain()
    behind.sort(key=lambda index: (frames[index].start - frames[index].end, index))
    behind = [
        index
        for place, index in enumerate(behind)
        if place + 1 == len(behind) or not _same(frames[index], frames[behind[place + 1]])
    ]
    inner = frames[behind[-1]]
    return Chain(
        frames=tuple(behind),
        sources=tuple(frames[index].source for index in behind),
        hedge=inner.hedge,
        start=inner.start,
        end=inner.end,
        rules=tuple(frames[index].rule or "frame" for index in behind),
    )


def chain_of_act(frames: Sequence[Frame], start: int, end: int) -> Chain:
    """Return the chain behind a speech act whose cue stands in ``[start, end)``.

    What is said does not hold the words that say it; who speaks stands behind the act all the same.
    """
    for frame in frames:
        cue = frame.source.cue
        if frame.speech is None or frame.speech == "silence" or cue is None:
            continue
        if cue.start < end and start < cue.end and frame.end > frame.start:
            return chain_of(frames, frame.start, frame.end)
    return Chain()


def _same(outer: Frame, inner: Frame) -> bool:
    """Tell whether two links are one speaker: "X said it had learned …"."""
    one, other = outer.source, inner.source
    return one.type is other.type and one.name.casefold() == other.name.casefold()


def without_cues(frames: Sequence[Frame], start: int, end: int, keep: int) -> tuple[int, int]:
    """Cut source and cue words off the two ends of a stretch.

    Args:
        frames: Those that touch the sentence.
        start: First code point of the stretch.
        end: One past its last.
        keep: A code point that must stay inside.

    Returns:
        The stretch that is left; never empty, always around ``keep``.
    """
    for frame in frames:
        for span in (frame.source.span, frame.source.cue):
            if span is None or span.end <= start or span.start >= end:
                continue
            if span.end <= keep:
                start = max(start, span.end)
            elif span.start > keep:
                end = min(end, span.start)
    return start, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut blanks, quotation marks left open and loose punctuation off the two ends."""
    while start < end and (text[start].isspace() or text[start] in ",;:.-–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.-–—"):
        end -= 1
    for opening, closing in (('"', '"'), ("“", "”"), ("«", "»")):
        piece = text[start:end]
        if piece.startswith(opening) and closing not in piece[1:]:
            start += 1
        piece = text[start:end]
        if piece.endswith(closing) and opening not in piece[:-1]:
            end -= 1
    return start, end
