"""Every verb: what it prints for people, for machines, in a pipe and in a narrow window."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

import click
import pytest
from rich.cells import cell_len

import reportedly
from reportedly.cli import VERBS, entry
from reportedly.cli.matrix import PAIRS
from reportedly.ids import decode
from reportedly.ledger import Filed, Hit, Mode, Store, database, migrate, schema
from reportedly.model import Claim, Finding, Incident, Reading, Relation, Report, ReportHead
from tests.cli.program import ESCAPES, MANY, PROGRAM, Program, in_window

PROGRAM_OF_MANY = [sys.executable, "-c", MANY]
BY_REPORT = re.compile(r"^  \S+ · .*$", re.MULTILINE)
ASKING = ("incidents", "show", "reports", "report", "findings", "trace", "search", "verify")


def calls(ledger: Path) -> list[list[str]]:
    """Return a call of every verb that asks, with what it needs."""
    incident = longest(ledger)
    more = {
        "show": [incident.id[:10]],
        "report": ["herald-0312"],
        "trace": ["courier-0311"],
        "search": ["market"],
    }
    return [[verb, *more.get(verb, []), "--ledger", str(ledger)] for verb in ASKING]


def longest(ledger: Path) -> Incident:
    """Return the incident with the most claims."""
    with reportedly.open(ledger, create=False) as opened:
        return max(opened.incidents(), key=lambda one: (len(one.members), one.id))


@pytest.mark.parametrize("verb", VERBS)
def test_help_says_what_a_verb_does_and_shows_a_call(verb: str, program: Program) -> None:
    """The example is a whole line that a person can change and run; every option is explained."""
    done = program(verb, "--help")
    assert done.code == 0
    assert re.search(rf"Example:\n +reportedly {verb}\b", done.out)
    assert all(len(line) <= 80 for line in done.out.splitlines())
    command = entry.get_command(click.Context(entry), verb)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_help_of_the_program_lists_the_verbs(program: Program) -> None:
    """Without a verb it says what there is, as a mistake in usage."""
    done = program("--help")
    assert done.code == 0
    assert all(f"  {verb} " in done.out for verb in VERBS)
    assert program().code == 2
    assert program("--version").out.startswith("reportedly, version ")


def test_a_pipe_gets_neither_escapes_nor_trailing_blanks(demo: Path, program: Program) -> None:
    """What is written to a file can be compared and searched."""
    for call in calls(demo):
        done = program(*call)
        assert done.code == 0, call
        assert done.out, call
        assert "\x1b" not in done.out, call
        assert all(line == line.rstrip() for line in done.out.split("\n")), call


def test_colour_that_the_environment_asks_for_stays_out_of_pipes(
    demo: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some set FORCE_COLOR for all programs; a file of escapes helps nobody."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in program("findings", "--ledger", demo).out


@pytest.mark.slow
@pytest.mark.parametrize("columns", [50, 130, 220])
def test_no_line_is_wider_than_the_window(demo: Path, columns: int) -> None:
    """Lists are usable in 50 columns and do not sprawl in 220; one process asks all verbs."""
    code = [*PROGRAM_OF_MANY, json.dumps(calls(demo))]
    shown = in_window(columns, code)
    assert "\x1b[" in shown
    lines = ESCAPES.sub("", shown).split("\n")
    assert len(lines) > 100
    for line in lines:
        assert cell_len(line) <= columns, line
        assert line == line.rstrip(), line


@pytest.mark.slow
def test_no_color_leaves_weight_and_takes_colour(demo: Path) -> None:
    """NO_COLOR is obeyed; bold and underlining are no colours."""
    code = [*PROGRAM_OF_MANY, json.dumps([["findings", "--ledger", str(demo)]])]
    shown = in_window(90, code, NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", shown)
    assert "UNSOURCED" in shown


def test_every_verb_answers_machines_in_records(demo: Path, program: Program) -> None:
    """One object a line, and it is the record itself where the verb shows records."""
    kinds = {
        "incidents": Incident,
        "reports": ReportHead,
        "findings": Finding,
        "trace": Relation,
        "search": Hit,
    }
    for call in calls(demo):
        done = program(*call, "--json")
        lines = done.out.splitlines()
        assert done.code == 0
        assert lines, call
        for line in lines:
            assert json.loads(line), call
            if call[0] in kinds:
                decode(line, kinds[call[0]])
        if call[0] == "report":
            decode(lines[0], Report)
            decode(lines[1], Reading)
        if call[0] == "show":
            assert len(decode(lines[0], Incident).members) <= len(lines) - 2
            for line in lines[2:]:
                decode(json.dumps(json.loads(line)["claim"]), Claim)


def test_writing_verbs_answer_machines_too(
    demo: Path, tmp_path: Path, program: Program, caplog: pytest.LogCaptureFixture
) -> None:
    """Reading tells of every input, with code and remedy where it was refused."""
    (tmp_path / "good.txt").write_text("A shell hit a mill in Orven. Two people died.", "utf8")
    (tmp_path / "none.txt").write_bytes(b"")
    done = program("read", "good.txt", "none.txt", "--ledger", "a.ledger", "--json")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [(one["state"], one["code"]) for one in told] == [("read", None), ("refused", "R102")]
    assert told[1]["remedy"]
    refused = program("reports", "--refused", "--ledger", "a.ledger", "--json")
    assert decode(refused.out.strip(), Filed).refusal.code == "R102"
    shutil.copy(demo, tmp_path / "b.ledger")
    assert json.loads(program("rebuild", "--ledger", "b.ledger", "--json").out)["incidents"] > 0
    done = program("export", "--as", "interchange", "-o", "out", "--ledger", "b.ledger", "--json")
    told = json.loads(done.out)
    assert (told["form"], told["output"], told["tier"]) == ("interchange", "out", "internal")
    assert not caplog.records


def test_an_incident_is_told_at_a_glance(demo: Path, program: Program) -> None:
    """When, what, where; how many by outcome; reports, origins and grade: in that order."""
    out = program("incidents", "--ledger", demo, "--type", "explosive_device").out
    head, *counts, support = out.splitlines()
    assert re.fullmatch(r"[0-9a-f]{10}  2025-03-11  explosive device  Karvath, XV", head)
    assert counts[0] == "            injured: 4"
    assert re.fullmatch(r" {12}1 report, 1 origin; grade WEAK \(C1\)", support)


def test_filters_take_what_people_type(demo: Path, program: Program) -> None:
    """Codes in any case, countries too; a filter that fits nothing says so on stderr."""
    small = program("incidents", "--ledger", demo, "--country", "xv", "--grade", "weak").out
    assert "WEAK" in small
    assert "UNSOURCED" not in small
    none = program("incidents", "--ledger", demo, "--place", "Nowhere")
    assert (none.code, none.out) == (0, "")
    assert none.err.startswith("no incidents")
    assert program("findings", "--ledger", demo, "--code", "padded_text").code == 0


def test_every_figure_leads_to_a_sentence_shown_once(demo: Path, program: Program) -> None:
    """Counts name claims by number; below, each number has its sentence and its chain once."""
    incident = longest(demo)
    out = program("show", incident.id, "--ledger", demo).out
    counts, claims = out.split("\nclaims\n")
    claims = claims.split("\naccounts differ\n")[0].split("\nnear incidents\n")[0]
    named = set(re.findall(r"\[(\d+)\]", counts))
    shown = re.findall(r"^ +\[(\d+)\] +“.*\[.+\].*”$", claims, re.MULTILINE)
    assert named
    assert named <= set(shown)
    assert len(shown) == len(set(shown)) >= len(incident.members)
    chains = [
        re.findall(r"^ +c(\d+)  page", part, re.MULTILINE) for part in BY_REPORT.split(claims)
    ]
    assert sum(map(len, chains)) == len(shown)
    assert all(part == sorted(part, key=int) for part in chains)


def test_differing_accounts_are_shown_side_by_side(demo: Path, program: Program) -> None:
    """Whoever reads of a difference sees both sides of it, in one line of a pipe."""
    with reportedly.open(demo, create=False) as ledger:
        disputed = next(one for one in ledger.incidents() if one.contradictions)
    out = program("show", disputed.id, "--ledger", demo).out.split("\naccounts differ\n")[1]
    differing = out.split("\nclaims\n")[0]
    pairs = re.findall(r"^ +\[\d+\] “.*” │ \[\d+\] “.*”$", differing, re.MULTILINE)
    alike = Counter((pair.facet, pair.reason) for pair in disputed.contradictions)
    assert len(pairs) == sum(min(number, PAIRS) for number in alike.values())
    for number in alike.values():
        assert (f"and {number - PAIRS} more pairs" in differing) is (number > PAIRS)
    assert "≠ whether it happened" in differing


def test_the_matrix_tells_agreement_by_sign_and_word(demo: Path, program: Program) -> None:
    """Facets down, origins across; each cell with a sign and a word, and the value it stands on."""
    out = program("show", longest(demo).id, "--ledger", demo).out
    matrix = out.split("\nwho says what\n")[1].split("\naccounts differ\n")[0]
    assert "D ≠ contradicts it did not" in matrix
    assert "serves its side" in matrix
    assert "own « superseded 9" in matrix
    assert "killed: 12: 1 page, 1 origin; A" in matrix
    assert "kind: shelling or rocket fire: 6 pages, 4 texts, 2 to 3 origins" in matrix
    for facet in ("whether", "kind", "place", "date", "injured"):
        assert f"\n  {facet}: " in matrix
    record = json.loads(
        program("show", longest(demo).id, "--ledger", demo, "--json").out.splitlines()[1]
    )
    rows = record["matrix"]["rows"]
    assert [row["facet"] for row in rows][:2] == ["OCCURRENCE", "KIND"]
    assert {len(row["cells"]) for row in rows} == {len(record["matrix"]["voices"])}


@pytest.mark.slow
@pytest.mark.parametrize("columns", [60, 80])
def test_the_matrix_fits_its_window(demo: Path, columns: int) -> None:
    """Columns that do not fit go on below, under their letters; words stay whole."""
    incident = longest(demo).id
    shown = in_window(columns, [*PROGRAM, "show", incident, "--ledger", str(demo)])
    plain = ESCAPES.sub("", shown)
    matrix = plain.split("who says what")[1].split("accounts differ")[0]
    assert all(cell_len(line) <= columns for line in plain.splitlines())
    assert matrix.count("whether ") == 2
    assert {"= agrees", "≠ contradicts", "· silent", "« superseded"} <= {
        sign for sign in ("= agrees", "≠ contradicts", "· silent", "« superseded") if sign in matrix
    }


def test_findings_come_by_severity(demo: Path, program: Program) -> None:
    """Warnings stand before what is only worth knowing, for people and for machines."""
    order = ["error", "warning", "info"]
    out = program("findings", "--ledger", demo).out
    given = re.findall(r"^(error|warning|info)\b", out, re.MULTILINE)
    assert given == sorted(given, key=order.index)
    assert len(set(given)) > 1
    lines = program("findings", "--ledger", demo, "--json").out.splitlines()
    assert [json.loads(line)["severity"] for line in lines] == given


def test_a_report_is_shown_whole_with_claims_in_brackets(demo: Path, program: Program) -> None:
    """In a pipe the marks are brackets; without them and the notes the text is the report's."""
    out = program("report", "bus-0312", "--ledger", demo).out
    with reportedly.open(demo, create=False) as ledger:
        text = ledger.report("bus-0312").text
        claims = ledger.claims("bus-0312")
    for claim in claims:
        assert f"]({claim.id})" in out
        assert len(re.findall(rf"^    {claim.id}  page", out, re.MULTILINE)) == 1
    assert "page ← the municipal police (government)" in out
    plain = re.sub(r"\]\(c\d+\)|\[", "", out)
    for paragraph in text.split("\n\n"):
        assert paragraph in plain


