"""Builds the gazetteer index ahead of its first use, and mends a damaged one."""

from __future__ import annotations

import sys

from reportedly.atlas.cache import check, ensure
from reportedly.errors import ReportedlyError


def main() -> int:
    """Build or check the index, say one line on stderr, and return the exit code."""
    try:
        path = ensure()
        if not check(path):
            path.unlink()
            path = ensure()
    except ReportedlyError as error:
        sys.stderr.write(f"reportedly: {error}\n")
        return error.exit_code
    size = path.stat().st_size / 1e6
    sys.stderr.write(f"reportedly: gazetteer ready, {size:.0f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
