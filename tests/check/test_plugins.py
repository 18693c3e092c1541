"""A package that is really installed brings a check; a ledger runs it once it is switched on."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly.check import GROUP, installed
from reportedly.errors import PluginError, UsageError
from reportedly.ledger import FindingFilter
from tests.demo_ledger import demo_ledger

CODE = "ACME_QUESTION"
MODULE = '''
"""An example of a package that brings a check."""

from reportedly.check import Need, Remark, Rule
from reportedly.model import Span
from reportedly.model.vocabulary import Severity


def words(page):
    """The body has sentences.

    Fires once a page, on its first sentence.
    Silent on an empty page.
    """
    first = [line.span for line in page.body][:1]
    if first:
        yield Remark(
            message="The body has sentences.",
            evidence=first,
            values=[("sentences", len(page.body))],
        )


def liar(page):
    """It shows words that are not there."""
    yield Remark(message="Look.", evidence=[Span(0, 4, "\\x00\\x01\\x02\\x03")])


def broken(page):
    """It fails."""
    yield {}["missing"]


def rule(find, code="ACME_QUESTION"):
    return Rule(code=code, severity=Severity.INFO, needs=(Need.TEXT,), find=find)


RULE, LIAR, BROKEN, OTHER = rule(words), rule(liar), rule(broken), rule(words, "ACME_OTHER")
MUTE = rule(lambda page: iter(()))
'''
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Installs a distribution with one entry point into a folder on the path."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "acme_checks.py").write_text(MODULE, "utf8")
    monkeypatch.syspath_prepend(str(folder))

    def put(target: str = "acme_checks:RULE", *, code: str = CODE, version: str = "1.0") -> None:
        info = folder / "acme_checks-1.0.dist-info"
        info.mkdir(exist_ok=True)
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: acme-checks\nVersion: {version}\n", "utf8"
        )
        (info / "entry_points.txt").write_text(f"[{GROUP}]\n{code} = {target}\n", "utf8")
        importlib.invalidate_caches()

    yield put
    sys.modules.pop("acme_checks", None)


def switch(path: Path, *, on: bool = True, code: str = CODE) -> None:
    """Switch a check in a ledger."""
    with reportedly.open(path, create=False) as ledger:
        ledger.switch_check(code, on=on, person="a tester", reason="a test")


def found(path: Path, code: str = CODE) -> int:
    """Return how many findings of a check a ledger has."""
    with reportedly.open(path, create=False) as ledger:
        return sum(1 for _ in ledger.findings(FindingFilter(code=code)))


def test_an_installed_check_runs_where_it_is_switched_on(tmp_path: Path, install: Install) -> None:
    """Off until it is switched on; on and off take effect at the next question."""
    path = demo_ledger(tmp_path)
    install()
    assert found(path) == 0
    assert "acme_checks" not in sys.modules, "what is only installed is not loaded"
    switch(path)
    with reportedly.open(path, create=False) as ledger:
        findings = list(ledger.findings(FindingFilter(code=CODE)))
        assert len(findings) == sum(1 for _ in ledger.reports())
        assert all(dict(one.values)["sentences"] for one in findings)
        for step in ledger.verify(rederive=True):
            assert step.done
        ledger.export("interchange", tmp_path / "out")
    lines = (tmp_path / "out" / "reports.jsonl").read_text("utf8").rstrip("\n").split("\n")
    rows = [json.loads(line) for line in lines]
    assert {one["code"] for row in rows for one in row.get("x_checks", ())} == {CODE}
    assert CODE not in {one["code"] for row in rows for one in row.get("checks", ())}
    switch(path, on=False)
    assert found(path) == 0


def test_another_version_of_the_package_derives_anew(tmp_path: Path, install: Install) -> None:
    """What a check finds may change with its package; old findings are then stale."""
    path = demo_ledger(tmp_path)
    install()
    switch(path)
    found(path)
    with reportedly.open(path, create=False) as ledger:
        assert not ledger.is_stale()
    install(version="1.1")
    # An open ledger keeps the packages it began with, as its process does; the next one looks anew.
    with reportedly.open(path, create=False) as ledger:
        assert ledger.is_stale()


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("acme_checks:NOTHING", CODE),
        ("no_such_module:RULE", CODE),
        ("acme_checks:OTHER", CODE),
        ("acme_checks:words", CODE),
        ("acme_checks:MUTE", CODE),
        ("acme_checks:RULE", "UNDATED"),
        ("acme_checks:RULE", "lower_case"),
    ],
)
def test_what_keeps_no_contract_is_refused_by_name(
    tmp_path: Path, install: Install, target: str, code: str
) -> None:
    """No module, no rule, another code, no definition, a code that is taken or is none."""
    path = demo_ledger(tmp_path)
    install(target, code=code)
    with pytest.raises(PluginError) as caught:
        switch(path, code=code)
    assert caught.value.check == code


@pytest.mark.parametrize("target", ["acme_checks:LIAR", "acme_checks:BROKEN"])
def test_a_check_that_fails_says_so_and_can_be_switched_off(
    tmp_path: Path, install: Install, target: str
) -> None:
    """Its fault is told with its code; the ledger is as good as before without it."""
    path = demo_ledger(tmp_path)
    before = found(path, "UNDATED")
    install(target)
    switch(path)
    with pytest.raises(PluginError, match=CODE):
        found(path)
    switch(path, on=False)
    assert found(path, "UNDATED") == before


def test_a_check_that_is_gone_can_be_switched_off(tmp_path: Path, install: Install) -> None:
    """The package was removed: a question says what is missing, the switch still works."""
    path = demo_ledger(tmp_path)
    install()
    switch(path)
    install("acme_checks:OTHER", code="ACME_OTHER")
    with pytest.raises(PluginError, match="not installed"):
        found(path)
    switch(path, on=False)
    assert found(path) == 0


def test_a_built_in_check_is_switched_off_and_on(tmp_path: Path) -> None:
    """The findings go and come back; an unknown code is refused."""
    path = demo_ledger(tmp_path)
    before = found(path, "UNSOURCED")
    assert before
    switch(path, code="UNSOURCED", on=False)
    assert found(path, "UNSOURCED") == 0
    switch(path, code="UNSOURCED")
    assert found(path, "UNSOURCED") == before
    with pytest.raises(UsageError):
        switch(path, code="NO_SUCH_CHECK")


def test_nothing_is_installed_beside_the_package() -> None:
    """The test environment itself brings no checks."""
    assert list(installed()) == []
