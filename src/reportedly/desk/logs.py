"""What a desk that runs as a service writes of itself: lines of JSON, and no word of a report.

A line says which page was asked for, how it went and how long it took. It never says by whom, with
which words, or which incident: an address may hold what somebody searches for. Of an error it says
its kind and the lines of the program it went through, and not its message, which may quote a text.
"""

from __future__ import annotations

import json
import logging
import traceback
from pathlib import Path
from typing import Any, Final

from reportedly import clock

LOG: Final = "reportedly.desk"
TOLD: Final = "told"
"""The attribute of a record in which a line's own fields come."""


class Lines(logging.Formatter):
    """Writes records as JSON objects, one a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a line.

        The parts of a message of another library are left out: they may hold an address or a text.
        """
        line: dict[str, Any] = {"at": clock.now(), "level": record.levelname.lower()}
        line["event"] = str(record.msg).strip()
        line |= getattr(record, TOLD, {})
        if record.exc_info and record.exc_info[0] is not None:
            kind, error, _ = record.exc_info
            frames = traceback.extract_tb(record.exc_info[2])
            line["error"] = kind.__name__
            line["code"] = getattr(error, "code", None)
            line["at_lines"] = [
                f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames[-8:]
            ]
        return json.dumps(line, ensure_ascii=False)


def settings() -> dict[str, Any]:
    """Return how Python's logging has to be set, for the desk and for its server."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": Lines}},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "lines",
                "stream": "ext://sys.stderr",
            }
        },
        "loggers": {
            LOG: {"handlers": ["stderr"], "level": "INFO", "propagate": False},
            "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        },
    }


def tell(event: str, **told: object) -> None:
    """Write a line; nothing where nobody asked for lines."""
    logging.getLogger(LOG).info(event, extra={TOLD: told})
