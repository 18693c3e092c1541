"""Writes ``docs/codes.md`` from ``model/codes.toml``: every code of the closed vocabularies.

``--check`` writes nothing and exits 1 when the page is stale.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CODES = ROOT / "src" / "reportedly" / "model" / "codes.toml"
PAGE = ROOT / "docs" / "codes.md"

HEAD = """# Codes: every closed vocabulary and what its codes mean

Written by `tools/make_codes.py` from `src/reportedly/model/codes.toml`; change that file, then run
`.venv/bin/python -m tools.make_codes`. Codes appear as they stand here in `--json`, in exports and
in Python.
"""


def page(codes: dict[str, Any]) -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *types(codes["types"]), *checks(codes["checks"]), *enums(codes)]) + "\n"


def types(entries: dict[str, Any]) -> Iterator[str]:
    """Yield the table of event types."""
    yield "## Event types\n"
    yield "A *record* is kept as a claim and never counted as an incident. Types of one family can"
    yield "name one event; `UNSPECIFIED_FORCE` goes with every type that uses force.\n"
    yield "| code | means | family | subtypes |"
    yield "|---|---|---|---|"
    for code, entry in entries.items():
        notes = [word for word in ("record", "force") if entry.get(word)]
        family = ", ".join([entry["family"], *notes])
        subtypes = " ".join(f"`{one}`" for one in entry["subtypes"])
        yield f"| `{code}` | {entry['doc']} | {family} | {subtypes} |"
    yield ""


def checks(entries: dict[str, Any]) -> Iterator[str]:
    """Yield the table of checks."""
    yield "## Checks\n"
    yield "[Checks](checks.md) says which are made and when each stays silent.\n"
    yield "| code | severity | needs | means |"
    yield "|---|---|---|---|"
    for code, entry in entries.items():
        needs = ", ".join(entry["needs"])
        yield f"| `{code}` | {entry['severity']} | {needs} | {entry['doc']} |"
    yield ""


def enums(codes: dict[str, Any]) -> Iterator[str]:
    """Yield a table for each of the other vocabularies."""
    for name, entry in codes["enums"].items():
        yield f"## {name}\n"
        yield f"{entry['doc']}\n"
        yield "| code | means |"
        yield "|---|---|"
        for code, meaning in entry.items():
            if code != "doc":
                yield f"| `{code}` | {meaning} |"
        yield ""


def main() -> int:
    """Write the page, or compare it when ``--check`` is given."""
    text = page(tomllib.loads(CODES.read_text("utf8"))).rstrip("\n") + "\n"
    if "--check" in sys.argv[1:]:
        return int(not PAGE.exists() or PAGE.read_text("utf8") != text)
    PAGE.write_text(text, "utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
