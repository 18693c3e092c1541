"""Writes ``model/vocabulary.py`` from ``model/codes.toml``.

``--check`` writes nothing and exits 1 when the module is stale.
"""

from __future__ import annotations

import keyword
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

MODEL = Path(__file__).resolve().parent.parent / "src" / "reportedly" / "model"

HEAD = '''"""The closed vocabularies of the codebook, as enums and tables.

Written by ``tools/make_vocabulary.py`` from ``codes.toml``; change that file, not this one.

Source:
    The project's codebook and ontology, version 0.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
'''

TABLES = '''

@dataclass(frozen=True, slots=True)
class TypeEntry:
    """What the ontology says of one event type.

    Attributes:
        family: Types of one family can name one event.
        record: Kept as a claim, never counted as an incident.
        force: Armed force is used; such a type is compatible with UNSPECIFIED_FORCE.
        subtypes: The codes ``Claim.subtype`` may take.
    """

    family: str
    record: bool
    force: bool
    subtypes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """What the ontology says of one check.

    Attributes:
        severity: How much its finding asks for attention.
        needs: What it must be given.
        rule: What it says, in one line.
    """

    severity: Severity
    needs: tuple[str, ...]
    rule: str


'''


def quoted(text: str) -> str:
    """Return a Python string literal in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def tuple_of(words: list[str]) -> str:
    """Return the literal of a tuple of strings."""
    return "(" + "".join(quoted(w) + ", " for w in words).rstrip(" ") + ")"


def enum(name: str, doc: str, members: dict[str, str]) -> list[str]:
    """Return the lines of one enum, a comment behind each member that has a meaning."""
    lines = ["", "", f"class {name}(StrEnum):", f'    """{doc}"""', ""]
    for code, meaning in members.items():
        attribute = code.upper() + ("_" if keyword.iskeyword(code.upper()) else "")
        if meaning:
            lines.append(f"    #: {meaning}")
        lines.append(f"    {attribute} = {quoted(code)}")
    return lines


def module(codes: dict[str, Any]) -> str:
    """Return the whole text of the module."""
    lines = [HEAD.rstrip("\n")]
    for name, entry in codes["enums"].items():
        members = {code: meaning for code, meaning in entry.items() if code != "doc"}
        lines += enum(name, entry["doc"], members)
    types = {code: entry["doc"] for code, entry in codes["types"].items()}
    lines += enum("EventType", "What kind of event.", types)
    checks = {code: entry["doc"] for code, entry in codes["checks"].items()}
    lines += enum("CheckCode", "What a finding says.", checks)
    text = "\n".join(lines) + "\n" + TABLES
    text += "TYPES: dict[EventType, TypeEntry] = {\n"
    for code, entry in codes["types"].items():
        record, force = entry.get("record", False), entry.get("force", False)
        text += (
            f"    EventType.{code}: TypeEntry({quoted(entry['family'])}, {record}, {force}, "
            f"{tuple_of(entry['subtypes'])}),\n"
        )
    text += "}\n\nCHECKS: dict[CheckCode, CheckEntry] = {\n"
    for code, entry in codes["checks"].items():
        text += (
            f"    CheckCode.{code}: CheckEntry(Severity.{entry['severity'].upper()}, "
            f"{tuple_of(entry['needs'])}, {quoted(entry['doc'])}),\n"
        )
    return text + "}\n"


def formatted(text: str) -> str:
    """Return the text as ruff lays it out, so that the check compares like with like."""
    command = [sys.executable, "-m", "ruff", "format", "-q", "--stdin-filename", "v.py", "-"]
    result = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return result.stdout


def main() -> int:
    """Write the module, or compare it when ``--check`` is given."""
    codes = tomllib.loads((MODEL / "codes.toml").read_text("utf8"))
    text = formatted(module(codes))
    target = MODEL / "vocabulary.py"
    if "--check" in sys.argv[1:]:
        return int(not target.exists() or target.read_text("utf8") != text)
    target.write_text(text, "utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
