"""Folders, patterns and links: which files are found, in which order, under which address."""

from __future__ import annotations

import glob
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportedly.collect import Collected, Refused, collect, count_inputs
from reportedly.collect.find import _matches, _may_hold
from reportedly.errors import LoopError, NotFoundError, UnknownFormatError

TEXT = b"The ferry to Ostrel did not sail on Sunday, the port office said.\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of reports, seen from above it."""
    root = tmp_path / "in"
    for name in ["b.txt", "a/z.txt", "a/deep/x.txt", "a.txt", "c/y.md", ".hidden.txt",
                 ".git/h.txt", "__pycache__/p.txt"]:  # fmt: skip
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT)
    monkeypatch.chdir(tmp_path)
    return root


def addresses(*inputs: str) -> list[str]:
    """Collect and return the addresses of all that was found."""
    return [
        each.capture.address if isinstance(each, Collected) else f"!{each.address}"
        for each in collect(inputs)
    ]


def test_a_folder_is_read_by_name_and_known_by_the_path_below_it(tree: Path) -> None:
    """The same folder gives the same list on every machine and wherever it lies."""
    expected = ["a/deep/x.txt", "a/z.txt", "a.txt", "b.txt", "c/y.md"]
    assert addresses("in") == expected
    assert addresses(str(tree)) == expected
    assert addresses("./in/") == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("in/*.txt", ["a.txt", "b.txt"]),
        ("in/**/*.txt", ["a/deep/x.txt", "a/z.txt", "a.txt", "b.txt"]),
        ("in/a/**", ["deep/x.txt", "z.txt"]),
        ("in/?/**", ["a/deep/x.txt", "a/z.txt", "c/y.md"]),
        ("in/*/**", ["a/deep/x.txt", "a/z.txt", "c/y.md"]),
        ("in/?/*.md", ["c/y.md"]),
        ("in/[ab].txt", ["a.txt", "b.txt"]),
        ("in/c*", ["c/y.md"]),
        ("*/a/z.txt", ["in/a/z.txt"]),
    ],
)
@pytest.mark.usefixtures("tree")
def test_a_pattern_finds_what_a_shell_would(pattern: str, expected: list[str]) -> None:
    """Addresses are paths below the pattern's fixed part."""
    assert addresses(pattern) == expected


PART = st.text("ab*?", min_size=1, max_size=3)


@given(
    parts=st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=4),
    pattern=st.lists(PART | st.just("**"), min_size=1, max_size=4),
)
def test_matching_agrees_with_the_standard_library(parts: list[str], pattern: list[str]) -> None:
    """And a folder that holds a match is never passed over."""
    # A file is no folder, so ``a/**`` matches nothing where ``a`` is one; the library says it does.
    assume(pattern[-1] != "**")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, *parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        found = glob.glob("/".join(pattern), root_dir=folder, recursive=True)  # noqa: PTH207
    names = {each.rstrip("/") for each in found}
    expected = any("/".join(parts[:size]) in names for size in range(1, len(parts) + 1))
    assert _matches(tuple(parts), tuple(pattern)) == expected
    if expected:
        for size in range(1, len(parts)):
            assert _may_hold(tuple(parts[:size]), tuple(pattern))


@pytest.mark.usefixtures("tree")
def test_a_file_named_twice_is_collected_once() -> None:
    """By itself, by its folder, by a pattern and by another spelling."""
    assert addresses("in/b.txt", "./in/b.txt", "in/a/../b.txt", "in/b.*") == ["b.txt"]
    assert addresses("in", "in/b.txt", "in/**/*.txt").count("b.txt") == 1


@pytest.mark.usefixtures("tree")
def test_the_same_text_at_two_addresses_is_two_captures_and_two_reports() -> None:
    """A text found in two places was published twice, as far as anybody knows."""
    found = [each for each in collect(["in/*.txt"]) if isinstance(each, Collected)]
    assert len({each.capture.sha256 for each in found}) == 1
    assert len({each.capture.id for each in found}) == 2
    assert len({each.report.id for each in found}) == 2


