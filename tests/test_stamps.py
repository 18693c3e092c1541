"""Timestamps are kept beside what they are about, and hold by the right certificate alone.

The tokens were made with a throw-away authority whose certificate lies beside them.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.api import Ledger
from reportedly.collect.archive.tokens import nodes, read_token
from reportedly.errors import StampError
from reportedly.ids import canonical
from reportedly.ledger import Mode, Store
from reportedly.model import Stamp
from reportedly.stamps import VERB
from tests.cli.conftest import program as program  # noqa: PLC0414 - the fixture
from tests.cli.program import Program

DATA = Path(__file__).parent / "collect" / "data" / "stamps"
BRIEF = "30e2e4786ba4e78b"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of the text that was stamped."""
    shutil.copy(DATA / "brief.txt", tmp_path / "brief.txt")
    with reportedly.open(tmp_path / "a.ledger", reader="rules") as opened:
        opened.read(tmp_path / "brief.txt")
        yield opened


def test_a_token_says_what_and_when() -> None:
    """With the authority's answer around it or without."""
    for name in ("brief.tsr", "hashes.tst"):
        token = read_token((DATA / name).read_bytes(), name)
        assert token.algorithm == "sha256"
        assert token.at.startswith("20")
    assert read_token((DATA / "brief.tsr").read_bytes(), "x").imprint.startswith(BRIEF)


@pytest.mark.parametrize("name", ["brief.tsr", "brief-512.tsr"])
def test_a_token_is_kept_beside_its_capture(name: str, ledger: Ledger) -> None:
    """By whichever digest; once, however often it is given; and the ledger verifies."""
    for _ in range(2):
        (stamp,) = ledger.stamp(DATA / name, person="A. Keeper")
        assert isinstance(stamp, Stamp)
    (kept,) = ledger.stamps()
    assert kept.addresses == ("brief.txt",)
    assert list(ledger.verify())


def test_a_token_over_a_list_is_about_what_the_list_names(ledger: Ledger) -> None:
    """As auto-archiver stamps; the list is kept, without which the token would prove nothing."""
    (stamp,) = ledger.stamp(DATA / "hashes.tst", over=DATA / "hashes.txt", person="K")
    assert isinstance(stamp, Stamp)
    assert stamp.listed == (DATA / "hashes.txt").read_text()
    assert stamp.sha256.startswith(BRIEF)
    assert list(ledger.verify())


@pytest.mark.parametrize("name", ["other.tsr", "ca.pem", "brief.txt", "hashes.tst"])
def test_what_is_about_nothing_here_is_refused(name: str, ledger: Ledger) -> None:
    """A token of something else, and what is no token."""
    (error,) = ledger.stamp(DATA / name, person="A. Keeper")
    assert isinstance(error, StampError)
    assert list(ledger.stamps()) == []


def test_a_stamp_that_says_something_else_does_not_hold(ledger: Ledger, tmp_path: Path) -> None:
    """Its digest has to be that of what it is kept beside, certificate or none."""
    (stamp,) = ledger.stamp(DATA / "brief.tsr", person="K")
    assert isinstance(stamp, Stamp)
    other = dataclasses.replace(stamp, sha256="0" * 64)
    value = canonical(other).decode()
    with Store.open(tmp_path / "a.ledger", Mode.WRITE) as store:
        standing = next(one for one in store.decisions() if one.verb == VERB)
        store.add_decision(dataclasses.replace(standing, subject=("0" * 64,), value=value))
    assert sorted(one.wrong or "" for one in ledger.stamps()) == [
        "",
        "the token is about something else",
    ]


def test_a_stamp_holds_by_its_authority_and_by_no_other(ledger: Ledger) -> None:
    """Nor where the token was altered."""
    pytest.importorskip("rfc3161_client", reason="not installed: uv pip install --group formats")
    ledger.stamp(DATA / "brief.tsr", person="K")
    ledger.stamp(DATA / "brief-512.tsr", person="K")
    ledger.stamp(DATA / "hashes.tst", over=DATA / "hashes.txt", person="K")
    assert [one.wrong for one in ledger.stamps(DATA / "ca.pem")] == [None] * 3
    assert all(one.wrong for one in ledger.stamps(DATA / "other.pem"))


def test_the_verb_keeps_lists_and_says_what_fails(ledger: Ledger, program: Program) -> None:
    """One line a stamp; what is about nothing here is refused with its reason."""
    done = program(
        *("stamps", DATA / "brief.tsr", DATA / "other.tsr"),
        *("--as", "K", "--ledger", ledger.path),
    )
    assert done.code == 3
    assert "brief.txt" in done.out
    assert "W102" in done.err
    assert program("stamps", "--ledger", ledger.path).code == 0


@given(data=st.binary(max_size=200), at=st.integers(0, 2400), bit=st.integers(0, 7))
def test_no_bytes_break_the_reader_of_tokens(data: bytes, at: int, bit: int) -> None:
    """Neither others nor the right ones with a bit turned over."""
    good = bytearray((DATA / "brief.tsr").read_bytes())
    good[at % len(good)] ^= 1 << bit
    for one in (data, bytes(good), bytes(good[:at])):
        try:
            read_token(one, "x")
        except StampError:
            continue
    try:
        assert b"".join(one.whole for one in nodes(data)) == data
    except ValueError:
        return
