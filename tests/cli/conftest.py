"""A ledger of the examples, and the program to ask it with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.demo_ledger import demo_ledger


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the examples; tests only ask it."""
    return demo_ledger(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def program(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Program:
    """The command line; it runs in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return Program(capsys, monkeypatch)
