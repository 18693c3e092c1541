"""Ids are hashes of canonical content and of nothing else."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import ReadingError
from reportedly.ids import canonical, decode, digest, make_id, shown
from reportedly.model import Span

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), JSON))
def test_the_order_of_keys_never_changes_an_id(content: dict[str, object]) -> None:
    """Two processes that fill a mapping in another order mean the same content."""
    turned = dict(reversed(list(content.items())))

    assert make_id("x", content) == make_id("x", turned)


@given(st.lists(st.text(), min_size=2, max_size=4))
def test_moving_a_boundary_between_parts_changes_the_id(parts: list[str]) -> None:
    """Joined strings would collide: ("ab", "c") and ("a", "bc")."""
    joined = ["".join(parts)]

    assert make_id("x", parts) != make_id("x", joined)


def test_the_kind_is_part_of_the_id() -> None:
    """A report and a capture with the same content are two things."""
    assert make_id("report", ["a"]) != make_id("capture", ["a"])


def test_canonical_json_has_a_known_form() -> None:
    """A change of this form would re-key every ledger."""
    content = {"b": None, "a": [dt.date(2025, 3, 11), "é"]}

    assert canonical(content) == '{"a":["2025-03-11","é"],"b":null}'.encode()
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_shown_id_is_the_beginning_of_the_whole() -> None:
    """What people see can be used to find the record."""
    whole = make_id("x", 1)

    assert whole.startswith(shown(whole))
    assert len(shown(whole)) == 10


def test_a_record_survives_its_canonical_form() -> None:
    """What is stored is what is read back."""
    span = Span(1, 3, "bc")

    assert decode(canonical(span), Span) == span


def test_broken_json_is_a_reading_error() -> None:
    """A damaged row is named as such, never taken for an empty record."""
    with pytest.raises(ReadingError):
        decode(b'{"start": 1}', Span)


CROWD = """
import sys, threading
sys.setswitchinterval(1e-6)
from reportedly.ids import canonical, decode
from reportedly.model import Incident, Reading
one = canonical(Reading(report="r", reader="x", splitter="s", atlas="a"))
two = canonical(Incident(id="i", type=None, members=()))
start = threading.Barrier(8)
def read():
    start.wait()
    decode(one, Reading), decode(two, Incident)
threads = [threading.Thread(target=read) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def test_many_threads_may_read_the_first_record_of_a_kind() -> None:
    """As the first pages of a desk do; a class that two learn to read at once ends the process."""
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", CROWD], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
