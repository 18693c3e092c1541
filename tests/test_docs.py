"""The documentation says what the program does: verbs, options, codes, links and examples."""

from __future__ import annotations

import ast
import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bench.__main__ import BENCHES
from reportedly import errors
from reportedly.cli import VERBS, entry
from reportedly.model import vocabulary
from reportedly.model.vocabulary import CheckCode, EventType
from tests.cli.program import Program
from tests.demo_ledger import EXAMPLES, ROOT, demo_ledger
from tools import make_codes

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "examples").glob("*.md")])
CLI = ROOT / "src" / "reportedly" / "cli"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


NEEDS = {"backfill": "pyarrow", "import": "pyarrow"}
"""Verbs that run where a package of an extra is installed, and nowhere else."""


def text(name: str) -> str:
    """Return the text of a page of the documentation."""
    return (DOCS / name).read_text("utf8")


def sections(page: str) -> dict[str, str]:
    """Return what stands below each heading of the second level."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def options(verb: str) -> Iterator[click.Option]:
    """Yield the options of a verb, and of the verbs it has of its own."""
    command = entry.get_command(click.Context(entry), verb)
    assert command is not None
    group = command.commands.values() if isinstance(command, click.Group) else ()
    for one in (command, *group):
        yield from (option for option in one.params if isinstance(option, click.Option))


def test_every_verb_and_option_is_explained() -> None:
    """A verb has a section, and each of its options stands in it or among those of all verbs."""
    page = text("cli.md")
    shared = page.split("\n## ")[0]
    told = sections(page)
    assert list(told) == list(VERBS)
    for verb in VERBS:
        for option in options(verb):
            name = max(option.opts, key=len)
            assert f"`{name}" in told[verb] or f"`{name}" in shared or f"{name} " in told[verb]


def test_no_option_is_explained_that_is_not_there() -> None:
    """What the page names can be typed."""
    there = {"--help", "--version"}
    for verb in VERBS:
        there |= {name for option in options(verb) for name in option.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text("cli.md"))) <= there


def test_every_error_code_is_listed_with_its_exit_code() -> None:
    """The table and the classes agree."""
    rows = re.findall(r"^\| ([A-Z]\d{3}) \|.*\| (\d) \|$", text("errors.md"), re.MULTILINE)
    classes = {
        one.code: one.exit_code
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, errors.ReportedlyError) and one.code != "X000"
    }
    assert {code: int(number) for code, number in rows} == classes


def test_every_extra_can_be_installed_by_its_name() -> None:
    """The project is on no registry, so that pip alone would bring somebody else's package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    names = set(project["optional-dependencies"])
    usage = re.search(
        r"extra NAME \.\.\. +[^:]*: ([a-z ]+)$", (ROOT / "run").read_text("utf8"), re.MULTILINE
    )
    assert usage is not None
    assert set(usage[1].split()) == names
    (row,) = re.findall(r"`\./run extra NAME \.\.\.`.*", text("developing.md"))
    assert names <= set(re.findall(r"`(\w+)`", row))
    for page in PAGES:
        assert "pip install 'reportedly" not in page.read_text("utf8"), page.name


@pytest.mark.parametrize("code", CheckCode)
def test_every_check_is_explained(code: CheckCode) -> None:
    """Those that are made say when they fire; the others are said not to be made yet."""
    assert f"`{code}`" in text("checks.md")
    assert f"`{code}`" in text("codes.md")


@pytest.mark.parametrize("code", EventType)
def test_every_event_type_is_explained(code: EventType) -> None:
    """Its row has a meaning and its subtypes."""
    (row,) = re.findall(rf"^\| `{code}` \| (.+) \|$", text("codes.md"), re.MULTILINE)
    assert all(f"`{subtype}`" in row for subtype in vocabulary.TYPES[code].subtypes)


