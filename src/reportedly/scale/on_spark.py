"""The engine ``spark``: the same tasks on a Spark cluster whose machines share the folder.

Spark has no part in what is read or written, as Ray has none: a task is a row of one column, and
its receipt is what comes back. It comes with the extra ``spark``, and needs Java.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any, Final, Self

import msgspec

from reportedly.errors import JobError, MissingPackageError, UsageError
from reportedly.scale.job import Receipt, Setting, Task
from reportedly.scale.worker import Said, answer, written

TRIES: Final = 50
"""Deaths over one task before the job is given up, as in the engine ``local``."""


class SparkEngine:
    """Tasks of Spark, one core each.

    Args:
        setting: What they need; its folder lies under the same path on every machine.
        workers: Cores of this machine to use where ``SPARK_MASTER`` names no cluster.

    Raises:
        UsageError: Spark or Java is not installed.
    """

    def __init__(self, setting: Setting, workers: int) -> None:
        try:
            self._sql: Any = importlib.import_module("pyspark.sql")
            # One is raised for what Python's side finds, the other for what Java's does.
            self._errors: tuple[type[Exception], ...] = (
                importlib.import_module("pyspark.errors").PySparkException,
                importlib.import_module("py4j.protocol").Py4JError,
            )
        except ImportError as error:
            raise MissingPackageError(
                "the engine spark, besides Java,", "pyspark", "spark"
            ) from error
        # The workers' Python is this one, unless the cluster has its own.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        self._setting = setting
        # With a second number a task is tried again on this machine too.
        self._master = os.environ.get("SPARK_MASTER", f"local[{workers},{TRIES}]")

    def __enter__(self) -> Self:
        building = (
            self._sql.SparkSession.builder.master(self._master)
            .appName("reportedly")
            .config("spark.ui.enabled", "false")
            .config("spark.task.maxFailures", str(TRIES))
            # A worker keeps its reader from task to task.
            .config("spark.python.worker.reuse", "true")
        )
        try:
            self._session = building.getOrCreate()
        except self._errors as error:
            raise UsageError("Spark cannot be started; is Java 17 or later installed?") from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session.stop()

    def run(self, tasks: Sequence[Task], /) -> Iterator[tuple[int, Receipt]]:
        """Yield the place and the receipt of each task once all are done; see ``Engine``."""
        if not tasks:
            return
        setting = written(self._setting)
        rows = [(number, msgspec.json.encode(task)) for number, task in enumerate(tasks)]
        waiting = self._session.sparkContext.parallelize(rows, len(rows))
        try:
            done = waiting.map(lambda row: (row[0], answer(row[1], setting))).collect()
        except self._errors as error:
            raise JobError(self._setting.folder.name, type(error).__name__) from error
        for number, line in done:
            yield number, msgspec.json.decode(line, type=Said).told()
