"""Lines fit their window, and no report can steer the terminal."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from reportedly.cli.screen import UNSAFE, Row, clean, flat, json_lines, lines_of

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Mn", "Me", "Cf"]), max_size=120
)
PLAIN = st.text("ab cde, fghij\n", max_size=200)


def window(width: int) -> Console:
    """Return a window that nobody looks at."""
    return Console(file=io.StringIO(), force_terminal=True, width=width, height=20)


def pipe() -> Console:
    """Return the other end of a pipe."""
    return Console(file=io.StringIO(), force_terminal=False, width=10_000)


@given(body=TEXTS, label=st.text("abcdef", max_size=30), width=st.integers(30, 90))
def test_a_row_is_never_wider_than_its_window(body: str, label: str, width: int) -> None:
    """Whatever the script, nothing is left for the terminal to wrap, and nothing ends in blanks."""
    for line in lines_of(Row(Text(body), Text(label), 12), window(width)):
        assert cell_len(line.plain) <= width
        assert line.plain == line.plain.rstrip()


@given(body=PLAIN, label=st.text("xyz", max_size=30), width=st.integers(30, 90))
def test_a_row_keeps_every_word_in_order(body: str, label: str, width: int) -> None:
    """Wrapping moves words and drops none."""
    wanted = [*label.split(), *body.split()]
    for console in (window(width), pipe()):
        lines = [line.plain for line in lines_of(Row(Text(body), Text(label), 12), console)]
        assert "".join(lines).replace(" ", "") == "".join(wanted)


def test_a_pipe_gets_one_line_a_row() -> None:
    """However long: what reads a pipe cuts lines itself."""
    (line,) = lines_of(Row(Text("word " * 900), Text("id"), 12), pipe())
    assert line.plain.startswith("id          word word")
    assert not line.plain.endswith(" ")


@given(text=st.text())
def test_shown_text_holds_no_code_that_steers_a_terminal(text: str) -> None:
    """Escape sequences, bells and overrides of direction lose their effect; one line stays one."""
    assert not UNSAFE.search(clean(text))
    assert "\n" not in flat(text)
    assert not UNSAFE.search(flat(text))


@given(text=st.text(st.characters(codec="utf-8")))
def test_json_is_harmless_and_says_the_same(text: str) -> None:
    """Codes are escaped where JSON allows it, so a program gets the text unchanged."""
    with pytest.MonkeyPatch.context() as patch:
        stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        patch.setattr("sys.stdout", stream)
        json_lines([{"text": text}])
        assert isinstance(stream.buffer, io.BytesIO)
        line = stream.buffer.getvalue().decode()
    assert json.loads(line) == {"text": text}
    assert not UNSAFE.search(line.removesuffix("\n"))
    assert line.count("\n") == 1