def test_the_page_of_codes_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is written by a tool; whoever changes the codes runs it."""
    monkeypatch.setattr("sys.argv", ["make_codes", "--check"])
    assert make_codes.main() == 0


def anchors(page: Path) -> set[str]:
    """Return the anchors that headings of a page get."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link resolves, to its heading too."""
    for target in LINK.findall(page.read_text("utf8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        if anchor:
            assert anchor in anchors(there), target


def test_every_page_is_listed() -> None:
    """A page that nothing leads to is not read."""
    listed = set(LINK.findall(text("README.md")))
    assert {page.name for page in DOCS.glob("*.md")} - {"README.md"} <= listed
    decisions = set(LINK.findall((DOCS / "decisions" / "README.md").read_text("utf8")))
    pages = {page.name for page in (DOCS / "decisions").glob("*.md")} - {"README.md"}
    assert pages == decisions


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_pages_tell_nothing_of_the_machine_they_were_written_on(page: Path) -> None:
    """No absolute path, and no invented promise of one."""
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", page.read_text("utf8"))


def test_every_bench_is_explained() -> None:
    """With what its figures mean."""
    told = sections(text("benchmarks.md"))
    missing = [name for name in BENCHES if name not in told]
    assert missing == []


def test_fragments_of_the_changelog_name_their_section() -> None:
    """So that a release can sort them; each is short and not empty."""
    allowed = {"security", "removed", "deprecated", "added", "changed", "fixed", "data"}
    for fragment in (ROOT / "changelog.d").iterdir():
        assert fragment.name.count(".") == 2, fragment.name
        assert fragment.name.split(".")[1] in allowed, fragment.name
        assert 20 < len(fragment.read_text("utf8")) < 900, fragment.name


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder with the examples and a ledger of them."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    demo_ledger(tmp_path).rename(tmp_path / "my.ledger")
    return tmp_path


def blocks(page: str, language: str) -> Iterator[str]:
    """Yield the code blocks of one language."""
    for kind, body in FENCE.findall(text(page)):
        if kind == language:
            yield body


@pytest.mark.slow
def test_the_commands_on_the_page_run(
    workplace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order they stand there, on the examples; what is listed is never nothing."""
    monkeypatch.chdir(workplace)
    monkeypatch.setenv("REPORTEDLY_ATLAS", str(workplace / "lists"))
    program = Program(capsys, monkeypatch)
    calls = re.findall(r"^\$ reportedly (.+)$", "".join(blocks("cli.md", "console")), re.MULTILINE)
    assert {call.split()[0] for call in calls} == set(VERBS)
    for call in calls:
        needed = NEEDS.get(call.split()[0])
        if needed is not None and importlib.util.find_spec(needed) is None:
            continue
        done = program(*shlex.split(call))
        assert done.code == 0, (call, done.err)
        assert done.out or done.err, call


@pytest.mark.slow
def test_the_python_on_the_page_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first block to the last, in one session, beginning with no ledger."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPORTEDLY_ATLAS", str(tmp_path / "lists"))
    names: dict[str, object] = {}
    for block in blocks("python.md", "python"):
        exec(compile(block, "docs/python.md", "exec"), names)  # noqa: S102 - the page is ours
    out = capsys.readouterr().out
    assert "16 read, 0 refused" in out
    assert "L106" in out


BANNED = re.compile(
    r"\b(articles?|documents?|posts?|downloads?|blobs?|clusters?|alerts?|flags?|duplicates?|"
    r"credibility|fake|trust|terrorists?|martyrs?|eliminated|liberated|regime|true|false)\b",
    re.IGNORECASE,
)
NO_OUTPUT = {"it never says what is true"}


def shown_strings(path: Path) -> Iterator[str]:
    """Yield the texts of a module that a person may see: help and messages, not docstrings."""
    tree = ast.parse(path.read_text("utf8"))
    hidden = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and getattr(node, "name", "") not in {"command", "entry"}
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in hidden:
            yield node.value


@pytest.mark.parametrize("path", sorted(CLI.glob("*.py")), ids=lambda path: path.name)
def test_the_program_speaks_the_words_of_the_glossary(path: Path) -> None:
    """One term a thing: what the glossary rules out is not printed."""
    for words in shown_strings(path):
        said = " ".join(words.split())
        for allowed in NO_OUTPUT:
            said = said.replace(allowed, "")
        assert not BANNED.search(said), said


def test_the_glossary_rules_out_what_the_test_looks_for() -> None:
    """The list here and the page agree."""
    page = text("glossary.md").lower()
    for word in ("article", "document", "download", "blob", "cluster", "alert", "duplicate"):
        assert BANNED.search(word)
        assert word in page


def test_the_readmes_error_rates_are_those_of_the_stored_results() -> None:
    """A figure in the README that no stored result gives would be a claim without a source."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.make_readme", "--check"], cwd=ROOT, check=False
    )

    assert done.returncode == 0
