"""Entities, graphs, annotated texts, a database and a page: accepted by the field's own readers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.errors import ExportError, MissingPackageError
from reportedly.export import FORMATS, Exported, brat, cas, claimreview, dossier, prov, sqlite_file
from reportedly.export.csv_table import COLUMNS
from reportedly.export.marks import FEATURES, Mark, file_name, marks
from reportedly.ledger import Store
from reportedly.model import Report
from tests.demo_ledger import demo_ledger

PLAIN = ("claimreview", "prov", "cas", "brat", "sqlite", "html")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of the examples; tests only ask it."""
    return demo_ledger(tmp_path_factory.mktemp("demo"))


def export(demo: Path, form: str, path: Path) -> Exported:
    """Write an export with nothing withheld."""
    with reportedly.open(demo, create=False) as ledger:
        return ledger.export(form, path, tier="internal")


@pytest.fixture(scope="module")
def made(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An export in each format that needs no extra."""
    out = tmp_path_factory.mktemp("out")
    return {form: export(demo, form, out / f"{form}{FORMATS[form].ending}").path for form in PLAIN}


@pytest.mark.parametrize("form", PLAIN)
def test_the_same_ledger_gives_the_same_bytes(
    form: str, demo: Path, made: dict[str, Path], tmp_path: Path
) -> None:
    """No moment enters."""
    again = export(demo, form, tmp_path / made[form].name).path
    ours = sorted(made[form].rglob("*")) if made[form].is_dir() else [made[form]]
    theirs = sorted(again.rglob("*")) if again.is_dir() else [again]
    assert [one.read_bytes() for one in ours] == [one.read_bytes() for one in theirs]
    assert ours


def all_marks(demo: Path) -> dict[str, tuple[str, list[Mark]]]:
    """Return text and marks of every report, by the name of its file."""
    with Store.open(demo) as store:
        return {
            file_name(store.report_of(head.id)): (
                store.report_of(head.id).text,
                list(marks(reading)),
            )
            for head, reading in store.iter_readings()
        }


@pytest.mark.parametrize(("form", "ending"), [("cas", ".json"), ("brat", ".ann")])
def test_annotated_texts_come_back_as_they_were(
    form: str, ending: str, demo: Path, made: dict[str, Path]
) -> None:
    """Text and every mark with its features and claim, in English and Arabic."""
    read = {"cas": cas.read, "brat": brat.read}[form]
    wanted = all_marks(demo)
    assert sum(len(found) for _, found in wanted.values()) > 100
    for name, (text, found) in wanted.items():
        assert read(made[form] / f"{name}{ending}") == (text, found)


def test_cassis_reads_what_inception_would(demo: Path, made: dict[str, Path]) -> None:
    """Every mark covers its words, and names its claim."""
    cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed")
    for name, (text, found) in all_marks(demo).items():
        with (made["cas"] / f"{name}.json").open("rb") as file:
            one = cassis.load_cas_from_json(file)
        assert one.sofa_string == text
        for kind in FEATURES:
            theirs = [(x.begin, x.end, x.identifier) for x in one.select(f"reportedly.{kind}")]
            ours = [(x.start, x.end, x.claim) for x in found if x.kind == kind]
            assert sorted(theirs) == sorted(ours)


TEXTS = st.text(st.sampled_from("ab \n\r😀é\u0301"), min_size=4, max_size=30).filter(
    lambda text: text[1:3].strip() != ""
)


@given(text=TEXTS)
def test_offsets_hold_beyond_the_basic_plane(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An emoji counts two in CAS and one in brat; line ends part marks in brat."""
    folder = tmp_path_factory.mktemp("m")
    mark = Mark("Claim", "c1", 1, 3, (("code", "AIR_STRIKE"),))
    report = Report(name="a", capture="b", text=text)
    (folder / "a.json").write_text(json.dumps(cas.cas(report, [mark])), "utf8")
    assert cas.read(folder / "a.json") == (text, [mark])
    cas.validate(folder)
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes("\n".join(brat.lines(text, [mark])).encode())
    there, (back,) = brat.read(folder / "a.ann")
    assert there == text
    assert text[back.start : back.end].strip("\r\n") == text[1:3].strip("\r\n")


def test_claims_of_schema_org_name_words_author_and_appearances(made: dict[str, Path]) -> None:
    """What two reports print in the same words is one claim; the program reviews nothing."""
    nodes = claimreview.read(made["claimreview"])
    kinds = {node["@type"] for node in nodes}
    assert kinds == {"Event", "Claim"}
    claims = [node for node in nodes if node["@type"] == "Claim"]
    assert any(len(one["appearance"]) > 1 for one in claims)
    assert any("firstAppearance" in one for one in claims)
    assert {one["author"]["@type"] for one in claims if "author" in one} == {
        "Organization",
        "Person",
    }


def test_a_persons_grade_is_a_review_at_the_internal_tier(demo: Path, tmp_path: Path) -> None:
    """It names who ruled and why; the public gets none of it."""
    path = tmp_path / "a.ledger"
    path.write_bytes(demo.read_bytes())
    with reportedly.open(path) as ledger:
        incident = next(iter(ledger.incidents()))
        ledger.decide("grade", incident.id, person="A. Keeper", reason="seen", value='"CONFIRMED"')
        for tier, count in (("internal", 1), ("public", 0)):
            done = ledger.export("claimreview", tmp_path / tier, tier=tier)
            nodes = claimreview.read(done.path)
            assert sum(node["@type"] == "ClaimReview" for node in nodes) == count


def test_provenance_leads_from_every_incident_to_a_report(made: dict[str, Path]) -> None:
    """Through claims and readings; roots are agents."""
    found = prov.read(made["prov"])
    derived = {
        told["prov:generatedEntity"]: told["prov:usedEntity"]
        for told in found["wasDerivedFrom"].values()
    }
    for told in found["hadMember"].values():
        assert derived[told["prov:entity"]].startswith("r:report/")
    assert any(name.startswith("r:root/") for name in found["agent"])


def test_the_database_answers_what_the_ledger_does(demo: Path, made: dict[str, Path]) -> None:
    """Rows of every table; a quote lies where its offsets say."""
    texts = {one["id"]: one["text"] for one in sqlite_file.read(made["sqlite"], "report")}
    claims = list(sqlite_file.read(made["sqlite"], "claim"))
    with Store.open(demo) as store:
        assert len(claims) == sum(len(one.claims) for _, one in store.iter_readings())
        assert len(list(sqlite_file.read(made["sqlite"], "incident"))) == len(
            list(store.incidents())
        )
    for one in claims:
        assert texts[one["report"]][one["start"] : one["end"]] == one["quote"]


EVIL = st.text(st.sampled_from("<>&\"'=/ scriptonload:javascript\u202e\x00é"), max_size=40)


@given(value=EVIL)
def test_no_text_becomes_markup(value: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a report says stays text, and steers nothing."""
    path = tmp_path_factory.mktemp("h") / "a.html"
    path.write_text(f'<main><p dir="auto">{dossier.text(value)}</p></main>', "utf8")
    dossier.validate(path)
    assert "\u202e" not in path.read_text("utf8")


@pytest.mark.parametrize(
    "page",
    [
        "<script>1</script>",
        '<img src="x">',
        '<a href="https://a.example">x</a>',
        '<p onclick="x">x</p>',
        "<p>open",
        "<style>p{background:url(x)}</style>",
    ],
)
def test_a_page_that_loads_or_runs_is_refused(page: str, tmp_path: Path) -> None:
    """The validator knows what a page may have, and nothing else."""
    (tmp_path / "a.html").write_text(page, "utf8")
    with pytest.raises(ExportError):
        dossier.validate(tmp_path / "a.html")


def test_the_page_tells_every_incident(demo: Path, made: dict[str, Path]) -> None:
    """With a policy that lets nothing load."""
    page = made["html"].read_text("utf8")
    assert "default-src 'none'" in page
    with Store.open(demo) as store:
        assert all(f'<article id="{one.id}">' in page for one in store.incidents())


def test_followthemoney_takes_the_entities(demo: Path, tmp_path: Path) -> None:
    """Its own schema validates them, and every reference leads somewhere."""
    pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    done = export(demo, "ftm", tmp_path / "ftm.json")
    from reportedly.export import ftm  # noqa: PLC0415 - the library is there

    found: list[Any] = list(ftm.read(done.path))
    kinds = {one.schema.name for one in found}
    assert kinds >= {"Article", "Event", "Address", "Note"}
    assert all(one.get("proof") for one in found if one.schema.name == "Event")


def test_parquet_has_typed_columns(demo: Path, tmp_path: Path) -> None:
    """Numbers are numbers, and absent ones are absent."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from reportedly.export import parquet  # noqa: PLC0415 - the library is there

    rows = parquet.read(export(demo, "parquet", tmp_path / "a.parquet").path)
    assert tuple(rows[0]) == COLUMNS
    assert all(isinstance(row["reports"], int) for row in rows)
    assert any(row["killed_low"] is None for row in rows)


@pytest.mark.parametrize(("form", "package"), [("ftm", "followthemoney"), ("parquet", "pyarrow")])
def test_a_missing_library_is_named(
    form: str, package: str, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the extra that brings it; nothing is written."""
    monkeypatch.setitem(__import__("sys").modules, package, None)
    with pytest.raises(MissingPackageError, match=f"package {package}, of the extra {form}"):
        export(demo, form, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
