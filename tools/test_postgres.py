"""Run the tests of the ledger on a PostgreSQL server that is made for them and gone after them.

``./run test-postgres [ARGS]``. The server keeps its files in a temporary folder, listens on a
socket in it and on no port, and runs as a user without rights, which PostgreSQL demands: as
``postgres`` where root calls. Arguments go to pytest, in place of the tests named here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

TESTS: Final = (
    "tests/desk/test_service.py",
    "tests/ledger/test_backup.py",
    "tests/ledger/test_roles.py",
    "tests/ledger/test_server.py",
    "tests/ledger/test_store.py",
    "tests/ledger/test_undo.py",
    "tests/resolve/test_weaving.py",
    "tests/test_pipeline.py",
    "tests/trace/test_ledger.py",
)
USER: Final = "postgres"
PLACES: Final = "/usr/lib/postgresql/*/bin"


def program(name: str) -> str:
    """Return where a program of the server is.

    Raises:
        SystemExit: It is not installed.
    """
    found = shutil.which(name)
    if found is not None:
        return found
    known = sorted(Path("/").glob(f"{PLACES.lstrip('/')}/{name}"))
    if not known:
        raise SystemExit(f"test-postgres: {name} is not installed")
    return str(known[-1])


def call(*command: str) -> None:
    """Run a program of the server, as a user without rights."""
    ahead = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    subprocess.run([*ahead, *command], check=True, stdout=subprocess.DEVNULL)


@contextmanager
def running(folder: Path, *, sync: bool = False) -> Iterator[str]:
    """Make a server and start it; give the address of its database.

    Args:
        folder: For its files.
        sync: Wait for the disk as a server does that is meant to last.
    """
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
    data, user = folder / "data", USER
    call(program("initdb"), "-D", str(data), "-U", user, "-A", "trust", "-E", "UTF8", "--no-sync")
    how = f"-k {folder} -c listen_addresses= -c fsync={'on' if sync else 'off'}"
    control = program("pg_ctl")
    call(control, "-D", str(data), "-o", how, "-l", str(folder / "log"), "-w", "start")
    try:
        # A database that sorts by a language, where it can be made: a ledger must not follow it.
        made = (program("createdb"), "-h", str(folder), "-U", user, "-T", "template0")
        try:
            call(*made, "--locale-provider=icu", "--icu-locale=en-US", "-E", "UTF8", "reports")
        except subprocess.CalledProcessError:
            call(*made, "reports")
        yield f"postgresql://{user}@/reports?host={folder}"
    finally:
        call(control, "-D", str(data), "-m", "immediate", "-w", "stop")


def main(arguments: Sequence[str]) -> int:
    """Run the tests; return pytest's exit code."""
    with tempfile.TemporaryDirectory(prefix="pg-") as place, running(Path(place)) as address:
        environment = os.environ | {"REPORTEDLY_TEST_SERVER": address}
        command = [sys.executable, "-m", "pytest", *(arguments or TESTS)]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
