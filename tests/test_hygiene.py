"""What is kept in version control names no machine, stays small, and says what it is."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent

PLACES: Final = re.compile(
    r"""(?<![\w.:/-])/(?:work|root|home|Users|mnt|opt/hostedtoolcache)/[\w.-]
      | \b[A-Z]:\\{1,2}Users\b""",
    re.VERBOSE,
)
"""Folders of somebody's machine; a web address may have such a part."""

HOSTS: Final = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|test\.pypi|registry\.npmjs|proxy\.golang)|--(?:extra-)?index-url"
)
"""Package registries; which one is used is the business of whoever installs."""

SECRETS: Final = re.compile(
    r"""-----BEGIN\ [A-Z ]*PRIVATE\ KEY
      | \bAKIA[0-9A-Z]{16}\b | \bgh[pousr]_[A-Za-z0-9]{36} | \bxox[abp]-[0-9A-Za-z-]{10,}
      | \b(?:password|secret|api_?key|token)\s*[:=]\s*["'][^"'\s]{12,}["']
      | https?://[^/\s:@"']+:[^/\s@"']+@""",
    re.VERBOSE | re.IGNORECASE,
)

LARGEST: Final = 500_000
"""Bytes of a file, unless it is data that is listed below."""

LARGE: Final[frozenset[str]] = frozenset(
    {
        "models/reader_en/src/reportedly_reader_en/model.onnx",
        "training/annotations/generated.jsonl",
        "training/annotations/labels.jsonl",
    }
)
LONGEST: Final = 600
"""Lines of a module; longer ones are cut, but for tables that a tool writes."""

GENERATED: Final = frozenset({"src/reportedly/model/vocabulary.py"})
LISTS: Final = frozenset({"src/reportedly/errors.py"})
"""One list of short entries; cut in two, nobody would see which code is free."""
ALLOWED: Final = frozenset({"tests/test_hygiene.py", "run"})
"""This file holds the patterns; the script speaks of an index only to keep it out of the lock."""


@cache
def tracked() -> tuple[str, ...]:
    """Return the paths under version control; skips where there is none."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("not a checkout")
    names = [name for name in done.stdout.decode().split("\0") if name]
    return tuple(name for name in names if (ROOT / name).is_file())


def texts() -> list[tuple[str, str]]:
    """Return name and content of every text file under version control."""
    held = [(name, (ROOT / name).read_bytes()) for name in tracked() if name not in ALLOWED]
    return [(name, data.decode()) for name, data in held if b"\0" not in data]


def modules() -> list[tuple[str, str]]:
    """Return name and source of every module of the package."""
    return [pair for pair in texts() if pair[0].startswith("src/") and pair[0].endswith(".py")]


@pytest.mark.parametrize("pattern", [PLACES, HOSTS, SECRETS], ids=["paths", "hosts", "secrets"])
def test_no_file_names_a_machine_a_registry_or_a_secret(pattern: re.Pattern[str]) -> None:
    """A checkout works anywhere and gives nothing away."""
    found = [f"{name}: {match[0]}" for name, text in texts() for match in pattern.finditer(text)]
    assert not found


def test_the_patterns_find_what_they_are_for() -> None:
    """Guards the test above against patterns that match nothing."""
    assert PLACES.search("see /home/user/notes")
    assert not PLACES.search("https://a.example/home/x")
    assert HOSTS.search("https://" + "pypi" + ".org/simple")
    assert SECRETS.search('api_key = "0123456789abcdef"')


def test_the_lock_pins_every_package_by_hash_and_names_no_place() -> None:
    """What setup installs is what was tested, from wherever it is fetched."""
    lock = (ROOT / "requirements.lock").read_text("utf8").replace("\\\n", " ")
    lines = [line for line in lock.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[a-z0-9][a-z0-9._-]*==[\w.!+-]+\s", line), line[:60]
        assert "--hash=sha256:" in line, line[:60]
        assert "://" not in line, line[:60]


def test_no_file_is_large() -> None:
    """Data that is large comes as a package, not with the sources."""
    large = [name for name in tracked() if (ROOT / name).stat().st_size > LARGEST]
    assert set(large) <= LARGE


def test_every_module_says_what_it_is_and_is_short() -> None:
    """A module has a docstring and fits into a reader's head."""
    found = modules()
    assert found
    assert [name for name, source in found if not ast.get_docstring(ast.parse(source))] == []
    long = {name for name, source in found if source.count("\n") > LONGEST}
    assert long <= GENERATED | LISTS


def test_nothing_that_a_run_makes_is_tracked() -> None:
    """Ledgers, caches and environments stay out."""
    made = re.compile(r"\.ledger(?:-wal|-shm|\.lock)?$|(?:^|/)(?:__pycache__|\.venv|demo-output)/")
    assert [name for name in tracked() if made.search(name)] == []
