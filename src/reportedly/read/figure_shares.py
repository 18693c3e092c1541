"""Counts that are a share of another: "most of them women", "a quarter of the 40 were under five".

A share names the count that contains it. Where it does not divide that count, nothing is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Qualifier
from reportedly.read.figure_draft import Draft, Scene
from reportedly.read.figure_leads import LEAD_OUTCOMES
from reportedly.read.figure_parts import parent_before
from reportedly.read.figure_people import group_of_predicate
from reportedly.read.figure_tokens import PhraseIndex, matches
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_words

_MOST_INDEX: Final = PhraseIndex(number_words.MOST_EN)
_FRACTION_INDEX: Final = PhraseIndex(number_words.FRACTIONS_EN)
_PLACE: Final = frozenset({"in", "at", "near", "outside", "on", "from"})


def fractions(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the parts of "most of them women" and "a quarter of the 40 … were under five"."""
    out: list[Draft] = []
    tokens = scene.tokens
    for at in range(len(tokens)):
        part = _most(scene, drafts, at) or _fraction(scene, drafts, at)
        if part is not None and not any(p.first <= at < p.last for p in out):
            out.append(part)
    return out


def _most(scene: Scene, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Read "most of them women": more than half of a stated number."""
    tokens = scene.tokens
    phrase = _MOST_INDEX.at(tokens, at)
    if phrase is None:
        return None
    after = at + len(phrase)
    width = 2
    outcome: Outcome | None = None
    if matches(tokens, after, ("of", "the")) and after + 2 < len(tokens):
        outcome, width = LEAD_OUTCOMES.get(tokens[after + 2].low), 3
    if outcome is None and not any(
        matches(tokens, after, ("of", w)) for w in ("them", "whom", "these", "those")
    ):
        return None
    group, last = _group_at(scene, after + width)
    whole = parent_before([d for d in drafts if outcome in {None, d.outcome}], at)
    if whole is None or whole.value is None:
        return None
    if group is None:
        # "Most of them in a field", "most of whom walked": where they died or went, and no count.
        ahead = tokens[after + width].low if after + width < len(tokens) else "."
        if ahead in _PLACE or (ahead.endswith("ed") and ahead not in lex.VERB_FORMS):
            return None
        group, last = whole.group, after + min(width, 2)
    return Draft(
        at, last, whole.outcome, group, Qualifier.VAGUE, None, whole.value // 2 + 1, whole.value,
        "most", whole.trigger, whole.period, whole.first, hypothetical=whole.hypothetical,
    )  # fmt: skip


def _group_at(scene: Scene, at: int) -> tuple[Group | None, int]:
    """Return the group of the plural noun at ``at``, or of "were …" there, and where it ends."""
    if at < len(scene.tokens) and scene.tokens[at].low in {"were", "are", "being"}:
        at += 1
    if at < len(scene.tokens):
        low = scene.tokens[at].low
        if low in lex.PERSONS and lex.PERSONS[low] is not Group.UNKNOWN:
            return lex.PERSONS[low], at + 1
    return None, at


def _fraction(scene: Scene, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Read "a quarter of the 40 people hurt … were under five"."""
    tokens = scene.tokens
    phrase = _FRACTION_INDEX.at(tokens, at)
    if phrase is None:
        return None
    if not matches(tokens, at + len(phrase), ("of", "the")):
        return _fraction_of_them(scene, drafts, at, phrase)
    after = at + len(phrase) + 2
    whole = next((d for d in drafts if d.first in {after, after - 1} and d.value is not None), None)
    if whole is None or whole.value is None:
        return None
    group = group_of_predicate(tokens, whole.last)
    if group is None or group is Group.UNKNOWN:
        return None
    top, bottom = number_words.FRACTIONS_EN[phrase]
    part, rest = divmod(whole.value * top, bottom)
    if rest:
        return None
    return Draft(
        at, after + 1, whole.outcome, group, Qualifier.EXACT, part, part, part,
        "fraction", whole.trigger, whole.period, whole.first, hypothetical=whole.hypothetical,
    )  # fmt: skip


def _fraction_of_them(
    scene: Scene, drafts: Sequence[Draft], at: int, phrase: tuple[str, ...]
) -> Draft | None:
    """Read "half of them civilians" after an exact number that the fraction divides."""
    after = at + len(phrase)
    if not any(matches(scene.tokens, after, ("of", word)) for word in ("them", "whom")):
        return None
    group, last = _group_at(scene, after + 2)
    whole = parent_before(drafts, at)
    if group is None or whole is None or whole.value is None:
        return None
    top, bottom = number_words.FRACTIONS_EN[phrase]
    part, rest = divmod(whole.value * top, bottom)
    if rest or whole.qualifier is not Qualifier.EXACT:
        return None
    return Draft(
        at, last, whole.outcome, group, Qualifier.EXACT, part, part, part, "fraction",
        whole.trigger, whole.period, whole.first, hypothetical=whole.hypothetical,
    )  # fmt: skip
