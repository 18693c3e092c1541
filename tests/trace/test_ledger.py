"""A ledger that is read in parts holds what one that is read at once holds."""

from __future__ import annotations

import json
from pathlib import Path

import reportedly
from reportedly.ledger import Mode, Store, Where
from reportedly.trace import REVISION, Marks
from tests.homes import home
from tests.trace.test_relations import BODIES, FILE, STORY

TEXTS = {
    "a": ("Lake Radio", "2031-05-03", STORY),
    "b": ("Omru Post", "2031-05-04", "Barge lost. " + STORY.replace("Thirteen", "17")),
    "c": ("Hill Post", "2031-05-05", STORY[: len(STORY) // 2] + " ".join(BODIES)),
    "d": ("Hill Post", "2031-05-06", " ".join(BODIES)),
}


def write(folder: Path, names: str) -> list[Path]:
    """Write some of the reports, each to a file of its own: where it came from is part of it."""
    paths = []
    for name in names:
        outlet, day, text = TEXTS[name]
        row = {"id": name, "outlet": outlet, "published": day, "text": text}
        paths.append(folder / f"{name}.jsonl")
        paths[-1].write_text(json.dumps(row) + "\n", "utf8")
    return paths


def derived(path: Where) -> str:
    """Return the digest of all that was derived."""
    with Store.open(path) as store:
        state = store.derived_state()
    assert state is not None
    return state.digest


def test_reading_in_parts_gives_the_bytes_of_reading_at_once(tmp_path: Path) -> None:
    """Whichever part comes first, and after everything was forgotten."""
    digests = set()
    for number, parts in enumerate((("abcd",), ("cd", "b", "a"))):
        path = home(tmp_path / f"{number}.ledger")
        with reportedly.open(path, reader="rules") as ledger:
            for part in parts:
                ledger.read(*write(tmp_path, part))
            assert len(ledger.trace("b")) == 2
            digests.add(derived(path))
            ledger.rebuild()
            digests.add(derived(path))
            list(ledger.verify(rederive=True))
    assert len(digests) == 1


def test_what_another_revision_kept_is_forgotten(tmp_path: Path) -> None:
    """Marks of an older tracing are worth nothing to a newer one."""
    path = home(tmp_path / "a.ledger")
    with reportedly.open(path, reader="rules") as ledger:
        ledger.read(*write(tmp_path, "abcd"))
    with Store.open(path, Mode.WRITE) as store:
        with store.traces(REVISION, Marks) as kept:
            assert (kept.pending, len(list(kept.relations()))) == ([], 4)
        with store.traces(REVISION + 1, Marks) as kept:
            assert (len(kept.pending), list(kept.relations())) == (4, [])


def test_a_family_holds_until_its_file_names_it_no_more(tmp_path: Path) -> None:
    """Relations follow at the next question; the decisions stay on record."""
    file = tmp_path / "publishers.toml"
    file.write_text(FILE, "utf8")
    with reportedly.open(home(tmp_path / "a.ledger"), reader="rules") as ledger:
        ledger.read(*write(tmp_path, "abcd"))
        ledger.set_families(file, person="p", reason="r")
        assert {one.family for one in ledger.trace("a")} == {"Lakeside", None}
        file.write_text(FILE.replace("Lakeside", "Hillside"), "utf8")
        (family,) = ledger.set_families(file, person="p", reason="r")
        assert family.name == "Hillside"
        assert {one.family for one in ledger.trace("a")} == {"Hillside", None}