def test_a_right_to_left_report_has_its_notes_below(demo: Path) -> None:
    """A terminal that turns a line around would exchange the columns."""
    code = [*PROGRAM_OF_MANY, json.dumps([["report", "sahil-0315", "--ledger", str(demo)]])]
    shown = ESCAPES.sub("", in_window(160, code))
    assert re.search(r"^    c1  page", shown, re.MULTILINE)


def test_tracing_draws_the_tree(demo: Path, program: Program) -> None:
    """A report hangs below its source, with what it is to it and what differs."""
    out = program("trace", "recycled", "--ledger", demo).out
    lines = out.splitlines()
    (asked,) = [number for number, line in enumerate(lines) if "(this report)" in line]
    assert "recycled" in lines[asked]
    assert any("vpa-0311-1" in line for line in lines)
    assert re.search(r"near copy.*\d+% of its words", out)
    assert not re.search(r"\b[ab] (appeared|names|credits)", out)
    assert not ESCAPES.search(out)
    alone = program("trace", "brief-1", "--ledger", demo)
    assert (alone.out, alone.code) == ("", 0)
    assert "shares no passage" in alone.err


def test_a_tree_keeps_its_branches_in_a_narrow_window(demo: Path) -> None:
    """Wrapped lines hang behind the branch, and none is longer than the window."""
    code = [*PROGRAM_OF_MANY, json.dumps([["trace", "recycled", "--ledger", str(demo)]])]
    shown = ESCAPES.sub("", in_window(60, code))
    lines = [line.rstrip() for line in shown.splitlines()]
    assert max(map(len, lines)) <= 60
    assert any(line.startswith(("├─ ", "└─ ")) for line in lines)


