"""A span lies inside its text and quotes it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportedly.errors import QuoteError, SpanError
from reportedly.model import Span


@given(st.text(min_size=1), st.data())
def test_a_span_of_a_text_passes_its_own_check(text: str, data: st.DataObject) -> None:
    """Whatever the script, code points are the unit."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    span = Span.of(text, start, end)
    span.check(text)

    assert span.quote == text[start:end]
    assert len(span) == end - start


@given(st.text(min_size=2), st.text(min_size=1, max_size=1))
def test_a_changed_text_is_noticed(text: str, other: str) -> None:
    """A span that was made from another text never passes."""
    assume(text[0] != other)

    with pytest.raises(QuoteError):
        Span.of(text, 0, len(text)).check(other + text[1:])


@pytest.mark.parametrize(("start", "end"), [(2, 2), (-1, 2), (3, 2), (0, 5)])
def test_a_range_outside_the_text_is_refused(start: int, end: int) -> None:
    """Empty, backward and overlong ranges are no places in a text."""
    with pytest.raises(SpanError):
        Span.of("four", start, end)


@pytest.mark.parametrize("text", ["👩‍🚒 تم قتل 5", "e\u0301clair", "مقتل ٢٣ شخصا"])
def test_offsets_count_code_points_in_every_script(text: str) -> None:
    """An emoji of several code points, a combining mark and right-to-left text count alike."""
    for at, character in enumerate(text):
        assert Span.of(text, at, at + 1).quote == character


def test_overlap_and_containment_are_half_open() -> None:
    """Neighbours that touch do not overlap."""
    text = "abcdef"
    left, right, whole = Span.of(text, 0, 3), Span.of(text, 3, 6), Span.of(text, 0, 6)

    assert not left.overlaps(right)
    assert whole.overlaps(right)
    assert whole.contains(left)
    assert not left.contains(whole)
