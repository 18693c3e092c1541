"""What the encoder hears and no rule knows, on marks made by hand."""

from __future__ import annotations

import pytest

from reportedly.read.advice.speech import with_heard
from reportedly.read.encode.marks import Mark, SpeechMark
from reportedly.read.source_types import Setting

LIMITS = {"speech": 0.95, "kind": 0.9}


def heard(text: str, source: str, cue: str, content: str, p: float = 0.99) -> list[str]:
    """Return the sources that come of one mark."""

    def mark(words: str, label: str) -> Mark:
        at = text.index(words)
        return Mark(at, at + len(words), label, p)

    said = SpeechMark(
        cue=mark(cue, "cue"),
        source=mark(source, "PARTY"),
        contents=(mark(content, "content"),),
        inner=False,
        kind=p,
    )
    return [frame.source.name for frame in with_heard(text, [], [said], Setting(), LIMITS)]


def test_a_speaker_the_encoder_is_sure_of_is_heard() -> None:
    """And one it is not sure of is not."""
    text = "Nine died, the harbour watch whispered."
    assert heard(text, "the harbour watch", "whispered", "Nine died") == ["the harbour watch"]
    assert heard(text, "the harbour watch", "whispered", "Nine died", 0.9) == []


@pytest.mark.parametrize("nobody", ["neither side", "nobody", "none of them", "no officer", "it"])
def test_nobody_is_no_speaker(nobody: str) -> None:
    """What "neither side disputed" stands on no side's word."""
    text = f"Nine died, a count that {nobody} disputed."
    assert heard(text, nobody, "disputed", "Nine died") == []
