"""Writes the definitions in ``docs/checks.md`` from the docstrings of the checks.

What stands outside the two marks is written by hand and kept. ``--check`` writes nothing and exits
1 when the page is stale.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from reportedly.check import RULES, Need, Rule

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "checks.md"
NEEDS = ROOT / "src" / "reportedly" / "check" / "rule.py"
BEGIN, END = "<!-- checks -->", "<!-- /checks -->"


def filled(page: str) -> str:
    """Return the page with the definitions as they are now."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = "\n".join([*needs(), *index(), *sections()])
    return f"{before}{BEGIN}\n\n{made}\n{END}{after}"


def needs() -> Iterator[str]:
    """Yield the table of what checks may need; the meanings stand in comments beside the codes."""
    pairs = re.findall(r'#: (.+)\n    [A-Z_]+ = "(\w+)"', NEEDS.read_text("utf8"))
    meanings = {code: meaning for meaning, code in pairs}
    yield "| needs | is |"
    yield "|---|---|"
    yield from (f"| `{need}` | {meanings[need]} |" for need in Need)
    yield ""


def index() -> Iterator[str]:
    """Yield the table of all checks."""
    yield "| code | severity | needs | says |"
    yield "|---|---|---|---|"
    for rule in RULES:
        code, wants = f"[`{rule.code}`](#{rule.code.lower()})", ", ".join(rule.needs)
        yield f"| {code} | {rule.severity} | {wants} | {rule.summary} |"
    yield ""


def sections() -> Iterator[str]:
    """Yield a section for each check."""
    for rule in RULES:
        yield f"## {rule.code}\n"
        yield "\n".join(definition(rule)) + "\n"


def definition(rule: Rule) -> Iterator[str]:
    """Yield the lines of a definition; one that fires or is silent begins a paragraph."""
    before = ""
    for line in rule.definition.splitlines():
        if before and re.match(r"(?:Fires|Silent)\b", line):
            yield ""
        yield line.replace("``", "`")
        before = line


def main() -> int:
    """Write the page, or compare it when ``--check`` is given."""
    old = PAGE.read_text("utf8")
    new = filled(old)
    if "--check" in sys.argv[1:]:
        return int(new != old)
    PAGE.write_text(new, "utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
