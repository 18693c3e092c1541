"""Ways to run the command line: inside the test's process, in a window, in a pipe."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from reportedly.cli import main

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PROGRAM = [sys.executable, "-c", "from reportedly.cli import main; main()"]

# One process for many calls: starting Python costs more than a call.
MANY = """
import json, sys
from reportedly.cli import main
for arguments in json.loads(sys.argv[1]):
    sys.argv[1:] = arguments
    try:
        main()
    except SystemExit as done:
        assert not done.code, (arguments, done.code)
"""


@dataclass(frozen=True)
class Done:
    """What a call gave."""

    code: int
    out: str
    err: str


class Program:
    """The command line inside the test's process, its output caught."""

    def __init__(self, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self._capsys, self._patch = capsys, patch

    def __call__(self, *arguments: object) -> Done:
        """Call it as the console script does."""
        self._patch.setattr(sys, "argv", ["reportedly", *map(str, arguments)])
        self._capsys.readouterr()
        code: object = 0
        try:
            main()
        except SystemExit as done:
            code = done.code or 0
        caught = self._capsys.readouterr()
        assert isinstance(code, int)
        return Done(code, caught.out, caught.err)


def environment(**more: str) -> dict[str, str]:
    """Return the environment without what would decide on width or colour."""
    told = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM"}
    return (
        {k: v for k, v in os.environ.items() if k not in told} | {"TERM": "xterm-256color"} | more
    )


def in_window(columns: int, code: Sequence[str], **more: str) -> str:
    """Run a command with stdout in a window of this many columns; return what it wrote there."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with subprocess.Popen(
        code, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, env=environment(**more)
    ) as process:
        os.close(theirs)
        parts = []
        while part := _read(ours):
            parts.append(part)
        os.close(ours)
    assert process.returncode == 0, process.returncode
    return b"".join(parts).decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how a terminal says that nobody writes any more
        return b""
