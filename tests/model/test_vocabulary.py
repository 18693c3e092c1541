"""The vocabularies are those of the codebook, and the module is made from their list."""

from __future__ import annotations

import json
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import pytest

from reportedly.model import vocabulary
from reportedly.model.vocabulary import CHECKS, TYPES, CheckCode, EventType

ROOT = Path(__file__).resolve().parent.parent.parent
SAME = {
    "ClaimKind": "kind",
    "Modality": "modality",
    "Polarity": "polarity",
    "Stance": "stance",
    "SourceType": "source_type",
    "SourceRole": "source_role",
    "ActorRole": "actor_role",
    "TargetKind": "target_kind",
    "Weapon": "weapon",
    "Outcome": "outcome",
    "Group": "group",
    "Qualifier": "qualifier",
    "Period": "period",
    "UpdateOp": "update_op",
    "DamageExtent": "damage_extent",
    "PlaceRelation": "place_relation",
    "PlaceRole": "place_role",
    "Verdict": "verdict",
    "Contradiction": "contradiction",
    "Corroboration": "corroboration",
    "Grade": "grade",
}


def test_the_module_is_made_from_the_list_of_codes() -> None:
    """A code changed by hand in one place alone would split the project in two."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.make_vocabulary", "--check"], cwd=ROOT, check=False
    )

    assert done.returncode == 0


@pytest.mark.parametrize(("ours", "theirs"), sorted(SAME.items()))
def test_codes_are_those_of_the_codebook(ours: str, theirs: str, shared: Path) -> None:
    """The package keeps its own copy, and it must not drift."""
    codes = json.loads((shared / "score" / "vocabulary.json").read_text("utf8"))
    enum: type[StrEnum] = getattr(vocabulary, ours)

    assert [member.value for member in enum] == codes[theirs]


def test_types_and_checks_are_those_of_the_codebook(shared: Path) -> None:
    """Families, force and needs decide matching and findings."""
    codes = json.loads((shared / "score" / "vocabulary.json").read_text("utf8"))

    assert set(codes["event_types"]) == {code.value for code in EventType}
    for code, entry in codes["event_types"].items():
        mine = TYPES[EventType(code)]
        assert mine.family == entry["family"]
        assert mine.force == entry["force"]
        assert mine.record == (entry["class"] == "record")
        assert list(mine.subtypes) == entry["subtypes"]
    assert set(codes["checks"]) == {code.value for code in CheckCode}
    for code, entry in codes["checks"].items():
        assert CHECKS[CheckCode(code)].severity == entry["severity"]
        assert list(CHECKS[CheckCode(code)].needs) == entry["needs"]
