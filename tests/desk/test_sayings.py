"""What the program says in sentences of its own, in every language of the desk."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly.desk.sayings import known, said, sayings
from reportedly.desk.wording import LANGUAGES, wording
from reportedly.model.vocabulary import RuleSet
from tests.demo_ledger import demo_ledger

ROOT = Path(reportedly.__file__).parent
OTHERS = LANGUAGES[1:]
AR = wording("ar")

SPEAKERS = [
    *(f"resolve/{name}.py" for name in (
        "account", "cluster", "contradictions", "counts", "estimates", "grades", "pairs", "roots",
        "rules", "rulings", "strands",
    )),
    *(f"trace/{name}.py" for name in ("direction", "forwards", "judge", "settle")),
    "review/questions.py",
    "versions.py",
]  # fmt: skip
"""Modules that say sentences, beside the checks."""

NO_SENTENCES = {
    "shared: the days that all dated claims have in common",
    "page ",
    "page date",
    " appeared ",
    " and ",
    "a credits",
    "b credits",
    "a names",
    "b names",
    "the package ",
    "it fails on the report ",
}
"""Strings of those modules that are no part of a sentence for people."""


def pieces() -> Iterator[tuple[str, str]]:
    """Yield the strings of these modules that people may read, with where they stand."""
    for path in [*(ROOT / name for name in SPEAKERS), *sorted((ROOT / "check").glob("*.py"))]:
        tree = ast.parse(path.read_text("utf8"))
        quiet: set[int] = set()
        for node in ast.walk(tree):
            if _is_quiet(node):
                quiet.update(map(id, ast.walk(node)))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words = node.value
                told = bool(re.search(r"[a-z] |\w [a-z]", words)) and words not in NO_SENTENCES
                lists = words.startswith(("zero one ", "- - twenty ", "(?:"))
                if told and not lists and id(node) not in quiet:
                    yield f"{path.name}:{node.lineno}", words


def _is_quiet(node: ast.AST) -> bool:
    """Tell whether a node is a docstring, an error, a list of words or a pattern."""
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return bool(re.search(r"re\.|\.split\(\)|frozenset", ast.unparse(node)))
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Raise)


def plain(words: str) -> str:
    """Return words as the list of patterns has them: sides of a relation are said otherwise."""
    return re.sub(r"^[ab] ", "", words).strip()


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_the_program_has_its_words(language: str) -> None:
    """Whoever adds a reason or a message adds its pattern; each piece of one stands in some."""
    listed = " | ".join(one.form.pattern.replace("\\", "") for one in sayings(language))
    missing = [where for where, words in pieces() if plain(words).strip(" ;,.:()") not in listed]
    assert missing == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_examples_say_is_said_in_every_language(language: str, tmp_path: Path) -> None:
    """Grades, grounds, differences, pairs, findings: nothing is left in English."""
    t, told = wording(language), set()
    with reportedly.open(demo_ledger(tmp_path)) as ledger:
        for rules in RuleSet:
            for one in ledger.incidents(rules=rules):
                told.add(one.grade_reason or "")
                told.update(pair.reason or "" for pair in one.contradictions)
                for estimate in one.estimates:
                    told.update(ground.reason for ground in estimate.grounds)
                    told.update(reason for _, reason in estimate.left_out)
        told.update(link.reason for link in ledger.links())
        told.update(finding.message for finding in ledger.findings())
    told.discard("")
    assert len(told) > 30
    assert sorted(one for one in told if not known(t, one)) == []
    assert not [one for one in told if re.search(r"[A-Za-z]{4,} [a-z]{3,}", said(t, one))]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("toll edited from 13 to 17", ["13", "17"]),
        (
            "The page is dated 2031-05-03; its own evidence puts the text after 2031-06-01.",
            ["2031-05-03", "بعد 2031-06-01"],
        ),
        (
            "4 killed and 31 injured: so said W Hall on 2031-05-03, 40 days before the page date.",
            ["4 قتلى، 31 جرحى", "W Hall", "40"],
        ),
        (
            "The text puts Omru NE of Tavi; the gazetteer has it SW, 3.1 km away.",
            ["Omru", "الشمال الشرقي", "Tavi", "الجنوب الغربي", "3.1"],
        ),
    ],
)
def test_values_of_a_sentence_are_kept(sentence: str, kept: list[str]) -> None:
    """Numbers, days and names stand where the other language puts them, codes in its words."""
    told = said(AR, sentence)
    assert [one for one in kept if one not in told] == []
    assert not re.search(r"\b(?:the|of|to|said|dated)\b", told)


def test_several_sentences_in_a_row_are_said_one_by_one() -> None:
    """However they are joined, and whatever signs single ones hold."""
    one = said(AR, "one origin")
    assert said(AR, "one origin; known through one document only").startswith(f"{one}؛ ")
    ruled = said(
        AR,
        "a person ruled so; by the rules it is WEAK: one origin; disputed: who did it, whether it"
        " happened",
    )
    assert [part for part in (AR("grade.WEAK"), one, "؛", "، ") if part not in ruled] == []
    assert not re.search("[a-z]", ruled)


def test_what_nobody_knows_stays_as_it_is() -> None:
    """A message of another package's check is shown in its own words, and English in English."""
    assert said(AR, "Seventeen geese were seen.") == "Seventeen geese were seen."
    assert not known(AR, "one origin; seventeen geese")
    assert said(AR, "one origin; seventeen geese") == "one origin; seventeen geese"
    assert said(wording("en"), "one origin") == "one origin"
