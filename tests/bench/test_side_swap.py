"""The bench of sides: names are exchanged and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import side_swap
from bench.common import Asked
from bench.side_swap import BEFORE_NOUNS, PAIRS, passages, swapped
from reportedly.errors import BenchError


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The regime shelled it.", "The opposition shelled it."),
        ("Opposition groups met.", "Regime groups met."),
        ("Rebels and soldiers fought.", "Soldiers and rebels fought."),
        ("An Israeli jet.", "A Palestinian jet."),
        ("a Russian officer", "an American officer"),
        ("a US air strike", "a Syrian air strike"),
        ("rebel-held areas", "government-held areas"),
    ],
)
def test_a_side_takes_the_others_place(text: str, other: str) -> None:
    """Both directions at once, with the article that the new name needs."""
    assert swapped(text)[0] == other
    assert swapped(other)[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "He voiced opposition to the plan.",
        "The government said so.",
        "He fled to the US in May.",
        "the Syrian Observatory",
        "They were rebellious.",
    ],
)
def test_words_that_name_no_side_there_are_left(text: str) -> None:
    """A noun does not take an adjective's place."""
    assert swapped(text) == (text, 0)


def test_no_name_stands_in_two_pairs() -> None:
    """Else exchanging twice would not give the text back."""
    names = [name for pair in (*PAIRS, *BEFORE_NOUNS) for name in pair]
    assert len(names) == len(set(names))


ARTICLES = [
    {
        "article_id": f"a{number}",
        "text": "Three people were killed in Orvik when rebels shelled a market on Monday. "
        "The regime confirmed that 12 soldiers died. Nobody else spoke.",
    }
    for number in range(5)
]


def test_a_passage_an_article_is_chosen_alike_in_any_order() -> None:
    """By a hash of ids; an article that names no side gives none."""
    silent = [{"article_id": "b", "text": "It rained in Orvik."}]

    chosen = list(passages(ARTICLES + silent, 3))

    assert chosen == list(passages(ARTICLES[::-1], 3))
    assert len({name for name, _ in chosen}) == 3


def test_the_rules_read_both_sides_alike(tmp_path: Path) -> None:
    """On invented articles; the figures count what was compared."""
    lines = "".join(json.dumps(row) + "\n" for row in ARTICLES)
    (tmp_path / "articles.jsonl").write_text(lines, "utf8")

    figures = side_swap.run(Asked(tmp_path, "dev", {"reader": "rules"}))

    assert figures["passages"] == 5
    assert figures["different_percent"] == 0
    assert figures["names_exchanged"] == 15
    assert int(figures["figures"] or 0) >= 5


def test_articles_without_sides_are_no_data(tmp_path: Path) -> None:
    """Rather than a share of nothing."""
    (tmp_path / "articles.jsonl").write_text('{"article_id": "b", "text": "It rained."}\n', "utf8")

    with pytest.raises(BenchError, match="names a side"):
        side_swap.run(Asked(tmp_path, "dev", {"reader": "rules"}))


def test_a_difference_is_told_by_codes_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The texts are not the project's to keep."""
    lines = "".join(json.dumps(row) + "\n" for row in ARTICLES[:1])
    (tmp_path / "articles.jsonl").write_text(lines, "utf8")
    monkeypatch.setattr(side_swap, "SHARED", tmp_path)
    (tmp_path / "bench").mkdir()
    (tmp_path / "articles.jsonl").rename(tmp_path / "bench" / "articles.jsonl")
    (tmp_path / "bench" / "copies").symlink_to(tmp_path / "bench")
    stored: list[object] = []
    monkeypatch.setattr(side_swap, "store", lambda *given: stored.extend(given))

    def worse(text: str) -> tuple[str, int]:
        return text.replace("Three", "Four"), 1

    monkeypatch.setattr(side_swap, "swapped", worse)

    figures = side_swap.run(Asked(None, "dev", {"reader": "rules"}))

    assert figures["different"] == figures["figures_different"] == 1
    assert "Orvik" not in json.dumps(stored[2:])
    (difference,) = stored[3]["differences"]  # type: ignore[index]
    assert difference["facet"] == "figures"
    assert "killed unknown exact 3..3" in difference["before"]
