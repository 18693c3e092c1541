"""Errors come out of tables and pipes as they went in."""

from __future__ import annotations

import json

import pytest

from reportedly.errors import JobError, ReportedlyError
from reportedly.scale.faults import error_of
from tests.test_errors import CONCRETE, made


@pytest.mark.parametrize("kind", CONCRETE, ids=lambda kind: kind.__name__)
def test_every_error_survives_a_table(kind: type[ReportedlyError]) -> None:
    """Code and parts are all there is to an error."""
    error = made(kind)
    assert error_of(error.code, json.dumps(error.args)) == error


def test_an_unknown_code_is_told() -> None:
    """A table of a later version may hold a code that is not known here."""
    with pytest.raises(JobError, match="no error of that code"):
        error_of("Z999", "[]")
