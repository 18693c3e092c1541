"""Corrections made in INCEpTION or brat come back as rulings, and nothing else does."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

import reportedly
from bench.fuzz_samples import packed
from reportedly.export.annotations import read_annotations
from reportedly.ids import canonical
from reportedly.model import Claim
from reportedly.model.vocabulary import EventType, Outcome
from reportedly.review.taking import Taken
from tests.cli.conftest import program as program  # noqa: PLC0414 - the fixture
from tests.cli.program import Program

TEXT = (
    "\U0001f6d1 An air strike hit the market in Khan Younis on 11 March 2025 and killed 12 people, "
    "the hospital said. Shells fell on Rafah on 10 March 2025 and wounded at least 30 people."
)
Cas = dict[str, Any]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with one report of two claims with figures."""
    (tmp_path / "report.json").write_text(
        json.dumps({"id": "report", "text": TEXT, "published": "2025-03-12", "source": "Coast"})
    )
    path = tmp_path / "a.ledger"
    with reportedly.open(path, reader="rules") as opened:
        opened.read(tmp_path / "report.json")
    return path


def exported(ledger: Path, form: str) -> Path:
    """Export a ledger as annotations; return the folder."""
    out = ledger.with_name(form)
    with reportedly.open(ledger) as opened:
        opened.export(form, out, tier="internal")
    return out


def changed(ledger: Path, change: Callable[[Cas], None]) -> Path:
    """Export a CAS, change it, and return the file."""
    (file,) = exported(ledger, "cas").glob("*.json")
    cas = json.loads(file.read_text("utf8"))
    change(cas)
    file.write_text(json.dumps(cas), "utf8")
    return file


def marks(cas: Cas, kind: str) -> list[dict[str, Any]]:
    """Return the marks of one kind, in order."""
    return [one for one in cas["%FEATURE_STRUCTURES"] if one["%TYPE"] == f"reportedly.{kind}"]


def taken(ledger: Path, *paths: Path, dry: bool = False) -> Taken:
    """Take corrections."""
    with reportedly.open(ledger) as opened:
        return opened.take_corrections(*paths, person="A. Coder", reason="read it again", dry=dry)


def claims(ledger: Path) -> tuple[Claim, ...]:
    """Return the claims of the report as they were read."""
    with reportedly.open(ledger) as opened:
        return opened.claims("report")


def values(found: Taken) -> list[tuple[str, str, object]]:
    """Return claim, field and value of each correction."""
    return [(one.claim, one.field, json.loads(one.value)) for one in found.corrections]


@pytest.mark.parametrize("form", ["cas", "brat"])
def test_what_was_not_changed_is_not_ruled_on(ledger: Path, form: str) -> None:
    """An export that comes back as it was says nothing."""
    found = taken(ledger, exported(ledger, form))
    assert (found.corrections, found.left_alone, found.refused) == ((), (), ())
    assert found.files == 1


def test_each_changed_value_is_a_decision_that_incidents_obey(ledger: Path) -> None:
    """A type, a count, a day and a place; person and reason are on record."""

    def change(cas: Cas) -> None:
        marks(cas, "Claim")[0]["code"] = "SHELLING_ROCKET"
        marks(cas, "Figure")[0]["value"] = "14"
        time = marks(cas, "Time")[0]
        time["earliest"] = time["latest"] = "2025-03-10"
        marks(cas, "Place")[0]["name"] = "Rafah Gate of Nowhere"

    found = taken(ledger, changed(ledger, change))
    first = claims(ledger)[0]
    assert values(found) == [
        (first.id, "type", "SHELLING_ROCKET"),
        (
            first.id,
            f"figure/{first.figures[0].id}",
            {"value": 14, "low": 14, "high": 14, "qualifier": "exact"},
        ),
        (first.id, "place", {"name": "Rafah Gate of Nowhere"}),
        (first.id, "time", {"earliest": "2025-03-10", "latest": "2025-03-10"}),
    ]
    with reportedly.open(ledger) as opened:
        made = [one.decision for one in opened.decisions()]
        assert {(one.verb, one.person, one.reason) for one in made} == {
            ("value", "A. Coder", "read it again")
        }
        killed = [
            (estimate.low, estimate.high)
            for incident in opened.incidents()
            for estimate in incident.estimates
            if estimate.outcome is Outcome.KILLED and estimate.low is not None
        ]
        kinds = {incident.type for incident in opened.incidents()}
    assert killed == [(14, 14)]
    assert EventType.AIR_STRIKE not in kinds


