"""The engine ``ray``: the same tasks on a Ray cluster whose machines share the folder.

Ray has no part in what is read or written: a task that it runs twice, or on a machine that dies,
leaves the same files. It comes with the extra ``cluster``.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any, Final, Self

import msgspec

from reportedly.errors import JobError, MissingPackageError
from reportedly.scale.job import Receipt, Setting, Task
from reportedly.scale.worker import Said, answer, written

QUIET: Final = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
"""Nothing is reported to anybody; and the default of Ray's next version is chosen already."""

EVER: Final = -1
"""Tasks are idempotent, so they are tried until they are done."""


class RayEngine:
    """Tasks of Ray, one core each.

    Args:
        setting: What they need; its folder lies under the same path on every machine.
        workers: Cores of this machine to use where no cluster is named by ``RAY_ADDRESS``.

    Raises:
        UsageError: Ray is not installed.
    """

    def __init__(self, setting: Setting, workers: int) -> None:
        for name, value in QUIET.items():
            os.environ.setdefault(name, value)
        try:
            self._ray: Any = importlib.import_module("ray")
        except ImportError as error:
            raise MissingPackageError("the engine ray", "ray", "cluster") from error
        self._setting = setting
        self._workers = workers

    def __enter__(self) -> Self:
        cluster = os.environ.get("RAY_ADDRESS")
        own = {} if cluster else {"num_cpus": self._workers, "include_dashboard": False}
        self._ray.init(log_to_driver=False, logging_level="error", **own)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ray.shutdown()

    def run(self, tasks: Sequence[Task], /) -> Iterator[tuple[int, Receipt]]:
        """Yield the place and the receipt of each task once it is done; see ``Engine``."""
        ray = self._ray
        carry = ray.remote(num_cpus=1, max_retries=EVER)(answer)
        setting = ray.put(written(self._setting))
        numbers = {
            carry.remote(msgspec.json.encode(task), setting): number
            for number, task in enumerate(tasks)
        }
        waiting = list(numbers)
        while waiting:
            (ready,), waiting = ray.wait(waiting, num_returns=1)
            try:
                line = ray.get(ready)
            except ray.exceptions.RayError as error:
                raise JobError(self._setting.folder.name, type(error).__name__) from error
            yield numbers[ready], msgspec.json.decode(line, type=Said).told()
