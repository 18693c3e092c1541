"""Errors as tables and pipes carry them: their code and their parts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from reportedly.errors import JobError, ReportedlyError


def error_of(code: str, parts: str) -> ReportedlyError:
    """Return the error of a code, made of its parts as JSON.

    Raises:
        JobError: There is no such error.
    """
    kind = _kinds().get(code)
    if kind is None:
        raise JobError(code, "there is no error of that code; another version wrote it")
    return kind(*json.loads(parts))


@cache
def _kinds() -> dict[str, type[ReportedlyError]]:
    return {kind.code: kind for kind in _below(ReportedlyError) if "code" in vars(kind)}


def _below(kind: type[ReportedlyError]) -> Iterator[type[ReportedlyError]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