def test_the_same_file_again_rules_nothing_new(ledger: Path) -> None:
    """Whoever takes a folder in twice makes no second decision."""
    file = changed(ledger, lambda cas: marks(cas, "Figure")[0].update(low="11", high="13"))
    assert len(taken(ledger, file).corrections) == 1
    (again,) = taken(ledger, file).corrections
    assert again.standing
    with reportedly.open(ledger) as opened:
        assert len(list(opened.decisions())) == 1


def test_values_that_were_taken_out_or_put_in_are_ruled(ledger: Path) -> None:
    """A figure that is none, one that was missed, a claim that names no event."""

    def change(cas: Cas) -> None:
        rows = cas["%FEATURE_STRUCTURES"]
        first, second = marks(cas, "Claim")[:2]
        gone = marks(cas, "Figure")[0]
        start = TEXT.index("12 people")
        rows.append(
            {
                "%ID": 999,
                "%TYPE": "reportedly.Figure",
                "@sofa": 1,
                "begin": start + 1,
                "end": start + 3,
                "code": "injured",
                "qualifier": "at_least",
                "low": "12",
                "@claim": first["%ID"],
            }
        )
        rows.remove(gone)
        for one in [x for x in rows if x.get("identifier") == second["identifier"]]:
            rows.remove(one)

    found = taken(ledger, changed(ledger, change))
    first, second = claims(ledger)
    start = TEXT.index("12 people")
    told = values(found)
    assert (first.id, f"figure/{first.figures[0].id}", None) in told
    assert (second.id, "type", None) in told
    (added,) = (value for _, field, value in told if field == f"figure/at-{start}-{start + 2}")
    assert added == {
        "outcome": "injured",
        "qualifier": "at_least",
        "value": 12,
        "low": 12,
        "high": None,
    }


def test_what_no_ruling_holds_is_told(ledger: Path) -> None:
    """A modality, a source, an unknown code, a new claim."""

    def change(cas: Cas) -> None:
        marks(cas, "Claim")[0]["modality"] = "alleged"
        marks(cas, "Claim")[1]["code"] = "METEOR"
        marks(cas, "Figure")[0]["low"] = "a dozen"
        cas["%FEATURE_STRUCTURES"].remove(marks(cas, "Source")[0])
        cas["%FEATURE_STRUCTURES"].append(
            {"%ID": 999, "%TYPE": "reportedly.Claim", "@sofa": 1, "begin": 0, "end": 9}
        )

    found = taken(ledger, changed(ledger, change))
    assert found.corrections == ()
    told = " / ".join(one.what for one in found.left_alone)
    for words in ("modality", "METEOR", "a dozen", "sources", "a claim at 0–8 was added"):
        assert words in told


def test_brats_notes_and_marks_are_understood(ledger: Path) -> None:
    """A count changed in a note, a place taken out with its relation."""
    folder = exported(ledger, "brat")
    (file,) = folder.glob("*.ann")
    lines = file.read_text("utf8").splitlines()
    (place,) = [one for one in lines if "\tPlace " in one and "Rafah" in one]
    key = place.split("\t")[0]
    kept = [
        one.replace("low=12; high=12", "low=12; high=15")
        for one in lines
        if not one.startswith(f"{key}\t") and f" {key}\t" not in one and f"Arg1:{key} " not in one
    ]
    file.write_text("\n".join(kept), "utf8")
    second = claims(ledger)[1]
    told = values(taken(ledger, file, dry=True))
    assert (second.id, "place", None) in told
    (figure,) = (value for _, field, value in told if field.startswith("figure/"))
    assert figure == {"value": None, "low": 12, "high": 15, "qualifier": "exact"}
    with reportedly.open(ledger) as opened:
        assert not list(opened.decisions())


def as_xmi(cas: Cas) -> str:
    """Return a CAS as XMI, as UIMA writes it."""
    (sofa, *rows) = cas["%FEATURE_STRUCTURES"]
    parts = []
    for one in rows:
        told = {key.lstrip("@"): str(value) for key, value in one.items() if key[0] != "%"}
        written = " ".join(f"{key}={quoteattr(value)}" for key, value in told.items())
        parts.append(f'<r:{one["%TYPE"].split(".")[1]} xmi:id="{one["%ID"]}" {written}/>')
    text = quoteattr(sofa["sofaString"], {"\n": "&#10;", "\r": "&#13;"})
    return (
        '<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
        'xmlns:cas="http:///uima/cas.ecore" xmlns:r="http:///reportedly.ecore">'
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString={text}/>'
        f"{''.join(parts)}</xmi:XMI>"
    )


