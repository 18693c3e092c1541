"""Engines: what carries tasks to processes. A further one is a file, and a line here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Final, Protocol

from reportedly.errors import UsageError
from reportedly.scale.job import Receipt, Setting, Task

LOCAL: Final = "local"
RAY: Final = "ray"
SPARK: Final = "spark"

ENGINES: Final = (LOCAL, RAY, SPARK)
"""Names of the engines, the one that is used by default first."""


class Engine(Protocol):
    """Carries out tasks, each until it is done, in any order, more than once if need be."""

    def run(self, tasks: Sequence[Task], /) -> Iterator[tuple[int, Receipt]]:
        """Yield the place and the receipt of each task once it is done.

        Raises:
            ReportedlyError: A task failed in a way that trying again does not mend.
        """


def engine_of(name: str, setting: Setting, workers: int) -> AbstractContextManager[Engine]:
    """Return an engine; it starts when it is entered.

    Args:
        name: One of ``ENGINES``.
        setting: What its processes need.
        workers: How many processes.

    Raises:
        UsageError: There is no engine of that name, or its package is not installed.
    """
    if name == LOCAL:
        from reportedly.scale.local import LocalEngine  # noqa: PLC0415 - only the one asked for

        return LocalEngine(setting, workers)
    if name == RAY:
        from reportedly.scale.on_ray import RayEngine  # noqa: PLC0415

        return RayEngine(setting, workers)
    if name == SPARK:
        from reportedly.scale.on_spark import SparkEngine  # noqa: PLC0415

        return SparkEngine(setting, workers)
    raise UsageError(f"there is no engine {name}; there are {', '.join(ENGINES)}")
