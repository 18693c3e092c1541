"""Fixtures that every test shares."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

settings.register_profile("pr", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("nightly", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "pr"))


@pytest.fixture(scope="session", autouse=True)
def _no_added_lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the user of this machine added to the atlas has no part in any test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPORTEDLY_ATLAS", str(tmp_path_factory.getbasetemp() / "no-lists"))
        yield


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any attempt to reach another machine."""

    def refuse(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            pytest.fail(f"a test tried to connect to {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the project; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"development data is absent: {SHARED.name}/ beside the project")
    return SHARED