def test_an_archive_of_xmi_says_what_the_json_says(ledger: Path) -> None:
    """INCEpTION gives either; offsets beyond the basic plane hold in both."""
    file = changed(ledger, lambda cas: marks(cas, "Figure")[1].update(low="31", value="31"))
    cas = json.loads(file.read_text("utf8"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("annotation/report.xmi", as_xmi(cas))
        archive.writestr("TypeSystem.xml", "<x/>")
    (file.parent / "back.zip").write_bytes(packed.getvalue())
    (json_read,) = read_annotations(file)
    (xmi_read,) = read_annotations(file.parent / "back.zip")
    assert (json_read.text, json_read.marks) == (xmi_read.text, xmi_read.marks)
    assert values(taken(ledger, file.parent / "back.zip")) == [
        (
            claims(ledger)[1].id,
            f"figure/{claims(ledger)[1].figures[0].id}",
            {"value": 31, "low": 31, "high": None, "qualifier": "at_least"},
        )
    ]


def test_what_cassis_writes_is_read(ledger: Path) -> None:
    """The library that reads and writes as INCEpTION does gives back our marks, in either form."""
    cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed")
    file = changed(ledger, lambda cas: marks(cas, "Figure")[0].update(value="14"))
    with file.open("rb") as opened:
        cas = cassis.load_cas_from_json(opened)
    for name, written in (("again.json", cas.to_json()), ("again.xmi", cas.to_xmi())):
        (file.parent / name).write_text(written, "utf8")
        ((_, field, value),) = values(taken(ledger, file.parent / name, dry=True))
        assert (field, value["value"]) == ("figure/f1", 14)  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", b"{}"),
        ("x.json", b"[1]"),
        ("x.json", b'{"%FEATURE_STRUCTURES":[]}'),
        ("x.xmi", b"<x/>"),
        ("x.xmi", b"<x"),
        ("x.zip", b"PK\x03\x04 no"),
        ("x.zip", packed({"a.json": b"{}"})[3:]),
        ("x.ann", b"T1\tClaim 0 1\tx"),
        ("x.xmi", b"<x>" + b"<y/>" * 4_000_000 + b"</x>"),
        ("x.json", b"[" + b"1," * 4_000_001 + b"1]"),
    ],
)
def test_other_files_are_refused(ledger: Path, name: str, data: bytes) -> None:
    """Each with its code, and the rest is taken."""
    (ledger.parent / name).write_bytes(data)
    found = taken(ledger, ledger.parent / name, exported(ledger, "cas"))
    assert [one.code for one in found.refused] == ["R118"]
    assert found.files == 1


def test_a_file_without_our_marks_takes_nothing_out(ledger: Path) -> None:
    """A project without our layers would otherwise deny every claim."""

    def change(cas: Cas) -> None:
        cas["%FEATURE_STRUCTURES"] = cas["%FEATURE_STRUCTURES"][:1]

    found = taken(ledger, changed(ledger, change))
    assert found.corrections == ()
    assert [one.code for one in found.refused] == ["R118"]


def test_an_export_for_the_public_is_refused(ledger: Path) -> None:
    """Its texts are without names, and its spans count in them."""
    file = changed(ledger, lambda cas: cas["%FEATURE_STRUCTURES"][0].update(sofaString=TEXT + "."))
    (refused,) = taken(ledger, file).refused
    assert "no report" in str(refused)


def test_the_verb_tells_what_it_ruled(ledger: Path, program: Program) -> None:
    """A line a value; nothing is ruled in a dry run."""
    file = changed(ledger, lambda cas: marks(cas, "Claim")[0].update(code="SHELLING_ROCKET"))
    done = program("corrections", file, "--dry-run", "--ledger", ledger)
    assert (done.code, "1 value would be ruled" in done.err) == (0, True)
    done = program("corrections", file, "--person", "A. Coder", "--json", "--ledger", ledger)
    (row,) = map(json.loads, done.out.splitlines())
    assert (row["field"], row["value"]) == ("type", canonical("SHELLING_ROCKET").decode())
    done = program("corrections", ledger.with_name("report.json"), "--ledger", ledger)
    assert (done.code, "R118" in done.err) == (3, True)
