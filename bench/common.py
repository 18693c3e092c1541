"""What every benchmark shares: where data lies, what is written down beside a figure."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly import __version__
from reportedly.clock import now
from reportedly.errors import BenchError

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
RESULTS = ROOT / "bench" / "results"

Figures = dict[str, float | int | str | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """How a benchmark was called.

    Attributes:
        data: Folder of the data, ``None`` for the bench's own.
        split: Name of the part of the data.
        options: Further ``name=value`` options.
    """

    data: Path | None
    split: str
    options: Mapping[str, str]

    def folder(self, default: Path) -> Path:
        """Return the folder of the data.

        Raises:
            BenchError: There is no such folder.
        """
        folder = self.data or default
        if not folder.is_dir():
            raise BenchError(f"no data folder {folder.name}")
        return folder

    def number(self, name: str, default: int) -> int:
        """Return a whole-number option.

        Raises:
            BenchError: It is no whole number.
        """
        given = self.options.get(name, str(default))
        if not given.isdigit():
            raise BenchError(f"{name} takes a whole number, not {given}")
        return int(given)


def data_digest(paths: Sequence[Path]) -> str:
    """Return one SHA-256 over the names and bytes of files."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def commit(*rooms: str) -> str:
    """Return the commit the working tree stands at, with a mark where it differs from it.

    Args:
        rooms: Folders in which a difference counts; ``src`` and ``bench`` where none is named.
    """
    head = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    state = subprocess.run(
        ["git", "status", "--porcelain", *(rooms or ("src", "bench"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return (head.stdout.strip() or "unknown") + ("+changes" if state.stdout.strip() else "")


def machine() -> dict[str, str | int]:
    """Return what bears on speed; nothing that names the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "cores": os.cpu_count() or 0,
        "memory_gib": memory,
    }


def store(name: str, digest: str, figures: Figures, detail: object = None) -> Path:
    """Write a result beside the earlier ones; a bench keeps its newest result."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{name}.json"
    result = {
        "bench": name,
        "at": now(),
        "version": __version__,
        "commit": commit(),
        "data_sha256": digest,
        "machine": machine(),
        "figures": figures,
        "detail": detail,
    }
    path.write_text(json.dumps(result, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf8")
    return path


def apart(
    module: str, call: str, python: str = sys.executable, *, seconds: float | None = None
) -> dict[str, Any]:
    """Evaluate a call of a bench's module in a fresh process; its last line is its result.

    Raises:
        BenchError: The process failed, or did not end in so many seconds.
    """
    code = (
        f"import json\nfrom pathlib import Path\nimport {module} as m\nprint(json.dumps(m.{call}))"
    )
    command = [python, "-c", code]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired as error:
        raise BenchError(f"{module}.{call} did not end in {seconds} seconds") from error
    if done.returncode:
        raise BenchError((done.stderr.strip().splitlines() or ["it was killed"])[-1])
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def peak_mb(*, children: bool = False) -> float:
    """Return the most memory this process has held, in megabytes of 2**20 bytes.

    Args:
        children: Whether that of a process that it began counts too, where it is more.
    """
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if children:
        peak = max(peak, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    return peak / 1024 if sys.platform != "darwin" else peak / 2**20