@pytest.mark.usefixtures("tree")
def test_the_same_bytes_at_one_address_are_one_capture_and_one_report() -> None:
    """Reading a folder again finds what is known."""
    first, second = (list(collect(["in"])) for _ in range(2))
    assert first == second


def test_a_link_that_leads_back_is_said_once_and_the_rest_is_read(tree: Path) -> None:
    """A loop neither ends nor multiplies the run."""
    (tree / "a" / "back").symlink_to("..")
    found = list(collect(["in"]))
    loops = [each for each in found if isinstance(each, Refused)]
    assert [(type(each.error), each.address) for each in loops] == [(LoopError, "a/back")]
    assert loops[0].error.where == "in/a/back"
    assert len(found) == 6


def test_a_linked_folder_is_read_and_one_within_the_folder_not_twice(tree: Path) -> None:
    """Every file has one address in a walk; links out of the folder are followed."""
    outside = tree.parent / "out"
    outside.mkdir()
    (outside / "o.txt").write_bytes(TEXT)
    (outside / "again").symlink_to(outside)
    (tree / "linked").symlink_to(outside)
    (tree / "sister").symlink_to("c")
    found = addresses("in")
    assert found.count("linked/o.txt") == 1
    assert [each for each in found if "again" in each] == ["!linked/again"]
    assert sum("y.md" in each for each in found) == 1


def test_a_deep_folder_does_not_exhaust_the_stack(tree: Path) -> None:
    """Folders are walked without recursion."""
    deep = tree / "d"
    for _ in range(400):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "x.txt").write_bytes(TEXT)
    assert any(each.endswith("d/x.txt") for each in addresses("in"))


def test_a_name_that_is_no_unicode_gets_an_address_all_the_same(tree: Path) -> None:
    """Old archives hold names in other encodings; ids need text."""
    Path(
        str(tree).encode().decode(), b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    ).write_bytes(TEXT)
    found = addresses("in")
    assert "caf\\xe9.txt" in found


def test_an_unknown_ending_in_a_folder_is_refused_and_the_rest_is_read(tree: Path) -> None:
    """Nothing is passed over in silence."""
    (tree / "sheet.ods").write_bytes(b"x")
    (tree / "a" / "notes").write_bytes(b"x")
    refused = [each for each in collect(["in"]) if isinstance(each, Refused)]
    assert [each.address for each in refused] == ["a/notes", "sheet.ods"]
    assert {type(each.error) for each in refused} == {UnknownFormatError}


@pytest.mark.parametrize("missing", ["none.txt", "in/*.pdf", "none/*.txt", "", "a\0b"])
@pytest.mark.usefixtures("tree")
def test_what_is_not_there_is_said_and_the_rest_is_read(missing: str) -> None:
    """A path or pattern without a file is an error of its own."""
    first, second = collect([missing, "in/b.txt"])
    assert isinstance(first, Refused)
    assert isinstance(first.error, NotFoundError)
    assert isinstance(second, Collected)


def test_no_error_names_a_place_of_the_machine(tree: Path) -> None:
    """A path typed in full is shown by its last name; refusals are stored and exported."""
    (tree / "sheet.ods").write_bytes(b"x")
    given_paths = [str(tree), str(tree / "none.txt"), f"{tree}/*.pdf", str(tree / "b.txt")]
    for each in collect(given_paths):
        shown = each.capture.address if isinstance(each, Collected) else each.address + str(each)
        assert str(tree.parent) not in shown


@pytest.mark.usefixtures("tree")
def test_files_are_counted_without_being_opened() -> None:
    """A progress bar knows its length unless a stream is among the inputs."""
    assert count_inputs(["in", "in/b.txt", "none"]) == 5
    assert count_inputs(["in", "-"]) is None