def test_search_shows_the_words_in_their_sentence(demo: Path, program: Program) -> None:
    """A hit without its sentence would have to be opened to be judged."""
    out = program("search", "rubbish", "bin", "--ledger", demo).out
    head, sentence = out.splitlines()
    assert "bus-0312 · 2025-03-12 · Coast Daily" in head
    assert "rubbish bin" in sentence


def test_verification_is_told_in_words(demo: Path, program: Program) -> None:
    """What was checked is said, and the head that proves it later."""
    done = program("verify", "--rederive", "--ledger", demo)
    assert "each hash follows from the row before" in done.out
    assert "derived once more, they are the same" in done.out
    with reportedly.open(demo, create=False) as ledger:
        assert ledger.tip().hash in done.out
    assert "nothing was altered" in done.err


def test_an_empty_ledger_is_no_failure(program: Program, tmp_path: Path) -> None:
    """Every list says on stderr that there is nothing, and what to do next."""
    path = tmp_path / "empty.ledger"
    reportedly.open(path).close()
    for verb, said in {
        "incidents": "no incidents",
        "reports": "no reports yet",
        "findings": "no findings",
    }.items():
        done = program(verb, "--ledger", path)
        assert (done.code, done.out) == (0, "")
        assert done.err.startswith(said)
        assert program(verb, "--ledger", path, "--json").out == ""
    assert program("reports", "--refused", "--ledger", path).err == "nothing refused\n"
    assert program("search", "word", "--ledger", path).err.startswith("no report holds")
    assert program("verify", "--ledger", path).code == 0


def test_an_answer_from_before_says_so(demo: Path, tmp_path: Path, program: Program) -> None:
    """While another process writes, what was derived last is shown, with a word on stderr."""
    path = tmp_path / "busy.ledger"
    shutil.copy(demo, path)
    with reportedly.open(path) as ledger:
        ledger.decide("grade", "some-incident", person="N.", reason="r", value='"WEAK"')
    with Store.open(path, Mode.WRITE):
        for call in (["incidents"], ["findings"], ["trace", "recycled"]):
            done = program(*call, "--ledger", path)
            assert done.out, call
            assert done.err.startswith("another process is writing"), call
    assert program("incidents", "--ledger", path).err == ""


HOSTILE = (
    "Title \x1b[31mred\x1b[0m\n\nAn air strike killed \u202efour\u202c people in Orven on 4 March "
    "2024, the mill\x9b2J office said. \x1b]0;owned\x07 Done.\u2028 End.\n"
)


def test_a_report_cannot_steer_the_terminal(program: Program, tmp_path: Path) -> None:
    """Escape sequences and overrides of direction show as replacement signs, everywhere."""
    (tmp_path / "esc.txt").write_text(HOSTILE, "utf8")
    program("read", "esc.txt", "--ledger", "a.ledger")
    with reportedly.open("a.ledger", create=False) as ledger:
        incidents = [["show", one.id] for one in ledger.incidents()]
    lists = [["incidents"], ["reports"], ["findings"], ["search", "air"]]
    for call in (["report", "esc"], *lists, *incidents):
        for more in ([], ["--json"]):
            out = program(*call, "--ledger", "a.ledger", *more).out
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]", out), call
    lines = program("report", "esc", "--ledger", "a.ledger", "--json").out.splitlines()
    assert decode(lines[0], Report).text == HOSTILE


def test_rules_change_the_numbers_that_are_shown(demo: Path, program: Program) -> None:
    """The same incident under other rules has other numbers, each with its reason."""
    (line,) = program("incidents", "--ledger", demo, "--place", "Sarrab", "--json").out.splitlines()
    incident = json.loads(line)["id"]
    shown = {
        rules: program("show", incident, "--ledger", demo, "--rules", rules).out
        for rules in ("codebook", "lowest", "min_max")
    }
    assert "injured: 12–14 (best 14)" in shown["codebook"]
    assert "nearest to the count: " in shown["codebook"]
    assert "injured: at least 12 (best 12)" in shown["lowest"]
    assert "these rules name no likeliest number" in shown["min_max"]
    assert program("incidents", "--ledger", demo, "--rules", "average").code == 2


def test_an_older_ledger_says_what_brings_it_up_to_date(tmp_path: Path, program: Program) -> None:
    """Asking changes no file; rebuilding does, and so does reading more."""
    path = tmp_path / "old.ledger"
    database.begin_file(path, schema.APPLICATION_ID)
    engine = database.connect(path, write=True, journal="wal")
    with engine.connect() as connection, connection.begin():
        migrate.migrate(connection, target="0005")
    engine.dispose()
    refused = program("incidents", "--ledger", str(path))
    assert refused.code == 4
    assert "[L102]" in refused.err
    assert "reportedly rebuild" in refused.err
    assert program("rebuild", "--ledger", str(path)).code == 0
    assert program("incidents", "--ledger", str(path)).code == 0
